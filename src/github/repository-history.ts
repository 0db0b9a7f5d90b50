import type { Client } from './client.ts'
import { countField, field, isObjectId, listField, textField, UnreadableAnswer } from './read-answer.ts'
import type { RepositoryPlace } from './repository-tree.ts'

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

/** A hundred commits that are reachable from one, by one request. Throws what `unread.ts` explains. */
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
  const repository = field(answer, 'repository')
  const history = field(field(repository, 'object'), 'history')
  const count = countField(history, 'totalCount')
  const nodes = listField(history, 'nodes')
  if (count === undefined || nodes === undefined) throw unreadable()
  const page = field(history, 'pageInfo')
  const hasNext = field(page, 'hasNextPage')
  const next = textField(page, 'endCursor')
  if (typeof hasNext !== 'boolean' || (hasNext && next === undefined)) throw unreadable()
  const branches = (listField(field(repository, 'refs'), 'nodes') ?? []).flatMap(ref => textField(ref, 'name') ?? [])
  return { count, commits: nodes.map(commitOf), next: hasNext ? next : undefined, branches }
}

/** Parents cost nothing by their number: a page counts as one request for each commit. */
const QUERY = `
query ($owner: String!, $repo: String!, $commit: GitObjectID!, $path: String, $after: String, $withBranches: Boolean!) {
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

const unreadable = (): UnreadableAnswer => new UnreadableAnswer('history')

const commitOf = (node: unknown): RemoteCommit => {
  const sha = field(node, 'oid')
  const message = textField(node, 'message')
  const parents = listField(field(node, 'parents'), 'nodes')?.map(parent => field(parent, 'oid'))
  if (!isObjectId(sha) || message === undefined || !parents?.every(isObjectId)) throw unreadable()
  if (countField(field(node, 'parents'), 'totalCount') !== parents.length) throw unreadable()
  const files = countField(node, 'changedFilesIfAvailable')
  const added = countField(node, 'additions')
  const removed = countField(node, 'deletions')
  return {
    sha,
    parents,
    author: signatureOf(field(node, 'author')),
    committer: signatureOf(field(node, 'committer')),
    message,
    ...(files === undefined || added === undefined || removed === undefined
      ? {}
      : { total: { files, added, removed } }),
  }
}

const signatureOf = (actor: unknown): Signature => ({
  name: textField(actor, 'name') ?? '',
  email: textField(actor, 'email') ?? '',
  ...momentOf(textField(actor, 'date') ?? ''),
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
