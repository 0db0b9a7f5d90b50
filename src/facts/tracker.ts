import type { Fact, Tracker } from '../types.ts'

/** What the hosting service says: its issues, pull requests and check results. Parts that were not read give no facts. */
export const trackerFacts = (_tracker: Tracker): readonly Fact[] => []
