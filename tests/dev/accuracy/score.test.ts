import { describe, expect, it } from 'vitest'
import type { LabelLevel } from '../../../src/dev/accuracy/labels.ts'
import { type Answer, f1, mean, precision, recall, scoreOf } from '../../../src/dev/accuracy/score.ts'
import type { Verdict } from '../../../src/types.ts'

const answer = (want: LabelLevel, got: Verdict | undefined, more: Partial<Answer> = {}): Answer => ({
  repository: 'ada__shop',
  skill: 'testing',
  want,
  got,
  clear: true,
  places: got === 'some' || got === 'solid' ? 1 : 0,
  ...more,
})

describe('scoreOf', () => {
  /** Worked out by hand: what each answer adds is beside it. */
  const answers = [
    answer('solid', 'solid'), // exact; presence right, solid right
    answer('solid', 'some'), // presence right, solid overlooked
    answer('solid', 'none'), // far off; presence overlooked, solid overlooked
    answer('some', 'solid', { clear: false }), // presence right, solid false alarm
    answer('none', 'some'), // presence false alarm
    answer('none', 'none'), // exact
    answer('none', 'solid', { places: 0 }), // far off, no place; presence false alarm, solid false alarm
    answer('some', 'unknown'), // no answer; presence overlooked
  ]
  const score = scoreOf(answers)

  it('counts exact levels, over all labels and over the clear ones', () => {
    expect(score.labels).toBe(8)
    expect(score.agreement).toBe(2 / 8)
    expect(score.clear).toBe(2 / 7)
  })

  it('counts presence: 3 right, 2 false alarms, 2 overlooked', () => {
    expect(score.presence).toEqual({ right: 3, falseAlarms: 2, overlooked: 2 })
    expect(precision(score.presence)).toBe(3 / 5)
    expect(recall(score.presence)).toBe(3 / 5)
    expect(f1(score.presence)).toBe(6 / 10)
  })

  it('counts solid: 1 right, 2 false alarms, 2 overlooked', () => {
    expect(score.solid).toEqual({ right: 1, falseAlarms: 2, overlooked: 2 })
    expect(f1(score.solid)).toBe(2 / 6)
  })

  it('counts what is worst apart', () => {
    expect(score).toMatchObject({ farOff: 2, noAnswer: 1, withoutPlace: 1 })
  })

  it('takes a row that is not there, unknown and ask as no answer, which sees nothing', () => {
    const silent = scoreOf([answer('solid', undefined), answer('none', 'unknown'), answer('some', 'ask')])
    expect(silent).toMatchObject({ agreement: 0, noAnswer: 3, farOff: 1, presence: { right: 0, overlooked: 2 } })
  })

  it('does not take a level without a place for one with a place', () => {
    expect(scoreOf([answer('some', 'some', { places: 0 }), answer('none', 'none')]).withoutPlace).toBe(1)
  })

  it('is perfect where there was nothing to find and nothing was found', () => {
    expect(f1(scoreOf([answer('none', 'none')]).presence)).toBe(1)
    expect(scoreOf([]).agreement).toBe(1)
  })
})

describe('mean', () => {
  it('weighs every skill alike', () => {
    expect(mean([1, 0.5, 0])).toBe(0.5)
  })
})
