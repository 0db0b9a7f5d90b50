import type { Fact } from './facts/kinds.ts'
import type { Origins, Renamed } from './types/authorship.ts'
import type { Claim, Withdrawal } from './types/candidates-say.ts'
import type { RepositoryOrigin, Tracker } from './types/tracker.ts'

export type { Fact } from './facts/kinds.ts'
export type * from './types/authorship.ts'
export type * from './types/candidates-say.ts'
export type * from './types/tracker.ts'

/** What a reader can click. Lines count from 1; `cell` is a notebook's code cell, counted from 1 over all its cells. */
export type Anchor =
  | {
      readonly at: 'lines'
      readonly path: string
      readonly startLine: number
      readonly endLine: number
      readonly cell?: number
    }
  | { readonly at: 'file'; readonly path: string }
  | { readonly at: 'commit'; readonly sha: string }
  /** By number, on the hosting service. */
  | { readonly at: 'issue'; readonly number: number }
  | { readonly at: 'pull'; readonly number: number }

/**
 * Whose a file is, decided once in `source/ownership.ts`.
 * own: written for this repository. scaffold: made by a framework or IDE and left as it was. vendored: somebody's library.
 * virtualenv: an installed environment. generated: written by a program. copied: a message, header or place says so.
 */
export type Owner = 'own' | 'scaffold' | 'vendored' | 'virtualenv' | 'generated' | 'copied'

// ---- sources: what is read ----

export interface SourceFile {
  /** Relative to the audited root, `/` between folders; bytes that are no UTF-8 appear as U+FFFD. */
  readonly path: string
  /** Content identity: the blob's object id in git, a path elsewhere. Equal ids have equal content. */
  readonly id: string
  /** In bytes; undefined when the source cannot tell without reading (a partial clone). */
  readonly size: number | undefined
  readonly mode: 'file' | 'executable' | 'symlink' | 'submodule'
}

export type ReadResult =
  | { readonly file: SourceFile; readonly bytes: Uint8Array }
  /** `reason` is a half sentence for readers: "not in this partial clone". `lost`: a text may be there, and was not to be had. */
  | { readonly file: SourceFile; readonly reason: string; readonly lost?: true }

export type Host = 'github' | 'gitlab' | 'bitbucket' | 'other'

export interface Repository {
  /** `owner/name` where the remote says so, else the folder's name. */
  readonly name?: string
  /** The web address, without user, password or `.git`: `https://github.com/owner/name`. */
  readonly url?: string
  readonly host?: Host
  /** Where its issues and pull requests are, if not at `url`: of a fork's commit, the repository that it is proposed to. */
  readonly trackerUrl?: string
  /** 40 or 64 hexadecimal digits. */
  readonly commit?: string
  /** What was asked for: a branch, a tag, `HEAD`. */
  readonly ref?: string
  /** The audited sub-folder inside the repository, without slashes at its ends. Paths of files are relative to it. */
  readonly folder?: string
  readonly source: 'git' | 'folder' | 'memory'
  /** Paths whose content is not that of `commit`, so that no permanent link leads to it. All have one when left out. */
  readonly unlinked?: (path: string) => boolean
  /** Where the source itself knows it; else the tracker may. */
  readonly origin?: RepositoryOrigin
}

export interface Identity {
  /** After `.mailmap`. */
  readonly name: string
  /** After `.mailmap`, lower case. Used to tell people apart; never leaves the facts. */
  readonly email: string
  /** The account at the hosting service, where the source knows it. */
  readonly login?: string
}

export interface FileChange {
  readonly path: string
  /** Lines; undefined for binary files. */
  readonly added: number | undefined
  readonly removed: number | undefined
}

export interface Commit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: Identity
  readonly committer: Identity
  /** Seconds since 1970. */
  readonly authoredAt: number
  /** Offset of the author's clock from UTC, in minutes, so that "one day" is the author's day. */
  readonly authoredOffset: number
  readonly committedAt: number
  readonly subject: string
  /** The whole message, subject included. */
  readonly message: string
  /** From `Co-authored-by:` trailers. */
  readonly coAuthors: readonly Identity[]
  /** Undefined when sizes could not be read (a partial clone) and for merges. */
  readonly changes: readonly FileChange[] | undefined
  /** All changes together, where a hosting service said only so much and `changes` is undefined. */
  readonly total?: { readonly files: number; readonly added: number; readonly removed: number }
}

export type History =
  | {
      readonly read: true
      /** Reachable from the audited commit, newest first. */
      readonly commits: readonly Commit[]
      /** Short names of the branches that the repository knows, remote ones without the remote's name; no HEAD. */
      readonly branches: readonly string[]
      /** What `.mailmap` changed. */
      readonly renamed?: readonly Renamed[]
      /** By name, the commit of each branch that has one; left out where the source does not know. */
      readonly branchCommits?: ReadonlyMap<string, string>
    }
  /** `reason` is a half sentence with what to do: "the checkout is shallow: set fetch-depth: 0". */
  | { readonly read: false; readonly reason: string }

/** Nothing but a source touches disk, git or the network. */
export interface Source {
  readonly repository: Repository
  /** Sentences for the report: local edits that play no part, unread submodules. */
  readonly warnings: readonly string[]
  files(): Promise<readonly SourceFile[]>
  /** Yields every file asked for, in that order. */
  read(files: readonly SourceFile[]): AsyncIterable<ReadResult>
  history(): Promise<History>
  /** Never fails: what could not be read says why. */
  tracker(): Promise<Tracker>
  /** Who wrote the lines of these files; not there where the source cannot tell. Never fails: it says why. */
  authors?(paths: readonly string[]): Promise<Origins>
}

/** What a file is for us after it was read, and whose it is. */
export interface OwnedFile extends SourceFile {
  readonly owner: Owner
  /** Why it is not `own`: a half sentence that a reader sees, such as "a virtualenv (pyvenv.cfg)". */
  readonly reason?: string
}

/** An emergency stop, made by whoever starts an audit: nothing in the middle knows a clock. */
export interface Stop {
  readonly isOver: () => boolean
  /** Aborted at that time, for what is waiting. */
  readonly signal: AbortSignal
}

// ---- facts: what is there ----

/** What has to be readable for a signal to mean anything. */
export type Origin =
  | 'python'
  | 'ci'
  | 'containers'
  | 'docs'
  | 'dependencies'
  | 'files'
  | 'history'
  // What only the hosting service knows. It may add to a level and never decides that there is none.
  | TrackerOrigin

export type TrackerOrigin = 'issues' | 'pulls' | 'checks'

export interface LeftOut {
  readonly reason: string
  readonly count: number
  /** Up to three paths. */
  readonly examples: readonly string[]
}

export interface NotRead {
  readonly path: string
  readonly reason: string
}

export interface Facts {
  /** By kind, in the order of path and line. Asked through `facts/query.ts`. */
  readonly byKind: ReadonlyMap<Fact['kind'], readonly Fact[]>
  /** Origins of which nothing could be read, and why. */
  readonly missing: ReadonlyMap<Origin, string>
  /** Origins of which a part could not be read: "1 of 9 not read: over 1 MiB of Python". */
  readonly incomplete: ReadonlyMap<Origin, string>
  /** Parts of the hosting service that the repository has switched off: looked at, and nothing can be there. */
  readonly switchedOff?: ReadonlySet<TrackerOrigin>
  /** Those of `incomplete` of which a part was not to be had, for a budget, the time or GitHub: what was not found may be in there. */
  readonly cut?: ReadonlySet<Origin>
  readonly repository: Repository
  /** Sentences for the report: permissions that were missing. */
  readonly warnings: readonly string[]
  readonly read: {
    readonly files: number
    readonly bytes: number
    /** Undefined where the history was not read. */
    readonly commits?: number
    readonly people?: number
    /** Of the hosting service, undefined where they were not read. */
    readonly issues?: number
    readonly pulls?: number
    readonly leftOut: readonly LeftOut[]
    readonly notRead: readonly NotRead[]
  }
}

// ---- skills: what facts are worth ----

export type Level = 'some' | 'solid'
export type Verdict = 'none' | Level | 'unknown' | 'ask'
export type CandidateLevel = Exclude<Verdict, 'ask'>
export type Importance = 'required' | 'valuable' | 'bonus' | 'ask'

export interface Signal {
  /** Third person, reads well in a report: "Runs its tests in CI". */
  readonly title: string
  readonly from: Origin
  /** Facts that show it, the most telling first. */
  readonly find: (facts: Facts) => readonly Fact[]
  /** The half sentence that a reader sees beside the place: "catches `TimeoutError` and retries". Made from the fact alone. */
  readonly says: (fact: never) => string
  /** How a count reads after an arrow, where it reads well: "9 that check your code". The number is in it. */
  readonly counted?: (count: number) => string
  /** Shown beside what counts; no level needs it. */
  readonly evidenceOnly?: true
  /** Its places are noise beside those of other signals: shown only when no other signal found anything. */
  readonly lastResort?: true
}

/** How many facts of which signals; all of them must be met. */
export type Needs<S extends string = string> = { readonly [signal in S]?: number }

/** What a skill's signals found: for sentences. */
export interface Found {
  readonly facts: Facts
  count(signal: string): number
  first(signal: string): Fact | undefined
  all(signal: string): readonly Fact[]
}

export interface Skill<S extends string = string> {
  readonly id: string
  /** A reader's words: "Exceptions", "Issue tracker". */
  readonly title: string
  /** Why the role asks for it: one sentence. */
  readonly why: string
  /** In the order in which evidence is shown. */
  readonly signals: { readonly [signal in S]: Signal }
  /** Any one `Needs` is enough. */
  readonly levels: Readonly<Record<Level, readonly [Needs<S>, ...Needs<S>[]]>>
  /** The most telling place of all, where that is not the first one of the first signal. */
  readonly best?: (found: Found) => Fact | undefined
  /** Half sentence after the best place when something was found: "9 tests call your code". Empty when the place says it all. */
  readonly says: (found: Found) => string
  /** Half sentence about the search when nothing was found: "no class of its own in 14 modules". */
  readonly absent: (facts: Facts) => string
  /** One concrete thing to do for that level, as a sentence in the imperative; builds on what is there. */
  readonly nextStep: Readonly<Record<Level, (found: Found) => string>>
  /** Rough minutes for the next step; small steps come first. */
  readonly minutes: Readonly<Record<Level, number>>
  /** A question for the interview, tied to what was found. */
  readonly question?: (found: Found) => string | undefined
  /** Places that look like evidence of a signal and do not count, each with what was seen there. No level changes by them. */
  readonly discounts?: (
    facts: Facts,
  ) => readonly { readonly fact: Fact; readonly signal: string; readonly says: string }[]
}

// ---- profile: which skills a role asks for ----

export interface ProfileSkill {
  readonly id: string
  readonly importance: Importance
  /** Skills of one group are one row and one count; the group's id is the skill that stands for all. */
  readonly group?: string
}

export interface Profile {
  readonly id: string
  readonly title: string
  readonly skills: readonly ProfileSkill[]
  /** What no repository can show. */
  readonly ask: readonly {
    readonly id: string
    readonly title: string
    readonly says: string
    readonly question: string
  }[]
}

// ---- assessments ----

export interface Evidence {
  readonly signal: string
  readonly title: string
  readonly says: string
  readonly anchor: Anchor
  readonly url?: string
  /** Names of who wrote it, who wrote most of it first; only where several people wrote the repository. */
  readonly by?: readonly string[]
}

/** A place that looks like evidence of a signal and does not count. */
export interface Discount {
  readonly signal: string
  /** A half sentence after the place: "asserts only constants". */
  readonly says: string
  readonly anchor: Anchor
  readonly url?: string
}

export interface Gap {
  readonly signal: string
  readonly title: string
  readonly found: number
  readonly needed: number
}

export interface Unchecked {
  readonly what: string
  readonly reason: string
}

export interface Assessment {
  readonly id: string
  readonly title: string
  readonly importance: Importance
  readonly group?: string
  readonly level: Verdict
  /** What the candidate's own work alone gives; only where several people wrote the repository, and one is known to be the candidate. */
  readonly candidateLevel?: CandidateLevel
  /** Why that is `unknown`: a half sentence. */
  readonly candidateReason?: string
  readonly says: string
  readonly evidence: readonly Evidence[]
  /** How many facts each signal found, all signals, in the skill's order. `evidence` may hold fewer. */
  readonly counts: Readonly<Record<string, number>>
  readonly gaps: readonly Gap[]
  readonly unchecked: readonly Unchecked[]
  readonly nextStep?: string
  /** Rough minutes for `nextStep`. */
  readonly minutes?: number
  readonly question?: string
  /** Left out when there are none. */
  readonly discounted?: readonly Discount[]
  /** The candidate's words; they never raise the level. */
  readonly claims?: readonly Claim[]
  readonly withdrawn?: readonly Withdrawal[]
}
