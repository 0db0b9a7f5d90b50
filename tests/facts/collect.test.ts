import { describe, expect, test } from 'vitest'
import { collectFacts } from '../../src/facts/collect.ts'
import { factsOf } from '../../src/facts/query.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { ReadResult, Source, SourceFile } from '../../src/types.ts'

/** A source that lists everything and cannot read some of it, as a partial clone. */
const without = (source: Source, isAbsent: (path: string) => boolean, lost = false): Source => ({
  ...source,
  files: () => source.files(),
  history: () => source.history(),
  tracker: () => source.tracker(),
  async *read(files: readonly SourceFile[]): AsyncIterable<ReadResult> {
    for await (const result of source.read(files))
      yield isAbsent(result.file.path)
        ? { file: result.file, reason: 'not in this partial clone', ...(lost ? { lost } : {}) }
        : result
  },
})

const files = {
  'shop.py': 'def total(prices):\n    return sum(prices)\n',
  'till.py': 'import shop\nprint(shop.total([1]))\n',
  Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD python till.py\n',
  'README.md': '# Shop\n\nA shop.\n',
}

describe('what could not be read', () => {
  test('is a missing origin when nothing of it was read', async () => {
    const facts = await collectFacts(without(memorySource({ files }), path => path.endsWith('.py')))
    expect(facts.missing.get('python')).toBe('not in this partial clone')
    expect(facts.missing.has('containers')).toBe(false)
    expect(facts.read.notRead).toEqual([
      { path: 'shop.py', reason: 'not in this partial clone' },
      { path: 'till.py', reason: 'not in this partial clone' },
    ])
  })

  test('is an incomplete origin when some of it was', async () => {
    const facts = await collectFacts(without(memorySource({ files }), path => path === 'shop.py'))
    expect(facts.missing.has('python')).toBe(false)
    expect(facts.incomplete.get('python')).toBe('1 of 2 not read: not in this partial clone')
    expect([...(facts.cut ?? [])]).toEqual([])
  })

  test('is lost where another look could find it', async () => {
    const source = without(memorySource({ files }), path => path === 'shop.py', true)
    expect([...((await collectFacts(source)).cut ?? [])]).toEqual(['python'])
  })

  test('is no origin at all where there was nothing to read', async () => {
    const facts = await collectFacts(
      memorySource({ files: { 'README.md': '# Shop\n' }, commits: [{ subject: 'Say what it is' }] }),
    )
    // The hosting service is asked for everything it knows, whatever there is.
    expect([...facts.missing.keys()]).toEqual(['issues', 'pulls', 'checks'])
  })

  test('names a Python file over 1 MiB, and one with NUL bytes', async () => {
    const facts = await collectFacts(
      memorySource({
        files: { 'big.py': `x = 1\n${'# filler\n'.repeat(130_000)}`, 'odd.py': 'x = "\u0000"\n', 'fine.py': 'x = 1\n' },
      }),
    )
    expect(facts.read.notRead).toEqual([
      { path: 'big.py', reason: 'over 1 MiB of Python' },
      { path: 'odd.py', reason: 'holds NUL bytes, so it is no text' },
    ])
    expect(facts.incomplete.get('python')).toBe('2 of 3 not read: over 1 MiB of Python')
  })

  test('names a notebook that is no JSON', async () => {
    const facts = await collectFacts(memorySource({ files: { 'sales.ipynb': '<<<<<<< HEAD\n{}\n' } }))
    expect(facts.read.notRead).toEqual([{ path: 'sales.ipynb', reason: 'a notebook that is no valid JSON' }])
    expect(facts.missing.get('python')).toBe('a notebook that is no valid JSON')
  })

  test('is the history of a shallow checkout', async () => {
    const facts = await collectFacts(
      memorySource({ files, historyMissing: 'the checkout is shallow: set fetch-depth: 0' }),
    )
    expect(facts.missing.get('history')).toBe('the checkout is shallow: set fetch-depth: 0')
    expect(facts.read).not.toHaveProperty('commits')
    expect(factsOf(facts, 'commit')).toEqual([])
  })
})

test('what was left out is counted by its reason, with examples', async () => {
  const installed = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map(name => [`env/lib/python3.12/site-packages/lib/${name}.py`, 'x = 1\n']),
  )
  const facts = await collectFacts(
    memorySource({ files: { ...files, ...installed, 'env/pyvenv.cfg': 'home = /usr\n' } }),
  )
  const reason = facts.read.leftOut.find(({ examples }) => examples.some(path => path.includes('site-packages')))
  expect(reason?.count).toBeGreaterThanOrEqual(4)
  expect(reason?.examples.length).toBe(3)
  expect(factsOf(facts, 'module').map(fact => fact.path)).toEqual(['shop.py', 'till.py'])
})

test('a notebook cell that never closes a bracket does not hide the cells below it', async () => {
  const cell = (source: string) => ({ cell_type: 'code', source })
  const cells = [cell('rows = [1, 2'), cell('try:\n    int("x")\nexcept ValueError:\n    print("no number")\n')]
  const facts = await collectFacts(
    memorySource({ files: { 'sales.ipynb': JSON.stringify({ cells, metadata: {}, nbformat: 4 }) } }),
  )
  expect(factsOf(facts, 'handler').map(fact => fact.anchor)).toEqual([
    { at: 'lines', path: 'sales.ipynb', startLine: 3, endLine: 3, cell: 2 },
  ])
})
