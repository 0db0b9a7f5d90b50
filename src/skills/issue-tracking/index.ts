import { bestFirst, type FactOf, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { type Issue, isOff, lookedAt, newest, peoplesIssues } from '../hosting.ts'
import { listed, plural, quoted } from '../words.ts'

// https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue

type Commit = FactOf<'commit'>

const NEEDED = 3
const ISSUES = 5
const LINKED = 3
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'] as const
const DAY = 86_400
const WEEK = 7 * DAY

const byPeople = (facts: Facts): readonly Commit[] => factsOf(facts, 'commit').filter(commit => !commit.bot)

const isLinked = ({ endedBy }: Issue): boolean => endedBy === 'commit' || endedBy === 'pull-request'

/** The issue that was opened or closed last, and how long after the first one was opened, in seconds. */
const spanOf = (issues: readonly Issue[]): { readonly last: Issue; readonly seconds: number } | undefined => {
  const end = ({ openedAt, closedAt }: Issue) => Math.max(openedAt, closedAt ?? 0)
  const [last] = bestFirst(issues, end)
  const [first] = bestFirst(issues, ({ openedAt }) => -openedAt)
  return last && first ? { last, seconds: end(last) - first.openedAt } : undefined
}

const ENDS = {
  'pull-request': ', closed by a pull request',
  commit: ', closed by a commit',
  hand: ', closed by hand',
} as const

const told = ({ title, endedBy, comments }: Issue): string =>
  `${quoted(title)}${endedBy === undefined ? ', open' : ENDS[endedBy]}${comments > 0 ? `, ${plural(comments, 'comment')}` : ''}`

export default defineSkill({
  id: 'issue-tracking',
  title: 'Issue tracker',
  why: 'A team agrees in issues what is to be done, and finds there why it was.',

  signals: {
    'issue-references': signal({
      title: 'A commit that mentions an issue',
      from: 'history',
      find: facts =>
        bestFirst(
          byPeople(facts).filter(commit => commit.issues.length > 0),
          commit => (commit.informative ? 2 : 0) + (commit.merge ? 0 : 1),
        ),
      says: commit => `mentions ${commit.issues.length === 1 ? 'issue' : 'issues'} ${listed(commit.issues)}`,
      counted: count => plural(count, 'commit that mentions an issue', 'commits that mention an issue'),
    }),
    'linked-issues': signal({
      title: 'An issue that a pull request or commit closed',
      from: 'issues',
      find: facts => peoplesIssues(facts).filter(isLinked),
      says: told,
    }),
    issues: signal({
      title: 'An issue that a person opened',
      from: 'issues',
      find: peoplesIssues,
      says: told,
    }),
    'over-a-week': signal({
      title: 'Issues over more than a week',
      from: 'issues',
      find: facts => {
        const span = spanOf(peoplesIssues(facts))
        return span && span.seconds > WEEK ? [span.last] : []
      },
      says: told,
    }),
    templates: signal({
      title: 'A template for issues or pull requests',
      from: 'files',
      find: facts => factsOf(facts, 'issue-template'),
      says: template => `a template for ${template.what === 'issue' ? 'issues' : 'pull requests'}`,
    }),
    'request-numbers': signal({
      title: 'A pull request that was merged',
      from: 'history',
      find: facts => byPeople(facts).filter(commit => commit.pullRequest !== undefined),
      says: commit => `pull request ${commit.pullRequest}`,
    }),
  },

  levels: {
    some: [{ 'issue-references': 1 }, { issues: 1 }, { templates: 1 }, { 'request-numbers': 1 }],
    solid: [{ 'issue-references': NEEDED }, { issues: ISSUES, 'linked-issues': LINKED, 'over-a-week': 1 }],
  },

  says: found => figures(found),
  absent: facts => {
    const commits = plural(byPeople(facts).length, 'commit message')
    const mentioned = `mentioned in ${commits}, no issue template`
    if (isOff(facts, 'issues')) return `issues are switched off; none ${mentioned}`
    return lookedAt(facts, 'issues') ? `no issue by a person, none ${mentioned}` : `no issue ${mentioned}`
  },

  nextStep: {
    some: ({ facts }) =>
      `${switchOn(facts)}Write your next task as an issue, and end the commit message that does it with \`Fixes #1\`.`,
    solid: found => nextStep(found),
  },
  minutes: { some: 10, solid: 20 },
  question: found => {
    const [mentioned] = (found.first('issue-references') as Commit | undefined)?.issues ?? []
    const tracked = (found.first('linked-issues') ?? found.first('issues')) as Issue | undefined
    const issue = mentioned ?? (tracked && `#${tracked.number}`)
    return issue ? `What did issue ${issue} ask for, and how did you know that it was done?` : undefined
  },
})

const switchOn = (facts: Facts): string =>
  isOff(facts, 'issues') ? "Switch issues on under the repository's Settings. " : ''

const nextStep = ({ facts, count }: Found): string => {
  const issues = count('issues')
  if (issues === 0) return writeTasks(facts, NEEDED - count('issue-references'))
  const unlinked = LINKED - count('linked-issues')
  if (unlinked > 0) {
    const open = peoplesIssues(facts).find(issue => issue.open)
    const example = `\`Fixes #${open?.number ?? 12}\``
    return unlinked === 1
      ? `Close the next issue through a commit: end its message with ${example}.`
      : `Close the next ${NUMBERS[unlinked] ?? unlinked} issues through commits: end each message as in ${example}.`
  }
  const missing = ISSUES - issues
  if (missing > 0)
    return `Write the next ${missing === 1 ? 'task as an issue' : `${NUMBERS[missing] ?? missing} tasks as issues`} too, before you begin with it.`
  return 'Go on like that: write the tasks of the next weeks as issues as well.'
}

const writeTasks = (facts: Facts, missing: number): string =>
  missing === 1
    ? `${switchOn(facts)}Write the next task as an issue and name its number in the commit: \`Fixes #12\`.`
    : `${switchOn(facts)}Write the next ${NUMBERS[missing] ?? missing} tasks as issues and name the number in the commit: \`Fixes #12\`.`

const figures = ({ facts, count }: Found): string => {
  const references = count('issue-references')
  const requests = count('request-numbers')
  const mention = `${references === 1 ? 'one commit mentions' : `${references} commits mention`} an issue`
  if (count('issues') > 0) return references > 0 ? `${issuesSaid(facts)}; ${mention}` : issuesSaid(facts)
  if (references > 0) return mention
  if (requests > 0) return `${plural(requests, 'pull request')}, but no commit mentions an issue`
  return ''
}

/** "12 issues, 7 closed by a pull request or commit, over 5 weeks". */
const issuesSaid = (facts: Facts): string => {
  const issues = peoplesIssues(facts)
  const linked = issues.filter(isLinked).length
  const parts = [
    `${newest(facts, 'issues')}${plural(issues.length, 'issue')}`,
    linked > 0 ? `${linked} closed by a pull request or commit` : 'none closed by a pull request or commit',
    issues.length > 1 ? spanSaid(spanOf(issues)?.seconds ?? 0) : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}

const spanSaid = (seconds: number): string => {
  const days = Math.ceil(seconds / DAY)
  if (days <= 1) return 'within a day'
  if (seconds <= WEEK) return `within ${days} days`
  const weeks = Math.round(seconds / WEEK)
  if (weeks < 2) return 'over more than a week'
  const months = Math.round(days / 30.4)
  if (weeks < 9) return `over ${weeks} weeks`
  return months < 24 ? `over ${months} months` : `over ${Math.round(days / 365.25)} years`
}
