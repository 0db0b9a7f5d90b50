import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { serverRefusingEverything, startGitHub } from '../github/server.ts'
import { addPull, JOB, repositoryFrom } from '../github/state.ts'
import { READ_ONLY_TOKEN } from '../github/tokens.ts'
import { COMPARE, checkOut, levelsOf, makeOrigin, type Origin, requestsTo, TREES } from './pull-checkout.ts'
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

const TRACKER = ['Tracker']
/** Its list of files, the ones that are not in the checkout, its history. */
const HEAD = [TREES, 'Files', 'History']
/** Where the pull request begins, the list of its files, the ones that are in neither. Its history is a part of the head's. */
const BASE = [COMPARE, TREES, 'Files']
const COMMENTS = 'GET /repos/ada/desk/issues/7/comments'
/** Looked for, written, and looked for again: another run may have written one at the same time. */
const COMMENT = [COMMENTS, 'POST /repos/ada/desk/issues/7/comments', COMMENTS]

test('a first run with depth 1: what was asked for, and the same levels and changes as with the whole history', async () => {
  const origin = makeOrigin()
  const github = await serve(origin)
  const shallow = await runJob(job(origin, checkOut(origin, origin.merge, { depth: 1 }), github.url))
  expect({ status: shallow.status, stderr: shallow.stderr }).toEqual({ status: 0, stderr: '' })
  expect([...requestsTo(github)].sort()).toEqual([...TRACKER, ...HEAD, ...BASE, ...COMMENT].sort())

  const wholeGitHub = await serve(origin)
  const whole = await runJob(job(origin, checkOut(origin, origin.merge), wholeGitHub.url))
  expect([...requestsTo(wholeGitHub)].sort()).toEqual([...TRACKER, ...COMMENT].sort())
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

test('a server that refuses everything: a good summary of what is checked out, and warnings', async () => {
  const origin = makeOrigin()
  const github = await serverRefusingEverything()
  const done = await runJob(job(origin, checkOut(origin, origin.merge, { depth: 1 }), github.url))
  expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
  expect(done.summary).toMatch(/^## Portfolio readiness/)
  const { skills, changes, repository } = reportOf(done)
  expect(repository.commit).toBe(origin.merge)
  expect(skills.find(({ id }) => id === 'git')?.level).toBe('unknown')
  expect(skills.find(({ id }) => id === 'oop')?.level).not.toBe('unknown')
  expect(changes).toMatchObject({ compared: false, reason: expect.stringContaining('could not be read') })
  expect(done.stdout).toMatch(/^::warning::The checkout does not have the pull request's own commit/m)
})
