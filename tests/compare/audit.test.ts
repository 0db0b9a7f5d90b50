import { describe, expect, test } from 'vitest'
import { type AuditOptions, audit, type Base } from '../../src/audit.ts'
import { AuditError } from '../../src/errors.ts'
import { profiles } from '../../src/profile/index.ts'
import { renderJson } from '../../src/report/json.ts'
import { parseReport } from '../../src/report/schema.ts'
import { memorySource } from '../../src/source/memory.ts'
import { openSource } from '../../src/source/open.ts'
import { tool } from '../../src/tool.ts'
import type { Source } from '../../src/types.ts'
import { portfolio } from '../cli/portfolio.ts'
import { git, type MadeCommit, makeRepository } from '../cli/repository.ts'

const options = { profile: profiles[0], tool }

const changesOf = async (head: Source, base: () => Promise<Base>) => (await audit(head, { ...options, base })).changes
const comparedOf = async (head: Source, base: Source) => {
  const changes = await changesOf(head, async () => ({ source: base }))
  if (!changes?.compared) throw new Error(`not compared: ${changes?.reason}`)
  return changes
}

const SHOP = 'def total(prices):\n    return sum(prices)\n'
const testsOf = (count: number) =>
  `from shop import total\n\n${Array.from({ length: count }, (_, n) => `\ndef test_${n}():\n    assert total([${n}, 1]) == ${n + 1}\n`).join('')}`
const DOCKERFILE = 'FROM python:3.12\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "shop.py"]\n'
const commits = [{ subject: 'Add the shop' }]

describe('what a pull request changes', () => {
  test('a Dockerfile and six tests', async () => {
    const base = { 'shop.py': SHOP, 'test_shop.py': testsOf(3), 'requirements.txt': 'flask\n' }
    const head = { ...base, Dockerfile: DOCKERFILE, 'test_shop.py': testsOf(9) }
    const { skills, base: sha } = await comparedOf(
      memorySource({ files: head, commits }),
      memorySource({ files: base, commits }),
    )
    expect(sha).toMatch(/^[0-9a-f]{40}$/)
    expect(skills).toMatchObject([
      {
        id: 'containers',
        before: 'none',
        after: 'solid',
        place: { anchor: { at: 'lines', path: 'Dockerfile' } },
      },
      { id: 'testing', counts: [{ signal: 'real', before: 3, after: 9, says: '9 that check your code' }] },
    ])
  })

  test('nothing, when files are renamed', async () => {
    const files = { 'shop.py': SHOP, 'tests/test_shop.py': testsOf(3), Dockerfile: DOCKERFILE }
    const renamed = { 'shop.py': SHOP, 'tests/test_till.py': testsOf(3), 'docker/Dockerfile': DOCKERFILE }
    expect(await comparedOf(memorySource({ files: renamed, commits }), memorySource({ files, commits }))).toMatchObject(
      { skills: [] },
    )
  })

  test('nothing, of issues that belong to no commit, which are asked for once', async () => {
    let asked = 0
    const counting = (source: Source): Source => ({
      ...source,
      tracker: () => {
        asked += 1
        return source.tracker()
      },
    })
    const source = memorySource({
      files: { 'shop.py': SHOP },
      commits,
      tracker: {
        issues: { read: true, items: [], older: 0 },
        pulls: { read: true, items: [], older: 0 },
        checks: { read: false, reason: 'no permission' },
        warnings: ['give the job `checks: read`'],
      },
    })
    const { skills, uncompared } = await comparedOf(
      counting(source),
      counting(memorySource({ files: { 'shop.py': SHOP }, commits })),
    )
    expect({ skills, uncompared, asked }).toEqual({ skills: [], uncompared: [], asked: 1 })
  })
})

describe('the report', () => {
  test('is the same with a base, apart from the changes', async () => {
    const path = makeRepository(portfolio)
    const open = (ref: string) => openSource({ path, ref })
    const without = await audit(await open('HEAD'), options)
    const base = async () => ({ source: await open('HEAD~2') })
    const { changes, ...rest } = await audit(await open('HEAD'), { ...options, base })
    expect(renderJson(rest)).toBe(renderJson(without))
    expect(changes).toMatchObject({ compared: true, base: git(path, ['rev-parse', 'HEAD~2']) })
    expect(without).not.toHaveProperty('changes')
  })

  test('says the same changes each time, and comes back from its JSON', async () => {
    const path = makeRepository(portfolio)
    const run = async () =>
      audit(await openSource({ path }), {
        ...options,
        base: async () => ({ source: await openSource({ path, ref: 'HEAD~1' }) }),
      })
    const json = renderJson(await run())
    expect(renderJson(await run())).toBe(json)
    expect(renderJson(parseReport(JSON.parse(json)))).toBe(json)
  })

  test('compares the skills that were asked for', async () => {
    const { changes } = await audit(memorySource({ files: { Dockerfile: DOCKERFILE, 'shop.py': SHOP } }), {
      ...options,
      only: ['containers'],
      base: async () => ({ source: memorySource({ files: {} }) }),
    })
    expect(changes?.compared && changes.skills.map(({ id }) => id)).toEqual(['containers'])
  })
})

describe('a base that is not read in time', () => {
  const base = { 'shop.py': SHOP, 'test_shop.py': testsOf(9), Dockerfile: DOCKERFILE, 'requirements.txt': 'flask\n' }
  const head = { 'shop.py': SHOP, 'test_shop.py': testsOf(3) }
  /** Over when it is asked for the time so often. */
  const changesWithin = async (most: number) => {
    let asked = 0
    const stop = { isOver: () => ++asked > most, signal: new AbortController().signal }
    const opened = async () => ({ source: memorySource({ files: base, commits }) })
    const { changes } = await audit(memorySource({ files: head, commits }), { ...options, stop, base: opened })
    return { changes, asked }
  }

  test('is not compared with, wherever the time is up', async () => {
    const { changes: whole, asked } = await changesWithin(1e9)
    expect(whole?.compared && whole.skills.map(({ id }) => id)).toContain('containers')
    for (let most = 0; most < asked; most++) {
      expect((await changesWithin(most)).changes).toEqual({
        compared: false,
        reason: 'the time for this run was up (max-seconds)',
      })
    }
    expect((await changesWithin(asked)).changes).toEqual(whole)
  })

  test('is said to be late, and not to be broken or absent', async () => {
    const controller = new AbortController()
    const stop = { isOver: () => controller.signal.aborted, signal: controller.signal }
    const late = (answer: () => Base) => async () => {
      controller.abort()
      return answer()
    }
    const broken = late(() => {
      throw new AuditError('UNREADABLE', 'git was ended.', 'Try again.')
    })
    for (const opened of [broken, late(() => ({ reason: 'GitHub did not answer' }))]) {
      const { changes } = await audit(memorySource({ files: head }), { ...options, stop, base: opened })
      expect(changes).toMatchObject({ compared: false, reason: expect.stringMatching(/time for this run was up/) })
    }
  })
})

describe('a budget', () => {
  const LATER = '# Later.\n'
  type Files = Readonly<Record<string, string>>
  const withBudget = async (base: Files, head: Files, budget?: AuditOptions['budget']) => {
    const { changes } = await audit(memorySource({ files: head, commits }), {
      ...options,
      ...(budget ? { budget } : {}),
      base: async () => ({ source: memorySource({ files: base, commits }) }),
    })
    if (!changes?.compared) throw new Error('not compared')
    return changes
  }

  test('that has no room for an old file any more charges nobody with it', async () => {
    const base = { 'a.py': SHOP, 'b.py': 'class OutOfStock(Exception):\n    pass\n', Dockerfile: DOCKERFILE }
    const { skills, uncompared } = await withBudget(base, { ...base, 'a0.py': LATER }, { files: 3 })
    expect(skills).toEqual([])
    expect(uncompared).toContain('containers')
  })

  test('that leaves as much out on both sides may leave out something else', async () => {
    const files = { 'shop.py': SHOP, 'test_a.py': testsOf(3), 'test_b.py': testsOf(6) }
    const [base, head] = [
      { ...files, 'z.py': LATER },
      { ...files, 'a.py': LATER },
    ]
    expect((await withBudget(base, head)).skills).toEqual([])
    expect((await withBudget(base, head, { files: 3 })).skills).toEqual([])
  })

  test('with room for both sides changes nothing', async () => {
    const base = { 'a.py': SHOP, Dockerfile: DOCKERFILE }
    const changes = await withBudget(base, { 'a.py': SHOP }, { files: 2 })
    expect(changes).toEqual(await withBudget(base, { 'a.py': SHOP }))
    expect(changes.skills).toMatchObject([{ id: 'containers', after: 'none' }])
  })
})

describe('of a first pull request', () => {
  const first: readonly MadeCommit[] = [{ message: 'Begin', files: {} }, ...portfolio]

  test('everything is new', async () => {
    const path = makeRepository(first)
    const empty = git(path, ['rev-list', '--max-parents=0', 'HEAD'])
    const { skills } = await comparedOf(await openSource({ path }), await openSource({ path, ref: empty }))
    expect(skills.length).toBeGreaterThan(5)
    expect(skills.every(({ before, after }) => before === 'none' && after !== 'none')).toBe(true)
  })
})

describe('no base', () => {
  const head = memorySource({ files: { 'shop.py': SHOP } })
  test.each([
    [
      'a reason',
      async () => ({ reason: 'the checkout has one commit: set fetch-depth: 0' }),
      'the checkout has one commit: set fetch-depth: 0',
    ],
    [
      'what somebody can mend',
      async () => Promise.reject(new AuditError('EMPTY_FOLDER', 'There is nothing in it.', 'Add a file.')),
      'the base could not be read: There is nothing in it. Add a file.',
    ],
    [
      'a bug',
      async () => Promise.reject(new TypeError('x is undefined')),
      'the base could not be read: this is a bug in portfolio-readiness: TypeError: x is undefined',
    ],
    [
      'a source that fails in the middle',
      async () => ({
        source: { ...head, files: () => Promise.reject(new AuditError('UNREADABLE', 'The objects are damaged.', '')) },
      }),
      'the base could not be read: The objects are damaged.',
    ],
  ] satisfies [string, () => Promise<Base>, string][])('costs the comparison alone: %s', async (_, base, reason) => {
    expect(await changesOf(head, base)).toEqual({ compared: false, reason })
  })

  test('never lets a secret out', async () => {
    const changes = await changesOf(head, async () => ({
      reason: 'git said: https://bob:hunter22secret@example.org/x',
    }))
    expect(JSON.stringify(changes)).not.toContain('hunter22')
  })
})
