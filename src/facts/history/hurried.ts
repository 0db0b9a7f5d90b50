import type { Commit } from '../../types.ts'

const HOUR = 3600
/** So many commits of a line or so each within one hour are one change in pieces. */
const TINY_COMMITS = 12
/** Lines, added and removed together. */
const TINY = 3
/** One a minute for an hour: nobody decides so often what belongs together, but a script does. */
const ANY_COMMITS = 60

/** A run of commits by one author within an hour that are too many and too small to be steps of work. */
export interface Hurry {
  readonly commits: number
  readonly tiny: boolean
}

/**
 * The commits that were made in a hurry, each with the run that it belongs to; the oldest commit of a run is not among
 * them, so that a run counts as one. Merges belong to none. `authorOf` tells people apart.
 */
export const hurriedCommits = (
  commits: readonly Commit[],
  authorOf: (commit: Commit) => number | undefined,
): ReadonlyMap<Commit, Hurry> => {
  const byAuthor = new Map<number, Commit[]>()
  for (const commit of commits) {
    const author = authorOf(commit)
    if (author === undefined || commit.parents.length > 1) continue
    const own = byAuthor.get(author)
    if (own) own.push(commit)
    else byAuthor.set(author, [commit])
  }
  const hurried = new Map<Commit, Hurry>()
  for (const own of byAuthor.values()) {
    for (const [run, tiny] of [...runsOf(own, ANY_COMMITS, false), ...runsOf(own.filter(isTiny), TINY_COMMITS, true)])
      for (const commit of run.slice(1)) hurried.set(commit, { commits: run.length, tiny })
  }
  return hurried
}

/** Where only sums are known, they are enough. */
const isTiny = ({ changes, total }: Commit): boolean => {
  if (changes === undefined) return total !== undefined && total.files <= TINY && total.added + total.removed <= TINY
  const lines = changes.reduce((sum, { added = TINY + 1, removed = 0 }) => sum + added + removed, 0)
  return changes.length <= TINY && lines <= TINY
}

/** From each time on, an hour's commits where they are so many; the next run begins behind them. */
const runsOf = (
  commits: readonly Commit[],
  fewest: number,
  tiny: boolean,
): (readonly [readonly Commit[], boolean])[] => {
  const inOrder = [...commits].sort((a, b) => a.authoredAt - b.authoredAt)
  const runs: (readonly [readonly Commit[], boolean])[] = []
  for (let first = 0, end = 0; first < inOrder.length; ) {
    while (end < inOrder.length && (inOrder[end]?.authoredAt ?? 0) - (inOrder[first]?.authoredAt ?? 0) <= HOUR) end++
    if (end - first >= fewest) {
      runs.push([inOrder.slice(first, end), tiny])
      first = end
    } else first++
  }
  return runs
}
