import type { Detail } from './fit.ts'
import { saidNotes } from './markdown-candidates-say.ts'
import { inline, placeLine } from './markdown-inline.ts'
import type { Row } from './rows.ts'
import { counted } from './sentence.ts'
import { LEVEL_WORDS } from './words.ts'

const HEAD = ['| | Skill | Where it shows |', '|:--|:--|:--|']

/** Three columns, for a phone's width: the level in a word beside its sign, the skill, the best place and half sentences. */
export const skillTable = (rows: readonly Row[], detail: Detail): string => {
  if (rows.length === 0) return ''
  if (detail.rows === 0) return 'The table is too long for this place; it is in the JSON report.'
  const hidden = rows.length - detail.rows
  const lines = [...HEAD, ...rows.slice(0, detail.rows).map(row => tableRow(row, detail))]
  return lines.join('\n') + (hidden > 0 ? `\n\nand ${counted(hidden, 'more skill')} in the JSON report` : '')
}

const tableRow = (row: Row, detail: Detail): string => {
  const { skill, title, places, notes } = row
  const { sign, word } = LEVEL_WORDS[skill.level]
  const name = `**${inline(title, detail)}**${skill.importance === 'valuable' ? ' · valuable' : ''}`
  const shows = [
    ...places.map(place => placeLine(place, detail)),
    ...notes.map(note => inline(note, detail)),
    ...saidNotes(row, detail),
  ]
  return `| ${sign} ${word} | ${name} | ${shows.join(' · ') || '–'} |`
}
