import { describe, expect, it } from 'vitest'
import { evidenceFor, type Look } from '../../src/assess/evidence.ts'
import type { Fact } from '../../src/facts/kinds.ts'
import { defineSkill, signal } from '../../src/skills/define.ts'
import type { Found } from '../../src/types.ts'

const fact = (path: string): Fact => ({
  kind: 'ignore-file',
  owner: 'own',
  anchor: { at: 'file', path },
  patterns: 1,
})
const [a1, a2, b1, b2, extra] = [fact('a1'), fact('a2'), fact('b1'), fact('b2'), fact('extra')]

const skill = (best?: Fact) =>
  defineSkill({
    id: 'tea',
    title: 'Tea',
    why: 'It is warm.',
    signals: {
      weak: signal({ title: 'Weak', from: 'files', find: () => [], says: () => 'weak' }),
      a: signal({ title: 'A', from: 'files', find: () => [], says: () => 'a' }),
      b: signal({ title: 'B', from: 'files', find: () => [], says: () => 'b' }),
      last: signal({ title: 'Last', from: 'files', lastResort: true, find: () => [], says: () => 'last' }),
    },
    levels: { some: [{ weak: 1 }, { last: 1 }], solid: [{ a: 1, b: 1 }] },
    ...(best ? { best: () => best } : {}),
    says: () => '',
    absent: () => '',
    nextStep: { some: () => '', solid: () => '' },
    minutes: { some: 1, solid: 1 },
  })

const found: Found = { facts: {} as Found['facts'], count: () => 0, first: () => undefined, all: () => [] }

const paths = (facts: Readonly<Record<string, readonly Fact[]>>, best?: Fact): string[] => {
  const tea = skill(best)
  const looks: Look[] = Object.entries(tea.signals).map(([id, one]) => ({
    id,
    signal: one,
    facts: facts[id] ?? [],
    missing: undefined,
  }))
  return evidenceFor(tea, looks, found).map(({ anchor }) => ('path' in anchor ? anchor.path : ''))
}

describe('the order of places', () => {
  it('takes turns between the signals that the level rests on', () => {
    expect(paths({ a: [a1, a2], b: [b1, b2] })).toEqual(['a1', 'b1', 'a2', 'b2'])
  })

  it('keeps the first signal’s first place in front, its others behind', () => {
    expect(paths({ weak: [extra, a2], a: [a1], b: [b1] })).toEqual(['extra', 'a1', 'b1', 'a2'])
  })

  it('has the place that a skill calls the best in front, once', () => {
    expect(paths({ a: [a1, a2], b: [b1] }, b1)).toEqual(['b1', 'a1', 'a2'])
    expect(paths({ a: [a1] }, extra)).toEqual(['a1'])
  })

  it('shows a fact that several signals found once', () => {
    expect(paths({ a: [a1, a2], b: [a2, b1] })).toEqual(['a1', 'b1', 'a2'])
  })

  it('shows a last resort only where there is nothing else', () => {
    expect(paths({ a: [a1], last: [extra] })).toEqual(['a1'])
    expect(paths({ last: [extra] })).toEqual(['extra'])
    expect(paths({})).toEqual([])
  })
})
