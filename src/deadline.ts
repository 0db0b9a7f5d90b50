import type { Stop } from './types.ts'

/** An audit that takes longer is no audit of a portfolio. */
export const STANDARD_SECONDS = 300

/** An emergency stop so many seconds from now. A timer alone would wait for the end of whatever keeps the thread busy. */
export const stopAfter = (seconds: number, now: () => number = () => performance.now()): Stop => {
  const end = now() + seconds * 1_000
  const signal = AbortSignal.timeout(seconds * 1_000)
  return { isOver: () => signal.aborted || now() >= end, signal }
}
