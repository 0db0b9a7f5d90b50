import type { Assessment, Authorship } from '../types.ts'
import type { Report, ReportSkill } from './schema.ts'

/** As many as an audit lists at most, several candidates among them. */
const MOST_PEOPLE = 100
const MOST_SENTENCES = 100
const MOST_NAMES = 10
/** Of a name and of a sentence, in UTF-16 code units; ours are shorter. */
const LONGEST = 500

/** Who wrote what, as a saved report has it: names and sentences of its own, as all half sentences are, and no level by them. */
export const savedAuthorship = ({ authorship }: Report): Authorship | undefined => {
  if (authorship === undefined) return undefined
  const { people, more, recognised, says, merged, notes } = authorship
  return {
    people: people
      .filter(({ name }) => isShort(name))
      .slice(0, MOST_PEOPLE)
      .map(({ name, commits, coAuthored, candidate }) => ({ name, commits, coAuthored, candidate })),
    more,
    recognised,
    says: sentences(says),
    merged: sentences(merged),
    notes: sentences(notes),
  }
}

/** What it says of the candidate's own work, beside a level that was found. */
export const savedCandidate = ({
  candidateLevel,
  candidateReason,
}: ReportSkill): Pick<Assessment, 'candidateLevel' | 'candidateReason'> => ({
  ...(candidateLevel === undefined ? {} : { candidateLevel }),
  ...(candidateLevel === 'unknown' && candidateReason !== undefined ? { candidateReason } : {}),
})

export const savedWriters = (by: readonly string[] | undefined): { readonly by?: readonly string[] } =>
  by === undefined ? {} : { by: by.filter(isShort).slice(0, MOST_NAMES) }

const sentences = (texts: readonly string[]): readonly string[] => texts.filter(isShort).slice(0, MOST_SENTENCES)

const isShort = ({ length }: string): boolean => length <= LONGEST
