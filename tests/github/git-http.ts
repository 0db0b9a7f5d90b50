import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fullName, type Repository } from './state.ts'
import { type Asker, permissionOf, sees } from './tokens.ts'

const backend = (): string =>
  join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend')

/** Whether this machine's git can serve over http. */
export const canServeGit = (): boolean => existsSync(backend())

/** `/owner/name.git/info/refs` and what follows; GitHub takes the name without `.git` as well. */
const GIT_PATH = /^\/([^/]+\/[^/]+?)(\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/

export const isGitPath = (path: string): boolean => GIT_PATH.test(path)

export type GitAnswer =
  | { readonly path: string; readonly tail: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly text: string }

/** Where a git address leads: to a folder, or to an answer. Git asks again with a token after a 401. */
export const gitAnswer = (
  { path, query }: { readonly path: string; readonly query: string },
  repositories: readonly Repository[],
  asker: Asker,
): GitAnswer => {
  const [, name = '', , tail = ''] = GIT_PATH.exec(path) ?? []
  if (tail === '/git-receive-pack' || query.includes('git-receive-pack')) return { status: 403, text: 'Forbidden' }
  const isIt = (other: string): boolean => other.toLowerCase() === name.toLowerCase()
  const readable = repositories.filter(one => sees(asker, one) && permissionOf(asker, one, 'contents') !== 'none')
  const found = readable.find(one => isIt(fullName(one)))
  if (found?.git) return { path: found.git.path, tail }
  const renamed = readable.find(({ formerNames }) => formerNames.some(isIt))
  if (renamed) {
    const location = `/${fullName(renamed)}.git${tail}${query === '' ? '' : `?${query}`}`
    return { status: 301, headers: { location }, text: '' }
  }
  return asker ? { status: 404, text: 'Not Found' } : GIT_UNAUTHORIZED
}

/** For what is private, and for a token that nobody knows, even where none is needed. */
export const GIT_UNAUTHORIZED: GitAnswer = {
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="GitHub"' },
  text: 'Repository not found.',
}

/** Lets git answer one request. `cutAfter` bytes of the body, the connection breaks. */
export const serveGit = (
  { path, tail }: { readonly path: string; readonly tail: string },
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  { query, cutAfter = Number.POSITIVE_INFINITY }: { readonly query: string; readonly cutAfter?: number | undefined },
): Promise<void> =>
  new Promise(resolve => {
    const child = spawn(backend(), [], {
      env: environment(path, tail, query, request, body),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let head: Buffer | undefined = Buffer.alloc(0)
    let sent = 0
    const pass = (chunk: Buffer): void => {
      sent += chunk.length
      if (sent <= cutAfter) return void response.write(chunk)
      child.kill()
      response.write(chunk.subarray(0, chunk.length - (sent - cutAfter)), () => response.destroy())
    }
    child.stdout.on('data', (chunk: Buffer) => {
      if (!head) return pass(chunk)
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const rest = head.subarray(end + 4)
      response.writeHead(...headOf(head.toString('latin1', 0, end)))
      head = undefined
      pass(rest)
    })
    child.stdin.on('error', () => {})
    child.stdin.end(body)
    child.on('error', () => response.destroy())
    child.on('close', () => {
      if (sent <= cutAfter) response.end()
      resolve()
    })
  })

/** As a web server hands a request on. https://git-scm.com/docs/git-http-backend */
const environment = (
  path: string,
  tail: string,
  query: string,
  { headers, method }: IncomingMessage,
  body: Buffer,
) => ({
  PATH: process.env.PATH,
  GIT_PROJECT_ROOT: path,
  GIT_HTTP_EXPORT_ALL: '1',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
  // GitHub sends single commits, and partial clones.
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'uploadpack.allowAnySHA1InWant',
  GIT_CONFIG_VALUE_0: 'true',
  GIT_CONFIG_KEY_1: 'uploadpack.allowFilter',
  GIT_CONFIG_VALUE_1: 'true',
  PATH_INFO: tail,
  QUERY_STRING: query,
  REQUEST_METHOD: method,
  CONTENT_TYPE: headers['content-type'] ?? '',
  CONTENT_LENGTH: String(body.length),
  HTTP_CONTENT_ENCODING: String(headers['content-encoding'] ?? ''),
  REMOTE_ADDR: '127.0.0.1',
})

const headOf = (text: string): [status: number, headers: Record<string, string>] => {
  const lines = text
    .split('\r\n')
    .map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const)
  const status = lines.find(([name]) => name === 'Status')?.[1]
  return [Number(status?.slice(0, 3) ?? 200), Object.fromEntries(lines.filter(([name]) => name !== 'Status'))]
}
