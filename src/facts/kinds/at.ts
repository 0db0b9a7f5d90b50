import type { Anchor, Owner } from '../../types.ts'

/** Plain data with a place. No judgement, no tree nodes. */
export interface At<Kind extends string> {
  readonly kind: Kind
  readonly anchor: Anchor
  readonly owner: Owner
}

export type Language = 'python' | 'other'
