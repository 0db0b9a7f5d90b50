import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { BUDGETS, type Purpose } from '../../src/github/budgets.ts'
import { type ClientOptions, connect, type GitHub } from '../../src/github/client.ts'
import { failureOf, isUncertain } from '../../src/github/failure.ts'
import { readingFailure } from '../../src/github/reading-failure.ts'
import {
  badCredentials,
  cutOff,
  graphqlTimeout,
  html,
  invalidJson,
  on,
  otherShape,
  primaryLimit,
  redirect,
  secondaryLimit,
  serverError,
  slow,
  tooManyRequests,
} from './faults.ts'
import { type Fault, startGitHub } from './server.ts'
import { addPull, makeGitHubRepository } from './state.ts'

const LIST = 'GET /repos/ada/desk/issues/7/comments'
const CREATE = 'POST /repos/ada/desk/issues/7/comments'
const desk = { owner: 'ada', repo: 'desk' }

const start = async (fault: Fault | readonly Fault[] = [], options: Partial<ClientOptions> = {}) => {
  const server = await startGitHub({ fault })
  return { server, github: connect({ token: 'job-token', apiUrl: server.apiUrl, ...options }) }
}

const list = (github: GitHub, purpose: Purpose = 'comment') =>
  github.for(purpose).rest.issues.listComments({ ...desk, issue_number: 7 })
const create = (github: GitHub) =>
  github.for('comment').rest.issues.createComment({ ...desk, issue_number: 7, body: 'Hello' })
const viewer = (github: GitHub) => github.for('tracker').graphql<unknown>('query Viewer { viewer { login } }')

/** What the promise was rejected with; a test that sees it fulfilled fails. */
const errorOf = async (promise: Promise<unknown>): Promise<unknown> => {
  const done = await promise.then(
    value => ({ value }),
    error => ({ error }),
  )
  if ('value' in done) throw new Error(`should have failed, and gave ${JSON.stringify(done.value)}`)
  return done.error
}
const reasonOf = async (promise: Promise<unknown>) => readingFailure(await errorOf(promise), 'files')

/** Short enough for a test, and long enough for an answer from this machine. */
const SHORT = { inAll: 1500, reading: 800, attempt: 400 }

describe('the time for the audit', () => {
  const UP = 'the time for the audit was up (max-seconds)'

  test('ends what is being read, and nothing more is asked', async () => {
    const controller = new AbortController()
    const { server, github } = await start(
      call => {
        controller.abort()
        return on(LIST, slow(60_000))(call)
      },
      { signal: controller.signal },
    )
    expect(await reasonOf(list(github, 'files'))).toBe(UP)
    expect(await reasonOf(list(github, 'files'))).toBe(UP)
    expect(await reasonOf(viewer(github))).toBe(UP)
    expect(server.requests).toEqual([LIST])
  })

  test('does not end comments', async () => {
    const { github } = await start([], { signal: AbortSignal.abort() })
    expect((await list(github)).data).toEqual([])
  })
})

describe('trying again', () => {
  test('after a server error, and every attempt counts', async () => {
    const { server, github } = await start(on(LIST, serverError(502), { times: 1 }))
    expect((await list(github)).data).toEqual([])
    expect(server.requests).toEqual([LIST, LIST])
    expect(github.sent('comment')).toBe(2)
  })

  test.each([
    ['a server error', serverError(502)],
    ['a connection that breaks', cutOff('body')],
    ['a page for people', html],
  ])('what creates is not sent again after %s, and may have been done', async (_, trouble) => {
    const { server, github } = await start(on(CREATE, trouble, { after: true }))
    const error = await errorOf(create(github))
    expect(isUncertain(error)).toBe(true)
    expect(server.requests).toEqual([CREATE])
    expect(server.comments).toHaveLength(1)
  })

  test('what creates is sent again when GitHub refused it for its limits', async () => {
    const { server, github } = await start(on(CREATE, tooManyRequests(1), { times: 1 }))
    await create(github)
    expect(server.requests).toEqual([CREATE, CREATE])
    expect(server.comments).toHaveLength(1)
  })

  test('a query is, although it is sent by POST', async () => {
    const { server, github } = await start(on('graphql', serverError(502), { times: 1 }))
    expect(await viewer(github)).toEqual({ viewer: { login: 'github-actions[bot]' } })
    expect(server.requests).toHaveLength(2)
  })

  test('a query that GitHub gave up is as well', async () => {
    const { server, github } = await start(on('graphql', graphqlTimeout, { times: 1 }))
    expect(await viewer(github)).toEqual({ viewer: { login: 'github-actions[bot]' } })
    expect(server.requests).toHaveLength(2)
  })

  test('a mutation is not', async () => {
    const { server, github } = await start(on('graphql', serverError(502)))
    await errorOf(github.for('comment').graphql('mutation Star { addStar(input: {}) { clientMutationId } }'))
    expect(server.requests).toHaveLength(1)
  })

  test('one request does not shorten the patience with the next', async () => {
    const { server, github } = await start([
      on(LIST, serverError(502), { nth: [1, 3] }),
      on(CREATE, serverError(502), { times: 1 }),
    ])
    await list(github)
    await errorOf(create(github))
    await list(github)
    expect(server.requests).toEqual([LIST, LIST, CREATE, LIST, LIST])
  })
})

describe('limits', () => {
  const until = (header: string) => new Date(Math.ceil(Number(header) / 60) * 60_000).toISOString().slice(11, 16)

  test('a primary limit that lasts longer than a run waits is not waited for', async () => {
    const trouble = primaryLimit({ resetIn: 1800 })
    const { server, github } = await start(on(LIST, trouble))
    const reset = trouble.headers?.['x-ratelimit-reset'] ?? ''
    expect(await reasonOf(list(github))).toBe(`rate limit: resets at ${until(reset)} UTC`)
    expect(server.requests).toHaveLength(1)
  })

  test('one that is over in a moment is waited for', async () => {
    const { server, github } = await start(on(LIST, primaryLimit({ resetIn: 0 }), { times: 1 }))
    await list(github)
    expect(server.requests).toHaveLength(2)
  })

  test.each([
    ['60 seconds', secondaryLimit({ retryAfter: 60 })],
    ['no time', secondaryLimit({ retryAfter: -1 })],
    ['60 seconds and 429', tooManyRequests(60)],
  ])('a secondary limit that names %s is not', async (_, trouble) => {
    const { server, github } = await start(on(LIST, trouble))
    expect(await reasonOf(list(github))).toMatch(/^rate limit: (resets at \d\d:\d\d UTC|try again later)$/)
    expect(server.requests).toHaveLength(1)
  })

  test('a secondary limit that never ends is asked three times', async () => {
    const { server, github } = await start(on(LIST, secondaryLimit({ retryAfter: 1 })))
    expect(await reasonOf(list(github))).toMatch(/^rate limit: resets at /)
    expect(server.requests).toHaveLength(3)
  })

  test('each purpose has a budget of its own', async () => {
    const { server, github } = await start()
    for (let count = 0; count < BUDGETS.files; count += 1) await list(github, 'files')
    const error = await errorOf(list(github, 'files'))
    expect(readingFailure(error, 'files')).toBe('the 10 requests for this part of a run are used up')
    expect(isUncertain(error)).toBe(false)
    expect(server.requests).toHaveLength(10)
    expect(github.sent('files')).toBe(10)
    await list(github, 'comment')
    expect(github.sent('comment')).toBe(1)
  })

  test('redirects use the budget up', async () => {
    const { server, github } = await start(on('GET /repos/ada/old/issues/7/comments', redirect(LIST.slice(4))))
    const old = { owner: 'ada', repo: 'old', issue_number: 7 }
    for (let count = 0; count < 5; count += 1) await github.for('files').rest.issues.listComments(old)
    expect(github.sent('files')).toBe(10)
    expect(await reasonOf(list(github, 'files'))).toBe('the 10 requests for this part of a run are used up')
    expect(server.requests).toHaveLength(10)
  })

  test('attempts that fail use it up', async () => {
    const { server, github } = await start(on(LIST, primaryLimit({ resetIn: -5 })))
    for (let count = 0; count < 3; count += 1) await errorOf(list(github, 'files'))
    expect(github.sent('files')).toBe(9)
    expect(await reasonOf(list(github, 'files'))).toBe('the 10 requests for this part of a run are used up')
    expect(server.requests).toHaveLength(10)
  })
})

describe('waiting', () => {
  test('an attempt that gets no answer ends, and is repeated', async () => {
    const { server, github } = await start(on(LIST, slow(2500), { times: 1 }), { waits: { ...SHORT, inAll: 60_000 } })
    expect((await list(github)).data).toEqual([])
    expect(server.requests).toHaveLength(2)
  })

  test('an attempt that may have created something is not', async () => {
    const { server, github } = await start(on(CREATE, slow(2500)), { waits: { ...SHORT, inAll: 60_000 } })
    const error = await errorOf(create(github))
    expect(isUncertain(error)).toBe(true)
    expect(readingFailure(error, 'files')).toBe('GitHub did not answer within 0 seconds')
    expect(server.requests).toHaveLength(1)
  })

  test('ends within the time for all, the waits before retries included', async () => {
    const { server, github } = await start(on(LIST, serverError(503)), { waits: SHORT })
    expect(await reasonOf(list(github, 'files'))).toBe('GitHub took too long: a run waits 1 seconds for it')
    expect(server.requests).toHaveLength(1)
  })

  test('what reading used up leaves time for the comment', async () => {
    const { server, github } = await start(on(LIST, serverError(503)), { waits: SHORT })
    await errorOf(list(github, 'files'))
    expect(await reasonOf(list(github, 'history'))).toMatch(/^GitHub took too long/)
    expect(server.requests).toHaveLength(1)
    await create(github)
    expect(server.comments).toHaveLength(1)
  })

  test('other work takes nothing of it', async () => {
    const { github } = await start([], { waits: SHORT })
    await list(github, 'files')
    await new Promise(resolve => setTimeout(resolve, SHORT.reading + 200))
    expect((await list(github, 'files')).status).toBe(200)
  })

  test('nor does work that keeps the thread busy while the answer comes', async () => {
    const { server, github } = await start(on(LIST, slow(100)), { waits: SHORT })
    const answer = list(github, 'files')
    while (server.requests.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    const end = performance.now() + SHORT.inAll
    while (performance.now() < end);
    expect((await answer).status).toBe(200)
    expect(server.requests).toHaveLength(1)
  })
})

describe('answers that nobody can use', () => {
  test.each([
    ['JSON that breaks off', invalidJson, 'GitHub did not answer as it should (no JSON)'],
    ['a page', html, 'GitHub did not answer as it should (no JSON)'],
    ['nothing', { status: 200, text: '' }, 'GitHub did not answer as it should (no JSON)'],
    ['null', otherShape(null), 'GitHub did not answer as it should (no JSON)'],
    ['a body that breaks off', cutOff('body'), 'the connection to GitHub broke'],
    ['a connection that breaks', cutOff('before'), 'the connection to GitHub broke'],
    ['a page with 502', serverError(502), 'GitHub did not answer as it should (502)'],
  ])('%s', async (_, trouble, reason) => {
    const { server, github } = await start([on(LIST, trouble), on('graphql', trouble)])
    const once = { request: { retries: 0 } }
    const listed = github.for('files').rest.issues.listComments({ ...desk, issue_number: 7, ...once })
    expect(await reasonOf(listed)).toMatch(reason.replace('the connection to GitHub broke', '') || CONNECTION)
    const asked = github.for('files').graphql({ query: '{ viewer { login } }', ...once })
    expect(await reasonOf(asked)).toMatch(reason.replace('the connection to GitHub broke', '') || CONNECTION)
    expect(server.requests).toHaveLength(2)
  })

  const CONNECTION = /^(the connection to GitHub broke|GitHub could not be reached \([A-Z_]+\))$/

  test.each([
    [[]],
    [{}],
    [{ data: null }],
    [{ data: 7 }],
    [{ errors: {} }],
    [{ errors: [null] }],
    [{ errors: [{}] }],
  ])('an answer to a query: %j', async body => {
    const { github } = await start(on('graphql', otherShape(body), { times: 1 }))
    expect(await viewer(github)).toEqual({ viewer: { login: 'github-actions[bot]' } })
  })

  test('an answer without an end', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const chunk = Buffer.alloc(1024 * 1024, ' ')
      const more = () => {
        while (response.write(chunk));
        response.once('drain', more)
      }
      more()
    })
    const github = connect({ apiUrl: await listen(server) })
    expect(await reasonOf(list(github, 'files'))).toBe('the answer of GitHub was too large to be read')
    expect(github.sent('files')).toBe(1)
  })

  test('no server at all', async () => {
    const github = connect({ apiUrl: 'http://127.0.0.1:9' })
    const asked = github.for('files').request('GET /', { request: { retries: 0 } })
    expect(await reasonOf(asked)).toMatch(/^(GitHub could not be reached \(\w+\)|the connection to GitHub broke)$/)
  })
})

const listen = async (server: ReturnType<typeof createServer>): Promise<string> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('other places', () => {
  test('a redirect in a circle is left', async () => {
    const { server, github } = await start(on(LIST, redirect(LIST.slice(4))))
    expect(await reasonOf(list(github))).toBe('GitHub did not answer as it should (a redirect that leads nowhere)')
    expect(server.requests).toEqual([LIST, LIST, LIST, LIST])
  })

  const elsewhere = async () => {
    const seen: (string | undefined)[] = []
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization)
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
    })
    return { url: await listen(server), seen }
  }

  test('a repository that was renamed is followed on its host', async () => {
    const repository = makeGitHubRepository({ fullName: 'ada/table', formerNames: ['ada/desk'] })
    addPull(repository, { number: 7 })
    const server = await startGitHub({ repositories: [repository] })
    const github = connect({ token: 'job-token', apiUrl: server.apiUrl })
    expect((await list(github)).data).toEqual([])
    expect(server.requests).toEqual([LIST, `GET /repositories/${repository.id}/issues/7/comments`])
    expect(server.calls.map(({ token }) => token)).toEqual(['job-token', 'job-token'])
    expect(github.sent('comment')).toBe(2)
  })

  test.each([301, 302, 307] as const)('nothing is sent to another host after %i', async status => {
    const { url, seen } = await elsewhere()
    const { server, github } = await start(on('* /**', redirect(`${url}/take`, status)))
    expect(await reasonOf(list(github))).toBe('GitHub pointed to another host, where this tool does not go')
    expect(seen).toEqual([])
    expect(server.requests).toEqual([LIST])
  })

  test('nor for a next page', async () => {
    const { url, seen } = await elsewhere()
    const { github } = await start(
      on(LIST, { change: one => ({ ...one, headers: { link: `<${url}/2>; rel="next"` } }) }),
    )
    const client = github.for('comment')
    const pages = client.paginate(client.rest.issues.listComments, { ...desk, issue_number: 7 })
    expect(await reasonOf(pages)).toBe('GitHub pointed to another host, where this tool does not go')
    expect(seen).toEqual([])
  })

  test('what changes something is sent on only where its method stays', async () => {
    const { server, github } = await start(on('POST /repos/ada/old/issues/7/comments', redirect(CREATE.slice(5), 307)))
    const old = { owner: 'ada', repo: 'old', issue_number: 7, body: 'Hello' }
    await github.for('comment').rest.issues.createComment(old)
    expect(server.comments.map(({ body }) => body)).toEqual(['Hello'])
  })

  test.each([301, 302] as const)('%i does not turn a creation into a question', async status => {
    const { server, github } = await start(on(CREATE, redirect(LIST.slice(4), status)))
    expect(await reasonOf(create(github))).toBe('GitHub did not answer as it should (a redirect that leads nowhere)')
    expect(server.requests).toEqual([CREATE])
  })

  test.each([
    ['https://api.github.com', 'https://api.github.com/graphql'],
    ['https://git.school.example/api/v3', 'https://git.school.example/api/graphql'],
    ['https://api.school.ghe.com', 'https://api.school.ghe.com/graphql'],
  ])('queries to %s go to %s', async (apiUrl, graphql) => {
    const asked: string[] = []
    const github = connect({
      token: 't',
      apiUrl,
      fetch: async input => {
        asked.push(String(input))
        return Response.json({ data: { viewer: { login: 'ada' } } })
      },
    })
    await viewer(github)
    await list(github)
    expect(asked).toEqual([graphql, `${apiUrl}/repos/ada/desk/issues/7/comments`])
  })

  test('an address that is none is the caller’s to mend', () => {
    expect(() => connect({ apiUrl: 'github' })).toThrow(/GITHUB_API_URL/)
  })
})

describe('a comment that could not be written', () => {
  const failure = async (fault: Fault, waits = SHORT) => {
    const { github } = await start(fault, { waits })
    const { code, message, hint } = failureOf(await errorOf(create(github))) ?? {}
    return [code, message, hint]
  }

  test('for a limit: until when', async () => {
    expect(await failure(on(CREATE, secondaryLimit({ retryAfter: 60 })))).toEqual([
      'GITHUB_UNAVAILABLE',
      "GitHub's rate limit is used up.",
      expect.stringMatching(/^It resets at \d\d:\d\d UTC: run the job again then\.$/),
    ])
  })

  test('for a wrong token, whatever else is wrong', async () => {
    const trouble = { ...badCredentials, headers: primaryLimit().headers ?? {} }
    expect((await failure(on(CREATE, trouble)))[1]).toBe('GitHub does not know the token.')
  })

  test('for another host', async () => {
    const [, message, hint] = await failure(on(CREATE, redirect('https://example.org/', 307)))
    expect(message).toBe('GitHub pointed to another host, where this tool does not go.')
    expect(hint).toMatch(/job summary/)
  })

  test('for a bug: that is none of GitHub', () => {
    expect(failureOf(new TypeError('x is not a function'))).toBeUndefined()
    expect(readingFailure(new TypeError('x is not a function'), 'issues')).toBeUndefined()
  })
})
