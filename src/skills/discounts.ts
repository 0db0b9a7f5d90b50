import type { DependencyFact } from '../facts/kinds.ts'
import { distinctBy, factsOf } from '../facts/query.ts'
import type { Fact, Facts } from '../types.ts'
import { code } from './words.ts'

/** A place that looks like evidence of a signal and does not count, and what was seen there. */
export interface Discounted<S extends string> {
  readonly fact: Fact
  readonly signal: S
  readonly says: string
}

/** Listed dependencies of these names. Nothing where some Python was not read: it may be what imports them. */
export const listedAndUnread = (facts: Facts, names: readonly string[]): readonly DependencyFact[] =>
  facts.missing.has('python') || facts.incomplete.has('python')
    ? []
    : distinctBy(
        factsOf(facts, 'dependency').filter(({ name }) => names.includes(name)),
        ({ name }) => name,
      )

export const saysListed = ({ name }: DependencyFact): string => `lists ${code(name)}, which nothing here imports`

/** Runs of commits that count as one, and commits that change nothing. */
export const hurriedCommits = <S extends string>(facts: Facts, signal: S): readonly Discounted<S>[] => {
  const commits = factsOf(facts, 'commit').filter(({ bot, merge }) => !bot && !merge)
  const runs = distinctBy(
    commits.filter(({ hurried }) => hurried !== undefined),
    ({ hurried, person, day }) => `${person} ${day} ${hurried?.commits}`,
  )
  const empty = commits.filter(commit => commit.empty)
  const [first] = empty
  return [
    ...runs.map(fact => ({ fact, signal, says: saysHurried(fact.hurried) })),
    ...(first
      ? [
          {
            fact: first,
            signal,
            says: empty.length > 1 ? `one of ${empty.length} commits that change no file` : 'changes no file',
          },
        ]
      : []),
  ]
}

const saysHurried = (hurried: { readonly commits: number; readonly tiny: boolean } | undefined): string =>
  `one of ${hurried?.commits ?? 0} commits within an hour${hurried?.tiny ? ', of three lines or fewer each' : ''}: together they count as one`
