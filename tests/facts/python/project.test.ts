import { describe, expect, it } from 'vitest'
import { projectOf } from '../../../src/facts/python/project.ts'
import { factsIn } from './read.ts'

/** What `dotted` means in the file `from`, with `level` leading dots. */
const find = (paths: readonly string[], from: string, dotted: string, level = 0): string | undefined =>
  projectOf(paths).find(from, level, dotted)

describe('projectOf', () => {
  it.each([
    ['a module beside', ['main.py', 'prices.py'], 'main.py', 'prices', 'prices.py'],
    ['a module in a package', ['main.py', 'shop/prices.py'], 'main.py', 'shop.prices', 'shop/prices.py'],
    ['a package by its __init__', ['main.py', 'shop/__init__.py'], 'main.py', 'shop', 'shop/__init__.py'],
    [
      'a module from the root of imports',
      ['shop/web/page.py', 'shop/prices.py'],
      'shop/web/page.py',
      'shop.prices',
      'shop/prices.py',
    ],
    ['a script beside, in a folder', ['tools/run.py', 'tools/prices.py'], 'tools/run.py', 'prices', 'tools/prices.py'],
    [
      'a src layout, from tests',
      ['tests/test_shop.py', 'src/shop/prices.py'],
      'tests/test_shop.py',
      'shop.prices',
      'src/shop/prices.py',
    ],
    [
      'a single module in src, from tests',
      ['tests/test_shop.py', 'src/prices.py'],
      'tests/test_shop.py',
      'prices',
      'src/prices.py',
    ],
    [
      'a project in a folder',
      ['backend/shop/models.py', 'backend/web/views.py'],
      'backend/web/views.py',
      'shop.models',
      'backend/shop/models.py',
    ],
    ['a namespace package', ['main.py', 'a/b/c/deep.py'], 'main.py', 'a.b.c.deep', 'a/b/c/deep.py'],
    ['a notebook', ['main.py', 'explore.ipynb'], 'main.py', 'explore', 'explore.ipynb'],
  ])('finds %s', (_, paths, from, dotted, wanted) => {
    expect(find(paths, from, dotted)).toBe(wanted)
  })

  it.each([
    ['.prices', 'shop/cart.py', 'prices', 1, 'shop/prices.py'],
    ['. of a package', 'shop/cart.py', '', 1, 'shop/__init__.py'],
    ['..prices', 'shop/web/page.py', 'prices', 2, 'shop/prices.py'],
    ['.web.page', 'shop/cart.py', 'web.page', 1, 'shop/web/page.py'],
    ['. in an __init__', 'shop/__init__.py', 'cart', 1, 'shop/cart.py'],
  ])('follows the relative import %s', (_, from, dotted, level, wanted) => {
    const paths = ['shop/__init__.py', 'shop/cart.py', 'shop/prices.py', 'shop/web/page.py', 'prices.py']
    expect(find(paths, from, dotted, level)).toBe(wanted)
  })

  it.each([
    ['a library', ['main.py', 'shop/prices.py'], 'main.py', 'requests', 0],
    ['a module of another folder, that nothing puts on the path', ['main.py', 'old/prices.py'], 'main.py', 'prices', 0],
    ['itself', ['prices.py'], 'prices.py', 'prices', 0],
    ['nothing', ['main.py'], 'main.py', '', 0],
    ['a name of every object', ['main.py'], 'main.py', 'constructor.prototype', 0],
    ['a folder without the module', ['main.py', 'shop/cart.py'], 'main.py', 'shop.prices', 0],
    ['a file of another kind', ['main.py', 'prices.txt'], 'main.py', 'prices', 0],
  ])('does not find %s', (_, paths, from, dotted, level) => {
    expect(find(paths, from, dotted, level)).toBeUndefined()
  })

  it('prefers the module nearest to the importing file', () => {
    const paths = ['shop/prices.py', 'library/prices.py', 'library/main.py', 'prices.py']
    expect(find(paths, 'library/main.py', 'prices')).toBe('library/prices.py')
  })

  it('does not mind paths of thousands of folders or odd names', () => {
    const deep = `${'a/'.repeat(5_000)}main.py`
    expect(find([deep, '__proto__/x.py', 'main.py'], 'main.py', '__proto__.x')).toBe('__proto__/x.py')
    expect(find([deep], deep, 'missing')).toBeUndefined()
  })
})

describe('imports of own modules', () => {
  const edges = async (files: Readonly<Record<string, string>>) =>
    (await factsIn('own-import', files)).map(({ from, to }) => `${from} > ${to}`)

  it('follow every way to write one', async () => {
    const files = {
      'shop/__init__.py': 'from .prices import gross\n',
      'shop/prices.py': 'def gross(net):\n    return net\n',
      'shop/a.py': 'from . import prices\nprices.gross(1)\n',
      'shop/b.py': 'import shop.prices as money\nmoney.gross(1)\n',
      'shop/c.py': 'from shop import gross as tax\ntax(1)\n',
      'main.py': 'def run():\n    from shop.prices import gross\n    return gross(1)\n',
    }
    expect(await edges(files)).toEqual([
      'shop/__init__.py > shop/prices.py',
      'shop/a.py > shop/prices.py',
      'shop/b.py > shop/prices.py',
      'shop/c.py > shop/__init__.py',
      'main.py > shop/prices.py',
    ])
  })

  it('are no imports of libraries that own files happen to share a name with', async () => {
    // Python finds its own `statistics` only when no module of that name lies beside the script.
    expect(await edges({ 'main.py': 'import json\njson.dumps(3)\n', 'shop/json.py': 'x = 1\n' })).toEqual([])
    expect(await edges({ 'main.py': 'import queue\nqueue.Queue()\n', 'src/queue.py': 'x = 1\n' })).toEqual([])
  })
})
