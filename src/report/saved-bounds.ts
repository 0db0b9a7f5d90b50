/** Far above any report of ours: evidence lies five levels deep, sentences have at most 1,000 characters. */
const MAX_DEPTH = 12
const MAX_CHARACTERS = 20_000
const MAX_ENTRIES = 10_000

/**
 * Why a value from parsed JSON cannot be a report, before anything else looks at it: "a text of 70000 characters". Undefined
 * when it may be one. Takes as long as the value is large, however deep it is.
 */
export const outOfBounds = (value: unknown): string | undefined => {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === 'string' && next.value.length > MAX_CHARACTERS) {
      return `a text of ${next.value.length} characters`
    }
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth > MAX_DEPTH) return `more than ${MAX_DEPTH} levels`
    const entries = Array.isArray(next.value) ? next.value : Object.values(next.value)
    if (entries.length > MAX_ENTRIES) return `a list of ${entries.length} entries`
    for (const entry of entries) waiting.push({ value: entry, depth: next.depth + 1 })
  }
  return undefined
}
