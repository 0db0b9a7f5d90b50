import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { tool } from '../tool.ts'

/** All requests of a run together, waits included, in milliseconds. A job that waits costs more than a missing comment. */
const DEADLINE = 60_000
/** After 1 and 4 seconds. */
const RETRIES = 2

export type Client = Octokit

export interface ClientOptions {
  readonly token: string
  /** Such as `https://api.github.com`, without a slash at the end. */
  readonly apiUrl: string
  /** Knows the runner's proxy. */
  readonly fetch?: typeof globalThis.fetch
}

/**
 * The one client: waits for rate limits and tries again after server errors, both within a minute. A request that must
 * not be sent twice says `request: { retries: 0 }`.
 */
export const createClient = ({ token, apiUrl, fetch }: ClientOptions): Client => {
  const deadline = performance.now() + DEADLINE
  const mayWait = (seconds: number, _: object, __: unknown, attempts: number): boolean =>
    attempts < RETRIES && performance.now() + seconds * 1000 < deadline
  return new (Octokit.plugin(retry, throttling))({
    auth: token,
    baseUrl: apiUrl,
    userAgent: `${tool.name}/${tool.version}`,
    log: SILENT,
    request: { signal: AbortSignal.timeout(DEADLINE), log: SILENT, ...(fetch ? { fetch } : {}) },
    // 429 is a rate limit, which the other plugin waits for.
    retry: { retries: RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
  })
}

const ignore = () => {}

/** Octokit would print answers as they come, and the runner reads commands in what is printed. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }
