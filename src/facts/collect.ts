import { decodeText } from '../source/decode.ts'
import { ownersOfPaths, ownersOfTexts, ownLinesOf } from '../source/ownership.ts'
import type { Fact, Facts, LeftOut, NotRead, Origin, OwnedFile, Source, Tracker } from '../types.ts'
import { fileFacts, templateTexts } from './files.ts'
import { historyFacts } from './history.ts'
import type { Kept } from './kept.ts'
import { originFacts } from './origin.ts'
import { loadParsers, parsedFacts } from './parsers.ts'
import { isPython, originsOf, readable } from './readable.ts'
import { type TextFile, textsOf } from './texts.ts'
import { trackerFacts } from './tracker.ts'

export interface CollectOptions {
  /** Called at the start of each step with a short name of it. */
  readonly onProgress?: (step: string) => void
  /** Script that calls `workInThread` when it is started as a thread; without it, everything happens in this one. */
  readonly parserThread?: string
  /** What an audit of another commit of the same repository has made of its texts; filled and used. */
  readonly kept?: Kept
}

/** Reads a source once and says what is there. Files that could not be read come out as reasons, never as absence. */
export const collectFacts = async (source: Source, options: CollectOptions = {}): Promise<Facts> => {
  const progress = options.onProgress ?? (() => {})
  progress('listing files')
  const byPath = ownersOfPaths(await source.files())
  // git reads history and files in processes of its own; meanwhile the parsers are loaded here.
  const historyAhead = source.history()
  historyAhead.catch(() => {})
  const trackerAhead = source.tracker()
  trackerAhead.catch(() => {})
  loadParsers(byPath.map(file => file.path))
  progress('reading files')
  const { texts: read, notRead, bytes } = await readTexts(source, byPath)
  const files = ownersOfTexts(byPath, path => read.get(path))
  const texts = textsOf(
    files.flatMap(({ path, owner }): TextFile[] => {
      const text = read.get(path)
      if (text === undefined) return []
      const ownLines = owner === 'scaffold' && isPython(path) ? ownLinesOf(path, text) : undefined
      return [{ path, owner, text, ...(ownLines ? { ownLines } : {}) }]
    }),
    files.map(file => file.path),
  )
  progress('reading history')
  const history = await historyAhead
  const tracker = await trackerAhead
  progress('parsing')
  const { parserThread, kept } = options
  const found: readonly Fact[] = [
    ...(await parsedFacts({
      texts,
      onProgress: progress,
      onUnreadable: (path, reason) => notRead.push({ path, reason }),
      ...(parserThread === undefined ? {} : { parserThread }),
      ...(kept === undefined ? {} : { kept }),
    })),
    ...fileFacts({ files, texts, repository: source.repository }),
    ...historyFacts(history, source.repository),
    ...(await trackerFacts(tracker, templateTexts(texts))),
  ]
  const { repository } = source
  const facts = [...found, ...originFacts({ files, texts, history, tracker, repository, facts: found })]
  const { missing, incomplete } = unreadOrigins(files, notRead, read)
  if (!history.read) missing.set('history', history.reason)
  for (const origin of ['issues', 'pulls', 'checks'] as const) {
    const part = tracker[origin]
    if (!part.read) missing.set(origin, part.reason)
    else if (part.older > 0)
      incomplete.set(origin, `the newest ${part.items.length} of ${part.items.length + part.older} were read`)
  }
  const switchedOff = (['issues', 'pulls', 'checks'] as const).filter(origin => {
    const part = tracker[origin]
    return part.read && part.off
  })
  const people = facts.filter(fact => fact.kind === 'person').length
  return {
    byKind: grouped(facts),
    missing,
    incomplete,
    switchedOff: new Set(switchedOff),
    repository: source.repository,
    warnings: tracker.warnings,
    read: {
      files: read.size,
      bytes,
      ...(history.read ? { commits: history.commits.length, people } : {}),
      ...countRead(tracker, 'issues'),
      ...countRead(tracker, 'pulls'),
      leftOut: leftOut(files),
      notRead,
    },
  }
}

/** Nothing is counted of what could not be read, or is switched off. */
const countRead = <Part extends 'issues' | 'pulls'>(
  tracker: Tracker,
  origin: Part,
): { readonly [part in Part]?: number } => {
  const part = tracker[origin]
  return part.read && !part.off ? ({ [origin]: part.items.length } as { readonly [part in Part]?: number }) : {}
}

const readTexts = async (source: Source, files: readonly OwnedFile[]) => {
  const texts = new Map<string, string>()
  const notRead: NotRead[] = []
  const wanted: OwnedFile[] = []
  let bytes = 0
  for (const file of files) {
    const plan = readable(file)
    if (plan.read) wanted.push(file)
    else if (plan.reason) notRead.push({ path: file.path, reason: plan.reason })
  }
  for await (const result of source.read(wanted)) {
    const { path } = result.file
    if ('reason' in result) {
      notRead.push({ path, reason: result.reason })
      continue
    }
    const late = readable({ ...(result.file as OwnedFile), size: result.bytes.length })
    if (!late.read) {
      if (late.reason) notRead.push({ path, reason: late.reason })
      continue
    }
    const text = decodeText(result.bytes, isPython(path) ? 'python' : 'text')
    if (text !== undefined) {
      texts.set(path, text)
      bytes += result.bytes.length
    } else if (isPython(path)) notRead.push({ path, reason: 'holds NUL bytes, so it is no text' })
  }
  return { texts, notRead, bytes }
}

/** An origin is missing when there were files of it and none of them could be read, incomplete when some could not. */
const unreadOrigins = (
  files: readonly OwnedFile[],
  notRead: readonly NotRead[],
  read: ReadonlyMap<string, string>,
): { readonly missing: Map<Origin, string>; readonly incomplete: Map<Origin, string> } => {
  const reasons = new Map(notRead.map(({ path, reason }) => [path, reason]))
  const seen = new Map<Origin, { read: number; unread: number; reason: string }>()
  for (const { path, owner } of files) {
    if (owner === 'vendored' || owner === 'virtualenv') continue
    for (const origin of originsOf(path)) {
      const tally = seen.get(origin) ?? { read: 0, unread: 0, reason: '' }
      seen.set(origin, tally)
      const reason = reasons.get(path)
      if (reason !== undefined) {
        tally.unread++
        if (tally.reason === '') tally.reason = reason
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
  return { missing, incomplete }
}

const grouped = (facts: readonly Fact[]): Map<Fact['kind'], Fact[]> => {
  const byKind = new Map<Fact['kind'], Fact[]>()
  for (const fact of facts) {
    const list = byKind.get(fact.kind)
    if (list) list.push(fact)
    else byKind.set(fact.kind, [fact])
  }
  return byKind
}

const leftOut = (files: readonly OwnedFile[]): LeftOut[] => {
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
