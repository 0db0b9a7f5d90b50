import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { AuditError } from '../errors.ts'
import type { Source } from '../types.ts'
import { folderAt, folderSource } from './folder.ts'
import { gitSource } from './git.ts'
import { findGit } from './git-layout.ts'

export interface OpenOptions {
  readonly path: string
  /** A branch, a tag or a commit; HEAD when left out. */
  readonly ref?: string
  /** Reads the files as they lie, without git. */
  readonly folder?: boolean
  /** See `GitOptions`. */
  readonly trusted?: string
  /** Ends what git is doing, for an emergency stop. */
  readonly signal?: AbortSignal
}

/**
 * The source for a path that somebody named: its git repository at a commit, or, where there is none, its files.
 *
 * @throws AuditError in the words of whatever is wrong with the path, the repository or the ref
 */
export const openSource = async ({ path, ref, folder = false, trusted, signal }: OpenOptions): Promise<Source> => {
  const place = await folderAt(path)
  if (folder) {
    if (ref !== undefined) {
      throw new AuditError('BAD_INPUT', 'A folder read without git has no refs.', 'Leave out either --folder or --ref.')
    }
    return folderSource({ path, historyMissing: 'read as a folder, without git: history not looked at' })
  }
  if (findGit(place)) {
    const asked = ref === undefined ? {} : { ref }
    return gitSource({ path, ...asked, ...(trusted === undefined ? {} : { trusted }), ...(signal ? { signal } : {}) })
  }
  if (ref !== undefined) {
    throw new AuditError(
      'NOT_A_REPOSITORY',
      `${path} is in no git repository.`,
      'Leave out --ref, or give a repository.',
    )
  }
  return folderSource({ path })
}

/** The folder that is audited as a whole: the work tree that a path lies in, or the path itself. Reads nothing else. */
export const rootOf = (path: string): string => {
  try {
    return findGit(realpathSync(path))?.workTree ?? resolve(path)
  } catch {
    return resolve(path)
  }
}
