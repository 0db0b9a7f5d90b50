import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Report } from '../../report/schema.ts'

export interface AuditJob {
  /** A git directory or a work tree. */
  readonly place: string
  readonly commit: string
  /** Ids of skills; all when left out. */
  readonly only?: readonly string[]
}

/** A failed audit is an answer: the others go on. */
export type AuditAnswer = { readonly report: Report } | { readonly error: string }

/** More threads than this wait for the disk and for each other. */
const MOST_WORKERS = 4

/** Audits all jobs, as many at a time as the machine has processors. Answers come in the order of the jobs. */
export const auditAll = async (jobs: readonly AuditJob[]): Promise<readonly AuditAnswer[]> => {
  const answers: AuditAnswer[] = []
  const queue = [...jobs.entries()]
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./audit-worker.ts', import.meta.url))
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, job] = next
        worker.postMessage(job)
        const [answer]: AuditAnswer[] = await once(worker, 'message')
        if (answer) answers[index] = answer
      }
    } finally {
      await worker.terminate()
    }
  }
  const workers = Math.min(jobs.length, availableParallelism(), MOST_WORKERS)
  await Promise.all(Array.from({ length: workers }, work))
  return answers
}
