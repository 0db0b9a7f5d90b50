/** Answers come from the network: everything is looked at before it is used. */
export type Shape = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Shape => typeof value === 'object' && value !== null

/** The value at the end of a path of fields; undefined as soon as one of them is not there. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (isRecord(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  )

export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const list = at(value, ...path)
  return Array.isArray(list) ? list : []
}

/** Without halves of characters, which JSON can spell and nothing can print. */
export const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const text = at(value, ...path)
  return typeof text === 'string' ? Buffer.from(text, 'utf8').toString('utf8') : undefined
}

/** A whole number from 0. */
export const countAt = (value: unknown, ...path: readonly string[]): number | undefined => {
  const count = at(value, ...path)
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

/** Seconds since 1970, from `2026-01-31T12:00:00Z`. */
export const timeAt = (value: unknown, ...path: readonly string[]): number | undefined => {
  const milliseconds = Date.parse(textAt(value, ...path) ?? '')
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000)
}
