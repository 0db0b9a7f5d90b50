import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { AuditError } from '../errors.ts'
import type { SourceFile } from '../types.ts'
import { type IgnoreFile, ignoreFile, isIgnored } from './gitignore.ts'

/** More files than this are no portfolio but somebody's disk. */
const MAX_FILES = 100_000
const MAX_IGNORE_BYTES = 64 * 1024

export interface FolderListing {
  readonly files: readonly SourceFile[]
  /** Where a file's bytes lie, by its id: names need not be UTF-8. */
  readonly places: ReadonlyMap<string, Buffer>
  /** Paths of folders that could not be listed. */
  readonly unlisted: readonly string[]
  /** Whether a `.gitignore` left anything out. */
  readonly ignored: boolean
}

interface Folder {
  readonly place: Buffer
  /** From the root, with `/` at its end; empty for the root. */
  readonly path: string
  readonly ignores: readonly IgnoreFile[]
}

/** Lists the files below a folder in the order of their paths, without following links or entering `.git`. */
export const listFolder = (root: string): FolderListing => {
  const listing = {
    files: [] as SourceFile[],
    places: new Map<string, Buffer>(),
    unlisted: [] as string[],
    ignored: false,
  }
  const waiting: Folder[] = [{ place: Buffer.from(root), path: '', ignores: [] }]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = entriesOf(folder)
    if (entries === undefined) {
      listing.unlisted.push(folder.path)
      continue
    }
    const ignores = withIgnoreFile(folder, entries)
    for (const entry of entries) {
      const child = childOf(folder, entry)
      if (child === undefined) continue
      if (isIgnored(child.path, ignores)) listing.ignored = true
      else if (entry.isDirectory()) waiting.push({ ...child, ignores })
      else add(listing, child, entry)
    }
  }
  listing.files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1))
  return listing
}

const entriesOf = ({ place }: Folder): Dirent<Buffer>[] | undefined => {
  try {
    return readdirSync(place, { withFileTypes: true, encoding: 'buffer' })
  } catch {
    return undefined
  }
}

const SEPARATOR = Buffer.from(sep)

const childOf = ({ place, path }: Folder, entry: Dirent<Buffer>) => {
  const name = entry.name.toString()
  // Sockets, pipes and devices hold no text, and opening them can block.
  if (name === '.git' || !(entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())) return undefined
  return {
    place: Buffer.concat([place, SEPARATOR, entry.name]),
    path: `${path}${name}${entry.isDirectory() ? '/' : ''}`,
  }
}

const withIgnoreFile = (folder: Folder, entries: readonly Dirent<Buffer>[]): readonly IgnoreFile[] => {
  const entry = entries.find(({ name }) => name.toString() === '.gitignore')
  if (!entry?.isFile()) return folder.ignores
  try {
    const place = Buffer.concat([folder.place, SEPARATOR, entry.name])
    if (lstatSync(place).size > MAX_IGNORE_BYTES) return folder.ignores
    return [...folder.ignores, ignoreFile(folder.path, readFileSync(place, 'utf8'))]
  } catch {
    return folder.ignores
  }
}

const add = (
  listing: { readonly files: SourceFile[]; readonly places: Map<string, Buffer> },
  { place, path }: { readonly place: Buffer; readonly path: string },
  entry: Dirent<Buffer>,
): void => {
  if (listing.files.length >= MAX_FILES) throw tooManyFiles()
  const id = idOf(path, place)
  listing.places.set(id, place)
  if (entry.isSymbolicLink()) listing.files.push({ path, id, size: undefined, mode: 'symlink' })
  else listing.files.push({ path, id, ...sizeAndMode(place) })
}

const tooManyFiles = (): AuditError =>
  new AuditError(
    'BAD_INPUT',
    `The folder holds more than ${MAX_FILES.toLocaleString('en')} files.`,
    'Name the folder of one project.',
  )

/** Names that are no UTF-8 lose bytes in their path, so that two may look alike: their bytes keep them apart. */
const idOf = (path: string, place: Buffer): string =>
  path.includes('\uFFFD') ? `bytes:${place.toString('hex')}` : `path:${path}`

const sizeAndMode = (place: Buffer): Pick<SourceFile, 'size' | 'mode'> => {
  try {
    const { size, mode } = lstatSync(place)
    return { size, mode: (mode & 0o100) === 0 ? 'file' : 'executable' }
  } catch {
    return { size: undefined, mode: 'file' }
  }
}
