import type { Account, Check, Issue, Pull, RepositoryOrigin, Tracker, TrackerPart } from '../types.ts'

type Ending = NonNullable<Issue['closed']>

/** What is left out is filled in: one account, three days apart, open, without a body. */
export type ExampleIssue = Partial<Omit<Issue, 'closed'>> & {
  /** What closed it, a day later and by its author; or all of it. */
  readonly closed?: Ending | Ending['through']
}

/** As an issue; merged by its author a day later, one small file on a branch of its own, unless it says otherwise. */
export type ExamplePull = Partial<Pull> & { readonly mergedBy?: Account }

/**
 * Oldest first; numbered in that order, issues before pull requests. A part that is left out was looked at, and nothing is
 * there. Any `Tracker` is one as well.
 */
export interface ExampleTracker {
  readonly issues?: readonly ExampleIssue[] | TrackerPart<Issue>
  readonly pulls?: readonly ExamplePull[] | TrackerPart<Pull>
  readonly checks?: readonly Partial<Check>[] | TrackerPart<Check>
  readonly warnings?: readonly string[]
  readonly origin?: RepositoryOrigin
}

/** The tracker that an example says in few words; checks are those of `commit`. */
export const exampleTracker = (example: ExampleTracker, commit: string): Tracker => {
  const { issues = [], pulls = [], checks = [], warnings = [], origin } = example
  const before = isList(issues) ? issues.length : 0
  return {
    issues: part(issues, exampleIssue),
    pulls: part(pulls, (given, index) => examplePull(given, before + index)),
    checks: part(checks, given => ({ name: 'tests', outcome: 'green', commit, ...given })),
    warnings,
    ...(origin === undefined ? {} : { origin }),
  }
}

const isList = <E, T>(given: readonly E[] | TrackerPart<T>): given is readonly E[] => Array.isArray(given)

/** Newest first, as a tracker is. */
const part = <E, T>(given: readonly E[] | TrackerPart<T>, make: (given: E, index: number) => T): TrackerPart<T> =>
  isList(given) ? { read: true, items: given.map(make).reverse(), older: 0 } : given

const SOMEBODY: Account = { login: 'sam', bot: false }
const DAY = 86_400
/** Monday, 1 January 2024, 09:00 UTC, as the commits of examples. */
const FIRST = 1_704_099_600

/** An author who is left out is somebody; one who is undefined deleted the account. */
const authorOf = (given: { readonly author?: Account | undefined }): Account | undefined =>
  'author' in given ? given.author : SOMEBODY

const exampleIssue = ({ closed, ...given }: ExampleIssue, index: number): Issue => {
  const author = authorOf(given)
  const openedAt = given.openedAt ?? FIRST + index * 3 * DAY
  const ending = typeof closed === 'string' ? { at: openedAt + DAY, by: author, through: closed } : closed
  return {
    number: index + 1,
    title: 'Refuse orders without items',
    body: '',
    labels: 0,
    assignees: 0,
    comments: [],
    commentCount: given.comments?.length ?? 0,
    ...given,
    author,
    openedAt,
    ...(ending === undefined ? {} : { closed: ending }),
  }
}

const examplePull = ({ mergedBy, ...given }: ExamplePull, index: number): Pull => {
  const author = authorOf(given)
  const openedAt = given.openedAt ?? FIRST + index * 3 * DAY
  const state = given.state ?? 'merged'
  return {
    number: index + 1,
    title: 'Refuse orders without items',
    body: '',
    branch: `task-${index + 1}`,
    files: 1,
    added: 5,
    removed: 1,
    reviews: [],
    closes: [],
    ...(state === 'merged' ? { merged: { at: openedAt + DAY, by: mergedBy ?? author } } : {}),
    ...given,
    author,
    openedAt,
    state,
  }
}
