import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface StoredComment {
  readonly id: number
  body: string
  readonly html_url: string
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' } | null
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Instead of, or after, the usual answer to a request: undefined leaves it alone. */
export type Fault = (request: { readonly method: string; readonly path: string; readonly nth: number }) =>
  | (Answer & {
      /** Does what was asked for, and answers with the fault all the same. */
      readonly after?: boolean
    })
  | undefined

export interface GitHub {
  readonly url: string
  readonly comments: StoredComment[]
  /** Such as `POST /repos/ada/desk/issues/7/comments`, in order. */
  readonly requests: string[]
  readonly writes: () => string[]
  readonly add: (body: string, user?: StoredComment['user']) => StoredComment
}

interface Settings {
  /** The pull request's last commit, as GitHub knows it. */
  readonly head?: string
  /** What GraphQL says who the token is. */
  readonly viewer?: string
  readonly fault?: Fault
}

const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const

/** A GitHub that keeps one repository's comments in memory, on this machine, until the test ends. */
export const startGitHub = async ({
  head = '',
  viewer = BOT.login,
  fault = () => undefined,
}: Settings = {}): Promise<GitHub> => {
  const comments: StoredComment[] = []
  const requests: string[] = []
  let url = ''
  let lastId = 100

  const add = (body: string, user: StoredComment['user'] = BOT): StoredComment => {
    lastId += 1
    const comment = { id: lastId, body, html_url: `${url}/ada/desk/pull/7#issuecomment-${lastId}`, user }
    comments.push(comment)
    return comment
  }

  const list = (query: URLSearchParams): Answer => {
    const size = Number(query.get('per_page') ?? 30)
    const page = Number(query.get('page') ?? 1)
    const next = `<${url}/repos/ada/desk/issues/7/comments?per_page=${size}&page=${page + 1}>; rel="next"`
    const hasMore = page * size < comments.length
    return {
      status: 200,
      body: comments.slice((page - 1) * size, page * size),
      headers: hasMore ? { link: next } : {},
    }
  }

  const answer = (method: string, { pathname, searchParams }: URL, sent: { readonly body?: string }): Answer => {
    const id = Number(/\/comments\/(\d+)$/.exec(pathname)?.[1])
    const found = comments.findIndex(comment => comment.id === id)
    const comment = comments[found]
    switch (`${method} ${pathname.replace(/\d+$/, '*')}`) {
      case 'GET /repos/ada/desk/issues/7/comments':
        return list(searchParams)
      case 'POST /repos/ada/desk/issues/7/comments':
        return { status: 201, body: add(sent.body ?? '') }
      case 'PATCH /repos/ada/desk/issues/comments/*':
        if (!comment) return { status: 404, body: { message: 'Not Found' } }
        comment.body = sent.body ?? ''
        return { status: 200, body: comment }
      case 'DELETE /repos/ada/desk/issues/comments/*':
        if (found >= 0) comments.splice(found, 1)
        return { status: found >= 0 ? 204 : 404 }
      case 'GET /repos/ada/desk/pulls/*':
        return { status: 200, body: { number: 7, head: { sha: head } } }
      case 'POST /graphql':
        return { status: 200, body: { data: { viewer: { login: viewer } } } }
      default:
        return { status: 404, body: { message: `Not Found: ${method} ${pathname}` } }
    }
  }

  const counts = new Map<string, number>()
  const server = createServer(async (request, response) => {
    const { method = '', url: target = '' } = request
    const address = new URL(target, 'http://localhost')
    const name = `${method} ${address.pathname}`
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    requests.push(name)
    const sent = JSON.parse((await textOf(request)) || '{}')
    const wrong = fault({ method, path: address.pathname, nth })
    const usual = wrong && !wrong.after ? undefined : answer(method, address, sent)
    const { status, body, headers = {} } = wrong ?? usual ?? { status: 500 }
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    response.end(body === undefined ? '' : JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const writes = () => requests.filter(name => !name.startsWith('GET ') && !name.endsWith('/graphql'))
  return { url, comments, requests, writes, add }
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
