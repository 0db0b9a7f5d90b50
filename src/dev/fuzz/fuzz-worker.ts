import { parentPort, workerData } from 'node:worker_threads'
import { changesOf, mutated } from './mutate.ts'
import { TARGETS } from './targets.ts'

/** What a thread is started with: the inputs `from`…`to` of one target. */
export interface FuzzWork {
  readonly target: string
  readonly seed: number
  readonly from: number
  readonly to: number
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** The number of the input that is being read, for whoever looks whether it ever ends. */
  readonly current: Int32Array
}

export interface FuzzFailure {
  readonly index: number
  readonly error: string
}

const run = async ({ target: name, seed, from, to, files, current }: FuzzWork): Promise<void> => {
  const target = TARGETS.find(candidate => candidate.name === name)
  if (!target) throw new Error(`no target ${name}`)
  for (let index = from; index < to; index++) {
    Atomics.store(current, 0, index)
    const { path, text } = files[index % files.length] ?? { path: '', text: '' }
    try {
      await target.read(mutated(text, changesOf(seed, index)), path)
    } catch (error) {
      const failure: FuzzFailure = {
        index,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
      parentPort?.postMessage(failure)
    }
  }
}

void run(workerData as FuzzWork)
