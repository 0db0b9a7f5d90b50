/** Longer input is no slip of the fingers, and would cost time. */
const LONGEST = 64

/** The candidate that is fewest typing errors away, when it is near enough to be meant. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  if (word.length > LONGEST) return undefined
  const ranked = candidates
    .map(candidate => ({ candidate, distance: distanceBetween(word.toLowerCase(), candidate) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  const allowed = Math.max(2, Math.floor(word.length / 3))
  if (best !== undefined && best.distance <= allowed) return best.candidate
  return word.length < 3 ? undefined : candidates.find(candidate => candidate.includes(word.toLowerCase()))
}

/** Levenshtein's distance: letters to insert, delete or replace. */
const distanceBetween = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1]
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
