import { authorshipTexts, authorshipTitle, notesBeside, writtenByText } from './authorship.ts'
import { uncomparedTexts } from './changes.ts'
import { escapeMarkdown, markdownCode } from './escape.ts'
import type { Detail } from './fit.ts'
import { saidItems } from './markdown-candidates-say.ts'
import { blocks, bullets, fold, inline, placeLine } from './markdown-inline.ts'
import { gapTexts, type Row, titleOf, unlookedTexts, unseenDiscounts } from './rows.ts'
import type { Report } from './schema.ts'
import { counted, lowerFirst, shortenPath } from './sentence.ts'
import { durationText, LEVEL_WORDS, placeText, readText } from './words.ts'

/** "**Next, in about an hour:** …", the first step. */
export const nextLine = ({ next }: Report, detail: Detail): string => {
  const [first] = next
  return first === undefined
    ? ''
    : `**Next, in about ${durationText(first.minutes)}:** ${inline(lowerFirst(first.step), detail)}`
}

/** The other steps, each with its skill and time. */
export const furtherSteps = (report: Report, detail: Detail): string[] =>
  report.next
    .slice(1)
    .map(
      ({ skill, step, minutes }) =>
        `**${inline(skillTitle(report, skill), detail)}**, in about ${durationText(minutes)}: ${inline(lowerFirst(step), detail)}`,
    )

export const tourLines = (report: Report, detail: Detail): string[] =>
  report.tour.map(stop => `${placeLine(stop, detail)} · ${inline(skillTitle(report, stop.skill), detail)}`)

const skillTitle = ({ skills }: Report, id: string): string => {
  const skill = skills.find(one => one.id === id)
  return skill === undefined ? id : titleOf(skill)
}

/** Every place of every row, what is missing for the next level, and the candidate's own words. */
export const evidenceList = (rows: readonly Row[], detail: Detail): string =>
  bullets(
    rows
      .filter(
        ({ skill, claims, withdrawn }) =>
          skill.level === 'solid' ||
          skill.level === 'some' ||
          claims.length + withdrawn.length + unseenDiscounts(skill).length > 0,
      )
      .slice(0, detail.rows)
      .map(row => evidenceItem(row, detail)),
  )

const MOST_DISCOUNTS = 3

const evidenceItem = (row: Row, detail: Detail): string => {
  const { skill, title } = row
  const shown = skill.evidence.slice(0, detail.evidence)
  const hidden = skill.evidence.length - shown.length
  const wanting = skill.level === 'some' ? gapTexts(skill) : []
  return [
    `**${inline(title, detail)}** · ${LEVEL_WORDS[skill.level].word}`,
    ...shown.map(place =>
      [placeLine(place, detail), inline(writtenByText(place), detail)].filter(part => part).join(' · '),
    ),
    ...(hidden > 0 ? [`${counted(hidden, 'more place')} in the JSON report`] : []),
    ...wanting.slice(0, Math.max(detail.entries, 1)).map(gap => inline(gap, detail)),
    ...unseenDiscounts(skill)
      .slice(0, Math.min(detail.entries, MOST_DISCOUNTS))
      .map(place => `does not count: ${placeLine(place, detail)}`),
    ...saidItems(row, detail),
  ].join('\n  - ')
}

/** Nobody asks more in one interview. */
const MOST_QUESTIONS = 9

/** Questions for the interview, each with its skill; what no repository can show is always asked. */
export const questionList = (rows: readonly Row[], detail: Detail): string => {
  const asked = rows.slice(0, detail.rows).filter(({ skill }) => skill.question)
  const always = asked.filter(({ skill }) => skill.level === 'ask')
  const others = asked.filter(({ skill }) => skill.level !== 'ask')
  const shown = others.slice(0, Math.max(MOST_QUESTIONS - always.length, 0))
  const hidden = others.length - shown.length
  return bullets([
    ...[...shown, ...always].map(
      ({ title, skill }) => `**${inline(title, detail)}**: ${inline(skill.question ?? '', detail)}`,
    ),
    ...(hidden > 0 ? [`${counted(hidden, 'more question')} in the JSON report`] : []),
  ])
}

/** Where the code came from, each line with its place and what to ask. */
export const originLines = ({ origins = [] }: Report, detail: Detail): string[] =>
  origins.slice(0, detail.entries).map(origin => {
    const question = origin.question === undefined ? '' : ` *${inline(origin.question, detail)}*`
    return `${placeLine(origin, detail)}.${question}`
  })

/** What was read, and as plainly what was not. */
export const readBlock = (report: Report, detail: Detail): string => {
  const { read, repository } = report
  const at = repository.commit === undefined ? '' : `, at commit ${markdownCode(repository.commit.slice(0, 12))}`
  return blocks([
    `${readText(read)}${at}.`,
    section(
      'Left out:',
      read.leftOut.map(left => leftOutText(left, detail)),
      detail,
    ),
    section(
      'Not read:',
      read.notRead.map(({ path, reason }) => `${file(path, detail)}: ${inline(reason, detail)}`),
      detail,
    ),
    section(
      'Not looked at:',
      unlookedTexts(report).map(text => inline(text, detail)),
      detail,
    ),
    section(
      'Not compared with the base:',
      uncomparedTexts(report).map(text => inline(text, detail)),
      detail,
    ),
    section(
      'Notes:',
      notesBeside(report).map(note => inline(note, detail)),
      detail,
    ),
  ])
}

/** Whose work it is; empty where one person wrote everything. */
export const authorshipFold = (report: Report, detail: Detail): string => {
  const title = authorshipTitle(report)
  if (title === undefined) return ''
  const sections = authorshipTexts(report).map(({ title, items }) =>
    section(
      `${title}:`,
      items.map(item => inline(item, detail)),
      { ...detail, entries: Math.min(detail.entries * MORE_ENTRIES, MOST_ENTRIES) },
    ),
  )
  return fold(`Who wrote it: ${title}`, blocks(sections))
}

/** Every merging of names is to be seen, where there is room. */
const MORE_ENTRIES = 4
const MOST_ENTRIES = 21

const leftOutText = ({ reason, count, examples }: Report['read']['leftOut'][number], detail: Detail): string => {
  const files = examples.slice(0, detail.entries).map(path => file(path, detail))
  return `${counted(count, 'file')}: ${inline(reason, detail)}${files.length > 0 ? `, such as ${files.join(', ')}` : ''}`
}

const file = (path: string, detail: Detail): string =>
  markdownCode(placeText({ at: 'file', path }, long => shortenPath(long, detail.path)))

const section = (title: string, items: readonly string[], detail: Detail): string => {
  if (items.length === 0) return ''
  const hidden = items.length - detail.entries
  return `${title}\n\n${bullets([...items.slice(0, detail.entries), ...(hidden > 0 ? [`and ${hidden} more`] : [])])}`
}

/** "junior Python backend developer · `services/orders`" */
export const subject = ({ profile, repository }: Report, detail: Detail): string =>
  [escapeMarkdown(profile.title.slice(0, 100)), ...(repository.folder ? [file(repository.folder, detail)] : [])].join(
    ' · ',
  )
