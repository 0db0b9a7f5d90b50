import type { Anchor } from '../types.ts'
import { candidateNote } from './authorship.ts'
import { type ReportClaim, type ReportWithdrawal, saidOf } from './candidates-say.ts'
import { representatives } from './group.ts'
import type { Report, ReportSkill } from './schema.ts'
import { counted, listed, lowerFirst, shortenPath } from './sentence.ts'
import { IMPORTANCE_ORDER, LEVEL_ORDER, placeText } from './words.ts'

type ReportEvidence = ReportSkill['evidence'][number]

/** One line for readers: the same in every rendering. */
export interface Row {
  readonly skill: ReportSkill
  /** "Web framework: Flask" */
  readonly title: string
  /** The best place, and another kind of place where the skill's own sentence is empty. */
  readonly places: readonly ReportEvidence[]
  /** Half sentences after the places. */
  readonly notes: readonly string[]
  /** The candidate's words of all skills that the row stands for. */
  readonly claims: readonly ReportClaim[]
  readonly withdrawn: readonly ReportWithdrawal[]
}

/** Required skills first, then valuable, bonus and questions; shown before partly shown before not found in each. */
export const rowsOf = (report: Report): Row[] =>
  representatives(report.skills)
    .map((skill, index) => ({ skill, index }))
    .sort((a, b) => rank(a.skill) - rank(b.skill) || a.index - b.index)
    .map(({ skill }) => ({
      skill,
      title: titleOf(skill),
      places: placesOf(skill),
      notes: notesOf(skill, report),
      ...saidOf(skill, report),
    }))

const rank = ({ importance, level }: ReportSkill): number =>
  IMPORTANCE_ORDER.indexOf(importance) * LEVEL_ORDER.length + LEVEL_ORDER.indexOf(level)

export const titleOf = ({ title, chosen }: ReportSkill): string =>
  chosen === undefined ? title : `${title}: ${chosen}`

const placesOf = ({ level, says, evidence }: ReportSkill): readonly ReportEvidence[] => {
  const [best] = evidence
  if (best === undefined || (level !== 'solid' && level !== 'some')) return []
  const other = says === '' ? evidence.find(({ signal }) => signal !== best.signal) : undefined
  return other === undefined ? [best] : [best, other]
}

const notesOf = (skill: ReportSkill, report: Report): string[] => {
  const { level, says, evidence, unchecked } = skill
  const own = says === evidence[0]?.says ? '' : says
  const wanting = level === 'some' ? gapTexts(skill, MOST_GAPS) : []
  const unread = level === 'some' || level === 'none' ? uncheckedTexts(unchecked) : []
  return [own, candidateNote(skill, report), ...wanting, ...discountTexts(skill), ...unread].filter(note => note !== '')
}

/** Where it is what a level is missing for: "not counted: `tests/test_a.py:3` asserts only constants, and 2 more places". */
const discountTexts = (skill: ReportSkill): string[] => {
  const wanting = new Set(skill.gaps.map(({ signal }) => signal))
  const [first, ...others] = unseenDiscounts(skill).filter(({ signal }) => wanting.has(signal))
  if (first === undefined || (skill.level !== 'some' && skill.level !== 'none')) return []
  const more = others.length > 0 ? `, and ${counted(others.length, 'more place')}` : ''
  return [`not counted: \`${placeText(first.anchor, path => shortenPath(path, MOST_PATH))}\` ${first.says}${more}`]
}

const MOST_PATH = 40

/** Those whose place is not shown as evidence, which says what is there already. */
export const unseenDiscounts = <P extends { readonly anchor: Anchor }>({
  discounted = [],
  evidence,
}: {
  readonly discounted?: readonly P[] | undefined
  readonly evidence: readonly { readonly anchor: Anchor }[]
}): readonly P[] => {
  const shown = new Set(evidence.map(({ anchor }) => JSON.stringify(anchor)))
  return discounted.filter(({ anchor }) => !shown.has(JSON.stringify(anchor)))
}

/** A row has room for so many; all of them stand under the evidence. */
const MOST_GAPS = 2

/**
 * What is missing for "Shown" of a skill that is partly shown, those of which nothing was found in one half sentence:
 * "2 of 3 so far: mentions an issue", "not yet: runs its tests in CI; says how to use it".
 */
export const gapTexts = ({ gaps }: ReportSkill, most = gaps.length): string[] => {
  const begun = gaps.filter(({ found }) => found > 0).slice(0, most)
  const open = gaps.filter(({ found }) => found === 0)
  const named = open.slice(0, Math.max(most - begun.length, 0))
  const more = open.length - named.length
  return [
    ...begun.map(({ title, found, needed }) => `${found} of ${needed} so far: ${lowerFirst(title)}`),
    ...(named.length > 0 ? [`not yet: ${named.map(openText).join('; ')}${more > 0 ? `; and ${more} more` : ''}`] : []),
  ]
}

const openText = ({ title, needed }: ReportSkill['gaps'][number]): string =>
  needed > 1 ? `${lowerFirst(title)} (${needed} places)` : lowerFirst(title)

/** The reason of what an audit leaves to others by its nature. */
const NOT_LOOKED_AT = 'not looked at'

/** What was left for one reason is said once: "issues and pull requests not looked at", "history: the checkout is shallow". */
export const uncheckedTexts = (unchecked: ReportSkill['unchecked']): string[] =>
  byReason(unchecked).map(({ reason, whats }) =>
    reason === NOT_LOOKED_AT ? `${listed(whats)} ${reason}` : withReason(whats, reason),
  )

/** The same for all skills together, under a heading that says "not looked at". */
export const unlookedTexts = ({ skills }: Report): string[] => unlookedIn(skills.flatMap(({ unchecked }) => unchecked))

/** Under such a heading: "issues and pull requests", "history: the checkout is shallow". */
export const unlookedIn = (unchecked: ReportSkill['unchecked']): string[] =>
  byReason(unchecked).map(({ reason, whats }) => (reason === NOT_LOOKED_AT ? listed(whats) : withReason(whats, reason)))

/** Some reasons name it themselves: "the token may not read issues: give the job `issues: read`". */
const withReason = (whats: readonly string[], reason: string): string =>
  reason.includes(` read ${listed(whats)}: `) ? reason : `${listed(whats)}: ${reason}`

const byReason = (
  unchecked: ReportSkill['unchecked'],
): { readonly reason: string; readonly whats: readonly string[] }[] => {
  const groups = new Map<string, Set<string>>()
  for (const { what, reason } of unchecked) groups.set(reason, (groups.get(reason) ?? new Set()).add(what))
  return [...groups].map(([reason, whats]) => ({ reason, whats: [...whats] }))
}
