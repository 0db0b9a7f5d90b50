import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import type { Answer, Fault, Trouble } from './faults.ts'
import { serveGit } from './git-http.ts'
import { answerGraphql, operationOf } from './graphql.ts'
import { answerRest } from './rest.ts'
import { addComment, addPull, type Comment, fullName, JOB, makeGitHubRepository, type Repository } from './state.ts'
import { type Asker, JOB_TOKEN, permissionOf, sees, type Token } from './tokens.ts'

export type { Fault } from './faults.ts'

/** One request as it came in, with what was answered. */
export interface Call {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The operation's name, '' without one; undefined where it is no GraphQL. */
  readonly operation?: string
  /** Undefined where none was sent. */
  readonly token?: string
  readonly headers: Readonly<IncomingMessage['headers']>
  readonly sent: Readonly<Record<string, unknown>>
  /** 0 where the connection was broken. */
  readonly status: number
}

export interface GitHub {
  /** The API's address, and that of the pages: both without a slash at the end. */
  readonly url: string
  readonly apiUrl: string
  readonly serverUrl: string
  readonly repositories: readonly Repository[]
  /** The first of them; `ada/desk` unless the test brings its own. */
  readonly repository: Repository
  /** Of the first repository. */
  readonly comments: Comment[]
  /** Such as `POST /repos/ada/desk/issues/7/comments`, in order. */
  readonly requests: string[]
  readonly calls: Call[]
  readonly writes: () => string[]
  /** A comment on pull request 7 of the first repository. */
  readonly add: (body: string, user?: Comment['user']) => Comment
  /** Invalid queries, and what this server cannot answer. The test fails at its end when there are any. */
  readonly problems: string[]
}

export interface Settings {
  /** By default one, `ada/desk`, public, with pull request 7. */
  readonly repositories?: readonly Repository[]
  /** The last commit of the default repository's pull request. */
  readonly head?: string
  /** What GraphQL says who `job-token` is. */
  readonly viewer?: string
  /** By what stands in the header; `job-token` may do everything by default. */
  readonly tokens?: Readonly<Record<string, Token>>
  readonly fault?: Fault | readonly Fault[]
  /** Requests within an hour. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
  readonly limits?: { readonly core?: number; readonly graphql?: number; readonly anonymous?: number }
}

/** A GitHub on this machine, with a state that its answers follow and change, until the test ends. */
export const startGitHub = async (settings: Settings = {}): Promise<GitHub> => {
  const { head = '', viewer = JOB.login, fault = [], limits = {} } = settings
  const repositories = settings.repositories ?? [deskWithPull(head)]
  const tokens = settings.tokens ?? { 'job-token': { ...JOB_TOKEN, viewer: { login: viewer, type: 'Bot' } } }
  const faults = typeof fault === 'function' ? [fault] : fault
  const [repository = makeGitHubRepository()] = repositories
  const requests: string[] = []
  const calls: Call[] = []
  const problems: string[] = []
  const counts = new Map<string, number>()
  const used = new Map<string, number>()
  const reset = Math.floor(Date.now() / 1000) + 3600
  let url = ''

  /** The usual answer, carried out. */
  const usual = async (call: Omit<Call, 'status'>, asker: Asker): Promise<Answer> => {
    const resource = call.operation === undefined ? 'core' : 'graphql'
    const limit = asker ? (limits[resource] ?? 1000) : resource === 'core' ? (limits.anonymous ?? 60) : 0
    const key = `${resource} ${call.token ?? ''}`
    const headersFor = (spent: number) => ({
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - spent)),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-used': String(Math.min(limit, spent)),
      'x-ratelimit-resource': resource,
    })
    const before = used.get(key) ?? 0
    if (call.token !== undefined && !asker) return error(401, 'Bad credentials')
    if (call.path === '/rate_limit') {
      const { 'x-ratelimit-remaining': remaining } = headersFor(before)
      const core = { limit, remaining: Number(remaining), reset, used: before, resource: 'core' }
      return { status: 200, body: { resources: { core }, rate: core }, headers: headersFor(before) }
    }
    if (resource === 'graphql' && !asker) {
      return { ...error(403, 'API rate limit exceeded for 127.0.0.1.'), headers: headersFor(0) }
    }
    if (before >= limit) {
      const text = 'API rate limit exceeded for installation ID 12345.'
      const answer =
        resource === 'core'
          ? error(403, text)
          : { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message: text }] } }
      return { ...answer, headers: headersFor(before) }
    }
    if (call.operation !== undefined) {
      const resetAt = new Date(reset * 1000).toISOString().replace('.000', '')
      const world = { asker, repositories, webUrl: url, rateLimit: { limit, used: before + 1, resetAt } }
      const { problems: found, cost, ...answer } = await answerGraphql(call.sent, world)
      problems.push(...found)
      used.set(key, before + cost)
      return { ...answer, headers: headersFor(before + cost) }
    }
    used.set(key, before + 1)
    const query = new URLSearchParams(call.query)
    const answer = await answerRest({
      method: call.method,
      path: call.path,
      query,
      sent: call.sent,
      asker,
      apiUrl: url,
      webUrl: url,
      repositories,
      now: () => new Date().toISOString().replace(/\.\d+/, ''),
    })
    return { ...answer, headers: { ...headersFor(before + 1), ...answer.headers } }
  }

  const troubleOf = ({ method, path, operation }: Omit<Call, 'status'>): Trouble | undefined => {
    const name = `${method} ${path} ${operation ?? ''}`
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    const asked = { method, path, nth, ...(operation === undefined ? {} : { operation }) }
    return faults.map(one => one(asked)).find(trouble => trouble !== undefined)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    const { method = '', url: target = '' } = request
    const address = new URL(target, 'http://localhost')
    const isGit = /\.git\/(info\/refs|git-upload-pack|git-receive-pack)$|\/info\/refs$|\/git-upload-pack$/.test(
      address.pathname,
    )
    const path = address.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql')
    const token = tokenOf(request)
    const sent = isGit ? {} : recordOf(body.toString())
    const call: Omit<Call, 'status'> = {
      method,
      path,
      query: Object.fromEntries(address.searchParams),
      ...(path === '/graphql' ? { operation: operationOf(sent) } : {}),
      ...(token === undefined ? {} : { token }),
      headers: request.headers,
      sent,
    }
    requests.push(`${method} ${path}`)
    const done = (status: number) => calls.push({ ...call, status })
    const trouble = troubleOf(call)
    const asker = token === undefined ? undefined : tokens[token]
    if (isGit && !trouble) {
      const where = gitPath(repositories, address.pathname, asker)
      if (typeof where === 'number') {
        done(where)
        response.writeHead(where, where === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {})
        response.end(where === 401 ? 'Authentication required' : 'Not Found')
        return
      }
      done(200)
      return serveGit({ ...where, query: address.searchParams.toString() }, request, response, body)
    }
    const isReplaced = trouble?.status !== undefined && !trouble.after
    const answer = isReplaced || (trouble?.cut === 'before' && !trouble.after) ? undefined : await usual(call, asker)
    const changed = answer && trouble?.change ? trouble.change(answer) : answer
    const final: Answer = { status: 500, ...changed, ...withoutUndefined(trouble) }
    if (trouble?.delay !== undefined) await new Promise(resolve => setTimeout(resolve, trouble.delay))
    done(trouble?.cut ? 0 : final.status)
    send(response, final, trouble?.cut)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(cause => {
      problems.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    expect(problems, 'what the local GitHub could not answer').toEqual([])
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    apiUrl: url,
    serverUrl: url,
    repositories,
    repository,
    comments: repository.comments,
    requests,
    calls,
    problems,
    writes: () =>
      requests.filter(name => /^(POST|PATCH|PUT|DELETE) /.test(name) && !/\/graphql$|\/git-upload-pack$/.test(name)),
    add: (body, user = JOB) => addComment(repository, { number: 7, body, user }, url),
  }
}

/** A server that answers everything with 403. */
export const serverRefusingEverything = (settings: Settings = {}): Promise<GitHub> =>
  startGitHub({ ...settings, fault: () => ({ ...error(403, 'Resource not accessible by integration') }) })

const deskWithPull = (head: string): Repository => {
  const repository = makeGitHubRepository()
  addPull(repository, { number: 7, head: { sha: head } })
  return repository
}

const error = (status: number, message: string): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
})

const withoutUndefined = (trouble: Trouble | undefined): Partial<Answer> => {
  if (!trouble) return {}
  const { status, body, text, headers } = trouble
  return {
    ...(status === undefined ? {} : { status, body, headers: headers ?? {} }),
    ...(text === undefined ? {} : { text }),
  }
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const recordOf = (text: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(text || '{}')
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** `token x`, `Bearer x`, or the password of git's basic authentication. */
const tokenOf = ({ headers: { authorization = '' } }: IncomingMessage): string | undefined => {
  const [, scheme = '', value] = /^(\S+) (.+)$/.exec(authorization) ?? []
  if (value === undefined) return undefined
  if (scheme.toLowerCase() !== 'basic') return value
  return Buffer.from(value, 'base64')
    .toString()
    .replace(/^[^:]*:/, '')
}

/** Where the repository of a git address lies, or the status that refuses it: git asks again with a token after a 401. */
const gitPath = (
  repositories: readonly Repository[],
  pathname: string,
  asker: Asker,
): number | { readonly path: string; readonly tail: string } => {
  const [, name = '', tail = ''] =
    /^\/([^/]+\/[^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack))$/.exec(pathname) ?? []
  const wanted = name.toLowerCase()
  const found = repositories.find(
    one => fullName(one).toLowerCase() === wanted || one.formerNames.some(former => former.toLowerCase() === wanted),
  )
  if (!found?.git || !sees(asker, found) || permissionOf(asker, found, 'contents') === 'none') return asker ? 404 : 401
  return { path: found.git.path, tail }
}

const send = (response: ServerResponse, { status, body, text, headers = {} }: Answer, cut: Trouble['cut']): void => {
  if (cut === 'before') return void response.destroy()
  const bytes = Buffer.from(text ?? (body === undefined ? '' : JSON.stringify(body)))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(bytes.length),
    server: 'github.com',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': 'ABCD:1234:5678:90AB:CDEF',
    ...headers,
  })
  if (cut === undefined) return void response.end(bytes)
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
}
