import { execFile, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../../src/report/schema.ts'
import { startGitHub } from '../github/server.ts'
import { addIssue, repositoryFrom } from '../github/state.ts'
import { JOB_TOKEN } from '../github/tokens.ts'
import { type Fault, gitServer } from '../source/git-server.ts'
import { portfolio } from './portfolio.ts'
import { git, type MadeCommit, makeFolder, makeRepository } from './repository.ts'
import { cleanEnvironment, cli, start } from './start.ts'

/** The portfolio as `ada/shelf` on a server, with a branch and a tag beside `main`. */
const hosted = async (fault?: Fault, commits: readonly MadeCommit[] = portfolio) => {
  const work = makeRepository(commits)
  git(work, ['branch', 'feature/loans', 'HEAD~1'])
  git(work, ['tag', 'v1', 'HEAD~2'])
  const folder = makeFolder()
  git(folder, ['clone', '--quiet', '--bare', work, 'ada/shelf.git'])
  const server = await gitServer(folder, fault)
  return { ...server, folder, work, env: { GITHUB_SERVER_URL: server.origin } }
}

const everythingPrivate: Fault = (request, response) => {
  if (request.headers.authorization === `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`)
    return false
  response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end()
  return true
}
const TOKEN = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz'

/** The server is in this process, which therefore may not wait for git. */
const clone = async (address: string, ...options: readonly string[]): Promise<string> => {
  const folder = join(makeFolder(), 'clone')
  await promisify(execFile)('git', ['clone', '--quiet', ...options, address, folder])
  return folder
}

const oneLine = ({ status, stdout, stderr }: Awaited<ReturnType<typeof start>>): string => {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(/^portfolio-readiness: .+\. .+[.a-z]$/m)
  return stderr
}

test('a repository’s own words come along, where an address names a folder as well', async () => {
  const text = 'claims:\n  - {skill: sql, path: desk/loans.py, lines: 8, reason: loans are kept in a table}\n'
  const say = { message: 'Have a say', files: { '.github/portfolio-readiness.yml': text } }
  const { origin, env } = await hosted(undefined, [...portfolio, say])
  for (const [end, path] of [
    ['', 'desk/loans.py'],
    ['/tree/main/desk', 'loans.py'],
  ]) {
    const { stdout } = await start([`${origin}/ada/shelf${end}`, '--format', 'json'], { env })
    const sql = parseReport(JSON.parse(stdout)).skills.find(({ id }) => id === 'sql')
    expect(sql?.claims).toMatchObject([{ anchor: { path, startLine: 8 } }])
  }
})

describe('the same commit gives the same report as a clone', () => {
  test.each([
    ['the default branch', '', undefined],
    ['a branch', '', 'feature/loans'],
    ['a tag', '', 'v1'],
    ['a folder', 'desk', undefined],
  ])('%s', async (_, folder, ref) => {
    const { origin } = await hosted()
    const address = `${origin}/ada/shelf`
    const place = await clone(address)
    const args = [...(ref === undefined ? [] : ['--ref', ref]), '--format', 'json']
    const remote = folder === '' ? address : `${origin}/ada/shelf/tree/main/${folder}`
    // An address of a folder names the branch; the server is said to be a GitHub, so that it has such addresses.
    const env: Record<string, string> = folder === '' ? {} : { GITHUB_SERVER_URL: origin }
    const [there, here] = [
      await start([remote, ...args], { env }),
      await start([join(place, folder), ...args, ...(folder === '' ? [] : ['--ref', 'main'])], { env }),
    ]
    expect(there.stderr).toBe('')
    expect(parseReport(JSON.parse(there.stdout)).read.commits).toBeGreaterThan(0)
    // Only a repository that was fetched could have been asked for more.
    expect(there.stdout.replaceAll('no token: set GITHUB_TOKEN', 'not looked at')).toBe(here.stdout)
  })
})

describe('owner/name', () => {
  test('is a repository on GitHub, or on the Enterprise server of the environment', async () => {
    const { env, origin, work } = await hosted()
    const { status, stdout, stderr } = await start(['ada/shelf', '--format', 'json'], { env, cwd: makeFolder() })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { repository, skills } = parseReport(JSON.parse(stdout))
    const commit = git(work, ['rev-parse', 'main'])
    expect(repository).toEqual({
      name: 'ada/shelf',
      url: `${origin}/ada/shelf`,
      host: 'github',
      commit,
      ref: 'HEAD',
      source: 'git',
    })
    expect(skills.flatMap(({ evidence }) => evidence[0]?.url ?? [])[0]).toContain(`${origin}/ada/shelf/blob/${commit}/`)
  })

  test('is the folder of that name where there is one', async () => {
    const { env, requests } = await hosted()
    const cwd = makeFolder()
    mkdirSync(join(cwd, 'ada/shelf'), { recursive: true })
    writeFileSync(join(cwd, 'ada/shelf/a.py'), 'print(1)\n')
    const { stdout, stderr } = await start(['ada/shelf', '--format', 'json'], { env, cwd })
    expect(stderr).toBe('')
    expect(parseReport(JSON.parse(stdout)).repository).toMatchObject({ source: 'folder' })
    expect(requests).toEqual([])
  })

  test('is a slip of the fingers where its first part is a folder', async () => {
    const { env, origin, requests } = await hosted()
    const cwd = makeFolder()
    mkdirSync(join(cwd, 'ada'))
    const message = oneLine(await start(['ada/shelf'], { env, cwd }))
    expect(message).toContain('There is no folder ada/shelf.')
    expect(message).toContain(`${origin}/ada/shelf`)
    expect(requests).toEqual([])
  })

  test('that is nowhere may have been meant either way', async () => {
    const { env } = await hosted()
    const message = oneLine(await start(['ada/shelv'], { env, cwd: makeFolder() }))
    expect(message).toMatch(/no folder of that name here, and 127\.0\.0\.1:\d+ shows no repository ada\/shelv/)
    expect(message).toContain('GITHUB_TOKEN')
  })
})

test('whatever is asked of a path can be asked of an address', async () => {
  const { env, folder } = await hosted()
  const cwd = makeFolder()
  const run = (...args: string[]) => start(['ada/shelf', ...args], { env, cwd })
  const output = join(folder, 'report.json')
  const [only, markdown, explained, failing, written, tag] = [
    await run('--only', 'flask', '--format', 'json'),
    await run('--format', 'markdown'),
    await run('--explain', 'testing'),
    await run('--fail-on', 'required', '--ref', 'v1'),
    await run('--format', 'json', '--output', output),
    await run('--ref', 'v1', '--format', 'json'),
  ]
  expect(parseReport(JSON.parse(only.stdout)).skills.map(({ id }) => id)).toEqual(['flask'])
  expect(markdown.stdout).toContain('ada/shelf')
  expect(explained).toMatchObject({ status: 0, stdout: expect.stringContaining('tests/test_loans.py') })
  expect(failing).toMatchObject({ status: 1, stderr: expect.stringContaining('--fail-on required') })
  expect(written).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(parseReport(JSON.parse(readFileSync(output, 'utf8'))).repository.name).toBe('ada/shelf')
  expect(parseReport(JSON.parse(tag.stdout)).read.commits).toBe(1)
})

test('what is read in another way than it was written is said', async () => {
  const { env, origin } = await hosted()
  const { status, stderr } = await start([`${origin}/ada/shelf/blob/main/desk/loans.py`], { env })
  expect(status).toBe(0)
  expect(stderr).toMatch(/^portfolio-readiness: 127\.0\.0\.1:\d+\/ada\/shelf: the whole repository is read.*\n$/)
})

describe('the network', () => {
  test('is forbidden by --offline', async () => {
    const { env, requests } = await hosted()
    const cwd = makeFolder()
    for (const place of ['ada/shelf', 'https://example.org/ada/shelf']) {
      expect(oneLine(await start([place, '--offline'], { env, cwd }))).toContain('--offline')
    }
    expect(oneLine(await start(['--offline', '--tracker'], { env, cwd }))).toContain('--tracker')
    expect(requests).toEqual([])
  })

  test('is none of a path’s business: variables that name no GitHub stop only what asks one', async () => {
    const place = makeRepository(portfolio)
    for (const [name, value] of [
      ['GITHUB_SERVER_URL', 'github.acme.example'],
      ['GITHUB_API_URL', 'ftp://acme.example'],
      ['GITHUB_TOKEN', 'two words'],
    ] as const) {
      const env = { [name]: value }
      expect(await start([place], { env })).toMatchObject({ status: 0, stderr: '' })
      for (const args of [[place, '--tracker'], ['ada/shelf']]) {
        expect(oneLine(await start(args, { env, cwd: makeFolder() }))).toContain(name)
      }
    }
  })

  test('is not used for a path, whatever its remote is, unless --tracker asks for it', async () => {
    const { env, origin, requests } = await hosted()
    const place = makeRepository(portfolio)
    git(place, ['remote', 'add', 'origin', `${origin}/ada/shelf`])
    const given = { ...env, GITHUB_TOKEN: TOKEN }
    expect((await start([place], { env: given })).status).toBe(0)
    expect(requests).toEqual([])
    expect((await start([place, '--tracker'], { env: given })).status).toBe(0)
    expect(requests.length).toBeGreaterThan(0)
  })

  test.each([
    ['ext::sh -c touch% /tmp/x'],
    ['file:///srv/shelf.git'],
    ['ftp://x:hunter2@example.org/ada/shelf'],
    ['https://ada:hunter2@github.com/ada/shelf'],
    ['http://example.org:8080/ada/shelf'],
    ['no/such/place'],
    ['nothing-here'],
  ])('%s is one line', async place => {
    const message = oneLine(await start([place], { cwd: makeFolder() }))
    expect(message).not.toContain('hunter2')
  })

  test('does not read a folder', async () => {
    expect(oneLine(await start(['ada/shelf', '--folder'], { cwd: makeFolder() }))).toContain('--folder')
  })

  test.each(['no-such', '--upload-pack=touch x', 'main:main'])('has no --ref=%s', async ref => {
    const { env } = await hosted()
    expect(oneLine(await start(['ada/shelf', `--ref=${ref}`], { env, cwd: makeFolder() }))).toContain('no branch, tag')
  })
})

describe('a token', () => {
  const cwd = () => makeFolder()

  test.each(['GITHUB_TOKEN', 'GH_TOKEN'])('from %s', async name => {
    const { env } = await hosted(everythingPrivate)
    const { status, stdout, stderr } = await start(['ada/shelf', '--format', 'json'], {
      env: { ...env, [name]: TOKEN },
      cwd: cwd(),
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toContain(TOKEN)
  })

  test('from a file', async () => {
    const { env } = await hosted(everythingPrivate)
    const file = join(makeFolder(), 'token')
    writeFileSync(file, `${TOKEN}\n`)
    expect(await start(['ada/shelf', '--token-file', file], { env, cwd: cwd() })).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  test('from standard input', async () => {
    const { env } = await hosted(everythingPrivate)
    const child = spawn(process.execPath, [cli, 'ada/shelf', '--token-file', '-'], {
      env: { ...cleanEnvironment(), ...env },
      cwd: cwd(),
    })
    child.stdin.end(`${TOKEN}\n`)
    child.stdout.resume()
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(0)
  })

  test('that is refused, missing or none is named, and not shown', async () => {
    const { env } = await hosted(everythingPrivate)
    const place = cwd()
    const wrong = oneLine(await start(['ada/shelf'], { env: { ...env, GITHUB_TOKEN: `${TOKEN}x` }, cwd: place }))
    expect(wrong).toContain('the token may read')
    const none = oneLine(await start(['ada/shelf'], { env, cwd: place }))
    expect(none).toContain('set GITHUB_TOKEN')
    const absent = oneLine(await start(['ada/shelf', '--token-file', 'nowhere'], { env, cwd: place }))
    expect(absent).toContain('nowhere')
    const two = oneLine(await start(['ada/shelf'], { env: { ...env, GITHUB_TOKEN: `${TOKEN} x` }, cwd: place }))
    expect(two).toContain('GITHUB_TOKEN')
    expect(wrong + none + absent + two).not.toContain(TOKEN)
  })
})

describe('the tracker', () => {
  const onGitHub = async () => {
    const work = makeRepository(portfolio)
    const repository = repositoryFrom(join(work, '.git'), { fullName: 'ada/desk' })
    addIssue(repository)
    const github = await startGitHub({ repositories: [repository], tokens: { [TOKEN]: JOB_TOKEN } })
    return { ...github, work, env: { GITHUB_SERVER_URL: github.serverUrl, GITHUB_API_URL: github.apiUrl } }
  }
  const asked = (requests: readonly string[]) => requests.filter(name => name.includes('graphql')).length

  test('of a repository on GitHub is read where there is a token, and else nothing is asked', async () => {
    const { env, requests } = await onGitHub()
    expect(await start(['ada/desk'], { env, cwd: makeFolder() })).toMatchObject({ status: 0, stderr: '' })
    expect(asked(requests)).toBe(0)
    const given = { ...env, GITHUB_TOKEN: TOKEN }
    expect(await start(['ada/desk'], { env: given, cwd: makeFolder() })).toMatchObject({ status: 0, stderr: '' })
    expect(asked(requests)).toBe(1)
  })

  test('of a path is read when it is asked for, and its remote is there', async () => {
    const { env, requests, serverUrl, work } = await onGitHub()
    const given = { ...env, GITHUB_TOKEN: TOKEN }
    await start([work, '--tracker'], { env: given })
    expect(requests).toEqual([])
    git(work, ['remote', 'add', 'origin', `${serverUrl}/ada/desk.git`])
    await start([work], { env: given })
    expect(requests).toEqual([])
    expect(await start([work, '--tracker'], { env: given })).toMatchObject({ status: 0, stderr: '' })
    expect(asked(requests)).toBe(1)
  })
})

test('nothing stays behind, whoever ends it', async () => {
  const { env, requests } = await hosted(request => request.method === 'POST')
  const temporary = makeFolder()
  const child = spawn(process.execPath, [cli, 'ada/shelf'], {
    env: { ...cleanEnvironment(), ...env, TMPDIR: temporary },
    cwd: makeFolder(),
  })
  const ended = new Promise(resolve => child.on('close', resolve))
  while (!requests.some(({ method }) => method === 'POST')) await new Promise(resolve => setTimeout(resolve, 20))
  expect(readdirSync(temporary)).toHaveLength(1)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  expect(readdirSync(temporary)).toEqual([])
})
