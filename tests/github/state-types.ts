import type { GitObjects } from './git-objects.ts'

/** Times are as REST writes them: `2026-01-31T12:00:00Z`. */
export type Time = string

/** An account; in the place of one that was deleted stands null. */
export interface Account {
  /** With `[bot]` for bots, as REST has it. GraphQL leaves that out. */
  readonly login: string
  readonly type: 'Bot' | 'User' | 'Organization'
}

export interface Comment {
  readonly id: number
  /** Of the issue or pull request that it is about. */
  readonly number: number
  body: string
  readonly html_url: string
  readonly user: Account | null
  readonly createdAt: Time
  updatedAt: Time
}

/** What closed an issue: a pull request's number, a commit's name, or undefined for a hand. */
export interface Closed {
  readonly at: Time
  readonly by: Account | null
  readonly closer?: { readonly pull: number } | { readonly commit: string }
  readonly reason: 'completed' | 'not_planned'
}

export interface Issue {
  readonly number: number
  title: string
  body: string
  author: Account | null
  createdAt: Time
  closed?: Closed
  labels: readonly string[]
  assignees: readonly Account[]
  locked: boolean
}

export interface Review {
  readonly id: number
  readonly author: Account | null
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  readonly body: string
  readonly submittedAt: Time
}

export interface Pull extends Omit<Issue, 'closed'> {
  state: 'OPEN' | 'CLOSED' | 'MERGED'
  draft: boolean
  closedAt?: Time
  merged?: { readonly at: Time; readonly by: Account | null; readonly commit: string }
  head: { ref: string; sha: string /** `owner/name`; null where the fork is gone. */; repository: string | null }
  base: { ref: string; sha: string }
  reviews: Review[]
  /** Numbers of the issues that merging it closes. */
  closes: readonly number[]
  size: { readonly files: number; readonly additions: number; readonly deletions: number }
  commits: number
}

export interface CheckRun {
  readonly id: number
  readonly name: string
  readonly sha: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required' | null
  readonly app: string
  /** Undefined where no workflow of GitHub Actions made it. */
  readonly runId?: number
  readonly startedAt: Time
  readonly completedAt?: Time
}

export interface Status {
  readonly id: number
  readonly sha: string
  readonly context: string
  readonly state: 'success' | 'failure' | 'error' | 'pending'
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: Account | null
  readonly createdAt: Time
}

export interface WorkflowRun {
  readonly id: number
  readonly name: string
  readonly event: string
  readonly headSha: string
  readonly headBranch: string | null
  /** `owner/name`; null where the fork is gone. */
  readonly headRepository: string | null
  /** Numbers; empty for pull requests from forks, as on GitHub. */
  readonly pulls: readonly number[]
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: string | null
  readonly createdAt: Time
}

export interface Repository {
  readonly id: number
  owner: string
  name: string
  /** `owner/name`s that lead here since it was renamed. */
  formerNames: readonly string[]
  visibility: 'public' | 'private'
  hasIssues: boolean
  archived: boolean
  defaultBranch: string
  /** `owner/name` of what it was forked from. */
  parent?: string
  /** Undefined where no test asks for objects. */
  git?: GitObjects
  readonly issues: Issue[]
  readonly pulls: Pull[]
  readonly comments: Comment[]
  readonly checkRuns: CheckRun[]
  readonly statuses: Status[]
  readonly workflowRuns: WorkflowRun[]
  /** Whose account an e-mail address of a commit belongs to. */
  readonly accounts: Map<string, Account>
  /** Trees of more entries come cut, as on GitHub with 100,000. */
  treeLimit: number
}
