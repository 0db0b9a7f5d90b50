import { accountsIn, certainKeys, isFirstNameWithAccount, isPartOf, MIN_NAME } from '../facts/history/likeness.ts'
import { namePartsOf } from '../facts/history/names.ts'
import type { People, Person } from '../facts/history/people.ts'
import { plain } from '../facts/words/spelling.ts'
import type { Identity, Renamed, Repository } from '../types.ts'

/** By what somebody is recognised, the surest first. */
export type Sign = 'email' | 'account' | 'name' | 'spelling' | 'part'

/** What one name, e-mail address or login comes to among the people of a repository, by their numbers. */
export interface Match {
  readonly asked: string
  /** None, one, or several whom nobody can tell apart. */
  readonly persons: readonly number[]
  /** Undefined where there is nobody. */
  readonly by?: Sign
}

/** Who is wanted: names that somebody gave, else the account that the repository belongs to. */
export type Wanted =
  | { readonly asked: readonly string[] }
  | { readonly owner: string }
  /** Nobody was named, and the repository has no owner that its address names. */
  | { readonly nobody: true }

export const wantedOf = (asked: readonly string[], repository: Repository): Wanted => {
  if (asked.length > 0) return { asked }
  const { name = '', host } = repository
  const [owner, ...rest] = name.split('/')
  return owner && rest.length === 1 && host !== undefined && host !== 'other' ? { owner } : { nobody: true }
}

/**
 * The people whom a name, an e-mail address or a login can mean: by the surest sign that fits anybody. Pure.
 */
export const matchOf = (asked: string, people: People, renamed: readonly Renamed[]): Match => {
  const wanted = wantedIdentity(asked)
  for (const [by, fits] of people.count > MAX_LIKENED ? SIGNS.slice(0, SURE) : SIGNS) {
    const persons = people.persons.flatMap((person, index) =>
      identitiesOf(person, renamed).some(identity => fits(identity, wanted)) ? [index] : [],
    )
    if (persons.length > 0) return { asked, persons, by }
  }
  return { asked, persons: [] }
}

interface WantedIdentity {
  /** Lower case, without an `@` before it. */
  readonly text: string
  readonly isEmail: boolean
  /** The same as if it were an account at a hosting service: what people of that name are likened to. */
  readonly identity: Identity
}

const wantedIdentity = (asked: string): WantedIdentity => {
  const text = asked.trim().replace(/^@/, '')
  return { text: text.toLowerCase(), isEmail: /[^@]@/.test(text), identity: { name: text, email: '' } }
}

/** With what `.mailmap` has replaced. */
const identitiesOf = ({ identities }: Person, renamed: readonly Renamed[]): readonly Identity[] => [
  ...identities,
  ...renamed.filter(({ to }) => identities.some(one => isSame(one, to))).map(({ from }) => from),
]

const isSame = (a: Identity, b: Identity): boolean => a.name === b.name && a.email === b.email

type Fits = (identity: Identity, wanted: WantedIdentity) => boolean

const SIGNS: readonly (readonly [Sign, Fits])[] = [
  ['email', ({ email }, { isEmail, text }) => isEmail && email === text],
  [
    'account',
    (identity, { isEmail, text }) => !isEmail && accountsIn(identity).some(account => account.endsWith(` ${text}`)),
  ],
  ['name', (identity, { isEmail, text }) => !isEmail && text !== '' && isNamed(identity, text)],
  ['spelling', (identity, wanted) => !wanted.isEmail && isSpelledLike(identity, wanted.identity)],
  ['part', (identity, wanted) => !wanted.isEmail && isPart(wanted.identity, identity)],
]

/** The first ones are exact; the others are worth a guess among as many people as one can look over. */
const SURE = 3
const MAX_LIKENED = 400

/** A server's or sample name is nobody's, though it is counted with somebody. */
const isNamed = (identity: Identity, text: string): boolean =>
  nameKey(identity.name) === nameKey(text) && !namePartsOf(identity).generic

const nameKey = (name: string): string => plain(name).replace(/\s+/g, ' ').trim()

/** The letters of the one are those of the other's name, account or local part. */
const isSpelledLike = (identity: Identity, wanted: Identity): boolean => {
  const [parts, own] = [namePartsOf(identity), namePartsOf(wanted)]
  if (parts.generic || own.generic || own.letters.length < MIN_NAME) return false
  const keys = new Set(certainKeys(wanted, own).map(({ key }) => key))
  return certainKeys(identity, parts).some(({ key }) => keys.has(key))
}

const isPart = (short: Identity, long: Identity): boolean => {
  const [parts, whole] = [namePartsOf(short), namePartsOf(long)]
  if (parts.generic || whole.generic) return false
  return isPartOf(parts, whole) || isPartOf(whole, parts) || isFirstNameWithAccount(parts, whole)
}
