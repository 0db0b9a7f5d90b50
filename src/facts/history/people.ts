import type { Commit, Identity } from '../../types.ts'
import { isBot } from './bots.ts'
import { certainKeys, isFirstNameWithAccount, isPartOf, type Likeness, MIN_NAME } from './likeness.ts'
import { mergeLineOf } from './merges.ts'
import { type NameParts, namePartsOf } from './names.ts'

/** Who is who. People are numbered from the one with the most commits down. */
export interface People {
  readonly count: number
  /** Undefined for bots. */
  readonly indexOf: (identity: Identity) => number | undefined
  /** In their order. */
  readonly persons: readonly Person[]
}

/** Somebody with all of their names and addresses. */
export interface Person {
  /** Each once, the one with the most commits first. */
  readonly identities: readonly Identity[]
  /** As an author, merges included. */
  readonly commits: number
  /** Why these identities count as one person's, each pair that was joined once. */
  readonly joined: readonly Joined[]
}

export interface Joined {
  readonly a: Identity
  readonly b: Identity
  readonly why: Likeness
}

interface Known {
  identity: Identity
  readonly parts: NameParts
  commits: number
  /** Of these, commits that are no merges. */
  changes: number
  readonly first: number
}

/** Of more people, comparing each with each would cost more than it tells. */
const MAX_COMPARED = 400

/** Tells people apart, each of whom may have several names and addresses; bots are no people. */
export const peopleOf = (commits: readonly Commit[]): People => {
  const known = identitiesOf(commits)
  const groups = groupsOf(known.length)
  joinCertain(known, groups)
  joinByAccount(known, groups)
  joinLikely(known, groups)
  joinByBranch(known, groups, commits)
  joinNameless(known, groups)
  joinGeneric(known, groups)
  return numbered(known, groups)
}

const keyOf = ({ name, email }: Identity): string => `${name}\n${email}`

const identitiesOf = (commits: readonly Commit[]): Known[] => {
  const known = new Map<string, Known>()
  for (const commit of commits)
    for (const [identity, weight] of [
      [commit.author, 1] as const,
      ...commit.coAuthors.map(author => [author, 0] as const),
    ]) {
      if (isBot(identity)) continue
      const key = keyOf(identity)
      const entry = known.get(key) ?? {
        identity,
        parts: namePartsOf(identity),
        commits: 0,
        changes: 0,
        first: known.size,
      }
      // A hosting service knows the account of some commits and not of others.
      if (entry.identity.login === undefined) entry.identity = identity
      entry.commits += weight
      if (commit.parents.length < 2) entry.changes += weight
      known.set(key, entry)
    }
  return [...known.values()]
}

interface Groups {
  readonly rootOf: (index: number) => number
  readonly join: (a: number, b: number, why: Likeness) => void
  /** What was joined that was not one already. */
  readonly joins: readonly { readonly a: number; readonly b: number; readonly why: Likeness }[]
}

const groupsOf = (size: number): Groups => {
  const parent = Array.from({ length: size }, (_, index) => index)
  const joins: { a: number; b: number; why: Likeness }[] = []
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    parent[index] = root
    return root
  }
  return {
    rootOf,
    joins,
    join: (a, b, why) => {
      const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y)
      if (low === undefined || high === undefined || low === high) return
      parent[high] = low
      joins.push({ a, b, why })
    },
  }
}

/** One address, one name, or an account named like its owner's name or address. */
const joinCertain = (known: readonly Known[], groups: Groups): void => {
  const seen = new Map<string, { readonly index: number; readonly kind: Likeness }>()
  known.forEach(({ identity, parts }, index) => {
    if (parts.generic) return
    for (const { key, kind } of certainKeys(identity, parts)) {
      const other = seen.get(key)
      if (other === undefined) seen.set(key, { index, kind })
      else groups.join(other.index, index, other.kind === kind ? kind : 'spelling')
    }
  })
}

/**
 * A name that is part of exactly one other person's name ("Ana" and "Ana Lima", "Ana L"), or an account made from it ("alima").
 * With two candidates nobody can tell, and they stay apart.
 */
const joinLikely = (known: readonly Known[], groups: Groups): void => {
  if (known.length > MAX_COMPARED) return
  known.forEach((short, index) => {
    if (short.parts.generic) return
    const roots = new Set<number>()
    known.forEach((long, other) => {
      if (index !== other && !long.parts.generic && isPartOf(short.parts, long.parts)) roots.add(groups.rootOf(other))
    })
    // A short name that is known to be of one full name is not of another as well.
    const [only] = roots
    if (roots.size === 1 && only !== undefined) groups.join(index, only, 'part')
  })
}

/** Before names alone are compared, which would be of two minds: a first name whose account begins the family name. */
const joinByAccount = (known: readonly Known[], groups: Groups): void => {
  if (known.length > MAX_COMPARED) return
  known.forEach((short, index) => {
    known.forEach((long, other) => {
      if (index !== other && isFirstNameWithAccount(short.parts, long.parts)) groups.join(index, other, 'spelling')
    })
  })
}

/**
 * A branch with a person's name in it ("dev_lima") that two people of that name pull into itself is one person's with two accounts,
 * say a private and a work one.
 */
const joinByBranch = (known: readonly Known[], groups: Groups, commits: readonly Commit[]): void => {
  const namesOfPulls = new Map<string, Set<number>>()
  const byKey = new Map(known.map(({ identity }, index) => [keyOf(identity), index]))
  for (const commit of commits) {
    if (commit.parents.length < 2) continue
    const line = mergeLineOf(commit.subject, commit.message)
    const index = byKey.get(keyOf(commit.author))
    if (line?.via !== 'own-remote' || index === undefined) continue
    for (const word of line.branch.toLowerCase().split(/[^\p{L}]+/u))
      if (word.length >= MIN_NAME && known[index]?.parts.letters.includes(word))
        namesOfPulls.set(word, (namesOfPulls.get(word) ?? new Set()).add(index))
  }
  for (const indexes of namesOfPulls.values()) {
    const [first, ...others] = indexes
    for (const other of others) if (first !== undefined) groups.join(first, other, 'branch')
  }
}

/** Who forgot to set a name, and the one account that only merges on the web, are one: somebody made that account's commits. */
const joinNameless = (known: readonly Known[], groups: Groups): void => {
  const indexes = known.map((_, index) => index)
  const nameless = indexes.filter(index => known[index]?.parts.letters === '' && !known[index]?.parts.generic)
  const others = indexes.filter(index => !nameless.includes(index))
  const changing = new Set(others.filter(index => (known[index]?.changes ?? 0) > 0).map(groups.rootOf))
  const merging = new Set(others.map(groups.rootOf).filter(root => !changing.has(root)))
  const [person] = merging
  if (merging.size === 1 && person !== undefined) for (const index of nameless) groups.join(person, index, 'nameless')
}

/** A server's account is whoever commits most: nobody else is known to have had it. */
const joinGeneric = (known: readonly Known[], groups: Groups): void => {
  const named = known.map((entry, index) => ({ entry, index })).filter(({ entry }) => !entry.parts.generic)
  const owner = named.reduce<(typeof named)[number] | undefined>(
    (best, item) => (best === undefined || item.entry.commits > best.entry.commits ? item : best),
    undefined,
  )
  const target = owner?.index ?? 0
  known.forEach(({ parts }, index) => {
    if (parts.generic) groups.join(target, index, 'generic')
  })
}

const numbered = (known: readonly Known[], groups: Groups): People => {
  const totals = new Map<number, { commits: number; first: number }>()
  known.forEach(({ commits, first }, index) => {
    const root = groups.rootOf(index)
    const total = totals.get(root)
    totals.set(root, { commits: (total?.commits ?? 0) + commits, first: Math.min(total?.first ?? first, first) })
  })
  const order = [...totals].sort(([, a], [, b]) => b.commits - a.commits || a.first - b.first)
  const indexOfRoot = new Map(order.map(([root], index) => [root, index]))
  const personAt = (index: number): number => indexOfRoot.get(groups.rootOf(index)) ?? 0
  const persons = order.map(([, { commits }]) => ({ commits, members: [] as Known[], joined: [] as Joined[] }))
  known.forEach((entry, index) => {
    persons[personAt(index)]?.members.push(entry)
  })
  for (const { a, b, why } of groups.joins) {
    const [first, second] = [known[a]?.identity, known[b]?.identity]
    if (first && second) persons[personAt(a)]?.joined.push({ a: first, b: second, why })
  }
  const indexes = new Map(known.map(({ identity }, index) => [keyOf(identity), personAt(index)]))
  return {
    count: order.length,
    indexOf: identity => indexes.get(keyOf(identity)),
    persons: persons.map(({ commits, members, joined }) => ({
      identities: members.sort((a, b) => b.commits - a.commits || a.first - b.first).map(({ identity }) => identity),
      commits,
      joined,
    })),
  }
}
