import type { Explanation } from '../report/explanation.ts'
import type { CandidatesSay, Facts, Level, ProfileSkill, Skill } from '../types.ts'
import { assessWithSay, leftOf } from './candidates-say.ts'
import { evidenceOf } from './evidence.ts'

/** For one skill alone there is room for every place; a hostile repository may have a million. */
const MOST_PLACES = 1_000

/** Everything that decided one skill's level, after what the candidate withdrew. Pure. */
export const explain = (skill: Skill, facts: Facts, entry: ProfileSkill, say?: CandidatesSay): Explanation => {
  const { looks } = leftOf(skill, facts, say)
  const assessment = assessWithSay(skill, facts, entry, say)
  const count = (id: string) => looks.find(look => look.id === id)?.facts.length ?? 0
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
    signals: looks.map(look => ({
      id: look.id,
      title: look.signal.title,
      count: look.facts.length,
      places: evidenceOf(look, MOST_PLACES).map(({ anchor, says }) => ({ anchor, says })),
    })),
    needs: { some: ways('some'), solid: ways('solid') },
    unchecked: assessment.unchecked,
  }
}
