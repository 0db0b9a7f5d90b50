import { describe, expect, test } from 'vitest'
import { portfolio } from '../cli/portfolio.ts'
import { git, makeRepository } from '../cli/repository.ts'
import { type Fault, type GitHub, startGitHub } from './github.ts'
import { type Job, pullRequestEvent, runJob } from './start.ts'

const workspaceWithHead = () => {
  const workspace = makeRepository(portfolio)
  return { workspace, head: git(workspace, ['rev-parse', 'HEAD']), older: git(workspace, ['rev-parse', 'HEAD~1']) }
}

const run = (github: GitHub, workspace: string, head: string, job: Partial<Job> = {}) =>
  runJob({ workspace, eventName: 'pull_request', event: pullRequestEvent(head), apiUrl: github.url, ...job })

const CREATE = 'POST /repos/ada/desk/issues/7/comments'

const onCreate =
  (answer: ReturnType<Fault>, times = 1): Fault =>
  ({ method, path, nth }) =>
    method === 'POST' && path.endsWith('/comments') && nth <= times ? answer : undefined

describe('one comment', () => {
  test('is created, then left alone, then updated', async () => {
    const { workspace, head, older } = workspaceWithHead()
    const github = await startGitHub({ head })
    const created = await run(github, workspace, older, { runId: 1 })
    expect(created).toMatchObject({ status: 0, outputs: { 'comment-url': github.comments[0]?.html_url } })
    expect(github.comments[0]?.body).toMatch(/^<!-- portfolio-readiness .*-->\n## Portfolio readiness/)
    expect(github.writes()).toEqual([CREATE])

    await run(github, workspace, older, { runId: 1, attempt: 2 })
    expect(github.writes()).toEqual([CREATE])

    const updated = await run(github, workspace, head, { runId: 2 })
    expect(github.writes()).toEqual([CREATE, `PATCH /repos/ada/desk/issues/comments/${github.comments[0]?.id}`])
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toContain(head)
    expect(updated.outputs['comment-url']).toBe(github.comments[0]?.html_url)
  })

  test('of each path, for the jobs of a matrix', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head })
    for (const path of ['.', 'desk', './desk/', './']) await run(github, workspace, head, { inputs: { path } })
    expect(github.comments).toHaveLength(2)
    expect(github.writes()).toEqual([CREATE, CREATE])
  })

  test('is found behind 230 others', async () => {
    const { workspace, head, older } = workspaceWithHead()
    const github = await startGitHub({ head })
    for (let index = 0; index < 230; index += 1) github.add(`comment ${index}`, { login: 'bo', type: 'User' })
    await run(github, workspace, older, { runId: 1 })
    await run(github, workspace, head, { runId: 2 })
    expect(github.comments).toHaveLength(231)
    expect(github.writes()).toHaveLength(2)
  })

  test('is not one into which somebody else has pasted the marker', async () => {
    const { workspace, head, older } = workspaceWithHead()
    const github = await startGitHub({ head })
    await run(github, workspace, older, { runId: 1 })
    const body = github.comments[0]?.body ?? ''
    github.comments.length = 0
    const others = [
      github.add(body, { login: 'mallory', type: 'User' }),
      github.add(body, { login: 'other-app[bot]', type: 'Bot' }),
      github.add(body, { login: 'github-actions', type: 'User' }),
      github.add(body, null),
      github.add(`> ${body.replaceAll('\n', '\n> ')}`),
    ]
    await run(github, workspace, head, { runId: 2 })
    await run(github, workspace, head, { runId: 3 })
    expect(github.comments).toHaveLength(others.length + 1)
    expect(others.every(comment => comment.body.includes(older) && !comment.body.includes(head))).toBe(true)
  })

  test.each([
    ['a viewer without [bot]', { viewer: 'github-actions' }],
    [
      'no viewer',
      { fault: ({ path }: Parameters<Fault>[0]) => (path === '/graphql' ? { status: 500, body: {} } : undefined) },
    ],
  ])('is found with %s', async (_, settings) => {
    const { workspace, head, older } = workspaceWithHead()
    const github = await startGitHub({ head, ...settings })
    await run(github, workspace, older, { runId: 1 })
    await run(github, workspace, head, { runId: 2 })
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toContain(head)
  })

  test('is written anew when somebody deleted it', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head })
    await run(github, workspace, head)
    github.comments.length = 0
    await run(github, workspace, head)
    expect(github.comments).toHaveLength(1)
  })

  test('is left of two that were made at the same moment', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head })
    await Promise.all([1, 2, 3].map(runId => run(github, workspace, head, { runId })))
    await run(github, workspace, head, { runId: 4 })
    expect(github.comments).toHaveLength(1)
  })

  test('never asks REST who we are', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head })
    await run(github, workspace, head)
    await run(github, workspace, head)
    expect(github.requests.filter(name => name.endsWith('/user'))).toEqual([])
  })
})

describe('an older run', () => {
  test('leaves the comment of a newer commit', async () => {
    const { workspace, head, older } = workspaceWithHead()
    const github = await startGitHub({ head })
    await run(github, workspace, head, { runId: 2 })
    const { body } = github.comments[0] ?? {}
    const late = await run(github, workspace, older, { runId: 1 })
    expect(late).toMatchObject({ status: 0, outputs: { 'comment-url': github.comments[0]?.html_url } })
    expect(github.comments[0]?.body).toBe(body)
  })

  test('started again has a higher attempt and is older all the same', async () => {
    const { workspace, head, older } = workspaceWithHead()
    const github = await startGitHub({ head })
    await run(github, workspace, head, { runId: 2 })
    await run(github, workspace, older, { runId: 1, attempt: 9 })
    expect(github.comments[0]?.body).toContain(head)
  })

  test('of the present commit replaces a later run of another one: the branch was set back', async () => {
    const { workspace, head, older } = workspaceWithHead()
    const github = await startGitHub({ head: older })
    await run(github, workspace, head, { runId: 2 })
    await run(github, workspace, older, { runId: 1 })
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).not.toContain(head)
  })
})

describe('a creation that fails', () => {
  test('after having created is not repeated', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head, fault: onCreate({ status: 500, body: {}, after: true }) })
    const done = await run(github, workspace, head)
    expect(done).toMatchObject({ status: 0, outputs: { 'comment-url': github.comments[0]?.html_url } })
    expect(github.comments).toHaveLength(1)
    expect(github.writes()).toEqual([CREATE])
  })

  test('before having created is repeated once', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head, fault: onCreate({ status: 502, body: {} }) })
    const done = await run(github, workspace, head)
    expect(done.status).toBe(0)
    expect(github.comments).toHaveLength(1)
    expect(github.writes()).toEqual([CREATE, CREATE])
  })

  test('twice is given up', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head, fault: onCreate({ status: 503, body: {} }, 9) })
    const done = await run(github, workspace, head)
    expect(done.status).toBe(0)
    expect(done.stdout).toMatch(/^::warning::No comment was written\. .*503/m)
    expect(github.writes()).toEqual([CREATE, CREATE])
  })

  test('by a rate limit that is soon over is repeated after the wait', async () => {
    const { workspace, head } = workspaceWithHead()
    const limit = {
      status: 429,
      body: { message: 'You have exceeded a secondary rate limit.' },
      headers: { 'retry-after': '1' },
    }
    const github = await startGitHub({ head, fault: onCreate(limit) })
    expect((await run(github, workspace, head)).status).toBe(0)
    expect(github.comments).toHaveLength(1)
  })
})

describe('a refusal', () => {
  const refusals: readonly {
    readonly status: number
    readonly message: string
    readonly headers?: Readonly<Record<string, string>>
    readonly says: RegExp
  }[] = [
    {
      status: 403,
      message: 'Resource not accessible by integration',
      says: /pull-requests: write.*forks.*Dependabot/,
    },
    { status: 403, message: 'Unable to create comment because issue is locked.', says: /locked/ },
    {
      status: 403,
      message: 'API rate limit exceeded',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
      says: /rate limit/,
    },
    {
      status: 403,
      message: 'You have exceeded a secondary rate limit',
      headers: { 'retry-after': '3600' },
      says: /rate limit/,
    },
    { status: 401, message: 'Bad credentials', says: /does not know the token/ },
    { status: 404, message: 'Not Found', says: /pull-requests: write/ },
    { status: 410, message: 'Issues are disabled for this repo', says: /switched off/ },
    { status: 422, message: 'Validation Failed', says: /422/ },
    { status: 451, message: 'Unavailable', says: /451/ },
  ]

  test.each(refusals)('$status "$message" is a warning under auto', async ({ status, message, headers = {}, says }) => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head, fault: onCreate({ status, body: { message }, headers }, 9) })
    const done = await run(github, workspace, head)
    expect(done.status).toBe(0)
    expect(done.stdout).toMatch(/^::warning::No comment was written\. /m)
    expect(done.stdout).toMatch(says)
    expect(done.summary).toContain('Portfolio readiness')
    expect(github.writes()).toEqual([CREATE])
    expect(done.stderr).toBe('')
  })

  test('fails the step under always, after everything else was written', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head, fault: onCreate({ status: 403, body: { message: 'No' } }, 9) })
    const done = await run(github, workspace, head, { inputs: { comment: 'always' } })
    expect(done.status).toBe(1)
    expect(done.stdout).toMatch(/^::error::No comment was written\. .*pull-requests: write/m)
    expect(done.outputs['required-total']).toBe('12')
  })

  test('to list is a refusal as well', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head, fault: () => ({ status: 403, body: { message: 'No' } }) })
    const done = await run(github, workspace, head)
    expect(done.stdout).toMatch(/^::warning::.*pull-requests: write/m)
    expect(github.writes()).toEqual([])
  })

  test('cannot put a command into the log', async () => {
    const { workspace, head } = workspaceWithHead()
    const message = 'x\n::error::taken\n##[error]y'
    const github = await startGitHub({ head, fault: onCreate({ status: 403, body: { message } }, 9) })
    const done = await run(github, workspace, head)
    expect(done.stdout).not.toMatch(/::error|##\[/)
  })

  test('a server that is not there is a warning', async () => {
    const { workspace, head } = workspaceWithHead()
    const done = await runJob({ workspace, event: pullRequestEvent(head), apiUrl: 'http://127.0.0.1:9' })
    expect(done.status).toBe(0)
    expect(done.stdout).toMatch(/^::warning::No comment was written/m)
  })

  test('without a token nothing is asked', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head })
    const done = await run(github, workspace, head, { inputs: { token: '' } })
    expect(done.stdout).toMatch(/^::warning::.*token is empty/m)
    expect(github.requests).toEqual([])
  })
})

describe('no comment', () => {
  test('with comment: never', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head })
    const done = await run(github, workspace, head, { inputs: { comment: 'never' } })
    expect(done.status).toBe(0)
    expect(github.requests).toEqual([])
  })

  test('on a push, with comment: always', async () => {
    const { workspace } = workspaceWithHead()
    const github = await startGitHub()
    const done = await runJob({ workspace, apiUrl: github.url, inputs: { comment: 'always' } })
    expect(done.status).toBe(0)
    expect(github.requests).toEqual([])
  })
})
