import type { Explanation } from '../report/explanation.ts'
import type { Facts, Level, ProfileSkill, Skill } from '../types.ts'
import { assess } from './assess.ts'

/** Everything that decided one skill's level. Pure. */
export const explain = (skill: Skill, facts: Facts, entry: ProfileSkill): Explanation => {
  const assessment = assess(skill, facts, entry)
  const count = (id: string) => assessment.counts[id] ?? 0
  const ways = (level: Level) =>
    skill.levels[level].map(needs =>
      Object.entries(needs).map(([id, needed = 0]) => ({
        signal: id,
        title: skill.signals[id]?.title ?? id,
        found: count(id),
        needed,
      })),
    )
  return {
    assessment,
    title: skill.title,
    why: skill.why,
    signals: Object.entries(skill.signals).map(([id, signal]) => ({
      id,
      title: signal.title,
      count: count(id),
      places: assessment.evidence
        .filter(item => item.signal === id)
        .map(({ anchor, says, url }) => ({ anchor, says, ...(url ? { url } : {}) })),
    })),
    needs: { some: ways('some'), solid: ways('solid') },
    unchecked: assessment.unchecked,
  }
}
