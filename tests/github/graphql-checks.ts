import { connection } from './graphql-connection.ts'
import { repositoryNode } from './graphql-repository.ts'
import { type Arguments, actorNode, FORBIDDEN, id, mayRead, type Node, need, type World } from './graphql-world.ts'
import { checkRunUrl } from './rest-shapes.ts'
import { type CheckRun, fullName, type Repository, type Status } from './state.ts'

/** What a commit's checks and statuses say together; null where there are none. */
export const rollupNode = (world: World, repository: Repository, sha: string, commit: () => unknown): Node | null => {
  const maySeeChecks = mayRead(world, repository, 'checks')
  const maySeeStatuses = mayRead(world, repository, 'statuses')
  // https://github.com/facebook/sapling/issues/993
  if (!maySeeChecks && !maySeeStatuses) throw FORBIDDEN()
  const runs = latest(
    repository.checkRuns.filter(run => run.sha === sha),
    ({ name, app, runId }) => `${app} ${runId} ${name}`,
  )
  const statuses = latest(
    repository.statuses.filter(status => status.sha === sha),
    ({ context }) => context,
  )
  const all: readonly (CheckRun | Status)[] = [...runs, ...statuses]
  if (all.length === 0) return null
  return {
    __typename: 'StatusCheckRollup',
    id: id('StatusCheckRollup', sha),
    state: stateOf(all),
    commit,
    contexts: (args: Arguments) =>
      connection(
        all,
        args,
        // One by one: https://github.com/philips-software/pull-request-report-action/issues/557
        one =>
          'context' in one
            ? maySeeStatuses
              ? statusNode(world, one, commit)
              : FORBIDDEN()
            : maySeeChecks
              ? checkRunNode(world, repository, one, commit)
              : FORBIDDEN(),
        { checkRunCount: runs.length, statusContextCount: statuses.length },
      ),
  }
}

/** The last of each key, in the order of the first. */
const latest = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [
  ...new Map(items.map(item => [key(item), item])).values(),
]

const stateOf = (all: readonly (CheckRun | Status)[]): string => {
  const states = all.map(one => {
    if ('context' in one) return one.state.toUpperCase()
    if (one.status !== 'completed') return 'PENDING'
    return ['success', 'neutral', 'skipped'].includes(one.conclusion ?? '') ? 'SUCCESS' : 'FAILURE'
  })
  return ['ERROR', 'FAILURE', 'PENDING'].find(state => states.includes(state)) ?? 'SUCCESS'
}

const checkRunNode = (world: World, repository: Repository, run: CheckRun, commit: () => unknown): Node => {
  const url = checkRunUrl(run, repository, { apiUrl: '', webUrl: world.webUrl })
  return {
    __typename: 'CheckRun',
    id: id('CheckRun', run.id),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    startedAt: run.startedAt,
    completedAt: run.completedAt ?? null,
    detailsUrl: url,
    permalink: url,
    url,
    resourcePath: url.slice(world.webUrl.length),
    externalId: null,
    title: null,
    summary: null,
    text: null,
    isRequired: false,
    checkSuite: () => suiteNode(world, repository, run, commit),
    repository: () => repositoryNode(world, repository),
  }
}

const suiteNode = (world: World, repository: Repository, run: CheckRun, commit: () => unknown): Node => ({
  __typename: 'CheckSuite',
  id: id('CheckSuite', run.runId ?? run.id),
  databaseId: run.runId ?? run.id,
  status: run.status.toUpperCase(),
  conclusion: run.conclusion?.toUpperCase() ?? null,
  app: { __typename: 'App', id: id('App', run.app), name: run.app, slug: run.app },
  createdAt: run.startedAt,
  updatedAt: run.completedAt ?? run.startedAt,
  commit,
  // Wants `actions: read` of its own: https://github.com/tellahq/opensession/pull/212
  workflowRun: () => {
    if (run.runId === undefined) return null
    need(world, repository, 'actions')
    const known = repository.workflowRuns.find(one => one.id === run.runId)
    const path = `/${fullName(repository)}/actions/runs/${run.runId}`
    return {
      __typename: 'WorkflowRun',
      id: id('WorkflowRun', run.runId),
      databaseId: run.runId,
      event: known?.event ?? 'push',
      runNumber: 1,
      createdAt: run.startedAt,
      updatedAt: run.completedAt ?? run.startedAt,
      url: world.webUrl + path,
      resourcePath: path,
      workflow: { __typename: 'Workflow', id: id('Workflow', known?.name ?? 'CI'), name: known?.name ?? 'CI' },
    }
  },
})

const statusNode = (world: World, status: Status, commit: () => unknown): Node => ({
  __typename: 'StatusContext',
  id: id('StatusContext', status.id),
  context: status.context,
  state: status.state.toUpperCase(),
  description: status.description,
  targetUrl: status.targetUrl,
  createdAt: status.createdAt,
  creator: actorNode(status.creator, world),
  isRequired: false,
  commit,
})
