import type { Anchor } from './place.ts'

/** A place that the candidate points at, in their own words. Nothing was judged there. */
export interface Claim {
  readonly says: string
  readonly anchor: Anchor
  readonly url?: string
}

/** What the candidate does not want to be counted for a skill, in their own words. A folder's path ends with `/`. */
export interface Withdrawal {
  readonly says: string
  readonly anchor: Anchor
  /** How many places of the skill were taken away by it. */
  readonly places: number
  readonly url?: string
}

/** One checked entry of the candidate's file. */
export interface Said {
  /** The skill's id. */
  readonly skill: string
  /** In the audited commit. */
  readonly anchor: Anchor
  readonly reason: string
}

/** One checked entry of `ignore`. */
export interface Ignored extends Said {
  readonly anchor: Extract<Anchor, { readonly at: 'file' }>
  /** It is not in the audited commit. What that is compared with may have it, and there it must not count either. */
  readonly gone?: true
}

/** What `.github/portfolio-readiness.yml` says, as far as it can be used. */
export interface CandidatesSay {
  readonly claims: readonly Said[]
  readonly ignore: readonly Ignored[]
  /** One line for each mistake in the file, with file and line: for report, summary and log. */
  readonly warnings: readonly string[]
}
