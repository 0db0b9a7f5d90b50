import { bestFirst, type FactOf, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { isBetweenPeople, type Pull, peoplesPulls } from '../hosting.ts'
import { plural, quoted } from '../words.ts'

type Commit = FactOf<'commit'>
type Merge = FactOf<'merge'>
type Person = FactOf<'person'>

/** One or two commits are a visit; with three somebody works here. */
const SEVERAL = 3

/** Commits that a host squashed from a pull request. */
const squashed = (facts: Facts): readonly Commit[] =>
  factsOf(facts, 'commit').filter(commit => !commit.bot && !commit.merge && commit.pullRequest !== undefined)

const requests = (facts: Facts): readonly (Merge | Commit)[] => [
  ...factsOf(facts, 'merge').filter(merge => merge.via === 'pull-request'),
  ...squashed(facts),
]

/** What the history shows already. */
const knownNumbers = (facts: Facts): ReadonlySet<number | undefined> =>
  new Set(requests(facts).map(({ pullRequest }) => pullRequest))

/** Merged, or looked at by somebody else: an open one that nobody answered is no work with others yet. */
const pullsAtWork = (facts: Facts): readonly Pull[] =>
  peoplesPulls(facts).filter(pull => pull.state === 'merged' || isBetweenPeople(pull))

const squashedBySeveral = (facts: Facts): readonly Commit[] => {
  const commits = squashed(facts)
  return new Set(commits.map(({ person }) => person)).size > 1 ? commits : []
}

export default defineSkill({
  id: 'teamwork',
  title: 'Working with others',
  why: 'Software is written by several people who read and merge the work of each other.',

  signals: {
    'merged-work': signal({
      title: 'Merges the work of somebody else',
      from: 'history',
      find: facts =>
        bestFirst(
          factsOf(facts, 'merge').filter(merge => merge.betweenPeople),
          merge => (merge.via === 'pull-request' ? 2 : merge.via === 'branch' ? 1 : 0),
        ),
      says: merge =>
        merge.pullRequest === undefined
          ? "merges another person's work"
          : `merges pull request ${merge.pullRequest} of another person`,
    }),
    'squashed-work': signal({
      title: 'Pull requests of several people',
      from: 'history',
      find: squashedBySeveral,
      says: commit => `pull request ${commit.pullRequest}, squashed into one commit`,
    }),
    'applied-work': signal({
      title: "Takes over another person's commit",
      from: 'history',
      find: facts => factsOf(facts, 'commit').filter(commit => commit.applied && !commit.bot),
      says: () => 'written by one person and committed by another',
    }),
    'reviewed-pulls': signal({
      title: 'A merged pull request that somebody else reviewed or merged',
      from: 'pulls',
      find: facts =>
        bestFirst(
          peoplesPulls(facts).filter(pull => pull.state === 'merged' && isBetweenPeople(pull)),
          ({ reviewers }) => (reviewers.length > 0 ? 1 : 0),
        ),
      says: pull => `${quoted(pull.title)}, ${between(pull)}`,
    }),
    'several-commits-each': signal({
      title: 'People with several commits each',
      from: 'history',
      find: facts => factsOf(facts, 'person').filter(person => person.commits >= SEVERAL),
      says: person => `one person's work here: ${person.commits} commits`,
    }),
    'second-person': signal({
      title: 'A second author or co-author',
      from: 'history',
      find: facts => factsOf(facts, 'person').filter(person => person.index > 0),
      says: person => (person.commits > 0 ? `another person's commit, one of ${person.commits}` : coAuthored(person)),
    }),
    'pull-requests': signal({
      title: 'Pull requests',
      from: 'history',
      find: requests,
      says: fact => `pull request ${fact.pullRequest ?? ''}`.trim(),
    }),
    'hosted-pulls': signal({
      title: 'A pull request that the history does not show',
      from: 'pulls',
      find: facts => {
        const known = knownNumbers(facts)
        return pullsAtWork(facts).filter(({ number }) => !known.has(number))
      },
      says: pull => `${quoted(pull.title)}, ${isBetweenPeople(pull) ? between(pull) : 'merged by its author'}`,
    }),
  },

  levels: {
    some: [{ 'second-person': 1 }, { 'pull-requests': 1 }, { 'hosted-pulls': 1 }],
    solid: [
      { 'several-commits-each': 2, 'merged-work': 1 },
      { 'several-commits-each': 2, 'squashed-work': 3 },
      { 'several-commits-each': 2, 'applied-work': 3 },
      { 'several-commits-each': 2, 'reviewed-pulls': 1 },
    ],
  },

  says: found => figures(found),
  absent: facts => {
    const commits = factsOf(facts, 'commit').filter(commit => !commit.bot).length
    return `one author and no pull request in ${plural(commits, 'commit')}`
  },

  nextStep: {
    some: () => 'Make your next change on a branch and merge it through a pull request, as you would in a team.',
    solid: found =>
      found.count('reviewed-pulls') > 0
        ? 'Share the next task with somebody, so that both of you have several commits here, and review what the other writes.'
        : found.count('second-person') > 0
          ? 'Agree on the next change with somebody of the team: one opens a pull request, the other reviews and merges it.'
          : 'Ask somebody to review and merge your next pull request, and review one of theirs.',
  },
  minutes: { some: 20, solid: 90 },
  question: found => {
    const reviewed = found.first('reviewed-pulls')
    if (reviewed?.kind === 'pull' && reviewed.reviewers.length > 0)
      return `Tell us about the review of pull request ${reviewed.number}: what did it ask for, and what came of it?`
    return found.count('merged-work') + found.count('squashed-work') > 0
      ? 'Tell us about one change of a teammate that you merged: what did you look at, and what did you ask to be changed?'
      : undefined
  },
})

const coAuthored = (person: Person): string =>
  `names a co-author, ${person.coAuthored === 1 ? 'once' : `${person.coAuthored} times`}`

const between = ({ reviewers, author, mergedBy }: Pull): string => {
  const others = reviewers.length
  const reviewed = others === 0 ? '' : `reviewed by ${others === 1 ? 'another person' : `${others} other people`}`
  const merged = mergedBy !== undefined && mergedBy !== author
  if (reviewed === '') return 'merged by another person'
  return merged ? `${reviewed} and not merged by its author` : reviewed
}

const figures = ({ facts, count, all }: Found): string => {
  const people = factsOf(facts, 'person').length
  const reviewed = new Set(all('reviewed-pulls').flatMap(fact => (fact.kind === 'pull' ? [fact.number] : [])))
  // What a reviewed pull request brought in is told by it.
  const merges = all('merged-work').filter(
    fact => fact.kind !== 'merge' || fact.pullRequest === undefined || !reviewed.has(fact.pullRequest),
  ).length
  const pulls = count('pull-requests') + count('hosted-pulls')
  const parts = [
    people === 0 ? '' : people === 1 ? 'one person' : `${people} people`,
    merges > 0 ? `${plural(merges, 'merge')} between them` : '',
    pulls > 0 ? plural(pulls, 'pull request') : '',
    reviewed.size > 0 ? `${reviewed.size} reviewed or merged by somebody else` : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}
