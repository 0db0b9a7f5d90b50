import { execFile } from 'node:child_process'
import { chmodSync, cpSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { fetchRepository } from '../../src/source/fetch.ts'
import { gitSource } from '../../src/source/git.ts'
import { gitProgram } from '../../src/source/git-program.ts'
import { type Network, openPlace } from '../../src/source/open-remote.ts'
import { TIME_IS_UP } from '../../src/source/reasons.ts'
import { remoteAddress } from '../../src/source/remote-address.ts'
import { type Fault, type GitServer, gitServer } from './git-server.ts'
import { commit, commitsOf, contentsOf, git, newRepository, scratch, write } from './scratch.ts'

// Other programs keep temporary folders too.
const home = scratch()
vi.stubEnv('TMPDIR', home)
const kept = scratch()
const ids = { first: '', second: '', feature: '', pull: '' }

/** `ada/shelf` with two branches, two tags and a pull request. */
beforeAll(() => {
  const work = newRepository()
  ids.first = commit(work, { 'a.py': 'first', 'pkg/b.py': 'b' }, 'First')
  git(work, ['tag', 'v1'])
  git(work, ['tag', '-a', '-m', 'Notes', 'v1-signed'])
  ids.second = commit(work, { 'a.py': 'second' }, 'Second')
  git(work, ['checkout', '--quiet', '-b', 'feature/loans', ids.first])
  ids.feature = commit(work, { 'pkg/loans.py': 'loans' }, 'Loans')
  git(work, ['checkout', '--quiet', '--detach', ids.first])
  ids.pull = commit(work, { 'pull.py': 'pull' }, 'Pull')
  git(work, ['update-ref', 'refs/pull/7/head', ids.pull])
  git(kept, ['clone', '--quiet', '--mirror', work, 'ada/shelf.git'])
  git(kept, ['--git-dir=ada/shelf.git', 'symbolic-ref', 'HEAD', 'refs/heads/main'])
})

/** A copy of it on a server. */
const hosted = async (fault?: Fault) => {
  const folder = scratch()
  cpSync(kept, folder, { recursive: true })
  return { server: await gitServer(folder, fault), folder, ...ids }
}

type Access = Partial<Network> & { readonly token?: string; readonly home?: string }

const network = ({ origin }: Pick<GitServer, 'origin'>, { token, home = origin, ...parts }: Access = {}): Network => ({
  offline: false,
  github: { server: home, apiUrl: `${origin}/api/v3`, ...(token === undefined ? {} : { token }) },
  ...parts,
})

const open = async (typed: string, on: Network, ref?: string) => {
  const opened = await openPlace({ path: typed, ...(ref === undefined ? {} : { ref }) }, on)
  onTestFinished(opened.close)
  return opened.source
}

const leftOvers = () => readdirSync(tmpdir()).filter(name => name.startsWith('portfolio-readiness-'))

describe('what is fetched', () => {
  it('is the default branch with its history, and the names of the others', async () => {
    const { server, second } = await hosted()
    const source = await open('ada/shelf', network(server))
    expect(source.repository).toEqual({
      name: 'ada/shelf',
      url: `${server.origin}/ada/shelf`,
      host: 'github',
      commit: second,
      ref: 'HEAD',
      source: 'git',
    })
    expect(await contentsOf(source)).toEqual({ 'a.py': 'second', 'pkg/b.py': 'b' })
    expect(await source.history()).toMatchObject({ read: true, branches: ['feature/loans', 'main'] })
    expect((await commitsOf(source)).map(({ subject }) => subject)).toEqual(['Second', 'First'])
  })

  it('brings no other branch, and nothing that a checkout or a hook would leave', async () => {
    const { server, feature } = await hosted()
    const address = remoteAddress('ada/shelf', server.origin)
    if (address === undefined) throw new Error('no address')
    const { path, remove } = await fetchRepository({ address })
    onTestFinished(remove)
    expect(() => git(path, ['--git-dir=.', 'cat-file', '-e', feature])).toThrow()
    expect(readdirSync(path).sort()).toEqual(['HEAD', 'config', 'objects', 'packed-refs', 'refs'])
  })

  it.each([
    ['feature/loans', 'feature'],
    ['origin/feature/loans', 'feature'],
    ['refs/heads/feature/loans', 'feature'],
    ['v1', 'first'],
    ['v1-signed', 'first'],
    ['tags/v1', 'first'],
    ['refs/pull/7/head', 'pull'],
    ['pull/7/head', 'pull'],
    ['main~1', 'first'],
    ['HEAD', 'second'],
    ['@^', 'first'],
  ] as const)('--ref %s', async (ref, which) => {
    const all = await hosted()
    const { repository } = await open('ada/shelf', network(all.server), ref)
    expect(repository).toMatchObject({ commit: all[which], ref })
  })

  it.each(['first', 'second', 'feature', 'pull'] as const)('--ref with the id of a commit: %s', async which => {
    const all = await hosted()
    const { repository } = await open('ada/shelf', network(all.server), all[which])
    expect(repository.commit).toBe(all[which])
  })

  it('--ref with a short id, of a tip or in the history of the default branch', async () => {
    const all = await hosted()
    for (const id of [all.first, all.feature]) {
      expect((await open('ada/shelf', network(all.server), id.slice(0, 9))).repository.commit).toBe(id)
    }
  })

  it.each([
    ['/tree/feature/loans', { ref: 'feature/loans' }, ['a.py', 'pkg/b.py', 'pkg/loans.py']],
    ['/tree/feature/loans/pkg', { ref: 'feature/loans', folder: 'pkg' }, ['b.py', 'loans.py']],
    ['/blob/main/pkg/b.py', { ref: 'main' }, ['a.py', 'pkg/b.py']],
    ['/pull/7/files', { ref: 'refs/pull/7/head' }, ['a.py', 'pkg/b.py', 'pull.py']],
    ['/issues/3', { ref: 'HEAD' }, ['a.py', 'pkg/b.py']],
    ['/releases/tag/v1', { ref: 'v1' }, ['a.py', 'pkg/b.py']],
  ])("a browser's address %s", async (page, repository, files) => {
    const { server } = await hosted()
    const source = await open(`${server.origin}/ada/shelf${page}`, network(server))
    expect(source.repository).toMatchObject({ ...repository, url: `${server.origin}/ada/shelf` })
    expect(Object.keys(await contentsOf(source))).toEqual(files)
  })

  it('is what HEAD stands for where that is no branch', async () => {
    const { server, folder, first } = await hosted()
    git(folder, ['--git-dir=ada/shelf.git', 'update-ref', '--no-deref', 'HEAD', first])
    expect((await open('ada/shelf', network(server))).repository.commit).toBe(first)
  })

  it('can be a repository with the longer ids', async () => {
    const folder = scratch()
    const work = newRepository('--object-format=sha256')
    const id = commit(work, { 'a.py': 'a' })
    git(folder, ['clone', '--quiet', '--bare', work, 'a/long.git'])
    const server = await gitServer(folder)
    expect((await open(`${server.origin}/a/long.git`, network(server))).repository.commit).toBe(id)
  })

  it('is read though git would refuse to take it in today', async () => {
    const folder = scratch()
    const work = newRepository()
    commit(work, { 'a.py': 'a' })
    const tree = git(work, ['rev-parse', 'HEAD^{tree}'])
    const text = `tree ${tree}\nauthor Ada <ada@example.org>> 1 +051800\ncommitter Ada <a> 1 +0000\n\nOld\n`
    const odd = git(work, ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], text)
    git(work, ['update-ref', 'refs/heads/main', odd])
    git(folder, ['clone', '--quiet', '--bare', work, 'a/old.git'])
    expect(() => git(work, ['fsck', '--strict'])).toThrow()
    const server = await gitServer(folder)
    expect(await contentsOf(await open(`${server.origin}/a/old.git`, network(server)))).toEqual({ 'a.py': 'a' })
  })

  it('is told while it comes, in numbers alone', async () => {
    const { server } = await hosted()
    const steps: string[] = []
    await open('ada/shelf', network(server, { onProgress: step => steps.push(step) }))
    expect(steps[0]).toMatch(/^Asking 127\.0\.0\.1:\d+\/ada\/shelf for its branches$/)
    expect(steps.some(step => /^Fetching 127\.0\.0\.1:\d+\/ada\/shelf: 100 %/.test(step))).toBe(true)
  })

  it('is the same as a clone', async () => {
    const { server, folder } = await hosted()
    // The server is in this process, which therefore may not wait for git.
    await promisify(execFile)('git', ['clone', '--quiet', `${server.origin}/ada/shelf`, join(folder, 'clone')])
    const [remote, clone] = [
      await open(`${server.origin}/ada/shelf`, network(server)),
      await gitSource({ path: join(folder, 'clone') }),
    ]
    expect({ ...remote.repository, host: 'other' }).toEqual(clone.repository)
    expect(await remote.files()).toEqual(await clone.files())
    expect(await remote.history()).toEqual(await clone.history())
  })
})

describe('what cannot be fetched', () => {
  const refused = async (server: GitServer, parts: Access = {}, ref?: string) => {
    const before = leftOvers()
    const failure: unknown = await open(`${server.origin}/ada/shelf`, network(server, parts), ref).catch(
      (error: unknown) => error,
    )
    expect(leftOvers()).toEqual(before)
    return failure
  }
  const status =
    (code: number, headers: Readonly<Record<string, string>> = {}): Fault =>
    (_, response) => {
      response.writeHead(code, headers).end('<h1>See ::error::</h1>')
      return true
    }

  it.each([
    [401, { 'www-authenticate': 'Basic realm="x"' }, 'NOT_FOUND', /it is not there, or it is private/],
    [403, {}, 'NOT_FOUND', /\(403\)/],
    [404, {}, 'NOT_FOUND', /it is not there, or it is private/],
    [410, {}, 'NOT_FOUND', /it is not there, or it is private/],
    [429, {}, 'REMOTE_UNAVAILABLE', /\(429\)/],
    [500, {}, 'REMOTE_UNAVAILABLE', /did not answer as it should/],
    [503, {}, 'REMOTE_UNAVAILABLE', /did not answer as it should/],
    [200, {}, 'NO_COMMITS', /no commit yet, or what answers is none/],
  ])('%i', async (code, headers, error, message) => {
    const { server } = await hosted(status(code, headers))
    expect(await refused(server)).toMatchObject({ code: error, message: expect.stringMatching(message) })
  })

  it('says how to give a token, where one could help', async () => {
    const { server } = await hosted(status(404))
    expect(await refused(server)).toMatchObject({ hint: expect.stringContaining('GITHUB_TOKEN') })
    expect(await refused(server, { token: 't0ken', home: 'https://github.com' })).toMatchObject({
      hint: expect.stringContaining('no token is sent to 127.0.0.1'),
    })
    expect(await refused(server, { token: 't0ken' })).toMatchObject({
      hint: expect.stringContaining('the token may read'),
    })
  })

  it.each([
    'no-such',
    '--upload-pack=touch x',
    'main:main',
    '+main',
    'refs/heads/*',
    '',
    'a\nb',
    '0'.repeat(40),
  ])('--ref %j', async ref => {
    const { server } = await hosted()
    expect(await refused(server, {}, ref)).toMatchObject({ code: 'BAD_INPUT' })
  })

  it('a folder that is not in that commit', async () => {
    const { server } = await hosted()
    await expect(open(`${server.origin}/ada/shelf/tree/main/no/such`, network(server))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('no/such'),
    })
  })

  it('a repository without a commit, or without one on its default branch', async () => {
    const { server, folder } = await hosted()
    git(folder, ['init', '--quiet', '--bare', 'ada/empty.git'])
    await expect(open('ada/empty', network(server))).rejects.toMatchObject({ code: 'NO_COMMITS' })
    git(folder, ['--git-dir=ada/shelf.git', 'symbolic-ref', 'HEAD', 'refs/heads/none'])
    expect(await refused(server)).toMatchObject({ code: 'NO_COMMITS', hint: expect.stringContaining('--ref feature') })
  })

  it('a server that breaks off in the middle of the files', async () => {
    const { server } = await hosted((request, response) => {
      if (request.method !== 'POST' || !isPack(server)) return false
      startPack(response)
      response.destroy()
      return true
    })
    expect(await refused(server)).toMatchObject({ code: 'REMOTE_UNAVAILABLE' })
  })

  it('a server that answers without end', async () => {
    const { server } = await hosted((request, response) => {
      if (request.method !== 'POST' || !isPack(server)) return false
      startPack(response)
      const more = () => {
        while (!response.destroyed && response.write(storedBlock()));
      }
      response.on('drain', more)
      more()
      return true
    })
    expect(await refused(server, { limits: { bytes: 4 * 1024 ** 2, seconds: 60 } })).toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringContaining('4 MiB'),
    })
  })

  it('more than may be taken, though it came at once', async () => {
    const { server } = await hosted()
    expect(await refused(server, { limits: { bytes: 600, seconds: 60 } })).toMatchObject({ code: 'TOO_LARGE' })
  })

  it.each(['GET', 'POST'])('a server that never answers a %s', async method => {
    const { server } = await hosted(request => request.method === method)
    expect(await refused(server, { limits: { bytes: 1e9, seconds: 1 } })).toMatchObject({
      code: 'REMOTE_UNAVAILABLE',
      message: expect.stringContaining('too slow'),
    })
  })

  it('a server that is not there, and one that speaks no TLS', async () => {
    const closed = await listening(socket => socket.destroy())
    const gone = { origin: 'http://127.0.0.1:1', requests: [] }
    expect(await refused(gone)).toMatchObject({
      code: 'REMOTE_UNAVAILABLE',
      message: expect.stringContaining('reached'),
    })
    const plain = { origin: `https://127.0.0.1:${closed}`, requests: [] }
    expect(await refused(plain)).toMatchObject({ code: 'REMOTE_UNAVAILABLE' })
    await expect(open('https://nowhere.invalid/a/b', network(gone))).rejects.toMatchObject({
      code: 'REMOTE_UNAVAILABLE',
      message: expect.stringContaining('no host nowhere.invalid'),
    })
  })
})

describe('the token', () => {
  const token = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz'
  const basic = `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const askedFor: Fault = (request, response) => {
    if (request.headers.authorization === basic) return false
    response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end('Repository not found.')
    return true
  }

  it('opens what is private', async () => {
    const { server, second } = await hosted(askedFor)
    const source = await open('ada/shelf', network(server, { token }))
    expect(source.repository.commit).toBe(second)
    expect(JSON.stringify(source.repository)).not.toContain(token)
  })

  it('is not sent where it is not needed', async () => {
    const { server } = await hosted()
    await open('ada/shelf', network(server, { token }))
    expect(server.requests.flatMap(({ headers }) => headers.authorization ?? [])).toEqual([])
  })

  it('is not sent to another host', async () => {
    const { server } = await hosted(askedFor)
    await expect(
      open(`${server.origin}/ada/shelf`, network(server, { token, home: 'https://github.com' })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(server.requests.flatMap(({ headers }) => headers.authorization ?? [])).toEqual([])
  })

  it('does not follow where a server sends on to', async () => {
    const other = await hosted()
    const { server } = await hosted((request, response) => {
      if (askedFor(request, response)) return true
      response.writeHead(301, { location: `${other.server.origin}${request.url}` }).end()
      return true
    })
    await expect(open('ada/shelf', network(server, { token }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('another address'),
    })
    expect(server.requests.some(({ headers }) => headers.authorization === basic)).toBe(true)
    expect(other.server.requests).toEqual([])
  })

  it('stays at home when anybody is sent on', async () => {
    const other = await hosted()
    const { server } = await hosted((request, response) => {
      response.writeHead(301, { location: `${other.server.origin}${request.url}` }).end()
      return true
    })
    const source = await open('ada/shelf', network(server, { token }))
    expect(source.repository).toMatchObject({ commit: other.second, url: `${server.origin}/ada/shelf` })
    const headers = [...server.requests, ...other.server.requests].map(request => request.headers.authorization)
    expect(headers.filter(Boolean)).toEqual([])
  })

  it('is in no error, whatever a server says', async () => {
    const { server } = await hosted((request, response) => {
      if (askedFor(request, response)) return true
      response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' })
      response.end(packet(Buffer.from(`ERR ${token} ${basic}`)))
      return true
    })
    const failure: unknown = await open('ada/shelf', network(server, { token })).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(token)
  })
})

describe.skipIf(process.platform === 'win32')('the program git', () => {
  const token = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz'
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const SETTINGS: Readonly<Record<string, string>> = {
    GITHUB_TOKEN: 'told-1',
    ACTIONS_RUNTIME_TOKEN: 'told-2',
    AWS_SECRET_ACCESS_KEY: 'told-3',
    SSH_AUTH_SOCK: 'told-4',
    NODE_OPTIONS: '--title=told-5',
    GIT_SSH_COMMAND: 'told-6',
    GIT_PROXY_COMMAND: 'told-7',
    GIT_CONFIG_PARAMETERS: "'core.fsmonitor'='told-8'",
    GIT_SSL_NO_VERIFY: 'told-9',
  }
  const GIVEN: Readonly<Record<string, string>> = { no_proxy: '127.0.0.1', SSL_CERT_DIR: '/certificates' }
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.stubEnv('TMPDIR', home)
  })

  it('is told of proxies and certificates for a fetch, of a token where one is needed, and of nothing else', async () => {
    const { folder, started } = gitThatTells(gitProgram().path ?? '')
    const { server } = await hosted((request, response) => {
      if (request.headers.authorization === `Basic ${basic}`) return false
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end('Repository not found.')
      return true
    })
    for (const [name, value] of Object.entries({ ...SETTINGS, ...GIVEN })) vi.stubEnv(name, value)
    vi.stubEnv('PATH', ['', '.', folder, process.env.PATH].join(delimiter))
    const source = await open('ada/shelf', network(server, { token }))
    await contentsOf(source)
    await source.history()
    // git's server is one of them; the helpers of a fetch are git's own, by their own names.
    const told = started().filter(text => !text.split('\n')[1]?.startsWith('http-backend'))
    const ofFetch = told.filter(text => /^(?:ls-remote|fetch) /.test(text.split('\n')[1] ?? ''))
    expect(ofFetch.map(text => text.includes(basic))).toEqual([false, true, true])
    for (const text of ofFetch)
      for (const [name, value] of Object.entries(GIVEN)) expect(text).toContain(`${name}=${value}`)
    for (const text of told) {
      const [place = '', args = ''] = text.split('\n')
      expect(place.startsWith(join(realpathSync(tmpdir()), 'portfolio-readiness-'))).toBe(true)
      expect(text).not.toContain('told-')
      expect(args).not.toContain(basic)
    }
    const others = told.filter(text => !ofFetch.includes(text))
    expect(others.length).toBeGreaterThan(2)
    for (const text of others)
      for (const word of [basic, token, 'GIT_CONFIG_COUNT', ...Object.keys(GIVEN)]) expect(text).not.toContain(word)
  })

  it('that is nowhere is said to be missing', async () => {
    const { server } = await hosted()
    vi.stubEnv('PATH', '.')
    await expect(open('ada/shelf', network(server))).rejects.toMatchObject({ code: 'NO_GIT' })
    expect(server.requests).toEqual([])
  })

  it('is ended when the time for the audit is up', async () => {
    const controller = new AbortController()
    const { server } = await hosted(request => {
      if (request.method !== 'POST') return false
      controller.abort()
      return true
    })
    const before = leftOvers()
    const opened = openPlace({ path: 'ada/shelf', signal: controller.signal }, network(server))
    await expect(opened).rejects.toMatchObject({
      code: 'REMOTE_UNAVAILABLE',
      hint: expect.stringContaining('--max-seconds'),
    })
    expect(leftOvers()).toEqual(before)
  })

  it('and what is read of it afterwards, too', async () => {
    const { server } = await hosted()
    const controller = new AbortController()
    const { source, close } = await openPlace({ path: 'ada/shelf', signal: controller.signal }, network(server))
    onTestFinished(close)
    const files = await source.files()
    controller.abort()
    for await (const result of source.read(files)) expect(result).toMatchObject({ reason: TIME_IS_UP })
    expect(await source.history()).toEqual({ read: false, reason: TIME_IS_UP })
  })
})

/** A program that is called git, says what it was started with and does what git does. */
const gitThatTells = (git: string): { readonly folder: string; readonly started: () => readonly string[] } => {
  const [folder, notes] = [scratch(), scratch()]
  write(folder, { git: `#!/bin/sh\n{ pwd; echo "$*"; env; } > "${notes}/$(date +%s%N)-$$.txt"\nexec "${git}" "$@"\n` })
  chmodSync(join(folder, 'git'), 0o755)
  return {
    folder,
    started: () =>
      readdirSync(notes)
        .sort()
        .map(name => readFileSync(join(notes, name), 'utf8')),
  }
}

/** https://git-scm.com/docs/protocol-common#_pkt_line_format */
const packet = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes])

/** Names are asked for first, and then files: the second POST. */
const isPack = ({ requests }: GitServer): boolean => requests.filter(({ method }) => method === 'POST').length > 2

const startPack = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' })
  response.write(packet(Buffer.from('packfile\n')))
  // One object, a blob of half a terabyte: https://git-scm.com/docs/pack-format
  const head = Buffer.from('PACK\0\0\0\u0002\0\0\0\u0001', 'latin1')
  response.write(sideBand(head, Buffer.of(0xbf, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x78, 0x01)))
}

/** A block that is stored as it is: https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4 */
const STORED = 60_000
const storedBlock = (): Buffer => {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(STORED, 1)
  head.writeUInt16LE(0xffff - STORED, 3)
  return sideBand(head, Buffer.alloc(STORED, 7))
}

const sideBand = (...parts: readonly Buffer[]): Buffer => packet(Buffer.concat([Buffer.of(1), ...parts]))

const listening = async (onConnection: (socket: { destroy: () => void }) => void): Promise<number> => {
  const server = createServer(onConnection)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const place = server.address()
  return typeof place === 'object' && place ? place.port : 0
}
