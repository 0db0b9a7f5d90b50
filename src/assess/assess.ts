import type {
  Assessment,
  Facts,
  Found,
  Gap,
  Level,
  Needs,
  Origin,
  ProfileSkill,
  Signal,
  Skill,
  TrackerOrigin,
  Unchecked,
} from '../types.ts'
import { discountsFor, evidenceFor, type Look } from './evidence.ts'

/**
 * What one skill is worth in these facts. Pure. Each level is reached by any one of its ways, and a way needs all of its counts.
 * `none` is only said when every signal of some way was looked for, in all that was to be had; what could not be looked at is
 * `unchecked`.
 */
export const assess = (skill: Skill, facts: Facts, entry: ProfileSkill): Assessment =>
  judge(skill, looksOf(skill, facts), facts, entry)

export const looksOf = (skill: Skill, facts: Facts): readonly Look[] =>
  Object.entries(skill.signals).map(([id, signal]) => look(id, signal, facts))

/** The level that these looks come to. */
export const judge = (skill: Skill, looks: readonly Look[], facts: Facts, entry: ProfileSkill): Assessment => {
  const count = (id: string) => looks.find(one => one.id === id)?.facts.length ?? 0
  const found: Found = {
    facts,
    count,
    first: id => looks.find(one => one.id === id)?.facts[0],
    all: id => looks.find(one => one.id === id)?.facts ?? [],
  }
  const evidence = evidenceFor(skill, looks, found)
  const reached = (['solid', 'some'] as const).find(level => skill.levels[level].some(needs => met(needs, count)))
  const next: Level | undefined = reached === 'solid' ? undefined : reached === 'some' ? 'solid' : 'some'
  const gaps = next ? fewestGaps(skill, looks, next) : []
  const unchecked = uncheckedOf(looks, facts)
  const discounted = discountsFor(skill, facts, MOST_DISCOUNTS)
  // Nothing was found, and something that would have been enough could not be looked at: then nobody knows.
  // What only the hosting service knows could add to a level; that it was not asked leaves the level as it is.
  const unread = reached
    ? undefined
    : looks
        .map(one => (addsOnly(one.signal) || !decides(skill, one.id) ? undefined : unreadReason(one, facts)))
        .find(Boolean)
  const shared = {
    id: skill.id,
    title: skill.title,
    importance: entry.importance,
    ...(entry.group ? { group: entry.group } : {}),
    evidence: reached ? evidence : [],
    counts: Object.fromEntries(looks.map(one => [one.id, one.facts.length])),
    gaps,
    unchecked,
    ...(discounted.length > 0 ? { discounted } : {}),
  }
  if (unread !== undefined) return { ...shared, level: 'unknown', says: unread, gaps: [] }
  const level = reached && evidence.length > 0 ? reached : 'none'
  const question = level === 'none' ? undefined : skill.question?.(found)
  return {
    ...shared,
    level,
    says: level === 'none' ? skill.absent(facts) : skill.says(found),
    ...(next ? { nextStep: skill.nextStep[next](found), minutes: skill.minutes[next] } : {}),
    ...(question ? { question } : {}),
  }
}

/** More of a kind say nothing more. */
const MOST_DISCOUNTS = 6

const look = (id: string, signal: Signal, facts: Facts): Look => {
  const missing = facts.missing.get(signal.from)
  return { id, signal, missing, facts: missing === undefined ? signal.find(facts) : [] }
}

/** Why a signal's facts may be there although none were found: "Python files: 1 of 9 not read: not in this partial clone". */
const unreadReason = ({ signal: { from }, missing }: Look, { cut, incomplete }: Facts): string | undefined =>
  missing ?? (cut?.has(from) ? `${WHAT[from]}: ${incomplete.get(from) ?? 'not all of them were read'}` : undefined)

export const met = (needs: Needs, count: (id: string) => number): boolean =>
  Object.entries(needs).every(([id, needed = 0]) => count(id) >= needed)

/** The way with the least left to do, counting what is missing and leaving out what nobody could look at. */
const fewestGaps = (skill: Skill, looks: readonly Look[], level: Level): Gap[] => {
  // A way that goes through the hosting service is none where nobody asked it: its gaps would be nothing, and so the fewest.
  const unasked = new Set(looks.filter(one => one.missing !== undefined && addsOnly(one.signal)).map(({ id }) => id))
  const ways = skill.levels[level]
    .filter(needs => !Object.keys(needs).some(id => unasked.has(id)))
    .map(needs => gapsOf(needs, looks))
  const missing = (gaps: readonly Gap[]) => gaps.reduce((sum, gap) => sum + (gap.needed - gap.found) / gap.needed, 0)
  return ways.reduce((fewest, way) => (missing(way) < missing(fewest) ? way : fewest), ways[0] ?? [])
}

const gapsOf = (needs: Needs, looks: readonly Look[]): Gap[] =>
  Object.entries(needs).flatMap(([id, needed = 0]) => {
    const one = looks.find(candidate => candidate.id === id)
    if (!one || one.missing !== undefined || one.facts.length >= needed) return []
    return [{ signal: id, title: one.signal.title, found: one.facts.length, needed }]
  })

const TRACKER: readonly Origin[] = ['issues', 'pulls', 'checks'] satisfies TrackerOrigin[]

const addsOnly = ({ from }: Signal): boolean => TRACKER.includes(from)

const decides = (skill: Skill, id: string): boolean => skill.levels.some.some(needs => id in needs)

const WHAT: Readonly<Record<Origin, string>> = {
  python: 'Python files',
  ci: 'CI configuration',
  containers: 'container files',
  docs: 'documentation',
  dependencies: 'dependency lists',
  files: 'files',
  history: 'history',
  issues: 'issues',
  pulls: 'pull requests',
  checks: 'check results',
}

const uncheckedOf = (looks: readonly Look[], facts: Facts): Unchecked[] => {
  const origins = new Map<string, string>()
  for (const { signal, missing } of looks) {
    // No level needs a last run's colour: that nobody looked at it is said once, for the whole report.
    if (signal.evidenceOnly && addsOnly(signal)) continue
    const reason = missing ?? facts.incomplete.get(signal.from)
    if (reason !== undefined) origins.set(WHAT[signal.from], reason)
  }
  return [...origins].map(([what, reason]) => ({ what, reason }))
}
