import { skills } from '../skills/index.ts'
import type { Profile } from '../types.ts'
import type { Format } from './options.ts'

interface Row {
  readonly id: string
  readonly importance: string
  readonly title: string
}

/** A profile's skills, in its order: a table, or the same as JSON. */
export const listSkills = (profile: Profile, format: Format): string => {
  const rows = rowsOf(profile)
  switch (format) {
    case 'json':
      return `${JSON.stringify(rows, undefined, 2)}\n`
    case 'markdown':
      return ['| id | importance | skill |', '| :-- | :-- | :-- |', ...rows.map(markdownRow), ''].join('\n')
    case 'text':
      return `${rows.map(row => textRow(row, rows)).join('\n')}\n`
  }
}

const rowsOf = (profile: Profile): readonly Row[] => [
  ...profile.skills.map(({ id, importance }) => ({
    id,
    importance,
    title: skills.find(skill => skill.id === id)?.title ?? id,
  })),
  ...profile.ask.map(({ id, title }) => ({ id, importance: 'ask', title })),
]

const markdownRow = ({ id, importance, title }: Row): string => `| \`${id}\` | ${importance} | ${title} |`

const textRow = (row: Row, all: readonly Row[]): string =>
  `${row.id.padEnd(widest(all, 'id'))}  ${row.importance.padEnd(widest(all, 'importance'))}  ${row.title}`

const widest = (rows: readonly Row[], column: keyof Row): number => Math.max(...rows.map(row => row[column].length))
