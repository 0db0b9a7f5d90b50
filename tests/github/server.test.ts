import { execFile } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { git, makeFolder, makeRepository } from '../cli/repository.ts'
import * as faults from './faults.ts'
import { type GitHub, type Settings, serverRefusingEverything, startGitHub } from './server.ts'
import * as state from './state.ts'
import { JOB_TOKEN, permissions, READ_ONLY_TOKEN, type Token } from './tokens.ts'

interface Got {
  readonly status: number
  // What came is compared as a whole, or picked apart by matchers.
  readonly body: never
  readonly headers: Headers
}

interface Ask {
  readonly method?: string
  readonly token?: string
  readonly body?: object
}

const ask = async (github: GitHub, path: string, { method = 'GET', token, body }: Ask = {}): Promise<Got> => {
  const response = await fetch(github.url + path, {
    method,
    redirect: 'manual',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: (text === '' ? undefined : JSON.parse(text)) as never,
    headers: response.headers,
  }
}

const query = (github: GitHub, text: string, variables: object = {}, token = 'job-token'): Promise<Got> =>
  ask(github, '/graphql', { method: 'POST', token, body: { query: text, variables } })

/** A repository with three commits, the last on a branch, and its GitHub. */
const withObjects = async (settings: Settings = {}) => {
  const path = makeRepository([
    { message: 'First', files: { 'README.md': '# Desk\n', 'src/a.py': 'a = 1\n', 'logo.png': '\0\x01' } },
    {
      message: `${'Long '.repeat(20)}\n\nWhy.\n\nCo-authored-by: Bo <bo@example.org>`,
      files: { 'src/a.py': 'a = 2\nb = 3\n' },
    },
  ])
  const base = git(path, ['rev-parse', 'HEAD'])
  const ada = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  const next = git(path, [...ada, 'commit-tree', 'HEAD^{tree}', '-p', 'HEAD~1', '-m', 'Third'])
  git(path, ['update-ref', 'refs/heads/next', next])
  const repository = state.repositoryFrom(path, { accounts: { 'ada@example.org': state.ADA } })
  const github = await startGitHub({ repositories: [repository], ...settings })
  return { path, base, next, repository, github }
}

describe('REST', () => {
  test('pages of up to 100, with links to the others', async () => {
    const github = await startGitHub()
    for (let index = 0; index < 230; index += 1) github.add(`comment ${index}`)
    const first = await ask(github, '/repos/ada/desk/issues/7/comments?per_page=500')
    expect(first.body).toHaveLength(100)
    const { id } = github.repository
    expect(first.headers.get('link')).toBe(
      [2, 3]
        .map(
          page =>
            `<${github.url}/repositories/${id}/issues/7/comments?per_page=500&page=${page}>; rel="${page === 2 ? 'next' : 'last'}"`,
        )
        .join(', '),
    )
    const last = await ask(github, `/repositories/${id}/issues/7/comments?per_page=100&page=3`)
    expect(last.body).toHaveLength(30)
    expect(last.headers.get('link')).not.toContain('rel="next"')
  })

  test('comments are created, changed, deleted and refused as on GitHub', async () => {
    const github = await startGitHub()
    const { repository } = github
    state.addIssue(repository, { number: 1, locked: true })
    const post = (number: number, body: string, token?: string) =>
      ask(github, `/repos/ada/desk/issues/${number}/comments`, {
        method: 'POST',
        body: { body },
        ...(token ? { token } : {}),
      })
    const made = await post(7, 'Hello', 'job-token')
    expect(made).toMatchObject({
      status: 201,
      body: { body: 'Hello', user: { login: 'github-actions[bot]', type: 'Bot' } },
    })
    const path = `/repos/ada/desk/issues/comments/${github.comments[0]?.id}`
    await ask(github, path, { method: 'PATCH', body: { body: 'Bye' }, token: 'job-token' })
    expect(github.comments[0]?.body).toBe('Bye')
    expect(await post(7, 'x'.repeat(65_536), 'job-token')).toMatchObject({ status: 201 })
    expect(await post(7, 'x'.repeat(65_537), 'job-token')).toMatchObject({ status: 422 })
    expect(await post(7, 'x')).toMatchObject({ status: 401, body: { message: 'Requires authentication' } })
    expect(await post(7, 'x', 'stranger')).toMatchObject({ status: 401, body: { message: 'Bad credentials' } })
    expect(await post(1, 'x', 'job-token')).toMatchObject({ status: 403 })
    expect(await post(99, 'x', 'job-token')).toMatchObject({ status: 404 })
    expect(await ask(github, path, { method: 'DELETE', token: 'job-token' })).toMatchObject({
      status: 204,
      body: undefined,
    })
    expect(await ask(github, path)).toMatchObject({ status: 404 })
  })

  test('a renamed repository redirects, writes without losing their method', async () => {
    const github = await startGitHub({ repositories: [state.makeGitHubRepository({ formerNames: ['ada/table'] })] })
    const { id } = github.repository
    const moved = await ask(github, '/repos/Ada/Table/issues?state=all')
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toBe(`${github.url}/repositories/${id}/issues?state=all`)
    expect(
      await ask(github, '/repos/ada/table/issues/1/comments', { method: 'POST', token: 'job-token', body: {} }),
    ).toMatchObject({ status: 307 })
  })

  test('a private repository is not there for those who may not see it', async () => {
    const secret = state.makeGitHubRepository({ visibility: 'private' })
    const tokens: Record<string, Token> = {
      own: { ...READ_ONLY_TOKEN, permissions: permissions({ contents: 'read' }) },
      other: { ...JOB_TOKEN, repositories: ['bo/other'] },
    }
    const github = await startGitHub({ repositories: [secret], tokens })
    expect(await ask(github, '/repos/ada/desk')).toMatchObject({ status: 404 })
    expect(await ask(github, '/repos/ada/desk', { token: 'other' })).toMatchObject({ status: 404 })
    expect(await ask(github, '/repos/ada/desk', { token: 'own' })).toMatchObject({
      status: 200,
      body: { private: true },
    })
    const issues = await ask(github, '/repos/ada/desk/pulls', { token: 'own' })
    expect(issues).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } })
    expect(issues.headers.get('x-accepted-github-permissions')).toBe('pull_requests=read')
  })

  test('pull requests are found by the fork and branch of their head', async () => {
    const github = await startGitHub()
    const fork = state.addPull(github.repository, { head: { ref: 'fix', sha: 'a'.repeat(40), repository: 'bo/desk' } })
    const gone = state.addPull(github.repository, { head: { ref: 'fix', repository: null }, author: null })
    const found = await ask(github, '/repos/ada/desk/pulls?head=bo:fix&state=open')
    expect(found.body).toMatchObject([
      { number: fork.number, head: { sha: 'a'.repeat(40), repo: { full_name: 'bo/desk' } } },
    ])
    expect((await ask(github, `/repos/ada/desk/pulls/${gone.number}`)).body).toMatchObject({
      user: null,
      head: { repo: null },
    })
    expect((await ask(github, '/repos/ada/desk/issues?state=all')).body).toHaveLength(3)
  })

  test('trees, blobs and comparisons are what git says', async () => {
    const { path, base, next, repository, github } = await withObjects()
    const tree = await ask(github, `/repos/ada/desk/git/trees/${base}?recursive=1`)
    expect(tree.body).toMatchObject({
      truncated: false,
      tree: [
        { path: 'README.md' },
        { path: 'logo.png' },
        { path: 'src', type: 'tree' },
        { path: 'src/a.py', size: 12 },
      ],
    })
    repository.treeLimit = 2
    expect((await ask(github, `/repos/ada/desk/git/trees/main?recursive=1`)).body).toMatchObject({
      truncated: true,
      tree: [{}, {}],
    })
    const blob = git(path, ['rev-parse', 'main:src/a.py'])
    const content = Buffer.from('a = 2\nb = 3\n').toString('base64')
    expect((await ask(github, `/repos/ada/desk/git/blobs/${blob}`)).body).toMatchObject({ content, encoding: 'base64' })
    const compared = await ask(github, `/repos/ada/desk/compare/main...next`)
    expect(compared.body).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      merge_base_commit: { sha: git(path, ['rev-parse', 'main~1']) },
      commits: [{ sha: next }],
      files: [{ filename: 'src/a.py', status: 'modified' }],
    })
    expect(await ask(github, `/repos/ada/desk/git/blobs/${'0'.repeat(40)}`)).toMatchObject({ status: 404 })
  })

  test('checks, statuses and workflow runs of a commit', async () => {
    const github = await startGitHub()
    const sha = 'c'.repeat(40)
    const run = state.addWorkflowRun(github.repository, { headSha: sha, headRepository: null })
    state.addCheckRun(github.repository, { sha, runId: run.id, conclusion: 'failure' })
    state.addStatus(github.repository, { sha, state: 'pending' })
    state.addStatus(github.repository, { sha })
    const at = (path: string) => ask(github, `/repos/ada/desk${path}`)
    expect((await at(`/commits/${sha}/check-runs`)).body).toMatchObject({
      total_count: 1,
      check_runs: [{ conclusion: 'failure' }],
    })
    expect((await at(`/commits/${sha}/status`)).body).toMatchObject({ state: 'success', total_count: 1 })
    expect((await at(`/commits/${sha}/statuses`)).body).toHaveLength(2)
    expect((await at(`/actions/runs/${run.id}`)).body).toMatchObject({
      head_sha: sha,
      head_repository: null,
      pull_requests: [],
    })
  })

  test('nobody in particular has few requests, which asking for the limit leaves alone', async () => {
    const github = await startGitHub({ limits: { anonymous: 1 } })
    expect((await ask(github, '/rate_limit')).body).toMatchObject({ rate: { limit: 1, remaining: 1 } })
    expect((await ask(github, '/repos/ada/desk')).headers.get('x-ratelimit-remaining')).toBe('0')
    expect(await ask(github, '/repos/ada/desk')).toMatchObject({
      status: 403,
      body: { message: expect.stringMatching(/rate limit exceeded/) },
    })
  })

  test('what this server does not know is no 404 that a test could live with', async () => {
    const github = await startGitHub()
    await ask(github, '/repos/ada/desk/stargazers')
    expect(github.problems).toEqual([expect.stringContaining('GET /stargazers')])
    github.problems.length = 0
  })
})

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

describe('faults', () => {
  test('come where and when they are asked for, before or after the deed', async () => {
    const github = await startGitHub({
      fault: [
        faults.on('POST **/comments', faults.serverError(502), { nth: [1] }),
        faults.on('POST **/comments', faults.serverError(500), { nth: [2], after: true }),
      ],
    })
    const post = () =>
      fetch(`${github.url}/repos/ada/desk/issues/7/comments`, {
        method: 'POST',
        body: '{"body":"x"}',
        headers: { authorization: 'token job-token' },
      })
    const first = await post()
    expect([first.status, await first.text(), github.comments.length]).toEqual([
      502,
      expect.stringContaining('<html>'),
      0,
    ])
    expect([(await post()).status, github.comments.length]).toEqual([500, 1])
    expect([(await post()).status, github.comments.length]).toEqual([201, 2])
    expect(github.calls.map(({ status }) => status)).toEqual([502, 500, 201])
  })

  test('take parts out of an answer of the named operation', async () => {
    const github = await startGitHub({ fault: faults.on('graphql Who', faults.partialData(['viewer'])) })
    expect((await query(github, 'query Who { viewer { login } }')).body).toMatchObject({
      data: { viewer: null },
      errors: [{ path: ['viewer'] }],
    })
    expect((await query(github, 'query Other { viewer { login } }')).body).toEqual({
      data: { viewer: { login: 'github-actions[bot]' } },
    })
  })

  test.each(['before', 'body'] as const)('break the connection: %s', async cut => {
    const github = await startGitHub({ fault: faults.on('* **', faults.cutOff(cut)) })
    await expect(ask(github, '/repos/ada/desk')).rejects.toThrow()
    expect(github.calls).toMatchObject([{ status: 0 }])
  })

  test.each([
    [
      faults.primaryLimit(),
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': expect.stringMatching(/^\d{10}$/) },
    ],
    [faults.secondaryLimit({ retryAfter: 7 }), 403, { 'retry-after': '7' }],
    [faults.tooManyRequests(), 429, { 'retry-after': '1' }],
    [faults.gone, 410, {}],
    [faults.redirect('https://example.org/'), 301, { location: 'https://example.org/' }],
    [faults.graphqlLimit(), 200, { 'x-ratelimit-resource': 'graphql' }],
  ])('answer %#', async (trouble, status, headers) => {
    const github = await startGitHub({ fault: () => trouble })
    const got = await ask(github, '/repos/ada/desk')
    expect([got.status, Object.fromEntries(got.headers)]).toEqual([status, expect.objectContaining(headers)])
  })

  test('refuse everything', async () => {
    const github = await serverRefusingEverything()
    expect(await query(github, '{ viewer { login } }')).toMatchObject({ status: 403 })
    expect(await ask(github, '/repos/ada/desk')).toMatchObject({ status: 403 })
  })
})

describe('git', () => {
  const clone = (url: string, header?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const target = makeFolder()
      const extra =
        header === undefined
          ? []
          : ['-c', `http.extraHeader=Authorization: Basic ${Buffer.from(header).toString('base64')}`]
      const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
      execFile('git', [...extra, 'clone', '--quiet', '--bare', url, target], { env }, error =>
        error ? reject(error) : resolve(git(target, ['rev-parse', 'HEAD'])),
      )
    })

  test('fetches a public repository, under its old name as well', async () => {
    const { base, repository, github } = await withObjects()
    repository.formerNames = ['ada/table']
    expect(await clone(`${github.serverUrl}/ada/desk`)).toBe(base)
    expect(await clone(`${github.serverUrl}/ada/table.git`)).toBe(base)
    await expect(clone(`${github.serverUrl}/ada/other.git`)).rejects.toThrow()
  })

  test('fetches a private one with a token alone', async () => {
    const { base, repository, github } = await withObjects()
    repository.visibility = 'private'
    await expect(clone(`${github.serverUrl}/ada/desk.git`)).rejects.toThrow()
    expect(await clone(`${github.serverUrl}/ada/desk.git`, 'x-access-token:job-token')).toBe(base)
  })

  test.each([
    faults.serverError(503),
    faults.cutOff('body'),
    faults.cutOff('before'),
  ])('fails as it is asked to: %#', async trouble => {
    const { github } = await withObjects({ fault: faults.on('* **/git-upload-pack', trouble) })
    await expect(clone(`${github.serverUrl}/ada/desk.git`)).rejects.toThrow()
  })

  test('a commit of a fork is found in what it was forked from', async () => {
    const fork = makeRepository([{ message: 'Elsewhere', files: { 'b.py': 'b = 1\n' } }])
    const { repository } = await withObjects()
    const both = [repository, state.repositoryFrom(fork, { fullName: 'bo/desk', parent: 'ada/desk' })]
    const github = await startGitHub({ repositories: both })
    const sha = git(fork, ['rev-parse', 'HEAD'])
    expect((await ask(github, `/repos/ada/desk/git/trees/${sha}`)).body).toMatchObject({ tree: [{ path: 'b.py' }] })
  })
})
