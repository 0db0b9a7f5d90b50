import { readFileSync } from 'node:fs'
import { buildSchema, getOperationAST, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { connect } from '../../src/github/client.ts'
import { PAGE, TRACKER_QUERY } from '../../src/github/tracker-query.ts'
import { memorySource } from '../../src/source/memory.ts'
import { unreadTracker } from '../../src/source/reasons.ts'
import { githubTracker, withTracker } from '../../src/source/tracker.ts'
import type { Tracker } from '../../src/types.ts'
import {
  badCredentials,
  cutOff,
  gone,
  graphqlLimit,
  graphqlTimeout,
  html,
  invalidJson,
  missingPermission,
  notFound,
  on,
  otherShape,
  partialData,
  primaryLimit,
  secondaryLimit,
  serverError,
  slow,
  tooManyRequests,
} from '../github/faults.ts'
import { measure } from '../github/graphql-limits.ts'
import { type Settings, startGitHub } from '../github/server.ts'
import {
  ADA,
  addCheckRun,
  addComment,
  addIssue,
  addPull,
  addReview,
  addStatus,
  BO,
  closeIssue,
  DEPENDABOT,
  day,
  makeGitHubRepository,
  mergePull,
  type Repository,
} from '../github/state.ts'
import { JOB_TOKEN, type Permissions, permissions } from '../github/tokens.ts'
import { commit, newRepository } from './scratch.ts'

const QUERY = 'graphql Tracker'
const seconds = (time: string): number => Date.parse(time) / 1000

/** Reads the tracker of `repository` (or of `ada/desk`) from a GitHub with these settings, and counts the requests. */
const read = async (
  repository: Repository,
  {
    name = 'desk',
    currentRunId,
    ...settings
  }: Settings & { readonly name?: string; readonly currentRunId?: number } = {},
) => {
  const server = await startGitHub({ repositories: [repository], ...settings })
  const waits = { inAll: 30_000, reading: 20_000, attempt: 1000 }
  const github = connect({ token: 'job-token', apiUrl: server.apiUrl, waits })
  const place = { owner: 'ada', name }
  const tracker = await githubTracker({
    github,
    repository: place,
    ...(currentRunId === undefined ? {} : { currentRunId }),
  })()
  return { tracker, server, sent: github.sent('tracker') }
}

const withPermissions = (granted: Partial<Permissions>): Settings => ({
  tokens: { 'job-token': { ...JOB_TOKEN, permissions: permissions(granted) } },
})

const withFault = (trouble: Parameters<typeof on>[1], when: Parameters<typeof on>[2] = {}): Settings => ({
  fault: on(QUERY, trouble, when),
})

/** Two issues and a pull request, by people. */
const desk = (settings: Parameters<typeof makeGitHubRepository>[0] = {}): Repository => {
  const repository = makeGitHubRepository(settings)
  addIssue(repository, { title: 'Lend a book twice' })
  addIssue(repository, { author: BO })
  addPull(repository, { author: BO })
  return repository
}

const numbersOf = (part: Tracker['issues'] | Tracker['pulls']): readonly number[] | string =>
  part.read ? part.items.map(({ number }) => number) : part.reason

const countOf = (part: Tracker['issues'] | Tracker['pulls']): readonly number[] =>
  part.read ? [part.items.length, part.older] : []

describe('a usual repository', () => {
  test('is one request', async () => {
    const { tracker, server, sent } = await read(desk())
    expect(numbersOf(tracker.issues)).toEqual([2, 1])
    expect(numbersOf(tracker.pulls)).toEqual([3])
    expect(tracker.checks).toEqual({ read: true, items: [], older: 0 })
    expect(tracker.warnings).toEqual([])
    expect([sent, server.requests]).toEqual([1, ['POST /graphql']])
  })

  test('with nothing in it is one as well', async () => {
    const { tracker, sent } = await read(makeGitHubRepository())
    const nothing = { read: true, items: [], older: 0 }
    const origin = { isFork: false, createdAt: Date.parse('2026-01-01T00:00:00Z') / 1000 }
    expect(tracker).toEqual({ issues: nothing, pulls: nothing, checks: nothing, warnings: [], origin })
    expect(sent).toBe(1)
  })

  test('says of a fork what it was made from', async () => {
    const server = await startGitHub({
      repositories: [
        makeGitHubRepository({ fullName: 'acme/desk' }),
        makeGitHubRepository({ fullName: 'ada/fork', parent: 'acme/desk' }),
      ],
    })
    const github = connect({ token: 'job-token', apiUrl: server.apiUrl })
    const tracker = await githubTracker({ github, repository: { owner: 'ada', name: 'fork' } })()
    expect(tracker.origin).toMatchObject({ isFork: true, forkOf: 'acme/desk' })
    expect(tracker.origin).not.toHaveProperty('templateOf')
    expect(github.sent('tracker')).toBe(1)
  })

  test('says of an issue what was said and who did what', async () => {
    const repository = makeGitHubRepository()
    const issue = addIssue(repository, {
      title: 'Lend a book twice',
      body: 'It says *lent*.',
      labels: ['bug', 'help'],
      assignees: [BO],
    })
    for (let count = 1; count <= 12; count += 1) {
      addComment(repository, { number: 1, body: `Remark ${count}`, user: count === 2 ? null : BO })
    }
    closeIssue(issue, { by: BO, closer: { commit: 'a'.repeat(40) } })
    const { tracker } = await read(repository)
    expect(tracker.issues).toMatchObject({
      items: [
        {
          number: 1,
          title: 'Lend a book twice',
          body: 'It says *lent*.',
          author: { login: 'ada', bot: false },
          openedAt: seconds(day(1)),
          closed: { at: seconds(day(2)), by: { login: 'bo', bot: false }, through: 'commit' },
          labels: 2,
          assignees: 1,
          commentCount: 12,
        },
      ],
    })
    const [read1] = tracker.issues.read ? tracker.issues.items : []
    expect(read1?.comments).toHaveLength(10)
    expect(read1?.comments.slice(0, 2)).toEqual([
      { author: { login: 'bo', bot: false }, body: 'Remark 1' },
      { author: undefined, body: 'Remark 2' },
    ])
  })

  test('says how issues ended', async () => {
    const repository = makeGitHubRepository()
    addIssue(repository, { number: 1 })
    closeIssue(addIssue(repository, { number: 2 }))
    addIssue(repository, { number: 3 })
    mergePull(repository, addPull(repository, { number: 4, closes: [3] }), { by: BO })
    const { tracker } = await read(repository)
    const ends = tracker.issues.read ? tracker.issues.items.map(({ number, closed }) => [number, closed?.through]) : []
    expect(ends).toEqual([
      [3, 'pull-request'],
      [2, 'hand'],
      [1, undefined],
    ])
  })

  test('says of a pull request what it changes, who looked and what it closes', async () => {
    const repository = makeGitHubRepository()
    addIssue(repository, { number: 1 })
    const pull = addPull(repository, {
      number: 2,
      body: 'Closes #1',
      author: BO,
      closes: [1],
      head: { ref: 'lend-twice' },
      size: { files: 3, additions: 40, deletions: 5 },
    })
    addReview(pull, { author: ADA, state: 'CHANGES_REQUESTED' })
    addReview(pull, { author: ADA, state: 'PENDING' })
    addReview(pull, { author: null, state: 'DISMISSED' })
    mergePull(repository, pull, { by: ADA })
    const { tracker } = await read(repository)
    expect(tracker.pulls).toEqual({
      read: true,
      items: [
        {
          number: 2,
          title: 'Pull request 2',
          body: 'Closes #1',
          author: { login: 'bo', bot: false },
          openedAt: seconds(day(2)),
          state: 'merged',
          merged: { at: seconds(day(3)), by: { login: 'ada', bot: false } },
          branch: 'lend-twice',
          files: 3,
          added: 40,
          removed: 5,
          reviews: [{ login: 'ada', bot: false }, undefined],
          closes: [1],
        },
      ],
      older: 0,
    })
  })

  test('knows programs and deleted accounts', async () => {
    const repository = makeGitHubRepository()
    addIssue(repository, { number: 1, author: null })
    addIssue(repository, { number: 2, author: DEPENDABOT })
    addIssue(repository, { number: 3, author: { login: 'renovate-bot', type: 'User' } })
    addIssue(repository, { number: 4, author: { login: 'talbot', type: 'User' } })
    addIssue(repository, { number: 5, author: { login: 'ghost', type: 'User' } })
    mergePull(repository, addPull(repository, { number: 6, author: DEPENDABOT }), { by: null })
    const { tracker } = await read(repository)
    expect(tracker.issues.read && tracker.issues.items.map(({ author }) => author)).toEqual([
      undefined,
      { login: 'talbot', bot: false },
      { login: 'renovate-bot', bot: true },
      { login: 'dependabot', bot: true },
      undefined,
    ])
    expect(tracker.pulls).toMatchObject({ items: [{ author: { bot: true }, merged: { by: undefined } }] })
  })

  test('with its issues switched off has none, which is no failure', async () => {
    const { tracker, sent } = await read(desk({ hasIssues: false }))
    expect(tracker.issues).toEqual({ read: true, items: [], older: 0, off: true })
    expect(numbersOf(tracker.pulls)).toEqual([3])
    expect([tracker.warnings, sent]).toEqual([[], 1])
  })

  test('that was renamed is found by its old name', async () => {
    const repository = desk({ fullName: 'ada/table', formerNames: ['ada/desk'] })
    const pull = addPull(repository, { number: 9, closes: [1] })
    mergePull(repository, pull)
    const { tracker, sent } = await read(repository)
    expect(tracker.pulls).toMatchObject({ items: [{ number: 9, closes: [1] }, { number: 3 }] })
    expect(sent).toBe(1)
  })
})

test('a full page costs little of what GitHub allows', () => {
  const file = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url)
  const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValid: true })
  const document = parse(TRACKER_QUERY)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('the query has no operation')
  const measured = measure(schema, document, operation, { size: PAGE })
  expect(measured.errors).toEqual([])
  expect(measured.cost).toBeLessThanOrEqual(6)
  expect(measured.nodeCount).toBeLessThan(6000)
})

describe('pages', () => {
  const busy = (issues: number, pulls: number): Repository => {
    const repository = makeGitHubRepository()
    for (let number = 1; number <= issues; number += 1) addIssue(repository, { number })
    for (let number = 1001; number <= 1000 + pulls; number += 1) addPull(repository, { number })
    return repository
  }

  test('of both come together', async () => {
    const { tracker, sent } = await read(busy(250, 120))
    expect([countOf(tracker.issues), countOf(tracker.pulls)]).toEqual([
      [250, 0],
      [120, 0],
    ])
    expect(numbersOf(tracker.issues)).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index))
    expect(sent).toBe(3)
  })

  test('end after the newest 400', async () => {
    const { tracker, sent } = await read(busy(450, 0))
    expect(countOf(tracker.issues)).toEqual([400, 50])
    expect(numbersOf(tracker.issues)[0]).toBe(450)
    expect(sent).toBe(4)
  })

  test.each([
    ['a query that took too long', graphqlTimeout],
    ['502', serverError(502)],
    [
      'a limit on what a query may use',
      {
        status: 200,
        body: {
          data: null,
          errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }],
        },
      },
    ],
    ['no answer', slow(4000)],
    ['an answer that breaks off', cutOff('body')],
    ['half of it', invalidJson],
  ])('are smaller after %s', async (_, trouble) => {
    const { tracker, server, sent } = await read(busy(60, 10), withFault(trouble, { times: 1 }))
    expect([countOf(tracker.issues), countOf(tracker.pulls)]).toEqual([
      [60, 0],
      [10, 0],
    ])
    // A call that was given up is noted when the server is done with it, if at all.
    const sizes = server.calls.map(({ sent: { variables } }) => (variables as { size: number }).size)
    expect(sizes.filter(size => size < 100)).toEqual([25, 25, 25])
    expect(sent).toBe(4)
  })

  test('that came are kept when a later one does not', async () => {
    const { tracker, sent } = await read(busy(250, 0), withFault(missingPermission(), { nth: [2] }))
    expect(countOf(tracker.issues)).toEqual([100, 150])
    expect(tracker.warnings).toEqual([])
    expect(sent).toBe(2)
  })

  test('are never more than ten requests', async () => {
    const { tracker, sent } = await read(busy(450, 450), withFault(serverError(502), { nth: [1, 2, 4, 6, 8] }))
    expect(sent).toBeLessThanOrEqual(10)
    expect(countOf(tracker.issues)).toEqual([100, 350])
  })

  test('a part that fails for its size leaves the others alone', async () => {
    const timeout = { message: 'Something else went wrong: timed out', type: 'TIMEOUT' }
    const { tracker, server } = await read(
      busy(3, 3),
      withFault(partialData(['repository.pullRequests'], timeout), { times: 1 }),
    )
    expect([countOf(tracker.issues), countOf(tracker.pulls)]).toEqual([
      [3, 0],
      [3, 0],
    ])
    const asked = server.calls.map(({ sent: { variables } }) => variables)
    expect(asked).toMatchObject([
      { issues: true, pulls: true, size: 100 },
      { issues: false, pulls: true, checks: false, size: 25 },
    ])
  })
})

describe('checks', () => {
  /** A repository whose default branch has one commit, `sha`. */
  const withCommit = () => {
    const path = newRepository()
    const sha = commit(path, { 'app.py': 'print(1)\n' })
    return { repository: desk({ path }), sha }
  }
  const outcomes = (tracker: Tracker) =>
    tracker.checks.read ? tracker.checks.items.map(({ name, outcome }) => [name, outcome]) : tracker.checks.reason

  test('are those of the default branch’s newest commit, the newest of each name', async () => {
    const { repository, sha } = withCommit()
    addCheckRun(repository, { sha, name: 'test', runId: 1, conclusion: 'failure', startedAt: day(1) })
    addCheckRun(repository, { sha, name: 'test', runId: 2, startedAt: day(2) })
    addCheckRun(repository, { sha, name: 'lint', runId: 1, conclusion: 'timed_out' })
    addCheckRun(repository, { sha, name: 'deploy', runId: 1, conclusion: 'skipped' })
    addCheckRun(repository, { sha, name: 'docs', runId: 1, status: 'in_progress', conclusion: null })
    addCheckRun(repository, { sha: 'b'.repeat(40), name: 'other' })
    addStatus(repository, { sha, context: 'ci/old', state: 'error' })
    const { tracker } = await read(repository)
    expect(outcomes(tracker)).toEqual([
      ['test', 'green'],
      ['lint', 'red'],
      ['deploy', 'other'],
      ['docs', 'running'],
      ['ci/old', 'red'],
    ])
    expect(tracker.checks.read && tracker.checks.items[0]?.commit).toBe(sha)
    expect(tracker.warnings).toEqual([])
  })

  test('of this run itself are left out, and no permission for runs is needed', async () => {
    const { repository, sha } = withCommit()
    addCheckRun(repository, { sha, name: 'portfolio', runId: 77, status: 'in_progress', conclusion: null })
    addCheckRun(repository, { sha, name: 'test', runId: 7 })
    const granted = withPermissions({ contents: 'read', checks: 'read', statuses: 'read' })
    const { tracker } = await read(repository, { ...granted, currentRunId: 77 })
    expect(outcomes(tracker)).toEqual([['test', 'green']])
    expect(tracker.warnings).toEqual([])
  })

  test('without either permission are not looked at', async () => {
    const { repository, sha } = withCommit()
    addCheckRun(repository, { sha })
    const { tracker, sent } = await read(repository, withPermissions({ contents: 'read' }))
    expect(outcomes(tracker)).toBe('the token may not read them: give the job `checks: read` and `statuses: read`')
    expect(numbersOf(tracker.issues)).toEqual([2, 1])
    expect(tracker.warnings).toEqual([
      'The token may not read checks: give the job `checks: read` and `statuses: read`. No level is lower than files and history make it.',
    ])
    expect(sent).toBe(1)
  })

  test.each([
    ['checks', 'statuses', [['test', 'green']]],
    ['statuses', 'checks', [['ci/build', 'green']]],
  ] as const)('with %s alone are half of them, and the warning names %s', async (has, lacks, seen) => {
    const { repository, sha } = withCommit()
    addCheckRun(repository, { sha })
    addStatus(repository, { sha })
    const { tracker } = await read(repository, withPermissions({ contents: 'read', [has]: 'read' }))
    expect(outcomes(tracker)).toEqual(seen)
    expect(tracker.warnings).toEqual([expect.stringContaining(`give the job \`${lacks}: read\``)])
  })
})

describe('permissions', () => {
  const ISSUES = 'the token may not read them: give the job `issues: read`'
  const PULLS = 'the token may not read them: give the job `pull-requests: read`'

  test('for issues are missing: the rest is read', async () => {
    const granted = withPermissions({ contents: 'read', 'pull-requests': 'read', checks: 'read', statuses: 'read' })
    const { tracker, sent } = await read(desk({ visibility: 'private' }), granted)
    expect(tracker.issues).toEqual({ read: false, reason: ISSUES })
    expect(numbersOf(tracker.pulls)).toEqual([3])
    expect(tracker.checks).toMatchObject({ read: true })
    expect(tracker.warnings).toEqual([
      'The token may not read issues: give the job `issues: read`. No level is lower than files and history make it.',
    ])
    expect(sent).toBe(2)
  })

  test('for both are missing: each is named, in one warning', async () => {
    const granted = withPermissions({ contents: 'read', checks: 'read', statuses: 'read' })
    const { tracker, sent } = await read(desk({ visibility: 'private' }), granted)
    expect([numbersOf(tracker.issues), numbersOf(tracker.pulls)]).toEqual([ISSUES, PULLS])
    expect(tracker.checks).toMatchObject({ read: true })
    expect(tracker.warnings).toEqual([
      'The token may not read issues and pull requests: give the job `issues: read` and `pull-requests: read`. No level is lower than files and history make it.',
    ])
    expect(sent).toBeLessThanOrEqual(3)
  })

  test('for everything are missing', async () => {
    const { tracker, sent } = await read(desk({ visibility: 'private' }), withPermissions({}))
    expect([tracker.issues.read, tracker.pulls.read]).toEqual([false, false])
    expect(sent).toBeLessThanOrEqual(3)
  })

  test('are not what is missing where single items are withheld', async () => {
    const { tracker } = await read(desk(), withFault(partialData(['repository.issues.nodes.0'])))
    expect(numbersOf(tracker.issues)).toEqual([1])
    expect(tracker.warnings).toEqual([])
  })

  test('are where all of them are', async () => {
    const paths = ['repository.issues.nodes.0', 'repository.issues.nodes.1']
    const { tracker } = await read(desk(), withFault(partialData(paths)))
    expect(numbersOf(tracker.issues)).toBe(ISSUES)
  })

  test('for what an issue mentions are no reason to drop it', async () => {
    const repository = desk()
    closeIssue(addIssue(repository, { number: 5 }), { closer: { commit: 'a'.repeat(40) } })
    const paths = ['repository.issues.nodes.0.timelineItems.nodes.0.closer', 'repository.pullRequests.nodes.0.reviews']
    const { tracker } = await read(repository, withFault(partialData(paths)))
    expect(tracker.issues).toMatchObject({ items: [{ number: 5, closed: { through: 'hand' } }, {}, {}] })
    expect(tracker.pulls).toMatchObject({ items: [{ number: 3, reviews: [] }] })
  })

  test('of an organization with single sign-on', async () => {
    const error = { type: 'FORBIDDEN', message: 'Resource protected by organization SAML enforcement.' }
    const { tracker } = await read(desk(), withFault(partialData(['repository'], error)))
    expect(numbersOf(tracker.issues)).toBe("the token is not authorized for the organization's single sign-on")
    expect(tracker.warnings).toHaveLength(1)
  })
})

describe('a GitHub that does not answer as it should', () => {
  const LIMIT = /^rate limit: resets at \d\d:\d\d UTC$/
  const CONNECTION = /^(the connection to GitHub broke|GitHub could not be reached \([A-Z_]+\))$/

  test.each([
    ['a wrong token', badCredentials, /^GitHub does not know the token \(401\)$/, 1],
    [
      'a wrong token whose limit is used up as well',
      { ...badCredentials, headers: primaryLimit().headers ?? {} },
      /^GitHub does not know the token \(401\)$/,
      1,
    ],
    [
      'too many tries with a wrong token',
      { status: 403, body: { message: 'Maximum number of login attempts exceeded. Please try again later.' } },
      /^GitHub does not know the token \(403\)$/,
      1,
    ],
    ['no permission', missingPermission(), /^the token may not read them: give the job `issues: read`$/, 1],
    [
      'no permission when the limit is used up as well',
      { ...missingPermission(), headers: primaryLimit().headers ?? {} },
      /^the token may not read them: give the job `issues: read`$/,
      1,
    ],
    ['the primary limit', primaryLimit(), LIMIT, 1],
    ['the primary limit as 429', primaryLimit({ status: 429 }), LIMIT, 1],
    ['the primary limit of queries', graphqlLimit(), LIMIT, 1],
    ['a secondary limit', secondaryLimit(), LIMIT, 1],
    ['a secondary limit as 429', tooManyRequests(60), LIMIT, 1],
    ['a secondary limit without a time', secondaryLimit({ retryAfter: -1 }), /^rate limit: try again later$/, 1],
    ['404', notFound, /^no such repository, or the token may not see it$/, 1],
    ['410', gone, /^switched off in this repository \(410\)$/, 1],
    ['500', serverError(500), /^GitHub did not answer as it should \(500\)$/, 3],
    ['502', serverError(502), /^GitHub did not answer as it should \(502\)$/, 3],
    ['queries that take too long', graphqlTimeout, /^GitHub did not answer (in time|as it should \(500\))$/, 3],
    ['no answer', slow(4000), /^GitHub did not answer within 1 seconds$/, 3],
    ['answers that break off', cutOff('body'), CONNECTION, 3],
    ['connections that break', cutOff('before'), CONNECTION, 3],
    ['half of the JSON', invalidJson, /^GitHub did not answer as it should \(no JSON\)$/, 3],
    ['a page', html, /^GitHub did not answer as it should \(no JSON\)$/, 3],
    ['a list', otherShape([]), /^GitHub did not answer as it should \(none to the query\)$/, 3],
    ['nothing of the repository', otherShape({ data: {} }), /^GitHub did not answer as it should$/, 1],
    [
      'an error without a type',
      otherShape({ errors: [{ message: 'No.' }] }),
      /^GitHub did not answer as it should$/,
      1,
    ],
  ])('%s', async (_, trouble, reason, requests) => {
    const { tracker, sent } = await read(desk(), withFault(trouble))
    expect(numbersOf(tracker.issues)).toMatch(reason)
    expect([tracker.pulls.read, tracker.checks.read]).toEqual([false, false])
    expect(tracker.warnings).toHaveLength(1)
    expect(sent).toBe(requests)
  })

  test('a repository that is not there', async () => {
    const { tracker, sent } = await read(desk(), { name: 'chair' })
    expect(numbersOf(tracker.issues)).toBe('no such repository, or the token may not see it')
    expect(tracker.warnings).toEqual([
      'Issues, pull requests and checks could not be read: no such repository, or the token may not see it.',
    ])
    expect(sent).toBe(1)
  })

  test('a short limit is waited for', async () => {
    const { tracker, sent } = await read(desk(), withFault(secondaryLimit({ retryAfter: 1 }), { times: 1 }))
    expect(numbersOf(tracker.issues)).toEqual([2, 1])
    expect(sent).toBe(2)
  })

  const repository = (fields: object) => otherShape({ data: { repository: { hasIssuesEnabled: true, ...fields } } })
  const good = { number: 1, createdAt: '2026-01-01T00:00:00Z', title: 'T' }

  test.each([
    ['issues that are no list', { issues: { nodes: 'all' } }, 'GitHub did not answer as it should'],
    ['issues that are a text', { issues: 'all' }, 'GitHub did not answer as it should'],
    ['no issues at all', {}, 'GitHub did not answer as it should'],
    ['a text in the list', { issues: { nodes: ['one', good] } }, [1]],
    ['an issue without a number', { issues: { nodes: [{ ...good, number: '1' }, good] } }, [1]],
    ['a negative number', { issues: { nodes: [{ ...good, number: -1 }, good] } }, [1]],
    ['a number beyond all', { issues: { nodes: [{ ...good, number: 1e300 }, good] } }, [1]],
    ['an issue without a date', { issues: { nodes: [{ ...good, createdAt: 'soon' }, good] } }, [1]],
    ['an issue twice', { issues: { nodes: [good, good] } }, [1]],
    [
      'a next page without an address',
      { issues: { nodes: [good], pageInfo: { hasNextPage: true, endCursor: null } } },
      [1],
    ],
    [
      'fields of other shapes',
      {
        issues: {
          nodes: [
            {
              ...good,
              author: 'ada',
              comments: 7,
              labels: [],
              timelineItems: { nodes: [null, 3] },
              state: 'CLOSED',
              closedAt: 9,
              body: null,
            },
          ],
        },
      },
      [1],
    ],
  ])('%s', async (_, fields, numbers) => {
    const pulls = { pullRequests: { nodes: [null, { ...good, state: 'ODD' }, { ...good, state: 'OPEN' }] } }
    const { tracker } = await read(
      desk(),
      withFault(repository({ ...fields, ...pulls, defaultBranchRef: { target: 4 } })),
    )
    expect(numbersOf(tracker.issues)).toEqual(numbers)
    expect(numbersOf(tracker.pulls)).toEqual([1])
    expect(tracker.checks).toEqual({ read: true, items: [], older: 0 })
  })

  test('a page that never ends is left after four', async () => {
    const { tracker, sent } = await read(
      desk(),
      withFault(
        repository({
          issues: { totalCount: 9e9, nodes: [], pageInfo: { hasNextPage: true, endCursor: 'x' } },
          pullRequests: { nodes: [] },
          defaultBranchRef: null,
        }),
      ),
    )
    expect(countOf(tracker.issues)).toEqual([0, 9e9])
    expect(sent).toBe(4)
  })

  test('halves of characters become whole ones', async () => {
    const text = `{"data":{"repository":{"issues":{"nodes":[{"number":1,"createdAt":"2026-01-01T00:00:00Z","title":"a\\ud83d","body":"${'x'.repeat(65_535)}\\ud83d\\ude00"}]}}}}`
    const { tracker } = await read(desk(), withFault({ status: 200, text }))
    const [issue] = tracker.issues.read ? tracker.issues.items : []
    expect(issue?.title).toBe('a\ufffd')
    expect(issue?.body).toBe('x'.repeat(65_535))
  })
})

describe('without a token', () => {
  test('nothing is asked', async () => {
    const server = await startGitHub({ repositories: [desk()] })
    const github = connect({ apiUrl: server.apiUrl })
    const place = { github, repository: { owner: 'ada', name: 'desk' } }
    const hint = 'no token: set GITHUB_TOKEN or give --token-file'
    expect(await githubTracker({ ...place, noTokenHint: hint })()).toEqual(unreadTracker(hint))
    expect((await githubTracker(place)()).issues).toEqual({ read: false, reason: 'no token: set GITHUB_TOKEN' })
    expect(server.requests).toEqual([])
  })
})

describe('a source with another tracker', () => {
  test('asks it once, when somebody wants it', async () => {
    let asked = 0
    const tracker = unreadTracker('not today')
    const source = withTracker(memorySource({ files: { 'app.py': 'print(1)\n' } }), async () => {
      asked += 1
      return tracker
    })
    expect((await source.files()).map(({ path }) => path)).toEqual(['app.py'])
    expect(asked).toBe(0)
    expect(await Promise.all([source.tracker(), source.tracker()])).toEqual([tracker, tracker])
    expect(asked).toBe(1)
  })
})
