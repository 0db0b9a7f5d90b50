import { expect, test } from 'vitest'
import { portfolio } from '../cli/portfolio.ts'
import { git, type MadeCommit, makeRepository } from '../cli/repository.ts'
import { startGitHub } from '../github/server.ts'
import { run, workspaceWithHead } from './pull-request.ts'
import { pullRequestEvent, runJob } from './start.ts'

const DOCKERFILE =
  'FROM python:3.12\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["flask", "--app", "desk", "run"]\n'

/** A pull request that makes these changes to the portfolio, as the event tells of it. */
const pullRequest = (files: MadeCommit['files']) => {
  const workspace = makeRepository([...portfolio, { message: 'Change what the desk runs on', files }])
  const [head, base] = ['HEAD', 'HEAD~1'].map(ref => git(workspace, ['rev-parse', ref]))
  const event = pullRequestEvent(head ?? '')
  return {
    workspace,
    head: head ?? '',
    job: { event: { ...event, pull_request: { ...event.pull_request, base: { sha: base } } } },
  }
}

const WITHOUT_CODE = Object.fromEntries(
  portfolio.flatMap(({ files }) => Object.keys(files)).map(path => [path, undefined]),
)

test('the comment and the summary say what the pull request changes', async () => {
  const { workspace, head, job } = pullRequest({ Dockerfile: DOCKERFILE })
  const github = await startGitHub({ head })
  const done = await run(github, workspace, head, { ...job, inputs: { comment: 'changes', 'fail-on': 'regression' } })
  expect(done.status).toBe(0)
  const line = `**This pull request:** Containers *not found → shown* ([Dockerfile:1](https://github.com/ada/desk/blob/${head}/Dockerfile#L1-L4))`
  expect(github.comments[0]?.body).toContain(line)
  expect(done.summary).toContain(line)
})

test('comment: changes writes no new comment where no level changed', async () => {
  const { workspace, head, job } = pullRequest({ 'docs/plan.txt': 'Nothing yet.\n' })
  const github = await startGitHub({ head })
  const done = await run(github, workspace, head, { ...job, inputs: { comment: 'changes' } })
  expect(done).toMatchObject({ status: 0 })
  expect(github.writes()).toEqual([])
  expect(done.stdout).toContain('No comment was written: no level changed.')
  expect(done.summary).toContain('**This pull request** changes no skill’s level.')
})

test('fail-on: regression names the required skills that fell, in one line', async () => {
  const { workspace, head, job } = pullRequest(WITHOUT_CODE)
  const github = await startGitHub({ head })
  const done = await run(github, workspace, head, { ...job, inputs: { 'fail-on': 'regression' } })
  expect(done.status).toBe(1)
  const errors = done.stdout.split('\n').filter(line => line.startsWith('::error::'))
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/^::error::Required, and shown less than before: .*Tests.* \(fail-on: regression\)\.$/)
  expect(github.comments).toHaveLength(1)
  const { base } = job.event.pull_request
  const before = /before: \[[^\]]+\]\((?<url>[^)]+)\)/.exec(github.comments[0]?.body ?? '')?.groups?.url
  expect(before).toContain(`https://github.com/ada/desk/blob/${base.sha}/desk/`)
})

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
