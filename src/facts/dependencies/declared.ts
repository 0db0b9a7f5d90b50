import type { DependencyFact } from '../kinds.ts'
import type { TextFile } from '../texts.ts'

export type Group = DependencyFact['group']

export interface Declared {
  readonly name: string
  readonly group: Group
  readonly path: string
  readonly line: number
}

/** https://peps.python.org/pep-0503/#normalized-names */
export const normalized = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

/**
 * The name in a requirement: `Flask[async]>=2; python_version > "3.8"`, `pkg @ https://…`. Undefined when the text is
 * none. https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */
export const requirementName = (text: string): string | undefined => {
  const found = /^([A-Za-z0-9](?:[\w.-]{0,80}[A-Za-z0-9])?)\s*(?:\[[^\]]{0,200}\])?\s*(?:$|[<>=!~;@(,])/.exec(
    text.trim().slice(0, 500),
  )
  return found?.[1] === undefined ? undefined : normalized(found[1])
}

const DEVELOPMENT =
  /(?:^|[^a-z])(?:dev|devel|development|develop|tests?|testing|lint|linting|docs?|ci|local|typing|types|quality|check|style|format|tox|nox|debug)(?:$|[^a-z])/i

/** What the name of a file, an extra or a group says. */
export const groupNamed = (name: string, otherwise: Group): Group =>
  DEVELOPMENT.test(name) ? 'development' : otherwise

/** Lists longer than that (frozen environments of everything) are read up to here. */
export const MOST_IN_A_FILE = 1_000
const MOST_LINES = 3_000

/** A file as its declarations need it: where it is, and where in it names stand. */
export interface Place {
  readonly path: string
  readonly lineAt: LineFinder
}

export const placeOf = (file: TextFile): Place => ({ path: file.path, lineAt: lineFinder(file.text) })

/** A requirement as it is declared, or nothing when the text is none. */
export const declared = (place: Place, text: string, group: Group, header: string): readonly Declared[] => {
  const name = requirementName(text)
  return name === undefined ? [] : [{ name, group, path: place.path, line: place.lineAt(name, header) }]
}

/** Finds the line (from 1) of a name below a header, such as `[tool.poetry.dependencies]` or `install_requires`. */
type LineFinder = (name: string, header: string) => number

/**
 * The line on which a name stands as a word: the first from the header on, else the first of the file, else line 1.
 * Parsers of TOML and INI keep no places.
 */
const lineFinder = (text: string): LineFinder => {
  const lines = text.split(/\r?\n/, MOST_LINES).map(line => line.replace(/^\s*[#;].*$/, ''))
  const headers = new Map<string, number>()
  const headerAt = (header: string): number => {
    const known = headers.get(header)
    if (known !== undefined) return known
    const at = Math.max(
      0,
      lines.findIndex(line => line.trimStart().startsWith(header)),
    )
    headers.set(header, at)
    return at
  }
  return (name, header) => {
    const pattern = new RegExp(`(?:^|["'\\s,[])${name.split('-').join('[-_.]')}(?=$|["'\\s\\[\\](){}<>=!~;@,])`, 'i')
    const from = headerAt(header)
    for (let at = from; at < lines.length; at += 1) if (pattern.test(lines[at] ?? '')) return at + 1
    return (
      Math.max(
        0,
        lines.findIndex(line => pattern.test(line)),
      ) + 1
    )
  }
}
