import { describe, expect, test } from 'vitest'
import { portfolio } from '../cli/portfolio.ts'
import { git, makeRepository } from '../cli/repository.ts'
import { type Fault, startGitHub } from '../github/server.ts'
import { CREATE, run, workspaceWithHead } from './pull-request.ts'
import { runJob } from './start.ts'

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
    const workspace = makeRepository(portfolio, { checkout: true })
    const head = git(workspace, ['rev-parse', 'HEAD'])
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

describe('no comment', () => {
  test('with comment: never', async () => {
    const { workspace, head } = workspaceWithHead()
    const github = await startGitHub({ head })
    const done = await run(github, workspace, head, { inputs: { comment: 'never' } })
    expect(done.status).toBe(0)
    // Issues, pull requests and checks alone.
    expect(github.requests).toEqual(['POST /graphql'])
  })

  test('on a push, with comment: always', async () => {
    const { workspace } = workspaceWithHead()
    const github = await startGitHub()
    const done = await runJob({ workspace, apiUrl: github.url, inputs: { comment: 'always' } })
    expect(done.status).toBe(0)
    expect(github.requests).toEqual(['POST /graphql'])
  })
})
