/** What the bytes hold decides how a declared encoding is looked for. */
export type TextKind = 'python' | 'text'

/**
 * The text of a file, or undefined when it is binary (holds NUL bytes and no byte order mark of UTF-16).
 * In this order: a byte order mark, Python's declared encoding, UTF-8, and Latin-1, which never fails.
 */
export const decodeText = (bytes: Uint8Array, kind: TextKind): string | undefined => {
  const marked = byteOrderMark(bytes)
  if (marked && marked !== 'utf-8') return hasUtf16Nul(bytes) ? undefined : new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0)) return undefined
  const declared = kind === 'python' && !marked ? declaredEncoding(bytes) : undefined
  if (declared === 'latin1') return latin1(bytes)
  if (declared !== undefined && declared !== 'utf-8') return new TextDecoder(declared).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return latin1(bytes)
  }
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** UTF-32 is left to be binary: `FF FE 00 00` reads as UTF-16 with a NUL first. */
const byteOrderMark = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

const hasUtf16Nul = (bytes: Uint8Array): boolean => {
  for (let at = 2; at + 1 < bytes.length; at += 2) if (bytes[at] === 0 && bytes[at + 1] === 0) return true
  return bytes.length % 2 === 1
}

/** https://peps.python.org/pep-0263/: a comment in the first line, or in the second when the first is blank or a comment. */
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#|$)/
/** A cookie stands near the start; the rest of a long line is data. */
const MAX_COOKIE_LINE = 300

const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const [first = '', second = ''] = latin1(bytes.subarray(0, 2 * MAX_COOKIE_LINE)).split(/\r\n|\r|\n/, 2)
  const cookie = COOKIE.exec(first.slice(0, MAX_COOKIE_LINE))
  const found = cookie ?? (BLANK_OR_COMMENT.test(first) ? COOKIE.exec(second.slice(0, MAX_COOKIE_LINE)) : null)
  return found?.[1] === undefined ? undefined : labelOf(found[1])
}

/**
 * The name that TextDecoder knows for one of Python's (https://docs.python.org/3/library/codecs.html#standard-encodings).
 * `latin1` stands for ISO 8859-1 itself, which the label `latin1` of https://encoding.spec.whatwg.org does not mean.
 */
const labelOf = (name: string): string | undefined => {
  const plain = name.toLowerCase().replaceAll('_', '-')
  const label = PYTHON_NAMES.get(plain) ?? plain.replace(/^cp(125\d)$/, 'windows-$1').replace(/^iso8859-/, 'iso-8859-')
  if (label === 'latin1') return label
  try {
    const { encoding } = new TextDecoder(label)
    // A file whose first lines could be read byte by byte is no UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? undefined : encoding
  } catch {
    return undefined
  }
}

const PYTHON_NAMES: ReadonlyMap<string, string> = new Map([
  ...['latin-1', 'latin1', 'latin', 'l1', 'iso-8859-1', 'iso8859-1', '8859', 'cp819'].map(
    name => [name, 'latin1'] as const,
  ),
  ...['utf8', 'u8', 'utf', 'utf-8-sig', 'cp65001', 'ascii', 'us-ascii', '646'].map(name => [name, 'utf-8'] as const),
  ...['iso-latin-1-unix', 'iso-latin-1', 'latin-1-unix', 'latin-1-dos'].map(name => [name, 'latin1'] as const),
  ...['utf-8-unix', 'utf-8-dos', 'utf-8-mac', 'utf8mb4'].map(name => [name, 'utf-8'] as const),
  ...['latin2', 'latin-2', 'l2'].map(name => [name, 'iso-8859-2'] as const),
  ...['latin9', 'latin-9', 'l9'].map(name => [name, 'iso-8859-15'] as const),
  ...['cyrillic', 'iso8859-5'].map(name => [name, 'iso-8859-5'] as const),
  ...['sjis', 's-jis', 'shiftjis', 'cp932', '932', 'ms932', 'mskanji', 'ms-kanji'].map(
    name => [name, 'shift_jis'] as const,
  ),
  ...['eucjp', 'ujis', 'u-jis'].map(name => [name, 'euc-jp'] as const),
  ...['euckr', 'cp949', '949', 'ms949', 'uhc', 'ksc5601'].map(name => [name, 'euc-kr'] as const),
  ...['gb2312', 'euc-cn', 'euccn', 'cp936', '936', 'ms936'].map(name => [name, 'gbk'] as const),
  ...['big5-tw', 'cp950', '950', 'ms950', 'big5hkscs'].map(name => [name, 'big5'] as const),
  ['cp866', 'ibm866'],
  ['cp874', 'windows-874'],
  ['tis-620', 'windows-874'],
  ['macroman', 'macintosh'],
  ['mac-roman', 'macintosh'],
  ['mac-cyrillic', 'x-mac-cyrillic'],
  ['maccyrillic', 'x-mac-cyrillic'],
])
