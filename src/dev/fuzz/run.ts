import { Worker } from 'node:worker_threads'
import type { FuzzFailure, FuzzWork } from './fuzz-worker.ts'
import type { Target } from './readers.ts'

export interface Finding {
  readonly target: string
  /** With the run's seed, all that is needed to make the input again. */
  readonly index: number
  readonly what: 'failed' | 'hangs' | 'takes too much memory'
  readonly detail: string
}

export interface FuzzRun {
  readonly seed: number
  readonly count: number
  readonly files: FuzzWork['files']
}

/** No input of 60,000 characters may take longer, however busy the machine is with others. */
const MAX_SECONDS = 5
const MAX_MEGABYTES = 1_024
const MAX_FINDINGS = 20

/** Reads so many changed texts in a thread of their own, which is ended when one of them takes too long. */
export const fuzz = async (target: Target, { seed, count, files }: FuzzRun): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (let from = 0; from < count && findings.length < MAX_FINDINGS; ) {
    // Before the first input the thread loads its modules, which takes as long as it takes.
    const current = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
    const work: FuzzWork = { target: target.name, seed, from, to: count, files, current }
    const end = await readInThread(work, failure =>
      findings.push({ target: target.name, index: failure.index, what: 'failed', detail: failure.error }),
    )
    if (end === 'done') break
    const index = Atomics.load(current, 0)
    findings.push({ target: target.name, index, what: end.what, detail: end.detail })
    from = Math.max(from, index) + 1
  }
  return findings
}

const readInThread = (
  work: FuzzWork,
  onFailure: (failure: FuzzFailure) => void,
): Promise<'done' | Pick<Finding, 'what' | 'detail'>> =>
  new Promise(resolve => {
    const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    })
    let seen = { index: -1, since: performance.now() }
    const watch = setInterval(() => {
      const index = Atomics.load(work.current, 0)
      if (index !== seen.index) seen = { index, since: performance.now() }
      else if (index >= 0 && performance.now() - seen.since > MAX_SECONDS * 1_000) {
        end({ what: 'hangs', detail: `longer than ${MAX_SECONDS} s` })
        void worker.terminate()
      }
    }, 250)
    const end = (result: 'done' | Pick<Finding, 'what' | 'detail'>) => {
      clearInterval(watch)
      resolve(result)
    }
    worker.on('message', onFailure)
    worker.once('error', (error: Error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end({ what: isMemory ? 'takes too much memory' : 'failed', detail: error.stack ?? error.message })
    })
    worker.once('exit', () => end('done'))
  })
