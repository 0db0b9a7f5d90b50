import type { TextFile } from '../texts.ts'

export type LanguageName =
  | 'javascript'
  | 'java'
  | 'kotlin'
  | 'csharp'
  | 'ruby'
  | 'go'
  | 'php'
  | 'rust'
  | 'shell'
  | 'sql'
  | 'prisma'

const EXTENSIONS: ReadonlyMap<string, LanguageName> = new Map([
  ['js', 'javascript'],
  ['mjs', 'javascript'],
  ['cjs', 'javascript'],
  ['jsx', 'javascript'],
  ['ts', 'javascript'],
  ['tsx', 'javascript'],
  ['mts', 'javascript'],
  ['vue', 'javascript'],
  ['svelte', 'javascript'],
  ['java', 'java'],
  ['kt', 'kotlin'],
  ['cs', 'csharp'],
  ['rb', 'ruby'],
  ['go', 'go'],
  ['php', 'php'],
  ['rs', 'rust'],
  ['sh', 'shell'],
  ['bash', 'shell'],
  ['bats', 'shell'],
  ['sql', 'sql'],
  ['prisma', 'prisma'],
])

/** A file of another language, its comments blanked out; places stay where they are. */
export interface SourceCode {
  readonly file: TextFile
  readonly language: LanguageName
  /** Without comments. */
  readonly code: string
  /** Without comments and without what stands between quotes. */
  readonly bare: string
  /** The line (from 1) of an index of `code`. */
  readonly lineAt: (index: number) => number
}

/** Larger files are bundles or data. */
const LONGEST = 300_000
const LONGEST_LINE = 5_000

/** Undefined for other files, for bundles and for minified code. */
export const sourceCode = (file: TextFile): SourceCode | undefined => {
  const extension = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase()
  const language = EXTENSIONS.get(extension)
  if (
    !language ||
    file.text.length > LONGEST ||
    /\.min\.\w+$|(?:^|\/)(?:dist|build|vendor|third_party)\//.test(file.path)
  )
    return undefined
  if (language !== 'sql' && file.text.split('\n').some(line => line.length > LONGEST_LINE)) return undefined
  const { code, bare } = blanked(file.text, language)
  const starts = lineStarts(code)
  return { file, language, code, bare, lineAt: index => lineOf(starts, index) }
}

const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

const lineOf = (starts: readonly number[], index: number): number => {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** Every form that may span lines also ends at the end of the text: an unclosed one is then read once, not once for each try. */
const STRINGS = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'`
const LONG_STRINGS = `"(?:[^"\\\\]|\\\\(?:[^]|$))*(?:"|$)|'(?:[^'\\\\]|\\\\(?:[^]|$))*(?:'|$)`
const TEMPLATE = '`(?:[^`\\\\]|\\\\(?:[^]|$))*(?:`|$)'
const BLOCK = '/\\*(?:[^]*?\\*/|[^]*)'
const SLASHES = `//[^\\n]*|${BLOCK}`
const TEXT_BLOCK = '"""(?:[^]*?"""|[^]*)'

/** What quotes and what comments, for each language. A regular expression literal of JavaScript is taken for code. */
const TOKENS: Readonly<Record<LanguageName, RegExp>> = {
  javascript: new RegExp(`${STRINGS}|${TEMPLATE}|${SLASHES}|<!--(?:[^]*?-->|[^]*)`, 'g'),
  java: new RegExp(`${TEXT_BLOCK}|${STRINGS}|${SLASHES}`, 'g'),
  kotlin: new RegExp(`${TEXT_BLOCK}|${STRINGS}|${SLASHES}`, 'g'),
  csharp: new RegExp(`@"[^"]*(?:"|$)|${STRINGS}|${SLASHES}`, 'g'),
  go: new RegExp(`${STRINGS}|${TEMPLATE}|${SLASHES}`, 'g'),
  rust: new RegExp(`"(?:[^"\\\\]|\\\\(?:[^]|$))*(?:"|$)|${SLASHES}`, 'g'),
  prisma: new RegExp(`${STRINGS}|//[^\\n]*`, 'g'),
  php: new RegExp(`${LONG_STRINGS}|#[^\\n\\[][^\\n]*|${SLASHES}`, 'g'),
  ruby: new RegExp(`${STRINGS}|#(?!\\{)[^\\n]*|(?<=^|\\n)=begin\\b(?:[^]*?\\n=end\\b|[^]*)`, 'g'),
  shell: /"(?:[^"\\]|\\(?:[\s\S]|$))*(?:"|$)|'[^']*(?:'|$)|(?<![^\s;])#[^\n]*/g,
  sql: new RegExp(`'[^']*(?:'|$)|"[^"\\n]*"|\`[^\`\\n]*\`|--[^\\n]*|${BLOCK}|(?<=^|\\n)#[^\\n]*`, 'g'),
}

const COMMENT = /^(?:\/\/|\/\*|#|--|<!--|=begin)/

const blanked = (text: string, language: LanguageName): { code: string; bare: string } => {
  const spaces = (found: string): string => found.replace(/[^\n]/g, ' ')
  const code = text.replace(TOKENS[language], found => (COMMENT.test(found) ? spaces(found) : found))
  const bare = code.replace(TOKENS[language], found =>
    COMMENT.test(found)
      ? spaces(found)
      : `${found[0] ?? ''}${spaces(found.slice(1, -1))}${found.length > 1 ? (found.at(-1) ?? '') : ''}`,
  )
  return { code, bare }
}

/** Code as a reader sees it in a sentence. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

export const isTestPath = (path: string): boolean =>
  /\.(?:test|tests|spec|cy|e2e)\.\w+$|(?:^|\/)(?:__tests__|tests?|spec|specs|e2e|cypress)\/|(?:_test|_spec|Tests?|IT)\.\w+$/.test(
    path,
  )
