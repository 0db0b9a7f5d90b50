import { among, connection } from './graphql-connection.ts'
import { repositoryNode } from './graphql-repository.ts'
import { type Arguments, actorNode, id, type Node, type World } from './graphql-world.ts'
import { type Account, type Comment, fullName, type Issue, type Pull, type Repository } from './state.ts'

const accounts = (all: readonly Account[], world: World) => (args: Arguments) =>
  connection(all, args, account => actorNode(account, world))

export const associationOf = (account: Account | null, { owner }: Repository): string =>
  account === null ? 'NONE' : account.login === owner ? 'OWNER' : 'CONTRIBUTOR'

/** What issues and pull requests share. */
export const conversation = (world: World, repository: Repository, item: Issue | Pull, kind: 'issues' | 'pull') => {
  const path = `/${fullName(repository)}/${kind}/${item.number}`
  const comments = repository.comments.filter(({ number }) => number === item.number)
  const people = [item.author, ...comments.map(({ user }) => user)].filter(account => account !== null)
  return {
    number: item.number,
    title: item.title,
    body: item.body,
    bodyText: item.body,
    author: actorNode(item.author, world),
    authorAssociation: associationOf(item.author, repository),
    createdAt: item.createdAt,
    publishedAt: item.createdAt,
    updatedAt: item.createdAt,
    locked: item.locked,
    url: world.webUrl + path,
    resourcePath: path,
    labels: (args: Arguments) =>
      connection(item.labels, args, name => ({
        __typename: 'Label',
        id: id('Label', name),
        name,
        color: 'ededed',
        description: null,
      })),
    assignees: accounts(item.assignees, world),
    participants: accounts([...new Map(people.map(account => [account.login, account])).values()], world),
    comments: (args: Arguments) => connection(comments, args, comment => commentNode(world, repository, comment)),
    milestone: null,
    repository: () => repositoryNode(world, repository),
  }
}

export const commentNode = (world: World, repository: Repository, comment: Comment): Node => ({
  __typename: 'IssueComment',
  id: id('IssueComment', comment.id),
  databaseId: comment.id,
  fullDatabaseId: String(comment.id),
  body: comment.body,
  bodyText: comment.body,
  author: actorNode(comment.user, world),
  authorAssociation: associationOf(comment.user, repository),
  createdAt: comment.createdAt,
  publishedAt: comment.createdAt,
  updatedAt: comment.updatedAt,
  url: comment.html_url,
  isMinimized: false,
})

interface TimelineItem {
  readonly type: string
  readonly at: string
  readonly node: () => Node
}
export const item = (type: string, at: string, node: () => Node): TimelineItem => ({ type, at, node })

/** What this server knows of a timeline; that it knows no more must not look like nothing having happened. */
const TIMELINE = ['CLOSED_EVENT', 'ISSUE_COMMENT', 'MERGED_EVENT', 'PULL_REQUEST_REVIEW']

export const timeline = (args: Arguments, items: readonly TimelineItem[]): object => {
  const unknown = (Array.isArray(args.itemTypes) ? args.itemTypes : []).filter(type => !TIMELINE.includes(type))
  if (unknown.length > 0) throw new Error(`the server of the tests has no timeline items ${unknown.join(', ')} yet`)
  const kept = items
    .filter(({ type, at }) => among(args.itemTypes, type) && (args.since == null || at >= String(args.since)))
    .toSorted((one, other) => one.at.localeCompare(other.at))
  return connection(kept, args, ({ node }) => node(), {
    filteredCount: kept.length,
    pageCount: kept.length,
    totalCount: items.length,
    updatedAt: kept.at(-1)?.at ?? null,
  })
}
