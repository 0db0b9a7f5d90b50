import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { factsOfModule, programOfSources } from './find-facts.ts'
import { loadGrammar } from './grammar.ts'
import { parseSource } from './parse-source.ts'
import { newPatience } from './patience.ts'
import type { TreeArrays } from './syntax.ts'
import type { ThreadMessage, ThreadWork } from './threads.ts'

/** The whole life of a thread: parse its share, be told all trees, find the facts of its share, end. */
export const workInThread = async (): Promise<void> => {
  if (!parentPort) return
  const { sources, folder, share, known } = workerData as ThreadWork
  const grammar = await loadGrammar()
  const patience = newPatience()
  const parsed: ThreadMessage = {
    trees: share.map(index => known.get(index) ?? parseSource(grammar, sources[index], patience)),
  }
  const told = once(parentPort, 'message')
  parentPort.postMessage(parsed)
  const [{ trees }] = (await told) as [{ readonly trees: readonly TreeArrays[] }]
  const program = programOfSources(sources, trees, grammar, folder)
  const found: ThreadMessage = { facts: share.map(index => factsOfModule(program, sources, index)) }
  parentPort.postMessage(found)
}
