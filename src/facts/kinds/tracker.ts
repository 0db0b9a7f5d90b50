import type { At } from './at.ts'

/** An issue on the hosting service. Accounts are told apart by number, never named. */
export interface IssueFact extends At<'issue'> {
  readonly number: number
  readonly title: string
  /** Index of an account; undefined when it was deleted. */
  readonly openedBy?: number
  readonly closedBy?: number
  /** A bot opened it. */
  readonly bot: boolean
  readonly open: boolean
  /** What closed it; undefined while it is open. */
  readonly endedBy?: 'pull-request' | 'commit' | 'hand'
  /** Seconds since 1970. */
  readonly openedAt: number
  readonly closedAt?: number
  readonly labels: number
  readonly assignees: number
  /** Of people, among those that were read. */
  readonly comments: number
  /** Words of prose that people wrote in its body, and in its comments, without code, quotes and a template's lines. */
  readonly words: number
  readonly commentWords: number
}

/** A pull request on the hosting service. */
export interface PullFact extends At<'pull'> {
  readonly number: number
  readonly title: string
  /** Index of an account; undefined when it was deleted. */
  readonly author?: number
  /** Undefined when it was not merged, or by a bot or a deleted account. */
  readonly mergedBy?: number
  /** A bot opened it. */
  readonly bot: boolean
  readonly state: 'open' | 'merged' | 'closed'
  readonly openedAt: number
  readonly mergedAt?: number
  /** The branch that it brings in. */
  readonly branch: string
  /** That branch lives on, or is a bot's: it was not made for one task. */
  readonly lasting: boolean
  readonly files: number
  /** The larger of the lines added and removed. */
  readonly lines: number
  /** One purpose by its size: few files, few lines. */
  readonly small: boolean
  /** Accounts of people other than the author that reviewed it. */
  readonly reviewers: readonly number[]
  /** The issues that it closes, by number. */
  readonly closes: readonly number[]
  /** Words of prose that people wrote in its description. */
  readonly words: number
}

/** What the checks said of the default branch's newest commit, all together; placed at that commit. */
export interface LastRunFact extends At<'last-run'> {
  /** Red when one check is, else running while one is, else green when one is. */
  readonly outcome: 'green' | 'red' | 'running' | 'other'
  readonly checks: number
  /** Names of all checks, as somebody wrote them; without repeats. */
  readonly names: readonly string[]
  readonly red: readonly string[]
}
