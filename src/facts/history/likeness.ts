import type { Identity } from '../../types.ts'
import { isOwnEmail, type NameParts } from './names.ts'
import { latinSound } from './transliteration.ts'

/** Why two identities are one person's: a key here, and a half sentence in `authorship/sentences.ts`. */
export type Likeness =
  | 'mailmap'
  | 'email'
  | 'account'
  | 'name'
  | 'turned'
  | 'spelling'
  | 'part'
  | 'branch'
  | 'nameless'
  | 'generic'

/** Shorter names and accounts are shared by too many. */
export const MIN_NAME = 4
export const MIN_ACCOUNT = 5

/** What two identities of one person have in common for certain: equal keys, equal person. The surest first. */
export const certainKeys = (
  { email, login }: Pick<Identity, 'email' | 'login'>,
  parts: NameParts,
): readonly { readonly key: string; readonly kind: 'email' | 'account' | 'name' | 'turned' | 'spelling' }[] => [
  ...(isOwnEmail(email) ? [{ key: `email ${email}`, kind: 'email' } as const] : []),
  ...accountsIn({ email, ...(login === undefined ? {} : { login }) }).map(
    account => ({ key: `account ${account}`, kind: 'account' }) as const,
  ),
  ...(parts.sorted.length >= 3 ? [{ key: `name ${parts.sorted}`, kind: 'name' } as const] : []),
  ...(parts.letters.length >= MIN_NAME ? [{ key: `letters ${parts.letters}`, kind: 'name' } as const] : []),
  ...[parts.local, parts.login]
    .filter(account => account.length >= MIN_ACCOUNT)
    .map(account => ({ key: `letters ${account}`, kind: 'spelling' }) as const),
  ...parts.rings.map(ring => ({ key: `ring ${ring}`, kind: 'turned' }) as const),
]

// https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
const NO_REPLY = /^(?:\d+[+-])?([\w.-]{1,60})@users\.noreply\.(github|gitlab)\.[a-z.]{2,20}$/

/** Accounts that an identity names: the hosting service's own word, and what its no-reply address holds. Lower case. */
export const accountsIn = ({ email, login }: Pick<Identity, 'email' | 'login'>): readonly string[] => {
  const [, account, host] = NO_REPLY.exec(email) ?? []
  return [
    // Sources that know logins read GitHub.
    ...(login === undefined ? [] : [`github ${login.toLowerCase()}`]),
    ...(account === undefined || host === undefined ? [] : [`${host} ${account.toLowerCase()}`]),
  ]
}

/** A name that is part of another ("Ana" of "Ana Lima", "Ana L"), or an account made from it ("alima"). */
export const isPartOf = (short: NameParts, long: NameParts): boolean => {
  if (long.words.length < 2) return false
  if (short.cyrillic !== long.cyrillic && short.sound !== '' && short.sound === long.sound) return true
  if (short.words.length < long.words.length && short.letters.length >= MIN_NAME)
    if (short.words.every(word => long.words.includes(word))) return true
  if (isAbbreviation(short.words, long.words)) return true
  return [short.login, short.local].some(account => account.length >= MIN_ACCOUNT && long.accounts.includes(account))
}

/** "Ana" with the account `lima94`, of "Ana Lima"; spellings of one sound are one: "Andrey", "Andrei". */
export const isFirstNameWithAccount = ({ words, login }: NameParts, long: NameParts): boolean => {
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
