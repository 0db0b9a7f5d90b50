import type { GitHub } from '../github/client.ts'
import { readingFailure } from '../github/reading-failure.ts'
import { COMMITS_PER_PAGE, historyPage, type RemoteCommit } from '../github/repository-history.ts'
import { placeOf } from '../github/repository-place.ts'
import type { Commit, History } from '../types.ts'
import { boundedCommit, subjectOf } from './git-log.ts'

/** Ten pages; a longer history is read from git. */
const MAX_COMMITS = 1_000

/** Histories of one repository on GitHub, before `.mailmap`. */
export interface ApiHistory {
  /**
   * What is reachable from a commit, newest first as git has it; with a folder, what touches it. Whole or not at all. A
   * commit of a history that was read already costs no request, and after a failure nothing is asked again.
   */
  read(commit: string, folder: string): Promise<History>
  /** Whether any was read. */
  used(): boolean
}

export const apiHistory = (github: GitHub, repository: string): ApiHistory => {
  const place = placeOf(repository)
  const whole: Promise<History>[] = []
  let used = false
  let failed: History | undefined

  const pages = async (commit: string, folder: string): Promise<History> => {
    const found = new Map<string, RemoteCommit>()
    let branches: readonly string[] = []
    let after: string | undefined
    for (let page = 0; page < MAX_COMMITS / COMMITS_PER_PAGE; page++) {
      const { count, commits, next, ...first } = await historyPage(github.for('history'), place, {
        commit,
        ...(folder === '' ? {} : { path: folder }),
        ...(after === undefined ? {} : { after }),
      })
      if (count > MAX_COMMITS) return unread(`${tooMany(count)}: ${WAY_OUT}`)
      if (page === 0) branches = [...new Set(first.branches)].sort()
      for (const each of commits) found.set(each.sha, each)
      after = next
      if (after !== undefined) continue
      if (found.size !== count) break
      const all = [...found.values()].map(commitOf)
      const commitsInOrder = folder === '' ? reachable(all, commit) : all
      if (commitsInOrder?.length !== count) break
      used = true
      return { read: true, commits: commitsInOrder, branches }
    }
    return unread(`GitHub gave no whole history: ${WAY_OUT}`)
  }

  const attempt = async (commit: string, folder: string): Promise<History> => {
    if (failed) return failed
    try {
      const history = await pages(commit, folder)
      if (!history.read) failed = history
      return history
    } catch (error) {
      const reason = readingFailure(error, 'history')
      if (reason === undefined) throw error
      failed = unread(`${reason}; or ${WAY_OUT}`)
      return failed
    }
  }

  return {
    read: async (commit, folder) => {
      if (folder !== '') return attempt(commit, folder)
      for (const known of whole) {
        const history = await known
        const commits = history.read ? reachable(history.commits, commit) : undefined
        if (history.read && commits) return { ...history, commits }
      }
      const history = attempt(commit, '')
      whole.push(history)
      return history
    },
    used: () => used,
  }
}

/** Then all of it is in the checkout, and nothing is asked for. */
const WAY_OUT = 'set fetch-depth: 0'

const unread = (reason: string): History => ({ read: false, reason })

const tooMany = (count: number): string =>
  `${count.toLocaleString('en')} commits are more than the ${MAX_COMMITS.toLocaleString('en')} that are read from GitHub`

const commitOf = ({ sha, parents, author, committer, message, total }: RemoteCommit): Commit =>
  boundedCommit({
    sha,
    parents,
    author,
    committer,
    subject: subjectOf(message),
    message,
    changes: undefined,
    ...(total === undefined ? {} : { total }),
  })

/**
 * Everything that is reachable from one of these commits, in the order of git log: the newest of those whose children were
 * all seen to begin with, and of equally new ones the first that was met. Undefined when one is not among them.
 */
const reachable = (commits: readonly Commit[], start: string): readonly Commit[] | undefined => {
  const bySha = new Map(commits.map(commit => [commit.sha, commit]))
  const met = new Set([start])
  const waiting: Commit[] = []
  const ordered: Commit[] = []
  for (let commit = bySha.get(start); commit !== undefined; commit = waiting.shift()) {
    ordered.push(commit)
    for (const sha of commit.parents) {
      if (met.has(sha)) continue
      met.add(sha)
      const parent = bySha.get(sha)
      if (parent === undefined) return undefined
      const older = waiting.findIndex(({ committedAt }) => committedAt < parent.committedAt)
      waiting.splice(older < 0 ? waiting.length : older, 0, parent)
    }
  }
  return ordered.length === 0 ? undefined : ordered
}
