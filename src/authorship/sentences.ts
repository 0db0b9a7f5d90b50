import type { Likeness } from '../facts/history/likeness.ts'
import type { People, Person } from '../facts/history/people.ts'
import type { Identity, Renamed } from '../types.ts'
import type { Match, Sign, Wanted } from './candidate.ts'

/** Longer names are no names. In UTF-16 code units. */
const MAX_NAME = 60
const REMOVED_EMAIL = '[e-mail removed]'
/** Whatever reads as an address, in names alone: `redact` asks for a domain, since code has other uses for the sign. */
const ADDRESS = /[^\s<>@＠]{1,254}[@＠][^\s<>]{1,254}/gu

/** A name for readers: no address in it, no sign that turns text into code, not empty. */
export const nameOf = ({ name }: Pick<Identity, 'name'>): string => {
  const clean = name.replace(ADDRESS, REMOVED_EMAIL).replaceAll('`', '').replace(/\s+/g, ' ').trim()
  const short = clean.length <= MAX_NAME ? clean : `${clean.slice(0, MAX_NAME).replace(/[\uD800-\uDBFF]$/, '')}…`
  return short === '' ? 'somebody without a name' : short
}

/** The name with the most commits. */
export const nameOfPerson = ({ identities }: Person): string => nameOf(identities[0] ?? { name: '' })

const WHY: Readonly<Record<Likeness, string>> = {
  mailmap: '`.mailmap`',
  email: 'the same e-mail address',
  account: 'the same account at the hosting service',
  name: 'the same name',
  turned: 'the same name in another order',
  spelling: 'an account or address that spells the name',
  part: 'a name that fits nobody else here',
  branch: 'a branch of that name, into which both pull',
  nameless: 'commits without a name, and an account that only merges',
  generic: "a server's or sample name, counted with whoever commits most",
}

/** Every merging of names, each once: "Ana M. and ana-m are counted as one person: the same e-mail address". */
export const mergingSentences = (people: People, renamed: readonly Renamed[]): readonly string[] => [
  ...new Set([
    ...renamed.map(({ from, to }) => mergingSentence(from, to, 'mailmap')),
    ...people.persons.flatMap(({ identities, joined }) => {
      const places = new Map(identities.map((identity, index) => [identity, index]))
      const place = (identity: Identity): number => places.get(identity) ?? identities.length
      return joined.map(({ a, b, why }) =>
        place(a) <= place(b) ? mergingSentence(a, b, why) : mergingSentence(b, a, why),
      )
    }),
  ]),
]

const mergingSentence = (a: Identity, b: Identity, why: Likeness): string => {
  const [first, second] = [nameOf(a), nameOf(b)]
  return first === second
    ? `${first}, with two e-mail addresses, is counted as one person: ${WHY[why]}`
    : `${first} and ${second} are counted as one person: ${WHY[why]}`
}

const BY: Readonly<Record<Sign, string>> = {
  email: 'the same e-mail address',
  account: 'the account that a no-reply address or the hosting service names',
  name: 'the same name',
  spelling: 'a name, account or address that is spelled so',
  part: 'the only name here that it fits',
}

const authors = ({ count }: People): string => (count === 1 ? 'one author' : `${count.toLocaleString('en')} authors`)

/** Whether each of the wanted was recognised, and by what, one sentence each. */
export const recognitionSentences = (wanted: Wanted, matches: readonly Match[], people: People): readonly string[] => {
  if ('nobody' in wanted) {
    return ['Nobody was named as the candidate, and no address of the repository names its owner: set `candidate`.']
  }
  return matches.map(match => matchSentence(match, people, 'owner' in wanted))
}

const matchSentence = ({ asked, persons, by }: Match, people: People, isOwner: boolean): string => {
  const [first, ...others] = persons.map(index => people.persons[index]).filter(person => person !== undefined)
  const name = nameOf({ name: asked })
  // An address is never said.
  const given = name.includes(REMOVED_EMAIL) ? 'an e-mail address' : `\`${name}\``
  const whom = isOwner ? `The owner ${given}` : `The candidate that was named, ${given},`
  const hint = isOwner ? 'set `candidate`' : 'give another name, e-mail address or login'
  if (first === undefined || by === undefined) return `${whom} was not recognised among ${authors(people)}: ${hint}.`
  if (others.length > 0) {
    const names = [first, ...others].slice(0, 3).map(nameOfPerson)
    const more = others.length + 1 - names.length
    return `${whom} may be ${names.join(' or ')}${more > 0 ? ` or one of ${more} more` : ''}: ${hint}.`
  }
  return `${nameOfPerson(first)} counts as the candidate: ${isOwner ? `the owner is ${given}` : `${given} was given`} (${BY[by]}).`
}
