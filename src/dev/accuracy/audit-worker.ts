import { parentPort } from 'node:worker_threads'
import { audit } from '../../audit.ts'
import { profiles } from '../../profile/index.ts'
import { openSource } from '../../source/open.ts'
import type { AuditAnswer, AuditJob } from './audit-jobs.ts'

// Run in a worker thread by audit-jobs.ts: audits what it is sent, one repository at a time.

const auditJob = async ({ place, commit, only }: AuditJob): Promise<AuditAnswer> => {
  try {
    const source = await openSource({ path: place, ref: commit })
    const tool = { name: 'portfolio-readiness', version: 'accuracy' }
    return { report: await audit(source, { profile: profiles[0], tool, ...(only ? { only } : {}) }) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', async (job: AuditJob) => parentPort?.postMessage(await auditJob(job)))
