import { AuditError, type AuditErrorCode } from '../errors.ts'
import { asSentence } from './reading-failure.ts'
import { isRateLimit, isUnknownToken, limitEnd, type Refusal, refusalOf } from './refusal.ts'
import { GivenUp } from './trouble.ts'

/** Whether a request may have been carried out although no good answer came: a server error, a broken connection. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof GivenUp ? error.mayBeDone : (refusalOf(error)?.status ?? 0) >= 500

export const isGone = (error: unknown): boolean => refusalOf(error)?.status === 404

/** Whether GitHub does not have what was asked about; of a commit it says so with 422. */
export const isUnknown = (error: unknown): boolean => [404, 422].includes(refusalOf(error)?.status ?? 0)

/** Whether a failure says that the token may not write; limits and locked conversations are something else. */
export const isReadOnly = ({ cause }: AuditError): boolean => {
  const refusal = refusalOf(cause)
  if (refusal?.status !== 403 || isRateLimit(refusal)) return false
  return EXPLANATIONS.find(({ when }) => when(refusal)) === READ_ONLY
}

/** What a refusal or failure of GitHub to comment means, and what to do. Undefined for what never came from GitHub: a bug. */
export const failureOf = (error: unknown): AuditError | undefined => {
  if (error instanceof GivenUp) return unavailable(asSentence(error.message), LATER, error)
  const refusal = refusalOf(error)
  if (!refusal) return undefined
  if (isRateLimit(refusal)) return rateLimit(refusal, error)
  const { code, message, hint } = EXPLANATIONS.find(({ when }) => when(refusal)) ?? other(refusal)
  return new AuditError(code, message, hint, { cause: error })
}

const LATER = 'Run the job again later; the job summary holds the same report.'

const rateLimit = (refusal: Refusal, cause: unknown): AuditError => {
  const end = limitEnd(refusal)
  const hint = end === undefined ? 'Run the job again later.' : `It resets at ${end}: run the job again then.`
  return unavailable("GitHub's rate limit is used up.", hint, cause)
}

const unavailable = (message: string, hint: string, cause: unknown): AuditError =>
  new AuditError('GITHUB_UNAVAILABLE', message, hint, { cause })

interface Explanation {
  readonly code: AuditErrorCode
  readonly message: string
  readonly hint: string
}

const READ_ONLY: Explanation & { readonly when: (refusal: Refusal) => boolean } = {
  when: ({ status }) => status === 403,
  code: 'GITHUB_FORBIDDEN',
  message: 'The token may not comment on this pull request (403).',
  hint: 'Give the job `permissions: pull-requests: write` (and `contents: read`); the job summary holds the report.',
}

/** The first that fits. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const EXPLANATIONS: readonly (Explanation & { readonly when: (refusal: Refusal) => boolean })[] = [
  {
    when: isUnknownToken,
    code: 'GITHUB_FORBIDDEN',
    message: 'GitHub does not know the token.',
    hint: 'Leave out the input `token`, or renew the secret that it comes from.',
  },
  {
    when: ({ status, message }) => status === 403 && /\blocked\b/i.test(message),
    code: 'GITHUB_FORBIDDEN',
    message: 'The conversation is locked.',
    hint: 'Unlock it, or set `comment: never`.',
  },
  READ_ONLY,
  {
    when: ({ status }) => status === 404,
    code: 'GITHUB_FORBIDDEN',
    message: 'GitHub does not show this pull request to the token (404).',
    hint: 'In a private repository the job needs `permissions: pull-requests: write`; a token of your own needs access to it.',
  },
  {
    when: ({ status }) => status === 410,
    code: 'GITHUB_FORBIDDEN',
    message: 'Comments are switched off in this repository (410).',
    hint: 'Set `comment: never` and read the job summary.',
  },
  {
    when: ({ status }) => status === 422,
    code: 'GITHUB_UNAVAILABLE',
    message: 'GitHub did not take the comment (422).',
    hint: 'The job summary holds the same report.',
  },
]

const other = ({ status }: Refusal): Explanation => ({
  code: 'GITHUB_UNAVAILABLE',
  message:
    status >= 500 ? `GitHub did not answer as it should (${status}).` : `GitHub refused the comment (${status}).`,
  hint: LATER,
})
