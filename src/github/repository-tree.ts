import type { SourceFile } from '../types.ts'
import type { Client } from './client.ts'
import { countField, field, isObjectId, listField, textField, UnreadableAnswer } from './read-answer.ts'

/** The repository that is asked, as GitHub's addresses name it. */
export interface RepositoryPlace {
  readonly owner: string
  readonly repo: string
}

/** From `owner/name`. */
export const placeOf = (fullName: string): RepositoryPlace => {
  const [owner = '', repo = ''] = fullName.split('/')
  return { owner, repo }
}

export interface RepositoryTree {
  /** Of the whole repository, in git's order. */
  readonly files: readonly SourceFile[]
  /** GitHub cuts a listing off at 100,000 entries or 7 MB: https://docs.github.com/en/rest/git/trees#get-a-tree */
  readonly complete: boolean
}

/** All files of a commit, by one request. Throws what `unread.ts` explains. */
export const repositoryTree = async (
  client: Client,
  place: RepositoryPlace,
  commit: string,
): Promise<RepositoryTree> => {
  const { data } = await client.rest.git.getTree({ ...place, tree_sha: commit, recursive: '1' })
  const entries = listField(data, 'tree')
  const truncated = field(data, 'truncated')
  if (entries === undefined || typeof truncated !== 'boolean') throw new UnreadableAnswer('list of files')
  const files = entries.flatMap(fileOf)
  return { files: inGitsOrder(files), complete: !truncated }
}

const fileOf = (entry: unknown): SourceFile[] => {
  const type = field(entry, 'type')
  if (type === 'tree') return []
  const path = textField(entry, 'path')
  const id = field(entry, 'sha')
  if ((type !== 'blob' && type !== 'commit') || !path || path.includes('\0') || !isObjectId(id))
    throw new UnreadableAnswer('list of files')
  const mode = type === 'commit' ? 'submodule' : (MODES.get(textField(entry, 'mode') ?? '') ?? 'file')
  return [{ path, id, size: countField(entry, 'size'), mode }]
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
