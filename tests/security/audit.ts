import { type AuditOptions, audit } from '../../src/audit.ts'
import { profiles } from '../../src/profile/index.ts'
import type { Report } from '../../src/report/schema.ts'
import { type MemoryOptions, memorySource } from '../../src/source/memory.ts'
import type { Source } from '../../src/types.ts'

/** The report on a source, for the first profile. */
export const reportOn = async (
  source: Source,
  options: Pick<AuditOptions, 'budget' | 'stop' | 'onFault'> = {},
): Promise<Report> => {
  const [profile] = profiles
  if (!profile) throw new Error('no profile')
  return await audit(source, { profile, tool: { name: 'portfolio-readiness', version: '0' }, ...options })
}

export const reportOnFiles = (files: MemoryOptions['files'], more: Partial<MemoryOptions> = {}): Promise<Report> =>
  reportOn(memorySource({ files, commits: [{ subject: 'Add the shop' }], ...more }))

export const levelOf = (report: Report, id: string): string | undefined =>
  report.skills.find(skill => skill.id === id)?.level

/** A text of about so many characters. */
export const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length))
