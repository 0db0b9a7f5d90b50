import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { collectFacts } from '../../src/facts/collect.ts'
import { type Kept, newKept } from '../../src/facts/kept.ts'
import type { TreeArrays } from '../../src/facts/python/syntax.ts'
import { memorySource } from '../../src/source/memory.ts'

type Files = Readonly<Record<string, string>>

const collect = (files: Files, kept?: Kept) => collectFacts(memorySource({ files }), kept === undefined ? {} : { kept })

/** How often trees were looked for and found. */
const watched = (kept: Kept) => {
  const seen = { asked: 0, found: 0 }
  const get = (text: string) => {
    const tree = kept.trees.get(text)
    seen.asked += 1
    if (tree !== undefined) seen.found += 1
    return tree
  }
  return { seen, kept: { ...kept, trees: { ...kept.trees, get } } }
}

const notebook = (...cells: readonly string[]) =>
  JSON.stringify({ cells: cells.map(source => ({ cell_type: 'code', source })), metadata: {} })

const base: Files = {
  'shop.py': 'from models import Order\n\ndef total(orders):\n    return sum(order.price for order in orders)\n',
  'models.py': 'class Order:\n    def __init__(self, price):\n        self.price = price\n',
  'broken.py': 'def broken(:\n    return [1\n',
  'empty.py': '',
  'copy/empty.py': '',
  'sales.ipynb': notebook('x = [1', 'def later():\n    return 1\n'),
}

describe('facts of another commit', () => {
  test.each<[string, Files]>([
    ['one file changed', { ...base, 'models.py': 'class Order(list):\n    price = 1\n' }],
    ['one file moved', { ...base, 'models.py': '', 'store/models.py': base['models.py'] ?? '' }],
    ['the same code in other cells', { ...base, 'sales.ipynb': notebook('x = [1\n\ndef later():\n    return 1\n') }],
    ['the same code as a module', { 'sales.py': 'x = [1\n\ndef later():\n    return 1\n\n' }],
    ['nothing but the README', { ...base, 'README.md': '# Shop\n\nA shop.\n' }],
    ['a file that is somebody else’s now', { ...base, 'vendor/models.py': base['models.py'] ?? '' }],
    ['a module as a notebook', { 'b.ipynb': notebook(base['broken.py'] ?? '') }],
  ])('are what they are without: %s', async (_, head) => {
    const kept = newKept()
    await collect(head, kept)
    expect(await collect(base, kept)).toEqual(await collect(base))
  })
})

test('unchanged files are parsed once', async () => {
  const { seen, kept } = watched(newKept())
  const { 'sales.ipynb': _, ...files } = base
  await collect({ ...files, 'shop.py': 'print(1)\n' }, kept)
  const before = { ...seen }
  await collect(files, kept)
  expect(before.found).toBe(0)
  expect(seen.asked - before.asked).toBe(5)
  expect(seen.found - before.found).toBe(4)
})

test('where no Python differs, none is looked at again', async () => {
  const { seen, kept } = watched(newKept())
  await collect({ ...base, Dockerfile: 'FROM python:3.12\n' }, kept)
  const { asked } = seen
  expect(await collect(base, kept)).toEqual(await collect(base))
  expect(seen.asked).toBe(asked)
})

test('what is kept is bounded, and what does not fit is made anew', async () => {
  const kept = newKept(500)
  const [shop = '', models = ''] = [base['shop.py'], base['models.py']]
  await collect({ 'a.py': 'x = 1\n', 'b.py': shop, 'c.py': models.repeat(50) }, kept)
  expect(kept.trees.get('x = 1\n')).toBeDefined()
  expect(kept.trees.get(models.repeat(50))).toBeUndefined()
  expect(await collect({ 'c.py': models.repeat(50) }, kept)).toEqual(await collect({ 'c.py': models.repeat(50) }))
})

describe('what came too late, or over which we failed', () => {
  const files: Files = { 'models.py': base['models.py'] ?? '', 'shop.py': base['shop.py'] ?? '' }

  test('is looked at anew, whenever the time was up', async () => {
    const whole = await collect(files)
    for (let most = 1; most < 40; most++) {
      let asked = 0
      const kept = newKept()
      await collectFacts(memorySource({ files }), {
        kept,
        stop: { isOver: () => ++asked > most, signal: new AbortController().signal },
      })
      expect(await collect(files, kept)).toEqual(whole)
    }
  })

  test('is looked at anew in another commit', async () => {
    const kept = newKept()
    let isBroken = true
    const trees = {
      ...kept.trees,
      // A tree without its arrays: whoever looks for facts in it fails.
      get: (text: string) => (isBroken && text === files['shop.py'] ? ({ text } as never) : kept.trees.get(text)),
      keep: (text: string, tree: TreeArrays) => isBroken || kept.trees.keep(text, tree),
    }
    const heard: string[] = []
    const options = { kept: { ...kept, trees }, onFault: (path: string) => heard.push(path) }
    const first = await collectFacts(memorySource({ files }), options)
    expect(heard.length).toBeGreaterThan(0)
    expect([...first.incomplete.values(), ...first.missing.values()].join()).toMatch(/which is a bug/)
    isBroken = false
    expect(await collectFacts(memorySource({ files }), options)).toEqual(await collect(files))
  })
})

test('threads take the trees that are there', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [
      `m${n}.py`,
      `def f${n}(x):\n    return x + ${n}\n${`PRICE_${n} = [${n}, 2]\n`.repeat(200)}`,
    ]),
  )
  const parserThread = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))
  const kept = newKept()
  const [alone, first, second] = [
    await collect(files),
    await collectFacts(memorySource({ files }), { kept, parserThread }),
    await collectFacts(memorySource({ files }), { kept, parserThread }),
  ]
  expect(first).toEqual(alone)
  expect(second).toEqual(alone)
})
