import { bestFirst, type FactOf, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { plural } from '../words.ts'

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
  },

  levels: {
    some: [{ 'second-person': 1 }, { 'pull-requests': 1 }],
    solid: [
      { 'several-commits-each': 2, 'merged-work': 1 },
      { 'several-commits-each': 2, 'squashed-work': 3 },
      { 'several-commits-each': 2, 'applied-work': 3 },
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
      found.count('second-person') > 0
        ? 'Agree on the next change with somebody of the team: one opens a pull request, the other reviews and merges it.'
        : 'Ask somebody to review and merge your next pull request, and review one of theirs.',
  },
  minutes: { some: 20, solid: 90 },
  question: found =>
    found.count('merged-work') + found.count('squashed-work') > 0
      ? 'Tell us about one change of a teammate that you merged: what did you look at, and what did you ask to be changed?'
      : undefined,
})

const coAuthored = (person: Person): string =>
  `names a co-author, ${person.coAuthored === 1 ? 'once' : `${person.coAuthored} times`}`

const figures = ({ facts, count }: Found): string => {
  const people = factsOf(facts, 'person').length
  const merges = count('merged-work')
  const parts = [
    people === 1 ? 'one person' : `${people} people`,
    merges > 0 ? `${plural(merges, 'merge')} between them` : '',
    count('pull-requests') > 0 ? plural(count('pull-requests'), 'pull request') : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}
