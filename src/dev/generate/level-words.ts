import type { Level, Needs, Skill } from '../../types.ts'

/** The ways to reach a level, in words, in the declared order: “Calls own code” in 3 places and “Runs its tests in CI”. */
export const levelWords = (skill: Skill, level: Level): readonly string[] =>
  skill.levels[level].map(needs => needsWords(skill, needs))

const needsWords = (skill: Skill, needs: Needs): string =>
  listed(
    Object.entries(needs).map(([signal, count = 1]) => {
      const title = skill.signals[signal]?.title ?? signal
      return count > 1 ? `“${title}” in ${count} places` : `“${title}”`
    }),
  )

/** `a, b and c` */
const listed = (parts: readonly string[]): string => {
  const [last = '', ...others] = [...parts].reverse()
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}
