import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { tool } from '../tool.ts'

/** All requests of a run together, waits included, in milliseconds. A job that waits costs more than a missing comment. */
const DEADLINE = 60_000
/** After 1 and 4 seconds. */
const RETRIES = 2

export type Client = Octokit

/** What requests are made for. Each purpose has a budget of its own, so that none starves another. */
export type Purpose = 'tracker' | 'history' | 'files' | 'comment'

/** Requests that a run may send at most, attempts that failed included. */
export const BUDGETS: Readonly<Record<Purpose, number>> = { tracker: 10, history: 12, files: 10, comment: 25 }

export interface ClientOptions {
  /** Left out for what anybody may see; GraphQL needs one. */
  readonly token?: string
  /** Such as `https://api.github.com`, without a slash at the end. */
  readonly apiUrl: string
  /** Knows the runner's proxy. */
  readonly fetch?: typeof globalThis.fetch
}

/** One run's connection to GitHub. */
export interface GitHub {
  readonly hasToken: boolean
  /** The client for one purpose; all of them share the minute. */
  readonly for: (purpose: Purpose) => Client
  /** Requests that were sent so far. */
  readonly sent: (purpose: Purpose) => number
  /** Requests that may still be sent. */
  readonly left: (purpose: Purpose) => number
}

/**
 * The one client: waits for rate limits and tries again after server errors, all within a minute and each purpose within
 * its budget. A request that must not be sent twice says `request: { retries: 0 }`.
 */
export const connect = ({ token, apiUrl, fetch = globalThis.fetch }: ClientOptions): GitHub => {
  const deadline = performance.now() + DEADLINE
  const signal = AbortSignal.timeout(DEADLINE)
  const sent = new Map<Purpose, number>()
  const clients = new Map<Purpose, Client>()
  const mayWait = (seconds: number, _: object, __: unknown, attempts: number): boolean =>
    attempts < RETRIES && performance.now() + seconds * 1000 < deadline

  const counted = (purpose: Purpose): typeof globalThis.fetch => {
    return (input, init) => {
      const used = sent.get(purpose) ?? 0
      if (used >= BUDGETS[purpose]) throw new BudgetSpent(purpose)
      sent.set(purpose, used + 1)
      return fetch(input, init)
    }
  }
  const open = (purpose: Purpose): Client =>
    new (Octokit.plugin(retry, throttling))({
      ...(token === undefined ? {} : { auth: token }),
      baseUrl: apiUrl,
      userAgent: `${tool.name}/${tool.version}`,
      log: SILENT,
      request: { signal, log: SILENT, fetch: counted(purpose) },
      // 429 is a rate limit, which the other plugin waits for.
      retry: { retries: RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
    })

  return {
    hasToken: token !== undefined,
    for: purpose => {
      const client = clients.get(purpose) ?? open(purpose)
      clients.set(purpose, client)
      return client
    },
    sent: purpose => sent.get(purpose) ?? 0,
    left: purpose => BUDGETS[purpose] - (sent.get(purpose) ?? 0),
  }
}

/** Octokit hands an error of this name on as it is, instead of trying again. */
export class BudgetSpent extends Error {
  readonly purpose: Purpose

  constructor(purpose: Purpose) {
    super(`the ${BUDGETS[purpose]} requests for this part of a run are used up`)
    this.name = 'AbortError'
    this.purpose = purpose
  }
}

const ignore = () => {}

/** Octokit would print answers as they come, and the runner reads commands in what is printed. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }
