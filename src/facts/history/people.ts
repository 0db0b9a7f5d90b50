import type { Commit, Identity } from '../../types.ts'
import { isBot } from './bots.ts'
import { mergeLineOf } from './merges.ts'
import { isOwnEmail, type NameParts, namePartsOf } from './names.ts'
import { latinSound } from './transliteration.ts'

/** Who is who. People are numbered from the one with the most commits down. */
export interface People {
  readonly count: number
  /** Undefined for bots. */
  readonly indexOf: (identity: Identity) => number | undefined
}

interface Known {
  readonly identity: Identity
  readonly parts: NameParts
  commits: number
  /** Of these, commits that are no merges. */
  changes: number
  readonly first: number
}

/** Shorter names and accounts are shared by too many. */
const MIN_NAME = 4
const MIN_ACCOUNT = 5
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
      entry.commits += weight
      if (commit.parents.length < 2) entry.changes += weight
      known.set(key, entry)
    }
  return [...known.values()]
}

interface Groups {
  readonly rootOf: (index: number) => number
  readonly join: (a: number, b: number) => void
}

const groupsOf = (size: number): Groups => {
  const parent = Array.from({ length: size }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    parent[index] = root
    return root
  }
  return {
    rootOf,
    join: (a, b) => {
      const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y)
      if (low !== undefined && high !== undefined) parent[high] = low
    },
  }
}

/** One address, one name, or an account named like its owner's name or address. */
const joinCertain = (known: readonly Known[], groups: Groups): void => {
  const seen = new Map<string, number>()
  known.forEach(({ identity: { email }, parts }, index) => {
    if (parts.generic) return
    const keys = [
      isOwnEmail(email) ? `email ${email}` : '',
      parts.sorted.length >= 3 ? `name ${parts.sorted}` : '',
      parts.letters.length >= MIN_NAME ? `letters ${parts.letters}` : '',
      parts.local.length >= MIN_ACCOUNT ? `letters ${parts.local}` : '',
      parts.login.length >= MIN_ACCOUNT ? `letters ${parts.login}` : '',
      ...parts.rings.map(ring => `ring ${ring}`),
    ]
    for (const key of keys.filter(key => key !== '')) {
      const other = seen.get(key)
      if (other === undefined) seen.set(key, index)
      else groups.join(index, other)
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
    if (roots.size === 1 && only !== undefined) groups.join(index, only)
  })
}

/** Before names alone are compared, which would be of two minds: a first name whose account begins the family name. */
const joinByAccount = (known: readonly Known[], groups: Groups): void => {
  if (known.length > MAX_COMPARED) return
  known.forEach((short, index) => {
    known.forEach((long, other) => {
      if (index !== other && isFirstNameWithAccount(short.parts, long.parts)) groups.join(index, other)
    })
  })
}

const isPartOf = (short: NameParts, long: NameParts): boolean => {
  if (long.words.length < 2) return false
  if (short.cyrillic !== long.cyrillic && short.sound !== '' && short.sound === long.sound) return true
  if (short.words.length < long.words.length && short.letters.length >= MIN_NAME)
    if (short.words.every(word => long.words.includes(word))) return true
  if (isAbbreviation(short.words, long.words)) return true
  return [short.login, short.local].some(account => account.length >= MIN_ACCOUNT && long.accounts.includes(account))
}

/** "Ana" with the account `lima94`, of "Ana Lima"; spellings of one sound are one: "Andrey", "Andrei". */
const isFirstNameWithAccount = ({ words, login }: NameParts, long: NameParts): boolean => {
  const [first = '', ...more] = words
  const [longFirst = '', longLast = ''] = [long.words[0], long.words.at(-1)]
  return (
    more.length === 0 &&
    login.length >= MIN_NAME &&
    login !== first &&
    longLast.startsWith(login) &&
    latinSound(first) === latinSound(longFirst)
  )
}

/** "Ana L" and "A. Lima" of "Ana Lima". */
const isAbbreviation = ([first = '', last = '', ...more]: readonly string[], long: readonly string[]): boolean => {
  const [longFirst = '', longLast = ''] = [long[0], long.at(-1)]
  if (more.length > 0 || first === '' || last === '') return false
  return (
    (first === longFirst && last.length === 1 && longLast.startsWith(last)) ||
    (last === longLast && first.length === 1 && longFirst.startsWith(first))
  )
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
    for (const other of others) if (first !== undefined) groups.join(first, other)
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
  if (merging.size === 1 && person !== undefined) for (const index of nameless) groups.join(index, person)
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
    if (parts.generic) groups.join(index, target)
  })
}

const numbered = (known: readonly Known[], groups: Groups): People => {
  const totals = new Map<number, { commits: number; first: number }>()
  known.forEach(({ commits, first }, index) => {
    const root = groups.rootOf(index)
    const total = totals.get(root)
    totals.set(root, { commits: (total?.commits ?? 0) + commits, first: Math.min(total?.first ?? first, first) })
  })
  const order = [...totals].sort(([, a], [, b]) => b.commits - a.commits || a.first - b.first).map(([root]) => root)
  const indexOfRoot = new Map(order.map((root, index) => [root, index]))
  const indexes = new Map(known.map(({ identity }, index) => [keyOf(identity), indexOfRoot.get(groups.rootOf(index))]))
  return { count: order.length, indexOf: identity => indexes.get(keyOf(identity)) }
}
