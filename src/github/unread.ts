import { field, listField, textField, UnreadableAnswer } from './read-answer.ts'

/**
 * Why something could not be read from GitHub, as a half sentence without what to do; undefined for what never came from
 * GitHub: a bug.
 */
export const unreadReason = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'AbortError') return 'the requests of a run to GitHub are used up'
  if (error instanceof UnreadableAnswer) return error.message
  const headers = field(error, 'headers') ?? field(field(error, 'response'), 'headers')
  const errors = listField(error, 'errors')
  if (errors !== undefined) {
    const types = errors.map(each => textField(each, 'type'))
    if (types.includes('RATE_LIMITED') || types.includes('RATE_LIMIT')) return rateLimit(headers)
    if (types.includes('NOT_FOUND')) return 'GitHub does not show it to the token'
    if (types.includes('FORBIDDEN')) return 'the token may not read it'
    return 'GitHub answered with errors'
  }
  const status = field(error, 'status')
  if (typeof status !== 'number') return undefined
  if (isRateLimit(status, error.message, headers)) return rateLimit(headers)
  const reason = REASONS.get(status)
  if (reason !== undefined) return `${reason} (${status})`
  return status >= 500 ? `GitHub did not answer as it should (${status})` : `GitHub refused it (${status})`
}

const REASONS: ReadonlyMap<number, string> = new Map([
  [401, 'GitHub does not know the token'],
  [403, 'the token may not read it'],
  [404, 'GitHub does not show it to the token'],
])

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
const isRateLimit = (status: number, message: string, headers: unknown): boolean =>
  status === 429 ||
  (status === 403 &&
    (/rate limit/i.test(message) ||
      textField(headers, 'x-ratelimit-remaining') === '0' ||
      field(headers, 'retry-after') !== undefined))

const rateLimit = (headers: unknown): string => {
  const reset = /^\d{1,11}$/.exec(textField(headers, 'x-ratelimit-reset') ?? '')?.[0]
  if (reset === undefined || textField(headers, 'x-ratelimit-remaining') !== '0')
    return "GitHub's rate limit is used up"
  return `GitHub's rate limit is used up until ${new Date(Number(reset) * 1000).toISOString().slice(11, 16)} UTC`
}
