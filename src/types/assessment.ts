import type { Claim, Withdrawal } from './candidates-say.ts'
import type { Anchor } from './place.ts'
import type { CandidateLevel, Importance, Verdict } from './skill.ts'

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
