import { execFile } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { git, makeFolder, makeRepository } from '../cli/repository.ts'
import { ask, query, withObjects } from './ask.ts'
import * as faults from './faults.ts'
import { serverRefusingEverything, startGitHub } from './server.ts'
import * as state from './state.ts'

describe('faults', () => {
  test('come where and when they are asked for, before or after the deed', async () => {
    const github = await startGitHub({
      fault: [
        faults.on('POST **/comments', faults.serverError(502), { nth: [1] }),
        faults.on('POST **/comments', faults.serverError(500), { nth: [2], after: true }),
      ],
    })
    const post = () =>
      fetch(`${github.url}/repos/ada/desk/issues/7/comments`, {
        method: 'POST',
        body: '{"body":"x"}',
        headers: { authorization: 'token job-token' },
      })
    const first = await post()
    expect([first.status, await first.text(), github.comments.length]).toEqual([
      502,
      expect.stringContaining('<html>'),
      0,
    ])
    expect([(await post()).status, github.comments.length]).toEqual([500, 1])
    expect([(await post()).status, github.comments.length]).toEqual([201, 2])
    expect(github.calls.map(({ status }) => status)).toEqual([502, 500, 201])
  })

  test('take parts out of an answer of the named operation', async () => {
    const github = await startGitHub({ fault: faults.on('graphql Who', faults.partialData(['viewer'])) })
    expect((await query(github, 'query Who { viewer { login } }')).body).toMatchObject({
      data: { viewer: null },
      errors: [{ path: ['viewer'] }],
    })
    expect((await query(github, 'query Other { viewer { login } }')).body).toEqual({
      data: { viewer: { login: 'github-actions[bot]' } },
    })
  })

  test.each(['before', 'body'] as const)('break the connection: %s', async cut => {
    const github = await startGitHub({ fault: faults.on('* **', faults.cutOff(cut)) })
    await expect(ask(github, '/repos/ada/desk')).rejects.toThrow()
    expect(github.calls).toMatchObject([{ status: 0 }])
  })

  test.each([
    [
      faults.primaryLimit(),
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': expect.stringMatching(/^\d{10}$/) },
    ],
    [faults.secondaryLimit({ retryAfter: 7 }), 403, { 'retry-after': '7' }],
    [faults.tooManyRequests(), 429, { 'retry-after': '1' }],
    [faults.gone, 410, {}],
    [faults.redirect('https://example.org/'), 301, { location: 'https://example.org/' }],
    [faults.graphqlLimit(), 200, { 'x-ratelimit-resource': 'graphql' }],
  ])('answer %#', async (trouble, status, headers) => {
    const github = await startGitHub({ fault: () => trouble })
    const got = await ask(github, '/repos/ada/desk')
    expect([got.status, Object.fromEntries(got.headers)]).toEqual([status, expect.objectContaining(headers)])
  })

  test('refuse everything', async () => {
    const github = await serverRefusingEverything()
    expect(await query(github, '{ viewer { login } }')).toMatchObject({ status: 403 })
    expect(await ask(github, '/repos/ada/desk')).toMatchObject({ status: 403 })
  })
})

describe('git', () => {
  const clone = (url: string, header?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const target = makeFolder()
      const extra =
        header === undefined
          ? []
          : ['-c', `http.extraHeader=Authorization: Basic ${Buffer.from(header).toString('base64')}`]
      const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
      execFile('git', [...extra, 'clone', '--quiet', '--bare', url, target], { env }, error =>
        error ? reject(error) : resolve(git(target, ['rev-parse', 'HEAD'])),
      )
    })

  test('fetches a public repository, under its old name as well', async () => {
    const { base, repository, github } = await withObjects()
    repository.formerNames = ['ada/table']
    expect(await clone(`${github.serverUrl}/ada/desk`)).toBe(base)
    expect(await clone(`${github.serverUrl}/ada/table.git`)).toBe(base)
    await expect(clone(`${github.serverUrl}/ada/other.git`)).rejects.toThrow()
    await expect(clone(`${github.serverUrl}/ada/desk.git`, 'x-access-token:stranger')).rejects.toThrow()
  })

  test('fetches a private one with a token alone', async () => {
    const { base, repository, github } = await withObjects()
    repository.visibility = 'private'
    await expect(clone(`${github.serverUrl}/ada/desk.git`)).rejects.toThrow()
    expect(await clone(`${github.serverUrl}/ada/desk.git`, 'x-access-token:job-token')).toBe(base)
  })

  test.each([
    faults.serverError(503),
    faults.cutOff('body'),
    faults.cutOff('before'),
  ])('fails as it is asked to: %#', async trouble => {
    const { github } = await withObjects({ fault: faults.on('* **/git-upload-pack', trouble) })
    await expect(clone(`${github.serverUrl}/ada/desk.git`)).rejects.toThrow()
  })

  test('a commit of a fork is found in what it was forked from', async () => {
    const fork = makeRepository([{ message: 'Elsewhere', files: { 'b.py': 'b = 1\n' } }])
    const { repository } = await withObjects()
    const both = [repository, state.repositoryFrom(fork, { fullName: 'bo/desk', parent: 'ada/desk' })]
    const github = await startGitHub({ repositories: both })
    const sha = git(fork, ['rev-parse', 'HEAD'])
    expect((await ask(github, `/repos/ada/desk/git/trees/${sha}`)).body).toMatchObject({ tree: [{ path: 'b.py' }] })
  })
})
