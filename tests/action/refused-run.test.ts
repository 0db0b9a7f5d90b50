import { describe, expect, test } from 'vitest'
import { serverRefusingEverything } from '../github/server.ts'
import { JOB } from '../github/state.ts'
import { READ_ONLY_TOKEN } from '../github/tokens.ts'
import { deskOrigin, reportOf, runWith, shallowCheckout, wholeCheckout } from './fault-desk.ts'
import { levelsOf, type Origin } from './pull-checkout.ts'
import { type Finished, pullRequestEvent, runJob } from './start.ts'

const refusedIn = async (workspace: string, { head, base }: Origin): Promise<Finished> => {
  const { url } = await serverRefusingEverything()
  const event = pullRequestEvent(head, 'ada/desk', base)
  return runJob({ workspace, eventName: 'pull_request', event, apiUrl: url })
}

const log = ({ stdout }: Finished): readonly string[] => stdout.split('\n').filter(line => line !== '')

/** A skill's row of the table. */
const row = ({ summary }: Finished, title: string): string =>
  summary.split('\n').find(line => line.startsWith('|') && line.includes(`**${title}**`)) ?? ''

const NO_TRACKER =
  '::warning::The token may not read issues, pull requests and checks: give the job `issues: read`, `pull-requests: read`, ' +
  '`checks: read` and `statuses: read`. No level is lower than files and history make it.'
const NO_COMMENT =
  '::warning::No comment was written. The token may not comment on this pull request (403). ' +
  'Give the job `permissions: pull-requests: write` (and `contents: read`); the job summary holds the report.'
const COUNTS =
  /^\d+ of 12 required skills shown, \d+ partly, 0 not found, \d+ not assessed\. The job's summary has the report\.$/

describe('a server that refuses everything', () => {
  test('a whole checkout: levels of files and history, what was not looked at, and what to permit', async () => {
    const origin = deskOrigin()
    const workspace = wholeCheckout(origin)
    const done = await refusedIn(workspace, origin)
    const alone = await runWith(origin, workspace, [], { inputs: { token: '' } })
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
    expect(levelsOf(reportOf(done))).toEqual(levelsOf(alone.report))
    expect(reportOf(done).changes).toEqual(alone.report.changes)
    expect(log(done)).toEqual([NO_TRACKER, expect.stringMatching(COUNTS), NO_COMMENT])

    expect(done.summary).toMatch(
      /^## Portfolio readiness · junior Python backend developer\n\n\*\*4 of 12 required skills shown\*\*/,
    )
    expect(done.summary).toMatch(
      /^\*\*This pull request:\*\* .*Containers \*not found → partly shown\* \(\[Dockerfile:1\]/m,
    )
    expect(row(done, 'Git')).toMatch(/Partly shown .* 5 commits/)
    expect(row(done, 'Issue tracker')).toMatch(
      /Partly shown .* mentions issue .* · issues: the token may not read them: give the job `issues: read` \|$/,
    )
    expect(done.summary).not.toContain('Not assessed')
    expect(done.summary).toContain('- pull requests: the token may not read them: give the job `pull-requests: read`\n')
    expect(done.summary).not.toContain('could not be read')
  })

  test('a checkout with depth 1: what is checked out, without links that die, and why', async () => {
    const origin = deskOrigin()
    const done = await refusedIn(shallowCheckout(origin), origin)
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
    const { repository, changes, skills } = reportOf(done)
    expect(repository.commit).toBe(origin.merge)
    expect(changes).toMatchObject({ compared: false, reason: expect.stringContaining('could not be read') })
    const unknown = skills.filter(({ level }) => level === 'unknown').map(({ id }) => id)
    expect(unknown).toEqual(['git', 'issue-tracking', 'teamwork', 'focus'])
    expect(levelsOf(reportOf(done))).toMatchObject({
      'regular-expressions': 'some',
      containers: 'some',
      testing: 'some',
    })
    expect(log(done)).toEqual([
      expect.stringMatching(
        /^::warning::The checkout does not have the pull request's own commit [0-9a-f]{7}, and it could not be read from GitHub \(the token may not read files: give the job `contents: read`\), so what is checked out was audited: set `fetch-depth: 0` for actions\/checkout\. Files that may differ in it have no link\.$/,
      ),
      NO_TRACKER,
      expect.stringMatching(COUNTS),
      NO_COMMENT,
    ])

    expect(done.summary).toMatch(/\*\*4 of 12 required skills shown\*\*, \d partly, 2 not assessed/)
    expect(row(done, 'Git')).toBe('| ❔ Not assessed | **Git** | the checkout is shallow: set fetch-depth: 0 |')
    expect(row(done, 'Functions')).toMatch(/Shown .* `desk\/loans\.py:18`/)
    expect(done.summary).not.toMatch(/\]\(https:\/\/github\.com\/[^)]*\/blob\//)
    expect(done.summary).toContain('history not read')
    expect(done.summary).toMatch(/Not compared with the base:\n\n- the pull request's own files could not be read: /)
  })
})

describe('the log says each thing once', () => {
  test('of a usual run', async () => {
    const origin = deskOrigin()
    const workspace = wholeCheckout(origin)
    const first = await runWith(origin, workspace)
    expect(log(first.done)).toEqual([expect.stringMatching(COUNTS), 'The comment was created.'])
    const comment = first.github.comments[0]?.body ?? ''
    const second = await runWith(origin, workspace, [], { comment })
    expect(log(second.done)).toEqual([expect.stringMatching(COUNTS), 'The comment says the same already.'])
  })

  test('of a fork’s', async () => {
    const origin = deskOrigin()
    const { done } = await runWith(origin, wholeCheckout(origin), [], {
      tokens: { 'job-token': { ...READ_ONLY_TOKEN, viewer: JOB } },
      event: pullRequestEvent(origin.head, 'bo/fork', origin.base),
      inputs: { token: 'job-token' },
    })
    expect(log(done)).toEqual([
      expect.stringMatching(COUNTS),
      "::warning::No comment was written. This pull request is from a fork, so the token may only read, whatever the workflow asks for (403). The job summary holds the report; for the comment see docs/github.md, 'Pull requests from forks', in the Action's repository.",
    ])
  })
})
