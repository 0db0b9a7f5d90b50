import type { Audited } from './answers.ts'
import { type AuditJob, auditAll } from './audit-jobs.ts'
import { findClone } from './clones.ts'
import type { Label } from './labels.ts'

export interface AuditedLabels {
  readonly audited: readonly Audited[]
  /** One line for each label without a report: no clone, or what went wrong. */
  readonly problems: readonly string[]
}

/** Audits each label's repository at the label's commit, straight from its git objects: nothing is checked out. */
export const auditLabels = async (
  labels: readonly Label[],
  clones: string,
  only: readonly string[] | undefined,
): Promise<AuditedLabels> => {
  const places = labels.map(label => ({ label, place: findClone(clones, label.id) }))
  const jobs = places.flatMap(({ label, place }): AuditJob[] =>
    place === undefined ? [] : [{ place, commit: label.commit, ...(only ? { only } : {}) }],
  )
  const answers = (await auditAll(jobs))[Symbol.iterator]()
  const audited: Audited[] = []
  const problems: string[] = []
  for (const { label, place } of places) {
    const answer = place === undefined ? { error: 'no clone' } : (answers.next().value ?? { error: 'no answer' })
    audited.push({ label, report: 'report' in answer ? answer.report : undefined })
    if ('error' in answer) problems.push(`${label.id}: ${answer.error}`)
  }
  return { audited, problems }
}
