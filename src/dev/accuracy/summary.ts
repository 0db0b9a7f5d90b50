import { type Answer, f1, mean, scoreOf } from './score.ts'
import { scoresBySkill } from './table.ts'

/** The figures that are quoted, for machines. Shares and F1 are between 0 and 1. */
export const summaryOf = (answers: readonly Answer[]) => {
  const score = scoreOf(answers)
  const bySkill = [...scoresBySkill(answers).values()]
  return {
    labels: score.labels,
    agreement: score.agreement,
    clear: score.clear,
    presenceF1: f1(score.presence),
    solidF1: f1(score.solid),
    meanPresenceF1: mean(bySkill.map(one => f1(one.presence))),
    meanSolidF1: mean(bySkill.map(one => f1(one.solid))),
    farOff: score.farOff,
    noAnswer: score.noAnswer,
    withoutPlace: score.withoutPlace,
  }
}
