import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { type Limits, makeApi } from './api.ts'
import { bodyOf, type Call, readCall } from './call.ts'
import { type Answer, type Fault, missingPermission, type Trouble } from './faults.ts'
import { GIT_UNAUTHORIZED, gitAnswer, isGitPath, serveGit } from './git-http.ts'
import { addComment, addPull, type Comment, JOB, makeGitHubRepository, type Repository } from './state.ts'
import { JOB_TOKEN, type Token } from './tokens.ts'

export type { Fault } from './faults.ts'

export interface GitHub {
  /** `GITHUB_API_URL` and `GITHUB_SERVER_URL`, without a slash at the end. `/api/v3` and `/api/graphql` answer as well. */
  readonly url: string
  readonly apiUrl: string
  readonly serverUrl: string
  /** The state: what is changed here is answered from then on. */
  readonly repositories: readonly Repository[]
  /** The first of them. */
  readonly repository: Repository
  /** Of the first repository. */
  readonly comments: Comment[]
  /** Such as `POST /repos/ada/desk/issues/7/comments`, in order. */
  readonly requests: string[]
  /** The same with everything that was sent, and the status that was answered: 0 where the connection was broken. */
  readonly calls: (Call & { readonly status: number })[]
  /** The requests that change something. */
  readonly writes: () => string[]
  /** A comment on pull request 7 of the first repository. */
  readonly add: (body: string, user?: Comment['user']) => Comment
  /**
   * Queries that GitHub would refuse, and what this server does not know. The test fails at its end when there are any: a
   * test that provokes one empties the list.
   */
  readonly problems: string[]
}

export interface Settings {
  /** By default one, `ada/desk`, public, with pull request 7. */
  readonly repositories?: readonly Repository[]
  /** The last commit of the default repository's pull request. */
  readonly head?: string
  /** What GraphQL says who `job-token` is. */
  readonly viewer?: string
  /** By what stands in the header; by default `job-token`, which may do everything. */
  readonly tokens?: Readonly<Record<string, Token>>
  /** Of several, the first that has something to say. */
  readonly fault?: Fault | readonly Fault[]
  readonly limits?: Limits
}

/** A GitHub on this machine, with a state that its answers follow and change, until the test ends. */
export const startGitHub = async (settings: Settings = {}): Promise<GitHub> => {
  const { head = '', viewer = JOB.login, fault = [], limits = {} } = settings
  const repositories = settings.repositories ?? [deskWithPull(head)]
  const [repository = makeGitHubRepository()] = repositories
  const tokens = settings.tokens ?? { 'job-token': { ...JOB_TOKEN, viewer: { login: viewer, type: 'Bot' } } }
  const troubleFor = troubles(typeof fault === 'function' ? [fault] : fault)
  const api = makeApi(repositories, limits)
  const requests: string[] = []
  const calls: (Call & { readonly status: number })[] = []
  const problems: string[] = []
  let url = ''

  const answerApi = async (call: Call, trouble: Trouble | undefined): Promise<Answer> => {
    const isInstead =
      trouble !== undefined && !trouble.after && (trouble.status !== undefined || trouble.cut === 'before')
    if (isInstead) return answerOf(trouble)
    const asker = call.token === undefined ? undefined : tokens[call.token]
    const { problems: found, ...usual } = await api.answer(call, asker, url)
    problems.push(...found)
    if (trouble?.status !== undefined) return answerOf(trouble)
    return trouble?.change ? trouble.change(usual) : usual
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    const address = new URL(request.url ?? '', 'http://localhost')
    const call = readCall(request, address, body)
    requests.push(`${call.method} ${call.path}`)
    const trouble = troubleFor(call)
    if (trouble?.delay !== undefined) await new Promise(resolve => setTimeout(resolve, trouble.delay))
    const done = (status: number) => calls.push({ ...call, status: trouble?.cut ? 0 : status })

    const isGit = isGitPath(call.path) && trouble?.status === undefined && trouble?.cut !== 'before'
    if (!isGit) {
      const answer = await answerApi(call, trouble)
      done(answer.status)
      return send(response, answer, trouble?.cut)
    }
    const query = address.searchParams.toString()
    const asker = call.token === undefined ? undefined : tokens[call.token]
    const isStranger = call.token !== undefined && !asker
    const answer = isStranger ? GIT_UNAUTHORIZED : gitAnswer({ path: call.path, query }, repositories, asker)
    done('status' in answer ? answer.status : 200)
    if ('status' in answer) return send(response, answer, trouble?.cut)
    await serveGit(answer, request, response, body, { query, cutAfter: trouble?.cut ? 100 : undefined })
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(error => {
      problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
      response.destroy()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    expect(problems, 'what GitHub would refuse, or the local one does not know').toEqual([])
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
    writes: () => requests.filter(name => !/^GET |\/graphql$|\/git-upload-pack$/.test(name)),
    add: (body, user = JOB) => addComment(repository, { number: 7, body, user }, url),
  }
}

/** A server that refuses whatever is asked: the token has no permission. */
export const serverRefusingEverything = (settings: Settings = {}): Promise<GitHub> =>
  startGitHub({ ...settings, fault: () => missingPermission() })

const deskWithPull = (head: string): Repository => {
  const repository = makeGitHubRepository()
  addPull(repository, { number: 7, head: { sha: head } })
  return repository
}

/** Asks every fault about every call, so that each can count for itself. */
const troubles = (faults: readonly Fault[]): ((call: Call) => Trouble | undefined) => {
  const counts = new Map<string, number>()
  return ({ method, path, operation }) => {
    const name = `${method} ${path} ${operation ?? ''}`
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    const asked = { method, path, nth, ...(operation === undefined ? {} : { operation }) }
    return faults.map(one => one(asked)).find(trouble => trouble !== undefined)
  }
}

const answerOf = ({ status = 500, body, text, headers = {} }: Trouble): Answer => ({
  status,
  headers,
  ...(body === undefined ? {} : { body }),
  ...(text === undefined ? {} : { text }),
})

const send = (response: ServerResponse, { status, body, text, headers = {} }: Answer, cut: Trouble['cut']): void => {
  if (cut === 'before') return void response.destroy()
  const bytes = Buffer.from(text ?? (body === undefined ? '' : JSON.stringify(body)))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...(status === 204 ? {} : { 'content-length': String(bytes.length) }),
    server: 'github.com',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': 'ABCD:1234:5678:90AB:CDEF',
    ...headers,
  })
  if (cut === undefined) return void response.end(bytes)
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
}
