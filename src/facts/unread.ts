import type { LeftOut, NotRead, Origin, OwnedFile } from '../types.ts'
import { originsOf } from './readable.ts'

/** What became of files, by path. */
interface Reading {
  /** Why a budget or the time left them out. */
  readonly beyond: ReadonlyMap<string, string>
  /** A text may be there, and was not to be had. */
  readonly lost: ReadonlySet<string>
  readonly read: ReadonlyMap<string, string>
}

/**
 * An origin is missing when there were files of it and none of them could be read, incomplete when some could not, and
 * withheld when one of those may hold anything. One that is too large or no text is seldom somebody's own work.
 */
export const unreadOrigins = (
  files: readonly OwnedFile[],
  notRead: readonly NotRead[],
  { beyond, lost, read }: Reading,
): {
  readonly missing: Map<Origin, string>
  readonly incomplete: Map<Origin, string>
  readonly withheld: ReadonlySet<Origin>
} => {
  const withheld = new Set<Origin>()
  const reasons = new Map(notRead.map(({ path, reason }) => [path, reason]))
  const seen = new Map<Origin, { read: number; unread: number; reason: string }>()
  for (const { path, owner } of files) {
    if (owner === 'vendored' || owner === 'virtualenv') continue
    for (const origin of originsOf(path)) {
      const tally = seen.get(origin) ?? { read: 0, unread: 0, reason: '' }
      seen.set(origin, tally)
      const reason = reasons.get(path) ?? beyond.get(path)
      if (reason !== undefined) {
        tally.unread++
        if (tally.reason === '') tally.reason = reason
        if (lost.has(path)) withheld.add(origin)
      } else if (read.has(path)) tally.read++
    }
  }
  const missing = new Map<Origin, string>()
  const incomplete = new Map<Origin, string>()
  for (const [origin, tally] of seen) {
    if (tally.unread === 0) continue
    if (tally.read === 0) missing.set(origin, tally.reason)
    else incomplete.set(origin, `${tally.unread} of ${tally.read + tally.unread} not read: ${tally.reason}`)
  }
  return { missing, incomplete, withheld }
}

/** How many files each reason left out, with examples short enough to show. */
export const tally = (beyond: ReadonlyMap<string, string>): LeftOut[] => {
  const byReason = new Map<string, { count: number; examples: string[] }>()
  for (const [path, reason] of beyond) {
    const found = byReason.get(reason) ?? { count: 0, examples: [] }
    byReason.set(reason, found)
    found.count++
    if (found.examples.length < MAX_EXAMPLES) found.examples.push(path.slice(0, MAX_EXAMPLE))
  }
  return [...byReason].map(([reason, found]) => ({ reason, ...found }))
}

const MAX_EXAMPLES = 3
const MAX_EXAMPLE = 200

/** One sentence for each reason that cut an audit short. */
export const cutWarnings = (beyond: ReadonlyMap<string, string>, lost: ReadonlyMap<Origin, string>): string[] => {
  const tallied = tally(beyond)
  const said = new Set(tallied.map(({ reason }) => reason))
  const others = new Set([...lost.values()].filter(reason => !said.has(reason)))
  return [
    ...tallied.map(({ reason, count }) => {
      const files = `${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`
      return `Not everything was read: ${files}, ${reason}.`
    }),
    ...[...others].map(reason => `Not everything was looked at: ${reason}.`),
  ]
}

/** Files that are nobody's own work, by why they are not. */
export const leftOut = (files: readonly OwnedFile[]): LeftOut[] => {
  const byReason = new Map<string, string[]>()
  for (const { owner, reason, path } of files) {
    if (owner === 'own') continue
    // Each copy names its original: for counting they are one kind.
    const key = reason?.startsWith('the same file as') ? 'copies of other files here' : (reason ?? owner)
    const paths = byReason.get(key)
    if (paths) paths.push(path)
    else byReason.set(key, [path])
  }
  return [...byReason]
    .map(([reason, paths]) => ({ reason, count: paths.length, examples: paths.slice(0, 3) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}
