import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { startGitHub } from '../github/server.ts'
import { addPull, JOB, repositoryFrom } from '../github/state.ts'
import { READ_ONLY_TOKEN } from '../github/tokens.ts'
import { checkOut, levelsOf, makeOrigin, type Origin } from './pull-checkout.ts'
import { type Finished, type Job, pullRequestEvent, runJob } from './start.ts'

const reportOf = ({ outputs }: Finished): Report => parseReport(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')))

/** GitHub with that repository and its pull request. */
const serve = (origin: Origin, token = {}) => {
  const repository = repositoryFrom(origin.path)
  addPull(repository, { number: 7, head: { sha: origin.head }, base: { sha: origin.base } })
  return startGitHub({ repositories: [repository], ...token })
}

const job = ({ head, base }: Origin, workspace: string, apiUrl: string, headRepository = 'ada/desk'): Job => ({
  workspace,
  eventName: 'pull_request',
  event: pullRequestEvent(head, headRepository, base),
  apiUrl,
})

test('a first run with depth 1: the same levels and changes as with the whole history', async () => {
  const origin = makeOrigin()
  const github = await serve(origin)
  const shallow = await runJob(job(origin, checkOut(origin, origin.merge, { depth: 1 }), github.url))
  expect({ status: shallow.status, stderr: shallow.stderr }).toEqual({ status: 0, stderr: '' })

  const wholeGitHub = await serve(origin)
  const whole = await runJob(job(origin, checkOut(origin, origin.merge), wholeGitHub.url))
  const [one, other] = [reportOf(shallow), reportOf(whole)]
  expect(levelsOf(one)).toEqual(levelsOf(other))
  expect(one.repository).toEqual(other.repository)
  expect(one.changes).toEqual(other.changes)
  expect(one.changes).toMatchObject({ compared: true, base: origin.mergeBase })
  expect(one.warnings).toEqual(other.warnings)
})

test('of a fork, whose token can only read: the same report, and a warning instead of the comment', async () => {
  const origin = makeOrigin()
  const github = await serve(origin, { tokens: { 'job-token': { ...READ_ONLY_TOKEN, viewer: JOB } } })
  const done = await runJob(job(origin, checkOut(origin, origin.merge, { depth: 1 }), github.url, 'bo/fork'))
  expect(done.status).toBe(0)
  expect(reportOf(done).repository).toMatchObject({ commit: origin.head, url: 'https://github.com/bo/fork' })
  expect(reportOf(done).changes).toMatchObject({ compared: true })
  expect(done.stdout).toMatch(/^::warning::No comment was written/m)
})
