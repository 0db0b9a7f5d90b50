/**
 * Paths, names, code and messages come from the audited repository, which anyone may have written. Nothing of it may
 * become markup, a link, a mention, a reference, a terminal sequence or a workflow command.
 */

const UNKNOWN = '\uFFFD'
const ZERO_WIDTH_SPACE = '\u200B'

/** Overrides, embeddings, isolates and marks: they reorder what a reader sees, so they are shown as an unknown sign. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
/** Takes no room and hides in names: soft hyphen, zero-width space and joiners beside ASCII, fillers, tags. */
const INVISIBLE =
  /\p{Variation_Selector}(?<!\uFE0F)|[\u00AD\u115F\u1160\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu
/** Joiners that Persian, Indic scripts and emoji need stay; beside ASCII they only hide. */
const JOINERS = /(?<![^\0-\x7F])[\u200C\u200D]+|(?<![\u200C\u200D])[\u200C\u200D]+(?![^\0-\x7F])/gu
/** C0, DEL, C1 and halves of surrogate pairs. */
const CONTROL = /[\p{Cc}\p{Cs}]/gu
/** A letter under a heap of accents climbs over its neighbours: four are enough for every script. */
const STACKED = /(\p{M}{4})\p{M}+/gu
/** The byte order mark is a space to regular expressions; it takes no room. */
const SPACE = /(?:[^\S\uFEFF]|\u0085)+/g

/** One line of text in which everything takes room and stands in its order. */
export const visible = (text: string): string =>
  text
    .replace(SPACE, ' ')
    .replace(CONTROL, UNKNOWN)
    .replace(DIRECTION, UNKNOWN)
    .replace(INVISIBLE, '')
    .replace(JOINERS, '')
    .replace(STACKED, '$1')

/**
 * What GitHub links after Markdown is parsed and entities are decoded: only a zero-width space inside stops those.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const AUTOLINKED: readonly (readonly [RegExp, string])[] = [
  // @name, @team/name, owner/repo@sha, name@host
  [/@/g, '$&\u200B'],
  // #1, owner/repo#1, ##[command]
  [/#(?=[\p{L}\p{N}_[])/gu, '$&\u200B'],
  [/\bGH-(?=\d)/gi, '$&\u200B'],
  // https://, ftp://, www.
  [/:(?=\/\/)/g, '$&\u200B'],
  [/\bwww(?=\.)/gi, '$&\u200B'],
  [/\b(?:mailto|xmpp)(?=:)/gi, '$&\u200B'],
  // :emoji:
  [/:(?=[\w+-]{1,64}:)/g, '$&\u200B'],
]
/** Seven to forty hexadecimal digits become a link when a commit begins so; six never do. */
const OBJECT_ID = /(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])/gi

/** Signs that mean something in Markdown or HTML wherever they stand. */
const MARKUP = /[&<>\\`*[\]|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g
/** At the start of a line: a heading, a list, an underline of a heading, a numbered list. */
const LINE_START = /^( ?\d{1,9}(?=[.)])| ?(?=[-+=#]))([-+=#.)])/

/** Text that Markdown shows as it is, on one line, in a table's cell as well as in a paragraph. */
export const escapeMarkdown = (text: string): string => isolated(escapeMarkup(unlinked(visible(text))))

const unlinked = (text: string): string =>
  AUTOLINKED.reduce((broken, [pattern, by]) => broken.replace(pattern, by), text).replace(OBJECT_ID, id =>
    id.replace(/.{6}(?=.)/g, `$&${ZERO_WIDTH_SPACE}`),
  )

/** The zero-width space is written as an entity, to be seen in the source. */
const escapeMarkup = (text: string): string =>
  text
    .replace(MARKUP, entity)
    .replace(LINE_START, (_, digits: string, sign: string) => digits + entity(sign))
    // A dollar begins a formula, escaped or not, unless it stands in an element of its own:
    // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
    .replace(/\$/g, '<span>$</span>')
    .replace(/\u200B/g, '&#8203;')

const entity = (char: string): string => `&#${char.charCodeAt(0)};`

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Right-to-left letters would pull the line number beside them along. */
const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text)

/**
 * Text as Markdown code. Backticks do where the text has neither backticks nor pipes (which end a table's cell even in
 * code); `<code>` with entities does for the rest.
 */
export const markdownCode = (text: string): string => {
  const code = visible(text).trim()
  if (code === '') return ''
  if (/[`|]/.test(code) || RIGHT_TO_LEFT.test(code)) return `<code>${escapeMarkdown(code)}</code>`
  // E-mail answers quote the source, where a mention in code is a mention.
  return `\`${code.replace(/@(?=\w)|##(?=\[|vso\[)/g, `$&${ZERO_WIDTH_SPACE}`)}\``
}

/** An error of ours without its message, which may quote the audited repository: its name and our own lines. */
export const faultTrace = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack ?? '').split('\n').filter(line => /^ {4}at /.test(line))].join('\n')
    : typeof error

/** Text for a terminal: one line, nothing that moves the cursor, colours or reorders. */
export const escapeTerminal = (text: string): string => visible(text)

/**
 * Output for a log that the Actions runner reads: it takes `::` at the start of a line (after white space) and `##[`
 * anywhere for a command. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const withoutCommands = (output: string): string =>
  output.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1: ').replace(/##(?=\[|vso\[)/g, '# #')
