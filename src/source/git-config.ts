import { join } from 'node:path'
import { AuditError } from '../errors.ts'
import { diskText } from './disk.ts'

export interface ConfigEntry {
  /** Lower case. */
  readonly section: string
  readonly subsection: string | undefined
  /** Lower case. */
  readonly key: string
  readonly value: string
}

/** What is taken from a repository's configuration: how to read its objects and where it came from, and nothing that acts. */
export interface GitConfig {
  readonly objectFormat: 'sha1' | 'sha256'
  readonly refStorage: 'files' | 'reftable'
  /** Whether absent objects are to be expected. */
  readonly partialClone: boolean
  /** `origin` first. */
  readonly remotes: readonly { readonly name: string; readonly url: string }[]
  /** Whether the work tree can hold symbolic links. */
  readonly symlinks: boolean
  readonly ignoreCase: boolean
}

/** @throws AuditError UNREADABLE for a format that this program does not know */
export const readGitConfig = (commonDirectory: string): GitConfig => {
  const entries = parseGitConfig(diskText(join(commonDirectory, 'config')) ?? '')
  const last = (section: string, key: string) =>
    entries.findLast(entry => entry.section === section && entry.key === key && entry.subsection === undefined)?.value
  return {
    objectFormat: oneOf(['sha1', 'sha256'], last('extensions', 'objectformat'), 'object format'),
    refStorage: oneOf(['files', 'reftable'], last('extensions', 'refstorage'), 'ref storage'),
    partialClone:
      last('extensions', 'partialclone') !== undefined ||
      entries.some(({ section, key }) => section === 'remote' && (key === 'promisor' || key === 'partialclonefilter')),
    remotes: remotesOf(entries),
    symlinks: last('core', 'symlinks')?.toLowerCase() !== 'false',
    ignoreCase: last('core', 'ignorecase')?.toLowerCase() === 'true',
  }
}

const oneOf = <const T extends string>(known: readonly [T, ...T[]], value: string | undefined, what: string): T => {
  const found = value === undefined ? known[0] : known.find(name => name === value.toLowerCase())
  if (found !== undefined) return found
  throw new AuditError(
    'UNREADABLE',
    `The repository has an unknown ${what}: ${value}.`,
    'Use --folder to read the files without git.',
  )
}

const remotesOf = (entries: readonly ConfigEntry[]): GitConfig['remotes'] => {
  const urls = new Map<string, string>()
  for (const { section, subsection, key, value } of entries) {
    if (section === 'remote' && subsection && key === 'url' && value && !urls.has(subsection))
      urls.set(subsection, value)
  }
  return [...urls]
    .map(([name, url]) => ({ name, url }))
    .sort((a, b) => Number(b.name === 'origin') - Number(a.name === 'origin'))
}

const MAX_CONFIG = 1024 * 1024
const SECTION = /^\s*\[\s*([\w.-]+)\s*(?:"((?:[^"\\]|\\.)*)"\s*)?\]/
const SETTING = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(=?)/

/**
 * A tolerant reader of https://git-scm.com/docs/git-config#_syntax: lines that it cannot read are skipped, and included
 * files are not looked at. Pure.
 */
export const parseGitConfig = (text: string): readonly ConfigEntry[] => {
  const entries: ConfigEntry[] = []
  let section = ''
  let subsection: string | undefined
  for (let line of logicalLines(text.slice(0, MAX_CONFIG).replace(/^\uFEFF/, ''))) {
    const heading = SECTION.exec(line)
    if (heading) {
      // The older form [section.subsection] is not case-sensitive.
      const [name = '', ...rest] = (heading[1] ?? '').toLowerCase().split('.')
      section = name
      subsection = heading[2]?.replace(/\\(.)/g, '$1') ?? (rest.length > 0 ? rest.join('.') : undefined)
      line = line.slice(heading[0].length)
    }
    const setting = SETTING.exec(line)
    if (!setting || section === '') continue
    const value = setting[2] === '=' ? configValue(line.slice(setting[0].length)) : 'true'
    entries.push({ section, subsection, key: (setting[1] ?? '').toLowerCase(), value })
  }
  return entries
}

/** Two backslashes are an escaped one. */
const endsInBackslash = (line: string): boolean => {
  let start = line.length
  while (start > 0 && line[start - 1] === '\\') start--
  return (line.length - start) % 2 === 1
}

/** A line that ends in a backslash goes on in the next one. */
const logicalLines = (text: string): string[] => {
  const lines: string[] = []
  let open = ''
  for (const line of text.split(/\r?\n/)) {
    if (endsInBackslash(line)) open += line.slice(0, -1)
    else {
      lines.push(open + line)
      open = ''
    }
  }
  return open === '' ? lines : [...lines, open]
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['b', '\b'],
])

/** Quotes group, backslashes escape, and a comment ends the value, as do blanks before it. */
const configValue = (raw: string): string => {
  let value = ''
  let kept = 0
  let quoted = false
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] ?? ''
    if (char === '"') {
      quoted = !quoted
      kept = value.length
    } else if (char === '\\') {
      const next = raw[++at] ?? ''
      value += ESCAPES.get(next) ?? next
      kept = value.length
    } else if (!quoted && (char === '#' || char === ';')) break
    else if (value !== '' || quoted || !/\s/.test(char)) {
      value += char
      if (quoted || !/\s/.test(char)) kept = value.length
    }
  }
  return value.slice(0, kept)
}
