import { type Detail, renderWithin } from './fit.ts'
import { changesFold, changesLine } from './markdown-changes.ts'
import {
  authorshipFold,
  evidenceList,
  furtherSteps,
  nextLine,
  originLines,
  questionList,
  readBlock,
  subject,
  tourLines,
} from './markdown-folds.ts'
import { blocks, bullets, fold } from './markdown-inline.ts'
import { skillTable } from './markdown-table.ts'
import { type Row, rowsOf } from './rows.ts'
import type { Report } from './schema.ts'
import { DISCLAIMER, headline } from './words.ts'

export interface MarkdownOptions {
  /** A comment folds all but the table and one step; a job's summary folds long lists alone. */
  readonly form: 'comment' | 'summary'
  /** 60,000 for a comment by default: GitHub refuses more than 65,536. */
  readonly maxCharacters?: number
  /** In UTF-8; 1,000 KiB for a summary by default: GitHub refuses more than 1 MiB. */
  readonly maxBytes?: number
  /** A hidden first line by which the comment is found again: `<!-- … -->`. Taken as it is. */
  readonly marker?: string
  /** A sentence of ours under the first line: where the report comes from. Taken as it is. */
  readonly note?: string
}

const LIMITS = {
  comment: { characters: 60_000, bytes: Number.POSITIVE_INFINITY, evidence: 5 },
  summary: { characters: Number.POSITIVE_INFINITY, bytes: 1000 * 1024, evidence: 5 },
} as const

/** The report as GitHub's Markdown, whole at whatever length it is allowed: the least telling evidence goes first. */
export const renderMarkdown = (report: Report, options: MarkdownOptions): string => {
  const { form, marker = '', note = '' } = options
  const defaults = LIMITS[form]
  const limits = {
    characters: options.maxCharacters ?? defaults.characters,
    bytes: options.maxBytes ?? defaults.bytes,
  }
  const rows = rowsOf(report)
  const body = form === 'comment' ? commentBody : summaryBody
  return renderWithin(
    detail =>
      `${marker === '' ? '' : `${marker}\n`}${blocks([...top(report, rows, detail, note), ...body(report, rows, detail), foot(report)])}\n`,
    defaults.evidence,
    limits,
  )
}

const top = (report: Report, rows: readonly Row[], detail: Detail, note: string): string[] => {
  const { lead, rest } = headline(report.summary)
  const open = rows.filter(({ skill }) => skill.importance !== 'bonus')
  return [
    `## Portfolio readiness · ${subject(report, detail)}`,
    `**${lead}**${rest}`,
    note,
    changesLine(report, detail),
    skillTable(open, detail),
  ]
}

const commentBody = (report: Report, rows: readonly Row[], detail: Detail): string[] => {
  const next = nextLine(report, detail)
  if (!detail.folds) return [next]
  const steps = furtherSteps(report, detail)
  return [
    next,
    steps.length > 0 ? fold(steps.length === 1 ? 'One more step' : 'Two more steps', bullets(steps)) : '',
    changesFold(report, detail),
    bonusFold(report, rows, detail),
    reviewersFold(report, rows, detail),
    authorshipFold(report, detail),
    fold(READ_TITLE, readBlock(report, detail)),
  ]
}

const ORIGINS_TITLE = 'Where the code comes from'
const READ_TITLE = 'What was read and what was not'
const PLACES = ['', 'one place to read first', 'two places to read first', 'three places to read first']

const bonusFold = ({ summary }: Report, rows: readonly Row[], detail: Detail): string => {
  const bonus = bonusRows(rows)
  const { solid } = summary.bonus
  return bonus.length === 0 ? '' : fold(`Bonus skills (${solid} of ${bonus.length})`, skillTable(bonus, detail))
}

const bonusRows = (rows: readonly Row[]): Row[] => rows.filter(({ skill }) => skill.importance === 'bonus')

const reviewersFold = (report: Report, rows: readonly Row[], detail: Detail): string => {
  const tour = tourLines(report, detail)
  const evidence = evidenceList(rows, detail)
  const questions = questionList(rows, detail)
  const origins = bullets(originLines(report, detail))
  const holds = [
    PLACES[tour.length] ?? '',
    origins && 'where the code comes from',
    evidence && 'all evidence',
    questions && 'questions to ask',
  ].filter(part => part)
  if (holds.length === 0) return ''
  return fold(
    `For reviewers: ${holds.join(', ')}`,
    blocks([
      ...titled('Worth reading first', numbered(tour)),
      ...titled(ORIGINS_TITLE, origins),
      ...titled('All evidence', evidence),
      ...titled('Questions to ask', questions),
    ]),
  )
}

const titled = (title: string, body: string): string[] => (body === '' ? [] : [`**${title}**`, body])
const numbered = (items: readonly string[]): string => items.map((item, index) => `${index + 1}. ${item}`).join('\n')

const summaryBody = (report: Report, rows: readonly Row[], detail: Detail): string[] => {
  const tour = tourLines(report, detail)
  const evidence = evidenceList(rows, detail)
  const questions = questionList(rows, detail)
  return [
    nextLine(report, detail),
    bullets(furtherSteps(report, detail)),
    ...headed('Bonus skills', skillTable(bonusRows(rows), detail)),
    ...headed('Worth reading first', numbered(tour)),
    ...headed(ORIGINS_TITLE, bullets(originLines(report, detail))),
    ...headed('Questions to ask', questions),
    detail.folds ? changesFold(report, detail) : '',
    evidence === '' || !detail.folds ? '' : fold('All evidence', evidence),
    detail.folds ? authorshipFold(report, detail) : '',
    detail.folds ? fold(READ_TITLE, readBlock(report, detail)) : '',
  ]
}

const headed = (title: string, body: string): string[] => (body === '' ? [] : [`### ${title}`, body])

const foot = ({ tool }: Report): string => {
  const more = tool.url === undefined ? '' : ` [How levels are decided](${tool.url})`
  return `<sub>${DISCLAIMER}${more}</sub>`
}
