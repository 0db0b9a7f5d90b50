import { describe, expect, it } from 'vitest'
import { collectFacts } from '../../../src/facts/collect.ts'
import { projectOf } from '../../../src/facts/python/project.ts'
import { factsOf } from '../../../src/facts/query.ts'
import { memorySource } from '../../../src/source/memory.ts'
import type { Facts } from '../../../src/types.ts'
import { factsIn, place } from './read.ts'

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

describe('the name of the audited folder', () => {
  const PATHS = ['__init__.py', 'views.py', 'web/pages.py', 'tests/test_views.py']
  const findIn = (folder: string, dotted: string, from = 'views.py', paths = PATHS, name?: string) =>
    projectOf(paths, { folder, defines: (_, asked) => asked === 'app' }).find(from, 0, dotted, name)

  it.each([
    ['services/desk', 'services.nothing'],
    ['services/desk', 'services.views'],
    ['services/desk', 'services'],
    ['services/desk', 'desk.desk.views'],
    ['services/desk', 'services.desk.desk.views'],
    ['desk', 'desktop.views'],
    ['desk', 'flask.views'],
    ['', 'desk.views'],
    ['my-desk', 'my-desk.views'],
    ['my-project/desk', 'my-project.desk.views'],
    ['desk', 'desk.'],
    ['a/./desk', 'a...desk.views'],
  ])('%j does not make %s a module', (folder, dotted) => {
    expect(findIn(folder, dotted)).toBeUndefined()
    expect(findIn(folder, dotted, 'tests/test_views.py', PATHS, 'app')).toBeUndefined()
  })

  it.each([
    ['a bare package, of which nobody knows whose it is', 'flask', undefined],
    ['a name that the package does not define', 'flask', 'Flask'],
    ['a name that the module does not define', 'flask.views', 'MethodView'],
  ])('is no reason to take a library for own code: %s', (_, dotted, name) => {
    expect(findIn('flask', dotted, 'tests/test_views.py', PATHS, name)).toBeUndefined()
  })

  it('is no package without an __init__.py, and none that imports from itself', () => {
    expect(findIn('flask', 'flask', 'views.py', ['views.py'], 'app')).toBeUndefined()
    expect(findIn('flask', 'flask', '__init__.py', PATHS, 'app')).toBeUndefined()
  })

  it('hides no other module', () => {
    expect(findIn('desk', 'desk.views', 'main.py', ['main.py', 'views.py', 'desk/views.py'])).toBe('desk/views.py')
    expect(findIn('desk', 'desk.views', 'tests/t.py', ['views.py', 'src/desk/views.py'])).toBe('src/desk/views.py')
    expect(findIn('desk', 'desk', 'main.py', ['__init__.py', 'main.py', 'desk.py'], 'app')).toBe('desk.py')
  })

  it.each([
    ['desk.views', 'views.py'],
    ['services.desk.views', 'views.py'],
    ['desk.web.pages', 'web/pages.py'],
    ['big.services.desk.web.pages', 'web/pages.py'],
    ['views', 'views.py'],
  ])('finds %s', (dotted, wanted) => {
    expect(findIn('big/services/desk', dotted, 'tests/test_views.py')).toBe(wanted)
    expect(findIn('my-project/big/services/desk', dotted, 'tests/test_views.py')).toBe(wanted)
  })

  it('finds the package for what it defines', () => {
    expect(findIn('services/desk', 'desk', 'views.py', PATHS, 'app')).toBe('__init__.py')
    expect(findIn('services/desk', 'services.desk', 'views.py', PATHS, 'app')).toBe('__init__.py')
  })

  it('may be as deep as any', () => {
    expect(findIn(`${'a/'.repeat(50_000)}desk`, 'a.a.desk.views')).toBe('views.py')
  })
})

describe('an audited folder', () => {
  const factsOfFolder = (folder: string, files: Readonly<Record<string, string>>): Promise<Facts> =>
    collectFacts(memorySource({ files, repository: { folder } }))
  const edges = (facts: Facts) => factsOf(facts, 'own-import').map(({ from, to }) => `${from} > ${to}`)
  const routes = (facts: Facts) => factsOf(facts, 'endpoint').map(({ framework, route }) => `${framework} ${route}`)
  const page = (from: string) => `${from}\n@app.route('/total')\ndef total():\n    return str(1 + 2)\n`

  it('keeps the library that it is called like', async () => {
    const library = 'from flask import Flask\napp = Flask(__name__)'
    const alone = await factsOfFolder('flask', { 'main.py': page(library), 'views.py': 'x = 1\n' })
    expect(routes(alone)).toEqual(['Flask /total'])
    expect(edges(alone)).toEqual([])
    for (const init of ['', 'VERSION = 1\n', 'from flask import Flask\n']) {
      const facts = await factsOfFolder('flask', { '__init__.py': init, 'main.py': page(library) })
      expect(routes(facts)).toEqual(['Flask /total'])
      expect(factsOf(facts, 'framework').map(({ use }) => use)).toContain('application')
    }
    const dotted = page('import flask\napp = flask.Flask(__name__)')
    const whole = await factsOfFolder('flask', { '__init__.py': 'VERSION = 1\n', 'main.py': dotted })
    expect(routes(whole)).toEqual(['Flask /total'])
    expect(edges(whole)).toEqual([])
    const star = page('from flask import *\napp = Flask(__name__)')
    expect(routes(await factsOfFolder('flask', { '__init__.py': 'VERSION = 1\n', 'main.py': star }))).toEqual([
      'Flask /total',
    ])
  })

  it('keeps the modules of a library that its own are called like', async () => {
    const files = {
      '__init__.py': '',
      'adapters.py': 'def ours():\n    return 1\n',
      'main.py':
        'import requests\nfrom requests.adapters import HTTPAdapter\nprint(requests.get("x").json(), HTTPAdapter)\n',
    }
    const facts = await factsOfFolder('requests', files)
    expect(edges(facts)).toEqual([])
    expect(factsOf(facts, 'http-call').map(({ library }) => library)).toEqual(['requests'])
  })

  it('is no framework for being called like one', async () => {
    const files = { 'views.py': 'def show():\n    return 1\n', 'main.py': 'from web import views\nviews.show()\n' }
    const facts = await factsOfFolder('web', files)
    expect(factsOf(facts, 'framework')).toEqual([])
    expect(edges(facts)).toEqual(['main.py > views.py'])
  })

  it.each(['desk', 'services.desk'])('shows what the code calls %s', async name => {
    const files = {
      '__init__.py': `from flask import Flask\napp = Flask(__name__)\nfrom ${name} import views\n`,
      'views.py': page(`from ${name} import app\nfrom ${name}.prices import gross`),
      'prices.py': 'def gross(net):\n    return net\n',
      'run.py': `import ${name}\n${name}.app.run()\n`,
      'tests/test_prices.py': `import ${name} as shop\nfrom ${name} import prices\n\ndef test_gross():\n    assert prices.gross(1) == 1\n\ndef test_again():\n    assert shop.prices.gross(1) == 1\n`,
    }
    const facts = await factsOfFolder('services/desk', files)
    expect(edges(facts)).toEqual([
      '__init__.py > views.py',
      'views.py > __init__.py',
      'views.py > prices.py',
      'run.py > __init__.py',
      'tests/test_prices.py > prices.py',
    ])
    expect(routes(facts)).toEqual(['Flask /total'])
    expect(factsOf(facts, 'test').map(({ exercises }) => exercises)).toEqual([
      ['gross', 'prices'],
      ['gross', 'prices'],
    ])
    expect(factsOf(facts, 'package').map(fact => [fact.path, place(fact)])).toEqual([['', '__init__.py']])
  })

  it('is a package only by an __init__.py or a dotted name', async () => {
    const packages = async (files: Readonly<Record<string, string>>, folder = 'desk') =>
      factsOf(await factsOfFolder(folder, files), 'package').map(({ path }) => path)
    const prices = 'def gross(net):\n    return net\n'
    expect(await packages({ 'prices.py': prices, 'tools/run.py': 'from prices import gross\ngross(1)\n' })).toEqual([])
    expect(await packages({ '__init__.py': '', 'prices.py': prices }, 'my-desk')).toEqual([])
    expect(await packages({ 'prices.py': prices, 'run.py': 'from desk.prices import gross\ngross(1)\n' })).toEqual([''])
    expect(await packages({ '__init__.py': '', 'prices.py': prices })).toEqual([''])
  })
})
