import type { Fact, Facts, Owner } from '../types.ts'

type Kind = Fact['kind']
export type FactOf<K extends Kind> = Extract<Fact, { kind: K }>

const OWN: readonly Owner[] = ['own']

/** Facts of one kind, of own files unless other owners are asked for, in the order of path and line. */
export const factsOf = <K extends Kind>(facts: Facts, kind: K, owners: readonly Owner[] = OWN): readonly FactOf<K>[] =>
  ((facts.byKind.get(kind) ?? []) as readonly FactOf<K>[]).filter(fact => owners.includes(fact.owner))

/** The first fact of each key, in order. */
export const distinctBy = <F>(facts: readonly F[], key: (fact: F) => string): F[] => {
  const first = new Map<string, F>()
  for (const fact of facts) if (!first.has(key(fact))) first.set(key(fact), fact)
  return [...first.values()]
}

/** The facts with the highest worth first; equal ones keep their order. */
export const bestFirst = <F>(facts: readonly F[], worth: (fact: F) => number): F[] =>
  facts
    .map((fact, index) => ({ fact, index, worth: worth(fact) }))
    .sort((a, b) => b.worth - a.worth || a.index - b.index)
    .map(({ fact }) => fact)
