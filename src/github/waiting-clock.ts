/** In milliseconds. */
const TICK = 100

/** Counts the time that is spent on waiting, whatever else happens in between. */
export interface WaitingClock {
  /** Milliseconds so far. */
  readonly waited: () => number
  /** Rings once, after that much more waiting. The clock runs while any alarm is set; the answer takes this one away. */
  readonly alarm: (milliseconds: number, ring: () => void) => () => void
}

/**
 * Several requests at once are one wait. What our own work keeps the thread busy for is none, so that an answer which
 * arrived in the meantime is seen before its alarm rings.
 */
export const waitingClock = (): WaitingClock => {
  const alarms = new Map<object, { readonly at: number; readonly ring: () => void }>()
  let waited = 0
  let last = 0
  let timer: NodeJS.Timeout | undefined

  const count = () => {
    const now = performance.now()
    waited += Math.min(now - last, 2 * TICK)
    last = now
  }
  const stop = (key: object) => {
    if (!alarms.delete(key) || alarms.size > 0) return
    count()
    clearInterval(timer)
  }
  const tick = () => {
    count()
    for (const [key, { at, ring }] of [...alarms]) {
      if (at > waited || !alarms.has(key)) continue
      stop(key)
      ring()
    }
  }
  return {
    waited: () => {
      if (alarms.size > 0) count()
      return waited
    },
    alarm: (milliseconds, ring) => {
      const key = {}
      if (alarms.size === 0) {
        last = performance.now()
        timer = setInterval(tick, TICK)
      } else count()
      alarms.set(key, { at: waited + milliseconds, ring })
      return () => stop(key)
    },
  }
}
