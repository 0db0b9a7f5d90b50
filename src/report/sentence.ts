/**
 * The convention for every sentence of a report (`says`, `nextStep`, `question`, `reason`, …): plain text, in which what
 * stands between two backticks is code. Skills write `` `${name}` `` around names and code of the audited repository and
 * need not escape anything. A name that holds a backtick itself only moves the border between text and code: renderings
 * escape both, so nothing breaks out.
 */
export interface Piece {
  readonly kind: 'text' | 'code'
  readonly text: string
}

const CODE = /`([^`]+)`/g

/** A sentence's text and code in their order; none is empty. */
export const piecesOf = (sentence: string): Piece[] => {
  const pieces: Piece[] = []
  let end = 0
  for (const match of sentence.matchAll(CODE)) {
    if (match.index > end) pieces.push({ kind: 'text', text: sentence.slice(end, match.index) })
    pieces.push({ kind: 'code', text: match[1] ?? '' })
    end = match.index + match[0].length
  }
  if (end < sentence.length) pieces.push({ kind: 'text', text: sentence.slice(end) })
  return pieces
}

/** A sentence of at most `most` characters, cut with `…`; code that is cut is still closed. */
export const shortenSentence = (sentence: string, most: number): string => {
  if (sentence.length <= most) return sentence
  let left = most
  let short = ''
  for (const { kind, text } of piecesOf(sentence)) {
    const part = text.length <= left ? text : `${cutAt(text, left)}…`
    short += kind === 'code' ? `\`${part}\`` : part
    left -= text.length
    if (left < 0) break
    if (left === 0) return `${short}…`
  }
  return short
}

/** A path of at most `most` characters that keeps its end, where the file's name is. */
export const shortenPath = (path: string, most: number): string => {
  if (path.length <= most) return path
  const tail = path.slice(path.length - most + 1).replace(/^[\uDC00-\uDFFF]/, '')
  const folder = tail.indexOf('/')
  return `…${folder > 0 && folder < tail.length / 2 ? tail.slice(folder) : tail}`
}

const cutAt = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/** "Runs its tests" → "runs its tests"; "CI runs" and "I" stay. */
export const lowerFirst = (sentence: string): string =>
  /^\p{Lu}[\p{Ll}\s]/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
