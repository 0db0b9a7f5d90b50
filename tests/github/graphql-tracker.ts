import { rollupNode } from './graphql-checks.ts'
import { among, connection, ordered } from './graphql-connection.ts'
import { commitNode } from './graphql-objects.ts'
import { repositoryNode } from './graphql-repository.ts'
import { type Arguments, actorNode, id, type Node, type World } from './graphql-world.ts'
import {
  type Account,
  type Closed,
  type Comment,
  fullName,
  type Issue,
  type Pull,
  type Repository,
  type Review,
} from './state.ts'

const accounts = (all: readonly Account[], world: World) => (args: Arguments) =>
  connection(all, args, account => actorNode(account, world))

const associationOf = (account: Account | null, { owner }: Repository): string =>
  account === null ? 'NONE' : account.login === owner ? 'OWNER' : 'CONTRIBUTOR'

/** What issues and pull requests share. */
const common = (world: World, repository: Repository, item: Issue | Pull, kind: 'issues' | 'pull') => {
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

const commentNode = (world: World, repository: Repository, comment: Comment): Node => ({
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

export const issueNode = (world: World, repository: Repository, issue: Issue): Node => ({
  __typename: 'Issue',
  id: id('Issue', `${repository.id}/${issue.number}`),
  databaseId: repository.id * 1000 + issue.number,
  ...common(world, repository, issue, 'issues'),
  state: issue.closed ? 'CLOSED' : 'OPEN',
  stateReason: issue.closed?.reason.toUpperCase() ?? null,
  closed: issue.closed !== undefined,
  closedAt: issue.closed?.at ?? null,
  closedByPullRequestsReferences: (args: Arguments) =>
    connection(
      repository.pulls.filter(
        ({ closes, state }) => closes.includes(issue.number) && (args.includeClosedPrs === true || state !== 'CLOSED'),
      ),
      args,
      pull => pullNode(world, repository, pull),
    ),
  timelineItems: (args: Arguments) =>
    timeline(args, [
      ...repository.comments
        .filter(({ number }) => number === issue.number)
        .map(comment => item('ISSUE_COMMENT', comment.createdAt, () => commentNode(world, repository, comment))),
      ...closings(issue).map(closed =>
        item('CLOSED_EVENT', closed.at, () => closedNode(world, repository, issue, closed)),
      ),
    ]),
})

const closings = ({ closed }: Issue): readonly Closed[] => (closed ? [closed] : [])

const closedNode = (world: World, repository: Repository, issue: Issue, closed: Closed): Node => ({
  __typename: 'ClosedEvent',
  id: id('ClosedEvent', issue.number),
  actor: actorNode(closed.by, world),
  createdAt: closed.at,
  stateReason: closed.reason.toUpperCase(),
  url: `${world.webUrl}/${fullName(repository)}/issues/${issue.number}#event-${issue.number}`,
  resourcePath: `/${fullName(repository)}/issues/${issue.number}#event-${issue.number}`,
  closable: () => issueNode(world, repository, issue),
  closer: () => closerNode(world, repository, closed),
})

const closerNode = (world: World, repository: Repository, { closer }: Closed): Node | Promise<Node> | null => {
  if (closer === undefined) return null
  if ('pull' in closer) {
    const pull = repository.pulls.find(({ number }) => number === closer.pull)
    return pull ? pullNode(world, repository, pull) : null
  }
  const oid = closer.commit
  if (repository.git) return commitNode({ world, repository, git: repository.git }, oid)
  return { __typename: 'Commit', id: id('Commit', oid), oid, abbreviatedOid: oid.slice(0, 7) }
}

interface TimelineItem {
  readonly type: string
  readonly at: string
  readonly node: () => Node
}
const item = (type: string, at: string, node: () => Node): TimelineItem => ({ type, at, node })

const timeline = (args: Arguments, items: readonly TimelineItem[]): object => {
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

export const pullNode = (world: World, repository: Repository, pull: Pull): Node => {
  const head = world.repositories.find(one => fullName(one) === pull.head.repository)
  const headName = pull.head.repository
  const commit = (oid: string) => (repository.git ? commitNode({ world, repository, git: repository.git }, oid) : null)
  return {
    __typename: 'PullRequest',
    id: id('PullRequest', `${repository.id}/${pull.number}`),
    databaseId: repository.id * 1000 + pull.number,
    fullDatabaseId: String(repository.id * 1000 + pull.number),
    ...common(world, repository, pull, 'pull'),
    permalink: `${world.webUrl}/${fullName(repository)}/pull/${pull.number}`,
    state: pull.state,
    isDraft: pull.draft,
    closed: pull.state !== 'OPEN',
    closedAt: pull.closedAt ?? null,
    merged: pull.merged !== undefined,
    mergedAt: pull.merged?.at ?? null,
    mergedBy: actorNode(pull.merged?.by ?? null, world),
    mergeCommit: () => (pull.merged ? commit(pull.merged.commit) : null),
    headRefName: pull.head.ref,
    headRefOid: pull.head.sha,
    baseRefName: pull.base.ref,
    baseRefOid: pull.base.sha,
    isCrossRepository: headName !== fullName(repository),
    headRepository: () => (head ? repositoryNode(world, head) : null),
    headRepositoryOwner: actorNode(
      headName === null ? null : { login: headName.split('/')[0] ?? '', type: 'User' },
      world,
    ),
    baseRepository: () => repositoryNode(world, repository),
    additions: pull.size.additions,
    deletions: pull.size.deletions,
    changedFiles: pull.size.files,
    reviewDecision: decisionOf(pull),
    totalCommentsCount: repository.comments.filter(({ number }) => number === pull.number).length,
    reviews: (args: Arguments) => {
      const kept = pull.reviews.filter(
        ({ state, author }) => among(args.states, state) && (args.author == null || args.author === author?.login),
      )
      return connection(kept, args, review => reviewNode(world, repository, pull, review))
    },
    latestReviews: (args: Arguments) => {
      const last = new Map(pull.reviews.map(review => [review.author?.login, review]))
      return connection([...last.values()], args, review => reviewNode(world, repository, pull, review))
    },
    closingIssuesReferences: (args: Arguments) => {
      const issues = repository.issues.filter(({ number }) => pull.closes.includes(number))
      return connection(
        ordered(issues, args, () => 0),
        args,
        issue => issueNode(world, repository, issue),
      )
    },
    commits: (args: Arguments) =>
      connection(
        [pull.head.sha],
        args,
        oid => ({
          __typename: 'PullRequestCommit',
          id: id('PullRequestCommit', oid),
          commit: () => commit(oid),
        }),
        { totalCount: pull.commits },
      ),
    statusCheckRollup: () => rollupNode(world, repository, pull.head.sha, () => commit(pull.head.sha)),
    timelineItems: (args: Arguments) =>
      timeline(args, [
        ...repository.comments
          .filter(({ number }) => number === pull.number)
          .map(comment => item('ISSUE_COMMENT', comment.createdAt, () => commentNode(world, repository, comment))),
        ...pull.reviews.map(review =>
          item('PULL_REQUEST_REVIEW', review.submittedAt, () => reviewNode(world, repository, pull, review)),
        ),
      ]),
  }
}

const decisionOf = ({ reviews }: Pull): string | null => {
  const last = [...new Map(reviews.map(review => [review.author?.login, review.state])).values()]
  return last.includes('CHANGES_REQUESTED') ? 'CHANGES_REQUESTED' : last.includes('APPROVED') ? 'APPROVED' : null
}

const reviewNode = (world: World, repository: Repository, pull: Pull, review: Review): Node => ({
  __typename: 'PullRequestReview',
  id: id('PullRequestReview', review.id),
  databaseId: review.id,
  fullDatabaseId: String(review.id),
  state: review.state,
  body: review.body,
  bodyText: review.body,
  author: actorNode(review.author, world),
  authorAssociation: associationOf(review.author, repository),
  createdAt: review.submittedAt,
  updatedAt: review.submittedAt,
  publishedAt: review.submittedAt,
  submittedAt: review.state === 'PENDING' ? null : review.submittedAt,
  url: `${world.webUrl}/${fullName(repository)}/pull/${pull.number}#pullrequestreview-${review.id}`,
  pullRequest: () => pullNode(world, repository, pull),
  comments: (args: Arguments) => connection<never>([], args, () => null),
})
