import { decodeText } from '../source/decode.ts'
import { ownersOfPaths, ownersOfTexts, ownLinesOf } from '../source/ownership.ts'
import { TIME_IS_UP, unreadTracker } from '../source/reasons.ts'
import type { Fact, Facts, History, NotRead, Origin, OwnedFile, Repository, Source, Stop, Tracker } from '../types.ts'
import { type Budget, beyondBytes, chosenFiles, STANDARD_BUDGET } from './budget.ts'
import { fileFacts, templateTexts } from './files.ts'
import { historyFacts } from './history.ts'
import type { Kept } from './kept.ts'
import { originFacts } from './origin.ts'
import { loadParsers, parsedFacts } from './parsers.ts'
import { isPython, originsOf, readable } from './readable.ts'
import { secretWarnings } from './secrets.ts'
import { untilStopped } from './stop.ts'
import { FAILED, type TextFile, textsOf } from './texts.ts'
import { trackerFacts } from './tracker.ts'
import { cutWarnings, leftOut, tally, unreadOrigins } from './unread.ts'

export interface CollectOptions {
  /** Called at the start of each step with a short name of it. */
  readonly onProgress?: (step: string) => void
  /** Script that calls `workInThread` when it is started as a thread; without it, everything happens in this one. */
  readonly parserThread?: string
  /** What an audit of another commit of the same repository has made of its texts; filled and used. */
  readonly kept?: Kept
  /** How much is read; `STANDARD_BUDGET` for what is left out. */
  readonly budget?: Partial<Budget>
  readonly stop?: Stop
  /**
   * Hears of a failure of ours over one file (the path is empty where no file is to blame), which then counts as not read.
   * Without it, as in tests, the error is thrown.
   */
  readonly onFault?: (path: string, error: unknown) => void
}

/** Reads a source once and says what is there. Files that could not be read come out as reasons, never as absence. */
export const collectFacts = async (source: Source, options: CollectOptions = {}): Promise<Facts> => {
  const { stop } = options
  const given = { ...STANDARD_BUDGET, ...options.budget }
  // No source reads more commits than one beyond the standard: with a larger budget nobody could tell that there are more.
  const budget = { ...given, commits: Math.min(given.commits, STANDARD_BUDGET.commits) }
  const progress = options.onProgress ?? (() => {})
  progress('listing files')
  const listed = await source.files()
  const byPath = ownersOfPaths(listed.filter(({ path }) => path.length <= MAX_PATH))
  // git reads history and files in processes of its own; meanwhile the parsers are loaded here.
  const historyAhead = untilStopped(source.history(), stop, { read: false, reason: TIME_IS_UP })
  historyAhead.catch(() => {})
  const trackerAhead = untilStopped(source.tracker(), stop, unreadTracker(TIME_IS_UP))
  trackerAhead.catch(() => {})
  loadParsers(byPath.map(file => file.path))
  progress('reading files')
  const { texts: read, notRead, lost: lostPaths, beyond, bytes } = await readTexts(source, byPath, budget, stop)
  for (const { path } of listed) if (path.length > MAX_PATH) beyond.set(path, LONG_PATH)
  const lost = new Map<Origin, string>()
  const lose = (origins: readonly Origin[], reason: string): void => {
    for (const origin of origins) if (!lost.has(origin)) lost.set(origin, reason)
  }
  const fault = faultsOf(options, notRead)
  const rescued = async <T>(origins: readonly Origin[], task: () => T | Promise<T>, otherwise: T): Promise<T> => {
    if (!fault) return task()
    try {
      return await task()
    } catch (error) {
      lose(origins, FAILED)
      fault('', error)
      return otherwise
    }
  }
  const files = await rescued(IN_FILES, () => ownersOfTexts(byPath, path => read.get(path)), byPath)
  const texts = textsOf(
    files.flatMap(({ path, owner }): TextFile[] => {
      const text = read.get(path)
      if (text === undefined) return []
      const ownLines = owner === 'scaffold' && isPython(path) ? ownLinesOf(path, text) : undefined
      return [{ path, owner, text, ...(ownLines ? { ownLines } : {}) }]
    }),
    files.map(file => file.path),
    fault,
  )
  progress('reading history')
  const history = newest(await historyAhead, budget.commits)
  const tracker = await trackerAhead
  progress('parsing')
  const { parserThread, kept } = options
  const found: readonly Fact[] = [
    ...(await parsedFacts({
      texts,
      onProgress: progress,
      onUnreadable: (path, reason) =>
        reason === TIME_IS_UP ? beyond.set(path, reason) : notRead.push({ path, reason }),
      onLost: (why, error) => {
        lose(IN_FILES, why === 'stopped' ? TIME_IS_UP : FAILED)
        if (why === 'failed') options.onFault?.('', error)
      },
      folder: placeOf(source.repository),
      ...(stop ? { stop } : {}),
      ...(parserThread === undefined ? {} : { parserThread }),
      ...(kept === undefined ? {} : { kept }),
    })),
    ...(await rescued(['files'], () => fileFacts({ files, texts, repository: source.repository }), [])),
    ...(await rescued(['history'], () => historyFacts(history.history, source.repository), [])),
    ...(await rescued(ON_HOST, () => trackerFacts(tracker, templateTexts(texts)), [])),
  ]
  const { repository } = source
  const origins = () => originFacts({ files, texts, history: history.history, tracker, repository, facts: found })
  const facts = [...found, ...(await rescued([], origins, []))]
  const { missing, incomplete, withheld } = unreadOrigins(files, notRead, { beyond, lost: lostPaths, read })
  if (!history.history.read) missing.set('history', history.history.reason)
  for (const origin of ON_HOST) {
    const part = tracker[origin]
    if (!part.read) missing.set(origin, part.reason)
    else if (part.older > 0)
      incomplete.set(origin, `the newest ${part.items.length} of ${part.items.length + part.older} were read`)
  }
  const switchedOff = ON_HOST.filter(origin => {
    const part = tracker[origin]
    return part.read && part.off
  })
  const [first] = beyond.values()
  if (first !== undefined) lose(IN_FILES, first)
  if (history.older !== undefined) lose(['history'], history.older)
  for (const [origin, reason] of lost) if (!incomplete.has(origin)) incomplete.set(origin, reason)
  const people = facts.filter(fact => fact.kind === 'person').length
  return {
    byKind: grouped(facts),
    missing,
    incomplete,
    switchedOff: new Set(switchedOff),
    ...(lost.size + withheld.size > 0 ? { cut: new Set([...lost.keys(), ...withheld]) } : {}),
    repository: source.repository,
    warnings: [...unsaidWarnings(tracker), ...cutWarnings(beyond, lost), ...secretWarnings(texts)],
    read: {
      files: read.size,
      bytes,
      ...(history.history.read ? { commits: history.history.commits.length, people } : {}),
      ...countRead(tracker, 'issues'),
      ...countRead(tracker, 'pulls'),
      leftOut: [...leftOut(files), ...tally(beyond)],
      notRead,
    },
  }
}

/** Why issues or pull requests are missing stands beside each skill that they would have been looked at for. */
const unsaidWarnings = ({ issues, pulls, checks, warnings }: Tracker): readonly string[] => {
  const said = [issues, pulls].flatMap(part => (part.read ? [] : [part.reason]))
  if (said.length === 0) return warnings
  if (checks.read || said.includes(checks.reason)) return []
  return [`Check results: ${checks.reason}. No level depends on them.`]
}

/** Nothing is counted of what could not be read, or is switched off. */
const countRead = <Part extends 'issues' | 'pulls'>(
  tracker: Tracker,
  origin: Part,
): { readonly [part in Part]?: number } => {
  const part = tracker[origin]
  return part.read && !part.off ? ({ [origin]: part.items.length } as { readonly [part in Part]?: number }) : {}
}

/** No system checks out a longer one, and hundreds of patterns look at each path. In UTF-16 code units. */
const MAX_PATH = 1_024
const LONG_PATH = `a path of more than ${MAX_PATH.toLocaleString('en')} characters`

/** Without git nobody knows what lies above a folder; its own name is known. */
const placeOf = ({ folder, source, name }: Repository): string => folder ?? (source === 'folder' ? (name ?? '') : '')

/** What only the content of files can show. */
const IN_FILES: readonly Origin[] = ['python', 'ci', 'containers', 'docs', 'dependencies', 'files']

/** What only the hosting service can tell. */
const ON_HOST = ['issues', 'pulls', 'checks'] as const satisfies readonly Origin[]

/** Tells of each file once, whichever parsers fail over it, and counts it as not read. */
const faultsOf = ({ onFault }: CollectOptions, notRead: NotRead[]): CollectOptions['onFault'] => {
  if (!onFault) return undefined
  const seen = new Set<string>()
  return (path, error) => {
    if (seen.has(path)) return
    seen.add(path)
    if (path !== '') notRead.push({ path, reason: FAILED })
    onFault(path, error)
  }
}

const newest = (history: History, most: number): { readonly history: History; readonly older?: string } => {
  if (!history.read || history.commits.length <= most) return { history }
  return {
    history: { ...history, commits: history.commits.slice(0, most) },
    older: `the newest ${most.toLocaleString('en')} commits were read (max-commits)`,
  }
}

const readTexts = async (source: Source, files: readonly OwnedFile[], budget: Budget, stop: Stop | undefined) => {
  const texts = new Map<string, string>()
  const notRead: NotRead[] = []
  const lost = new Set<string>()
  const wanted: OwnedFile[] = []
  let bytes = 0
  for (const file of files) {
    const plan = readable(file)
    if (plan.read) wanted.push(file)
    else if (plan.reason) notRead.push({ path: file.path, reason: plan.reason })
  }
  const chosen = chosenFiles(wanted, budget)
  const beyond = new Map(chosen.beyond)
  // A clone without files does not list their sizes.
  let left = chosen.read.reduce((rest, { size = 0 }) => rest - size, budget.bytes)
  for await (const result of source.read(chosen.read)) {
    const { path } = result.file
    if (stop?.isOver()) {
      beyond.set(path, TIME_IS_UP)
      continue
    }
    if ('reason' in result) {
      if (result.reason === TIME_IS_UP) beyond.set(path, TIME_IS_UP)
      else {
        notRead.push({ path, reason: result.reason })
        if (result.lost) lost.add(path)
      }
      continue
    }
    if (result.file.size === undefined) {
      if (result.bytes.length > left) {
        beyond.set(path, beyondBytes(budget))
        continue
      }
      left -= result.bytes.length
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
    } else if (originsOf(path).length > 0) notRead.push({ path, reason: 'holds NUL bytes, so it is no text' })
  }
  return { texts, notRead, lost, beyond, bytes }
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
