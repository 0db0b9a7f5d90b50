import type { Anchor, Claim, Withdrawal } from '../types.ts'
import { isPath } from './saved-places.ts'
import type { ReportSkill } from './schema.ts'

/** As many, and as long, as the candidate's file may have. */
const MOST_ENTRIES = 50
const LONGEST_REASON = 300

/**
 * The candidate's words of a saved report: files, folders and lines of them alone, so that whoever forges a report can have it say no
 * more than a file in their repository could. They stand in the report as words, and decide nothing.
 */
export const savedSay = ({
  claims = [],
  withdrawn = [],
}: ReportSkill): { readonly claims?: readonly Claim[]; readonly withdrawn?: readonly Withdrawal[] } => {
  const points = claims.filter(isSayable).slice(0, MOST_ENTRIES)
  const taken = withdrawn.filter(isSayable).slice(0, MOST_ENTRIES)
  return {
    ...(points.length === 0 ? {} : { claims: points.map(({ says, anchor }) => ({ says, anchor })) }),
    ...(taken.length === 0 ? {} : { withdrawn: taken.map(({ says, anchor, places }) => ({ says, anchor, places })) }),
  }
}

const isSayable = ({ says, anchor }: { readonly says: string; readonly anchor: Anchor }): boolean =>
  says.length <= LONGEST_REASON && 'path' in anchor && isPath(anchor.path.replace(/\/$/, ''))
