import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const sourceFolder = path.resolve(import.meta.dirname, '../../src')

export interface Import {
  /** The importing file, relative to src, `/` between folders. */
  readonly from: string
  /** A file relative to src, or a package's name: `zod`, `@actions/core`, `node:fs`. */
  readonly to: string
  readonly isPackage: boolean
  /** Erased by the compiler: `import type`. */
  readonly isType: boolean
}

export interface SourceText {
  readonly path: string
  readonly text: string
}

/** Every TypeScript file under src. Data written in JSON imports nothing. */
export const sourceTexts = (): readonly SourceText[] =>
  readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .sort()
    .map(file => ({ path: file.replaceAll(path.sep, '/'), text: readFileSync(path.join(sourceFolder, file), 'utf8') }))

/**
 * `import … from`, `export … from` and `import '…'` at the start of a line, which is where the formatter puts them, and
 * `import('…')` and `require('…')` anywhere. An import that is built from parts is not seen: none is allowed to be.
 */
const STATIC = /^(?:import|export)\s+(type\s)?[^'"]*?\sfrom\s+'([^']+)'/gm
const BARE = /^import\s+'([^']+)'/gm
const DYNAMIC = /\b(?:import|require)\(\s*(?:\/\*[^*]*\*\/\s*)?(?:'([^']*)'|[\w$`"{(])/g

export const importsOf = ({ path: from, text }: SourceText): readonly Import[] => [
  ...[...text.matchAll(STATIC)].map(([, type, specifier]) => toImport(from, specifier, type !== undefined)),
  ...[...text.matchAll(BARE)].map(([, specifier]) => toImport(from, specifier, false)),
  ...[...text.matchAll(DYNAMIC)].map(([, specifier]) => toImport(from, specifier, false)),
]

const toImport = (from: string, specifier = '(computed)', isType: boolean): Import => {
  const isRelative = specifier.startsWith('.')
  const joined = path.posix.join(path.posix.dirname(from), specifier)
  if (isRelative && !joined.startsWith('..')) return { from, to: joined, isPackage: false, isType }
  // A path into node_modules is a package by another name.
  const [, inPackage] = /node_modules\/(.+)/.exec(specifier) ?? [undefined, specifier]
  return { from, to: packageName(inPackage), isPackage: true, isType }
}

/** `@octokit/rest/dist/x.js` → `@octokit/rest`; `node:fs/promises` → `node:fs`. */
const packageName = (specifier: string): string => {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
