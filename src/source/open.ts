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
}

/**
 * The source for a path that somebody named: its git repository at a commit, or, where there is none, its files.
 *
 * @throws AuditError in the words of whatever is wrong with the path, the repository or the ref
 */
export const openSource = async ({ path, ref, folder = false, trusted }: OpenOptions): Promise<Source> => {
  const place = await folderAt(path)
  if (folder) {
    if (ref !== undefined) {
      throw new AuditError('BAD_INPUT', 'A folder read without git has no refs.', 'Leave out either --folder or --ref.')
    }
    return folderSource({ path, historyMissing: 'read as a folder, without git: history not looked at' })
  }
  if (findGit(place)) {
    return gitSource({ path, ...(ref === undefined ? {} : { ref }), ...(trusted === undefined ? {} : { trusted }) })
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
