/** An answer of GitHub's that has another shape than its documentation says, or belongs to something else. */
export class UnreadableAnswer extends Error {
  constructor(what: string) {
    super(`GitHub gave no usable ${what}`)
    this.name = 'UnreadableAnswer'
  }
}

/** A field of an answer; undefined where there is none. Nothing of an answer is trusted to be there. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

export const textField = (value: unknown, name: string): string | undefined => {
  const found = field(value, name)
  return typeof found === 'string' ? found : undefined
}

/** A number that counts something: 0 or more. */
export const countField = (value: unknown, name: string): number | undefined => {
  const found = field(value, name)
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined
}

export const listField = (value: unknown, name: string): readonly unknown[] | undefined => {
  const found = field(value, name)
  return Array.isArray(found) ? found : undefined
}

/** SHA-1 or SHA-256, as git writes it. */
export const isObjectId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value)
