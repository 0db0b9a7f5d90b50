import { createHash } from 'node:crypto'
import type { Client } from './client.ts'
import { isObjectId, type RepositoryPlace, unusable } from './repository-place.ts'
import { at, isRecord, textAt } from './shape.ts'

/** GraphQL cuts the text of larger files off, which it says by `isTruncated`. */
export const MAX_TEXT_BYTES = 512_000

export type BlobText =
  | { readonly bytes: Uint8Array }
  /**
   * inexact: the text that came is not what the file holds, which is so of binary files, of other encodings than UTF-8 and
   * of large files. refused: GitHub gave an error instead. absent: GitHub has no such file.
   */
  | { readonly no: 'inexact' | 'refused' | 'absent' }

/**
 * The contents of files by their ids, all by one GraphQL query. What is given is exactly what the id stands for: git's ids
 * are made from the contents. Throws what `reading-failure.ts` explains.
 */
export const blobTexts = async (
  client: Client,
  { owner, repo }: RepositoryPlace,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BlobText>> => {
  const known = ids.filter(isObjectId)
  const { repository, partial } = await answerTo(client, { query: blobQuery(known), owner, repo })
  if (!isRecord(repository)) throw unusable('files')
  return new Map(
    known.map((id, index): [string, BlobText] => {
      const blob = at(repository, `blob${index}`)
      if (blob === null || blob === undefined) return [id, { no: partial ? 'refused' : 'absent' }]
      const text = textAt(blob, 'text')
      const bytes = text === undefined ? undefined : Buffer.from(text)
      return [id, bytes !== undefined && isContentOf(id, bytes) ? { bytes } : { no: 'inexact' }]
    }),
  )
}

/** Ids are hexadecimal digits, so that none can end the string that it stands in. */
const blobQuery = (ids: readonly string[]): string =>
  [
    'query Files($owner: String!, $repo: String!) {',
    '  repository(owner: $owner, name: $repo) {',
    ...ids.map((id, index) => `    blob${index}: object(oid: "${id}") { ...content }`),
    '  }',
    '}',
    'fragment content on Blob { text isBinary isTruncated byteSize }',
  ].join('\n')

/** Where GitHub answers some of it and gives errors for the rest, that some is used. */
const answerTo = async (
  client: Client,
  asked: { readonly query: string; readonly owner: string; readonly repo: string },
): Promise<{ readonly repository: unknown; readonly partial: boolean }> => {
  try {
    return { repository: at(await client.graphql<unknown>({ ...asked }), 'repository'), partial: false }
  } catch (error) {
    const repository = at(error, 'data', 'repository')
    if (!isRecord(repository)) throw error
    return { repository, partial: true }
  }
}

/** The content of one file, whatever it holds, by one REST request. Throws what `reading-failure.ts` explains. */
export const blobBytes = async (client: Client, place: RepositoryPlace, id: string): Promise<Uint8Array> => {
  const { data } = await client.rest.git.getBlob({ ...place, file_sha: id })
  const content = textAt(data, 'content')
  if (content === undefined || at(data, 'encoding') !== 'base64') throw unusable('file')
  const bytes = Buffer.from(content, 'base64')
  if (!isContentOf(id, bytes)) throw unusable('file')
  return bytes
}

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage */
export const isContentOf = (id: string, bytes: Uint8Array): boolean =>
  createHash(id.length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex') === id
