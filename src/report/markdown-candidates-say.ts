import {
  firstOf,
  POINTS_AT,
  pointsAt,
  type ReportClaim,
  SAYS,
  takenAway,
  WITHDRAWN,
  withoutQuotes,
} from './candidates-say.ts'
import type { Detail } from './fit.ts'
import { inline, placeLink } from './markdown-inline.ts'
import type { Row } from './rows.ts'

const quoted = ({ says }: ReportClaim, detail: Detail): string => `“${inline(withoutQuotes(says), detail)}”`

/** Under a skill's evidence: what the candidate points at, and everything that they withdrew, each with its reason. */
export const saidItems = ({ claims, withdrawn }: Row, detail: Detail): string[] => {
  const most = Math.max(detail.entries, 1)
  const points = firstOf(claims, most)
  const taken = firstOf(withdrawn, most)
  return [
    ...points.shown.map(claim => `${placeLink(claim, detail)} ${SAYS} ${quoted(claim, detail)}`),
    ...(points.hidden > 0 ? [`and ${points.hidden} more places of the candidate in the JSON report`] : []),
    ...taken.shown.map(one => `${WITHDRAWN} ${placeLink(one, detail)} (${takenAway(one)}): ${quoted(one, detail)}`),
    ...(taken.hidden > 0 ? [`and ${taken.hidden} more withdrawn in the JSON report`] : []),
  ]
}

/** In the table: the first of each. */
export const saidNotes = ({ skill, claims, withdrawn }: Row, detail: Detail): string[] => {
  const points = firstOf(pointsAt(skill) ? claims : [], 1)
  const taken = firstOf(withdrawn, 1)
  return [
    ...points.shown.map(
      claim => `${POINTS_AT} ${placeLink(claim, detail)}${andMore(points.hidden)}: ${quoted(claim, detail)}`,
    ),
    ...taken.shown.map(one => `${WITHDRAWN} ${placeLink(one, detail)}${andMore(taken.hidden)}`),
  ]
}

const andMore = (hidden: number): string => (hidden > 0 ? ` and ${hidden} more` : '')
