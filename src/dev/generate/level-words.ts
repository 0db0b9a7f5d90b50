import type { Level, Needs, Skill } from '../../types.ts'

/** The ways to reach a level, in words, in the declared order: "Defines a test (3 or more) and Runs its tests in CI". */
export const levelWords = (skill: Skill, level: Level): readonly string[] =>
  skill.levels[level].map(needs => needsWords(skill, needs))

const needsWords = (skill: Skill, needs: Needs): string =>
  Object.entries(needs)
    .map(([signal, count = 1]) => {
      const title = skill.signals[signal]?.title ?? signal
      return count > 1 ? `“${title}” in ${count} places` : `“${title}”`
    })
    .join(' and ')
