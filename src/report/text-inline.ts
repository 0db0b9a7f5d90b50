import type { Colors } from 'picocolors/types'
import type { Anchor } from '../types.ts'
import { escapeTerminal } from './escape.ts'
import { piecesOf, shortenPath, shortenSentence } from './sentence.ts'
import { placeText } from './words.ts'

export interface TextOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

const MAX_SENTENCE = 300
const MAX_PATH = 80
const MAX_NAME = 120
const MIN_WIDTH = 40
/** Wider lines are hard to read. */
const MAX_WIDTH = 140

export const usableWidth = ({ width }: TextOptions): number =>
  Number.isFinite(width) ? Math.min(Math.max(Math.floor(width), MIN_WIDTH), MAX_WIDTH) : 80

/** A sentence with its code coloured, or in backticks without colour. */
export const sentenceText = (sentence: string, colors: Colors): string =>
  piecesOf(shortenSentence(sentence.trim(), MAX_SENTENCE))
    .map(({ kind, text }) => {
      const safe = escapeTerminal(text)
      if (kind === 'text') return safe
      return colors.isColorSupported ? colors.cyan(safe) : `\`${safe}\``
    })
    .join('')

/** A title or name on one line. */
export const nameText = (name: string): string => escapeTerminal(shortenSentence(name, MAX_NAME))

export const placeName = (anchor: Anchor, colors: Colors): string =>
  colors.underline(escapeTerminal(placeText(anchor, path => shortenPath(path, MAX_PATH))))

/** A place and what is to be seen there. */
export const placeSentence = (place: { readonly anchor: Anchor; readonly says: string }, colors: Colors): string =>
  [placeName(place.anchor, colors), sentenceText(place.says, colors)].filter(part => part !== '').join(' ')
