import type { DependencyFact } from '../kinds.ts'

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
    text.trim(),
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

/** The line (from 1) on which a name stands as a word, from a line on; the first of the file, else line 1. */
export const lineOfName = (text: string, name: string, from = 1): number => {
  const lines = text.split(/\r?\n/)
  const pattern = new RegExp(`(?:^|["'\\s,[])${name.split('-').join('[-_.]')}(?=$|["'\\s\\[\\](){}<>=!~;@,])`, 'i')
  const at = lines
    .slice(0, MOST_LINES)
    .findIndex((line, index) => index + 1 >= from && pattern.test(line.replace(/^\s*#.*$/, '')))
  return at >= 0 ? at + 1 : from > 1 ? lineOfName(text, name) : 1
}

/** The line of a TOML or INI header such as `[tool.poetry.dependencies]`, or of a key of it. */
export const lineOfHeader = (text: string, header: string): number => {
  const at = text.split(/\r?\n/).findIndex(line => line.trim().startsWith(header))
  return at >= 0 ? at + 1 : 1
}
