import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { TIME_IS_UP } from '../../source/reasons.ts'
import type { NotRead, Stop } from '../../types.ts'
import type { Kept } from '../kept.ts'
import type { Fact } from '../kinds.ts'
import { untilStopped } from '../stop.ts'
import { attempt, FAILED, type Texts } from '../texts.ts'
import { factsOfModule, type ParsedProgram, programOfSources } from './find-facts.ts'
import { type Grammar, loadGrammar } from './grammar.ts'
import type { PythonModule } from './module.ts'
import { parseSource } from './parse-source.ts'
import { newPatience } from './patience.ts'
import type { PythonSource } from './sources.ts'
import { type TreeArrays, unread } from './syntax.ts'

/** What a thread is started with. It parses its share, is told the other trees, and finds the facts of its share. */
export interface ThreadWork {
  readonly sources: readonly PythonSource[]
  /** See `ParserInput`. */
  readonly folder?: string
  /** Indexes of sources. */
  readonly share: readonly number[]
  /** Trees that need no parsing, by index. */
  readonly known: ReadonlyMap<number, TreeArrays>
}
/** First the trees of the share, then, after the thread was told all trees, the facts of the share; both in its order. */
export type ThreadMessage = { readonly trees: readonly TreeArrays[] } | { readonly facts: readonly (readonly Fact[])[] }

/** Starting a thread with its grammar costs about 60 ms: worth it from here on, in UTF-16 code units. */
const WORTH_A_THREAD = 1_000_000
/** Each thread holds all trees and its own WebAssembly memory. */
const MAX_THREADS = 4

/** A thread makes much short-lived garbage; a small nursery keeps the whole audit under its memory bound. In MB. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 24 }

export interface FoundFacts {
  readonly modules: readonly PythonModule[]
  /** In the order of the sources. */
  readonly facts: readonly Fact[]
  /** Sources that could not be parsed, and why. */
  readonly unread: readonly NotRead[]
}

export interface FindOptions extends Pick<Texts, 'onFault'> {
  readonly onProgress: (step: string) => void
  /** Calls `workInThread` when it is started as a thread; without it, all is done in this one. */
  readonly script?: string
  readonly folder?: string
  readonly stop?: Stop
  readonly kept?: Kept
}

/** Parses sources and finds their facts, large amounts in several threads with the same result. */
export const factsOfSources = async (
  sources: readonly PythonSource[],
  { onProgress, script, folder = '', kept, ...care }: FindOptions,
): Promise<FoundFacts> => {
  const known = knownTrees(sources, kept)
  const total = sources.reduce((sum, source) => sum + source.text.length, 0)
  const count = script && total >= WORTH_A_THREAD ? Math.min(availableParallelism(), MAX_THREADS) : 1
  const [here = [], ...elsewhere] = sharesOf(sources, count)
  const threads = elsewhere.map(share => startThread(script ?? '', { sources, folder, share, known }))
  const grammar = await loadGrammar()
  onProgress('parsing Python')
  const trees = await allTrees(grammar, sources, { here, threads, known }, care)
  keepTrees(sources, trees, kept)
  onProgress('finding evidence')
  for (const thread of threads) thread.tell(trees)
  const program = programOfSources(sources, trees, grammar, folder)
  const { facts, late } = await allFacts(program, sources, { here, threads }, care)
  const unreadSources = sources.flatMap(({ path }, index): NotRead[] => {
    const reason = trees[index]?.unread ?? (late.has(index) ? TIME_IS_UP : undefined)
    return reason === undefined ? [] : [{ path, reason }]
  })
  return { modules: program.modules, facts, unread: unreadSources }
}

interface Work {
  /** Indexes of sources that this thread works on. */
  readonly here: readonly number[]
  readonly threads: readonly Thread[]
}

type Care = Pick<FindOptions, 'stop' | 'onFault'>

const allTrees = async (
  grammar: Grammar,
  sources: readonly PythonSource[],
  { here, threads, known }: Pick<ThreadWork, 'known'> & Work,
  { stop, ...fault }: Care,
): Promise<readonly TreeArrays[]> => {
  const trees = new Array<TreeArrays>(sources.length)
  const patience = newPatience()
  const parseAt = (index: number): TreeArrays => {
    const tree = known.get(index)
    if (tree !== undefined) return tree
    if (stop?.isOver()) return unread(grammar, TIME_IS_UP)
    const parsed = attempt(
      fault,
      pathOf(sources, index),
      () => parseSource(grammar, sources[index], patience),
      undefined,
    )
    return parsed ?? unread(grammar, FAILED)
  }
  for (const index of here) trees[index] = parseAt(index)
  for (const { share, trees: pending } of threads) {
    const parsed = await untilStopped(pending, stop, undefined)
    share.forEach((index, nth) => {
      trees[index] = parsed?.[nth] ?? parseAt(index)
    })
  }
  return trees
}

/** What an audit of another commit has parsed. A notebook's broken tree depends on its cells, not on the text alone. */
const knownTrees = (sources: readonly PythonSource[], kept: Kept | undefined): ReadonlyMap<number, TreeArrays> =>
  new Map(
    sources.flatMap(({ text, notebook }, index): [number, TreeArrays][] => {
      const tree = kept?.trees.get(text)
      return tree === undefined || (notebook && isBroken(tree)) ? [] : [[index, tree]]
    }),
  )

const keepTrees = (sources: readonly PythonSource[], trees: readonly TreeArrays[], kept: Kept | undefined): void => {
  if (kept === undefined) return
  for (const [index, { text, notebook }] of sources.entries()) {
    const tree = trees[index]
    if (tree !== undefined && isSettled(tree) && !(notebook && isBroken(tree))) kept.trees.keep(text, tree)
  }
}

/** Whether the same text would have the same tree again: not where the time was up, or we failed over it. */
const isSettled = ({ unread }: TreeArrays): boolean => unread !== TIME_IS_UP && unread !== FAILED

const isBroken = ({ hasError, unread }: TreeArrays): boolean => hasError || unread !== undefined

const allFacts = async (
  program: ParsedProgram,
  sources: readonly PythonSource[],
  { here, threads }: Work,
  { stop, ...fault }: Care,
): Promise<{ readonly facts: readonly Fact[]; readonly late: ReadonlySet<number> }> => {
  const byIndex = new Array<readonly Fact[]>(sources.length)
  const late = new Set<number>()
  const factsAt = (index: number): readonly Fact[] => {
    if (!stop?.isOver()) {
      return attempt(fault, pathOf(sources, index), () => factsOfModule(program, sources, index), [])
    }
    late.add(index)
    return []
  }
  for (const index of here) byIndex[index] = factsAt(index)
  for (const { share, facts: pending, end } of threads) {
    const found = await untilStopped(pending, stop, undefined)
    if (stop?.isOver()) end()
    share.forEach((index, nth) => {
      byIndex[index] = found?.[nth] ?? factsAt(index)
    })
  }
  return { facts: byIndex.flat(), late }
}

const pathOf = (sources: readonly PythonSource[], index: number): string => sources[index]?.path ?? ''

/** This thread works while the others still load the grammar. */
const HEAD_START = 1.15

/** Indexes of sources in shares that take about the same time, the largest dealt out first. */
const sharesOf = (sources: readonly PythonSource[], count: number): readonly (readonly number[])[] => {
  const shares = Array.from({ length: count }, (_, index) => ({
    length: 0,
    indexes: [] as number[],
    speed: index === 0 ? HEAD_START : 1,
  }))
  const bySize = sources.map(({ text }, index) => ({ index, length: text.length })).sort((a, b) => b.length - a.length)
  for (const { index, length } of bySize) {
    const lightest = shares.reduce((least, share) =>
      share.length / share.speed < least.length / least.speed ? share : least,
    )
    lightest.length += length
    lightest.indexes.push(index)
  }
  return shares.map(share => share.indexes)
}

interface Thread {
  readonly share: readonly number[]
  /** Undefined when the thread failed (no memory, no script): that costs time and nothing else. */
  readonly trees: Promise<readonly TreeArrays[] | undefined>
  readonly facts: Promise<readonly (readonly Fact[])[] | undefined>
  readonly tell: (trees: readonly TreeArrays[]) => void
  readonly end: () => void
}

const startThread = (script: string, work: ThreadWork): Thread => {
  const worker = new Worker(script, { workerData: work, resourceLimits: THREAD_LIMITS })
  const answer = <Answer>(pick: (message: ThreadMessage) => Answer | undefined) =>
    new Promise<Answer | undefined>(resolve => {
      worker.on('message', (message: ThreadMessage) => {
        const picked = pick(message)
        if (picked !== undefined) resolve(picked)
      })
      worker.once('error', () => resolve(undefined))
      worker.once('exit', () => resolve(undefined))
    })
  return {
    share: work.share,
    trees: answer(message => ('trees' in message ? message.trees : undefined)),
    facts: answer(message => ('facts' in message ? message.facts : undefined)),
    tell: trees => worker.postMessage({ trees }),
    end: () => void worker.terminate(),
  }
}
