import { rollupNode } from './graphql-checks.ts'
import { among, connection, ordered } from './graphql-connection.ts'
import { associationOf, commentNode, conversation, item, timeline } from './graphql-conversation.ts'
import { issueNode } from './graphql-issue.ts'
import { commitNode } from './graphql-objects.ts'
import { repositoryNode } from './graphql-repository.ts'
import { type Arguments, actorNode, id, type Node, type World } from './graphql-world.ts'
import { fullName, type Pull, type Repository, type Review } from './state.ts'

export const pullNode = (world: World, repository: Repository, pull: Pull): Node => {
  const head = world.repositories.find(one => fullName(one) === pull.head.repository)
  const headName = pull.head.repository
  const commit = (oid: string) => (repository.git ? commitNode({ world, repository, git: repository.git }, oid) : null)
  return {
    __typename: 'PullRequest',
    id: id('PullRequest', `${repository.id}/${pull.number}`),
    databaseId: repository.id * 1000 + pull.number,
    fullDatabaseId: String(repository.id * 1000 + pull.number),
    ...conversation(world, repository, pull, 'pull'),
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
      const kept = seenReviews(world, pull).filter(
        ({ state, author }) => among(args.states, state) && (args.author == null || args.author === author?.login),
      )
      return connection(kept, args, review => reviewNode(world, repository, pull, review))
    },
    latestReviews: (args: Arguments) => {
      const last = new Map(seenReviews(world, pull).map(review => [review.author?.login, review]))
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
    commits: async (args: Arguments) => {
      const { base, head: tip } = pull
      const [from, to] = await Promise.all([repository.git?.find(base.sha), repository.git?.find(tip.sha)])
      const range = from && to ? await repository.git?.range(base.sha, tip.sha) : undefined
      const oids = range?.map(({ oid }) => oid).reverse() ?? [tip.sha]
      const toNode = (oid: string) => ({
        __typename: 'PullRequestCommit',
        id: id('PullRequestCommit', oid),
        commit: () => commit(oid),
      })
      return connection(oids, args, toNode, range ? {} : { totalCount: pull.commits })
    },
    statusCheckRollup: () => rollupNode(world, repository, pull.head.sha, () => commit(pull.head.sha)),
    timelineItems: (args: Arguments) =>
      timeline(args, [
        ...repository.comments
          .filter(({ number }) => number === pull.number)
          .map(comment => item('ISSUE_COMMENT', comment.createdAt, () => commentNode(world, repository, comment))),
        ...seenReviews(world, pull).map(review =>
          item('PULL_REQUEST_REVIEW', review.submittedAt, () => reviewNode(world, repository, pull, review)),
        ),
        ...(pull.merged ? [item('MERGED_EVENT', pull.merged.at, () => mergedNode(world, pull, commit))] : []),
      ]),
  }
}

/** A review that was not sent off yet is seen by its author alone. */
const seenReviews = ({ asker }: World, { reviews }: Pull): readonly Review[] =>
  reviews.filter(({ state, author }) => state !== 'PENDING' || author?.login === asker?.viewer.login)

const mergedNode = (world: World, { merged, number, base }: Pull, commit: (oid: string) => unknown): Node => ({
  __typename: 'MergedEvent',
  id: id('MergedEvent', number),
  actor: actorNode(merged?.by ?? null, world),
  createdAt: merged?.at,
  mergeRefName: base.ref,
  commit: () => (merged ? commit(merged.commit) : null),
})

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
