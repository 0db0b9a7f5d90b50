import { AuditError, type AuditErrorCode } from '../errors.ts'

interface Answer {
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** Whether a request may have been carried out although no good answer came: a server error, a broken connection. */
export const isUncertain = (error: unknown): boolean => (answerOf(error)?.status ?? 0) >= 500

export const isGone = (error: unknown): boolean => answerOf(error)?.status === 404

/** Whether GitHub does not have what was asked about; of a commit it says so with 422. */
export const isUnknown = (error: unknown): boolean => [404, 422].includes(answerOf(error)?.status ?? 0)

/** Whether a failure says that the token may not write; limits and locked conversations are something else. */
export const isReadOnly = ({ cause }: AuditError): boolean => {
  const answer = answerOf(cause)
  return answer?.status === 403 && EXPLANATIONS.find(({ when }) => when(answer)) === READ_ONLY
}

/** What a refusal or failure of GitHub means, and what to do. Undefined for what never came from GitHub: a bug. */
export const failureOf = (error: unknown): AuditError | undefined => {
  const answer = answerOf(error)
  if (!answer) return undefined
  const { code, message, hint } = EXPLANATIONS.find(({ when }) => when(answer)) ?? other(answer)
  return new AuditError(code, message, hint, { cause: error })
}

interface Explanation {
  readonly code: AuditErrorCode
  readonly message: string
  readonly hint: string
}

const isRateLimit = ({ status, message, headers }: Answer): boolean =>
  status === 429 ||
  (status === 403 &&
    (/rate limit/i.test(message) || headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined))

const READ_ONLY: Explanation & { readonly when: (answer: Answer) => boolean } = {
  when: ({ status }) => status === 403,
  code: 'GITHUB_FORBIDDEN',
  message: 'The token may not comment on this pull request (403).',
  hint:
    'Give the job `permissions: pull-requests: write` (and `contents: read`). ' +
    'Pull requests from forks and of Dependabot have a read-only token whatever the workflow says: there, read the job summary.',
}

/** The first that fits. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const EXPLANATIONS: readonly (Explanation & { readonly when: (answer: Answer) => boolean })[] = [
  {
    when: isRateLimit,
    code: 'GITHUB_UNAVAILABLE',
    message: "GitHub's rate limit is used up.",
    hint: 'Run the job again later.',
  },
  {
    when: ({ status, message }) => status === 403 && /\blocked\b/i.test(message),
    code: 'GITHUB_FORBIDDEN',
    message: 'The conversation is locked.',
    hint: 'Unlock it, or set `comment: never`.',
  },
  READ_ONLY,
  {
    when: ({ status }) => status === 401,
    code: 'GITHUB_FORBIDDEN',
    message: 'GitHub does not know the token (401).',
    hint: 'Leave out the input `token`, or renew the secret that it comes from.',
  },
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

const other = ({ status }: Answer): Explanation => ({
  code: 'GITHUB_UNAVAILABLE',
  message:
    status >= 500 ? `GitHub did not answer as it should (${status}).` : `GitHub refused the comment (${status}).`,
  hint: 'Run the job again later; the job summary holds the same report.',
})

/** Octokit's errors carry the status; a connection that breaks counts as 500 there. */
const answerOf = (error: unknown): Answer | undefined => {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  const response = 'response' in error && isRecord(error.response) ? error.response : {}
  return { status: error.status, message: error.message, headers: isRecord(response.headers) ? response.headers : {} }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
