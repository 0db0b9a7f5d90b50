import { describe, expect, test } from 'vitest'
import { policyOf } from '../../src/action/policy.ts'
import type { Changes, Report } from '../../src/report/schema.ts'
import { goodReport } from '../report/made-up.ts'

type Change = Extract<Changes, { readonly compared: true }>['skills'][number]

const change = (id: string, title: string, before: Change['before'], after: Change['after']): Change => ({
  id,
  title,
  before,
  after,
  counts: [],
})
const report = (...skills: Change[]): Report => ({
  ...goodReport(),
  changes: { compared: true, skills, uncompared: ['git'] },
})

describe('fail-on: regression', () => {
  test('fails with the names of all required skills that fell', () => {
    const fallen = report(
      change('testing', 'Tests', 'solid', 'some'),
      change('oop', 'Classes', 'some', 'none'),
      change('exceptions', 'Exceptions', 'none', 'solid'),
    )
    expect(policyOf(fallen, 'regression')).toEqual({
      failure: 'Required, and shown less than before: Tests, Classes (fail-on: regression).',
    })
  })

  test.each([
    ['a rise', change('testing', 'Tests', 'some', 'solid')],
    ['fewer of it at the same level', change('testing', 'Tests', 'solid', 'solid')],
    ['the fall of a skill that is not required', change('containers', 'Containers', 'solid', 'none')],
  ])('does not fail for %s', (_, one) => {
    expect(policyOf(report(one), 'regression')).toEqual({})
  })

  test('does not fail without a base, and says why', () => {
    const unread = { ...goodReport(), changes: { compared: false as const, reason: 'the checkout has one commit' } }
    expect(policyOf(unread, 'regression')).toEqual({
      warning: 'fail-on: regression had nothing to compare with: the checkout has one commit',
    })
  })
})

test('fail-on: required looks at the head alone', () => {
  expect(policyOf(goodReport(), 'required')).toEqual({
    failure: 'Required and not found: Classes (fail-on: required).',
  })
})

test('fail-on: never fails for nothing', () => {
  expect(policyOf(report(change('testing', 'Tests', 'solid', 'none')), 'never')).toEqual({})
})
