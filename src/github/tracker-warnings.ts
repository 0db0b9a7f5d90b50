import { asSentence, inSentence, noPermission, READABLE, withoutPermissions } from './reading-failure.ts'
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
    ? unpermitted(['commit statuses'], ['`statuses: read`'])
    : unpermitted(['check runs'], ['`checks: read`'])
}

/** Warnings for people: all missing permissions in one, each other reason once, with what it is about. */
export const warningsOf = (
  failures: readonly { readonly part: Part; readonly reason: string }[],
): readonly string[] => {
  const isRefused = ({ part, reason }: (typeof failures)[number]): boolean => reason === noPermission(part)
  const refused = failures.filter(isRefused).map(({ part }) => READABLE[part])
  const others = failures.filter(failure => !isRefused(failure))
  const reasons = [...new Set(others.map(({ reason }) => reason))]
  return [
    ...(refused.length === 0
      ? []
      : [
          unpermitted(
            refused.map(({ words }) => words),
            refused.flatMap(({ permissions }) => permissions),
          ),
        ]),
    ...reasons.map(reason => {
      const parts = others.filter(failure => failure.reason === reason).map(({ part }) => READABLE[part].words)
      return asSentence(`${inSentence(parts)} could not be read: ${reason}`)
    }),
  ]
}

const unpermitted = (words: readonly string[], permissions: readonly string[]): string =>
  `${asSentence(withoutPermissions(inSentence(words), permissions))} No level is lower than files and history make it.`
