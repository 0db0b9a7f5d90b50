import type { Answer } from './faults.ts'
import { commentRoutes } from './rest-comments.ts'
import { objectRoutes } from './rest-objects.ts'
import { repositoryRoutes } from './rest-repository.ts'
import { message, NOT_FOUND, type Request, type Route } from './rest-route.ts'
import { type Urls, userShape } from './rest-shapes.ts'
import { fullName } from './state.ts'
import { type Asker, permissionOf, sees } from './tokens.ts'

const ROUTES: readonly Route[] = [...repositoryRoutes, ...commentRoutes, ...objectRoutes]

export interface RestRequest extends Omit<Request, 'repository' | 'parts'> {
  readonly method: string
  readonly path: string
}

/** The answer to a request below `/repos`; 404 for everything that one may not see, as on GitHub. */
export const answerRest = async (request: RestRequest): Promise<Answer & { readonly problem?: string }> => {
  const { method, path, ...rest } = request
  if (path === '/user') return userOf(rest.asker, rest)
  if (!/^\/repos(itories)?\//.test(path)) return unknown(method, path)
  const [, owner = '', name = '', tail = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? []
  const [, id, tailOfId = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? []
  const wanted = `${decodeURIComponent(owner)}/${decodeURIComponent(name)}`
  const visible = rest.repositories.filter(one => sees(rest.asker, one))
  const repository = visible.find(one => (id === undefined ? sameName(fullName(one), wanted) : one.id === Number(id)))
  if (!repository) {
    const renamed = visible.find(one => one.formerNames.some(former => sameName(former, wanted)))
    return renamed ? moved(method, `${rest.apiUrl}/repositories/${renamed.id}${tail}`, rest.query) : NOT_FOUND
  }
  const below = id === undefined ? tail : tailOfId
  for (const { method: takes, path: pattern, scopes, needs, answer } of ROUTES) {
    const found = pattern.exec(below)
    if (takes !== method || !found) continue
    const allowed = scopes.map(scope => permissionOf(rest.asker, repository, scope, { isRest: true }))
    if (needs === 'write' && rest.asker === undefined) return UNAUTHORIZED
    if (!allowed.some(permission => permission === 'write' || permission === needs)) {
      return forbidden(scopes.map(scope => `${scope.replace('-', '_')}=${needs}`).join('; '))
    }
    return answer({ ...rest, repository, parts: found.slice(1).map(part => decodeURIComponent(part ?? '')) })
  }
  return unknown(method, `/repos/owner/name${below}`)
}

/** Like 404, and a problem: GitHub may well have what this server has not. */
const unknown = (method: string, path: string): Answer & { readonly problem: string } => ({
  ...NOT_FOUND,
  problem: `REST: the server of the tests has no ${method} ${path} yet: see tests/github/rest-*.ts`,
})

/** A job's token is no user's. https://github.com/danger/danger-js/issues/1031 */
const userOf = (asker: Asker, urls: Urls): Answer => {
  if (asker === undefined) return UNAUTHORIZED
  if (asker.viewer.type === 'Bot') return message(403, 'Resource not accessible by integration')
  return { status: 200, body: userShape(asker.viewer, urls) }
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const UNAUTHORIZED: Answer = message(401, 'Requires authentication')

const forbidden = (needed: string): Answer => ({
  ...message(403, 'Resource not accessible by integration'),
  headers: { 'x-accepted-github-permissions': needed },
})

/** Whatever writes is sent on as it is: https://github.com/18F/charlie/pull/85 */
const moved = (method: string, url: string, query: URLSearchParams): Answer => {
  const location = query.size > 0 ? `${url}?${query}` : url
  return {
    status: method === 'GET' ? 301 : 307,
    body: { message: 'Moved Permanently', url: location, documentation_url: 'https://docs.github.com/rest' },
    headers: { location },
  }
}
