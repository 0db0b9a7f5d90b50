import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'

const backend = (): string =>
  join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend')

/** Whether this machine's git can serve over http. */
export const canServeGit = (): boolean => existsSync(backend())

/** Answers one request of git's for the repository at `path`. `tail` is what follows it: `/info/refs`. */
export const serveGit = (
  { path, tail, query }: { readonly path: string; readonly tail: string; readonly query: string },
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> =>
  new Promise(resolve => {
    const child = spawn(backend(), [], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: path,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
        // GitHub sends partial clones and single commits.
        GIT_CONFIG_KEY_1: 'uploadpack.allowAnySHA1InWant',
        GIT_CONFIG_VALUE_1: 'true',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        PATH_INFO: tail,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        CONTENT_LENGTH: String(body.length),
        HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
        REMOTE_ADDR: '127.0.0.1',
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let head: Buffer | undefined = Buffer.alloc(0)
    child.stdout.on('data', (chunk: Buffer) => {
      if (!head) return void response.write(chunk)
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const headers = head
        .toString('latin1', 0, end)
        .split('\r\n')
        .map(line => line.split(/: (.*)/s))
      const status = Number(headers.find(([name]) => name === 'Status')?.[1]?.slice(0, 3) ?? 200)
      const others = headers.filter(([name]) => name !== 'Status').map(([name = '', value = '']) => [name, value])
      response.writeHead(status, Object.fromEntries(others))
      response.write(head.subarray(end + 4))
      head = undefined
    })
    child.stdin.on('error', () => {})
    child.stdin.end(body)
    child.on('error', () => response.destroy())
    child.on('close', () => {
      response.end()
      resolve()
    })
  })
