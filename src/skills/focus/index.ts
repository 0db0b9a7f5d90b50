import { bestFirst, type FactOf, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { hurriedCommits } from '../discounts.ts'
import { lookedAt, type Pull, peoplesPulls } from '../hosting.ts'
import { code, plural, quoted } from '../words.ts'

type Commit = FactOf<'commit'>

/** About two thirds: a reviewer does not count commits to the last one. */
const MOST = 0.65
/** Where nobody could see how large the commits are, their messages have to say the more. */
const MOST_UNSIZED = 0.8
/** Of a handful of commits a share says little. */
const FEWEST = 5
const BRANCHES = 3
/** With fewer branches than one for so many commits they are exceptions and no way of working. */
const COMMITS_PER_BRANCH = 40

/** Commits by people that could be small: not merges, nor the one that comes with a new repository. A run of tiny ones is one. */
const own = (facts: Facts): readonly Commit[] =>
  factsOf(facts, 'commit').filter(
    commit => !commit.bot && !commit.merge && !commit.generated && !commit.empty && !commit.hurried,
  )

const isSized = (commit: Commit): boolean => commit.small !== undefined || isDoubtful(commit)
/** Only sums are known of it, and they do not rule out that it is large. */
const isDoubtful = ({ small, files }: Commit): boolean => small === undefined && files !== undefined
const saysSmall = (commit: Commit): boolean => commit.small !== false && !isDoubtful(commit) && commit.informative

/** Sizes are missing from a partial clone: there the message alone speaks. */
const focused = (facts: Facts): readonly Commit[] => own(facts).filter(saysSmall)

const share = (commits: readonly Commit[]): number => commits.filter(saysSmall).length / Math.max(commits.length, 1)

/** The commits whose size is known stand for the rest, as long as they are many enough. */
const mostlyFocused = (facts: Facts): boolean => {
  const commits = own(facts)
  const sized = commits.filter(isSized)
  if (commits.length < FEWEST) return false
  return sized.length >= FEWEST && sized.length * 2 >= commits.length
    ? share(sized) >= MOST
    : share(commits) >= MOST_UNSIZED
}

const branchesOften = (facts: Facts): boolean =>
  factsOf(facts, 'task-branch').length * COMMITS_PER_BRANCH >= Math.max(own(facts).length, 1)

/** A description of a sentence or two, or the issue that it was made for. */
const SAYING = 10
const saysWhatFor = ({ words, closes }: Pull): boolean => words >= SAYING || closes.length > 0

/** Merged pull requests of one purpose. One from a branch that lives on, such as `dev`, has to be small and to say its purpose. */
const taskPulls = (facts: Facts): readonly Pull[] =>
  peoplesPulls(facts).filter(
    pull =>
      pull.state === 'merged' && (pull.lasting ? pull.small && saysWhatFor(pull) : pull.small || saysWhatFor(pull)),
  )

const pullsOften = (facts: Facts): boolean => {
  const commits = own(facts).length
  return commits > 0 && taskPulls(facts).length * COMMITS_PER_BRANCH >= commits
}

/** Branches and pull requests together; one that the history shows as a branch or by its number is not counted again. */
const tasks = (facts: Facts): number => {
  const branches = new Set(factsOf(facts, 'task-branch').map(({ name }) => name))
  const numbers = new Set(factsOf(facts, 'commit').map(({ pullRequest }) => pullRequest))
  const fresh = taskPulls(facts).filter(({ branch, number }) => !branches.has(branch) && !numbers.has(number))
  return branches.size + fresh.length
}

export default defineSkill({
  id: 'focus',
  title: 'Small, specific tasks',
  why: 'Work that comes in small finished pieces can be reviewed, tested and, if need be, undone.',

  signals: {
    'small-commits': signal({
      title: 'A small commit that says what it is for',
      from: 'history',
      find: facts =>
        bestFirst(focused(facts), commit => Math.min(commit.subject.length, 72) / 72 - (commit.files || 9) / 10),
      says: commit => `${quoted(commit.subject)}${size(commit)}`,
    }),
    'mostly-small': signal({
      title: 'About two thirds of the commits are small and say what they are for',
      from: 'history',
      find: facts => (mostlyFocused(facts) ? factsOf(facts, 'history') : []),
      says: () => 'most commits are small and say what they are for',
    }),
    'task-branches': signal({
      title: 'A branch or pull request for one task',
      from: 'history',
      find: facts => factsOf(facts, 'task-branch'),
      says: branch =>
        branch.name.startsWith('pull request ') ? branch.name : `branch ${code(withoutLogin(branch.name))}`,
    }),
    'branches-often': signal({
      title: `A branch or pull request for at least every ${COMMITS_PER_BRANCH} commits`,
      from: 'history',
      find: facts => (branchesOften(facts) ? factsOf(facts, 'history') : []),
      says: () => 'branches or pull requests for a good part of the work',
    }),
    'task-pulls': signal({
      title: 'A merged pull request that is small or says what it is for',
      from: 'pulls',
      find: facts => bestFirst(taskPulls(facts), pull => (saysWhatFor(pull) ? 2 : 0) + (pull.small ? 1 : 0)),
      says: pull =>
        `${quoted(pull.title)}: ${plural(pull.lines, 'line')} in ${plural(pull.files, 'file')}${forIssue(pull)}`,
    }),
    'pulls-often': signal({
      title: `Such a pull request for at least every ${COMMITS_PER_BRANCH} commits`,
      from: 'pulls',
      find: facts => (pullsOften(facts) ? taskPulls(facts).slice(0, 1) : []),
      says: () => 'pull requests for a good part of the work',
    }),
  },

  levels: {
    some: [{ 'small-commits': 1 }, { 'task-branches': 1 }, { 'task-pulls': 1 }],
    solid: [
      { 'mostly-small': 1 },
      { 'task-branches': BRANCHES, 'branches-often': 1 },
      { 'task-pulls': BRANCHES, 'pulls-often': 1 },
    ],
  },

  discounts: facts => hurriedCommits(facts, 'mostly-small'),

  says: found => figures(found),
  absent: facts => {
    const commits = own(facts).length
    if (commits === 0) return 'no commit by a person in the history'
    const pulls = lookedAt(facts, 'pulls') ? ' and no pull request for one task' : ''
    return `no small commit with a message that says what it is for, in ${plural(commits, 'commit')}${pulls}`
  },

  nextStep: {
    some: () => 'Pick one small thing to improve, change only that, and commit it with a message that names it.',
    solid: ({ facts, count }) => {
      if (count('task-pulls') > 0)
        return 'Open a pull request for each of the next tasks too, and say in a sentence or two what it is for.'
      if (count('task-branches') > 0)
        return 'Make a branch for each of the next tasks too, named after it, and merge it when it is done.'
      const commits = own(facts)
      const large = commits.filter(({ small }) => small === false).length
      const silent = commits.filter(({ informative }) => !informative).length
      return large >= silent
        ? 'Cut the next change into commits of one purpose each, of about five files and 150 lines at most, or make a branch for each task.'
        : 'Say in each of the next messages the one thing that the commit is for, or make a branch for each task, named after it.'
    },
  },
  minutes: { some: 15, solid: 45 },
  question: found => {
    if (tasks(found.facts) >= BRANCHES) return 'How did you decide what belongs on one branch, and when it was done?'
    return found.count('mostly-small') > 0
      ? 'Tell us about a change that you cut into several commits: where did you cut, and why there?'
      : undefined
  },
})

/** GitHub names the branch of an edit on the web after the account: `ana-patch-1`. */
const withoutLogin = (branch: string): string => branch.replace(/^[\w-]{1,60}-(?=patch-\d+$)/, '').slice(0, 72)

const size = ({ small, files = 0, lines = 0 }: Commit): string => {
  if (small === undefined) return ', its size could not be read'
  return files === 0 ? '' : `: ${plural(lines, 'line')} in ${plural(files, 'file')}`
}

const forIssue = ({ closes: [issue] }: Pull): string => (issue === undefined ? '' : `, closes issue ${issue}`)

const figures = ({ facts }: Found): string => {
  const branches = tasks(facts)
  const commits = own(facts)
  return [
    commits.length > 0 ? smallSaid(commits) : '',
    branches > 0 ? plural(branches, 'branch or pull request', 'branches or pull requests') : '',
  ]
    .filter(part => part !== '')
    .join(', ')
}

const smallSaid = (commits: readonly Commit[]): string => {
  const sized = commits.filter(isSized)
  const told = (some: readonly Commit[]) => `${some.filter(saysSmall).length} of ${plural(some.length, 'commit')}`
  if (sized.length === 0) return `${told(commits)} say what they are for, their sizes could not be read`
  const unsized = commits.length - sized.length
  return `${sized.some(isDoubtful) ? 'at least ' : ''}${told(sized)} are small and say what they are for${unsized > 0 ? `, the ${unsized === 1 ? 'size' : 'sizes'} of ${unsized} more could not be read` : ''}`
}
