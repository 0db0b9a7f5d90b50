import { at, isRecord, listAt, type Shape, textAt } from './shape.ts'

/** One of the errors that an answer of GraphQL lists. */
export interface QueryError {
  /** Such as `FORBIDDEN`; empty where GitHub does not say. */
  readonly type: string
  readonly message: string
  /** Names of fields and indexes, from the outermost: `['repository', 'issues', 'nodes', '3']`. */
  readonly path: readonly string[]
}

/** What GitHub said to a request that failed, as Octokit's errors carry it. Its texts are for matching, never for readers. */
export interface Refusal {
  /** 200 for errors of a query; 500 and more where no usable answer came. */
  readonly status: number
  readonly message: string
  readonly headers: Shape
  readonly errors: readonly QueryError[]
  /** False where the connection failed before an answer came. */
  readonly answered: boolean
}

/** Undefined for what never came from GitHub: a bug, or a request that was given up here. */
export const refusalOf = (error: unknown): Refusal | undefined => {
  if (!(error instanceof Error)) return undefined
  const response = at(error, 'response')
  // A query's errors come in an error of their own, or, for rate limits, in one that holds the whole answer.
  const listed = [listAt(error, 'errors'), listAt(response, 'data', 'errors')].find(list => list.length > 0) ?? []
  const status = at(error, 'status') ?? at(response, 'status') ?? (listed.length > 0 ? 200 : undefined)
  if (typeof status !== 'number') return undefined
  const headers = at(response, 'headers') ?? at(error, 'headers')
  return {
    status,
    message: error.message,
    headers: isRecord(headers) ? headers : {},
    errors: queryErrors(listed),
    answered: isRecord(response) || !('cause' in error && error.cause instanceof Error),
  }
}

export const queryErrors = (list: readonly unknown[]): readonly QueryError[] =>
  list.map(error => ({
    type: textAt(error, 'type') ?? '',
    message: textAt(error, 'message') ?? '',
    path: listAt(error, 'path').map(String),
  }))

/** The token itself is wrong. Too many tries with wrong ones are refused as 403, and speak of no rate. */
export const isUnknownToken = ({ status, message }: Refusal): boolean =>
  status === 401 || /\bbad credentials\b|\blogin attempts\b/i.test(message)

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
export const isRateLimit = (refusal: Refusal): boolean => {
  const { status, message, headers, errors } = refusal
  if (isUnknownToken(refusal) || isNoPermission(refusal)) return false
  if (status === 429 || errors.some(({ type }) => type === 'RATE_LIMITED')) return true
  if (status !== 403 && status !== 200) return false
  return (
    /\brate limit\b|\babuse detection\b/i.test(message) ||
    (status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined))
  )
}

/** The token is known and was not given this right. */
export const isNoPermission = ({ status, message, errors }: Refusal): boolean =>
  (status === 403 && /\bnot accessible by\b/i.test(message)) || errors.some(isNoPermissionFor)

export const isNoPermissionFor = ({ type, message }: QueryError): boolean =>
  type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES' || /\bnot accessible by\b/i.test(message)

/** Too much was asked for at once, or GitHub is not well: less, or later, may work. */
export const isTrouble = ({ status, errors }: Refusal): boolean => status >= 500 || errors.some(isTroubleWith)

/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts */
export const isTroubleWith = ({ type, message }: QueryError): boolean =>
  /^(?:RESOURCE_LIMITS_EXCEEDED|SERVICE_UNAVAILABLE|INTERNAL(?:_ERROR)?|TIMEOUT)$/.test(type) ||
  /\bsomething went wrong\b|\btime(?:d )?out\b|\brespond to your request in time\b|\bresource limits\b/i.test(message)

const DAY = 86_400

/**
 * When a rate limit is over, as `14:05 UTC`: from its headers alone, and undefined where they do not say or speak of
 * more than a day.
 */
export const limitEnd = ({ headers }: Refusal): string | undefined => {
  const now = Date.parse(String(headers.date)) / 1000
  const after = Number(headers['retry-after'])
  if (after > 0 && after < DAY && !Number.isNaN(now)) return clockTime(Math.ceil(now + after))
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] !== '0' || !Number.isSafeInteger(reset) || reset <= 0) return undefined
  return !Number.isNaN(now) && Math.abs(reset - now) > DAY ? undefined : clockTime(reset)
}

/** Rounded up to the minute: a limit is not over before. */
const clockTime = (seconds: number): string | undefined => {
  const time = new Date(Math.ceil(seconds / 60) * 60_000)
  return Number.isNaN(time.getTime()) ? undefined : `${time.toISOString().slice(11, 16)} UTC`
}
