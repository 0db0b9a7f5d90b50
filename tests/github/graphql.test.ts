import { describe, expect, test } from 'vitest'
import { ask, query, withObjects } from './ask.ts'
import { startGitHub } from './server.ts'
import * as state from './state.ts'
import { JOB_TOKEN, permissions } from './tokens.ts'

describe('GraphQL', () => {
  test.each([
    ['a field that is not there', '{ viewer { nickname } }', /Cannot query field/],
    [
      'no bound for a page',
      '{ repository(owner: "ada", name: "desk") { issues { totalCount } } }',
      /MISSING_PAGINATION/,
    ],
    [
      'a page of 101',
      '{ repository(owner: "ada", name: "desk") { issues(first: 101) { totalCount } } }',
      /EXCESSIVE_PAGINATION/,
    ],
    [
      'too many nodes',
      '{ repository(owner: "ada", name: "desk") { issues(first: 100) { nodes { comments(first: 100) { nodes { reactions(first: 100) { totalCount } } } } } } }',
      /NODE_LIMIT/,
    ],
    ['no query', '{ viewer {', /Parse error/],
    ['what this server does not know', '{ topic(name: "a") { name } }', /no Query.topic/],
  ])('%s is refused, and the test fails', async (_, text, problem) => {
    const github = await startGitHub()
    const { status, body } = await query(github, text)
    expect(status).toBe(200)
    if (!/topic/.test(text)) expect(body).toMatchObject({ errors: [{}] })
    expect(github.problems).toEqual([expect.stringMatching(problem)])
    github.problems.length = 0
  })

  test('connections go forward and back, in the order that is asked for', async () => {
    const github = await startGitHub()
    for (const number of [1, 2, 3]) state.addIssue(github.repository, { number })
    const issues = `query($after: String) { repository(owner: "ada", name: "desk") {
      issues(first: 2, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
        totalCount nodes { number } pageInfo { hasNextPage endCursor } } last: issues(last: 1) { nodes { number } } } }`
    const first = await query(github, issues)
    expect(first.body).toMatchObject({
      data: {
        repository: {
          issues: { totalCount: 3, nodes: [{ number: 3 }, { number: 2 }], pageInfo: { hasNextPage: true } },
          last: { nodes: [{ number: 3 }] },
        },
      },
    })
    const { data } = first.body as { data: { repository: { issues: { pageInfo: { endCursor: string } } } } }
    const second = await query(github, issues, { after: data.repository.issues.pageInfo.endCursor })
    expect(second.body).toMatchObject({
      data: { repository: { issues: { nodes: [{ number: 1 }], pageInfo: { hasNextPage: false } } } },
    })
  })

  test('issues with what closed them, pull requests with who reviewed them', async () => {
    const github = await startGitHub()
    const { repository } = github
    const [byPull, byCommit, byHand] = [
      state.addIssue(repository),
      state.addIssue(repository),
      state.addIssue(repository, { author: null }),
    ]
    const pull = state.addPull(repository, { closes: [byPull.number], author: state.DEPENDABOT })
    state.addReview(pull)
    state.addReview(pull, { state: 'PENDING' })
    state.mergePull(repository, pull, { commit: 'd'.repeat(40) })
    state.closeIssue(byCommit, { closer: { commit: 'e'.repeat(40) } })
    state.closeIssue(byHand)
    const { body } = await query(
      github,
      `{ repository(owner: "ada", name: "desk") {
      issues(first: 10) { nodes { author { login } timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent {
        closer { __typename ... on PullRequest { number } ... on Commit { oid } } } } } } }
      pullRequests(first: 10, states: MERGED) { nodes { author { login __typename } mergedBy { login }
        reviews(first: 10) { totalCount nodes { state author { login } } } closingIssuesReferences(first: 10) { nodes { number } } } } } }`,
    )
    const closers = [
      { __typename: 'PullRequest', number: pull.number },
      { __typename: 'Commit', oid: 'e'.repeat(40) },
      null,
    ]
    expect(body).toEqual({
      data: {
        repository: {
          issues: {
            nodes: closers.map((closer, index) => ({
              author: index < 2 ? { login: 'ada' } : null,
              timelineItems: { nodes: [{ closer }] },
            })),
          },
          pullRequests: {
            nodes: [
              {
                author: { login: 'dependabot', __typename: 'Bot' },
                mergedBy: { login: 'ada' },
                reviews: { totalCount: 1, nodes: [{ state: 'APPROVED', author: { login: 'bo' } }] },
                closingIssuesReferences: { nodes: [{ number: byPull.number }] },
              },
            ],
          },
        },
      },
    })
  })

  test('history, blobs and refs are what git says', async () => {
    const { base, github } = await withObjects()
    const { body } = await query(
      github,
      `{ repository(owner: "ada", name: "desk") {
      defaultBranchRef { name target { oid ... on Commit { history(first: 1, path: "src") { totalCount nodes {
        messageHeadline additions deletions changedFilesIfAvailable parents(first: 2) { totalCount }
        author { date user { login } } authors(first: 5) { nodes { email } } } } } } }
      text: object(expression: "main:README.md") { ... on Blob { text isBinary isTruncated byteSize } }
      binary: object(expression: "main:logo.png") { ... on Blob { text isBinary } }
      none: object(expression: "main:no.md") { oid }
      refs(refPrefix: "refs/heads/", first: 10) { nodes { name } } } }`,
    )
    expect(body).toEqual({
      data: {
        repository: {
          defaultBranchRef: {
            name: 'main',
            target: {
              oid: base,
              history: {
                totalCount: 2,
                nodes: [
                  {
                    messageHeadline: `${'Long '.repeat(20).slice(0, 71)}…`,
                    additions: 2,
                    deletions: 1,
                    changedFilesIfAvailable: 1,
                    parents: { totalCount: 1 },
                    author: { date: '2023-11-14T23:13:20Z', user: { login: 'ada' } },
                    authors: { nodes: [{ email: 'ada@example.org' }, { email: 'bo@example.org' }] },
                  },
                ],
              },
            },
          },
          text: { text: '# Desk\n', isBinary: false, isTruncated: false, byteSize: 7 },
          binary: { text: null, isBinary: true },
          none: null,
          refs: { nodes: [{ name: 'main' }, { name: 'next' }] },
        },
      },
    })
  })

  const CHECKS = `{ repository(owner: "ada", name: "desk") { defaultBranchRef { target { ... on Commit { statusCheckRollup { state
    contexts(first: 10) { nodes { ... on CheckRun { name checkSuite { workflowRun { databaseId } } } ... on StatusContext { context } } } } } } } } }`

  test.each([
    [{}, ['defaultBranchRef', 'target', 'statusCheckRollup']],
    [{ checks: 'read', actions: 'read' }, ['defaultBranchRef', 'target', 'statusCheckRollup', 'contexts', 'nodes', 1]],
    [{ statuses: 'read' }, ['defaultBranchRef', 'target', 'statusCheckRollup', 'contexts', 'nodes', 0]],
    [
      { checks: 'read', statuses: 'read' },
      ['defaultBranchRef', 'target', 'statusCheckRollup', 'contexts', 'nodes', 0, 'checkSuite', 'workflowRun'],
    ],
  ] as const)('with %j, what may not be read is null and has an error', async (granted, path) => {
    const tokens = { weak: { ...JOB_TOKEN, permissions: permissions(granted) } }
    const { base, repository, github } = await withObjects({ tokens })
    state.addCheckRun(repository, { sha: base, runId: 5 })
    state.addStatus(repository, { sha: base })
    const { body } = await query(github, CHECKS, {}, 'weak')
    expect(body).toMatchObject({
      data: { repository: {} },
      errors: [{ type: 'FORBIDDEN', path: ['repository', ...path], message: 'Resource not accessible by integration' }],
    })
  })

  test('a part that cannot be null takes the repository with it', async () => {
    const secret = state.makeGitHubRepository({ visibility: 'private' })
    const tokens = { weak: { ...JOB_TOKEN, permissions: permissions({ 'pull-requests': 'read' }) } }
    const github = await startGitHub({ repositories: [secret], tokens })
    const text = `{ one: repository(owner: "ada", name: "desk") { issues(first: 1) { totalCount } }
      other: repository(owner: "ada", name: "desk") { pullRequests(first: 1) { totalCount } } }`
    expect((await query(github, text, {}, 'weak')).body).toMatchObject({
      data: { one: null, other: { pullRequests: { totalCount: 0 } } },
      errors: [{ type: 'FORBIDDEN', path: ['one', 'issues'] }],
    })
  })

  test('without a token there is none; a repository that one does not see is not found', async () => {
    const github = await startGitHub({
      repositories: [state.makeGitHubRepository({ visibility: 'private' })],
      tokens: { other: { ...JOB_TOKEN, repositories: [] } },
    })
    expect(await ask(github, '/graphql', { method: 'POST', body: { query: '{ viewer { login } }' } })).toMatchObject({
      status: 401,
    })
    const { body } = await query(github, '{ repository(owner: "ada", name: "desk") { name } }', {}, 'other')
    expect(body).toMatchObject({ data: { repository: null }, errors: [{ type: 'NOT_FOUND', path: ['repository'] }] })
  })

  test('points are counted, and run out', async () => {
    const github = await startGitHub({ limits: { graphql: 1 } })
    expect((await query(github, '{ rateLimit { cost remaining nodeCount } }')).body).toEqual({
      data: { rateLimit: { cost: 1, remaining: 0, nodeCount: 0 } },
    })
    const spent = await query(github, '{ viewer { login } }')
    expect(spent).toMatchObject({ status: 200, body: { errors: [{ type: 'RATE_LIMITED' }] } })
    expect(spent.headers.get('x-ratelimit-remaining')).toBe('0')
  })
})
