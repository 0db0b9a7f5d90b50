import { createHash } from 'node:crypto'
import type { Commit, History, Identity, Origins, ReadResult, Repository, Source, SourceFile } from '../types.ts'
import { type ExampleTracker, exampleTracker } from './example-tracker.ts'
import { isLfsPointer, LFS_POINTER, NOT_LOOKED_AT, unreadTracker } from './reasons.ts'

export type { ExampleIssue, ExamplePull, ExampleTracker } from './example-tracker.ts'

/** Oldest first. What is left out is filled in: one author, an hour apart, one small file changed. */
export type ExampleCommit = Partial<Omit<Commit, 'sha' | 'parents'>> & {
  readonly subject: string
  /** Indexes of parents among these commits; the one before by default. */
  readonly parents?: readonly number[]
}

export interface MemoryOptions {
  /** By path; a string is its UTF-8 bytes. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly commits?: readonly ExampleCommit[]
  /** `main` by default. */
  readonly branches?: readonly string[]
  readonly repository?: Partial<Repository>
  /** Why there is no history, as a half sentence. */
  readonly historyMissing?: string
  /** Without it, the hosting service counts as not looked at. */
  readonly tracker?: ExampleTracker
  /** By path, for each line the index of the commit that it comes from; undefined for a blank one. */
  readonly lineCommits?: Readonly<Record<string, readonly (number | undefined)[]>>
}

/** A repository that exists only as values: for examples and tests. Without `commits` its history counts as not read. */
export const memorySource = (options: MemoryOptions): Source => {
  const contents = new Map(
    Object.entries(options.files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  const files = [...contents].map(([path, bytes]): SourceFile => ({ path, id: path, size: bytes.length, mode: 'file' }))
  const commits = exampleCommits(options.commits ?? [])
  const commit = commits[0]?.sha
  return {
    repository: { ...(commit === undefined ? {} : { commit }), ...options.repository, source: 'memory' },
    warnings: [],
    files: async () => files,
    read: wanted => results(wanted, contents),
    history: async () => history(options, commits),
    tracker: async () =>
      options.tracker === undefined
        ? unreadTracker(NOT_LOOKED_AT)
        : exampleTracker(options.tracker, commit ?? exampleSha(0)),
    ...(options.lineCommits === undefined
      ? {}
      : { authors: async paths => lineOrigins(paths, options.lineCommits ?? {}, commits) }),
  }
}

const lineOrigins = (
  paths: readonly string[],
  lineCommits: NonNullable<MemoryOptions['lineCommits']>,
  commits: readonly Commit[],
): Origins => ({
  files: paths.map(path => {
    const lines = lineCommits[path]
    if (lines === undefined) return { path, reason: 'not in this repository' }
    return {
      path,
      lines: lines.map(index => {
        const commit = index === undefined ? undefined : commits.find(({ sha }) => sha === exampleSha(index))
        return commit && { commit: commit.sha, author: commit.author }
      }),
    }
  }),
  passedOver: 0,
})

async function* results(
  wanted: readonly SourceFile[],
  contents: ReadonlyMap<string, Uint8Array>,
): AsyncGenerator<ReadResult> {
  for (const file of wanted) {
    const bytes = contents.get(file.path)
    if (bytes === undefined) yield { file, reason: 'not in this repository' }
    else if (isLfsPointer(bytes)) yield { file, reason: LFS_POINTER }
    else yield { file, bytes }
  }
}

const history = ({ commits: given, branches, historyMissing }: MemoryOptions, commits: readonly Commit[]): History => {
  if (historyMissing !== undefined) return { read: false, reason: historyMissing }
  if (given === undefined) return { read: false, reason: 'no git repository: history not looked at' }
  return { read: true, commits, branches: branches ?? ['main'] }
}

const SOMEBODY: Identity = { name: 'Sam Doe', email: 'sam@example.org' }
const HOUR = 3600
/** Monday, 1 January 2024, 09:00 UTC: any fixed moment would do. */
const FIRST = 1_704_099_600

/** Newest first, as a history is. */
const exampleCommits = (examples: readonly ExampleCommit[]): readonly Commit[] =>
  examples.map((example, index) => exampleCommit(example, index)).reverse()

const exampleCommit = ({ parents, ...given }: ExampleCommit, index: number): Commit => {
  const author = given.author ?? SOMEBODY
  const authoredAt = given.authoredAt ?? given.committedAt ?? FIRST + index * HOUR
  const parentIndexes = parents ?? (index > 0 ? [index - 1] : [])
  return {
    committer: author,
    authoredOffset: 0,
    committedAt: authoredAt,
    message: given.subject,
    coAuthors: [],
    changes: parentIndexes.length > 1 ? undefined : [{ path: 'app.py', added: 5, removed: 1 }],
    ...given,
    author,
    authoredAt,
    sha: exampleSha(index),
    parents: parentIndexes.map(exampleSha),
  }
}

const exampleSha = (index: number): string => createHash('sha1').update(`commit ${index}`).digest('hex')
