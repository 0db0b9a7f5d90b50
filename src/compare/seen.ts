import type { ReportSkill } from '../report/schema.ts'

/**
 * What could not be read can only hide something. So a rise is one when everything that was hidden before is hidden still, and a
 * fall when nothing is hidden now that was seen before. What a budget cut off is other files or commits on each side: one that
 * is new in the head pushes out an old one.
 */
export const canHaveRisen = (head: ReportSkill, base: ReportSkill): boolean =>
  !isCut(base) && isWithin(hidden(base), hidden(head))
export const canHaveFallen = (head: ReportSkill, base: ReportSkill): boolean =>
  !isCut(head) && isWithin(hidden(head), hidden(base))

/** Reasons that `facts/budget.ts` and `facts/texts.ts` give; of a failure of ours nobody knows what it hides. */
const CUT = /\(max-[a-z]{1,10}\)$|, which is a bug$/

const isCut = ({ unchecked }: ReportSkill): boolean => unchecked.some(({ reason }) => CUT.test(reason))

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].every(one => all.has(one))

/** "1 of 9 not read: over 1 MiB" and "1 of 10 not read: over 1 MiB" hide the same. */
const hidden = ({ unchecked }: ReportSkill): ReadonlySet<string> =>
  new Set(
    unchecked.map(({ what, reason }) => `${what}: ${reason.replace(/^(\d{1,9}) of \d{1,9} (?=not read)/, '$1 ')}`),
  )
