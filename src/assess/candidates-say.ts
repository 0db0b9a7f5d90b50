import type { Assessment, CandidatesSay, Fact, Facts, ProfileSkill, Skill, Verdict, Withdrawal } from '../types.ts'
import { assess, looksOf } from './assess.ts'

/**
 * A skill's assessment with what the candidate says of it. Pure. A claim changes nothing but what is shown. What is withdrawn does
 * not count; since some signals look for what is absent (files that do not belong there), the skill is judged with and without it and
 * the lower level stands. Without a word about this skill it is `assess`.
 */
export const assessWithSay = (skill: Skill, facts: Facts, entry: ProfileSkill, say?: CandidatesSay): Assessment => {
  const assessment = assess(skill, facts, entry)
  const claims = say?.claims.filter(claim => claim.skill === skill.id) ?? []
  const ignored = ignoredPaths(skill, say)
  const judged =
    ignored.length === 0 ? assessment : lowerOf(assessment, assess(skill, factsWithout(facts, ignored), entry))
  return {
    ...judged,
    ...(claims.length === 0 ? {} : { claims: claims.map(({ reason, anchor }) => ({ says: reason, anchor })) }),
    ...(ignored.length === 0 ? {} : { withdrawn: withdrawals(skill, facts, say) }),
  }
}

/** The paths that do not count for a skill. */
export const ignoredPaths = ({ id }: Skill, say: CandidatesSay | undefined): readonly string[] =>
  say?.ignore.filter(({ skill }) => skill === id).map(({ anchor }) => anchor.path) ?? []

/** All facts but those whose place is one of these files or lies in one of these folders. */
export const factsWithout = (facts: Facts, paths: readonly string[]): Facts => {
  if (paths.length === 0) return facts
  const byKind = new Map(
    [...facts.byKind].map(([kind, list]) => [kind, list.filter(fact => !paths.some(path => isAt(fact, path)))]),
  )
  return { ...facts, byKind }
}

const isAt = ({ anchor }: Fact, path: string): boolean =>
  'path' in anchor && (anchor.path === path || anchor.path.startsWith(path.endsWith('/') ? path : `${path}/`))

const withdrawals = (skill: Skill, facts: Facts, say: CandidatesSay | undefined): Withdrawal[] => {
  const found = [...new Set(looksOf(skill, facts).flatMap(look => look.facts))]
  return (say?.ignore ?? [])
    .filter(entry => entry.skill === skill.id)
    .map(({ reason, anchor }) => ({
      says: reason,
      anchor,
      places: found.filter(fact => isAt(fact, anchor.path)).length,
    }))
}

const WORTH: Readonly<Record<Verdict, number>> = { solid: 2, some: 1, none: 0, unknown: 0, ask: 0 }

/** What is left, at no higher level than before; at that level what is missing for the next one is what was missing before. */
const lowerOf = (before: Assessment, left: Assessment): Assessment => {
  if (WORTH[before.level] === 0) return before
  if (WORTH[left.level] <= WORTH[before.level]) return left
  const { level, gaps, unchecked, nextStep, minutes } = before
  return {
    ...left,
    level,
    gaps,
    unchecked,
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(minutes === undefined ? {} : { minutes }),
  }
}
