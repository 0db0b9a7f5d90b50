/** Somebody at the hosting service. In the place of a deleted account stands undefined. */
export interface Account {
  readonly login: string
  readonly bot: boolean
}

export interface Issue {
  readonly number: number
  readonly title: string
  /** Markdown, as it was written. */
  readonly body: string
  readonly author: Account | undefined
  /** Seconds since 1970, as are all times here. */
  readonly openedAt: number
  /** Undefined while it is open. */
  readonly closed?: {
    readonly at: number
    readonly by: Account | undefined
    /** A linked pull request, a commit's message, or somebody by hand. */
    readonly through: 'pull-request' | 'commit' | 'hand'
  }
  readonly labels: number
  readonly assignees: number
  /** The first ones; `commentCount` counts all. */
  readonly comments: readonly Remark[]
  readonly commentCount: number
}

export interface Remark {
  readonly author: Account | undefined
  readonly body: string
}

export interface Pull {
  readonly number: number
  readonly title: string
  /** Markdown, as it was written. */
  readonly body: string
  readonly author: Account | undefined
  readonly openedAt: number
  readonly state: 'open' | 'merged' | 'closed'
  readonly merged?: { readonly at: number; readonly by: Account | undefined }
  /** Name of the branch that it brings in. */
  readonly branch: string
  readonly files: number
  /** Lines. */
  readonly added: number
  readonly removed: number
  /** Who said something as a reviewer; a pending review is none. */
  readonly reviews: readonly (Account | undefined)[]
  /** Numbers of the issues that it closes. */
  readonly closes: readonly number[]
}

/** The newest result of one check or status on the default branch's newest commit. */
export interface Check {
  readonly name: string
  readonly outcome: 'green' | 'red' | 'running' | 'other'
  readonly commit: string
}

export type TrackerPart<T> =
  | {
      readonly read: true
      /** Newest first. */
      readonly items: readonly T[]
      /** How many older ones there are that were not read. */
      readonly older: number
      /** The repository has this part switched off: a fact, and no failure. */
      readonly off?: true
    }
  /** `reason` is a half sentence with what to do: "the token may not read them: give the job `issues: read`". */
  | { readonly read: false; readonly reason: string }

/** What a repository was made from, by the hosting service's own word. */
export interface RepositoryOrigin {
  readonly isFork: boolean
  /** `owner/name`, where it can be seen. */
  readonly forkOf?: string
  readonly templateOf?: string
  /** When this repository was made: of a fork, when it was forked. */
  readonly createdAt?: number
}

/** What only the hosting service knows. */
export interface Tracker {
  readonly issues: TrackerPart<Issue>
  readonly pulls: TrackerPart<Pull>
  readonly checks: TrackerPart<Check>
  /** Sentences for the report and the log: which permission is missing, and where to give it. */
  readonly warnings: readonly string[]
  /** Left out where nobody looked. */
  readonly origin?: RepositoryOrigin
}
