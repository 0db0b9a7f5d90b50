import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface SeenRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

/** Answers in the place of git; false leaves the request to git. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean

export interface GitServer {
  /** `http://127.0.0.1:port`. */
  readonly origin: string
  readonly requests: readonly SeenRequest[]
}

/** git's own server for the bare repositories below a folder, over http on this machine; ended after the test. */
export const gitServer = async (folder: string, fault: Fault = () => false): Promise<GitServer> => {
  const requests: SeenRequest[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    requests.push({ method, url, headers })
    if (!fault(request, response)) answer(folder, request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

/** https://git-scm.com/docs/git-http-backend: the CGI protocol. */
const answer = (folder: string, request: IncomingMessage, response: ServerResponse): void => {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(path),
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => {})
  request.pipe(child.stdin)
  let head = ''
  const onHead = (chunk: Buffer): void => {
    head += chunk.toString('latin1')
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    child.stdout.off('data', onHead)
    let status = 200
    for (const line of head.slice(0, end).split('\r\n')) {
      const [name = '', value = ''] = line.split(/: */, 2)
      if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10)
      else response.setHeader(name, value)
    }
    response.writeHead(status)
    response.write(Buffer.from(head.slice(end + 4), 'latin1'))
    child.stdout.pipe(response)
  }
  child.stdout.on('data', onHead)
  child.on('close', () => response.end())
}
