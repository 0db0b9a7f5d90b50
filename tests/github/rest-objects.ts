import type { Answer } from './faults.ts'
import type { Commit } from './git-objects.ts'
import { page, slice } from './rest-paging.ts'
import { commitOf } from './rest-repository.ts'
import { message, NOT_FOUND, type Request, type Route } from './rest-route.ts'
import { nodeId, type Shape, userShape } from './rest-shapes.ts'
import { fullName, type Repository } from './state.ts'

const SCOPES = ['contents'] as const

/** A route that asks git; 409 where the repository has no commit. */
const contents = (path: RegExp, answer: Route['answer']): Route => ({
  method: 'GET',
  path,
  scopes: SCOPES,
  needs: 'read',
  answer: request => (request.repository.git ? answer(request) : message(409, 'Git Repository is empty.')),
})

/** GitHub cuts what `git/blobs` cannot carry. https://docs.github.com/en/rest/git/blobs#get-a-blob */
const BLOB_BYTES = 100_000_000

export const objectRoutes: readonly Route[] = [
  contents(/^\/git\/trees\/(.+)$/, async ({ repository, parts: [expression = ''], query, apiUrl }) => {
    const found = await repository.git?.find(`${expression}^{tree}`)
    if (!found || !repository.git) return NOT_FOUND
    // Whatever stands there: "Setting this parameter to any value".
    const all = await repository.git.tree(found.oid, { recursive: query.has('recursive') })
    const base = `${apiUrl}/repos/${fullName(repository)}/git`
    const body: Shape<'git-tree'> = {
      sha: found.oid,
      url: `${base}/trees/${found.oid}`,
      truncated: all.length > repository.treeLimit,
      tree: all.slice(0, repository.treeLimit).map(({ mode, type, oid, size, path }) => ({
        path,
        mode,
        type,
        sha: oid,
        ...(size === undefined ? {} : { size }),
        ...(type === 'commit' ? {} : { url: `${base}/${type}s/${oid}` }),
      })),
    }
    return { status: 200, body }
  }),
  contents(/^\/git\/blobs\/([0-9a-f]{40})$/, async ({ repository, parts: [oid = ''], apiUrl }) => {
    const found = await repository.git?.find(oid)
    if (found?.type !== 'blob') return NOT_FOUND
    if (found.data.length > BLOB_BYTES) return message(403, 'This blob is too large')
    const body: Shape<'blob'> = {
      sha: oid,
      node_id: nodeId('Blob', oid),
      size: found.data.length,
      encoding: 'base64',
      // GitHub breaks it after 60 characters.
      content: found.data.toString('base64').replace(/.{60}/g, '$&\n'),
      url: `${apiUrl}/repos/${fullName(repository)}/git/blobs/${oid}`,
    }
    return { status: 200, body }
  }),
  contents(/^\/git\/commits\/([0-9a-f]{40})$/, async ({ repository, parts: [oid = ''], apiUrl }) => {
    if ((await repository.git?.find(oid))?.type !== 'commit' || !repository.git) return NOT_FOUND
    const { tree, parents, author, committer, message: text } = await repository.git.commit(oid)
    const base = `${apiUrl}/repos/${fullName(repository)}/git`
    const body: Shape<'git-commit'> = {
      sha: oid,
      message: text,
      author,
      committer,
      tree: { sha: tree, url: `${base}/trees/${tree}` },
      parents: parents.map(sha => ({ sha, url: `${base}/commits/${sha}`, html_url: '' })),
      url: `${base}/commits/${oid}`,
    }
    return { status: 200, body }
  }),
  contents(/^\/git\/ref\/(.+)$/, async ({ repository, parts: [name = ''] }) => {
    const refs = (await repository.git?.refs(`refs/${name}`)) ?? []
    const ref = refs.find(one => one.name === `refs/${name}`)
    if (!ref) return NOT_FOUND
    const body: Shape<'git-ref'> = { ref: ref.name, object: { sha: ref.oid, type: 'commit' } }
    return { status: 200, body }
  }),
  contents(/^\/branches\/(.+)$/, async ({ repository, parts: [name = ''] }) => {
    const found = await repository.git?.find(`refs/heads/${name}^{commit}`)
    return found ? { status: 200, body: { name, commit: { sha: found.oid }, protected: false } } : NOT_FOUND
  }),
  contents(/^\/contents\/?(.*)$/, async request => {
    const { repository, parts, query, apiUrl, webUrl } = request
    const path = (parts[0] ?? '').replace(/\/$/, '')
    const revision = query.get('ref') ?? repository.defaultBranch
    const found = await repository.git?.find(`${revision}:${path}`)
    if (!found || !repository.git) return NOT_FOUND
    const shape = (at: string, type: string, sha: string, size: number) => ({
      type,
      name: at.split('/').at(-1),
      path: at,
      sha,
      size,
      url: `${apiUrl}/repos/${fullName(repository)}/contents/${at}?ref=${revision}`,
      html_url: `${webUrl}/${fullName(repository)}/blob/${revision}/${at}`,
    })
    if (found.type === 'tree') {
      const entries = await repository.git.tree(found.oid)
      const kinds = { blob: 'file', tree: 'dir', commit: 'submodule' }
      const prefix = path === '' ? '' : `${path}/`
      return {
        status: 200,
        body: entries.map(one => shape(prefix + one.path, kinds[one.type], one.oid, one.size ?? 0)),
      }
    }
    // From 1 to 100 MB the text is left out. https://docs.github.com/en/rest/repos/contents#get-repository-content
    const isLarge = found.data.length > 1_000_000
    const content = isLarge ? '' : found.data.toString('base64').replace(/.{60}/g, '$&\n')
    const body = {
      ...shape(path, 'file', found.oid, found.data.length),
      encoding: isLarge ? 'none' : 'base64',
      content,
    }
    return { status: 200, body }
  }),
  contents(/^\/commits$/, async request => {
    const { repository, query, apiUrl } = request
    const sha = await commitOf(repository, query.get('sha') ?? repository.defaultBranch)
    if (sha === undefined || !repository.git) return NOT_FOUND
    const path = query.get('path')
    const commits = await repository.git.history(sha, path === null ? {} : { path })
    const shapes = commits.map(commit => commitShape(commit, repository, request))
    return page(shapes, request, `${apiUrl}/repositories/${repository.id}/commits`)
  }),
  contents(/^\/commits\/([^/]+)$/, async request => {
    const sha = await commitOf(request.repository, request.parts[0] ?? '')
    if (sha === undefined || !request.repository.git)
      return message(422, `No commit found for SHA: ${request.parts[0]}`)
    const commit = await request.repository.git.commit(sha)
    return { status: 200, body: commitShape(commit, request.repository, request) }
  }),
  contents(/^\/compare\/(.+?)\.\.\.(.+)$/, request => compare(request)),
]

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits: at most 300 files, all on the first page. */
const compare = async (request: Request): Promise<Answer> => {
  const { repository, repositories, parts, apiUrl, webUrl, query } = request
  const [left = '', right = ''] = parts
  const fork = repositories.find(one => right.startsWith(`${one.owner}:`) && one.name === repository.name)
  const store = fork ?? repository
  const git = store.git
  const head = await commitOf(store, right.replace(/^[^:]+:/, ''))
  const base = await commitOf(repository, left.replace(/^[^:]+:/, ''))
  if (base === undefined || head === undefined || !git) return NOT_FOUND
  const mergeBase = await git.mergeBase(base, head)
  if (mergeBase === undefined) return message(404, `No common ancestor between ${left} and ${right}.`)
  const [ahead, behind, files] = await Promise.all([
    git.range(base, head),
    git.range(head, base),
    git.changes(mergeBase, head),
  ])
  const shapes = ahead.toReversed().map(commit => commitShape(commit, repository, request))
  const url = `${apiUrl}/repos/${fullName(repository)}/compare/${left}...${right}`
  const { part, headers } = slice(shapes, { query: withSize(query) }, url)
  const isFirst = (query.get('page') ?? '1') === '1'
  const status =
    behind.length === 0 ? (ahead.length === 0 ? 'identical' : 'ahead') : ahead.length === 0 ? 'behind' : 'diverged'
  const body: Shape<'commit-comparison'> = {
    url,
    html_url: `${webUrl}/${fullName(repository)}/compare/${left}...${right}`,
    base_commit: commitShape(await git.commit(base), repository, request),
    merge_base_commit: commitShape(await git.commit(mergeBase), repository, request),
    status,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: [...part],
    files: (isFirst ? files.slice(0, 300) : []).map(file => ({
      sha: file.oid,
      filename: file.path,
      status: file.status,
      ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
    })),
  }
  return { status: 200, body, headers }
}

/** Without `page` and `per_page` the answer holds 250 commits; here 100, which is the most of a page. */
const withSize = (query: URLSearchParams): URLSearchParams => {
  const sized = new URLSearchParams(query)
  if (!sized.has('per_page')) sized.set('per_page', '100')
  return sized
}

const commitShape = (
  { oid, tree, parents, author, committer, message: text }: Commit,
  repository: Repository,
  request: Request,
): Shape<'commit'> => {
  const base = `${request.apiUrl}/repos/${fullName(repository)}`
  return {
    sha: oid,
    node_id: nodeId('Commit', oid),
    url: `${base}/commits/${oid}`,
    html_url: `${request.webUrl}/${fullName(repository)}/commit/${oid}`,
    author: userShape(repository.accounts.get(author.email) ?? null, request),
    committer: userShape(repository.accounts.get(committer.email) ?? null, request),
    commit: {
      message: text,
      author,
      committer,
      tree: { sha: tree, url: `${base}/git/trees/${tree}` },
      url: `${base}/git/commits/${oid}`,
      comment_count: 0,
    },
    parents: parents.map(sha => ({ sha, url: `${base}/commits/${sha}` })),
  }
}
