import type { Origins, Renamed } from './authorship.ts'
import type { Owner } from './place.ts'
import type { RepositoryOrigin, Tracker } from './tracker.ts'

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
