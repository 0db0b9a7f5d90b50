import { describe, expect, test } from 'vitest'
import { locked, on } from '../github/faults.ts'
import { startGitHub } from '../github/server.ts'
import { READ_ONLY_TOKEN } from '../github/tokens.ts'
import { CREATE, workspaceWithHead } from './pull-request.ts'
import { type Job, pullRequestEvent, runJob } from './start.ts'

const READ_ONLY = { tokens: { 'job-token': READ_ONLY_TOKEN } }

/** The run of a pull request; `github` refuses to write with a read-only token. */
const runOn = async (
  {
    headRepository = 'ada/desk',
    author = 'ada',
  }: { readonly headRepository?: string | null; readonly author?: string },
  job: Partial<Job> = {},
  settings: Parameters<typeof startGitHub>[0] = READ_ONLY,
) => {
  const { workspace, head } = workspaceWithHead()
  const github = await startGitHub({ head, ...settings })
  const event = pullRequestEvent(head, headRepository)
  const { pull_request } = event
  const done = await runJob({
    workspace,
    eventName: 'pull_request',
    event: { ...event, pull_request: { ...pull_request, user: { login: author } } },
    apiUrl: github.url,
    ...job,
  })
  return { done, github }
}

const WAY_OUT = "see docs/github.md, 'Pull requests from forks'"

describe('with a token that may only read', () => {
  const fork = /^::warning::No comment was written\. This pull request is from a fork, so the token may only read/m
  const dependabot =
    /^::warning::No comment was written\. This run was started by Dependabot, so the token may only read/m
  const permission = /^::warning::No comment was written\. .*Give the job `permissions: pull-requests: write`/m

  test.each([
    ['a fork', { headRepository: 'bo/desk' }, {}, fork],
    ['a fork that is gone', { headRepository: null }, {}, fork],
    ['Dependabot, who is the actor', {}, { env: { GITHUB_ACTOR: 'dependabot[bot]' } }, dependabot],
    [
      'Dependabot, started again by a person',
      { author: 'dependabot[bot]' },
      { env: { GITHUB_ACTOR: 'ada' } },
      dependabot,
    ],
    ['the repository’s own branch', {}, {}, permission],
    ['the repository’s own branch, in other letters', { headRepository: 'Ada/Desk' }, {}, permission],
    [
      'a fork, with the base’s token',
      { headRepository: 'bo/desk' },
      { eventName: 'pull_request_target', env: { GITHUB_EVENT_NAME: 'pull_request_target' } },
      permission,
    ],
  ])('a pull request of %s has summary, report and a warning that says which of them it is', async (_, event, job, warning) => {
    const { done, github } = await runOn(event, job)
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
    expect(done.stdout).toMatch(warning)
    expect(done.stdout.includes(WAY_OUT)).toBe(warning !== permission)
    expect(done.summary).toMatch(/^## Portfolio readiness/)
    expect(done.outputs.report).toBeDefined()
    expect(done.outputs['comment-url'] ?? '').toBe('')
    expect(github.writes()).toEqual([CREATE])
  })

  test.each([
    ['fork', { headRepository: 'bo/desk' }, {}],
    ['Dependabot', {}, { env: { GITHUB_ACTOR: 'dependabot[bot]' } }],
  ])('comment: always fails on a pull request of %s, after everything else', async (_, event, job) => {
    const { done } = await runOn(event, { ...job, inputs: { comment: 'always' } })
    expect(done.status).toBe(1)
    expect(done.stdout).toMatch(/^::error::No comment was written\. .*may only read/m)
    expect(done.stdout).toContain(WAY_OUT)
    expect(done.summary).toMatch(/^## Portfolio readiness/)
    expect(done.outputs['required-total']).toBe('12')
  })

  test('comment: never asks nothing and warns of nothing', async () => {
    const { done, github } = await runOn({ headRepository: 'bo/desk' }, { inputs: { comment: 'never' } })
    expect(done.stdout).not.toContain('::warning::')
    expect(github.writes()).toEqual([])
  })
})

test('a fork’s refusal for another reason keeps that reason', async () => {
  const fault = on('POST /repos/ada/desk/issues/7/comments', locked)
  const { done } = await runOn({ headRepository: 'bo/desk' }, {}, { fault })
  expect(done.stdout).toMatch(/^::warning::No comment was written\. The conversation is locked/m)
  expect(done.stdout).not.toContain(WAY_OUT)
})

test('a fork’s pull request is commented on where the repository lets its token write', async () => {
  const { done, github } = await runOn({ headRepository: 'bo/desk' }, {}, {})
  expect(done.stdout).not.toContain('::warning::')
  expect(github.writes()).toEqual([CREATE])
})
