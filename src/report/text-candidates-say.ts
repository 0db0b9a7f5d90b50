import type { Colors } from 'picocolors/types'
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
import type { Row } from './rows.ts'
import { placeName, sentenceText } from './text-inline.ts'

/** A terminal has no fold: so many of each are shown. */
const MOST = 3

const quoted = ({ says }: ReportClaim, colors: Colors): string => `“${sentenceText(withoutQuotes(says), colors)}”`

interface Said extends Pick<Row, 'claims' | 'withdrawn'> {
  readonly skill: Pick<Row['skill'], 'level'>
}

/** The candidate's words of one row, for a terminal. */
export const saidTexts = ({ skill, claims, withdrawn }: Said, colors: Colors): string[] => {
  const points = firstOf(claims, MOST)
  const taken = firstOf(withdrawn, MOST)
  return [
    ...points.shown.map(claim => {
      const place = placeName(claim.anchor, colors)
      return pointsAt(skill)
        ? `${POINTS_AT} ${place}: ${quoted(claim, colors)}`
        : `${place} ${SAYS} ${quoted(claim, colors)}`
    }),
    ...(points.hidden > 0 ? [`and ${points.hidden} more places of the candidate`] : []),
    ...taken.shown.map(
      one => `${WITHDRAWN} ${placeName(one.anchor, colors)} (${takenAway(one)}): ${quoted(one, colors)}`,
    ),
    ...(taken.hidden > 0 ? [`and ${taken.hidden} more withdrawn`] : []),
  ]
}
