import { codeLinesOf, comparable } from './code-lines.ts'
import { DJANGO, type Template } from './scaffold-lines.ts'
import { OTHER_TEMPLATES, PHRASES } from './scaffold-samples.ts'
import { edited, unchanged, type Verdict } from './verdict.ts'

/** Settings of more text than this are no generator's any more. */
const MAX_TEXT = 200_000

const TEMPLATES: readonly Template[] = [...OTHER_TEMPLATES, ...DJANGO]

/** Names that a generator takes from the project, made equal. */
const withoutProject = (line: string): string =>
  line
    .replace(/\b\w{1,80}?(SpiderMiddleware|DownloaderMiddleware|Pipeline|Item|Config)\b/g, 'X$1')
    .replace(/'[\w.]{1,80}\.(settings(?:\.\w{1,40})?|spiders)'/g, "'X.settings'")
    .replace(/^(name|verbose_name) = '[^']{1,80}'$/, "$1 = 'X'")
    .replace(/^from \w{1,80} import (app|__version__)$/, 'from X import $1')

const linesOf = (template: Template): ReadonlySet<string> =>
  new Set(
    template.lines
      .split('\n')
      .map(line => withoutProject(comparable(line)))
      .filter(line => line !== ''),
  )

const GENERATED = new Map(TEMPLATES.map(template => [template, linesOf(template)]))

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const templateOf = (path: string, text: string): Template | undefined => {
  const name = nameOf(path)
  if (!name.endsWith('.py') || text.length > MAX_TEXT) return undefined
  return TEMPLATES.find(template => template.name.test(name) && template.mark.test(text))
}

interface Comparison {
  readonly template: Template
  readonly own: ReadonlySet<number>
  /** Lines of code, whoever's. */
  readonly lines: number
}

const compare = (path: string, text: string): Comparison | undefined => {
  const template = templateOf(path, text)
  if (template === undefined) return undefined
  const generated = GENERATED.get(template) ?? new Set()
  const lines = codeLinesOf(text)
  const isGenerated = (line: string): boolean =>
    generated.has(withoutProject(line)) || (template.like?.some(pattern => pattern.test(line)) ?? false)
  return {
    template,
    own: new Set(lines.filter(({ text }) => !isGenerated(text)).map(({ line }) => line)),
    lines: lines.length,
  }
}

/**
 * The lines, from 1, that a person wrote into a file that a generator made: those that no known version of the generator
 * writes and that are no plain setting. Blank lines, comments and docstrings are not among them. Undefined for files that
 * no known generator made; there every line is own.
 */
export const ownLinesOf = (path: string, text: string): ReadonlySet<number> | undefined => compare(path, text)?.own

/** The verdict on a file that a framework or an editor made, unless a person wrote more of it. */
export const scaffoldVerdict = (path: string, text: string): Verdict | undefined => {
  const comparison = compare(path, text)
  if (comparison !== undefined) {
    const { template, own, lines } = comparison
    if (own.size === 0) return lines === 0 ? undefined : unchanged(template.tool)
    if (template.staysWhenEdited && own.size * 2 <= lines) return edited(template.tool)
  }
  const name = nameOf(path)
  const head = text.slice(0, 4096)
  const known = PHRASES.find(rule => rule.name.test(name) && rule.phrases.every(phrase => head.includes(phrase)))
  return known && unchanged(known.tool)
}
