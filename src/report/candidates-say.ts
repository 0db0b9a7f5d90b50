import type { Report, ReportSkill } from './schema.ts'
import { counted } from './sentence.ts'

export type ReportClaim = NonNullable<ReportSkill['claims']>[number]
export type ReportWithdrawal = NonNullable<ReportSkill['withdrawn']>[number]

/** The candidate's words of one row: those of all skills that it stands for, each once. */
export const saidOf = (
  skill: ReportSkill,
  { skills }: Report,
): { readonly claims: readonly ReportClaim[]; readonly withdrawn: readonly ReportWithdrawal[] } => {
  const members = skill.group === undefined ? [skill] : skills.filter(({ group }) => group === skill.group)
  return {
    claims: distinct(members.flatMap(({ claims }) => claims ?? [])),
    withdrawn: distinct(members.flatMap(({ withdrawn }) => withdrawn ?? [])),
  }
}

const distinct = <S extends ReportClaim>(said: readonly S[]): S[] => [
  ...new Map(said.map(one => [JSON.stringify([one.anchor, one.says]), one])).values(),
]

/** Where nothing better is shown, the place that the candidate points at is worth room in the row. */
export const pointsAt = ({ level }: Pick<ReportSkill, 'level'>): boolean => level !== 'solid' && level !== 'ask'

export const SAYS = 'the candidate says:'
export const POINTS_AT = 'the candidate points at'
export const WITHDRAWN = 'withdrawn by the candidate:'

/** "3 places", after what was withdrawn. */
export const takenAway = ({ places }: ReportWithdrawal): string =>
  places === 0 ? 'nothing found there' : counted(places, 'place')

/** For marks around somebody's words: none of theirs ends them. */
export const withoutQuotes = (says: string): string => says.replace(/["“”„‟«»＂]/g, "'")

/** The first ones, and how many more there are. */
export const firstOf = <S>(
  said: readonly S[],
  most: number,
): { readonly shown: readonly S[]; readonly hidden: number } => ({
  shown: said.slice(0, most),
  hidden: Math.max(said.length - most, 0),
})
