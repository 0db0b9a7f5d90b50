/** What requests are made for. Each purpose has a budget of its own, so that none starves another. */
export type Purpose = 'tracker' | 'history' | 'files' | 'comment'

/** Requests that a run may send at most: attempts that failed and redirects that were followed included. */
export const BUDGETS: Readonly<Record<Purpose, number>> = { tracker: 10, history: 12, files: 10, comment: 25 }

/** How long a run waits for GitHub. All in milliseconds. */
export interface Waits {
  /** All requests of a run together, retries and the waits before them included. */
  readonly inAll: number
  /** The part of it that reading may use up: what is left is for the comment. */
  readonly reading: number
  /** One attempt, from sending it to the answer's last byte. GitHub itself gives up a query after 10 seconds. */
  readonly attempt: number
}

/**
 * A job that waits costs more than a part of a report that is missing. Together under a minute: a wait before a retry that
 * has begun (up to 4 seconds) is not broken off.
 */
export const WAITS: Waits = { inAll: 55_000, reading: 40_000, attempt: 15_000 }
