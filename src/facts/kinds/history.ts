import type { At } from './at.ts'

export interface CommitFact extends At<'commit'> {
  readonly subject: string
  /** Index into people, not a name: names are people's. */
  readonly person: number
  readonly authoredAt: number
  /** The author's calendar day: `2024-05-01`. */
  readonly day: string
  readonly merge: boolean
  /** The message says what changed; not "update", "fix", "first commit", a bare number, a file's name alone. */
  readonly informative: boolean
  /** One purpose by its size: few files, few lines. Undefined when sizes are unknown. */
  readonly small: boolean | undefined
  /** Known where `small` is undefined: so many files that it may well be a large commit. */
  readonly files: number | undefined
  readonly lines: number | undefined
  /** Numbers or keys that a person wrote: `#12`, `JIRA-7`; not a pull request's own number. */
  readonly issues: readonly string[]
  /** The number of the pull or merge request that this commit merged or squashed. */
  readonly pullRequest?: number
  readonly bot: boolean
  /** Another person than the author committed it: a patch or branch that somebody took over. */
  readonly applied: boolean
  /** A hosting service made it with the repository: "Initial commit". */
  readonly generated: boolean
  /** It changes no file: `git commit --allow-empty`. */
  readonly empty?: true
  /** One of so many commits of one person within an hour, all of a line or so (`tiny`) or a script's; the run counts as one. */
  readonly hurried?: { readonly commits: number; readonly tiny: boolean }
}

export interface PersonFact extends At<'person'> {
  readonly index: number
  /** Without merges and the commit that a hosting service made with the repository. */
  readonly commits: number
  readonly coAuthored: number
}

export interface MergeFact extends At<'merge'> {
  readonly via: 'pull-request' | 'branch' | 'own-remote'
  readonly branch: string
  /** Merger and the merged work's author are two people. */
  readonly betweenPeople: boolean
  /** What it brings in changes no file. */
  readonly hollow?: true
  readonly pullRequest?: number
}

/** A branch that was made for one task, seen in a merge, a squash or the branch list. */
export interface TaskBranchFact extends At<'task-branch'> {
  /** `pull request 7` for a squashed one, whose branch nobody names. */
  readonly name: string
}

/** Figures over the whole history; placed at the newest commit. */
export interface HistoryFact extends At<'history'> {
  readonly commits: number
  readonly days: number
  readonly people: number
  readonly merges: number
  readonly firstDay: string
  readonly lastDay: string
  readonly informative: number
  /** Non-merge commits by people. */
  readonly own: number
  /** Language most messages are written in, English name. */
  readonly language: string
}

/** The hosting service that the remote names; placed at the newest commit or the root. */
export interface RemoteFact extends At<'remote'> {
  readonly host: 'GitHub' | 'GitLab' | 'Bitbucket' | 'other'
  readonly name: string
}
