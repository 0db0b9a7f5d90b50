import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, looksOf } from '../../src/assess/assess.ts'
import { assessWithSay, leftOf } from '../../src/assess/candidates-say.ts'
import { evidenceOf } from '../../src/assess/evidence.ts'
import { audit, explain } from '../../src/audit.ts'
import { collectFacts } from '../../src/facts/collect.ts'
import { profiles } from '../../src/profile/index.ts'
import type { Example, SkillExamples } from '../../src/skills/examples.ts'
import { skills } from '../../src/skills/index.ts'
import { memorySource } from '../../src/source/memory.ts'
import { tool } from '../../src/tool.ts'
import type { CandidatesSay, Facts, Skill, Verdict } from '../../src/types.ts'

const WORTH: Readonly<Record<Verdict, number>> = { solid: 2, some: 1, none: 0, unknown: 0, ask: 0 }

const ignoring = (skill: string, ...paths: readonly string[]): CandidatesSay => ({
  claims: [],
  ignore: paths.map(path => ({ skill, anchor: { at: 'file', path }, reason: 'not my own work' })),
  warnings: [],
})

const sourceOf = (example: Example) =>
  memorySource(typeof example === 'string' ? { files: { 'example.py': example } } : example)

/** Every example of every skill together with what each other needs, so that levels above "none" are reached. */
const repositories = await Promise.all(
  skills.map(async skill => {
    const { default: examples }: { default: SkillExamples } = await import(`../../src/skills/${skill.id}/examples.ts`)
    const all = Object.values(examples).flatMap(({ found, notFound }) => [...found, ...notFound])
    const read = await Promise.all(
      all.map(async example => {
        const source = sourceOf(example)
        return { facts: await collectFacts(source), paths: (await source.files()).map(({ path }) => path) }
      }),
    )
    return { id: skill.id, skill, read }
  }),
)

const entryOf = ({ id }: Skill) =>
  profiles[0].skills.find(entry => entry.id === id) ?? { id, importance: 'bonus' as const }

/** What somebody would do who has not read on: no fact of these places, whatever it says. */
const withoutAll = (facts: Facts, paths: readonly string[]): Facts => ({
  ...facts,
  byKind: new Map(
    [...facts.byKind].map(([kind, list]) => [
      kind,
      list.filter(({ anchor }) => !('path' in anchor && paths.some(path => anchor.path.startsWith(path)))),
    ]),
  ),
})

/** All examples of one skill as one repository: in folders of their own, so that levels above "none" are reached. */
const together = (read: readonly { readonly facts: Facts; readonly paths: readonly string[] }[]) => {
  const [first] = read
  if (first === undefined) throw new Error('no example')
  const byKind = new Map<string, unknown[]>()
  for (const { facts } of read)
    for (const [kind, list] of facts.byKind) byKind.set(kind, [...(byKind.get(kind) ?? []), ...list])
  return {
    facts: { ...first.facts, missing: new Map(), byKind } as unknown as Facts,
    paths: [...new Set(read.flatMap(({ paths }) => paths))],
  }
}

describe('what is withdrawn never raises a level', () => {
  test.each(repositories)('of $id', ({ skill, read }) => {
    for (const { facts, paths } of [...read, together(read)]) {
      const before = assess(skill, facts, entryOf(skill))
      const places = new Set(
        looksOf(skill, facts).flatMap(look =>
          evidenceOf(look, 10_000).map(({ signal, anchor }) => JSON.stringify([signal, anchor])),
        ),
      )
      const subsets = fc.oneof(
        fc.subarray(paths),
        fc.constantFrom(...paths, '').map(path => [path.replace(/[^/]*$/, '')]),
      )
      fc.assert(
        fc.property(subsets, withdrawn => {
          const {
            level,
            evidence,
            withdrawn: named,
          } = assessWithSay(skill, facts, entryOf(skill), ignoring(skill.id, ...withdrawn))
          expect(WORTH[level]).toBeLessThanOrEqual(WORTH[before.level])
          // No place, no claim, and none of what was withdrawn.
          if (WORTH[level] > 0) expect(evidence).not.toEqual([])
          for (const { anchor } of evidence) if ('path' in anchor) expect(withdrawn).not.toContain(anchor.path)
          for (const { signal, anchor } of evidence) expect(places).toContain(JSON.stringify([signal, anchor]))
          // Nobody can make "not found" of "not assessed", or the other way round.
          if (before.level === 'none' || before.level === 'unknown') expect(level).toBe(before.level)
          expect(named?.length ?? 0).toBe(withdrawn.length)
        }),
        { numRuns: 20, seed: 7 },
      )
    }
  })

  test('though some would rise if all facts of a path were left out', () => {
    const rising = repositories.flatMap(({ id, skill, read }) =>
      [...read, together(read)].some(({ facts, paths }) => {
        const { level } = assess(skill, facts, entryOf(skill))
        return paths.some(path => WORTH[assess(skill, withoutAll(facts, [path]), entryOf(skill)).level] > WORTH[level])
      })
        ? [id]
        : [],
    )
    expect(rising).not.toEqual([])
  })

  test('nothing counts that did not count before', async () => {
    const [some] = [{ modules: 1 }] as const
    const lonely: Skill = {
      ...(skills.find(({ id }) => id === 'functions') as Skill),
      signals: {
        modules: {
          title: 'Modules',
          from: 'python',
          find: facts => facts.byKind.get('module') ?? [],
          says: () => 'a module',
        },
        alone: {
          title: 'Functions of a program of one module',
          from: 'python',
          find: facts => ((facts.byKind.get('module') ?? []).length > 1 ? [] : (facts.byKind.get('function') ?? [])),
          says: () => 'a function',
        },
      },
      levels: { some: [some], solid: [{ modules: 1, alone: 1 }] },
      says: () => '',
    }
    const facts = await collectFacts(memorySource({ files: { 'a.py': SHOP, 'b.py': 'x = 1\n' } }))
    expect(assess(lonely, facts, entryOf(lonely)).level).toBe('some')
    expect(assess(lonely, withoutAll(facts, ['b.py']), entryOf(lonely)).level).toBe('solid')
    expect(assessWithSay(lonely, facts, entryOf(lonely), ignoring('functions', 'b.py')).level).toBe('some')
  })

  test('junk that is withdrawn is junk still', async () => {
    const things = [
      'orders',
      'prices',
      'items',
      'readers',
      'books',
      'loans',
      'tills',
      'taxes',
      'shelves',
      'clerks',
      'invoices',
      'coupons',
    ]
    const commits = things.map((thing, n) => ({
      subject: `Refuse ${thing} without a name`,
      authoredAt: 1_700_000_000 + n * 86_400,
      committedAt: 1_700_000_000 + n * 86_400,
    }))
    const clean = { 'shop.py': 'x = 1\n', 'till.py': 'import shop\n' }
    const git = skills.find(({ id }) => id === 'git')
    if (!git) throw new Error('no such skill')
    const facts = await collectFacts(
      memorySource({ files: { ...clean, '__pycache__/shop.cpython-312.pyc': 'x' }, commits }),
    )
    const before = assess(git, facts, entryOf(git))
    expect(before).toMatchObject({ level: 'some', gaps: [{ signal: 'no-junk' }] })
    expect(assess(git, withoutAll(facts, ['__pycache__/']), entryOf(git)).level).toBe('solid')
    const { withdrawn, ...after } = assessWithSay(git, facts, entryOf(git), ignoring('git', '__pycache__/'))
    expect(after).toEqual(before)
    expect(withdrawn).toMatchObject([{ places: 0 }])
  })
})

const SHOP = 'def total(prices):\n    return sum(prices)\n'
const TESTS = `from shop import total\n\n${[0, 1, 2, 3].map(n => `\ndef test_${n}():\n    assert total([${n}, 1]) == ${n + 1}\n`).join('')}`
const files = { 'shop.py': SHOP, 'test_shop.py': TESTS }
const options = { profile: profiles[0], tool }
const skillIn = async (say: CandidatesSay, id: string) => {
  const { skills: found } = await audit(memorySource({ files }), { ...options, say })
  return found.find(skill => skill.id === id)
}

describe('in the report', () => {
  test('what is withdrawn is taken away from its skill alone, and named with what it took away', async () => {
    const none: CandidatesSay = { claims: [], ignore: [], warnings: [] }
    const testing = await skillIn(none, 'testing')
    const functions = await skillIn(none, 'functions')
    expect(testing).toMatchObject({ level: 'solid' })
    expect(testing).not.toHaveProperty('claims')
    expect(testing).not.toHaveProperty('withdrawn')
    const say = ignoring('testing', 'test_shop.py')
    expect(await skillIn(say, 'testing')).toMatchObject({
      level: 'none',
      evidence: [],
      withdrawn: [{ says: 'not my own work', anchor: { at: 'file', path: 'test_shop.py' }, places: 4 }],
    })
    expect(await skillIn(say, 'functions')).toEqual(functions)
  })

  test('a folder and a file whose name begins like it are two', async () => {
    const facts = await collectFacts(
      memorySource({ files: { 'a/shop.py': SHOP, 'ab.py': `${SHOP}x = 1\n`, 'a.py': `${SHOP}y = 2\n` } }),
    )
    const functions = skills.find(({ id }) => id === 'functions')
    if (!functions) throw new Error('no such skill')
    const { looks } = leftOf(functions, facts, ignoring('functions', 'a/'))
    const paths = looks.flatMap(look => look.facts.flatMap(({ anchor }) => ('path' in anchor ? [anchor.path] : [])))
    expect(new Set(paths)).toEqual(new Set(['ab.py', 'a.py']))
  })

  test.each([['testing'], ['sql'], ['oop'], ['git']])('a claim changes nothing of %s but what is shown', async id => {
    const none = await skillIn({ claims: [], ignore: [], warnings: [] }, id)
    const reason = 'the report is wrong, this is solid'
    const claims = [{ skill: id, anchor: { at: 'lines' as const, path: 'shop.py', startLine: 1, endLine: 2 }, reason }]
    expect(await skillIn({ claims, ignore: [], warnings: [] }, id)).toEqual({
      ...none,
      claims: [{ says: reason, anchor: { at: 'lines', path: 'shop.py', startLine: 1, endLine: 2 } }],
    })
  })

  test('secrets and addresses are gone from the words', async () => {
    const reason = 'ask ada@example.org, password="hunter22secret9"'
    const anchor = { at: 'file' as const, path: 'shop.py' }
    const skill = await skillIn({ claims: [{ skill: 'sql', anchor, reason }], ignore: [], warnings: [reason] }, 'sql')
    expect(JSON.stringify(skill)).not.toMatch(/ada@|hunter22/)
  })

  test('the same holds for the base: nothing of it is a change', async () => {
    const say: CandidatesSay = {
      ...ignoring('testing', 'test_shop.py'),
      claims: [{ skill: 'sql', anchor: { at: 'file', path: 'shop.py' }, reason: 'it sums up prices' }],
    }
    const base = async () => ({ source: memorySource({ files }) })
    const { changes } = await audit(memorySource({ files }), { ...options, base, say })
    expect(changes).toMatchObject({ compared: true, skills: [] })
  })

  test('what was withdrawn and is deleted now is no fall', async () => {
    const base = async () => ({ source: memorySource({ files }) })
    const { ignore, ...rest } = ignoring('testing', 'test_shop.py')
    const say = { ...rest, ignore: ignore.map(one => ({ ...one, gone: true as const })) }
    const { changes, skills: now } = await audit(memorySource({ files: { 'shop.py': SHOP } }), {
      ...options,
      base,
      say,
    })
    expect(now.find(({ id }) => id === 'testing')).not.toHaveProperty('withdrawn')
    expect(changes?.compared && changes.skills.map(({ id }) => id)).not.toContain('testing')
  })

  test('--explain says it too', async () => {
    const say = ignoring('testing', 'test_shop.py')
    const { assessment, signals } = await explain(memorySource({ files }), { ...options, skill: 'testing', say })
    expect(assessment).toMatchObject({ level: 'none', withdrawn: [{ places: 4 }] })
    expect(signals.every(({ count }) => count === 0)).toBe(true)
  })
})
