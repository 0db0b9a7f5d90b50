import fc from 'fast-check'
import { decodeText } from '../../source/decode.ts'

/** One change of a text: what is done, where, how much of it, and with which of the other words. */
export interface Change {
  readonly kind: keyof typeof CHANGES
  /** Place and size, each a share of the text in 0…9,999. */
  readonly at: number
  readonly size: number
  readonly pick: number
}

const LARGEST = 60_000

/** At the level of bytes, lines and tokens. Each gives another text, whatever it is given. */
const CHANGES = {
  flipByte: (text, { at, pick }) => inBytes(text, at, 1, Buffer.from([pick % 256])),
  insertBytes: (text, { at, size, pick }) =>
    inBytes(text, at, 0, Buffer.from(Array.from({ length: 1 + (size % 8) }, (_, n) => (pick >> (n % 4)) % 256))),
  cut: (text, { at, size }) => text.slice(0, place(text, at)) + text.slice(place(text, at) + short(size)),
  end: (text, { at }) => text.slice(0, place(text, at)),
  repeat: (text, { at, size, pick }) => {
    const start = place(text, at)
    const part = text.slice(start, start + 1 + (pick % 40))
    return text.slice(0, start) + part.repeat(1 + (size % 1_000)) + text.slice(start)
  },
  duplicateLine: (text, { at, size }) =>
    inLines(text, at, line => Array.from({ length: 2 + (size % 500) }, () => line)),
  deleteLine: (text, { at }) => inLines(text, at, () => []),
  swapLines: (text, { at, pick }) => {
    const lines = text.split('\n')
    const [a, b] = [at % lines.length, pick % lines.length]
    const [first = '', second = ''] = [lines[a], lines[b]]
    return lines.with(a, second).with(b, first).join('\n')
  },
  indent: (text, { at, size }) => inLines(text, at, line => [' '.repeat(size % 300) + line]),
  joinLines: (text, { at }) => inLines(text, at, line => [line.trimEnd()], ''),
  insertWord: (text, { at, pick }) => inserted(text, at, word(WORDS, pick)),
  replaceWord: (text, { at, pick }) => replaced(text, at, /[\w.-]+/y, word(WORDS, pick)),
  hugeNumber: (text, { at, size }) => replaced(text, at, /\d+/y, '9'.repeat(1 + (size % 5_000))),
  nest: (text, { at, size, pick }) => {
    const [open = '', close = ''] = NESTS[pick % NESTS.length] ?? []
    const depth = 1 + (size % 3_000)
    return inserted(text, at, open.repeat(depth) + (pick % 3 === 0 ? '' : close.repeat(depth)))
  },
} satisfies Readonly<Record<string, (text: string, change: Omit<Change, 'kind'>) => string>>

/** Unclosed quotes and brackets, what begins or ends something in one of the formats, and signs that are rarely thought of. */
const WORDS: readonly string[] = [
  ...[
    '"',
    "'",
    '"""',
    "'''",
    '`',
    '```',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '<!--',
    '-->',
    '/*',
    '*/',
    '{{',
    '{%',
  ],
  ...[
    '\\',
    '\\\n',
    '#',
    '%',
    '$',
    '@',
    '&a ',
    '*a ',
    '<<: ',
    '!!python/object ',
    '---\n',
    '...\n',
    '- ',
    '? ',
    ': ',
    '|\n',
  ],
  ...[
    '=',
    '==',
    '; ',
    ',',
    '\t',
    '\r',
    '\r\n',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\ufeff',
    '\u202e',
    '\u0301',
    '\ud83d',
    '🐍',
  ],
  ...['\u001b[31m', '::error::', '##[x]', '__proto__', 'constructor', 'toString', 'null', 'true', 'NaN', '1e999', '-0'],
  ...['lambda: ', 'f"{', 'async ', 'def ', 'class ', 'import ', 'from . import *', 'match x:\n', 'yield ', ':= '],
  ...[
    'FROM ',
    'RUN ',
    'extends: ',
    'include: ',
    'needs: ',
    'uses: ',
    'run: |\n',
    'if: ',
    '[[',
    ']]',
    '.. code::\n',
    '====\n',
  ],
  ...['-r requirements.txt', '-e .', 'co-authored-by: a <b>', 'fixes #', 'Merge branch ', '../', '//', '**', '\u0000'],
]

const NESTS: readonly (readonly [string, string])[] = [
  ...([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['{"a":', '}'],
    ['[a, ', ']'],
    ['f(', ')'],
    ['> ', ''],
  ] as const),
  ...([
    ['- ', ''],
    ['**', '**'],
    ['<a>', '</a>'],
    ['not ', ''],
    ['lambda: ', ''],
    ['a.', 'b'],
    ['$(', ')'],
  ] as const),
]

const place = (text: string, at: number): number => Math.floor((text.length * (at % 10_000)) / 10_000)

const short = (size: number): number => 1 + (size % 200)

const word = (words: readonly string[], pick: number): string => words[pick % words.length] ?? ''

const inserted = (text: string, at: number, part: string): string =>
  text.slice(0, place(text, at)) + part + text.slice(place(text, at))

const replaced = (text: string, at: number, pattern: RegExp, by: string): string => {
  for (let start = place(text, at); start < text.length; start++) {
    pattern.lastIndex = start
    const found = pattern.exec(text)
    if (found) return text.slice(0, start) + by + text.slice(start + found[0].length)
  }
  return text + by
}

const inLines = (text: string, at: number, change: (line: string) => readonly string[], end = '\n'): string => {
  const lines = text.split('\n')
  const index = at % lines.length
  const before = lines.slice(0, index).map(line => `${line}\n`)
  return before.join('') + [...change(lines[index] ?? ''), ...lines.slice(index + 1)].join(end === '' ? '' : end)
}

/** A byte order mark or a NUL may make it binary: then it is no text, and stays as it was. */
const inBytes = (text: string, at: number, removed: number, bytes: Buffer): string => {
  const all = Buffer.from(text)
  const start = Math.floor((all.length * (at % 10_000)) / 10_000)
  return decodeText(Buffer.concat([all.subarray(0, start), bytes, all.subarray(start + removed)]), 'text') ?? text
}

/** A real text, changed in up to eight places. The same numbers give the same text. */
export const mutated = (seed: string, changes: readonly Change[]): string =>
  changes.reduce((text, change) => CHANGES[change.kind](text, change).slice(0, LARGEST), seed)

/** What fast-check makes up and, where a text does harm, makes smaller. */
export const changesArbitrary: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(CHANGES) as Change['kind'][])),
    at: fc.nat(9_999),
    size: fc.nat(9_999),
    pick: fc.nat(999_999),
  }),
  { minLength: 1, maxLength: 8 },
)

/** The changes of one input: by the run's seed and the input's number alone. */
export const changesOf = (seed: number, index: number): readonly Change[] =>
  fc.sample(changesArbitrary, { numRuns: 1, seed: (seed * 1_000_003 + index) | 0 })[0] ?? []
