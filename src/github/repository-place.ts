import { GivenUp } from './trouble.ts'

/** The repository that is asked, as GitHub's addresses name it. */
export interface RepositoryPlace {
  readonly owner: string
  readonly repo: string
}

/** From `owner/name`. */
export const placeOf = (fullName: string): RepositoryPlace => {
  const [owner = '', repo = ''] = fullName.split('/')
  return { owner, repo }
}

/** SHA-1 or SHA-256, as git writes it. */
export const isObjectId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value)

/** The answer has another shape than GitHub's documentation says, or does not belong to the question. */
export const unusable = (what: string): GivenUp => new GivenUp(`GitHub gave no usable ${what}`, true)
