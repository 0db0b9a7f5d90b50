import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AuditError } from '../errors.ts'
import type { ReadResult, Source, SourceFile } from '../types.ts'
import { type FolderListing, listFolder } from './folder-files.ts'
import {
  isLfsPointer,
  LFS_POINTER,
  MAX_FILE_BYTES,
  NOT_LOOKED_AT,
  SYMBOLIC_LINK,
  TOO_LARGE,
  unreadable,
  unreadTracker,
} from './reasons.ts'

export interface FolderOptions {
  readonly path: string
  /** Why there is no history, as a half sentence. */
  readonly historyMissing?: string
}

/**
 * The files below a folder as they lie on the disk, without git: `.gitignore` files respected, symbolic links not
 * followed. Listed once, when the source is made.
 *
 * @throws AuditError NOT_FOUND, BAD_INPUT (a file, or too many files), UNREADABLE, EMPTY_FOLDER
 */
export const folderSource = async (options: FolderOptions): Promise<Source> => {
  const root = await folderAt(options.path)
  const listing = listFolder(root)
  if (listing.unlisted.includes('')) {
    throw new AuditError('UNREADABLE', `The folder ${options.path} cannot be read.`, 'Check its permissions.')
  }
  if (listing.files.length === 0) throw emptyFolder(options.path, listing)
  const name = basename(root)
  const reason = options.historyMissing ?? 'no git repository: history not looked at'
  return {
    repository: { ...(name ? { name } : {}), source: 'folder' },
    warnings: unlistedWarnings(listing),
    files: async () => listing.files,
    read: files => readAll(files, listing),
    history: async () => ({ read: false, reason }),
    tracker: async () => unreadTracker(NOT_LOOKED_AT),
  }
}

/** The real place of a folder that somebody named. */
export const folderAt = async (path: string): Promise<string> => {
  try {
    if ((await stat(path)).isDirectory()) return await realpath(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')) {
      throw new AuditError('UNREADABLE', `${path} cannot be read.`, 'Check its permissions.', { cause: error })
    }
    throw new AuditError('NOT_FOUND', `There is no folder ${path}.`, 'Give the folder of a repository.', {
      cause: error,
    })
  }
  throw new AuditError('BAD_INPUT', `${path} is a file, not a folder.`, 'Give the folder of a repository.')
}

const emptyFolder = (path: string, { unlisted, ignored }: FolderListing): AuditError => {
  if (unlisted.length > 0)
    return new AuditError('UNREADABLE', `No file below ${path} can be read.`, 'Check permissions.')
  return new AuditError(
    'EMPTY_FOLDER',
    ignored ? `Every file in ${path} is ignored by a .gitignore.` : `The folder ${path} is empty.`,
    'In a workflow, run the actions/checkout step before this one; elsewhere, give the folder of a repository.',
  )
}

const unlistedWarnings = ({ unlisted }: FolderListing): string[] => {
  const [first] = unlisted
  if (first === undefined) return []
  const more = unlisted.length > 1 ? ` and ${unlisted.length - 1} more` : ''
  return [`Not everything could be read: the folder ${first}${more} cannot be listed.`]
}

async function* readAll(files: readonly SourceFile[], { places }: FolderListing): AsyncGenerator<ReadResult> {
  for (const file of files) {
    const place = places.get(file.id)
    const reason = unreadable(file)
    if (reason !== undefined) yield { file, reason }
    else if (place === undefined) yield { file, reason: 'not in this folder' }
    else yield { file, ...(await contentOf(place)) }
  }
}

/** The file may have become a link or a pipe since it was listed: neither is followed or waited for. Absent on Windows. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const contentOf = async (place: Buffer): Promise<{ readonly bytes: Uint8Array } | { readonly reason: string }> => {
  try {
    const file = await open(place, OPEN_FLAGS)
    try {
      const { size } = await file.stat()
      if (size > MAX_FILE_BYTES) return { reason: TOO_LARGE }
      const bytes = await file.readFile()
      return isLfsPointer(bytes) ? { reason: LFS_POINTER } : { bytes }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { reason: reasonOf(error instanceof Error && 'code' in error ? String(error.code) : '') }
  }
}

const reasonOf = (code: string): string => REASONS.get(code) ?? `could not be read (${code || 'unknown error'})`

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
  ['ENOENT', 'gone since the folder was listed'],
  ['ELOOP', SYMBOLIC_LINK],
])
