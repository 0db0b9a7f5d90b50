/**
 * The parser mends bad syntax by trying out what could have been meant, which takes minutes for a few kilobytes that were
 * written to that end, and nothing but time tells. So this is the one clock among the facts. It decides nothing for a text
 * that is parsed at an eighth of the usual speed; a text that is given up comes out as not read.
 */
export interface Patience {
  /** Starts the time for a text of so many characters; what comes out says whether it is up. */
  readonly start: (length: number) => () => boolean
}

/** Characters in a millisecond; usual are 800. */
const SLOWEST = 100
/** What all texts together may take beyond that, in milliseconds, and one of them at most. */
const FOR_ALL = 6_000
const FOR_ONE = 2_000

export const newPatience = (now: () => number = () => performance.now()): Patience => {
  let left = FOR_ALL
  return {
    start: length => {
      const begun = now()
      const fair = 20 + length / SLOWEST
      const most = Math.min(left, FOR_ONE)
      let spent = 0
      return () => {
        const late = Math.max(0, now() - begun - fair)
        left -= late - spent
        spent = late
        return late > most
      }
    },
  }
}
