import { type FactOf, factsOf } from '../facts/query.ts'
import type { Facts, TrackerOrigin } from '../types.ts'

export type Issue = FactOf<'issue'>
export type Pull = FactOf<'pull'>

/** Whether the hosting service was asked and answered: only then something can be missing there. */
export const lookedAt = ({ missing }: Facts, ...parts: readonly TrackerOrigin[]): boolean =>
  parts.every(part => !missing.has(part))

/** The repository has this part switched off. */
export const isOff = ({ switchedOff }: Facts, part: TrackerOrigin): boolean => switchedOff?.has(part) ?? false

/** Newest first. */
export const peoplesIssues = (facts: Facts): readonly Issue[] => factsOf(facts, 'issue').filter(({ bot }) => !bot)
export const peoplesPulls = (facts: Facts): readonly Pull[] => factsOf(facts, 'pull').filter(({ bot }) => !bot)

/** Another person than the author reviewed or merged it. Nobody can tell who a deleted account was. */
export const isBetweenPeople = ({ author, mergedBy, reviewers }: Pull): boolean =>
  author !== undefined && (reviewers.length > 0 || (mergedBy !== undefined && mergedBy !== author))

/** "the newest 100" where there are older ones that were not read. */
export const newest = ({ incomplete }: Facts, part: TrackerOrigin): string =>
  incomplete.has(part) ? 'the newest ' : ''
