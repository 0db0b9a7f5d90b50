import type { Commit } from '../../types.ts'

/** Merges further apart than this are read by their newest commits: enough to see whose work came in. */
const MAX_STEPS = 2000

/**
 * Of a merge at `start` in the newest-first list: the commits that its other parents bring in and its first parent does not
 * have. Walks the list once from there, painting what each side reaches, until nothing is left that only the other side has.
 */
export const broughtIn = (
  commits: readonly Commit[],
  positions: ReadonlyMap<string, number>,
  start: number,
): Commit[] => {
  const merge = commits[start]
  if (!merge) return []
  const kept = new Set<number>()
  const open = new Set<number>()
  const [first, ...others] = merge.parents
  const paint = (sha: string | undefined, isKept: boolean, after: number): void => {
    const position = sha === undefined ? undefined : positions.get(sha)
    if (position === undefined || position <= after) return
    if (isKept) {
      kept.add(position)
      open.delete(position)
    } else if (!kept.has(position)) open.add(position)
  }
  paint(first, true, start)
  for (const other of others) paint(other, false, start)
  const found: Commit[] = []
  for (let at = start + 1; open.size > 0 && at < commits.length && at - start <= MAX_STEPS; at++) {
    const commit = commits[at]
    if (!commit || !(kept.has(at) || open.has(at))) continue
    const isKept = kept.has(at)
    if (!isKept) found.push(commit)
    open.delete(at)
    for (const parent of commit.parents) paint(parent, isKept, at)
  }
  return found
}
