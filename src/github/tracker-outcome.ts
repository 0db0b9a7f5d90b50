import { queryFailure, readingFailure } from './reading-failure.ts'
import { isNoPermissionFor, isTrouble, isTroubleWith, type QueryError, refusalOf } from './refusal.ts'
import { at, isRecord, type Shape } from './shape.ts'
import { FIELDS, type Part } from './tracker-query.ts'

/** What came of one request for some parts. */
export type TrackerAnswer =
  | { readonly repository: unknown; readonly errors: readonly QueryError[] }
  /** No part of an answer came. */
  | { readonly error: unknown }

/**
 * What came of one part in it. `again`: nothing, and other parts are to blame; without those it may come. `too-much`:
 * less at once may work, and `reason` is why it failed if not.
 */
export type Outcome =
  | { readonly is: 'read'; readonly connection: Shape }
  | { readonly is: 'off' | 'again' }
  | { readonly is: 'too-much' | 'failed'; readonly reason: string }

/** Each part is judged by itself. `wanted`: all that were asked for. Throws what GitHub is not to blame for. */
export const outcomeOf = (part: Part, answer: TrackerAnswer, wanted: readonly Part[]): Outcome => {
  if ('error' in answer) return outcomeOfError(answer.error, part)
  const { repository, errors } = answer
  const own = errors.filter(isAbout(part))
  if (isRecord(repository)) {
    if (part === 'issues' && repository.hasIssuesEnabled === false) return { is: 'off' }
    const connection = connectionOf(part, repository, own.length > 0)
    return connection ? { is: 'read', connection } : outcomeOfErrors(own, part)
  }
  // A part that may not be null takes the whole repository with it.
  const isOthers = own.length === 0 && wanted.some(other => errors.some(isAbout(other)))
  return isOthers ? { is: 'again' } : outcomeOfErrors(own.length > 0 ? own : errors, part)
}

export const isAbout =
  (part: Part) =>
  ({ path }: QueryError): boolean =>
    path[0] === 'repository' && path[1] === FIELDS[part]

const outcomeOfError = (error: unknown, part: Part): Outcome => {
  const reason = readingFailure(error, part)
  if (reason === undefined) throw error
  const refusal = refusalOf(error)
  return { is: refusal && isTrouble(refusal) ? 'too-much' : 'failed', reason }
}

/** A permission that is missing stays missing, whatever else went wrong beside it. */
const outcomeOfErrors = (errors: readonly QueryError[], part: Part): Outcome => {
  const error = errors.find(isNoPermissionFor) ?? errors[0] ?? UNEXPLAINED
  return { is: isTroubleWith(error) ? 'too-much' : 'failed', reason: queryFailure(error, part) }
}

const UNEXPLAINED: QueryError = { type: '', message: '', path: [] }

const NOTHING = { totalCount: 0, nodes: [] }

/** A part that came, if only some of it. A repository without commits has no branch, and a commit needs no checks. */
const connectionOf = (part: Part, repository: Shape, hasErrors: boolean): Shape | undefined => {
  const field = repository[FIELDS[part]]
  if (part !== 'checks') return usable(field)
  if (field === undefined) return undefined
  const rollup = at(field, 'target', 'statusCheckRollup')
  return isRecord(rollup) ? usable(rollup.contexts) : hasErrors ? undefined : NOTHING
}

/** In the place of what the token may not see stands null. */
const usable = (connection: unknown): Shape | undefined => {
  if (!isRecord(connection) || !Array.isArray(connection.nodes)) return undefined
  const { nodes } = connection
  return nodes.length === 0 || nodes.some(isRecord) ? connection : undefined
}
