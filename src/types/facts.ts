import type { Fact } from '../facts/kinds.ts'
import type { Repository } from './source.ts'

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
