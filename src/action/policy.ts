import { isFall } from '../report/changes.ts'
import type { Report } from '../report/schema.ts'
import type { Options } from './inputs.ts'

/** One line each, for the step. */
interface Ruling {
  readonly failure?: string
  readonly warning?: string
}

/** What `fail-on` makes of a report. What could not be assessed or compared never fails. */
export const policyOf = (report: Report, failOn: Options['failOn']): Ruling => {
  switch (failOn) {
    case 'never':
      return {}
    case 'required':
      return failedFor('Required and not found', missingIn(report), failOn)
    case 'regression':
      return regressionIn(report)
  }
}

const regressionIn = (report: Report): Ruling => {
  const { changes } = report
  if (changes?.compared) return failedFor('Required, and shown less than before', fallenIn(report), 'regression')
  // Outside of pull requests there is nothing to compare.
  return changes === undefined ? {} : { warning: `fail-on: regression had nothing to compare with: ${changes.reason}` }
}

interface Titled {
  readonly title: string
}

const failedFor = (what: string, skills: readonly Titled[], failOn: string): Ruling =>
  skills.length === 0
    ? {}
    : { failure: `${what}: ${skills.map(({ title }) => title).join(', ')} (fail-on: ${failOn}).` }

const missingIn = ({ skills }: Report): readonly Titled[] =>
  skills.filter(({ importance, level }) => importance === 'required' && level === 'none')

const fallenIn = ({ skills, changes }: Report): readonly Titled[] => {
  const required = new Set(skills.filter(({ importance }) => importance === 'required').map(({ id }) => id))
  return changes?.compared ? changes.skills.filter(change => required.has(change.id) && isFall(change)) : []
}
