import { parse as parseToml } from 'smol-toml'

// Values of JSON and TOML files, whose shape nobody vouches for.

/** Undefined for what is no JSON or TOML. Once for each text: hundreds of commands may ask for a task of the same file. */
export const jsonOf = (text: string): unknown => lastOf(text, JSON_VALUES, JSON.parse)

export const tomlOf = (text: string): unknown => lastOf(text, TOML_VALUES, parseToml)

const JSON_VALUES = new Map<string, unknown>()
const TOML_VALUES = new Map<string, unknown>()
const MOST_KEPT = 8

/** Keeps the values of the last few texts. */
export const lastOf = <Value>(text: string, kept: Map<string, Value | undefined>, read: (text: string) => Value) => {
  if (kept.has(text)) return kept.get(text)
  let value: Value | undefined
  try {
    value = read(text)
  } catch {
    value = undefined
  }
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest)
  kept.set(text, value)
  return value
}

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

export const valueAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (Object.hasOwn(record(at), key) ? record(at)[key] : undefined), value)

export const stringAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found : undefined
}
