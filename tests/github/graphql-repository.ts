import { among, connection, ordered } from './graphql-connection.ts'
import { issueNode } from './graphql-issue.ts'
import { objectNode, refNode } from './graphql-objects.ts'
import { pullNode } from './graphql-pull.ts'
import { type Arguments, actorNode, GitHubError, id, type Node, need, viewerNode, type World } from './graphql-world.ts'
import { fullName, type Issue, type Pull, type Repository } from './state.ts'
import { sees } from './tokens.ts'

/** The query's root. */
export const rootNode = (world: World, measured: { readonly cost: number; readonly nodeCount: number }): object => ({
  __typename: 'Query',
  viewer: () => world.asker && viewerNode(world.asker.viewer, world),
  rateLimit: {
    limit: world.rateLimit.limit,
    used: world.rateLimit.used,
    remaining: Math.max(0, world.rateLimit.limit - world.rateLimit.used),
    resetAt: world.rateLimit.resetAt,
    ...measured,
  },
  repository: ({ owner, name, followRenames = true }: Arguments) => {
    const wanted = `${owner}/${name}`.toLowerCase()
    const found = world.repositories.find(
      one =>
        fullName(one).toLowerCase() === wanted ||
        (followRenames === true && one.formerNames.some(former => former.toLowerCase() === wanted)),
    )
    if (found && sees(world.asker, found)) return repositoryNode(world, found)
    throw new GitHubError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  },
})

export const repositoryNode = (world: World, repository: Repository): Node => {
  const path = `/${fullName(repository)}`
  const contents = () => {
    need(world, repository, 'contents')
    return repository.git && { world, repository, git: repository.git }
  }
  const commentsOf = ({ number }: Issue | Pull) =>
    repository.comments.filter(comment => comment.number === number).length
  const issues = () => {
    need(world, repository, 'issues')
    return repository.hasIssues ? repository.issues : []
  }
  const pulls = () => {
    need(world, repository, 'pull-requests')
    return repository.pulls
  }
  const one = <T extends { readonly number: number }>(items: readonly T[], number: unknown, kind: string): T => {
    const found = items.find(item => item.number === number)
    if (found) return found
    throw new GitHubError('NOT_FOUND', `Could not resolve to ${kind} with the number of ${number}.`)
  }
  return {
    __typename: 'Repository',
    id: id('Repository', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: actorNode({ login: repository.owner, type: 'User' }, world),
    url: world.webUrl + path,
    resourcePath: path,
    isPrivate: repository.visibility === 'private',
    visibility: repository.visibility.toUpperCase(),
    createdAt: '2026-01-01T00:00:00Z',
    templateRepository: null,
    isFork: repository.parent !== undefined,
    isArchived: repository.archived,
    isDisabled: false,
    isLocked: false,
    isMirror: false,
    isTemplate: false,
    isEmpty: repository.git === undefined,
    hasIssuesEnabled: repository.hasIssues,
    parent: () => {
      const parent = world.repositories.find(other => fullName(other) === repository.parent)
      return parent && sees(world.asker, parent) ? repositoryNode(world, parent) : null
    },
    issues: (args: Arguments) => {
      const filters = (args.filterBy ?? {}) as Arguments
      const kept = issues().filter(
        issue =>
          among(args.states ?? filters.states, issue.closed ? 'CLOSED' : 'OPEN') &&
          hasLabel(args.labels ?? filters.labels, issue) &&
          (filters.createdBy == null || filters.createdBy === issue.author?.login) &&
          (filters.since == null || issue.createdAt >= String(filters.since)),
      )
      return connection(ordered(kept, args, commentsOf), args, issue => issueNode(world, repository, issue))
    },
    issue: ({ number }: Arguments) => issueNode(world, repository, one(issues(), number, 'an Issue')),
    pullRequests: (args: Arguments) => {
      const kept = pulls().filter(
        pull =>
          among(args.states, pull.state) &&
          hasLabel(args.labels, pull) &&
          (args.headRefName == null || args.headRefName === pull.head.ref) &&
          (args.baseRefName == null || args.baseRefName === pull.base.ref),
      )
      return connection(ordered(kept, args, commentsOf), args, pull => pullNode(world, repository, pull))
    },
    pullRequest: ({ number }: Arguments) => pullNode(world, repository, one(pulls(), number, 'a PullRequest')),
    issueOrPullRequest: ({ number }: Arguments) => {
      const pull = pulls().find(item => item.number === number)
      if (pull) return pullNode(world, repository, pull)
      return issueNode(world, repository, one(issues(), number, 'an issue or pull request'))
    },
    object: ({ oid, expression }: Arguments) => {
      const store = contents()
      const wanted = oid ?? expression
      return store && typeof wanted === 'string' ? objectNode(store, wanted) : null
    },
    defaultBranchRef: async () => {
      const store = contents()
      const name = `refs/heads/${repository.defaultBranch}`
      const refs = (await store?.git.refs(name)) ?? []
      const found = refs.find(ref => ref.name === name)
      return store && found ? refNode(store, found) : null
    },
    ref: async ({ qualifiedName }: Arguments) => {
      const store = contents()
      const refs = (await store?.git.refs('refs/')) ?? []
      const names = ['', 'refs/', 'refs/heads/', 'refs/tags/'].map(prefix => `${prefix}${qualifiedName}`)
      const found = refs.find(({ name }) => names.includes(name))
      return store && found ? refNode(store, found) : null
    },
    refs: async (args: Arguments) => {
      const store = contents()
      const refs = (await store?.git.refs(String(args.refPrefix))) ?? []
      const query = typeof args.query === 'string' ? args.query : ''
      const kept = refs.filter(({ name }) => name.includes(query))
      return store ? connection(kept, args, ref => refNode(store, ref)) : connection<never>([], args, () => null)
    },
  }
}

const hasLabel = (wanted: unknown, { labels }: Issue | Pull): boolean =>
  !Array.isArray(wanted) || wanted.length === 0 || labels.some(label => wanted.includes(label))
