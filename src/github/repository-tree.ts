import type { SourceFile } from '../types.ts'
import type { Client } from './client.ts'
import { isObjectId, type RepositoryPlace, unusable } from './repository-place.ts'
import { at, countAt, textAt } from './shape.ts'

export interface RepositoryTree {
  /** Of the whole repository, in git's order. */
  readonly files: readonly SourceFile[]
  /** GitHub cuts a listing off at 100,000 entries or 7 MB: https://docs.github.com/en/rest/git/trees#get-a-tree */
  readonly complete: boolean
}

/** All files of a commit, by one request. Throws what `reading-failure.ts` explains. */
export const repositoryTree = async (
  client: Client,
  place: RepositoryPlace,
  commit: string,
): Promise<RepositoryTree> => {
  const { data } = await client.rest.git.getTree({ ...place, tree_sha: commit, recursive: '1' })
  const entries = at(data, 'tree')
  const truncated = at(data, 'truncated')
  if (!Array.isArray(entries) || typeof truncated !== 'boolean') throw unusable('list of files')
  const files = entries.flatMap(fileOf)
  return { files: inGitsOrder(files), complete: !truncated }
}

const fileOf = (entry: unknown): SourceFile[] => {
  const type = at(entry, 'type')
  if (type === 'tree') return []
  const path = textAt(entry, 'path')
  const id = at(entry, 'sha')
  if ((type !== 'blob' && type !== 'commit') || !path || path.includes('\0') || !isObjectId(id))
    throw unusable('list of files')
  const mode = type === 'commit' ? 'submodule' : (MODES.get(textAt(entry, 'mode') ?? '') ?? 'file')
  return [{ path, id, size: countAt(entry, 'size'), mode }]
}

const MODES: ReadonlyMap<string, SourceFile['mode']> = new Map([
  ['100755', 'executable'],
  ['120000', 'symlink'],
])

/** By the bytes of the paths: https://git-scm.com/docs/index-format. The same commit gives the same order, whoever lists it. */
const inGitsOrder = (files: readonly SourceFile[]): readonly SourceFile[] =>
  files
    .map(file => ({ file, bytes: Buffer.from(file.path) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ file }) => file)
