import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isGitPath } from './git-http.ts'
import { operationOf } from './graphql.ts'

/** One request as it came in. */
export interface Call {
  readonly method: string
  /** As on api.github.com, without the prefix of GitHub Enterprise. */
  readonly path: string
  /** `/api/v3` for a client of GitHub Enterprise, '' otherwise. */
  readonly prefix: string
  readonly query: Readonly<Record<string, string>>
  /** The operation's name, '' without one; undefined where it is no GraphQL. */
  readonly operation?: string
  /** Undefined where none was sent. */
  readonly token?: string
  readonly headers: IncomingHttpHeaders
  /** The body's JSON; empty where there was none. */
  readonly sent: Readonly<Record<string, unknown>>
}

export const readCall = (request: IncomingMessage, address: URL, body: Buffer): Call => {
  const { pathname } = address
  const prefix = pathname.startsWith('/api/v3/') ? '/api/v3' : ''
  const path = pathname === '/api/graphql' ? '/graphql' : pathname.slice(prefix.length)
  const token = tokenOf(request.headers)
  const sent = isGitPath(path) ? {} : recordOf(body.toString())
  return {
    method: request.method ?? '',
    path,
    prefix,
    query: Object.fromEntries(address.searchParams),
    ...(path === '/graphql' ? { operation: operationOf(sent) } : {}),
    ...(token === undefined ? {} : { token }),
    headers: request.headers,
    sent,
  }
}

export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const recordOf = (text: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(text || '{}')
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** `token x`, `Bearer x`, or the password of git's basic authentication. */
const tokenOf = ({ authorization = '' }: IncomingHttpHeaders): string | undefined => {
  const [, scheme = '', value] = /^(\S+) (.+)$/.exec(authorization) ?? []
  if (value === undefined || scheme.toLowerCase() !== 'basic') return value
  return Buffer.from(value, 'base64')
    .toString()
    .replace(/^[^:]*:/, '')
}
