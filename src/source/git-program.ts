import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, relative, resolve } from 'node:path'

/**
 * Folders from which nothing is started: the current one and the audited one, with all that lies in it. What a stranger
 * wrote may lie there under any name.
 */
export interface Untrusted {
  readonly current: string
  readonly audited?: string
}

/** Where git is, and what it may be told of where programs are. */
export interface GitProgram {
  /** Absolute; undefined when there is none that may be started. */
  readonly path: string | undefined
  /** Of PATH those that can be trusted. */
  readonly folders: readonly string[]
  readonly untrusted: Untrusted
}

/** The git of this process's PATH; `audited` is the folder of a repository on this machine. */
export const gitProgram = (audited?: string): GitProgram => {
  const untrusted = { current: process.cwd(), ...(audited === undefined ? {} : { audited }) }
  const folders = trustedFolders(process.env.PATH ?? '', untrusted)
  return { path: gitIn(folders, untrusted), folders, untrusted }
}

/**
 * The folders of a search path from which a program may be started: absolute ones outside of what is not trusted, in
 * their order. An empty or relative entry stands for the current folder.
 */
export const trustedFolders = (searchPath: string, { current, audited }: Untrusted): readonly string[] => {
  const here = realPath(current) ?? current
  const root = audited === undefined ? undefined : (realPath(audited) ?? audited)
  return searchPath.split(delimiter).filter(entry => {
    const folder = entry.replace(/^"(.*)"$/, '$1')
    const place = isAbsolute(folder) ? realPath(folder) : undefined
    return place !== undefined && place !== here && !(root !== undefined && isWithin(place, root))
  })
}

/**
 * The absolute path of git in one of these folders, or undefined. On Windows `git.exe` alone: a `.bat` or `.cmd` is run by a
 * shell, which reads its arguments in a way of its own.
 */
export const gitIn = (
  folders: readonly string[],
  { audited }: Pick<Untrusted, 'audited'> = {},
  platform: NodeJS.Platform = process.platform,
): string | undefined => {
  const root = audited === undefined ? undefined : (realPath(audited) ?? audited)
  return folders
    .map(folder => join(folder.replace(/^"(.*)"$/, '$1'), platform === 'win32' ? 'git.exe' : 'git'))
    .find(program => isProgram(program) && !(root !== undefined && isWithin(realPath(program) ?? program, root)))
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const realPath = (path: string): string | undefined => {
  try {
    return realpathSync(resolve(path))
  } catch {
    return undefined
  }
}

/** A root that is the whole disk says nothing: then every program lies in it. */
const isWithin = (place: string, root: string): boolean => {
  if (resolve(root, '..') === root) return false
  const path = relative(root, place)
  return path === '' || !(path === '..' || path.startsWith('../') || path.startsWith('..\\') || isAbsolute(path))
}
