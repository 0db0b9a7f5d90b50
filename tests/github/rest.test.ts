import { describe, expect, test } from 'vitest'
import { git } from '../cli/repository.ts'
import { ask, withObjects } from './ask.ts'
import { startGitHub } from './server.ts'
import * as state from './state.ts'
import { JOB_TOKEN, permissions, READ_ONLY_TOKEN, type Token } from './tokens.ts'

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

  test('a job’s token is nobody’s', async () => {
    const github = await startGitHub({ tokens: { job: JOB_TOKEN, ada: { ...JOB_TOKEN, viewer: state.ADA } } })
    expect(await ask(github, '/user', { token: 'job' })).toMatchObject({ status: 403 })
    expect(await ask(github, '/user', { token: 'ada' })).toMatchObject({ status: 200, body: { login: 'ada' } })
  })

  test('what this server does not know is no 404 that a test could live with', async () => {
    const github = await startGitHub()
    await ask(github, '/repos/ada/desk/stargazers')
    await ask(github, '/zen')
    expect(github.problems).toEqual([expect.stringMatching(/GET .*stargazers/), expect.stringMatching(/GET \/zen/)])
    github.problems.length = 0
  })
})
