import { page, slice } from './rest-paging.ts'
import { NOT_FOUND, type Request, type Route } from './rest-route.ts'
import {
  checkRunShape,
  issueShape,
  pullShape,
  repositoryShape,
  statusShape,
  userShape,
  workflowRunShape,
} from './rest-shapes.ts'
import type { Pull, Repository } from './state.ts'

const urlOf = ({ apiUrl, repository }: Request, tail: string): string =>
  `${apiUrl}/repositories/${repository.id}${tail}`

const newest = <T extends { readonly createdAt: string; readonly number: number }>(
  items: readonly T[],
  { query }: Request,
): readonly T[] => {
  const sorted = items.toSorted(
    (one, other) => one.createdAt.localeCompare(other.createdAt) || one.number - other.number,
  )
  return query.get('direction') === 'asc' ? sorted : sorted.reverse()
}

const hasState = (isOpen: boolean, { query }: Request): boolean => {
  const state = query.get('state') ?? 'open'
  return state === 'all' || (state === 'open') === isOpen
}

/** `head=owner:branch`, whoever's fork it is. https://docs.github.com/en/rest/pulls/pulls#list-pull-requests */
const hasHead = ({ head }: Pull, { query, repository }: Request): boolean => {
  const wanted = query.get('head')
  // GitHub ignores what has no colon.
  if (!wanted?.includes(':')) return true
  const owner = head.repository?.split('/')[0] ?? repository.owner
  return `${owner}:${head.ref}`.toLowerCase() === wanted.toLowerCase()
}

const pullOf = ({ repository, parts: [number] }: Request) =>
  repository.pulls.find(pull => pull.number === Number(number))

/** The commit that a path's part means: a name, a branch, or what git makes of it. */
export const commitOf = async (repository: Repository, expression: string): Promise<string | undefined> => {
  const found = await repository.git?.find(`${expression}^{commit}`)
  return found?.oid ?? (/^[0-9a-f]{40}$/.test(expression) && !repository.git ? expression : undefined)
}

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^$/,
    scopes: ['contents', 'issues', 'pull-requests', 'checks', 'statuses', 'actions'],
    needs: 'read',
    answer: request => ({ status: 200, body: repositoryShape(request.repository, request) }),
  },
  {
    method: 'GET',
    path: /^\/issues$/,
    scopes: ['issues', 'pull-requests'],
    needs: 'read',
    answer: request => {
      const { repository } = request
      // With issues switched off, the list holds the pull requests alone.
      const issues = repository.hasIssues ? repository.issues.filter(({ closed }) => hasState(!closed, request)) : []
      const pulls = repository.pulls.filter(({ state }) => hasState(state === 'OPEN', request))
      const shapes = newest([...issues, ...pulls], request).map(item => issueShape(item, repository, request))
      return page(shapes, request, urlOf(request, '/issues'))
    },
  },
  {
    method: 'GET',
    path: /^\/issues\/(\d+)$/,
    scopes: ['issues', 'pull-requests'],
    needs: 'read',
    answer: request => {
      const { repository, parts } = request
      const item = [...repository.issues, ...repository.pulls].find(one => one.number === Number(parts[0]))
      return item ? { status: 200, body: issueShape(item, repository, request) } : NOT_FOUND
    },
  },
  {
    method: 'GET',
    path: /^\/pulls$/,
    scopes: ['pull-requests'],
    needs: 'read',
    answer: request => {
      const { repository, repositories } = request
      const base = request.query.get('base')
      const pulls = repository.pulls
        .filter(({ state }) => hasState(state === 'OPEN', request))
        .filter(pull => hasHead(pull, request) && (base === null || pull.base.ref === base))
      const shapes = newest(pulls, request).map(pull => pullShape(pull, repository, repositories, request))
      return page(shapes, request, urlOf(request, '/pulls'))
    },
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)$/,
    scopes: ['pull-requests'],
    needs: 'read',
    answer: request => {
      const pull = pullOf(request)
      if (!pull) return NOT_FOUND
      return { status: 200, body: pullShape(pull, request.repository, request.repositories, request) }
    },
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)\/reviews$/,
    scopes: ['pull-requests'],
    needs: 'read',
    answer: request => {
      const pull = pullOf(request)
      if (!pull) return NOT_FOUND
      const seen = pull.reviews.filter(
        ({ state, author }) => state !== 'PENDING' || author?.login === request.asker?.viewer.login,
      )
      const shapes = seen.map(({ id, author, state, body, submittedAt }) => ({
        id,
        state,
        body,
        user: userShape(author, request),
        submitted_at: submittedAt,
        commit_id: pull.head.sha,
      }))
      return page(shapes, request, urlOf(request, `/pulls/${pull.number}/reviews`))
    },
  },
  {
    method: 'GET',
    path: /^\/commits\/([^/]+)\/pulls$/,
    scopes: ['pull-requests', 'contents'],
    needs: 'read',
    answer: async request => {
      const { repository, repositories, parts } = request
      const sha = (await commitOf(repository, parts[0] ?? '')) ?? parts[0]
      const pulls = repository.pulls.filter(({ head, merged }) => head.sha === sha || merged?.commit === sha)
      const shapes = pulls.map(pull => pullShape(pull, repository, repositories, request))
      return page(shapes, request, urlOf(request, `/commits/${sha}/pulls`))
    },
  },
  {
    method: 'GET',
    path: /^\/commits\/([^/]+)\/check-runs$/,
    scopes: ['checks'],
    needs: 'read',
    answer: async request => {
      const { repository, parts } = request
      const sha = await commitOf(repository, parts[0] ?? '')
      if (sha === undefined) return NOT_FOUND
      const runs = repository.checkRuns.filter(run => run.sha === sha)
      const shapes = runs.map(run => checkRunShape(run, repository, request))
      const { part, headers } = slice(shapes, request, urlOf(request, `/commits/${sha}/check-runs`))
      return { status: 200, body: { total_count: runs.length, check_runs: part }, headers }
    },
  },
  {
    method: 'GET',
    path: /^\/commits\/([^/]+)\/status(es)?$/,
    scopes: ['statuses'],
    needs: 'read',
    answer: async request => {
      const { repository, parts } = request
      const sha = await commitOf(repository, parts[0] ?? '')
      if (sha === undefined) return NOT_FOUND
      const all = repository.statuses.filter(status => status.sha === sha).toReversed()
      if (parts[1] !== '') {
        const shapes = all.map(status => statusShape(status, repository, request))
        return page(shapes, request, urlOf(request, `/commits/${sha}/statuses`))
      }
      const latest = all.filter(({ context }, at) => all.findIndex(other => other.context === context) === at)
      const { part, headers } = slice(latest, request, urlOf(request, `/commits/${sha}/status`))
      return {
        status: 200,
        headers,
        body: {
          state: combined(latest.map(({ state }) => state)),
          sha,
          total_count: latest.length,
          statuses: part.map(status => statusShape(status, repository, request)),
        },
      }
    },
  },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)$/,
    scopes: ['actions'],
    needs: 'read',
    answer: request => {
      const { repository, repositories, parts } = request
      const run = repository.workflowRuns.find(({ id }) => id === Number(parts[0]))
      return run ? { status: 200, body: workflowRunShape(run, repository, repositories, request) } : NOT_FOUND
    },
  },
]

/** https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference */
const combined = (states: readonly string[]): 'failure' | 'pending' | 'success' => {
  if (states.some(state => state === 'failure' || state === 'error')) return 'failure'
  return states.length === 0 || states.includes('pending') ? 'pending' : 'success'
}
