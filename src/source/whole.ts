import { resolve } from 'node:path'
import type { Source } from '../types.ts'
import { folderAt } from './folder.ts'
import { openSource } from './open.ts'

/**
 * The whole repository at the same commit, of a source that was opened at `path` and may be a folder of one. Where there is no
 * commit the source itself: nobody knows what the folder is a part of.
 *
 * @throws AuditError as `openSource` does
 */
export const wholeRepository = async (path: string, source: Source): Promise<Source> => {
  const { folder, commit } = source.repository
  if (folder === undefined || commit === undefined) return source
  return openSource({ path: rootAbove(await folderAt(path), folder), ref: commit })
}

/** The root of a repository in which `place` is the folder `folder`. */
export const rootAbove = (place: string, folder = ''): string =>
  resolve(place, ...folder.split('/').flatMap(part => (part === '' ? [] : ['..'])))
