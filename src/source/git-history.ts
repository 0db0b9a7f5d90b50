import type { Commit, History } from '../types.ts'
import { type BranchRefs, branchCommits, listedBranches } from './git-branches.ts'
import { LOG_CHANGES, LOG_FORMAT, parseLog } from './git-log.ts'
import { mailmapOf, renamedAuthors, renamedPeople, withMappedCoAuthors } from './git-mailmap.ts'
import { objectContents } from './git-objects.ts'
import { type ObjectStore, type PrivateDirectory, withPrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'
import { TIME_IS_UP } from './reasons.ts'

/** Sizes of changes are looked at for so many of the newest commits: comparing files is what takes time. */
const MAX_COMMITS_WITH_CHANGES = 5_000
/** One more than an audit looks at (`facts/budget.ts`), so that it can tell that there are more. */
const MAX_COMMITS = 100_001
/** Commits whose files are absent, after which sizes are given up. */
const MAX_STOPS = 20
const MAX_STOPS_IN_A_ROW = 5
/** A commit that brings in a library lists thousands of files; beyond this no sizes are looked at. */
const MAX_OUTPUT = 128 * 1024 * 1024
/** Thousands of versions of a file of megabytes take a few kilobytes in a repository, and minutes to compare. */
const MAX_SECONDS_FOR_CHANGES = 60
/**
 * Ten folders that each hold the next ten, ten times over, are a kilobyte in a repository and ten billion files. git lists
 * what a commit changes in its memory; no list may take more than this, which is two million files.
 */
const LIMITED = { GIT_ALLOC_LIMIT: '16m' }

export interface HistoryOf {
  readonly store: ObjectStore
  readonly commit: string
  /** Whose `.mailmap` says who is who; empty for none's. */
  readonly trusted: string
  /** Empty for the whole repository; else only commits count that touch it. */
  readonly folder: string
  readonly branches: readonly BranchRefs[]
  /** The branches are a server's list: what they name exists there, and need not exist here. */
  readonly listed?: boolean
}

/**
 * What is reachable from a commit, newest first, at most 100,000 commits; sizes of changes for the newest 5,000. A
 * history that ends too early, because a clone left the rest out, is not read at all: any number from it would be wrong.
 */
export const readHistory = (asked: HistoryOf): Promise<History> =>
  withPrivateDirectory(asked.store, mailmapOf(asked.trusted), async directory => {
    const commits = await logged(directory, asked)
    if (asked.store.signal?.aborted) return { read: false, reason: TIME_IS_UP }
    if (commits === 'too much') return { read: false, reason: 'its messages are more than can be looked at' }
    if (commits === undefined) {
      return {
        read: false,
        reason: 'part of the history is not in this repository: clone it without --filter or --depth',
      }
    }
    if (await endsEarly(directory, commits, asked.store.shallow)) {
      return { read: false, reason: 'the checkout is shallow: set fetch-depth: 0' }
    }
    const mapped = await withMappedCoAuthors(directory, commits)
    const renamed = [...(await renamedAuthors(directory, asked)), ...renamedPeople(commits, mapped)]
    return {
      read: true,
      commits: mapped,
      branches: asked.branches.map(({ name }) => name),
      branchCommits: asked.listed
        ? listedBranches(asked.branches)
        : await branchCommits(directory, asked.branches, commits),
      ...(renamed.length > 0 ? { renamed } : {}),
    }
  })

/** Undefined when git could not follow the history, and what it was when that is megabytes of text. */
const logged = async (
  directory: PrivateDirectory,
  { commit, folder }: HistoryOf,
): Promise<readonly Commit[] | 'too much' | undefined> => {
  const log = (part: LogPart) => readLog(directory, commit, folder, part)
  const { commits, complete } = await withChanges(log)
  if (complete) return commits
  const rest = await log({ changes: false, skip: commits.length, max: MAX_COMMITS - commits.length })
  if (rest.stopped) return 'too much'
  return rest.ended ? [...commits, ...rest.commits] : undefined
}

interface LogPart {
  readonly changes: boolean
  readonly skip: number
  readonly max: number
}

interface LogAnswer {
  readonly commits: readonly Commit[]
  /** Whether git came to the end of what was asked for. */
  readonly ended: boolean
  /** Whether git was stopped because it took too long or said too much. */
  readonly stopped: boolean
}

/**
 * Where the repository lacks a file, git stops at the commit that touches it: that commit is taken without its changes,
 * and git is started again behind it. In a clone without files it stops everywhere, so that a few stops in a row are enough.
 */
const withChanges = async (log: (part: LogPart) => Promise<LogAnswer>) => {
  const commits: Commit[] = []
  for (let stops = 0, inARow = 0; stops < MAX_STOPS && inARow < MAX_STOPS_IN_A_ROW; stops++) {
    const max = MAX_COMMITS_WITH_CHANGES - commits.length
    const answer = await log({ changes: true, skip: commits.length, max })
    commits.push(...(answer.ended ? answer.commits : beforeTheStop(answer.commits)))
    if (answer.ended) return { commits, complete: answer.commits.length < max }
    if (answer.stopped) return { commits, complete: false }
    const stopped = await log({ changes: false, skip: commits.length, max: 1 })
    inARow = answer.commits.length > 1 ? 1 : inARow + 1
    commits.push(...stopped.commits)
  }
  return { commits, complete: false }
}

/** git may have written the commit's message before it came to the file that is not there. */
const beforeTheStop = (commits: readonly Commit[]): readonly Commit[] =>
  commits.at(-1)?.changes?.length === 0 ? commits.slice(0, -1) : commits

const readLog = async (
  directory: PrivateDirectory,
  commit: string,
  folder: string,
  { changes, skip, max }: LogPart,
): Promise<LogAnswer> => {
  const args = ['log', ...LOG_FORMAT, ...(changes ? LOG_CHANGES : []), `--skip=${skip}`, `--max-count=${max}`]
  // Full history keeps the merges that brought work on the folder in.
  const place = folder === '' ? [commit] : ['--full-history', commit, '--', folder]
  const { code, output } = await runGit(directory, [...args, ...place], {
    maxBytes: MAX_OUTPUT,
    ...(changes ? { maxSeconds: MAX_SECONDS_FOR_CHANGES, environment: LIMITED } : {}),
  })
  // What was cut off in the middle cannot be told apart from what is whole.
  return {
    commits: code === undefined ? [] : parseLog(output.toString(), changes, folder),
    ended: code === 0,
    stopped: code === undefined,
  }
}

/**
 * Whether a commit was reached that the repository says it has no parents of. A commit that never had any may be named
 * there too: its own text decides.
 */
const endsEarly = async (
  directory: PrivateDirectory,
  commits: readonly Commit[],
  shallow: ObjectStore['shallow'],
): Promise<boolean> => {
  if (shallow.size === 0) return false
  const ends = commits.filter(({ sha }) => shallow.has(sha)).map(({ sha }) => sha)
  for await (const content of objectContents(directory, ends)) {
    if (!('bytes' in content) || /^parent /m.test(content.bytes.toString('latin1').split('\n\n', 1)[0] ?? ''))
      return true
  }
  return false
}
