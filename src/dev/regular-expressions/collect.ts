import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'rolldown/parseAst'

export interface Pattern {
  /** From the folder `src`. */
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

/** What `tests/security/regular-expressions.json` holds. */
export interface Reviewed {
  /** Hashes of those that take a time in proportion to the text, whatever it is. */
  readonly linear: readonly string[]
  /** Those that do not, or of which nobody can tell, by their hash: what keeps the text short. */
  readonly bounded: Readonly<Record<string, string>>
}

/** Every pattern that is written out in the program. Examples hold other people's code, and tools meet no stranger's text. */
export const patternsIn = (root: string): readonly Pattern[] => {
  const folder = path.join(root, 'src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => file.endsWith('.ts') && !file.startsWith('dev/') && !file.endsWith('/examples.ts'))
    .sort()
    .flatMap(file => patternsOf(file, readFileSync(path.join(folder, file), 'utf8')))
}

export const patternsOf = (file: string, text: string): readonly Pattern[] => {
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    if ('regex' in node && 'start' in node) {
      const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string }
      found.push({ file, line: text.slice(0, Number(node.start)).split('\n').length, source: pattern, flags })
    } else Object.values(node).forEach(visit)
  }
  visit(parseAst(text, { lang: 'ts' }, file))
  return found
}

export const hashOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12)
