import { type Outline, OutlineBuilder } from './outline.ts'

const UNDERLINE = /^([=\-`:.'"~^_*+#<>])\1{2,}\s*$/
const DIRECTIVE = /^\.\.\s+([\w-]{1,40})::\s*(.*)$/
const CODE_DIRECTIVES: ReadonlySet<string> = new Set([
  'code',
  'code-block',
  'sourcecode',
  'parsed-literal',
  'highlight',
  'prompt',
  'ipython',
])
/** Their indented text is read by people. */
const PROSE_DIRECTIVES: ReadonlySet<string> = new Set([
  'note',
  'warning',
  'tip',
  'important',
  'hint',
  'caution',
  'attention',
  'admonition',
])
const MAX_LINES = 10_000

/** Reads reStructuredText far enough to tell headings, prose and code apart. https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html */
export const restructuredOutline = (text: string): Outline => {
  const outline = new OutlineBuilder()
  const lines = text.split(/\r?\n/, MAX_LINES).map(line => line.slice(0, 5000))
  const marks: string[] = []
  let at = 0
  while (at < lines.length) at = readBlock(lines, at, outline, marks)
  return outline.build()
}

/** Reads the block that begins at a line and returns where the next begins. */
const readBlock = (lines: readonly string[], at: number, outline: OutlineBuilder, marks: string[]): number => {
  const line = lines[at] ?? ''
  if (line.trim() === '') return at + 1
  // A title may have a line above it as well.
  if (UNDERLINE.test(line)) return at + 1
  const mark = UNDERLINE.exec(lines[at + 1] ?? '')?.[1]
  if (mark !== undefined && !/^\s/.test(line)) {
    if (!marks.includes(mark)) marks.push(mark)
    outline.heading(plainLine(line), marks.indexOf(mark) + 1, at + 1)
    return at + 2
  }
  const directive = DIRECTIVE.exec(line)
  if (directive) return readDirective(lines, at, directive, outline)
  if (line.startsWith('..')) return endOfIndented(lines, at + 1)
  return readParagraph(lines, at, outline)
}

const readDirective = (
  lines: readonly string[],
  at: number,
  [, name = '', rest = '']: RegExpExecArray,
  outline: OutlineBuilder,
): number => {
  const end = endOfIndented(lines, at + 1)
  const body = lines.slice(at + 1, end).filter(line => !/^\s+:[\w-]{1,40}:/.test(line))
  if (CODE_DIRECTIVES.has(name)) outline.code(body.join('\n'), at + 1)
  else if (PROSE_DIRECTIVES.has(name)) outline.prose(plainLine([rest, ...body].join(' ')), at + 1)
  return end
}

const readParagraph = (lines: readonly string[], at: number, outline: OutlineBuilder): number => {
  let end = at
  while (end < lines.length && (lines[end] ?? '').trim() !== '' && !UNDERLINE.test(lines[end + 1] ?? '')) end++
  end = Math.max(end, at + 1)
  const text = lines.slice(at, end).join(' ')
  for (const [, code] of text.matchAll(/``([^`]{1,500})``/g)) outline.code(code ?? '', at + 1)
  if (/^\s*>>> /.test(lines[at] ?? '')) outline.code(lines.slice(at, end).join('\n'), at + 1)
  else outline.prose(plainLine(text), at + 1, plainLine(text.replaceAll('``', '')))
  if (!/::\s*$/.test(text)) return end
  const codeEnd = endOfIndented(lines, end)
  outline.code(lines.slice(end, codeEnd).join('\n'), end + 1)
  return codeEnd
}

/** The first line from `at` on that is neither empty nor indented. */
const endOfIndented = (lines: readonly string[], at: number): number => {
  let end = at
  while (end < lines.length && /^(?:\s|$)/.test(lines[end] ?? '')) end++
  return end
}

const plainLine = (text: string): string =>
  text
    .replace(/``[^`]{1,500}``/g, ' ')
    .replace(/\|[^|\n]{1,100}\|_{0,2}/g, ' ')
    .replace(/`([^`<]{1,300})<[^>]{1,500}>`_{0,2}/g, '$1')
    .replace(/:[\w-]{1,40}:`([^`]{1,300})`/g, '$1')
    .replace(/`([^`]{1,300})`_{0,2}/g, '$1')
    .replace(/\bhttps?:\/\/\S{1,1000}/g, ' ')
    .replace(/\*{1,2}([^*]{1,300})\*{1,2}/g, '$1')
    .replace(/::\s*$/, '')
    .replace(/^\s*(?:[-*+•]|\d{1,3}[.)]|#\.)\s+/, '')
