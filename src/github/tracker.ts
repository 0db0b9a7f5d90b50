import type { Issue, Pull, RepositoryOrigin, Tracker, TrackerPart } from '../types.ts'
import type { Client } from './client.ts'
import { queryErrors } from './refusal.ts'
import { at, countAt, listAt, type Shape, textAt, timeAt } from './shape.ts'
import { checksOf, issueOf, pullOf } from './tracker-items.ts'
import { type Outcome, outcomeOf, type TrackerAnswer } from './tracker-outcome.ts'
import { FIELDS, PAGE, type Part, SMALL_PAGE, TRACKER_QUERY, type TrackerVariables } from './tracker-query.ts'
import { warningOfChecks, warningsOf } from './tracker-warnings.ts'

/** The newest 400 issues say enough about how somebody works. */
const MAX_PAGES = 4

export interface TrackerPlace {
  readonly owner: string
  readonly name: string
  /** The workflow run that asks: its own checks say nothing yet. */
  readonly currentRunId?: number
}

/** How far one part has come. */
interface Progress {
  readonly part: Part
  readonly nodes: readonly unknown[]
  readonly pages: number
  /** On GitHub; 0 before the first page. */
  readonly total: number
  readonly after: string | null
  readonly isDone: boolean
  readonly isOff: boolean
  /** Why not even the first page could be read. */
  readonly failure?: string
}

/**
 * What GitHub tells about a repository's issues, pull requests and checks: one request for up to a hundred of each,
 * further pages of both together, at most ten requests. What GitHub refuses or garbles becomes the reason of the part that
 * it concerns; only a bug is thrown.
 */
export const readTracker = async (client: Client, place: TrackerPlace): Promise<Tracker> => {
  let parts: readonly Progress[] = (Object.keys(FIELDS) as Part[]).map(begin)
  let size = PAGE
  const answers: TrackerAnswer[] = []
  while (parts.some(({ isDone }) => !isDone)) {
    const wanted = parts.filter(({ isDone }) => !isDone).map(({ part }) => part)
    const answer = await ask(client, variablesOf(place, parts, size))
    answers.push(answer)
    const outcomes = new Map(wanted.map(part => [part, outcomeOf(part, answer, wanted)]))
    parts = parts.map(progress => advance(progress, outcomes.get(progress.part), size > SMALL_PAGE))
    if ([...outcomes.values()].some(({ is }) => is === 'too-much')) size = SMALL_PAGE
  }
  return trackerOf(parts, answers, place)
}

const begin = (part: Part): Progress => ({
  part,
  nodes: [],
  pages: 0,
  total: 0,
  after: null,
  isDone: false,
  isOff: false,
})

const variablesOf = ({ owner, name }: TrackerPlace, parts: readonly Progress[], size: number): TrackerVariables => {
  const find = (part: Part) => parts.find(progress => progress.part === part && !progress.isDone)
  const [issues, pulls, checks] = [find('issues'), find('pulls'), find('checks')]
  return {
    owner,
    name,
    size,
    issues: issues !== undefined,
    issuesAfter: issues?.after ?? null,
    pulls: pulls !== undefined,
    pullsAfter: pulls?.after ?? null,
    checks: checks !== undefined,
  }
}

/** A large page that fails is not asked for again: a smaller one is. */
const ask = async (client: Client, variables: TrackerVariables): Promise<TrackerAnswer> => {
  const retries = variables.size > SMALL_PAGE ? 0 : 1
  try {
    const data: unknown = await client.graphql({ query: TRACKER_QUERY, ...variables, request: { retries } })
    return { repository: at(data, 'repository'), errors: [] }
  } catch (error) {
    const errors = queryErrors(listAt(error, 'errors'))
    if (errors.length === 0 || errors.some(({ type }) => type === 'RATE_LIMITED')) return { error }
    return { repository: at(error, 'data', 'repository'), errors }
  }
}

const advance = (progress: Progress, outcome: Outcome | undefined, canShrink: boolean): Progress => {
  switch (outcome?.is) {
    case 'read':
      return withPage(progress, outcome.connection)
    case 'off':
      return { ...progress, isDone: true, isOff: true }
    case 'too-much':
      return canShrink ? progress : ended(progress, outcome.reason)
    case 'failed':
      return ended(progress, outcome.reason)
    default:
      return progress
  }
}

/** What came before a failure is kept. */
const ended = (progress: Progress, failure: string): Progress => ({
  ...progress,
  isDone: true,
  ...(progress.pages === 0 ? { failure } : {}),
})

const withPage = (progress: Progress, connection: Shape): Progress => {
  const pages = progress.pages + 1
  const after = textAt(connection, 'pageInfo', 'endCursor') ?? null
  const hasNext = after !== null && at(connection, 'pageInfo', 'hasNextPage') === true
  const nodes = [...progress.nodes, ...listAt(connection, 'nodes')]
  const total = countAt(connection, 'totalCount') ?? nodes.length
  return { ...progress, nodes, pages, after, total, isDone: !hasNext || pages === MAX_PAGES }
}

const trackerOf = (parts: readonly Progress[], answers: readonly TrackerAnswer[], place: TrackerPlace): Tracker => {
  const repositories = answers.flatMap(answer => ('repository' in answer ? [answer.repository] : []))
  const errors = answers.flatMap(answer => ('errors' in answer ? answer.errors : []))
  const first = <T>(find: (repository: unknown) => T | undefined): T | undefined =>
    repositories.map(find).find(found => found !== undefined)
  const name = first(repository => textAt(repository, 'nameWithOwner'))
  const commit = first(repository => textAt(repository, 'defaultBranchRef', 'target', 'oid'))
  const origin = first(originOf)
  const find = (part: Part): Progress => parts.find(progress => progress.part === part) ?? begin(part)
  const checks = find('checks')
  const warning = warningOfChecks(checks.nodes, errors)
  const failures = parts.flatMap(({ part, failure }) => (failure === undefined ? [] : [{ part, reason: failure }]))
  return {
    issues: partOf(find('issues'), nodes => newest(nodes.flatMap(node => present(issueOf(node))))),
    pulls: partOf(find('pulls'), nodes => newest(nodes.flatMap(node => present(pullOf(node, name))))),
    checks: partOf(checks, nodes => (commit === undefined ? [] : checksOf(nodes, commit, place.currentRunId))),
    warnings: [...warningsOf(failures), ...(warning === undefined ? [] : [warning])],
    ...(origin === undefined ? {} : { origin }),
  }
}

/** Undefined where the answer does not say whether it is a fork. */
const originOf = (repository: unknown): RepositoryOrigin | undefined => {
  const isFork = at(repository, 'isFork')
  if (typeof isFork !== 'boolean') return undefined
  const forkOf = textAt(repository, 'parent', 'nameWithOwner')
  const templateOf = textAt(repository, 'templateRepository', 'nameWithOwner')
  const createdAt = timeAt(repository, 'createdAt')
  return {
    isFork,
    ...(forkOf === undefined ? {} : { forkOf }),
    ...(templateOf === undefined ? {} : { templateOf }),
    ...(createdAt === undefined ? {} : { createdAt }),
  }
}

const partOf = <T>(
  { nodes, total, isOff, failure }: Progress,
  items: (nodes: readonly unknown[]) => readonly T[],
): TrackerPart<T> => {
  if (failure !== undefined) return { read: false, reason: failure }
  return {
    read: true,
    items: isOff ? [] : items(nodes),
    older: isOff ? 0 : Math.max(0, total - nodes.length),
    ...(isOff ? { off: true } : {}),
  }
}

const present = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])

/** Newest first, each once: what is opened between two pages moves the others on. */
const newest = <T extends Issue | Pull>(items: readonly T[]): readonly T[] =>
  [...new Map(items.map(item => [item.number, item])).values()].sort(
    (a, b) => b.openedAt - a.openedAt || b.number - a.number,
  )
