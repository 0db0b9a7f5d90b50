import { ByteReader } from './byte-reader.ts'
import type { PrivateDirectory } from './git-private-directory.ts'
import { runGit, startGit } from './git-process.ts'
import { MAX_FILE_BYTES } from './reasons.ts'

/** `slow`: git said nothing for too long. `large`: more bytes than anything that is read. */
export type ObjectContent = { readonly bytes: Buffer } | { readonly absent: 'missing' | 'damaged' | 'slow' | 'large' }

/** git stops at a damaged object and is started again behind it; with more than this in a row nothing is readable. */
const MAX_DAMAGED_IN_A_ROW = 20
/**
 * A pipe in the place of an object makes git wait for ever; a file of 32 MiB takes it less than a second. The time runs only
 * while we wait for an answer, so that whoever reads slowly is never taken for a slow git.
 */
const MAX_SILENT_SECONDS = 30
/** After so many silences the rest is given up: each of them costs half a minute. */
const MAX_SILENCES = 2

/**
 * The contents of objects in the order of their ids, through one `git cat-file --batch`. Reads ahead no further than
 * the pipe does. Every id is answered.
 *
 * @throws AuditError NO_GIT
 */
export async function* objectContents(
  directory: PrivateDirectory,
  ids: readonly string[],
  { maxSilentSeconds = MAX_SILENT_SECONDS } = {},
): AsyncGenerator<ObjectContent> {
  let answered = 0
  let damaged = 0
  let silences = 0
  let isBuffered = true
  while (answered < ids.length && damaged < MAX_DAMAGED_IN_A_ROW && silences < MAX_SILENCES) {
    const run: Run = { isBuffered, maxSilentSeconds, fellSilent: false }
    for await (const content of untilDamaged(directory, ids.slice(answered), run)) {
      answered++
      damaged = 0
      yield content
    }
    if (answered >= ids.length) return
    if (run.fellSilent && isBuffered) {
      // What git had read stayed in its buffer: without one it says which object it is stuck at.
      isBuffered = false
      continue
    }
    answered++
    if (run.fellSilent) silences++
    else damaged++
    yield { absent: run.fellSilent ? 'slow' : 'damaged' }
  }
  for (; answered < ids.length; answered++) yield { absent: silences < MAX_SILENCES ? 'damaged' : 'slow' }
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

interface Run {
  readonly isBuffered: boolean
  readonly maxSilentSeconds: number
  /** Whether git was ended because it said nothing. */
  fellSilent: boolean
}

async function* untilDamaged(
  directory: PrivateDirectory,
  ids: readonly string[],
  run: Run,
): AsyncGenerator<ObjectContent> {
  const { child, ended } = startGit(directory, ['cat-file', '--batch', ...(run.isBuffered ? ['--buffer'] : [])])
  const reader = new ByteReader(watched(child, run))
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
    // Who stops early leaves output unread, and a process whose output nobody takes never counts as ended.
    child.stdout.destroy()
    await ended.catch(() => {})
  }
}

/** What git writes; it is ended when nothing comes for too long. */
async function* watched(child: ReturnType<typeof startGit>['child'], run: Run): AsyncGenerator<Buffer> {
  const chunks = child.stdout[Symbol.asyncIterator]()
  for (;;) {
    const timer = setTimeout(() => {
      run.fellSilent = true
      child.kill('SIGKILL')
    }, run.maxSilentSeconds * 1_000)
    const { done, value } = await chunks.next().finally(() => clearTimeout(timer))
    if (done) return
    yield value
  }
}

/** `<id> <type> <size>\n<content>\n`, or `<id> missing\n`. */
const nextContent = async (reader: ByteReader): Promise<ObjectContent | undefined> => {
  const header = await reader.line()
  if (header === undefined) return undefined
  const size = /^[0-9a-f]+ [a-z]+ (\d+)$/.exec(header)?.[1]
  if (size === undefined) return { absent: 'missing' }
  // The listing of a partial clone tells no sizes, so that this is the first time that one is seen.
  if (Number(size) > MAX_FILE_BYTES) return (await reader.skip(Number(size) + 1)) ? { absent: 'large' } : undefined
  const bytes = await reader.take(Number(size) + 1)
  return bytes && { bytes: bytes.subarray(0, -1) }
}
