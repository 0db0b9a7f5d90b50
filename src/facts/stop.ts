import type { Stop } from '../types.ts'

/** What was promised, or `otherwise` when the time is up before. */
export const untilStopped = <T>(promise: Promise<T>, stop: Stop | undefined, otherwise: T): Promise<T> => {
  if (!stop) return promise
  if (stop.isOver()) {
    promise.catch(() => {})
    return Promise.resolve(otherwise)
  }
  return new Promise((resolve, reject) => {
    const over = () => resolve(otherwise)
    stop.signal.addEventListener('abort', over, { once: true })
    promise.then(resolve, reject).finally(() => stop.signal.removeEventListener('abort', over))
  })
}
