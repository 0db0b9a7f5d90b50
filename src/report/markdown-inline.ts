import type { Anchor } from '../types.ts'
import { escapeMarkdown, markdownCode } from './escape.ts'
import type { Detail } from './fit.ts'
import { piecesOf, shortenPath, shortenSentence } from './sentence.ts'
import { placeText } from './words.ts'

/** Browsers and hosts refuse much longer addresses, and a comment has better uses for its room. */
const MAX_URL = 1500

interface Place {
  readonly anchor: Anchor
  readonly url?: string | undefined
}

/** A sentence with its code, escaped, on one line. */
export const inline = (sentence: string, { sentence: most }: Detail): string =>
  piecesOf(shortenSentence(sentence.trim(), most))
    .map(({ kind, text }) => (kind === 'code' ? markdownCode(text) : escapeMarkdown(text)))
    .join('')

/** `[tests/test_orders.py:14](…)`, or the same as code where nothing can be linked. */
export const placeLink = ({ anchor, url }: Place, { path: most, links }: Detail): string => {
  const text = placeText(anchor, path => shortenPath(path, most))
  if (!links || url === undefined || url.length > MAX_URL || !SAFE_URL.test(url)) return markdownCode(text)
  return `[${anchor.at === 'commit' ? markdownCode(text) : escapeMarkdown(text)}](${url})`
}

/** Reports are read back from files too: nothing but an address made like ours becomes a link. */
const SAFE_URL = /^https?:\/\/[\w.:[\]-]{1,255}\/[\w\-./%@:+,;=&$?#]{0,1500}$/

/** A place and what is to be seen there. */
export const placeLine = (place: Place & { readonly says: string }, detail: Detail): string =>
  [placeLink(place, detail), inline(place.says, detail)].filter(part => part !== '').join(' ')

/** A fold; the blank lines make what is inside Markdown again. https://github.github.com/gfm/#html-blocks */
export const fold = (title: string, body: string): string =>
  `<details><summary>${title}</summary>\n\n${body}\n\n</details>`

/** Blocks with a blank line between them; empty ones are left out. */
export const blocks = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n\n')

export const bullets = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n')
