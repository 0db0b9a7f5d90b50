import { titleOf } from './rows.ts'
import type { Changes, Report } from './schema.ts'
import { LEVEL_WORDS } from './words.ts'

type Change = Extract<Changes, { readonly compared: true }>['skills'][number]

/** One skill's change for readers: the same in every rendering. */
export interface ChangeEntry {
  readonly title: string
  /** "not found → shown"; undefined where only counts moved. */
  readonly level?: string
  /** "3 → 9 that check your code"; empty where the level says it. */
  readonly counts: string
  /** Where it shows now. */
  readonly place?: Change['place']
  /** Where it showed before. */
  readonly was?: Change['was']
}

/** So many stand open. */
export const MOST_CHANGES = 5
const MOST_COUNTS = 2

/** In the report's order; empty where nothing changed or nothing could be compared. */
export const changeEntries = ({ changes }: Report): ChangeEntry[] =>
  changes?.compared ? changes.skills.map(entryOf) : []

const entryOf = ({ title, before, after, place, was, counts }: Change): ChangeEntry =>
  before === after
    ? {
        title,
        counts: counts
          .slice(0, MOST_COUNTS)
          .map(moved => `${moved.before} → ${moved.says}`)
          .join(', '),
      }
    : {
        title,
        level: `${wordOf(before)} → ${wordOf(after)}`,
        counts: '',
        ...(place ? { place } : {}),
        ...(was ? { was } : {}),
      }

const wordOf = (level: Change['before']): string => LEVEL_WORDS[level].word.toLowerCase()

/** After "This pull request"; undefined where something changed, or nothing was compared. */
export const unchangedText = ({ changes }: Report): string | undefined => {
  if (!changes?.compared || changes.skills.length > 0) return undefined
  return changes.uncompared.length === 0
    ? 'changes no skill’s level.'
    : 'changes no skill’s level, as far as they could be compared.'
}

/** Why there is no comparison, or of which skills there is none; empty outside of pull requests. */
export const uncomparedTexts = ({ changes, skills }: Report): string[] => {
  if (changes === undefined) return []
  if (!changes.compared) return [changes.reason]
  return changes.uncompared.map(id => {
    const skill = skills.find(one => one.id === id)
    return skill === undefined ? id : titleOf(skill)
  })
}

const ORDER = { none: 0, some: 1, solid: 2 } as const

export const isFall = ({ before, after }: Pick<Change, 'before' | 'after'>): boolean => ORDER[after] < ORDER[before]

/** A level that rose or fell; counts alone are none. */
export const hasLevelChange = ({ changes }: Report): boolean =>
  changes?.compared === true && changes.skills.some(({ before, after }) => before !== after)
