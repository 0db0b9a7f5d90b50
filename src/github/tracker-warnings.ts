import { asSentence, noPermission, READABLE } from './reading-failure.ts'
import { isNoPermissionFor, type QueryError } from './refusal.ts'
import { at } from './shape.ts'
import { isAbout } from './tracker-outcome.ts'
import type { Part } from './tracker-query.ts'

/**
 * A warning where some of the checks came, and a permission is missing for the others: check runs and statuses have one
 * each, and in the place of the other kind stands null.
 */
export const warningOfChecks = (nodes: readonly unknown[], errors: readonly QueryError[]): string | undefined => {
  const isRefused = errors.some(error => isAbout('checks')(error) && isNoPermissionFor(error))
  if (!isRefused || !nodes.includes(null)) return undefined
  return nodes.some(node => at(node, '__typename') === 'CheckRun')
    ? withoutPermission('checks', 'the token may not read commit statuses: give the job `statuses: read`')
    : withoutPermission('checks', 'the token may not read check runs: give the job `checks: read`')
}

/** Warnings for people: each missing permission once, other reasons with what they are about. */
export const warningsOf = (
  failures: readonly { readonly part: Part; readonly reason: string }[],
): readonly string[] => {
  const reasons = [...new Set(failures.map(({ reason }) => reason))]
  return reasons.map(reason => {
    const parts = failures.filter(failure => failure.reason === reason).map(({ part }) => part)
    const refused = parts.find(part => reason === noPermission(part))
    return refused === undefined ? unread(parts, reason) : withoutPermission(refused, reason)
  })
}

const withoutPermission = (part: Part, reason: string): string => `${asSentence(reason)} ${CONSEQUENCES[part]}`

/** Checks are evidence beside a configuration, and decide no level. */
const CONSEQUENCES: Readonly<Record<Part, string>> = {
  issues: 'Levels are from the repository without them.',
  pulls: 'Levels are from the repository without them.',
  checks: 'No level depends on them.',
}

const unread = (parts: readonly Part[], reason: string): string => {
  const words: readonly string[] = parts.map(part => READABLE[part].words)
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('')
  return asSentence(`${list} could not be read: ${reason}`)
}
