import type { Report } from '../../report/schema.ts'
import type { Label } from './labels.ts'
import type { Answer } from './score.ts'

/** A label with the report of the same commit; undefined where the audit failed or there is no clone. */
export interface Audited {
  readonly label: Label
  readonly report: Report | undefined
}

/** One answer for each label of the skills asked for, in the labels' order. */
export const answersOf = ({ label, report }: Audited, isAsked: (skill: string) => boolean): readonly Answer[] =>
  [...label.levels]
    .filter(([skill]) => isAsked(skill))
    .map(([skill, want]) => {
      const assessment = report?.skills.find(one => one.id === skill)
      return {
        repository: label.id,
        skill,
        want,
        got: assessment?.level,
        clear: !label.doubt.has(skill),
        places: assessment?.evidence.length ?? 0,
      }
    })
