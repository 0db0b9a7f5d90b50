import {
  isNoPermission,
  isNoPermissionFor,
  isRateLimit,
  isTroubleWith,
  isUnknownToken,
  limitEnd,
  type QueryError,
  type Refusal,
  refusalOf,
} from './refusal.ts'
import { isRecord } from './shape.ts'
import { AttemptTimeout, GivenUp, UnusableAnswer } from './trouble.ts'

/**
 * What is read of a repository, in a reader's words, and the permissions of a job that it takes. `isNamed`: readers see its
 * name right before the reason, "issues: the token may not read them".
 */
export const READABLE = {
  issues: { words: 'issues', permissions: ['`issues: read`'], isNamed: true },
  pulls: { words: 'pull requests', permissions: ['`pull-requests: read`'], isNamed: true },
  checks: { words: 'checks', permissions: ['`checks: read`', '`statuses: read`'], isNamed: true },
  files: { words: 'files', permissions: ['`contents: read`'], isNamed: false },
  history: { words: 'commits', permissions: ['`contents: read`'], isNamed: false },
} as const satisfies Readonly<
  Record<string, { readonly words: string; readonly permissions: readonly string[]; readonly isNamed: boolean }>
>

export type Readable = keyof typeof READABLE

/**
 * Why something could not be read, as a half sentence: "rate limit: resets at 14:05 UTC". Nothing of what GitHub wrote is
 * in it. Undefined for what neither GitHub nor the way to it is to blame for: a bug, which is to be thrown on.
 */
export const readingFailure = (error: unknown, what: Readable): string | undefined => {
  if (error instanceof GivenUp) return error.message
  if (error instanceof UnusableAnswer) return `${NO_ANSWER} (${error.message})`
  const refusal = refusalOf(error)
  if (!refusal) return undefined
  if (!refusal.answered) return unansweredReason(error)
  return REASONS.find(({ when }) => when(refusal))?.reason(refusal, what) ?? oddReason(refusal)
}

/** Why a part of a query's answer is not there. */
export const queryFailure = (error: QueryError, what: Readable): string => {
  if (isSingleSignOn(error.message)) return SINGLE_SIGN_ON
  if (isNoPermissionFor(error)) return noPermission(what)
  if (error.type === 'RATE_LIMITED') return RATE_LIMIT
  if (error.type === 'NOT_FOUND') return NO_REPOSITORY
  if (isUnknownField(error.message)) return 'this GitHub Enterprise Server is too old for what is asked'
  return isTroubleWith(error) ? 'GitHub did not answer in time' : NO_ANSWER
}

/** "the token may not read files: give the job `contents: read`". */
export const noPermission = (what: Readable): string => {
  const { words, permissions, isNamed } = READABLE[what]
  return withoutPermissions(isNamed ? 'them' : words, permissions)
}

export const withoutPermissions = (words: string, permissions: readonly string[]): string =>
  `the token may not read ${words}: give the job ${inSentence(permissions)}`

/** "issues, pull requests and checks". */
export const inSentence = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('')

/** A half sentence as a whole one. */
export const asSentence = (half: string): string => `${half.charAt(0).toUpperCase()}${half.slice(1)}.`

const NO_ANSWER = 'GitHub did not answer as it should'
const NO_REPOSITORY = 'no such repository, or the token may not see it'
const RATE_LIMIT = 'rate limit: try again later'
const SINGLE_SIGN_ON = "the token is not authorized for the organization's single sign-on"

/** Schemas of older servers lack what the newer ones answer. */
const isUnknownField = (message: string): boolean => /^(?:Field|Argument) \S+ doesn't (?:exist|accept)\b/.test(message)
const isSingleSignOn = (message: string): boolean => /\bSAML\b/.test(message)
const hasType = ({ errors }: Refusal, type: string): boolean => errors.some(error => error.type === type)

interface Reason {
  readonly when: (refusal: Refusal) => boolean
  readonly reason: (refusal: Refusal, what: Readable) => string
}

/** The first that fits. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const REASONS: readonly Reason[] = [
  { when: isUnknownToken, reason: ({ status }) => `GitHub does not know the token (${status})` },
  {
    when: isRateLimit,
    reason: refusal => {
      const end = limitEnd(refusal)
      return end === undefined ? RATE_LIMIT : `rate limit: resets at ${end}`
    },
  },
  {
    when: ({ message, errors }) => isSingleSignOn(message) || errors.some(error => isSingleSignOn(error.message)),
    reason: () => SINGLE_SIGN_ON,
  },
  {
    when: ({ message }) => /\bIP allow list\b/i.test(message),
    reason: () => 'the organization lets only certain addresses in',
  },
  {
    when: refusal => refusal.status === 403 || isNoPermission(refusal),
    reason: (_, what) => noPermission(what),
  },
  { when: refusal => refusal.status === 404 || hasType(refusal, 'NOT_FOUND'), reason: () => NO_REPOSITORY },
  { when: ({ status }) => status === 410, reason: () => 'switched off in this repository (410)' },
  { when: ({ status }) => status === 451, reason: () => 'GitHub blocked the repository for legal reasons (451)' },
]

const oddReason = ({ status }: Refusal): string => (status === 200 ? NO_ANSWER : `${NO_ANSWER} (${status})`)

/** No status came from GitHub, whatever Octokit puts into its place. */
const unansweredReason = (error: unknown): string => {
  const causes = chain(error)
  const timeout = causes.find(cause => cause instanceof AttemptTimeout)
  if (timeout instanceof Error) return timeout.message
  const code = causes.map(codeOf).find(found => found !== undefined)
  return code === undefined ? 'the connection to GitHub broke' : `GitHub could not be reached (${code})`
}

/** Such as `ENOTFOUND`, as Node names what is wrong with a connection. */
const codeOf = (cause: unknown): string | undefined =>
  isRecord(cause) && typeof cause.code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(cause.code)
    ? cause.code
    : undefined

/** An error and what it was caused by, a few steps deep. */
const chain = (error: unknown, steps = 4): readonly unknown[] =>
  steps > 0 && error instanceof Error ? [error, ...chain(error.cause, steps - 1)] : []
