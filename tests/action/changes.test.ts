import { expect, test } from 'vitest'
import { startGitHub } from '../github/server.ts'
import { run, workspaceWithHead } from './pull-request.ts'
import { pullRequestEvent, runJob } from './start.ts'

// These hold without a base; with one, see tests/compare.

test('comment: changes writes no new comment where nothing is known to have changed, and says so', async () => {
  const { workspace, older } = workspaceWithHead()
  const github = await startGitHub({ head: older })
  const done = await run(github, workspace, older, { inputs: { comment: 'changes' } })
  expect(done.status).toBe(0)
  expect(github.writes()).toEqual([])
  expect(done.outputs['comment-url'] ?? '').toBe('')
  expect(done.stdout).toMatch(/No comment was written/)
})

test('comment: changes brings one that exists up to date', async () => {
  const { workspace, head, older } = workspaceWithHead()
  const github = await startGitHub({ head })
  await run(github, workspace, older, { runId: 1 })
  const done = await run(github, workspace, head, { runId: 2, inputs: { comment: 'changes' } })
  expect(github.comments).toHaveLength(1)
  expect(github.comments[0]?.body).toContain(head)
  expect(done.outputs['comment-url']).toBe(github.comments[0]?.html_url)
})

test('fail-on: regression does not fail where nothing was compared, and says why', async () => {
  const { workspace } = workspaceWithHead()
  const inputs = { 'fail-on': 'regression', comment: 'never' }
  const event = pullRequestEvent('b'.repeat(40))
  const done = await runJob({ workspace, eventName: 'pull_request', event, inputs })
  expect(done.status).toBe(0)
  expect(done.stdout).toMatch(/^::warning::fail-on: regression had nothing to compare with: \S+/m)
  expect(done.summary).toContain('Not compared with the base:')
})

test('fail-on: regression says nothing on a push', async () => {
  const { workspace } = workspaceWithHead()
  const github = await startGitHub()
  const done = await runJob({ workspace, apiUrl: github.url, inputs: { 'fail-on': 'regression' } })
  expect(done.status).toBe(0)
  expect(done.stdout).not.toContain('::')
})
