import { createColors } from 'picocolors'
import type { Colors } from 'picocolors/types'
import type { Verdict } from '../types.ts'
import { authorshipTexts, authorshipTitle, notesBeside } from './authorship.ts'
import { changeEntries, MOST_CHANGES, unchangedText, uncomparedTexts } from './changes.ts'
import { withoutCommands } from './escape.ts'
import { type Row, rowsOf, titleOf, unlookedTexts } from './rows.ts'
import type { Report } from './schema.ts'
import { counted } from './sentence.ts'
import { saidTexts } from './text-candidates-say.ts'
import { nameText, placeName, placeSentence, sentenceText, type TextOptions, usableWidth } from './text-inline.ts'
import { columns, hanging, widest, wrapped } from './text-layout.ts'
import { DISCLAIMER, durationText, headline, LEVEL_WORDS, readText } from './words.ts'

const MAX_TITLE = 26
/** Narrower than this, three columns leave no room for sentences: each skill takes lines of its own. */
const TABLE_WIDTH = 76
const MAX_ENTRIES = 5

interface Page {
  readonly width: number
  readonly colors: Colors
}

/** The report for a terminal: the same lines as the comment. Ends with a newline; holds no control character but colours. */
export const renderText = (report: Report, options: TextOptions): string => {
  const page = { width: usableWidth(options), colors: createColors(options.color) }
  const rows = rowsOf(report)
  const sections = [
    headSection(report, page),
    changesSection(report, page),
    ...(['required', 'valuable', 'bonus', 'ask'] as const).map(importance =>
      tableSection(
        rows.filter(({ skill }) => skill.importance === importance),
        rows,
        page,
      ),
    ),
    nextSection(report, page),
    tourSection(report, page),
    authorshipSection(report, page),
    originsSection(report, page),
    readSection(report, page),
    wrapped(page.colors.dim(DISCLAIMER), page.width),
  ]
  return withoutCommands(
    `${sections
      .filter(lines => lines.length > 0)
      .map(lines => lines.join('\n'))
      .join('\n\n')}\n`,
  )
}

const headSection = ({ profile, repository, summary }: Report, { width, colors }: Page): string[] => {
  const { lead, rest } = headline(summary)
  const what = [repository.name, repository.folder].filter(part => part).join(' · ')
  return [
    ...wrapped(nameText(`Portfolio readiness · ${profile.title}${what === '' ? '' : ` · ${what}`}`), width),
    ...wrapped(`${colors.bold(lead)}${rest}`, width),
  ]
}

const changesSection = (report: Report, { width, colors }: Page): string[] => {
  const unchanged = unchangedText(report)
  if (unchanged !== undefined) return wrapped(`${colors.bold('This pull request')} ${unchanged}`, width)
  const entries = changeEntries(report)
  if (entries.length === 0) return []
  const hidden = entries.length - MOST_CHANGES
  const items = entries.slice(0, MOST_CHANGES).map(({ title, level, counts, place, was }) => {
    const where = place
      ? ` (${placeName(place.anchor, colors)})`
      : was
        ? ` (before: ${placeName(was.anchor, colors)})`
        : ''
    return `${nameText(title)}: ${level ?? sentenceText(counts, colors)}${where}`
  })
  return [
    colors.bold('This pull request'),
    ...[...items, ...(hidden > 0 ? [`and ${hidden} more`] : [])].flatMap(item => hanging('  ', item, width)),
  ]
}

const HEADS = { required: 'Required', valuable: 'Valuable', bonus: 'Bonus', ask: 'To ask' } as const

/** One importance's rows. `all` gives the columns of every table the same width. */
const tableSection = (rows: readonly Row[], all: readonly Row[], page: Page): string[] => {
  const [first] = rows
  if (first === undefined) return []
  const lines =
    page.width < TABLE_WIDTH ? rows.flatMap(row => stackedRow(row, page)) : rows.flatMap(row => wideRow(row, all, page))
  return [page.colors.bold(HEADS[first.skill.importance]), ...lines]
}

const levelText = (level: Verdict): string => `${LEVEL_WORDS[level].sign} ${LEVEL_WORDS[level].word}`

const wideRow = (row: Row, all: readonly Row[], { width, colors }: Page): string[] => {
  const level = widest(all.map(({ skill }) => levelText(skill.level)))
  const title = Math.min(MAX_TITLE, widest(all.map(one => nameText(one.title))))
  return columns([
    { text: levelText(row.skill.level), width: level },
    { text: colors.bold(nameText(row.title)), width: title },
    { text: whereText(row, colors), width: width - level - title - 4 },
  ])
}

const stackedRow = (row: Row, { width, colors }: Page): string[] => [
  ...wrapped(`${levelText(row.skill.level)}: ${colors.bold(nameText(row.title))}`, width),
  ...hanging('   ', whereText(row, colors), width),
]

const whereText = (row: Row, colors: Colors): string =>
  [
    ...row.places.map(place => placeSentence(place, colors)),
    ...row.notes.map(note => sentenceText(note, colors)),
    ...saidTexts(row, colors),
  ].join(' · ') || '–'

const nextSection = ({ next }: Report, { width, colors }: Page): string[] =>
  next.length === 0
    ? []
    : [
        colors.bold('Next'),
        ...next.flatMap(({ step, minutes }, index) =>
          hanging(
            `${index + 1}. `,
            `${sentenceText(step, colors)} ${colors.dim(`(about ${durationText(minutes)})`)}`,
            width,
          ),
        ),
      ]

const tourSection = ({ tour, skills }: Report, { width, colors }: Page): string[] =>
  tour.length === 0
    ? []
    : [
        colors.bold('Worth reading first'),
        ...tour.flatMap((stop, index) => {
          const skill = skills.find(({ id }) => id === stop.skill)
          const title = skill === undefined ? '' : ` · ${nameText(titleOf(skill))}`
          return hanging(`${index + 1}. `, `${placeSentence(stop, colors)}${title}`, width)
        }),
      ]

const originsSection = ({ origins = [] }: Report, { width, colors }: Page): string[] =>
  origins.length === 0
    ? []
    : [
        colors.bold('Where the code comes from'),
        ...origins.flatMap(({ anchor, says, question }) => [
          ...hanging('  ', placeSentence({ anchor, says }, colors), width),
          ...(question === undefined ? [] : hanging('    ', colors.dim(sentenceText(question, colors)), width)),
        ]),
      ]

const readSection = (report: Report, { width, colors }: Page): string[] => {
  const { read } = report
  const leftOut = read.leftOut.map(({ reason, count }) => `${counted(count, 'file')}: ${sentenceText(reason, colors)}`)
  const notRead = read.notRead.map(({ path, reason }) =>
    placeSentence({ anchor: { at: 'file', path }, says: reason }, colors),
  )
  return [
    ...wrapped(`${colors.bold('Read')}: ${readText(read)}`, width),
    ...entries('Left out', leftOut, width),
    ...entries('Not read', notRead, width),
    ...entries(
      'Not looked at',
      unlookedTexts(report).map(text => sentenceText(text, colors)),
      width,
    ),
    ...entries(
      'Not compared with the base',
      uncomparedTexts(report).map(text => sentenceText(text, colors)),
      width,
    ),
    ...entries(
      'Note',
      notesBeside(report).map(note => sentenceText(note, colors)),
      width,
    ),
  ]
}

const authorshipSection = (report: Report, { width, colors }: Page): string[] => {
  const title = authorshipTitle(report)
  if (title === undefined) return []
  return [
    ...wrapped(`${colors.bold('Who wrote it')}: ${title}`, width),
    ...authorshipTexts(report).flatMap(({ title, items, speaks }) =>
      items.flatMap(item => hanging('  ', `${speaks ? '' : `${title}: `}${sentenceText(item, colors)}`, width)),
    ),
  ]
}

const entries = (title: string, items: readonly string[], width: number): string[] => {
  const hidden = items.length - MAX_ENTRIES
  const shown = [...items.slice(0, MAX_ENTRIES), ...(hidden > 0 ? [`and ${hidden} more`] : [])]
  return shown.flatMap(item => hanging('  ', `${title}: ${item}`, width))
}
