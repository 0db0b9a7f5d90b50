import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { startGitHub } from '../github/server.ts'
import { addPull, JOB, repositoryFrom } from '../github/state.ts'
import { READ_ONLY_TOKEN } from '../github/tokens.ts'
import { COMPARE, checkOut, makeOrigin, type Origin, requestsTo, TREES } from './pull-checkout.ts'
import { deskWithFork, runSaved, savedReport, workspaceWith } from './saved-run.ts'
import { type Job, pullRequestEvent, runJob } from './start.ts'

const TRACKER = ['Tracker']
/** The list of a commit's files, the ones that are not in the checkout, and its history. */
const HEAD = [TREES, 'Files', 'History']
/** Where the pull request begins, the list of its files, the ones that are in neither. Its history is a part of the head's. */
const BASE = [COMPARE, TREES, 'Files']
const LIST = 'GET /repos/ada/desk/issues/7/comments'
const CREATE = 'POST /repos/ada/desk/issues/7/comments'
/** Looked for, written, and looked for again: another run may have written one at the same time. */
const FIRST_COMMENT = [LIST, CREATE, LIST]
/** Looked for, and whether it is ours: the query without a name asks who we are. */
const SAME_COMMENT = [LIST, '']
const LATER_COMMENT = [...SAME_COMMENT, 'GET /repos/ada/desk/pulls/7', 'PATCH /repos/ada/desk/issues/comments/N']

interface Runs {
  readonly depth?: number
  readonly isReadOnly?: boolean
  readonly job?: (origin: Origin) => Partial<Job>
}

/** The requests of each of the runs, on one GitHub. */
const requestsOf = async (...runs: readonly Runs[]): Promise<readonly (readonly string[])[]> => {
  const origin = makeOrigin()
  const repository = repositoryFrom(origin.path)
  addPull(repository, { number: 7, head: { sha: origin.head }, base: { sha: origin.base } })
  const tokens = { 'job-token': { ...READ_ONLY_TOKEN, viewer: JOB } }
  const github = await startGitHub({ repositories: [repository], ...(runs[0]?.isReadOnly ? { tokens } : {}) })
  const all: (readonly string[])[] = []
  for (const [index, { depth, job = pullRequest }] of runs.entries()) {
    github.calls.length = 0
    const settings = job(origin)
    const workspace = checkOut(
      origin,
      settings.eventName === 'push' ? origin.base : origin.merge,
      depth ? { depth } : {},
    )
    const done = await runJob({ workspace, apiUrl: github.url, runId: index + 1, ...settings })
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
    all.push(requestsTo(github).map(name => name.replace(/\/\d+$/, number => (number === '/7' ? number : '/N'))))
  }
  return all
}

const eventOf = ({ head, base }: Origin, headRepository = 'ada/desk') => pullRequestEvent(head, headRepository, base)
const pullRequest = (origin: Origin): Partial<Job> => ({ eventName: 'pull_request', event: eventOf(origin) })
const push = (): Partial<Job> => ({ eventName: 'push' })
const ofFork = (origin: Origin): Partial<Job> => ({ eventName: 'pull_request', event: eventOf(origin, 'bo/fork') })
const ofDependabot = (origin: Origin): Partial<Job> => ({
  ...pullRequest(origin),
  env: { GITHUB_ACTOR: 'dependabot[bot]' },
})
/** The commit before: the base of the pull request stands for it, since any commit does. */
const earlier = (origin: Origin): Partial<Job> => ({
  eventName: 'pull_request',
  event: pullRequestEvent(origin.mergeBase, 'ada/desk', origin.base),
})

const secondWorkflow = async (): Promise<readonly string[]> => {
  const { repository } = deskWithFork()
  const github = await startGitHub({ repositories: [repository] })
  await runSaved(github, workspaceWith(await savedReport()))
  return requestsTo(github)
}

const last = async (runs: Promise<readonly (readonly string[])[]>): Promise<readonly string[]> =>
  (await runs).at(-1) ?? []

/** By the words of docs/github.md. */
const RUNS: Readonly<Record<string, readonly [() => Promise<readonly string[]>, readonly string[]]>> = {
  'push or schedule, whole checkout': [() => last(requestsOf({ job: push })), TRACKER],
  'the same with `fetch-depth: 1`, a history of up to 100 commits': [
    () => last(requestsOf({ job: push, depth: 1 })),
    [...TRACKER, 'History'],
  ],
  'first run on a pull request, whole checkout': [() => last(requestsOf({})), [...TRACKER, ...FIRST_COMMENT]],
  'first run on a pull request, `fetch-depth: 1`': [
    () => last(requestsOf({ depth: 1 })),
    [...TRACKER, ...HEAD, ...BASE, ...FIRST_COMMENT],
  ],
  'second run, nothing changed': [() => last(requestsOf({}, {})), [...TRACKER, ...SAME_COMMENT]],
  'second run, nothing changed, `fetch-depth: 1`': [
    () => last(requestsOf({ depth: 1 }, { depth: 1 })),
    [...TRACKER, ...HEAD, ...BASE, ...SAME_COMMENT],
  ],
  'run after a new commit, whole checkout': [
    () => last(requestsOf({ job: earlier }, {})),
    [...TRACKER, ...LATER_COMMENT],
  ],
  'pull request from a fork, whole checkout': [
    () => last(requestsOf({ isReadOnly: true, job: ofFork })),
    [...TRACKER, LIST, CREATE],
  ],
  'pull request of Dependabot, whole checkout': [
    () => last(requestsOf({ isReadOnly: true, job: ofDependabot })),
    [...TRACKER, LIST, CREATE],
  ],
  'the second workflow for forks, first comment': [secondWorkflow, [`GET /repos/ada/desk/pulls`, ...FIRST_COMMENT]],
}

/** The table between the marks, as numbers by row. */
const documented = (): Readonly<Record<string, number>> => {
  const page = readFileSync(new URL('../../docs/github.md', import.meta.url), 'utf8')
  const [, table = ''] = /<!-- measured:begin.*?-->([\s\S]*?)<!-- measured:end -->/.exec(page) ?? []
  return Object.fromEntries(
    [...table.matchAll(/^\| (.+?) \| (\d+) \|$/gm)].map(([, run = '', count = '']) => [run, Number(count)]),
  )
}

describe('what a run asks GitHub for', () => {
  test.each(Object.entries(RUNS))('%s', async (_, [run, expected]) => {
    expect([...(await run())].sort()).toEqual([...expected].sort())
  })

  test('is what docs/github.md says', () => {
    expect(documented()).toEqual(Object.fromEntries(Object.entries(RUNS).map(([run, [, { length }]]) => [run, length])))
  })
})
