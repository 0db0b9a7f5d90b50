import type { Nodes } from 'mdast'
import { markdownTree, withoutAddresses } from '../docs/markdown.ts'
import { wordsIn } from '../docs/prose.ts'
import { normalLine, withoutKnown } from './template-lines.ts'

/** Some 600 words: whether somebody explains a change shows in the first ones. */
const MAX_TEXT = 4_000
/** Parsing costs about a second for a million characters; what comes after these counts no words. */
const MAX_ALL_TEXTS = 500_000
const MAX_NESTING = 12
/** A line that stands in so many texts is a template's, or was pasted. */
const REPEATED = 3

/**
 * How many words of prose people wrote in each of these Markdown texts: without headings, code, quotes, tables, images,
 * comments, checkbox lists, labels, addresses, and lines that come from a template (of these files, of the hosting service, or
 * seen in several of the texts). `templates` are Markdown too.
 */
export const proseWords = (texts: readonly string[], templates: readonly string[]): readonly number[] => {
  const given = new Set(templates.flatMap(template => proseLines(template)))
  let left = MAX_ALL_TEXTS
  const lines = texts.map(text => {
    const size = Math.min(text.length, MAX_TEXT)
    left -= size
    return left < 0 ? [] : proseLines(text)
  })
  const repeated = repeatedLines(lines)
  return lines.map(own =>
    own
      .filter(line => !given.has(line) && !repeated.has(line))
      .reduce((sum, line) => sum + wordsIn(withoutKnown(line)), 0),
  )
}

const repeatedLines = (texts: readonly (readonly string[])[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const lines of texts) for (const line of new Set(lines)) counts.set(line, (counts.get(line) ?? 0) + 1)
  return new Set([...counts].flatMap(([line, count]) => (count >= REPEATED ? [line] : [])))
}

/** Programs append what they make of a change under such a heading. */
const PROGRAMS_HEADING = /^summary by \w/i

const proseLines = (text: string): string[] => {
  const { tree } = markdownTree(text.slice(0, MAX_TEXT))
  const end = tree.children.findIndex(node => node.type === 'heading' && PROGRAMS_HEADING.test(inline(node)))
  const lines: string[] = []
  for (const node of end < 0 ? tree.children : tree.children.slice(0, end)) collect(node, lines, 0)
  return lines.filter(line => line !== '')
}

const collect = (node: Nodes, lines: string[], depth: number): void => {
  if (depth > MAX_NESTING) return
  switch (node.type) {
    case 'paragraph':
      lines.push(...inline(node).split('\n').map(saidLine))
      return
    case 'listItem':
      if (typeof node.checked === 'boolean') return
      for (const child of node.children) collect(child, lines, depth + 1)
      return
    case 'list':
      for (const child of node.children) collect(child, lines, depth + 1)
  }
}

/** Stands around bold text, to tell a line that is nothing else: the label of a template's part. */
const BOLD = '\uE000'
const LABEL = /^\uE000[^\uE000]*\uE000:?$/
const REFERENCES =
  /\b(?:close[sd]?|fix(?:es|ed)?|resolve[sd]?|refs?|see)?:?\s{0,5}(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,9}/gi
const ADDRESSES = /[^\s<>"]{1,64}@[^\s<>"]{1,100}|@[\w/-]{1,60}/g

const saidLine = (line: string): string => {
  const trimmed = line.trim()
  if (LABEL.test(trimmed)) return ''
  return normalLine(trimmed.replaceAll(BOLD, '').replace(ADDRESSES, ' ').replace(REFERENCES, ' '))
}

/** Words of a paragraph; its line breaks stay. */
const inline = (node: Nodes, depth = 0): string => {
  if (depth > MAX_NESTING) return ''
  switch (node.type) {
    case 'text':
      return withoutAddresses(node.value)
    case 'break':
      return '\n'
    case 'strong':
      return `${BOLD}${node.children.map(child => inline(child, depth + 1)).join('')}${BOLD}`
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'html':
      return ' '
  }
  return 'children' in node ? node.children.map(child => inline(child, depth + 1)).join('') : ''
}
