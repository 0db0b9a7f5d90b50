import { ByteReader } from './byte-reader.ts'
import type { PrivateDirectory } from './git-private-directory.ts'
import { runGit, startGit } from './git-process.ts'

export type ObjectContent = { readonly bytes: Buffer } | { readonly absent: 'missing' | 'damaged' }

/** git stops at a damaged object and is started again behind it; with more than this in a row nothing is readable. */
const MAX_DAMAGED_IN_A_ROW = 20

/**
 * The contents of objects in the order of their ids, through one `git cat-file --batch`. Reads ahead no further than
 * the pipe does. Every id is answered.
 *
 * @throws AuditError NO_GIT
 */
export async function* objectContents(
  directory: PrivateDirectory,
  ids: readonly string[],
): AsyncGenerator<ObjectContent> {
  let answered = 0
  let damaged = 0
  while (answered < ids.length && damaged < MAX_DAMAGED_IN_A_ROW) {
    for await (const content of untilDamaged(directory, ids.slice(answered))) {
      answered++
      damaged = 0
      yield content
    }
    if (answered >= ids.length) return
    answered++
    damaged++
    yield { absent: 'damaged' }
  }
  for (; answered < ids.length; answered++) yield { absent: 'damaged' }
}

/**
 * Which objects are there, asked without reading them.
 *
 * @throws AuditError NO_GIT
 */
export const presentObjects = async (
  directory: PrivateDirectory,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const args = ['cat-file', '--batch-check=%(objectname)', '--buffer']
  const { output } = await runGit(directory, args, { input: ids.map(id => `${id}\n`).join('') })
  return new Set(
    output
      .toString()
      .split('\n')
      .filter(line => /^[0-9a-f]+$/.test(line)),
  )
}

async function* untilDamaged(directory: PrivateDirectory, ids: readonly string[]): AsyncGenerator<ObjectContent> {
  const { child, ended } = startGit(directory, ['cat-file', '--batch', '--buffer'])
  const reader = new ByteReader(child.stdout)
  let answered = 0
  try {
    // The ids of the largest repositories are a few MiB, which the pipe's queue may hold.
    child.stdin.end(ids.map(id => `${id}\n`).join(''))
    for (; answered < ids.length; answered++) {
      const content = await nextContent(reader)
      if (content === undefined) break
      yield content
    }
    // Rejects when git could not be started at all.
    await ended
  } finally {
    child.kill()
    await ended.catch(() => {})
  }
}

/** `<id> <type> <size>\n<content>\n`, or `<id> missing\n`. */
const nextContent = async (reader: ByteReader): Promise<ObjectContent | undefined> => {
  const header = await reader.line()
  if (header === undefined) return undefined
  const size = /^[0-9a-f]+ [a-z]+ (\d+)$/.exec(header)?.[1]
  if (size === undefined) return { absent: 'missing' }
  const bytes = await reader.take(Number(size) + 1)
  return bytes && { bytes: bytes.subarray(0, -1) }
}
