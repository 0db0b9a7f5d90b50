import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { AuditError } from '../errors.ts'
import { diskKind, diskText } from './disk.ts'

/** Where the parts of a repository lie. https://git-scm.com/docs/gitrepository-layout */
export interface GitLayout {
  /** HEAD and the index: one for each work tree. */
  readonly gitDirectory: string
  /** Objects, branches, configuration: shared by all work trees. */
  readonly commonDirectory: string
  /** Undefined for a bare repository. */
  readonly workTree: string | undefined
  /** What to audit, from the root of the repository with `/` between names; empty for all of it. */
  readonly folder: string
}

/**
 * The repository that a folder is or lies in: a work tree or a folder in one, a linked work tree, a submodule, a bare
 * repository, or a `.git`. Undefined when there is none. `place` is absolute and free of symbolic links.
 *
 * @throws AuditError NOT_A_REPOSITORY when a `.git` file points nowhere
 */
export const findGit = (place: string): GitLayout | undefined => {
  if (isGitDirectory(place)) return gitDirectoryAlone(place)
  for (let folder = place; ; folder = dirname(folder)) {
    const gitDirectory = gitDirectoryOf(folder)
    if (gitDirectory !== undefined) {
      const inside = relative(folder, place).split(sep).join('/')
      return { gitDirectory, commonDirectory: commonDirectoryOf(gitDirectory), workTree: folder, folder: inside }
    }
    if (dirname(folder) === folder) return undefined
  }
}

const gitDirectoryAlone = (gitDirectory: string): GitLayout => ({
  gitDirectory,
  commonDirectory: commonDirectoryOf(gitDirectory),
  workTree: basename(gitDirectory) === '.git' ? dirname(gitDirectory) : undefined,
  folder: '',
})

const gitDirectoryOf = (folder: string): string | undefined => {
  const place = join(folder, '.git')
  const kind = diskKind(place)
  if (kind === 'folder') return isGitDirectory(place) ? place : undefined
  if (kind !== 'file') return undefined
  // A linked work tree or a submodule: "gitdir: <path>", from the folder of the file.
  const target = /^gitdir: ([^\r\n]+)/.exec(diskText(place) ?? '')?.[1]
  const gitDirectory = target === undefined ? undefined : resolve(folder, target)
  if (gitDirectory !== undefined && isGitDirectory(gitDirectory)) return gitDirectory
  throw new AuditError(
    'NOT_A_REPOSITORY',
    `${place} points at a repository that is not there.`,
    'Run "git worktree repair", or use --folder to read the files without git.',
  )
}

const isGitDirectory = (place: string): boolean =>
  diskKind(join(place, 'HEAD')) === 'file' &&
  diskKind(join(commonDirectoryOf(place), 'objects')) === 'folder' &&
  diskKind(join(commonDirectoryOf(place), 'refs')) === 'folder'

const commonDirectoryOf = (gitDirectory: string): string => {
  const shared = diskText(join(gitDirectory, 'commondir'))?.trim()
  return shared ? resolve(gitDirectory, shared) : gitDirectory
}
