import { BUDGETS } from '../github/budgets.ts'
import type { GitHub } from '../github/client.ts'
import { readingFailure } from '../github/reading-failure.ts'
import { type BlobText, blobBytes, blobTexts, isContentOf, MAX_TEXT_BYTES } from '../github/repository-blobs.ts'
import { placeOf } from '../github/repository-place.ts'
import { type RepositoryTree, repositoryTree } from '../github/repository-tree.ts'
import type { SourceFile } from '../types.ts'

/** GraphQL gives up after ten seconds; answers of two megabytes come in one or two. */
const MAX_BATCH = 100
const MAX_BATCH_BYTES = 2 * 1024 * 1024
/** REST gives larger files too, and each costs a request. */
const MAX_SINGLE_BYTES = 16 * 1024 * 1024

/** What a reader sees beside files for which no request is left. */
export const BEYOND_REQUESTS = 'not in this checkout, and more than the requests of a run can read: set fetch-depth: 0'

export type Content = { readonly bytes: Uint8Array } | { readonly reason: string }

/** Trees and files of one repository on GitHub. What was read once is not asked for again. */
export interface ApiObjects {
  /** Throws what `reading-failure.ts` explains. */
  tree(commit: string): Promise<RepositoryTree>
  /** The contents by id, or why there is none, of every file that is given. So many requests are left to others. */
  contents(files: readonly SourceFile[], reserved: number): Promise<ReadonlyMap<string, Content>>
}

export const apiObjects = (github: GitHub, repository: string): ApiObjects => {
  const place = placeOf(repository)
  const trees = new Map<string, Promise<RepositoryTree>>()
  const read = new Map<string, Content>()

  const treeOf = (commit: string): Promise<RepositoryTree> => {
    const tree = trees.get(commit) ?? repositoryTree(github.for('files'), place, commit)
    trees.set(commit, tree)
    return tree
  }

  /** In order; after the first failure nothing more is asked, and the rest shares its reason. */
  const asked = async <T>(
    parts: readonly T[],
    idsOf: (part: T) => readonly string[],
    reserved: number,
    ask: (part: T) => Promise<ReadonlyMap<string, Content>>,
  ): Promise<void> => {
    let failure: string | undefined
    for (const part of parts) {
      if (failure === undefined && BUDGETS.files - github.sent('files') <= reserved) failure = BEYOND_REQUESTS
      if (failure === undefined) {
        try {
          for (const [id, content] of await ask(part)) read.set(id, content)
        } catch (error) {
          const reason = readingFailure(error, 'files')
          if (reason === undefined) throw error
          failure = unreadFile(reason)
        }
      }
      if (failure !== undefined) for (const id of idsOf(part)) read.set(id, { reason: failure })
    }
  }

  const contents = async (files: readonly SourceFile[], reserved: number) => {
    const wanted = [...new Map(files.map(file => [file.id, file])).values()].filter(({ id }) => !read.has(id))
    for (const { id } of wanted) if (isContentOf(id, NOTHING)) read.set(id, { bytes: NOTHING })
    const isShort = ({ size = 0 }: SourceFile) => size <= MAX_TEXT_BYTES
    const inexact = new Set<string>()
    await asked(batchesOf(wanted.filter(file => !read.has(file.id) && isShort(file))), idsIn, reserved, async batch => {
      const texts = await blobTexts(github.for('files'), place, idsIn(batch))
      for (const [id, text] of texts) if ('no' in text && text.no === 'inexact') inexact.add(id)
      return new Map([...texts].map(([id, text]) => [id, contentOf(text)]))
    })
    const singles = wanted.filter(file => inexact.has(file.id) || !isShort(file))
    const fit = singles.filter(({ size = 0 }) => size <= MAX_SINGLE_BYTES)
    for (const { id } of singles) read.set(id, { reason: TOO_LARGE_FOR_API })
    await asked(
      fit,
      ({ id }) => [id],
      reserved,
      async ({ id }) => new Map([[id, { bytes: await blobBytes(github.for('files'), place, id) }]]),
    )
    return new Map(files.map(({ id }) => [id, read.get(id) ?? { reason: ABSENT }]))
  }

  return { tree: treeOf, contents }
}

const NOTHING = new Uint8Array(0)
const ABSENT = 'not in this checkout, and GitHub does not have it either'
const TOO_LARGE_FOR_API = 'not in this checkout, and too large to read from GitHub: set fetch-depth: 0'

const unreadFile = (reason: string): string => `not in this checkout, and not read from GitHub: ${reason}`

const contentOf = (text: BlobText): Content => {
  if ('bytes' in text) return text
  return { reason: text.no === 'refused' ? unreadFile('GitHub answered with errors') : ABSENT }
}

const idsIn = (batch: readonly SourceFile[]): readonly string[] => batch.map(({ id }) => id)

/** In order, by count and listed size; a file without a size counts as the largest that GraphQL gives. */
const batchesOf = (files: readonly SourceFile[]): readonly (readonly SourceFile[])[] => {
  const batches: SourceFile[][] = []
  let bytes = 0
  for (const file of files) {
    const size = file.size ?? MAX_TEXT_BYTES
    const open = batches.at(-1)
    if (open === undefined || open.length >= MAX_BATCH || bytes + size > MAX_BATCH_BYTES) {
      batches.push([file])
      bytes = size
    } else {
      open.push(file)
      bytes += size
    }
  }
  return batches
}
