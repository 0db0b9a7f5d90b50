import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess/assess.ts'
import { explain } from '../../src/assess/explain.ts'
import { factsOf } from '../../src/facts/query.ts'
import { defineSkill, signal } from '../../src/skills/define.ts'
import type { Fact, Facts, Origin, ProfileSkill } from '../../src/types.ts'

const entry: ProfileSkill = { id: 'handling', importance: 'required' }

const skill = defineSkill({
  id: 'handling',
  title: 'Handling',
  why: 'Because.',
  signals: {
    named: signal({
      title: 'Handles a named exception',
      from: 'python',
      find: facts => factsOf(facts, 'handler').filter(fact => !fact.broad),
      says: fact => `catches ${fact.exceptions.join()}`,
    }),
    any: signal({
      title: 'Handles something',
      from: 'python',
      find: facts => factsOf(facts, 'handler'),
      says: fact => `catches ${fact.exceptions.join()}`,
    }),
    commit: signal({
      title: 'Speaks of errors',
      from: 'history',
      find: facts => factsOf(facts, 'commit'),
      says: fact => fact.subject,
    }),
  },
  levels: { some: [{ any: 1 }, { commit: 1 }], solid: [{ named: 2 }, { named: 1, commit: 2 }] },
  says: ({ count }) => `${count('any')} handlers`,
  absent: () => 'no handler',
  nextStep: { some: () => 'Catch one.', solid: () => 'Catch another.' },
  minutes: { some: 10, solid: 20 },
  question: ({ first }) => (first('named') ? 'When does it happen?' : undefined),
})

const handler = (line: number, exception?: string): Fact => ({
  kind: 'handler',
  owner: 'own',
  anchor: { at: 'lines', path: 'shop.py', startLine: line, endLine: line },
  exceptions: exception === undefined ? [] : [exception],
  broad: exception === undefined,
  reaction: 'logs',
  hides: false,
  inTest: false,
})

const factsWith = (
  handlers: readonly Fact[],
  missing: readonly [Origin, string][] = [],
  incomplete: readonly [Origin, string][] = [],
): Facts => ({
  byKind: new Map([['handler', handlers]]),
  missing: new Map(missing),
  incomplete: new Map(incomplete),
  repository: { source: 'memory' },
  warnings: [],
  read: { files: 1, bytes: 1, leftOut: [], notRead: [] },
})

describe('a level', () => {
  test('needs all counts of one of its ways', () => {
    expect(assess(skill, factsWith([handler(1, 'KeyError'), handler(2)]), entry).level).toBe('some')
    expect(assess(skill, factsWith([handler(1, 'KeyError'), handler(2, 'ValueError')]), entry).level).toBe('solid')
  })

  test('that is reached has no gap left, the next one says the shortest way', () => {
    expect(assess(skill, factsWith([handler(1, 'KeyError'), handler(2, 'OSError')]), entry).gaps).toEqual([])
    expect(assess(skill, factsWith([handler(1, 'KeyError')]), entry).gaps).toEqual([
      { signal: 'named', title: 'Handles a named exception', found: 1, needed: 2 },
    ])
  })

  test('never counts what other people wrote', () => {
    const vendored: Fact = { ...handler(1, 'KeyError'), owner: 'vendored' }
    expect(assess(skill, factsWith([vendored, vendored, vendored]), entry).level).toBe('none')
  })
})

describe('not found is not not assessed', () => {
  test('none, when everything was looked at', () => {
    expect(assess(skill, factsWith([]), entry)).toMatchObject({ level: 'none', says: 'no handler', evidence: [] })
  })

  test('unknown, when one thing that would have been enough could not be looked at', () => {
    const shallow: [Origin, string] = ['history', 'the checkout is shallow: set fetch-depth: 0']
    expect(assess(skill, factsWith([], [shallow]), entry)).toMatchObject({
      level: 'unknown',
      says: 'the checkout is shallow: set fetch-depth: 0',
      gaps: [],
    })
  })

  test('a level that was reached stands, and what could have raised it is named', () => {
    const assessment = assess(skill, factsWith([handler(1, 'KeyError')], [['history', 'cut off']]), entry)
    expect(assessment.level).toBe('some')
    expect(assessment.unchecked).toEqual([{ what: 'history', reason: 'cut off' }])
  })

  test('a part that could not be read is named beside the level', () => {
    const part: [Origin, string] = ['python', '1 of 9 not read: over 1 MiB of Python']
    expect(assess(skill, factsWith([], [], [part]), entry)).toMatchObject({
      level: 'none',
      unchecked: [{ what: 'Python files', reason: '1 of 9 not read: over 1 MiB of Python' }],
    })
  })
})

test('a part that was not to be had is no absence, and takes nothing away', () => {
  const part: [Origin, string] = ['python', '1 of 9 not read: not in this partial clone']
  const lost = (handlers: readonly Fact[]): Facts => ({ ...factsWith(handlers, [], [part]), cut: new Set(['python']) })
  expect(assess(skill, lost([]), entry)).toMatchObject({
    level: 'unknown',
    says: 'Python files: 1 of 9 not read: not in this partial clone',
    gaps: [],
  })
  expect(assess(skill, lost([handler(1, 'KeyError')]), entry).level).toBe('some')
  const elsewhere = { ...factsWith([], [], [part]), lost: new Set<Origin>(['docs']) }
  expect(assess(skill, elsewhere, entry).level).toBe('none')
})

describe('what only the hosting service knows', () => {
  const hosted = defineSkill({
    ...skill,
    signals: {
      issue: signal({
        title: 'An issue',
        from: 'issues',
        find: facts => factsOf(facts, 'issue'),
        says: issue => issue.title,
      }),
      commit: skill.signals.commit as ReturnType<typeof signal>,
      check: signal({
        title: 'The last run',
        from: 'checks',
        evidenceOnly: true,
        find: facts => factsOf(facts, 'last-run'),
        says: run => run.outcome,
      }),
    },
    levels: { some: [{ commit: 1 }, { issue: 1 }], solid: [{ commit: 3 }, { commit: 1, issue: 2 }] },
    question: () => undefined,
  })
  const unasked = (reason: string): [Origin, string][] => [
    ['issues', reason],
    ['pulls', reason],
    ['checks', reason],
  ]
  const withHistory = (count: number, missing: readonly [Origin, string][]): Facts => ({
    ...factsWith([], missing),
    byKind: new Map([['commit', Array.from({ length: count }, () => ({ ...handler(1), kind: 'commit' }) as Fact)]]),
  })

  test('leaves the level to the repository when it was not asked, and says so', () => {
    const refused = 'the token may not read them: give the job `issues: read`'
    expect(assess(hosted, withHistory(0, unasked(refused)), entry)).toMatchObject({
      level: 'none',
      says: 'no handler',
      unchecked: [{ what: 'issues', reason: refused }],
    })
    expect(assess(hosted, withHistory(1, unasked(refused)), entry).level).toBe('some')
    expect(assess(hosted, withHistory(3, unasked(refused)), entry).level).toBe('solid')
  })

  test('is no shorter way to the next level while nobody asked', () => {
    const { gaps } = assess(hosted, withHistory(1, unasked('not looked at')), entry)
    expect(gaps).toEqual([{ signal: 'commit', title: 'Speaks of errors', found: 1, needed: 3 }])
  })

  test('never stands for a history that could not be read', () => {
    const { level, says } = assess(
      hosted,
      factsWith([], [...unasked('no token'), ['history', 'the checkout is shallow']]),
      entry,
    )
    expect({ level, says }).toEqual({ level: 'unknown', says: 'the checkout is shallow' })
  })
})

describe('evidence', () => {
  test('is one entry for each place, under the first signal that found it', () => {
    const { evidence, counts } = assess(skill, factsWith([handler(3, 'KeyError')]), entry)
    expect(evidence).toEqual([
      {
        signal: 'named',
        title: 'Handles a named exception',
        says: 'catches KeyError',
        anchor: { at: 'lines', path: 'shop.py', startLine: 3, endLine: 3 },
      },
    ])
    expect(counts).toEqual({ named: 1, any: 1, commit: 0 })
  })

  test('is bounded, the count is not', () => {
    const many = Array.from({ length: 500 }, (_, line) => handler(line + 1, 'KeyError'))
    const { evidence, counts } = assess(skill, factsWith(many), entry)
    expect(evidence.length).toBeLessThan(30)
    expect(counts.any).toBe(500)
  })

  test('brings its question, and nothing found brings none', () => {
    expect(assess(skill, factsWith([handler(1, 'KeyError')]), entry).question).toBe('When does it happen?')
    expect(assess(skill, factsWith([]), entry)).not.toHaveProperty('question')
  })
})

test('an explanation has every signal with all of its places, and every way of every level', () => {
  const explanation = explain(skill, factsWith([handler(1, 'KeyError'), handler(2)]), entry)
  expect(explanation.signals.map(({ id, count, places }) => [id, count, places.length])).toEqual([
    ['named', 1, 1],
    ['any', 2, 2],
    ['commit', 0, 0],
  ])
  expect(explanation.needs.solid).toEqual([
    [{ signal: 'named', title: 'Handles a named exception', found: 1, needed: 2 }],
    [
      { signal: 'named', title: 'Handles a named exception', found: 1, needed: 1 },
      { signal: 'commit', title: 'Speaks of errors', found: 0, needed: 2 },
    ],
  ])
})
