import type { Octokit } from '@octokit/rest'
import { isRecord } from './shape.ts'
import { UnusableAnswer } from './trouble.ts'

interface Sent {
  readonly method: string
  readonly url: string
  readonly mediaType?: { readonly format?: string }
}

/** Octokit's plugin that lets only JSON of the right form through, so that nobody after it meets anything else. */
export const usableAnswers = (octokit: Pick<Octokit, 'hook'>): void => {
  octokit.hook.after('request', ({ status, data }, options) => {
    const wrong = whatIsWrong(status, data, options)
    if (wrong !== undefined) throw new UnusableAnswer(wrong, { ...options })
  })
}

const whatIsWrong = (status: number, data: unknown, { method, url, mediaType }: Sent): string | undefined => {
  if (status === 204 || status === 205 || method === 'HEAD') return undefined
  if (mediaType?.format && !/json/i.test(mediaType.format)) return undefined
  if (!isRecord(data) || data instanceof ArrayBuffer) return 'no JSON'
  return isGraphQL(url) && !isGraphQLAnswer(data) ? 'none to the query' : undefined
}

export const isGraphQL = (url: string): boolean => url.endsWith('/graphql')

/** https://spec.graphql.org/October2021/#sec-Response-Format */
const isGraphQLAnswer = ({ data, errors }: Readonly<Record<string, unknown>>): boolean =>
  errors === undefined
    ? isRecord(data)
    : Array.isArray(errors) && errors.every(error => isRecord(error) && typeof error.message === 'string')
