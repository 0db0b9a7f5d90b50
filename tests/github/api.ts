import type { Call } from './call.ts'
import type { Answer } from './faults.ts'
import { withNetworks } from './git-network.ts'
import { answerGraphql } from './graphql.ts'
import { answerRest } from './rest.ts'
import { message } from './rest-route.ts'
import type { Repository } from './state.ts'
import type { Asker } from './tokens.ts'

/** Requests within an hour. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export interface Limits {
  /** Of a token over REST, and its points over GraphQL. */
  readonly core?: number
  readonly graphql?: number
  /** Without a token, over REST. */
  readonly anonymous?: number
}

export interface Api {
  /** Does what is asked for. Problems are queries that GitHub would refuse, and what this server does not know. */
  readonly answer: (
    call: Call,
    asker: Asker,
    webUrl: string,
  ) => Promise<Answer & { readonly problems: readonly string[] }>
}

/** The API above a state: who asks, how often they have asked, and then REST or GraphQL. */
export const makeApi = (repositories: readonly Repository[], limits: Limits): Api => {
  const used = new Map<string, number>()
  const reset = Math.floor(Date.now() / 1000) + 3600

  const answer = async (
    call: Call,
    asker: Asker,
    webUrl: string,
  ): Promise<Answer & { readonly problems?: readonly string[] }> => {
    const resource = call.operation === undefined ? 'core' : 'graphql'
    const anonymous = resource === 'core' ? (limits.anonymous ?? 60) : 0
    const limit = asker ? (limits[resource] ?? 1000) : anonymous
    const key = `${resource} ${call.token ?? ''}`
    const before = used.get(key) ?? 0
    const headers = (): Readonly<Record<string, string>> => {
      const spent = used.get(key) ?? 0
      return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - spent)),
        'x-ratelimit-reset': String(reset),
        'x-ratelimit-used': String(Math.min(limit, spent)),
        'x-ratelimit-resource': resource,
      }
    }
    if (call.token !== undefined && !asker) return message(401, 'Bad credentials')
    // https://github.com/KnpLabs/php-github-api/pull/959
    if (resource === 'graphql' && !asker) {
      return { ...message(401, 'This endpoint requires you to be authenticated.'), headers: headers() }
    }
    if (call.path === '/rate_limit') return { ...rateLimit(limit, before, reset), headers: headers() }
    if (before >= limit) {
      const whose = asker ? 'installation ID 12345' : '127.0.0.1'
      const text = `API rate limit exceeded for ${whose}.`
      const limited = { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message: text }] } }
      return { ...(resource === 'graphql' ? limited : message(403, text)), headers: headers() }
    }
    const network = withNetworks(repositories)
    if (resource === 'graphql') {
      const resetAt = new Date(reset * 1000).toISOString().replace('.000', '')
      const world = { asker, repositories: network, webUrl, rateLimit: { limit, used: before + 1, resetAt } }
      const { problems, cost, ...answered } = await answerGraphql(call.sent, world)
      used.set(key, before + cost)
      return { ...answered, headers: headers(), problems }
    }
    used.set(key, before + 1)
    const { problem, ...answered } = await answerRest({
      method: call.method,
      path: call.path,
      query: new URLSearchParams(call.query),
      sent: call.sent,
      asker,
      apiUrl: webUrl + call.prefix,
      webUrl,
      repositories: network,
      now: () => new Date().toISOString().replace(/\.\d+/, ''),
    })
    return {
      ...answered,
      headers: { ...headers(), ...answered.headers },
      problems: problem === undefined ? [] : [problem],
    }
  }
  return { answer: async (...asked) => ({ problems: [], ...(await answer(...asked)) }) }
}

/** Asking how much is left costs nothing. */
const rateLimit = (limit: number, used: number, reset: number): Answer => {
  const core = { limit, used, remaining: Math.max(0, limit - used), reset, resource: 'core' }
  return { status: 200, body: { resources: { core }, rate: core } }
}
