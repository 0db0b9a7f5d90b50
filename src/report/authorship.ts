import { representatives } from './group.ts'
import type { Report, ReportSkill } from './schema.ts'
import { counted, listed } from './sentence.ts'
import { LEVEL_WORDS } from './words.ts'

type Authorship = NonNullable<Report['authorship']>

/** Whether there is more to say than that one person wrote everything. */
const isWorthSaying = ({ people, more, merged, recognised, says }: Authorship): boolean =>
  people.length + more > 1 || merged.length > 0 || (!recognised && says.length > 0)

/** "3 people, one of them the candidate". Undefined where there is nothing to say. */
export const authorshipTitle = ({ authorship }: Report): string | undefined => {
  if (authorship === undefined || !isWorthSaying(authorship)) return undefined
  const { people, more, recognised } = authorship
  const count = people.length + more
  if (count === 1) return 'one person'
  const candidates = people.filter(({ candidate }) => candidate).length
  return `${counted(count, 'person', 'people')}${recognised ? candidatesText(candidates, count) : ''}`
}

const candidatesText = (candidates: number, count: number): string => {
  if (candidates < 2) return ', one of them the candidate'
  return candidates === count ? ', who count as the candidate' : `, ${candidates} of whom count as the candidate`
}

/** Lists of sentences under such a title, each with its own heading; `speaks` where they say what they are about without it. */
export const authorshipTexts = (
  report: Report,
): readonly { readonly title: string; readonly items: readonly string[]; readonly speaks?: true }[] => {
  const { authorship } = report
  if (authorship === undefined || !isWorthSaying(authorship)) return []
  const { people, more, says, merged, notes } = authorship
  const shown = people.map(personText)
  const speaks = true as const
  return [
    { title: 'People', items: more > 0 ? [...shown, `and ${more.toLocaleString('en-US')} more`] : shown, speaks },
    { title: 'The candidate', items: says, speaks },
    { title: 'Not assessed for their own work', items: unassessedTexts(report) },
    { title: 'Names', items: merged, speaks },
    { title: 'Note', items: notes },
  ].filter(({ items }) => items.length > 0)
}

/** Warnings, without what stands under "Who wrote it" already. */
export const notesBeside = (report: Report): readonly string[] => {
  const said = new Set(authorshipTexts(report).flatMap(({ items }) => items))
  return report.warnings.filter(warning => !said.has(warning))
}

const personText = ({ name, commits, coAuthored, candidate }: Authorship['people'][number]): string =>
  [
    `${name}: ${counted(commits, 'commit')}`,
    ...(coAuthored > 0 ? [`co-author of ${coAuthored.toLocaleString('en-US')}${commits > 0 ? ' more' : ''}`] : []),
    ...(candidate ? ['counts as the candidate'] : []),
  ].join(', ')

/** "Tests and SQL: more than 150 files hold places of it". */
const unassessedTexts = ({ skills }: Report): string[] => {
  const byReason = new Map<string, string[]>()
  for (const { title, candidateLevel, candidateReason = '' } of representatives(skills)) {
    if (candidateLevel !== 'unknown') continue
    const titles = byReason.get(candidateReason)
    if (titles) titles.push(title)
    else byReason.set(candidateReason, [title])
  }
  return [...byReason].map(([reason, titles]) => (reason === '' ? listed(titles) : `${listed(titles)}: ${reason}`))
}

/** In a row's half sentence: longer ones are shortened, as names of more than one person are. */
const MAX_NAME = 30

/** "of Ana M.'s own work: partly shown", where that is another level than everyone's together. Empty otherwise. */
export const candidateNote = (
  { level, candidateLevel }: Pick<ReportSkill, 'level' | 'candidateLevel'>,
  { authorship }: Pick<Report, 'authorship'>,
): string => {
  if (candidateLevel === undefined || candidateLevel === 'unknown' || candidateLevel === level) return ''
  return `of ${candidateName(authorship)}'s own work: ${LEVEL_WORDS[candidateLevel].word.toLowerCase()}`
}

/** "Of Ana M.'s own work: partly shown", whatever everyone's level is, and why where it is not known. Empty without a candidate. */
export const candidateLine = (
  { candidateLevel, candidateReason }: Pick<ReportSkill, 'candidateLevel' | 'candidateReason'>,
  authorship: Report['authorship'],
): string => {
  if (candidateLevel === undefined) return ''
  const reason = candidateReason === undefined ? '' : `: ${candidateReason}`
  return `Of ${candidateName(authorship)}'s own work: ${LEVEL_WORDS[candidateLevel].word.toLowerCase()}${reason}`
}

const candidateName = (authorship: Report['authorship']): string => {
  const [first, ...others] = (authorship?.people ?? []).filter(({ candidate }) => candidate)
  return first === undefined || others.length > 0 || first.name.length > MAX_NAME ? 'the candidate' : first.name
}

const MOST_NAMES = 2

/** "by Ana M.", "by Ana M., Ben and 2 more". Empty where nobody is named. */
export const writtenByText = ({ by = [] }: Pick<ReportSkill['evidence'][number], 'by'>): string => {
  if (by.length === 0) return ''
  const hidden = by.length - MOST_NAMES
  return `by ${listed(hidden > 0 ? [...by.slice(0, MOST_NAMES), `${hidden} more`] : by)}`
}
