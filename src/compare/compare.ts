import { representatives } from '../report/group.ts'
import { titleOf } from '../report/rows.ts'
import type { Changes, Report, ReportSkill } from '../report/schema.ts'
import type { Verdict } from '../types.ts'
import { placeGained, placeLost } from './places.ts'
import { canHaveFallen, canHaveRisen } from './seen.ts'

/** "9 that check your code": how a signal's count reads; undefined where it does not read well. */
export type CountWords = (skill: string, signal: string, count: number) => string | undefined

type Compared = Extract<Changes, { readonly compared: true }>
type Change = Compared['skills'][number]

/**
 * What `head` shows that `base` does not, and the other way round, skill by skill. Levels and counts decide and paths play no
 * part: what only moved has not changed. Rises come first, then counts, then falls, each in the profile's order. Links are not
 * made here.
 */
export const compareReports = (head: Report, base: Report, words: CountWords): Changes => {
  const before = new Map(representatives(base.skills).map(skill => [keyOf(skill), skill]))
  const changes: (Change & { readonly kind: Kind })[] = []
  const uncompared: string[] = []
  for (const skill of representatives(head.skills)) {
    const old = before.get(keyOf(skill))
    if (old === undefined || skill.level === 'ask') continue
    const found = changeOf(skill, old, words)
    if (found === 'unknown') uncompared.push(skill.id)
    else if (found !== 'same') changes.push(found)
  }
  const { commit } = base.repository
  return {
    compared: true,
    ...(commit === undefined ? {} : { base: commit }),
    skills: KINDS.flatMap(kind =>
      changes.filter(change => change.kind === kind).map(({ kind: _, ...change }) => change),
    ),
    uncompared,
  }
}

const KINDS = ['rise', 'count', 'fall'] as const
type Kind = (typeof KINDS)[number]

const keyOf = ({ id, group }: ReportSkill): string => (group === undefined ? `skill ${id}` : `group ${group}`)

const WORTH: Readonly<Record<Verdict, number>> = { solid: 2, some: 1, none: 0, unknown: -1, ask: -1 }

const changeOf = (
  head: ReportSkill,
  base: ReportSkill,
  words: CountWords,
): (Change & { readonly kind: Kind }) | 'same' | 'unknown' => {
  const difference = WORTH[head.level] - WORTH[base.level]
  if (head.level === 'unknown' || base.level === 'unknown') return 'unknown'
  if ((difference > 0 && !canHaveRisen(head, base)) || (difference < 0 && !canHaveFallen(head, base))) return 'unknown'
  const counts = countsOf(head, base, words)
  if (difference === 0 && counts.length === 0) return 'same'
  const shared = { id: head.id, before: levelOf(base), after: levelOf(head), counts }
  if (difference < 0) {
    const was = placeLost(head, base)
    return { kind: 'fall', ...shared, title: titleOf(base), ...(was ? { was } : {}) }
  }
  const place =
    difference > 0 || counts.some(({ before, after }) => after > before) ? placeGained(head, base) : undefined
  return {
    kind: difference > 0 ? 'rise' : 'count',
    ...shared,
    title: titleOf(head),
    ...(place ? { place } : {}),
  }
}

const levelOf = ({ level }: ReportSkill): Change['before'] => (level === 'solid' || level === 'some' ? level : 'none')

/** Of the signals whose counts have words, those that moved. What one side could not look at has not moved. */
const countsOf = (head: ReportSkill, base: ReportSkill, words: CountWords): Change['counts'] =>
  Object.entries(head.counts ?? {}).flatMap(([signal, after]) => {
    const before = base.counts?.[signal]
    if (before === undefined || before === after) return []
    if (after > before ? !canHaveRisen(head, base) : !canHaveFallen(head, base)) return []
    const says = words(head.id, signal, after)
    return says === undefined ? [] : [{ signal, before, after, says }]
  })
