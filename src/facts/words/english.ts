import type { Vocabulary } from './vocabulary.ts'

export const english: Vocabulary = {
  language: 'English',
  code: 'eng',
  functionWords:
    'the of and to in is for with this that you it are on be as can by from or an will your not we if when use'.split(
      ' ',
    ),
  message: {
    vague:
      `a an the of to in on at for from with and or but by is are was be it its this that these those some any all more most other
      another my our your i me we you so as up out off into over also just only now then again here there not no yes ok okay please what
      how very really pretty actually finally hopefully maybe still yet too much many few several various couple bit little lot lots
      small minor tiny big major quick fast simple basic normal good better best bad nice new newer old older last latest final first
      second third initial next current recent previous different same whole full
      update updates updated updating upgrade fix fixes fixed fixing fixup fixups hotfix bugfix bugfixes change changes changed changing
      modify modifies modified modifying modification modifications edit edits edited editing adjust adjusts adjusted adjusting adjustment
      adjustments improve improves improved improving improvement improvements enhance enhanced enhancement enhancements tweak tweaks tweaked
      cleanup cleanups clean cleaned cleaning cleared clear clears refactor refactors refactored refactoring rework reworked tidy polish
      work works worked working make makes made making do does did doing done finish finishes finished finishing complete completes completed
      completing get gets got getting try tries tried trying start starts started starting begin save saves saved saving push pushed pushing
      upload uploads uploaded uploading commit commits committed committing comit commited merge merged sync synced backup checkpoint
      wip temp tmp misc stuff stuffs thing things something anything everything code codes coding file files folder folders project projects
      repo repository app application program programme version versions ver v part parts bug bugs bugg error errors issue issues problem
      problems progress maintenance setup init initialize initialise initialized setting review feedback comments draft
      test testing tests tested asdf asd qwe qwerty foo bar blah bla hello world lol haha oops ups damn shit fuck fucking crap argh hmm
      todo wow yay done! it's i'm don't didn't can't github git gitlab bitbucket remote master main branch pull request pr today yesterday tomorrow
      day week end time message`
        .split(/\s+/)
        .filter(Boolean),
    common:
      `test tests testcase testcases readme doc docs documentation comment comments requirements requirement dependency dependencies
      gitignore license licence config configuration settings package packages file files folder folders directory directories code
      branch version exercise exercises excercise excercises homework homeworks assignment assignments lesson lessons lab labs solution solutions`
        .split(/\s+/)
        .filter(Boolean),
    actions:
      `add adds added adding remove removes removed removing delete deletes deleted deleting create creates created creating rename
      renames renamed renaming move moves moved moving write writes wrote written writing implement implements implemented implementing
      drop drops dropped replace replaces replaced replacing split extract revert reverts reverted ignore ignores ignored enable enabled
      disable disabled bump bumps bumped pin pinned downgrade format formatted reformat reformatted lint separate separated seperate`
        .split(/\s+/)
        .filter(Boolean),
    counted:
      `lab labs exercise exercises ex homework hw assignment task day week lesson chapter part step sprint phase module session
      project question problem practice practical lecture unit milestone version level stage try attempt commit iteration deliverable class`
        .split(/\s+/)
        .filter(Boolean),
  },
  headings: {
    what: [
      'about',
      'what',
      'overview',
      'introduction',
      'intro',
      'description',
      'summary',
      'purpose',
      'features',
      'background',
      'goal',
      'motivation',
      'functionality',
      'why',
      'how it works',
    ],
    install: [
      'install',
      'setup',
      'set up',
      'set-up',
      'setting up',
      'getting started',
      'get started',
      'quickstart',
      'quick start',
      'requirements',
      'prerequisite',
      'dependencies',
      'build',
      'configuration',
      'environment',
      'download',
      'local development',
    ],
    use: [
      'usage',
      'use',
      'using',
      'how to use',
      'run',
      'running',
      'how to run',
      'start',
      'starting',
      'getting started',
      'get started',
      'quickstart',
      'quick start',
      'example',
      'examples',
      'demo',
      'commands',
      'how to play',
      'gameplay',
      'game play',
      'controls',
      'how to',
      'tutorial',
      'launch',
      'execut',
      'endpoints',
      'api reference',
      'api endpoints',
      'api usage',
      'user manual',
      'user guide',
    ],
    aside: [
      'license',
      'licence',
      'contribut',
      'author',
      'credit',
      'acknowledg',
      'contact',
      'thanks',
      'table of contents',
      'contents',
      'team',
      'members',
      'references',
      'links',
      'resources',
      'badges',
      'changelog',
      'support',
      'sponsor',
      'deploy',
      'testing',
      'tests',
      'unit test',
      'linter',
      'todo',
      'to do',
      'roadmap',
      'project structure',
      'folder structure',
    ],
  },
}
