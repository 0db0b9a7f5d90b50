import type { Fact } from '../facts/kinds.ts'
import type { Facts, Origin } from './facts.ts'

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
