import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { portfolio } from '../cli/portfolio.ts'
import { git, makeRepository } from '../cli/repository.ts'
import { missingPermission, on } from '../github/faults.ts'
import { startGitHub } from '../github/server.ts'
import { JOB, makeGitHubRepository } from '../github/state.ts'
import { permissions } from '../github/tokens.ts'
import { CREATE } from './pull-request.ts'
import {
  addForkPull,
  BRANCH,
  deskWithFork,
  FORK,
  HEAD,
  runSaved,
  savedReport,
  workflowRunEvent,
  workspaceWith,
} from './saved-run.ts'
import { pullRequestEvent, runJob } from './start.ts'

const saved = await savedReport()
const LOOKUP = 'GET /repos/ada/desk/pulls'
const BY_COMMIT = `GET /repos/ada/desk/commits/${HEAD}/pulls`
/** What examples/forks-2-comment.yml asks for, and nothing else. */
const tokens = {
  'job-token': { viewer: JOB, permissions: permissions({ actions: 'read', 'pull-requests': 'write' }) },
}

describe('the two workflows for forks', () => {
  test('bring the report of a fork’s pull request into one comment', async () => {
    const workspace = makeRepository(portfolio)
    const head = git(workspace, ['rev-parse', 'HEAD'])
    const inputs = { comment: 'never', 'output-file': 'readiness/report.json' }
    const audited = await runJob({ workspace, eventName: 'pull_request', event: pullRequestEvent(head, FORK), inputs })
    expect(audited.status).toBe(0)
    const text = readFileSync(join(workspace, 'readiness', 'report.json'), 'utf8')

    const { repository } = deskWithFork({ head: { sha: head } })
    const github = await startGitHub({ repositories: [repository], tokens })
    const event = workflowRunEvent({ head_sha: head })
    const second = workspaceWith(text)
    const posted = await runSaved(github, second, { event, runId: 2 })
    expect({ status: posted.status, stderr: posted.stderr }).toEqual({ status: 0, stderr: '' })
    expect(posted.stdout).not.toContain('::warning::')
    expect(readFileSync(posted.outputs.report ?? '', 'utf8')).toBe(text)
    const [comment, ...others] = github.comments
    expect(others).toEqual([])
    expect(comment).toMatchObject({ number: 7, user: JOB })
    expect(comment?.body).toMatch(/^<!-- portfolio-readiness profile=\S+ path=\. head=/)
    for (const shown of [comment?.body, posted.summary]) {
      expect(shown).toContain("Made from the report of the pull request's own workflow run")
      expect(shown).toContain(`https://github.com/${FORK}/blob/${head}/`)
    }
    expect(github.requests.slice(0, 3)).toEqual([LOOKUP, 'GET /repos/ada/desk/issues/7/comments', CREATE])
    // As docs/github.md says; the last one looks for a comment that another run has made in the meantime.
    expect(github.requests.slice(3)).toEqual(['GET /repos/ada/desk/issues/7/comments'])

    const again = await runSaved(github, second, { event, runId: 3 })
    expect(again.outputs['comment-url']).toBe(comment?.html_url)
    expect(github.writes()).toEqual([CREATE])
  })

  test('update the comment that a direct run has made', async () => {
    const { repository } = deskWithFork({ head: { repository: 'ada/desk' } })
    const github = await startGitHub({ repositories: [repository] })
    const marker = `<!-- portfolio-readiness profile=junior-python-backend path=. head=${'a'.repeat(40)} run=1.1 -->`
    const { id } = github.add(`${marker}\nolder`)
    const event = workflowRunEvent({ head_repository: { full_name: 'ada/desk' } })
    await runSaved(github, workspaceWith(saved), { event, runId: 2 })
    expect(github.writes()).toEqual([`PATCH /repos/ada/desk/issues/comments/${id}`])
  })
})

describe('the pull request', () => {
  test.each([
    BRANCH,
    'a&state=closed&head=ada:main',
    'a#b?c=d%20e+f',
    'ünï/🍺',
    '../../../../user',
    'x\'"`$(id)',
  ])('is found by the branch %j', async ref => {
    const { repository } = deskWithFork({ head: { ref } })
    const github = await startGitHub({ repositories: [repository], tokens })
    const done = await runSaved(github, workspaceWith(saved), { event: workflowRunEvent({ head_branch: ref }) })
    expect(done.stdout).not.toContain('::warning::')
    expect(github.comments).toHaveLength(1)
    expect(github.calls[0]).toMatchObject({
      path: '/repos/ada/desk/pulls',
      query: { state: 'open', head: `bo:${ref}` },
    })
    expect(github.requests).not.toContain(BY_COMMIT)
  })

  test('of a fork that is gone is found by its commit', async () => {
    const { repository } = deskWithFork({ head: { repository: null } })
    const github = await startGitHub({ repositories: [repository], tokens })
    const event = workflowRunEvent({ head_repository: null })
    const done = await runSaved(github, workspaceWith(saved), { event })
    expect(github.requests[0]).toBe(BY_COMMIT)
    expect(github.comments).toMatchObject([{ number: 7 }])
    expect(done.summary).toContain(`https://github.com/ada/desk/blob/${HEAD}/`)
  })

  test.each([
    ['is closed', { state: 'CLOSED' as const }],
    ['is merged', { state: 'MERGED' as const }],
    ['has a newer commit', { head: { sha: 'd'.repeat(40) } }],
    ['is of another fork with the same commit and branch', { head: { repository: 'mallory/desk' } }],
    ['is of another branch with the same commit', { head: { ref: 'other' } }],
  ])('that %s is not commented on, and the summary stands', async (_, settings) => {
    const { repository } = deskWithFork(settings)
    const github = await startGitHub({ repositories: [repository], tokens })
    const done = await runSaved(github, workspaceWith(saved))
    expect(done.status).toBe(0)
    expect(done.stdout).toMatch(/^::warning::No comment was written\. No open pull request has the commit/m)
    expect(done.summary).toContain('Portfolio readiness')
    expect(github.requests).toEqual([LOOKUP, BY_COMMIT])
  })

  test('is not taken from the event alone', async () => {
    const { repository } = deskWithFork({ head: { sha: 'd'.repeat(40) } })
    const github = await startGitHub({ repositories: [repository], tokens })
    await runSaved(github, workspaceWith(saved), { event: workflowRunEvent({ pull_requests: [{ number: 7 }] }) })
    expect(github.writes()).toEqual([])
  })

  test('of two with the same branch is the one that the event names, else neither', async () => {
    const { repository } = deskWithFork()
    addForkPull(repository, { number: 8, base: { ref: 'stable' } })
    const github = await startGitHub({ repositories: [repository], tokens })
    const unclear = await runSaved(github, workspaceWith(saved))
    expect(unclear.stdout).toMatch(/^::warning::.*Several open pull requests/m)
    expect(github.writes()).toEqual([])
    await runSaved(github, workspaceWith(saved), {
      event: workflowRunEvent({ pull_requests: [{ number: 8 }, { number: 9 }] }),
    })
    expect(github.comments).toMatchObject([{ number: 8 }])
  })

  test.each([
    ['auto', 0, /^::warning::No comment was written\. /m],
    ['always', 1, /^::error::No comment was written\. /m],
  ])('that may not be looked for under %s', async (comment, status, message) => {
    const { repository } = deskWithFork()
    const fault = on('GET /repos/ada/desk/pulls', missingPermission('pull_requests=read'))
    const github = await startGitHub({ repositories: [repository], fault })
    const done = await runSaved(github, workspaceWith(saved), { inputs: { comment } })
    expect(done).toMatchObject({ status, stdout: expect.stringMatching(message) })
    expect(done.summary).toContain('Portfolio readiness')
  })

  test('is not looked for with comment: never', async () => {
    const { repository } = deskWithFork()
    const github = await startGitHub({ repositories: [repository] })
    const done = await runSaved(github, workspaceWith(saved), { inputs: { comment: 'never' } })
    expect(done.status).toBe(0)
    expect(github.requests).toEqual([])
  })
})

describe('report-file has no place', () => {
  const elsewhere = { status: 1, summary: '' }

  test.each([
    ['push', {}],
    ['pull_request', pullRequestEvent(HEAD)],
    ['workflow_run', { workflow_run: { event: 'pull_request', head_sha: 'main' } }],
  ])('on %s', async (eventName, event) => {
    const github = await startGitHub({ repositories: [makeGitHubRepository()] })
    const done = await runSaved(github, workspaceWith(saved), { eventName, event })
    expect(done).toMatchObject({
      ...elsewhere,
      stdout: expect.stringMatching(/^::error::.*for workflows on workflow_run/),
    })
    expect(github.requests).toEqual([])
  })

  test('behind the run of a push', async () => {
    const github = await startGitHub({ repositories: [makeGitHubRepository()] })
    const done = await runSaved(github, workspaceWith(saved), { event: workflowRunEvent({ event: 'push' }) })
    expect(done).toMatchObject({ ...elsewhere, stdout: expect.stringMatching(/^::error::.*not for a pull request/) })
    expect(github.requests).toEqual([])
  })
})
