/** What goes over the wire; `text` instead of `body` for what is no JSON. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What goes wrong with an answer. Without a status the usual answer is given, with the rest of this applied to it. */
export interface Trouble extends Partial<Answer> {
  /** Does what was asked for, and answers with the fault all the same. */
  readonly after?: boolean
  /** Milliseconds before anything is sent. */
  readonly delay?: number
  /** Breaks the connection: before anything was sent, or in the middle of the body. */
  readonly cut?: 'before' | 'body'
  /** Changes the usual answer. */
  readonly change?: (usual: Answer) => Answer
}

export interface Asked {
  readonly method: string
  readonly path: string
  /** Of a GraphQL request; '' where it has no name. */
  readonly operation?: string
  /** Counts from 1, over requests of the same method, path and operation. */
  readonly nth: number
}

/** Instead of, or after, the usual answer to a request: undefined leaves it alone. */
export type Fault = (request: Asked) => Trouble | undefined

/** Which of the matching requests: the first so many, exactly those, or all. */
export interface When {
  readonly times?: number
  readonly nth?: readonly number[]
  readonly after?: boolean
}

/**
 * The trouble for the requests that a pattern means, counted over all that match; all of them unless `when` says so.
 * `GET ...` with a path, where one star stands for anything but a slash and two for anything at all; a star for any method;
 * `graphql`, or `graphql Tracker` with the operation's name.
 */
export const on = (pattern: string, trouble: Trouble, { times, nth, after = false }: When = {}): Fault => {
  const matches = matcher(pattern)
  let count = 0
  return asked => {
    if (!matches(asked)) return undefined
    count += 1
    if (times !== undefined && count > times) return undefined
    if (nth !== undefined && !nth.includes(count)) return undefined
    return after ? { ...trouble, after } : trouble
  }
}

const matcher = (pattern: string): ((asked: Asked) => boolean) => {
  const [first = '', second = ''] = pattern.split(' ')
  if (first === 'graphql') {
    return ({ operation }) => operation !== undefined && (second === '' || operation === second)
  }
  const path = second
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*|\*/g, stars => (stars === '**' ? '.*' : '[^/]*'))
  const expression = new RegExp(`^${path}$`)
  return asked => (first === '*' || asked.method === first) && expression.test(asked.path)
}

const DOCUMENTATION = 'https://docs.github.com/rest'
const refusal = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Trouble => ({
  status,
  body: { message, documentation_url: DOCUMENTATION, status: String(status) },
  headers,
})

const secondsFromNow = (seconds: number): string => String(Math.floor(Date.now() / 1000) + seconds)

export const badCredentials = refusal(401, 'Bad credentials')
export const notFound = refusal(404, 'Not Found')
export const gone = refusal(410, 'Issues are disabled for this repo')
export const missingPermission = (needed = 'issues=write; pull_requests=write'): Trouble =>
  refusal(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': needed })
export const locked = refusal(403, 'Unable to create comment because issue is locked.')

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
export const primaryLimit = ({ resetIn = 1800, status = 403 } = {}): Trouble =>
  refusal(status, 'API rate limit exceeded for installation ID 12345.', {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '1000',
    'x-ratelimit-reset': secondsFromNow(resetIn),
    'x-ratelimit-resource': 'core',
  })

export const secondaryLimit = ({ retryAfter = 60, status = 403 } = {}): Trouble =>
  refusal(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    retryAfter < 0 ? {} : { 'retry-after': String(retryAfter) },
  )

export const tooManyRequests = (retryAfter = 1): Trouble => secondaryLimit({ retryAfter, status: 429 })

export const bodyTooLong: Trouble = {
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: [
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: 'Body is too long (maximum is 65536 characters)',
      },
    ],
    documentation_url: DOCUMENTATION,
    status: '422',
  },
}

/** As GitHub's own servers fail, and as those before them do: with a page. */
export const serverError = (status: 500 | 502 | 503 | 504 = 502): Trouble =>
  status === 500
    ? refusal(500, 'Server Error')
    : {
        status,
        text: `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<h1>${status}</h1>\r\n</body>\r\n</html>\r\n`,
        headers: { 'content-type': 'text/html' },
      }

export const slow = (delay: number): Trouble => ({ delay })
/** The connection ends before a byte came, or in the middle of the body. */
export const cutOff = (cut: 'before' | 'body' = 'body'): Trouble => ({ cut })
export const invalidJson: Trouble = { status: 200, text: '{"data": {"repository": ' }
export const html: Trouble = {
  status: 200,
  text: '<!DOCTYPE html>\n<title>Unicorn!</title>\n<h1>Sign in to the hotel’s network</h1>\n',
  headers: { 'content-type': 'text/html; charset=utf-8' },
}
/** JSON of another shape than anybody expects. */
export const otherShape = (body: unknown = []): Trouble => ({ status: 200, body })
export const redirect = (location: string, status: 301 | 302 | 307 = 301): Trouble => ({
  ...refusal(status, status === 301 ? 'Moved Permanently' : 'Found'),
  headers: { location },
})

/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
export const graphqlLimit = ({ resetIn = 1800 } = {}): Trouble => ({
  status: 200,
  body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation ID 12345.' }] },
  headers: {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '1000',
    'x-ratelimit-reset': secondsFromNow(resetIn),
    'x-ratelimit-resource': 'graphql',
  },
})

export const graphqlTimeout: Trouble = {
  status: 200,
  body: {
    data: null,
    errors: [
      {
        message:
          'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. ' +
          'Please include `ABCD:1234:5678` when reporting this issue.',
      },
    ],
  },
}

/** Takes these parts (`repository.issues`) out of the data, each with an error of its path. */
export const partialData = (
  paths: readonly string[],
  error: Readonly<Record<string, unknown>> = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
): Trouble => ({
  change: usual => {
    const body = structuredClone(usual.body) as { data?: unknown; errors?: unknown[] }
    const errors = paths.map(path => {
      const keys = path.split('.').map(key => (/^\d+$/.test(key) ? Number(key) : key))
      setNull(body.data, keys)
      return { ...error, path: keys, locations: [{ line: 1, column: 1 }] }
    })
    return { ...usual, body: { ...body, errors: [...(body.errors ?? []), ...errors] } }
  },
})

const setNull = (data: unknown, keys: readonly (string | number)[]): void => {
  const [key, ...rest] = keys
  if (key === undefined || typeof data !== 'object' || data === null || !(key in data)) return
  const record = data as Record<string | number, unknown>
  if (rest.length === 0) record[key] = null
  else setNull(record[key], rest)
}
