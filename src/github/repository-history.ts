import type { Client } from './client.ts'
import { isObjectId, type RepositoryPlace, unusable } from './repository-place.ts'
import { at, countAt, listAt, textAt } from './shape.ts'

export interface Signature {
  readonly name: string
  readonly email: string
  /** Seconds since 1970. */
  readonly at: number
  /** Minutes from UTC. */
  readonly offset: number
}

/** A commit as GitHub tells it, before `.mailmap`. */
export interface RemoteCommit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
  /** Undefined where GitHub did not count. */
  readonly total?: { readonly files: number; readonly added: number; readonly removed: number }
}

export interface HistoryPage {
  /** How many commits there are on all pages. */
  readonly count: number
  readonly commits: readonly RemoteCommit[]
  /** Where the next page begins; undefined on the last one. */
  readonly next: string | undefined
  /** On the first page alone: up to 100 names. */
  readonly branches: readonly string[]
}

export interface HistoryQuery {
  readonly commit: string
  /** Only commits that touch it. */
  readonly path?: string
  readonly after?: string
}

/** As many as GraphQL gives at once. */
export const COMMITS_PER_PAGE = 100

/** A hundred commits that are reachable from one, by one request. Throws what `reading-failure.ts` explains. */
export const historyPage = async (
  client: Client,
  { owner, repo }: RepositoryPlace,
  { commit, path, after }: HistoryQuery,
): Promise<HistoryPage> => {
  const answer = await client.graphql<unknown>({
    query: QUERY,
    owner,
    repo,
    commit,
    withBranches: after === undefined,
    ...(path === undefined ? {} : { path }),
    ...(after === undefined ? {} : { after }),
  })
  const history = at(answer, 'repository', 'object', 'history')
  const count = countAt(history, 'totalCount')
  const nodes = at(history, 'nodes')
  const hasNext = at(history, 'pageInfo', 'hasNextPage')
  const next = textAt(history, 'pageInfo', 'endCursor')
  if (count === undefined || !Array.isArray(nodes) || typeof hasNext !== 'boolean') throw unusable('history')
  if (hasNext && next === undefined) throw unusable('history')
  const branches = listAt(answer, 'repository', 'refs', 'nodes').flatMap(ref => textAt(ref, 'name') ?? [])
  return { count, commits: nodes.map(commitOf), next: hasNext ? next : undefined, branches }
}

/** Parents cost nothing by their number: a page counts as one request for each commit. */
const QUERY = `
query History($owner: String!, $repo: String!, $commit: GitObjectID!, $path: String, $after: String, $withBranches: Boolean!) {
  repository(owner: $owner, name: $repo) {
    refs(refPrefix: "refs/heads/", first: 100) @include(if: $withBranches) { nodes { name } }
    object(oid: $commit) {
      ... on Commit {
        history(first: ${COMMITS_PER_PAGE}, after: $after, path: $path) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            message
            parents(first: 100) { totalCount nodes { oid } }
            author { name email date }
            committer { name email date }
            additions
            deletions
            changedFilesIfAvailable
          }
        }
      }
    }
  }
}`

const commitOf = (node: unknown): RemoteCommit => {
  const sha = at(node, 'oid')
  const message = textAt(node, 'message')
  const parents = listAt(node, 'parents', 'nodes').map(parent => at(parent, 'oid'))
  if (!isObjectId(sha) || message === undefined || !parents.every(isObjectId)) throw unusable('history')
  if (countAt(node, 'parents', 'totalCount') !== parents.length) throw unusable('history')
  const files = countAt(node, 'changedFilesIfAvailable')
  const added = countAt(node, 'additions')
  const removed = countAt(node, 'deletions')
  return {
    sha,
    parents,
    author: signatureOf(at(node, 'author')),
    committer: signatureOf(at(node, 'committer')),
    message,
    ...(files === undefined || added === undefined || removed === undefined
      ? {}
      : { total: { files, added, removed } }),
  }
}

const signatureOf = (actor: unknown): Signature => ({
  name: textAt(actor, 'name') ?? '',
  email: textAt(actor, 'email') ?? '',
  ...momentOf(textAt(actor, 'date') ?? ''),
})

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|([+-])(\d\d):?(\d\d))$/

/** From `2026-01-31T12:00:00+05:30`, the person's own clock; what is no date is 0, as git has it. */
const momentOf = (timestamp: string): { readonly at: number; readonly offset: number } => {
  const [found, sign, hours, minutes] = TIMESTAMP.exec(timestamp) ?? []
  const milliseconds = Date.parse(timestamp)
  if (found === undefined || Number.isNaN(milliseconds)) return { at: 0, offset: 0 }
  const distance = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return {
    at: Math.max(Math.floor(milliseconds / 1000), 0),
    offset: sign === '-' && distance > 0 ? -distance : distance,
  }
}
