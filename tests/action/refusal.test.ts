import { describe, expect, test } from 'vitest'
import { type Fault, startGitHub } from '../github/server.ts'
import { CREATE, run, workspaceWithHead } from './pull-request.ts'
import { pullRequestEvent, runJob } from './start.ts'

const onCreate =
  (answer: ReturnType<Fault>, times = 1): Fault =>
  ({ method, path, nth }) =>
    method === 'POST' && path.endsWith('/comments') && nth <= times ? answer : undefined

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
      says: /pull-requests: write.*job summary/,
    },
    { status: 403, message: 'Unable to create comment because issue is locked.', says: /locked/ },
    {
      status: 403,
      message: 'API rate limit exceeded',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2147483647' },
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
