import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { loadGrammar } from './grammar.ts'
import { type NodeNames, parse, type TreeArrays } from './syntax.ts'

export interface Parsed {
  /** One for each text, in the same order. */
  readonly trees: readonly TreeArrays[]
  readonly names: NodeNames
}

/** What a parser thread is given and what it answers, both as plain data. */
export interface ThreadWork {
  readonly parse: readonly string[]
}
export type ThreadAnswer = { readonly trees: readonly TreeArrays[] } | { readonly failed: string }

/** Starting a thread and its grammar costs about 60 ms: worth it from here on, in UTF-16 code units. */
const WORTH_A_THREAD = 1_000_000
/** Each thread holds its own WebAssembly memory. */
const MAX_THREADS = 4

/**
 * Parses texts, large amounts in several threads.
 * `parserThread`: a script that calls `parseInThread` when it is started as a thread; without it, all is done in this one.
 */
export const parseAll = async (texts: readonly string[], parserThread?: string): Promise<Parsed> => {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const threads = parserThread && total >= WORTH_A_THREAD ? Math.min(availableParallelism(), MAX_THREADS) : 1
  const shares = sharesOf(texts, threads)
  const elsewhere = shares.slice(1).map(share =>
    inThread(
      parserThread ?? '',
      share.map(index => texts[index] ?? ''),
    ),
  )
  const grammar = await loadGrammar()
  const trees = new Array<TreeArrays>(texts.length)
  for (const index of shares[0] ?? []) trees[index] = parse(grammar, texts[index] ?? '')
  const answers = await Promise.all(elsewhere)
  answers.forEach((answer, at) => {
    const share = shares[at + 1] ?? []
    share.forEach((index, nth) => {
      const tree = answer?.[nth]
      trees[index] = tree ?? parse(grammar, texts[index] ?? '')
    })
  })
  return { trees, names: { types: grammar.types, fields: grammar.fields } }
}

/** Indexes of texts in shares of about equal length, the largest texts dealt out first. */
const sharesOf = (texts: readonly string[], count: number): readonly (readonly number[])[] => {
  const shares = Array.from({ length: count }, () => ({ length: 0, indexes: [] as number[] }))
  const bySize = texts.map((text, index) => ({ index, length: text.length })).sort((a, b) => b.length - a.length)
  for (const { index, length } of bySize) {
    const lightest = shares.reduce((least, share) => (share.length < least.length ? share : least))
    lightest.length += length
    lightest.indexes.push(index)
  }
  return shares.map(share => share.indexes)
}

/** A thread that fails (no memory, no script) costs time and nothing else: its share is parsed here. */
const inThread = (script: string, texts: readonly string[]): Promise<readonly TreeArrays[] | undefined> =>
  new Promise(resolve => {
    const work: ThreadWork = { parse: texts }
    const worker = new Worker(script, { workerData: work })
    worker.once('message', (answer: ThreadAnswer) => resolve('trees' in answer ? answer.trees : undefined))
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
