import { bestFirst, type FactOf, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, plural, quoted } from '../words.ts'

type Commit = FactOf<'commit'>

/** About two thirds: a reviewer does not count commits to the last one. */
const MOST = 0.65
/** Of a handful of commits a share says little. */
const FEWEST = 5
const BRANCHES = 3

/** Commits by people that could be small: not merges, nor the one that comes with a new repository. */
const own = (facts: Facts): readonly Commit[] =>
  factsOf(facts, 'commit').filter(commit => !commit.bot && !commit.merge && !commit.generated)

/** Sizes are missing from a partial clone: there the message alone speaks. */
const focused = (facts: Facts): readonly Commit[] =>
  own(facts).filter(commit => commit.small !== false && commit.informative)

const mostlyFocused = (facts: Facts): boolean => {
  const sized = own(facts).filter(commit => commit.small !== undefined)
  return (
    sized.length >= FEWEST && sized.filter(commit => commit.small && commit.informative).length >= MOST * sized.length
  )
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
      says: commit => (!commit.files ? quoted(commit.subject) : `${quoted(commit.subject)}: ${size(commit)}`),
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
  },

  levels: {
    some: [{ 'small-commits': 1 }, { 'task-branches': 1 }],
    solid: [{ 'mostly-small': 1 }, { 'task-branches': BRANCHES }],
  },

  says: found => figures(found),
  absent: facts => {
    const commits = own(facts).length
    return commits === 0
      ? 'no commit by a person in the history'
      : `no small commit with a message that says what it is for, in ${plural(commits, 'commit')}`
  },

  nextStep: {
    some: () => 'Pick one small thing to improve, change only that, and commit it with a message that names it.',
    solid: found =>
      found.count('task-branches') > 0
        ? 'Make a branch for each of the next tasks too, named after it, and merge it when it is done.'
        : 'For the next three tasks make a branch each, named after the task, and merge it when it is done.',
  },
  minutes: { some: 15, solid: 45 },
  question: found =>
    found.count('task-branches') >= BRANCHES
      ? 'How did you decide what belongs on one branch, and when it was done?'
      : undefined,
})

/** GitHub names the branch of an edit on the web after the account: `ana-patch-1`. */
const withoutLogin = (branch: string): string => branch.replace(/^[\w-]{1,60}-(?=patch-\d+$)/, '').slice(0, 72)

const size = ({ files = 0, lines = 0 }: Commit): string => `${plural(lines, 'line')} in ${plural(files, 'file')}`

const figures = ({ facts, count }: Found): string => {
  const branches = count('task-branches')
  const commits = own(facts)
  const small = `${count('small-commits')} of ${commits.length} commits are ${commits.some(({ small }) => small !== undefined) ? 'small and ' : ''}say what they are for`
  return branches > 0
    ? `${small}, ${plural(branches, 'branch or pull request', 'branches or pull requests')} for one task`
    : small
}
