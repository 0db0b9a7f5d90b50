import type { Assessment, CandidatesSay, Fact, Facts, ProfileSkill, Skill, Withdrawal } from '../types.ts'
import { judge, looksOf } from './assess.ts'
import type { Look } from './evidence.ts'

/**
 * A skill's assessment with what the candidate says of it. Pure. A claim changes nothing but what is shown; what is withdrawn does
 * not count. Neither can raise a level. Without a word about this skill it is `assess`.
 */
export const assessWithSay = (skill: Skill, facts: Facts, entry: ProfileSkill, say?: CandidatesSay): Assessment => {
  const claims = say?.claims.filter(claim => claim.skill === skill.id) ?? []
  const ignored = say?.ignore.filter(one => one.skill === skill.id && !one.gone) ?? []
  const left = leftOf(skill, facts, say)
  return {
    ...judge(skill, left.looks, left.facts, entry),
    ...(claims.length === 0 ? {} : { claims: claims.map(({ reason, anchor }) => ({ says: reason, anchor })) }),
    ...(ignored.length === 0 ? {} : { withdrawn: withdrawals(looksOf(skill, facts), ignored) }),
  }
}

/** What is left for a skill after what the candidate withdrew of it: facts, and what its signals find in them. */
export interface Left {
  readonly facts: Facts
  readonly looks: readonly Look[]
}

/**
 * Only findings can be withdrawn: facts that no signal of the skill shows stay, so that nobody gains by withdrawing what speaks against
 * them (junk that was committed, a dependency that is not installed). And since a signal may be about what is absent, nothing counts
 * that did not count before: each signal finds some of what it found, so that no count, and with it no level, is higher.
 */
export const leftOf = (skill: Skill, facts: Facts, say: CandidatesSay | undefined): Left => {
  const all = looksOf(skill, facts)
  const paths = say?.ignore.flatMap(one => (one.skill === skill.id ? [one.anchor.path] : [])) ?? []
  if (paths.length === 0) return { facts, looks: all }
  const isWithdrawn = (fact: Fact) => paths.some(path => isAt(fact, path))
  const shown = new Set(all.flatMap(look => look.facts.filter(isWithdrawn).map(({ kind }) => kind)))
  const byKind = new Map(
    [...facts.byKind].map(([kind, list]) => [kind, shown.has(kind) ? list.filter(fact => !isWithdrawn(fact)) : list]),
  )
  const left = { ...facts, byKind }
  return {
    facts: left,
    looks: looksOf(skill, left).map((look, index) => ({ ...look, facts: someOf(look.facts, all[index]?.facts ?? []) })),
  }
}

/** Those of `facts` that were found before, never more than were. A signal may make a fact anew, for a place in its file. */
const someOf = (facts: readonly Fact[], before: readonly Fact[]): readonly Fact[] => {
  const known = new Set(before.map(keyOf))
  return facts.filter(fact => known.has(keyOf(fact))).slice(0, before.length)
}

const keyOf = ({ kind, anchor }: Fact): string => JSON.stringify([kind, anchor])

const isAt = ({ anchor }: Fact, path: string): boolean =>
  'path' in anchor && (anchor.path === path || anchor.path.startsWith(path.endsWith('/') ? path : `${path}/`))

const withdrawals = (looks: readonly Look[], ignored: CandidatesSay['ignore']): Withdrawal[] => {
  const found = new Map(looks.flatMap(look => look.facts.map(fact => [keyOf(fact), fact])))
  return ignored.map(({ reason, anchor }) => ({
    says: reason,
    anchor,
    places: [...found.values()].filter(fact => isAt(fact, anchor.path)).length,
  }))
}
