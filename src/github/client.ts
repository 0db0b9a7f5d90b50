import { randomUUID } from 'node:crypto'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { AuditError } from '../errors.ts'
import { tool } from '../tool.ts'
import { BUDGETS, type Purpose, WAITS, type Waits } from './budgets.ts'
import { transport } from './transport.ts'
import { budgetSpent, outOfTime, timeIsUp } from './trouble.ts'
import { isGraphQL, usableAnswers } from './usable-answer.ts'
import { waitingClock } from './waiting-clock.ts'

/** After 1 and 4 seconds. */
const RETRIES = 2

export type Client = Octokit
export type { Purpose } from './budgets.ts'

export interface ClientOptions {
  /** Left out for what anybody may see; GraphQL needs one. */
  readonly token?: string
  /** Such as `https://api.github.com`, without a slash at the end. On Enterprise `https://host/api/v3`. */
  readonly apiUrl: string
  /** Knows the runner's proxy. */
  readonly fetch?: typeof globalThis.fetch
  /** Ends what is being read and lets nothing more be read. Comments are none of that. */
  readonly signal?: AbortSignal
  /** Shorter in tests. */
  readonly waits?: Waits
}

/** One run's connection to GitHub. */
export interface GitHub {
  readonly hasToken: boolean
  /** The client for one purpose; all of them share the minute. */
  readonly for: (purpose: Purpose) => Client
  /** Requests that were sent so far. */
  readonly sent: (purpose: Purpose) => number
}

/**
 * The one client: waits for rate limits and tries again after server errors, all within a minute and each purpose within
 * its budget. What creates something is sent again only when GitHub refused it for its limits, which is before anything
 * was done. The token goes to the host of `apiUrl` alone. What fails is explained by `failure.ts` and
 * `reading-failure.ts`. Throws AuditError for an `apiUrl` that is no address.
 */
export const connect = ({ token, apiUrl, fetch = globalThis.fetch, signal, waits = WAITS }: ClientOptions): GitHub => {
  if (!URL.canParse(apiUrl)) throw badAddress
  const clock = waitingClock()
  const sent = new Map<Purpose, number>()
  const clients = new Map<Purpose, Client>()
  const id = randomUUID()

  const open = (purpose: Purpose): Client => {
    const allowed = purpose === 'comment' ? waits.inAll : waits.reading
    const left = (): number => allowed - clock.waited()
    const mayWait = (seconds: number, _: object, __: unknown, attempts: number): boolean =>
      attempts < RETRIES && seconds * 1000 < left()
    const onSend = () => {
      const used = sent.get(purpose) ?? 0
      if (used >= BUDGETS[purpose]) throw budgetSpent(purpose)
      sent.set(purpose, used + 1)
    }
    const client = new (Octokit.plugin(usableAnswers, retry, throttling))({
      ...(token === undefined ? {} : { auth: token }),
      baseUrl: apiUrl,
      userAgent: `${tool.name}/${tool.version}`,
      log: SILENT,
      request: { log: SILENT, fetch: transport({ fetch, apiUrl, clock, attempt: waits.attempt, onSend }) },
      // 429 is a rate limit, which the other plugin waits for.
      retry: { retries: RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: {
        id,
        onRateLimit: mayWait,
        onSecondaryRateLimit: mayWait,
        ...(purpose === 'comment' ? {} : { write: AT_ONCE }),
      },
    })
    // The last hook is the outermost: it lasts from the first attempt to the last one's end.
    client.hook.wrap('request', async (request, options) => {
      const isOver = () => purpose !== 'comment' && signal?.aborted === true
      if (isOver()) throw timeIsUp()
      if (left() <= 0) throw outOfTime(allowed, false)
      const controller = new AbortController()
      const creates = isCreation(options)
      // A copy: Octokit shares the object with later requests, and notes retries in it.
      options.request = { ...options.request, signal: controller.signal, ...(creates ? { retries: 0 } : {}) }
      const stop = clock.alarm(left(), () => controller.abort(outOfTime(allowed, true)))
      const end = () => {
        if (isOver()) controller.abort(timeIsUp())
      }
      signal?.addEventListener('abort', end)
      try {
        return await Promise.race([request(options), abortion(controller.signal)])
      } finally {
        stop()
        signal?.removeEventListener('abort', end)
      }
    })
    return client
  }

  return {
    hasToken: token !== undefined,
    for: purpose => {
      const client = clients.get(purpose) ?? open(purpose)
      clients.set(purpose, client)
      return client
    },
    sent: purpose => sent.get(purpose) ?? 0,
  }
}

type Limiters = NonNullable<Parameters<typeof throttling>[1]['throttle']>['write']

/**
 * The plugin takes queries for writes, of which GitHub wants no two within a second. It asks a limiter of the package bottleneck
 * for this one method alone, and types the whole of it.
 */
const AT_ONCE = {
  key: () => ({ schedule: (_: object, job: () => Promise<void>) => job() }),
} as unknown as NonNullable<Limiters>

const badAddress = new AuditError(
  'BAD_INPUT',
  "The address of GitHub's API (GITHUB_API_URL) is no URL.",
  'Leave it out for github.com; on GitHub Enterprise it looks like https://host/api/v3.',
)

/** GraphQL's queries are sent by POST as well, and change nothing. */
const isCreation = (options: { readonly method: string; readonly url: string; readonly query?: unknown }): boolean =>
  options.method === 'POST' &&
  !(isGraphQL(options.url) && typeof options.query === 'string' && !/^\s*mutation\b/.test(options.query))

/** Waits between attempts know no signal. */
const abortion = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

const ignore = () => {}

/** Octokit would print answers as they come, and the runner reads commands in what is printed. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }
