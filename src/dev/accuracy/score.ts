import type { Verdict } from '../../types.ts'
import type { LabelLevel } from './labels.ts'

/** One label beside the report's answer to it. */
export interface Answer {
  readonly repository: string
  readonly skill: string
  readonly want: LabelLevel
  /** Undefined when there is no report, or no such row in it. */
  readonly got: Verdict | undefined
  /** Not one that two good reviewers would differ on. */
  readonly clear: boolean
  /** How many places the report shows. */
  readonly places: number
}

/** Counts for "at least this level". */
export interface Hits {
  readonly right: number
  readonly falseAlarms: number
  readonly overlooked: number
}

/** Shares are between 0 and 1. */
export interface Score {
  readonly labels: number
  /** Share of labels whose level the report gives exactly. */
  readonly agreement: number
  /** The same, over clear labels. */
  readonly clear: number
  /** "some" or "solid" against the rest: does it see the skill at all? */
  readonly presence: Hits
  /** "solid" against the rest: does it tick the skill when, and only when, a reviewer would? */
  readonly solid: Hits
  /** Missed by two levels. */
  readonly farOff: number
  /** `unknown`, `ask` or no row. */
  readonly noAnswer: number
  /** `some` or `solid` without a place. */
  readonly withoutPlace: number
}

/** `unknown`, `ask` and absent rows have no rank: they are no answer, and count as seeing nothing. */
const RANK = new Map<Verdict, number>([
  ['none', 0],
  ['some', 1],
  ['solid', 2],
])

const wanted = ({ want }: Answer): number => RANK.get(want) ?? 0
const answered = ({ got }: Answer): number => (got === undefined ? 0 : (RANK.get(got) ?? 0))

export const isExact = ({ want, got }: Answer): boolean => want === got

export const scoreOf = (answers: readonly Answer[]): Score => {
  const clear = answers.filter(answer => answer.clear)
  return {
    labels: answers.length,
    agreement: share(answers.filter(isExact).length, answers.length),
    clear: share(clear.filter(isExact).length, clear.length),
    presence: hits(answers, 1),
    solid: hits(answers, 2),
    farOff: answers.filter(answer => Math.abs(wanted(answer) - answered(answer)) === 2).length,
    noAnswer: answers.filter(({ got }) => got === undefined || !RANK.has(got)).length,
    withoutPlace: answers.filter(answer => answered(answer) > 0 && answer.places === 0).length,
  }
}

export const precision = ({ right, falseAlarms }: Hits): number => share(right, right + falseAlarms)
export const recall = ({ right, overlooked }: Hits): number => share(right, right + overlooked)

/** Harmonic mean of precision and recall. */
export const f1 = ({ right, falseAlarms, overlooked }: Hits): number =>
  share(2 * right, 2 * right + falseAlarms + overlooked)

export const mean = (values: readonly number[]): number =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )

/** Nothing to find and nothing found is perfect. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const hits = (answers: readonly Answer[], rank: number): Hits => {
  const count = (isWanted: boolean, isAnswered: boolean) =>
    answers.filter(answer => wanted(answer) >= rank === isWanted && answered(answer) >= rank === isAnswered).length
  return { right: count(true, true), falseAlarms: count(false, true), overlooked: count(true, false) }
}
