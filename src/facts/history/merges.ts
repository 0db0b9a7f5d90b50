/** What a merge's subject (or a host's line in its body) says. */
export interface MergeLine {
  readonly via: 'pull-request' | 'branch' | 'own-remote'
  /** The branch that came in, without remote and owner; empty when nothing names it. */
  readonly branch: string
  /** The branch it came into, where the line says so. */
  readonly into?: string
}

const REQUESTS: readonly RegExp[] = [
  // GitHub; Bitbucket Server writes "in PROJECT/repository from branch to target".
  /^Merge pull request #\d{1,9} in \S{1,200} from (?<branch>\S{1,200})(?: to (?<into>\S{1,200}))?/,
  /^Merge pull request #\d{1,9} from (?<owner>[^\s/]{1,100})\/(?<branch>\S{1,200})/,
  /^Merge pull request '.{0,200}' \(#\d{1,9}\) from (?<branch>\S{1,200})(?: into (?<into>\S{1,200}))?/,
  /^Merged in (?<branch>\S{1,200}) \(pull request #\d{1,9}\)/,
]
// git merge, git pull: https://git-scm.com/docs/git-fmt-merge-msg
const PULL =
  /^Merge branch(?:es)? '(?<branch>[^']{1,200})'(?:, '[^']{1,200}'){0,9} of \S{1,300}(?: into '?(?<into>[^\s']{1,200})'?)?/
const REMOTE =
  /^Merge remote-tracking branch(?:es)? '(?:refs\/remotes\/)?(?<remote>[^'/]{1,100})\/(?<branch>[^']{1,200})'(?: into '?(?<into>[^\s']{1,200})'?)?/
const BRANCH = /^Merge (?:branch|branches|tag|commit) '(?<branch>[^']{1,200})'(?: into '?(?<into>[^\s']{1,200})'?)?/
const GITLAB_REQUEST = /^See merge request \S{0,200}!\d{1,9}\s*$/m

/**
 * Reads the line of a merge commit. `own-remote`: a branch that pulls what others or another machine pushed to that same branch,
 * which `git pull` does by itself.
 */
export const mergeLineOf = (subject: string, message: string): MergeLine | undefined => {
  for (const pattern of REQUESTS) {
    const match = pattern.exec(subject)
    if (match) return lineOf('pull-request', match)
  }
  const pull = PULL.exec(subject)
  if (pull) return lineOf(isSame(pull) ? 'own-remote' : 'branch', pull)
  const remote = REMOTE.exec(subject)
  if (remote) return lineOf(isSame(remote) ? 'own-remote' : 'branch', remote)
  const branch = BRANCH.exec(subject)
  if (branch) return lineOf(GITLAB_REQUEST.test(message.slice(0, 10_000)) ? 'pull-request' : 'branch', branch)
  return undefined
}

/** Without "into", git means the main branch: `master` of before 2.29 is left out of the line. */
const isSame = ({ groups }: RegExpExecArray): boolean => {
  const into = groups?.into
  return into === undefined ? isTrunk(groups?.branch ?? '') : into === groups?.branch
}

const lineOf = (via: MergeLine['via'], { groups }: RegExpExecArray): MergeLine => ({
  via,
  branch: groups?.branch ?? '',
  ...(groups?.into === undefined ? {} : { into: groups.into }),
})

const TRUNK =
  /^(?:main|master|trunk|default|dev|devel|develop|development|staging|stage|stable|prod|production|release|live|deploy|deployment|test|testing|backup|old|new|temp|tmp|wip|gh-pages|pages|docs|head|upstream|origin|github-master|heroku)$/i
const TRUNK_OF_VERSION = /^(?:v?\d+(?:\.\w+)*|(?:release|dev|develop|master|main|backup|version)[-_/][\w.-]*)$/i
const BOTS_BRANCH =
  /^(?:dependabot|renovate|snyk|pyup|pre-commit-ci|imgbot|greenkeeper|allcontributors|whitesource|deepsource|copilot)[-/]/i

export const isTrunk = (branch: string): boolean => TRUNK.test(branch) || TRUNK_OF_VERSION.test(branch)
export const isBotsBranch = (branch: string): boolean => BOTS_BRANCH.test(branch)

/** Made for one task: not a line that lives on, a version, a bot's or a person's own. */
export const isTaskBranch = (branch: string): boolean => branch.length > 1 && !isTrunk(branch) && !isBotsBranch(branch)
