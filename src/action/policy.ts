import * as core from '@actions/core'
import { isFall } from '../report/changes.ts'
import type { Report } from '../report/schema.ts'

/** `fail-on: required`: what could not be assessed never fails. */
export const failOnMissing = (report: Report): void => {
  const missing = report.skills.filter(({ importance, level }) => importance === 'required' && level === 'none')
  if (missing.length > 0) core.setFailed(`Required and not found: ${titlesOf(missing)} (fail-on: required).`)
}

/** `fail-on: regression`: a required skill's level fell. Without a comparison nothing fails, and a warning says why. */
export const failOnFalls = ({ skills, changes }: Report): void => {
  if (!changes?.compared) {
    core.warning(`fail-on: regression had nothing to compare with: ${changes?.reason ?? 'there is no base commit'}.`)
    return
  }
  const required = new Set(skills.filter(({ importance }) => importance === 'required').map(({ id }) => id))
  const fallen = changes.skills.filter(change => required.has(change.id) && isFall(change))
  if (fallen.length > 0)
    core.setFailed(`Required, and shown less than before: ${titlesOf(fallen)} (fail-on: regression).`)
}

const titlesOf = (skills: readonly { readonly title: string }[]): string => skills.map(({ title }) => title).join(', ')
