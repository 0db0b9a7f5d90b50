import { BOT_TOKEN, PLACEHOLDER, SECRET_FORMS } from '../secret-forms.ts'

export const REMOVED_SECRET = '[secret removed]'
export const REMOVED_EMAIL = '[e-mail removed]'

/** Chat bots' tokens, which say nothing of themselves but their form. */
const TOKENS: readonly RegExp[] = [BOT_TOKEN, /\b[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}\b/g]

/** `postgres://user:password@host`: what stands before the `@` goes. */
const CREDENTIALS = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@:'"`]{0,100}:[^\s/'"`]{1,200}@/gi

const NAME = String.raw`\b[a-z0-9_]{0,40}?(?:passw(?:or)?d|passwd|passphrase|pwd|secret(?:_?key)?|token|api_?key|access_?key|auth_?key|private_?key|credentials?)["']?`
const QUOTED = new RegExp(String.raw`(${NAME}\s{0,4}(?:=>|[:=])\s{0,4}[rbuf]?)(["'])([^"'\n]{1,400})\2`, 'gi')
const BARE = new RegExp(String.raw`(${NAME}(?:=|:\s{0,2}))([^\s"'\`()[\]{},;&<>]{6,200})`, 'gi')

/** Was something of it taken away? What names a place leads nowhere then. */
export const isRedacted = (text: string): boolean => text.includes(REMOVED_SECRET) || text.includes(REMOVED_EMAIL)

const EMAIL =
  /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}(?![\p{L}\p{N}])/gu

const RUN = /[A-Za-z0-9+=]{24,}/g
const HEXADECIMAL = /^[0-9a-f]+$/i

interface Rule {
  /** What every match holds: most texts are done with after looking for these. */
  readonly holds: RegExp
  readonly clean: (text: string) => string
}

const RULES: readonly Rule[] = [
  { holds: /:\/\//, clean: text => text.replace(CREDENTIALS, `$1${REMOVED_SECRET}@`) },
  {
    holds:
      /-----BEGIN|A(?:KI|SI|RO|ID)A|AIza|gh[pousr]_|github_pat_|\bgl|xox|slack|[sr]k_|sk-|GOCSPX|ya29|SG\.|AC|SK|npm_|pypi-|eyJ/,
    clean: text => SECRET_FORMS.reduce((clean, { pattern }) => clean.replace(pattern, REMOVED_SECRET), text),
  },
  {
    holds: /[A-Za-z0-9_-]{27}/,
    clean: text => TOKENS.reduce((clean, token) => clean.replace(token, REMOVED_SECRET), text),
  },
  { holds: /pass|pwd|secret|token|key|credential/i, clean: text => withoutBare(withoutQuoted(text)) },
  { holds: /[A-Za-z0-9+=]{24}/, clean: text => text.replace(RUN, run => (looksRandom(run) ? REMOVED_SECRET : run)) },
  { holds: /@/, clean: text => text.replace(EMAIL, REMOVED_EMAIL) },
]

/** A sentence or path without e-mail addresses and without what looks like a secret. */
export const redact = (text: string): string =>
  RULES.reduce((clean, rule) => (rule.holds.test(clean) ? rule.clean(clean) : clean), text)

const withoutQuoted = (text: string): string =>
  text.replace(QUOTED, (all: string, name: string, quote: string, value: string) =>
    PLACEHOLDER.test(value) || value === REMOVED_SECRET ? all : `${name}${quote}${REMOVED_SECRET}${quote}`,
  )

/** Without quotes only what mixes letters and digits is a value: `password=form.password` is a name. */
const withoutBare = (text: string): string =>
  text.replace(BARE, (all: string, name: string, value: string) =>
    /\d/.test(value) && /[a-z]/i.test(value) && !value.includes('.') ? `${name}${REMOVED_SECRET}` : all,
  )

/**
 * Random text changes between small letters, capitals and digits at about three of five characters, names at one of three
 * at most. Hexadecimal runs are object ids and stay.
 */
const looksRandom = (run: string): boolean => {
  if (HEXADECIMAL.test(run)) return false
  const classes = Array.from(run, classOf)
  const digits = classes.filter(kind => kind === 'digit').length
  const changes = classes.filter((kind, index) => index > 0 && kind !== classes[index - 1]).length / (run.length - 1)
  const kinds = new Set(classes.filter(kind => kind !== 'other')).size
  return (
    (kinds === 3 && digits >= 2 && changes >= 0.4) ||
    (kinds === 2 && run.length >= 32 && digits >= 5 && changes >= 0.25)
  )
}

const classOf = (char: string): 'small' | 'capital' | 'digit' | 'other' =>
  /[a-z]/.test(char) ? 'small' : /[A-Z]/.test(char) ? 'capital' : /\d/.test(char) ? 'digit' : 'other'
