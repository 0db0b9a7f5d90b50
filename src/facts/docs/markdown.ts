import type { Code, Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type Outline, OutlineBuilder } from './outline.ts'
import { wordsIn } from './prose.ts'

/** Some fifty pages; what comes after says nothing new about what a project is. */
const MAX_CHARACTERS = 100_000
const MAX_LINES = 3000
const MAX_LINE = 5000
/** Deeper quotes and lists are no writing, and cost the parser much. */
const MAX_NESTING = 12
const MAX_COLUMNS = 40

/** Reads GitHub Flavored Markdown, and plain text that is hardly any. Never throws. */
export const markdownOutline = (text: string): Outline => {
  const outline = new OutlineBuilder()
  const { tree, source } = markdownTree(text)
  for (const node of tree.children) visit(node, outline, source, 0)
  return outline.build()
}

/** The syntax tree of what can be read in bounded time, and the text that its positions count in. */
export const markdownTree = (text: string): { readonly tree: Root; readonly source: string } => {
  const source = tamed(text.slice(0, MAX_CHARACTERS))
  return { tree: fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), source }
}

/** Cuts what only makes a parser work: runs of quote and list marks and of brackets, very long lines and very wide tables. */
const tamed = (text: string): string =>
  text
    .split(/\r?\n/, MAX_LINES)
    .map(line =>
      line
        .slice(0, MAX_LINE)
        .split('|', MAX_COLUMNS)
        .join('|')
        .replace(/^(?:[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?){5,}/, '')
        .replace(/^[ \t]{40,}/, ' '.repeat(40))
        .replace(/([[\]*_`~<(])\1{9,}/g, '$1'),
    )
    .map(withFewMarks())
    .join('\n')

/** The parser compares each mark of emphasis in a paragraph with all those before it; nobody sets so many. */
const MAX_MARKS = 1_000

/** Takes a page's lines one after the other. Beyond the limit a paragraph's words stay and their emphasis goes; bullets stay. */
const withFewMarks = (): ((line: string) => string) => {
  let marks = 0
  return line => {
    if (line.trim() === '') marks = 0
    const [bullet = ''] = /^[ \t]*[*+-][ \t]/.exec(line) ?? []
    const rest = line.slice(bullet.length)
    for (const char of rest) if (char === '*' || char === '_' || char === '~') marks++
    return marks > MAX_MARKS ? bullet + rest.replace(/[*_~]/g, '') : line
  }
}

const visit = (node: RootContent, outline: OutlineBuilder, source: string, depth: number): void => {
  const line = node.position?.start.line ?? 1
  if (depth > MAX_NESTING) return
  switch (node.type) {
    case 'heading':
      outline.heading(plainText(node, outline, line), node.depth, line)
      return
    case 'code':
      if (isIndentedProse(node, source)) for (const part of node.value.split('\n')) outline.prose(part, line)
      else outline.code(node.value, line)
      return
    case 'html':
      htmlBlock(node.value, outline, line)
      return
    case 'paragraph':
      outline.prose(plainText(node, outline, line), line, spokenText(node))
      return
    case 'tableRow':
      outline.prose(node.children.map(cell => plainText(cell, outline, line)).join(' '), line)
      return
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'footnoteDefinition':
      for (const child of node.children) visit(child, outline, source, depth + 1)
      return
  }
}

const MIN_INDENTED_WORDS = 20
/** Code has about one such mark in ten characters, prose one in a hundred. */
const MAX_CODE_MARKS = 0.03

/** Text that was set in with tabs or four spaces, as in a letter: Markdown calls it code, a reader does not. */
const isIndentedProse = (node: Code, source: string): boolean => {
  if (node.lang || /^\s*(?:```|~~~)/.test(source.slice(node.position?.start.offset ?? 0).slice(0, 60))) return false
  const marks = node.value.match(/[=(){}[\]<>$\\/_;|#]/g)?.length ?? 0
  return wordsIn(node.value) >= MIN_INDENTED_WORDS && marks <= MAX_CODE_MARKS * node.value.length
}

/** The words of a paragraph with its inline code, as they are read aloud. */
const spokenText = (node: Nodes, depth = 0): string => {
  if (depth > MAX_NESTING || node.type === 'image' || node.type === 'imageReference') return ''
  if (node.type === 'inlineCode') return node.value
  if (node.type === 'text') return withoutAddresses(node.value)
  return 'children' in node ? node.children.map(child => spokenText(child, depth + 1)).join('') : ' '
}

/** Words without markup; inline code is noted as code. */
const plainText = (node: Nodes, outline: OutlineBuilder, line: number, depth = 0): string => {
  if (depth > MAX_NESTING) return ''
  switch (node.type) {
    case 'text':
      return withoutAddresses(node.value)
    case 'inlineCode':
      outline.code(node.value, node.position?.start.line ?? line)
      return ''
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    case 'html':
      return ' '
    case 'break':
      return ' '
    case 'link':
    case 'linkReference':
      return node.children.map(child => plainText(child, outline, line, depth + 1)).join('')
  }
  return 'children' in node ? node.children.map(child => plainText(child, outline, line, depth + 1)).join('') : ''
}

export const withoutAddresses = (text: string): string =>
  text.replace(/\b(?:https?:\/\/|www\.)\S{1,1000}/g, ' ').replace(/:[a-z_]{2,40}:/g, ' ')

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]{0,15})\b[^>]{0,2000}>/gi
const BLOCKS: ReadonlySet<string> = new Set(
  'p div li td th tr br ul ol table blockquote summary details section center pre'.split(' '),
)

/** Headings, paragraphs and code of an HTML block; tags and comments are left out. */
const htmlBlock = (html: string, outline: OutlineBuilder, line: number): void => {
  let open = ''
  let text = ''
  let from = 0
  const flush = (): void => {
    const words = withoutAddresses(text.replace(/&nbsp;|&#160;/g, ' ').replace(/&(?:amp|lt|gt|quot|#39);/g, ' '))
    if (/^h[1-6]$/.test(open)) outline.heading(words.replace(/\s+/g, ' '), Number(open[1]), line)
    else if (open === 'code' || open === 'pre') outline.code(text, line)
    else outline.prose(words, line)
    text = ''
  }
  for (const match of html.matchAll(TAG)) {
    text += html.slice(from, match.index)
    from = match.index + match[0].length
    const tag = match[2]?.toLowerCase() ?? ''
    const isHeading = /^h[1-6]$/.test(tag) || tag === 'code' || tag === 'pre'
    if (!isHeading && !BLOCKS.has(tag)) continue
    if (text.trim() !== '') flush()
    open = isHeading && match[1] === '' ? tag : ''
  }
  text += html.slice(from)
  if (text.trim() !== '') flush()
}
