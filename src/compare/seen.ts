import type { ReportSkill } from '../report/schema.ts'

/**
 * What could not be read can only hide something. So a rise is one when everything that was hidden before is hidden still, and a
 * fall when nothing is hidden now that was seen before.
 */
export const canHaveRisen = (head: ReportSkill, base: ReportSkill): boolean => isWithin(hidden(base), hidden(head))
export const canHaveFallen = (head: ReportSkill, base: ReportSkill): boolean => isWithin(hidden(head), hidden(base))

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].every(one => all.has(one))

/** "1 of 9 not read: over 1 MiB" and "1 of 10 not read: over 1 MiB" hide the same. */
const hidden = ({ unchecked }: ReportSkill): ReadonlySet<string> =>
  new Set(
    unchecked.map(({ what, reason }) => `${what}: ${reason.replace(/^(\d{1,9}) of \d{1,9} (?=not read)/, '$1 ')}`),
  )
