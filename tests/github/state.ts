import { gitObjects } from './git-objects.ts'
import type {
  Account,
  CheckRun,
  Closed,
  Comment,
  Issue,
  Pull,
  Repository,
  Review,
  Status,
  Time,
  WorkflowRun,
} from './state-types.ts'

export type * from './state-types.ts'

export const fullName = ({ owner, name }: Repository): string => `${owner}/${name}`

export const ADA: Account = { login: 'ada', type: 'User' }
export const BO: Account = { login: 'bo', type: 'User' }
export const JOB: Account = { login: 'github-actions[bot]', type: 'Bot' }
export const DEPENDABOT: Account = { login: 'dependabot[bot]', type: 'Bot' }

const START = Date.UTC(2026, 0, 1)

/** The `count`th day of the year in which the tests play. */
export const day = (count: number): Time => new Date(START + (count - 1) * 86_400_000).toISOString().replace('.000', '')

let lastId = 100
/** Numbers that no two things share. */
export const nextId = (): number => {
  lastId += 1
  return lastId
}

const nextNumber = ({ issues, pulls }: Repository): number =>
  Math.max(0, ...issues.map(({ number }) => number), ...pulls.map(({ number }) => number)) + 1

export type RepositorySettings = Partial<Omit<Repository, 'git' | 'accounts'>> & {
  /** `owner/name`; `ada/desk` by default. */
  readonly fullName?: string
  /** A git repository on this disk, bare or not, whose objects it serves. */
  readonly path?: string
  readonly accounts?: Readonly<Record<string, Account>>
}

/** A repository without issues or pull requests. */
export const makeGitHubRepository = ({ path, accounts = {}, ...rest }: RepositorySettings = {}): Repository => {
  const [owner = '', name = ''] = (rest.fullName ?? 'ada/desk').split('/')
  return {
    id: nextId(),
    owner,
    name,
    formerNames: [],
    visibility: 'public',
    hasIssues: true,
    archived: false,
    defaultBranch: 'main',
    issues: [],
    pulls: [],
    comments: [],
    checkRuns: [],
    statuses: [],
    workflowRuns: [],
    treeLimit: 100_000,
    ...rest,
    ...(path === undefined ? {} : { git: gitObjects(path) }),
    accounts: new Map(Object.entries(accounts)),
  }
}

/** A repository that serves the objects of the git repository at `path`. */
export const repositoryFrom = (path: string, settings: RepositorySettings = {}): Repository =>
  makeGitHubRepository({ ...settings, path })

/** Opens an issue; what is left out is usual: open, by Ada, on the day of its number. */
export const addIssue = (repository: Repository, settings: Partial<Issue> = {}): Issue => {
  const number = settings.number ?? nextNumber(repository)
  const issue: Issue = {
    number,
    title: `Issue ${number}`,
    body: '',
    author: ADA,
    createdAt: day(number),
    labels: [],
    assignees: [],
    locked: false,
    ...settings,
  }
  repository.issues.push(issue)
  return issue
}

/** Closes an issue, by hand where no closer is given. */
export const closeIssue = (issue: Issue, closed: Partial<Closed> = {}): Issue => {
  issue.closed = { at: day(issue.number + 1), by: ADA, reason: 'completed', ...closed }
  return issue
}

/** Opens a pull request; what is left out is usual: open, by Ada, from a branch of the same repository. */
export const addPull = (
  repository: Repository,
  {
    head,
    base,
    ...settings
  }: Partial<Omit<Pull, 'head' | 'base'>> & { head?: Partial<Pull['head']>; base?: Partial<Pull['base']> } = {},
): Pull => {
  const number = settings.number ?? nextNumber(repository)
  const pull: Pull = {
    number,
    title: `Pull request ${number}`,
    body: '',
    author: ADA,
    createdAt: day(number),
    labels: [],
    assignees: [],
    locked: false,
    state: 'OPEN',
    draft: false,
    reviews: [],
    closes: [],
    size: { files: 1, additions: 1, deletions: 0 },
    commits: 1,
    ...settings,
    head: { ref: `branch-${number}`, sha: '', repository: fullName(repository), ...head },
    base: { ref: repository.defaultBranch, sha: '', ...base },
  }
  repository.pulls.push(pull)
  return pull
}

/** Merges a pull request and closes the issues that it names. */
export const mergePull = (
  repository: Repository,
  pull: Pull,
  merged: Partial<NonNullable<Pull['merged']>> = {},
): Pull => {
  const done = { at: day(pull.number + 1), by: ADA, commit: pull.head.sha, ...merged }
  pull.state = 'MERGED'
  pull.closedAt = done.at
  pull.merged = done
  for (const issue of repository.issues.filter(({ number }) => pull.closes.includes(number))) {
    closeIssue(issue, { at: done.at, by: done.by, closer: { pull: pull.number } })
  }
  return pull
}

export const addReview = (pull: Pull, settings: Partial<Review> = {}): Review => {
  const review: Review = {
    id: nextId(),
    author: BO,
    state: 'APPROVED',
    body: '',
    submittedAt: pull.createdAt,
    ...settings,
  }
  pull.reviews.push(review)
  return review
}

/** A comment on the issue or pull request of that number. */
export const addComment = (
  repository: Repository,
  settings: Partial<Comment> & { readonly number: number; readonly body: string },
  serverUrl = 'https://github.com',
): Comment => {
  const id = nextId()
  const kind = repository.pulls.some(({ number }) => number === settings.number) ? 'pull' : 'issues'
  const comment: Comment = {
    id,
    html_url: `${serverUrl}/${fullName(repository)}/${kind}/${settings.number}#issuecomment-${id}`,
    user: ADA,
    createdAt: day(1),
    updatedAt: day(1),
    ...settings,
  }
  repository.comments.push(comment)
  return comment
}

/** A check of GitHub Actions that ended well, unless the settings say otherwise. */
export const addCheckRun = (
  repository: Repository,
  settings: Partial<CheckRun> & { readonly sha: string },
): CheckRun => {
  const run: CheckRun = {
    id: nextId(),
    name: 'test',
    status: 'completed',
    conclusion: 'success',
    app: 'github-actions',
    startedAt: day(1),
    completedAt: day(1),
    ...settings,
  }
  repository.checkRuns.push(run)
  return run
}

export const addStatus = (repository: Repository, settings: Partial<Status> & { readonly sha: string }): Status => {
  const status: Status = {
    id: nextId(),
    context: 'ci/build',
    state: 'success',
    description: null,
    targetUrl: null,
    creator: ADA,
    createdAt: day(1),
    ...settings,
  }
  repository.statuses.push(status)
  return status
}

export const addWorkflowRun = (
  repository: Repository,
  settings: Partial<WorkflowRun> & { readonly headSha: string },
): WorkflowRun => {
  const run: WorkflowRun = {
    id: nextId(),
    name: 'CI',
    event: 'pull_request',
    headBranch: repository.defaultBranch,
    headRepository: fullName(repository),
    pulls: [],
    status: 'completed',
    conclusion: 'success',
    createdAt: day(1),
    ...settings,
  }
  repository.workflowRuns.push(run)
  return run
}
