import { type ChangeEntry, changeEntries, MOST_CHANGES, unchangedText } from './changes.ts'
import type { Detail } from './fit.ts'
import { bullets, fold, inline, placeLine, placeLink } from './markdown-inline.ts'
import type { Report } from './schema.ts'

/** "**This pull request:** Containers *not found → shown* ([Dockerfile:1](…)) · Tests 3 → 9 that check your code" */
export const changesLine = (report: Report, detail: Detail): string => {
  const unchanged = unchangedText(report)
  if (unchanged !== undefined) return `**This pull request** ${unchanged}`
  const entries = changeEntries(report)
  if (entries.length === 0) return ''
  // Where there is no room for the table, there is hardly any for this.
  const most = detail.rows === 0 ? 1 : MOST_CHANGES
  const hidden = entries.length - most
  const shown = entries.slice(0, most).map(entry => `${whatMoved(entry, detail)}${where(entry, detail)}`)
  return `**This pull request:** ${[...shown, ...(hidden > 0 ? [`and ${hidden} more`] : [])].join(' · ')}`
}

const whatMoved = ({ title, level, counts }: ChangeEntry, detail: Detail): string =>
  `${inline(title, detail)} ${level === undefined ? inline(counts, detail) : `*${level}*`}`

const where = ({ place, was }: ChangeEntry, detail: Detail): string =>
  place ? ` (${placeLink(place, detail)})` : was ? ` (before: ${placeLink(was, detail)})` : ''

/** Every change with what is to be seen there, where the line has no room for all of them. */
export const changesFold = (report: Report, detail: Detail): string => {
  const entries = changeEntries(report)
  if (entries.length <= MOST_CHANGES) return ''
  const shown = entries.slice(0, detail.rows)
  const hidden = entries.length - shown.length
  return fold(
    `All that this pull request changes (${entries.length})`,
    bullets([...shown.map(entry => changeItem(entry, detail)), ...(hidden > 0 ? [`and ${hidden} more`] : [])]),
  )
}

const changeItem = (entry: ChangeEntry, detail: Detail): string => {
  const { place, was } = entry
  const seen = place ? `: ${placeLine(place, detail)}` : was ? `, before: ${placeLine(was, detail)}` : ''
  return `${whatMoved(entry, detail)}${seen}`
}
