import { connection } from './graphql-connection.ts'
import { commentNode, conversation, item, timeline } from './graphql-conversation.ts'
import { commitNode } from './graphql-objects.ts'
import { pullNode } from './graphql-pull.ts'
import { type Arguments, actorNode, id, type Node, type World } from './graphql-world.ts'
import { type Closed, fullName, type Issue, type Repository } from './state.ts'

export const issueNode = (world: World, repository: Repository, issue: Issue): Node => ({
  __typename: 'Issue',
  id: id('Issue', `${repository.id}/${issue.number}`),
  databaseId: repository.id * 1000 + issue.number,
  ...conversation(world, repository, issue, 'issues'),
  state: issue.closed ? 'CLOSED' : 'OPEN',
  stateReason: issue.closed?.reason.toUpperCase() ?? null,
  closed: issue.closed !== undefined,
  closedAt: issue.closed?.at ?? null,
  closedByPullRequestsReferences: (args: Arguments) =>
    connection(
      repository.pulls.filter(
        // "List of open pull requests": merged ones are no more open than closed ones.
        ({ closes, state }) => closes.includes(issue.number) && (args.includeClosedPrs === true || state === 'OPEN'),
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

const closerNode = async (world: World, repository: Repository, { closer }: Closed): Promise<Node | null> => {
  if (closer === undefined) return null
  if ('pull' in closer) {
    const pull = repository.pulls.find(({ number }) => number === closer.pull)
    return pull ? pullNode(world, repository, pull) : null
  }
  const oid = closer.commit
  const path = `/${fullName(repository)}/commit/${oid}`
  const known = repository.git ? await commitNode({ world, repository, git: repository.git }, oid) : null
  // Tests of a tracker need no repository on the disk.
  return (
    known ?? {
      __typename: 'Commit',
      oid,
      abbreviatedOid: oid.slice(0, 7),
      url: world.webUrl + path,
      resourcePath: path,
    }
  )
}
