import { expect, it, test } from 'vitest'
import { newPatience } from '../../src/facts/python/patience.ts'
import { levelOf, repeated, reportOnFiles } from './audit.ts'

const OWN = 'class OutOfStock(Exception):\n    """Nothing is left."""\n'

test.each([
  ['makes the parser recurse until its stack is full', repeated('.. a::\n', 30_000)],
  ['makes the parser ask for gigabytes', repeated('.. a::\n', 300_000)],
  ['keeps the parser busy for minutes', repeated('<!--', 100_000)],
])('a text that %s is not read, and the ones after it are', async (_, text) => {
  const report = await reportOnFiles({ 'a.py': text, 'b.py': OWN, 'c.py': 'import b\n' })
  expect(report.read.notRead.map(({ path }) => path)).toEqual(['a.py'])
  expect(levelOf(report, 'oop')).toBe('some')
})

it('says unknown, not absent, where the only file breaks the parser', async () => {
  const report = await reportOnFiles({ 'a.py': repeated('.. a::\n', 30_000) })
  expect(levelOf(report, 'oop')).toBe('unknown')
})

it('loses only the cell of a notebook that breaks the parser', async () => {
  const cells = [repeated('.. a::\n', 30_000), OWN].map(source => ({ cell_type: 'code', source }))
  const report = await reportOnFiles({ 'a.ipynb': JSON.stringify({ cells }), 'b.py': 'x = 1\n' })
  expect(report.read.notRead.map(({ path }) => path)).toEqual(['a.ipynb'])
  expect(report.skills.find(({ id }) => id === 'oop')?.evidence[0]?.anchor).toMatchObject({ cell: 2 })
})

const NESTED: readonly (readonly [string, string])[] = [
  ['lists', `x = ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`],
  ['parentheses', `x = ${'('.repeat(5_000)}${')'.repeat(5_000)}\n`],
  ['calls', `x = ${'f('.repeat(20_000)}${')'.repeat(20_000)}\n`],
  ['attributes', `x = a${'.b'.repeat(100_000)}\n`],
  ['chained calls', `x = a${'.b()'.repeat(60_000)}\n`],
  ['sums', `x = 1${' + 1'.repeat(60_000)}\n`],
  ['joined strings', `x = 'a'${" + 'a'".repeat(60_000)}\n`],
  ['negations', `x = ${'not '.repeat(20_000)}1\n`],
  ['lambdas', `x = ${'lambda: '.repeat(20_000)}1\n`],
  ['format strings', `x = ${'f"{'.repeat(3_000)}1${'}"'.repeat(3_000)}\n`],
  ['dicts', `x = ${'{1: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`],
  [
    'conditions',
    `${Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join('')}${' '.repeat(900)}pass\n`,
  ],
]

test.each(NESTED)('nested %s do not end the audit', async (_, text) => {
  const report = await reportOnFiles({ 'a.py': text, 'b.py': OWN, 'c.py': 'import b\n' })
  expect(levelOf(report, 'oop')).toBe('some')
})

const numbered = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')

/** Each of these doubles with every line, unless what is known is kept. */
const DOUBLING: readonly (readonly [string, string])[] = [
  [
    'classes below two classes',
    `import x\nclass A0(x.P): pass\nclass B0(x.Q): pass\n${numbered(40, n => `class A${n + 1}(A${n}, B${n}): pass\nclass B${n + 1}(A${n}, B${n}): pass`)}`,
  ],
  ['strings', `a0 = 'select'\n${numbered(60, n => `a${n + 1} = a${n} + a${n}`)}\ncursor.execute(a60)`],
  ['format strings', `a0 = 'select'\n${numbered(60, n => `a${n + 1} = f'{a${n}}{a${n}}'`)}\ncursor.execute(a60)`],
  ['dicts', `a0 = {}\n${numbered(60, n => `a${n + 1} = {'a': a${n}, 'b': a${n}}`)}\nprint(a60['a']['b'])`],
  ['functions', `${numbered(40, n => `def f${n}(): f${n + 1}(); f${n + 1}()`)}\ndef test_f(): f0()`],
  [
    'fixtures',
    `import pytest\n${numbered(40, n => `@pytest.fixture\ndef x${n}(x${n + 1}, y${n + 1}): return x${n + 1}\n@pytest.fixture\ndef y${n}(x${n + 1}, y${n + 1}): return y${n + 1}`)}\ndef test_x(x0): assert x0.f() == 1`,
  ],
  [
    'itself',
    'class A(A): pass\nclass B(C): pass\nclass C(B): pass\na = a\nb = c\nc = b\ndef f(): return f()\nf().x.y()',
  ],
]

test.each(DOUBLING)('%s upon themselves are looked at once', async (_, text) => {
  const report = await reportOnFiles({ 'test_a.py': text, 'b.py': OWN, 'c.py': 'import b\n' })
  expect(report.read.notRead).toEqual([])
  expect(levelOf(report, 'oop')).not.toBe('none')
})

it('is patient with texts that are parsed in a usual time, however many there are', () => {
  let now = 0
  const patience = newPatience(() => now)
  for (let file = 0; file < 10_000; file++) {
    const isOver = patience.start(10_000)
    now += 100
    expect(isOver()).toBe(false)
  }
})

it('has the more patience with a slow text, the less was lost before', () => {
  let now = 0
  const patience = newPatience(() => now)
  const given = (): number => {
    const isOver = patience.start(0)
    const begun = now
    while (!isOver()) now += 10
    return now - begun
  }
  const times = Array.from({ length: 8 }, given)
  expect(times[0]).toBeLessThan(3_000)
  expect(times.at(-1)).toBeLessThan(100)
})

test.each([
  'if False:',
  'if 0:',
  'while False:',
  'while 0:',
  'if x:\n    y()\nelif False:',
])('code below %s shows nothing', async condition => {
  const report = await reportOnFiles({ 'a.py': `${condition}\n    class OutOfStock(Exception):\n        pass\n` })
  expect(levelOf(report, 'oop')).toBe('none')
})

test.each([
  'if DEBUG:',
  'if 1:',
  'if not False:',
  'if x == 0:',
  'if False:\n    pass\nelse:',
  'while True:',
])('code below %s counts', async condition => {
  const report = await reportOnFiles({ 'a.py': `${condition}\n    class OutOfStock(Exception):\n        pass\n` })
  expect(levelOf(report, 'oop')).toBe('some')
})
