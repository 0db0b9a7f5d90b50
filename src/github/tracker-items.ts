import type { Account, Check, Issue, Pull, Remark } from '../types.ts'
import { at, countAt, isRecord, listAt, textAt, timeAt } from './shape.ts'

/** GitHub's own limit for a body; whatever else answers keeps to it as well. In UTF-16 units. */
const MAX_TEXT = 65_536
/** Of accounts, branches and checks. */
const MAX_NAME = 255

/**
 * Somebody in an answer. Undefined for a deleted account, which GitHub leaves out or calls `ghost`. Programs act as
 * `Bot`; a `Mannequin` stands for somebody whose work was imported, and whom nobody knows.
 */
export const accountOf = (actor: unknown): Account | undefined => {
  const login = cut(textAt(actor, 'login') ?? '', MAX_NAME)
  if (!login || login.toLowerCase() === 'ghost') return undefined
  const kind = at(actor, '__typename')
  return { login, bot: kind === 'Bot' || kind === 'Mannequin' || PROGRAM.test(login) }
}

/** As REST and the `gh` tool write apps, and as accounts of programs call themselves. */
const PROGRAM = /\[bot\]$|^app\/|[-_]bot$|^dependabot(?:-preview)?$|^mannequin$/i

/** An issue of an answer; undefined where it has not even a number and a date. */
export const issueOf = (node: unknown): Issue | undefined => {
  const number = countAt(node, 'number')
  const openedAt = timeAt(node, 'createdAt')
  if (!number || openedAt === undefined) return undefined
  const comments = listAt(node, 'comments', 'nodes').flatMap(remarkOf)
  return {
    number,
    title: longTextAt(node, 'title'),
    body: longTextAt(node, 'body'),
    author: accountOf(at(node, 'author')),
    openedAt,
    ...closedOf(node),
    labels: countAt(node, 'labels', 'totalCount') ?? 0,
    assignees: countAt(node, 'assignees', 'totalCount') ?? 0,
    comments,
    commentCount: countAt(node, 'comments', 'totalCount') ?? comments.length,
  }
}

/** An issue that was opened again has an event, and is open. */
const closedOf = (node: unknown): Pick<Issue, 'closed'> => {
  if (at(node, 'state') !== 'CLOSED') return {}
  const event = listAt(node, 'timelineItems', 'nodes').filter(isRecord).at(-1)
  const time = timeAt(node, 'closedAt') ?? timeAt(event, 'createdAt')
  if (time === undefined) return {}
  const closer = at(event, 'closer', '__typename')
  const through = closer === 'PullRequest' ? 'pull-request' : closer === 'Commit' ? 'commit' : 'hand'
  return { closed: { at: time, by: accountOf(at(event, 'actor')), through } }
}

const remarkOf = (node: unknown): readonly Remark[] =>
  isRecord(node) ? [{ author: accountOf(node.author), body: longTextAt(node, 'body') }] : []

/** A pull request of an answer about `repository` (`owner/name`); undefined where it lacks what every one has. */
export const pullOf = (node: unknown, repository: string | undefined): Pull | undefined => {
  const number = countAt(node, 'number')
  const openedAt = timeAt(node, 'createdAt')
  const state = STATES.get(at(node, 'state'))
  if (!number || openedAt === undefined || !state) return undefined
  const mergedAt = state === 'merged' ? timeAt(node, 'mergedAt') : undefined
  return {
    number,
    title: longTextAt(node, 'title'),
    body: longTextAt(node, 'body'),
    author: accountOf(at(node, 'author')),
    openedAt,
    state,
    ...(mergedAt === undefined ? {} : { merged: { at: mergedAt, by: accountOf(at(node, 'mergedBy')) } }),
    branch: cut(longTextAt(node, 'headRefName'), MAX_NAME),
    files: countAt(node, 'changedFiles') ?? 0,
    added: countAt(node, 'additions') ?? 0,
    removed: countAt(node, 'deletions') ?? 0,
    reviews: listAt(node, 'reviews', 'nodes')
      .filter(review => SUBMITTED.has(at(review, 'state')))
      .map(review => accountOf(at(review, 'author'))),
    closes: listAt(node, 'closingIssuesReferences', 'nodes').flatMap(issue => ownNumber(issue, repository)),
  }
}

const STATES: ReadonlyMap<unknown, Pull['state']> = new Map([
  ['OPEN', 'open'],
  ['MERGED', 'merged'],
  ['CLOSED', 'closed'],
])

/** A pending review was not sent yet. https://docs.github.com/en/graphql/reference/enums#pullrequestreviewstate */
const SUBMITTED: ReadonlySet<unknown> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED'])

/** A pull request can close issues of other repositories; their numbers mean nothing here. */
const ownNumber = (issue: unknown, repository: string | undefined): readonly number[] => {
  const number = countAt(issue, 'number')
  const home = textAt(issue, 'repository', 'nameWithOwner')
  const isOwn = home === undefined || repository === undefined || home.toLowerCase() === repository.toLowerCase()
  return number && isOwn ? [number] : []
}

const longTextAt = (node: unknown, name: string): string => cut(textAt(node, name) ?? '', MAX_TEXT)

/** Not through the middle of a character. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/**
 * The newest result of each name on `commit`, in the order in which the names come first, without those of the workflow
 * run `currentRunId`.
 */
export const checksOf = (nodes: readonly unknown[], commit: string, currentRunId?: number): readonly Check[] => {
  const newest = new Map<string, { readonly check: Check; readonly time: number }>()
  for (const node of nodes) {
    const name = cut(textAt(node, 'name') ?? textAt(node, 'context') ?? '', MAX_NAME)
    if (!name || isOfRun(node, currentRunId)) continue
    const time = timeOf(node)
    const earlier = newest.get(name)
    if (!earlier || earlier.time <= time) newest.set(name, { check: { name, outcome: outcomeOf(node), commit }, time })
  }
  return [...newest.values()].map(({ check }) => check)
}

/** What has not even begun is the newest. */
const timeOf = (node: unknown): number => {
  const time = timeAt(node, 'startedAt') ?? timeAt(node, 'completedAt') ?? timeAt(node, 'createdAt')
  return time ?? (outcomeOf(node) === 'running' ? Number.POSITIVE_INFINITY : 0)
}

/** GitHub Actions links its checks to the run: `https://github.com/ada/desk/actions/runs/7/job/9`. */
const isOfRun = (node: unknown, run: number | undefined): boolean =>
  run !== undefined && /\/actions\/runs\/(\d+)(?:\/|$)/.exec(textAt(node, 'detailsUrl') ?? '')?.[1] === String(run)

/** A check run has a status and, once it is completed, a conclusion; a commit's status has a state alone. */
const outcomeOf = (node: unknown): Check['outcome'] => {
  const status = at(node, 'status')
  if (typeof status === 'string' && status !== 'COMPLETED') return 'running'
  return OUTCOMES.get(at(node, 'conclusion') ?? at(node, 'state')) ?? 'other'
}

/** https://docs.github.com/en/graphql/reference/enums#checkconclusionstate and #statusstate */
const OUTCOMES: ReadonlyMap<unknown, Check['outcome']> = new Map([
  ['SUCCESS', 'green'],
  ['FAILURE', 'red'],
  ['ERROR', 'red'],
  ['TIMED_OUT', 'red'],
  ['STARTUP_FAILURE', 'red'],
  ['PENDING', 'running'],
  ['EXPECTED', 'running'],
])
