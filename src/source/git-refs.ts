import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { diskText } from './disk.ts'
import type { GitLayout } from './git-layout.ts'

/** The names that a repository gives to its objects. */
export interface Refs {
  /** Full names such as `refs/heads/main`, sorted. */
  readonly names: readonly string[]
  /** The object that a full name or `HEAD` stands for, symbolic refs followed; undefined when there is none. */
  objectOf(name: string): string | undefined
}

const MAX_REFS = 50_000
const MAX_SYMBOLIC = 5
const MAX_DEPTH = 12
const OBJECT_ID = /^(?:[0-9a-f]{64}|[0-9a-f]{40})(?=\s|$)/

/** Refs kept as files: one each, and `packed-refs` for those that have none. */
export const fileRefs = ({ gitDirectory, commonDirectory }: GitLayout): Refs => {
  const packed = parsePackedRefs(diskText(join(commonDirectory, 'packed-refs')) ?? '')
  const objectOf = (name: string, hops = 0): string | undefined => {
    if (!isRefName(name) || hops > MAX_SYMBOLIC) return undefined
    const text = diskText(join(name.startsWith('refs/') ? commonDirectory : gitDirectory, name))
    const symbolic = /^ref:\s*(\S+)/.exec(text ?? '')?.[1]
    if (symbolic !== undefined) return objectOf(symbolic, hops + 1)
    return OBJECT_ID.exec(text ?? '')?.[0] ?? packed.get(name)
  }
  const names = new Set([...looseNames(commonDirectory), ...packed.keys()])
  return { names: [...names].sort(), objectOf: name => objectOf(name) }
}

/** `<object id> <name>` a line; `^` lines hold what a tag stands for, `#` lines what git wrote about the file. Pure. */
export const parsePackedRefs = (text: string): ReadonlyMap<string, string> => {
  const refs = new Map<string, string>()
  for (const line of text.split('\n', 2 * MAX_REFS)) {
    const id = OBJECT_ID.exec(line)?.[0]
    if (id !== undefined) refs.set(line.slice(id.length + 1).trim(), id)
  }
  return refs
}

/** Walks without following links to folders. */
const looseNames = (commonDirectory: string): readonly string[] => {
  const names: string[] = []
  const waiting = ['refs/heads', 'refs/remotes', 'refs/tags']
  for (let folder = waiting.pop(); folder !== undefined && names.length < MAX_REFS; folder = waiting.pop()) {
    for (const entry of entriesOf(join(commonDirectory, folder))) {
      const name = `${folder}/${entry.name}`
      if (entry.isDirectory() && name.split('/').length < MAX_DEPTH) waiting.push(name)
      else if (!entry.isDirectory() && isRefName(name)) names.push(name)
    }
  }
  return names
}

const entriesOf = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/**
 * Names that cannot lead out of the repository's folder, and no locks: https://git-scm.com/docs/git-check-ref-format.
 * Outside of `refs/` only names such as HEAD and FETCH_HEAD are refs.
 */
export const isRefName = (name: string): boolean =>
  name.length < 1_000 &&
  (/^[A-Z_]+$/.test(name) || name.startsWith('refs/')) &&
  !/[\p{Cc} ~^:?*[\\]/u.test(name) &&
  name.split('/').every(part => part !== '' && !part.startsWith('.') && !part.includes('..') && !part.endsWith('.lock'))

/**
 * By their short names, remote ones without their remote's name, the full names of branches. `refs/remotes/pull/1/merge` is
 * what actions/checkout calls the commit that it audits, and no branch. Pure.
 */
export const fullNamesByBranch = (
  names: readonly string[],
  remotes: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const longestFirst = [...remotes].sort((a, b) => b.length - a.length)
  const shortOf = (name: string): string | undefined => {
    if (name.startsWith('refs/heads/')) return name.slice('refs/heads/'.length)
    if (!name.startsWith('refs/remotes/')) return undefined
    const rest = name.slice('refs/remotes/'.length)
    const remote = longestFirst.find(candidate => rest.startsWith(`${candidate}/`))
    if (remote === undefined && /^pull\/\d+\/\w+$/.test(rest)) return undefined
    return rest.slice(remote === undefined ? rest.indexOf('/') + 1 : remote.length + 1)
  }
  const found = new Map<string, string[]>()
  for (const name of names) {
    const short = shortOf(name)
    if (short === undefined || short === '' || short === 'HEAD') continue
    const known = found.get(short)
    if (known) known.push(name)
    else found.set(short, [name])
  }
  return found
}
