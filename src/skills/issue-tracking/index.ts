import { bestFirst, type FactOf, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { listed, plural } from '../words.ts'

// https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue

type Commit = FactOf<'commit'>

const NEEDED = 3
const NUMBERS = ['no', 'one', 'two', 'three'] as const

const byPeople = (facts: Facts): readonly Commit[] => factsOf(facts, 'commit').filter(commit => !commit.bot)

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
    some: [{ 'issue-references': 1 }, { templates: 1 }, { 'request-numbers': 1 }],
    solid: [{ 'issue-references': NEEDED }],
  },

  says: found => figures(found),
  absent: facts => {
    const commits = byPeople(facts).length
    return `no issue mentioned in ${plural(commits, 'commit message')}, no issue template`
  },

  nextStep: {
    some: () => 'Write your next task as an issue, and end the commit message that does it with "Fixes #1".',
    solid: found => {
      const missing = NEEDED - found.count('issue-references')
      return missing === 1
        ? 'Write the next task as an issue and name its number in the commit: "Fixes #12".'
        : `Write the next ${NUMBERS[missing] ?? missing} tasks as issues and name the number in the commit: "Fixes #12".`
    },
  },
  minutes: { some: 10, solid: 20 },
  question: found => {
    const [issue] = (found.first('issue-references') as Commit | undefined)?.issues ?? []
    return issue ? `What did issue ${issue} ask for, and how did you know that it was done?` : undefined
  },
  unlooked: 'issues on the hosting service',
})

const figures = ({ count }: Found): string => {
  const references = count('issue-references')
  const requests = count('request-numbers')
  if (references > 0) return `${references === 1 ? 'one commit mentions' : `${references} commits mention`} an issue`
  if (requests > 0) return `${plural(requests, 'pull request')}, but no commit mentions an issue`
  return ''
}
