import type { TextFile, Texts } from '../texts.ts'

/** A folder relative to the audited root, without slashes at its ends; '' is the root, undefined an unknown one. */
export type Folder = string | undefined

/** How CI services call the folder into which the repository was checked out. */
const CHECKOUT =
  /^(?:\$\{?\{?\s*(?:GITHUB_WORKSPACE|github\.workspace|CI_PROJECT_DIR|TRAVIS_BUILD_DIR|APPVEYOR_BUILD_FOLDER|WORKSPACE|PWD|BITBUCKET_CLONE_DIR|CIRCLE_WORKING_DIRECTORY|DRONE_WORKSPACE|CI_WORKSPACE)\s*\}?\}?|\$\(Build\.SourcesDirectory\)|\$\(System\.DefaultWorkingDirectory\)|\$\((?:pwd|git rev-parse --show-toplevel)\)|~\/(?:project|repo))(?:\/|$)/i

/** Joins a folder and a path as a shell does; undefined when it leaves the repository or cannot be known. */
export const joined = (folder: Folder, path: string): Folder => {
  const checkedOut = path.replace(CHECKOUT, '')
  const fromRoot = checkedOut !== path
  if (/[$`*{]|^~|%\w/.test(checkedOut) || checkedOut.startsWith('/')) return undefined
  if (folder === undefined && !fromRoot) return undefined
  const parts = fromRoot ? [] : (folder ?? '').split('/').filter(Boolean)
  for (const part of checkedOut.split(/[\\/]/)) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')

/** The repository's file that a command names. From an unknown folder, the one file whose path ends like that. */
export const fileAt = (texts: Texts, folder: Folder, path: string): TextFile | undefined => {
  const exact = joined(folder, path)
  if (exact !== undefined) return texts.get(exact)
  const tail = path.replace(/^.*[$}`]\/?|^[~./\\]+/, '').replaceAll('\\', '/')
  if (tail === '' || /[*{]/.test(tail)) return undefined
  const found = texts.files.filter(file => file.path === tail || file.path.endsWith(`/${tail}`))
  if (found.length > 0 || !path.startsWith('/')) return shallowest(found)
  const name = tail.replace(/^.*\//, '')
  return shallowest(texts.files.filter(file => file.path === name || file.path.endsWith(`/${name}`)))
}

/** The first of the named files that the folder holds, or, from an unknown folder, that the repository holds nearest to its root. */
export const firstFileIn = (texts: Texts, folder: Folder, names: readonly string[]): TextFile | undefined => {
  for (const name of names) {
    const file = fileAt(texts, folder, name)
    if (file) return file
  }
  return undefined
}

const shallowest = (files: readonly TextFile[]): TextFile | undefined =>
  [...files].sort((a, b) => a.path.split('/').length - b.path.split('/').length)[0]
