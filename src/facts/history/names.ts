import type { Identity } from '../../types.ts'
import { plain } from '../words/spelling.ts'
import { latinSound } from './transliteration.ts'

/** An identity broken into what can be compared. */
export interface NameParts {
  /** Letters of the name, accents and case gone: "Ana María" gives `anamaria`. */
  readonly letters: string
  /** Its words of letters, sorted, so that "Smith Ana" is "Ana Smith". */
  readonly words: readonly string[]
  readonly sorted: string
  /** The local part of the address, letters only; empty for addresses that machines make. */
  readonly local: string
  /** The account behind a host's no-reply address, or the name where it is one word without spaces. */
  readonly login: string
  /** A full name's likely accounts: `asmith`, `anas`, `smithana`. */
  readonly accounts: readonly string[]
  /**
   * The name, the local part and the account as rings of letters, the same wherever one begins to read: "weijiang" and
   * "Jiang Wei", "ShinDongJun" and "DongJun Shin". Only those long enough to be one person's.
   */
  readonly rings: readonly string[]
  /** How the name sounds in Latin letters, words sorted; empty for names of one word. "Иван Петров" is "ivan petrov". */
  readonly sound: string
  readonly cyrillic: boolean
  /** A server's or sample account: `root`, `ubuntu`, `Your Name`. */
  readonly generic: boolean
}

// https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
const NO_REPLY = /^(?:\d+[+-])?([\w.-]{1,60})@users\.noreply\.(?:github|gitlab)\.[a-z.]{2,20}$/
const GENERIC_NAMES =
  /^(?:root|ubuntu|debian|ec2-user|ec2 default user|default user|cloud user|cloud-user|azureuser|opc|bitnami|centos|fedora|admin|administrator|user|username|vagrant|pi|www-data|jovyan|codespace|gitpod|vscode|runner|unknown|none|no name|noname|your name|name|student|test|developer|dev|me|git|server|deploy|app|=|-|\.)$/i
const GENERIC_EMAILS =
  /^(?:you@example\.com|your_?email@example\.com|email@example\.com|user@example\.com|test@test\.com|none@none|none@none\.com|noreply@github\.com)$|@(?:ip-[\w.-]+|[\w.-]*\.internal|localhost(?:\.localdomain)?|[\w-]*codespaces?[\w.-]*)$/
const GENERIC_LOCALS: ReadonlySet<string> = new Set(
  'info admin contact dev hello me mail email student noreply user test github git work root office support team developer webmaster'.split(
    ' ',
  ),
)

export const namePartsOf = ({ name, email }: Identity): NameParts => {
  const readable = plain(name.slice(0, 200)).replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
  const words = withoutDevices(readable.split(/[^\p{L}]+/u).filter(word => word !== ''))
  const noReply = NO_REPLY.exec(email)
  const local = noReply ? '' : lettersOf(email.slice(0, Math.max(0, email.indexOf('@'))))
  const isHandle = !/\s/.test(name.trim())
  const letters = words.join('')
  const login = lettersOf(noReply?.[1] ?? (isHandle ? plain(name) : ''))
  return {
    letters,
    words,
    sorted: [...words].sort().join(' '),
    local: GENERIC_LOCALS.has(local) ? '' : local,
    login,
    accounts: accountsOf(words),
    rings: [
      ...new Set([letters, local, login].filter(text => text.length >= MIN_RING && text.length <= 60).map(ringOf)),
    ],
    sound: words.length < 2 ? '' : words.map(latinSound).sort().join(' '),
    cyrillic: /\p{Script=Cyrillic}/u.test(name),
    generic: isGeneric({ name, email }),
  }
}

/** What people add to their name to tell their computers apart: "Ana MacBook Pro", "Ana (work laptop)". */
const DEVICES: ReadonlySet<string> = new Set(
  'macbook imac mac pro air mini dell latitude xps inspiron thinkpad lenovo asus acer hp pavilion laptop notebook desktop pc computer home work office ubuntu windows linux wsl'.split(
    ' ',
  ),
)

const withoutDevices = (words: readonly string[]): readonly string[] => {
  const [first, ...rest] = words
  return first === undefined ? [] : [first, ...rest.filter(word => !DEVICES.has(word))]
}

/** Two names of fewer letters may be turns of each other by chance. */
const MIN_RING = 7

/** The turn of the letters that comes first in the alphabet. */
const ringOf = (letters: string): string =>
  Array.from(letters, (_, at) => letters.slice(at) + letters.slice(0, at)).sort()[0] ?? letters

/** Whether an address can stand for one person. */
export const isOwnEmail = (email: string): boolean => email.includes('@') && !GENERIC_EMAILS.test(email)

const isGeneric = ({ name, email }: Identity): boolean =>
  GENERIC_NAMES.test(name.trim()) &&
  (!isOwnEmail(email) || /^(?:root|ubuntu|ec2-user|ec2 default user)$/i.test(name.trim()))

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '')

const accountsOf = (words: readonly string[]): string[] => {
  const first = words[0]
  const last = words.at(-1)
  if (words.length < 2 || first === undefined || last === undefined) return []
  return [
    `${first}${last}`,
    `${last}${first}`,
    `${first[0]}${last}`,
    `${first}${last[0]}`,
    `${last}${first[0]}`,
    `${last[0]}${first}`,
  ]
}
