import { parse as parseToml } from 'smol-toml'

// Values of JSON and TOML files, whose shape nobody vouches for.

export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const tomlOf = (text: string): unknown => {
  try {
    return parseToml(text)
  } catch {
    return undefined
  }
}

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

export const valueAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (Object.hasOwn(record(at), key) ? record(at)[key] : undefined), value)

export const stringAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found : undefined
}
