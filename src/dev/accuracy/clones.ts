import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Where a labelled repository lies under `clones`: `owner+name/repo` or `owner__name`, each a work tree or a git directory.
 * Undefined when there is none.
 */
export const findClone = (clones: string, id: string): string | undefined => {
  const separator = id.indexOf('__')
  const joined = `${id.slice(0, separator)}+${id.slice(separator + 2)}`
  const places = [path.join(joined, 'repo'), `${joined}.git`, joined, id, `${id}.git`]
  return places.map(place => path.join(clones, place)).find(isGit)
}

/** A work tree (`.git` is a file in a linked one) or a bare repository. */
const isGit = (folder: string): boolean =>
  existsSync(path.join(folder, '.git')) ||
  (existsSync(path.join(folder, 'HEAD')) && existsSync(path.join(folder, 'objects')))
