import type { Identity } from './source.ts'

/** The commit that a line comes from; moves, renames and reformatting are no origin. */
export interface LineOrigin {
  readonly commit: string
  /** After `.mailmap`. */
  readonly author: Identity
}

/** Where the lines of one file come from. */
export type FileOrigins =
  /** One for each line from 1 on; undefined for a blank one. */
  | { readonly path: string; readonly lines: readonly (LineOrigin | undefined)[] }
  /** `reason` is a half sentence: "more than 20,000 lines". */
  | { readonly path: string; readonly reason: string }

export interface Origins {
  /** In the order in which they were asked for. */
  readonly files: readonly FileOrigins[]
  /** Commits that `.git-blame-ignore-revs` names and that were passed over. */
  readonly passedOver: number
}

/** Two identities that `.mailmap` says are one person's. */
export interface Renamed {
  readonly from: Identity
  readonly to: Identity
}

/** What a report says of the people behind a repository. Names have no addresses in them. */
export interface Authorship {
  /** Most commits first. */
  readonly people: readonly {
    readonly name: string
    /** As an author, merges included. */
    readonly commits: number
    /** Further ones that name this person as a co-author. */
    readonly coAuthored: number
    readonly candidate: boolean
  }[]
  /** People who are not listed. */
  readonly more: number
  /** Whether somebody of them counts as the candidate. */
  readonly recognised: boolean
  /** How, or why not; sentences. */
  readonly says: readonly string[]
  /** Names that count as one person's, and why; sentences. */
  readonly merged: readonly string[]
  /** What else a reader should know of who wrote what; sentences. */
  readonly notes: readonly string[]
}
