import { BOT_TOKEN, PLACEHOLDER, SECRET_FORMS } from '../secret-forms.ts'
import { isNotebook } from './readable.ts'
import { attempt, type TextFile, type Texts } from './texts.ts'

const MAX_PLACES = 3
const MAX_IN_A_FILE = 20

/**
 * Sentences for the candidate about what looks like a key that still opens something, with the place and never the value. A
 * helpful word and no judgement: nothing of it decides a level. Django's own `django-insecure-` key says of itself what it is,
 * and a made-up password for a database in a container opens nothing: neither is mentioned.
 */
export const secretWarnings = (texts: Texts): readonly string[] => {
  const places = new Map<string, string[]>()
  for (const file of texts.files) {
    if (file.owner !== 'own' || SHOWN.test(file.path)) continue
    for (const { what, place } of attempt(texts, file.path, () => secretsIn(file), [])) {
      places.set(what, [...(places.get(what) ?? []), place])
    }
  }
  return [...places].map(([what, found]) => {
    const more = found.length > MAX_PLACES ? ` and ${found.length - MAX_PLACES} more` : ''
    const named = found.slice(0, MAX_PLACES).map(place => `\`${place}\``)
    return `This looks like ${what}: ${named.join(', ')}${more}. If it is a real one, revoke it and take it out of the history.`
  })
}

/** Examples, tests and pages: keys that stand there are meant to be seen. */
const SHOWN =
  /(?:^|\/)(?:tests?|testing|testdata|fixtures?|mocks?|examples?|samples?|docs?|specs?|__tests__|cassettes)\/|(?:^|\/)(?:test_[^/]*|conftest)\.py$|_test\.\w+$|\.(?:test|spec)\.\w+$|\.(?:md|markdown|rst|adoc|txt\.example)$|(?:example|sample|template|dist|defaults?)(?:\.\w+)?$/i

interface Secret {
  readonly what: string
  /** `path:line`, or the path of a notebook. */
  readonly place: string
}

const secretsIn = (file: TextFile): readonly Secret[] => {
  const { path, text } = file
  const found = new Map<string, Secret>()
  const add = (what: string, index: number): void => {
    const place = isNotebook(path) ? path : `${path}:${lineAt(text, index)}`
    if (found.size < MAX_IN_A_FILE) found.set(`${what}\n${place}`, { what, place: place.replaceAll('`', '´') })
  }
  for (const { pattern, what, holds } of SECRET_FORMS) {
    if (what === undefined || holds === undefined || !text.includes(holds)) continue
    for (const match of text.matchAll(pattern)) if (isReal(match[0], what)) add(what, match.index)
  }
  if (/bot|token/i.test(text)) {
    for (const match of text.matchAll(BOT_TOKEN)) if (isReal(match[0])) add("a chat bot's token", match.index)
  }
  if (ENVIRONMENT.test(path)) {
    const index = firstValue(text)
    if (index !== undefined) add('a file of secret settings', index)
  }
  return [...found.values()]
}

const lineAt = (text: string, index: number): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** Words and runs of people who make one up. */
const MADE_UP =
  /example|sample|dummy|fake|mock|test|your|placeholder|insert|replace|change|secret|x{4}|0{5}|1234|abcd|(.)\1{4}/i
/** A key's body: base64 in lines, or in one JSON string with `\n` written out. */
const KEY_BODY = /-----(?:[\s"',+]|\\[nr]){1,20}[A-Za-z0-9+/=]{40}/

const isReal = (value: string, what = ''): boolean => {
  if (what === 'a private key')
    return KEY_BODY.test(value.slice(0, 300)) || /ENCRYPTED|Proc-Type/.test(value.slice(0, 100))
  const body = value.slice(0, 300)
  if (MADE_UP.test(body)) return false
  // Names in CSS and of packages are long as well, and no digits are mixed into them.
  return /\d/.test(body) && /[A-Z]/.test(body) && new Set(body).size >= 10
}

/** `.env`, `.env.production`, `prod.env`, and no list of what is to be filled in. */
const ENVIRONMENT =
  /(?:^|\/)(?:\.env(?:\.(?:local|dev|development|prod|production|staging|live))?|(?:prod|production|local|secrets?)\.env)$/i
const SETTING =
  /^(?:export )?[ \t]{0,8}(\w{0,60}(?:SECRET|TOKEN|PASSW(?:OR)?D|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)\w{0,40})[ \t]{0,8}=[ \t]{0,8}(["']?)([^\s"'#]{8,400})\2/i
/** What everybody calls it while there is only a container on one's own machine. */
const USUAL =
  /^(?:postgres(?:ql)?|mysql|mariadb|redis|mongo|rabbitmq|guest|root|admin|user|pass(?:word|wd)?|local(?:host)?|dev|django|flask|app|my|db|[\W_\d])+$/i
const MAX_SETTINGS = 2_000

const firstValue = (text: string): number | undefined => {
  let index = 0
  for (const line of text.split('\n', MAX_SETTINGS)) {
    const value = SETTING.exec(line.slice(0, 600))?.[3]
    if (
      value !== undefined &&
      !PLACEHOLDER.test(value) &&
      !MADE_UP.test(value) &&
      !USUAL.test(value) &&
      isMixed(value)
    ) {
      return index
    }
    index += line.length + 1
  }
  return undefined
}

const isMixed = (value: string): boolean => /\d/.test(value) && /[A-Za-z]/.test(value) && !/django-insecure/.test(value)
