import { folderNames } from './folder-names.ts'
import { STANDARD_MODULES } from './standard-modules.ts'

/** The repository's own Python modules by path: what an import can mean. */
export interface Project {
  /**
   * The path of the own module that an import names, or undefined.
   * `from`: path of the importing file. `level`: leading dots. `dotted`: `app.models`, may be empty after dots.
   * `name`: what is imported from it, or `*`. By the audited folder's own name, a module is found only if it defines that:
   * `from flask import Flask` means the library in a folder `flask` too.
   */
  readonly find: (from: string, level: number, dotted: string, name?: string) => string | undefined
  /** An own folder of modules that an import names: a package without the module itself. */
  readonly findPackage: (from: string, level: number, dotted: string) => string | undefined
  /** The dotted name is that of the audited folder itself: `desk`, `services.desk`. */
  readonly isFolder: (dotted: string) => boolean
}

export interface ProjectPlace {
  /** The audited folder inside of what it is a part of, `/` between names. */
  readonly folder?: string
  /** Whether the own module at a path has a name, or any for `*`. */
  readonly defines?: (path: string, name: string) => boolean
}

export const projectOf = (
  paths: readonly string[],
  { folder: place = '', defines = () => true }: ProjectPlace = {},
): Project => {
  const modules = new Map<string, string>()
  const folders = new Set<string>()
  /** Folders by their last name: for imports from a root that is not the repository's. */
  const byName = new Map<string, string[]>()
  for (const path of paths) {
    const key = moduleKey(path)
    if (!modules.has(key)) modules.set(key, path)
    for (let folder = parentOf(path); !folders.has(folder); folder = parentOf(folder)) {
      folders.add(folder)
      if (folder === '') break
      const name = folder.slice(folder.lastIndexOf('/') + 1)
      byName.set(name, [...(byName.get(name) ?? []), folder])
    }
  }
  const moduleAt = (key: string) => modules.get(key) ?? modules.get(join(key, '__init__'))
  const search = (from: string, level: number, dotted: string, at: (key: string) => string | undefined) => {
    const parts = dotted === '' ? [] : dotted.split('.')
    if (level > 0) {
      let folder = parentOf(from)
      for (let step = 1; step < level; step++) folder = parentOf(folder)
      return at(join(folder, ...parts))
    }
    // A script's own folder comes first on sys.path; then each folder above it may be the import root.
    for (let folder = parentOf(from); ; folder = parentOf(folder)) {
      const hit = at(join(folder, ...parts))
      if (hit !== undefined && hit !== from) return hit
      if (folder === '') break
    }
    return fromOtherRoot(parts, at)
  }
  /** `src/` layouts, tests beside the code: a root elsewhere in the repository, when only one fits. */
  const fromOtherRoot = (parts: readonly string[], at: (key: string) => string | undefined) => {
    const [first] = parts
    if (first === undefined) return undefined
    const roots = new Set<string>()
    for (const folder of byName.get(first) ?? []) roots.add(parentOf(folder))
    const hits = [...roots].map(root => at(join(root, ...parts))).filter(hit => hit !== undefined)
    return hits.length > 0 ? hits[0] : singleModule(parts, at)
  }
  const singleModule = (parts: readonly string[], at: (key: string) => string | undefined) => {
    // Python finds its own `queue` before one in a folder that is not on the path.
    if (parts.length !== 1 || STANDARD_MODULES.has(parts[0] ?? '')) return undefined
    const hits = SOURCE_ROOTS.map(root => at(join(root, parts[0] ?? ''))).filter(hit => hit !== undefined)
    return hits.length === 1 ? hits[0] : undefined
  }
  const folderAt = (key: string) => (folders.has(key) ? key : undefined)
  const names = folderNames(place)
  /** Python finds these when it is run above the audited folder. Last, so that they hide nothing. */
  const byFolder = (from: string, dotted: string, name: string | undefined) => {
    for (const inside of names.inside(dotted)) {
      const hit = moduleAt(inside.replaceAll('.', '/'))
      if (hit === undefined) continue
      // `import flask` alone does not tell whose it is: what is taken from it does.
      if (name === undefined ? inside !== '' : hit !== from && defines(hit, name)) return hit
    }
    return undefined
  }
  const find = remembered((from, level, dotted) =>
    dotted === '' && level === 0 ? undefined : search(from, level, dotted, moduleAt),
  )
  return {
    find: (from, level, dotted, name) =>
      find(from, level, dotted) ?? (level === 0 ? byFolder(from, dotted, name) : undefined),
    findPackage: remembered((from, level, dotted) => search(from, level, dotted, folderAt)),
    isFolder: names.has,
  }
}

type Find = (from: string, level: number, dotted: string) => string | undefined

/** The same few modules are imported over and over. */
const remembered = (find: Find): Find => {
  const byFolder = new Map<string, Map<string, string | undefined>>()
  return (from, level, dotted) => {
    // A module that names itself means another one: the only question whose answer depends on the file and not its folder.
    if (from.includes(`/${dotted}.`) || from.startsWith(`${dotted}.`)) return find(from, level, dotted)
    const folder = parentOf(from)
    const answers = byFolder.get(folder) ?? new Map<string, string | undefined>()
    byFolder.set(folder, answers)
    const key = level === 0 ? dotted : `${'.'.repeat(level)}${dotted}`
    if (!answers.has(key)) answers.set(key, find(from, level, dotted))
    return answers.get(key)
  }
}

/** Folders that people put on the path without saying so. */
const SOURCE_ROOTS = ['src', 'app', 'lib', 'source', 'code', 'python', 'backend', 'server'] as const

const moduleKey = (path: string): string => path.replace(/\.(py|pyw|wsgi|ipynb)$/i, '')

export const parentOf = (path: string): string => {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

const join = (...parts: readonly string[]): string => parts.filter(part => part !== '').join('/')
