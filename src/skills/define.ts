import type { Fact, Facts, Needs, Signal, Skill } from '../types.ts'

/** Ties a signal's sentence to the kind of fact that it finds. */
export const signal = <F extends Fact>(declared: {
  readonly title: string
  readonly from: Signal['from']
  readonly find: (facts: Facts) => readonly F[]
  readonly says: (fact: F) => string
  readonly counted?: (count: number) => string
  readonly evidenceOnly?: true
  readonly lastResort?: true
}): Signal => declared

/** Ties `levels` to the declared `signals`: a misspelt signal id does not compile. */
export const defineSkill = <const S extends string>(
  skill: Omit<Skill<S>, 'levels'> & {
    readonly levels: {
      readonly some: readonly [Needs<NoInfer<S>>, ...Needs<NoInfer<S>>[]]
      readonly solid: readonly [Needs<NoInfer<S>>, ...Needs<NoInfer<S>>[]]
    }
  },
): Skill<S> => skill as Skill<S>
