import { describe, expect, it } from 'vitest'
import { isTestPath } from '../../../src/facts/python/module.ts'
import { moduleIn, resolvedIn } from './read.ts'

describe('names of libraries', () => {
  it.each([
    ['import re\nre.search', 're.search'],
    ['import re as r\nr.search', 're.search'],
    ['import os.path\nos.path.join', 'os.path.join'],
    ['import os.path as p\np.join', 'os.path.join'],
    ['import xml.etree.ElementTree as tree\ntree.parse', 'xml.etree.ElementTree.parse'],
    ['from re import search\nsearch', 're.search'],
    ['from re import search as find\nfind', 're.search'],
    ['from os import path\npath.join', 'os.path.join'],
    ['from re import (\n    search,\n    match as m,\n)\nm', 're.match'],
    ['try:\n    import simplejson as json\nexcept ImportError:\n    import json\njson.dumps', 'simplejson.dumps'],
    ['def work():\n    import json\n    return json.dumps', 'json.dumps'],
    ['open', 'builtins.open'],
    ['from tkinter import *\nButton', 'tkinter.Button'],
  ])('%j', async (text, name) => {
    expect(await resolvedIn(`${text}\n`, text.slice(text.search(/[\w.]+$/)))).toBe(name)
  })

  it.each([
    ['an own name before a built-in one', 'def open(path):\n    pass\n\n\nopen\n', 'open', 'own:main.py#open'],
    ['a parameter before an import', 'import os\n\n\ndef save(os):\n    os.path\n', 'os.path', '?os.path'],
    [
      'a function before the module',
      'import re\n\n\ndef work():\n    import regex as re\n    re.sub\n',
      're.sub',
      'regex.sub',
    ],
    [
      'a definition behind its use',
      'def work():\n    helper()\n\n\ndef helper(): ...\n',
      'helper()',
      'own:main.py#helper()',
    ],
    [
      'no name of a class body in its methods',
      'class Shop:\n    re = 3\n\n    def work(self):\n        re\n\n\nimport re\n\nx = 1\n',
      'x',
      undefined,
    ],
  ])('prefers %s', async (_, text, expression, name) => {
    expect(await resolvedIn(text, expression)).toBe(name)
  })

  it('does not see the names of a class body from its methods', async () => {
    const text =
      'import json as text\n\n\nclass Shop:\n    text = 3\n\n    def work(self):\n        return text.dumps\n'
    expect(await resolvedIn(text, 'text.dumps')).toBe('json.dumps')
  })
})

describe('values', () => {
  it.each([
    [
      'an assigned object',
      'from flask import Flask\n\napp = Flask(__name__)\napp.route\n',
      'app.route',
      'flask.Flask().route',
    ],
    [
      'a chain',
      'import redis\n\nstore = redis.Redis()\npipe = store.pipeline()\npipe.get\n',
      'pipe.get',
      'redis.Redis().pipeline().get',
    ],
    ['with … as', 'with open(path) as file:\n    file.read\n', 'file.read', 'builtins.open().read'],
    [
      'with two items',
      'import zipfile\n\nwith open(a) as x, zipfile.ZipFile(b) as y:\n    y.namelist\n',
      'y.namelist',
      'zipfile.ZipFile().namelist',
    ],
    [
      'an element of a loop',
      'import glob\n\nfor path in glob.glob("*"):\n    path.strip\n',
      'path.strip',
      'glob.glob()[].strip',
    ],
    [
      'an index',
      "import pymongo\n\ndb = pymongo.MongoClient()['shop']\ndb.find\n",
      'db.find',
      'pymongo.MongoClient()[].find',
    ],
    [
      'an annotated parameter',
      'from sqlalchemy.orm import Session\n\n\ndef work(db: Session):\n    db.add\n',
      'db.add',
      'sqlalchemy.orm.Session().add',
    ],
    ['a walrus', 'import re\n\nif (found := re.search(a, b)):\n    found.group\n', 'found.group', 're.search().group'],
    [
      'await',
      'import httpx\n\n\nasync def work():\n    answer = await httpx.get(url)\n    answer.json\n',
      'answer.json',
      'httpx.get().json',
    ],
    [
      'a value that follows None',
      'import redis\n\nstore = None\nstore = redis.Redis()\nstore.get\n',
      'store.get',
      'redis.Redis().get',
    ],
    [
      'a global that a function sets',
      'import redis\n\nstore = None\n\n\ndef connect():\n    global store\n    store = redis.Redis()\n\n\nstore.get\n',
      'store.get',
      'redis.Redis().get',
    ],
  ])('are followed through %s', async (_, text, expression, name) => {
    expect(await resolvedIn(text, expression)).toBe(name)
  })

  it('of `self` are followed to what some method assigned', async () => {
    const text = `import redis


class Shop:
    def work(self):
        self.store.get

    def __init__(self):
        self.store = None
        self.store = redis.Redis()
`
    expect(await resolvedIn(text, 'self.store.get')).toBe('redis.Redis().get')
  })

  it('of another class are not', async () => {
    const text = `import redis


class Shop:
    def __init__(self):
        self.store = redis.Redis()


class Library:
    def work(self):
        self.store.get
`
    expect(await resolvedIn(text, 'self.store.get')).not.toContain('redis')
  })

  it.each([['3'], ["'text'"], ['[1, 2]'], ['a + b'], ['not a']])('that are no names stay unknown: %s', async text => {
    expect(await resolvedIn(`${text}\n`, text)).toBeUndefined()
  })
})

describe('own modules', () => {
  it.each([
    [
      'a function',
      { 'main.py': 'from prices import gross\ngross\n', 'prices.py': 'def gross(net): ...\n' },
      'gross',
      'own:prices.py#gross',
    ],
    [
      'a module',
      { 'main.py': 'import prices\nprices.gross\n', 'prices.py': 'def gross(net): ...\n' },
      'prices.gross',
      'own:prices.py#gross',
    ],
    [
      'an object',
      {
        'main.py': 'from shop import app\napp.route\n',
        'shop.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
      },
      'app.route',
      'flask.Flask().route',
    ],
    [
      'a module that passes it on',
      {
        'main.py': 'from shop import db\ndb.session\n',
        'shop/__init__.py': 'from .models import db\n',
        'shop/models.py': 'from flask_sqlalchemy import SQLAlchemy\n\ndb = SQLAlchemy()\n',
      },
      'db.session',
      'flask_sqlalchemy.SQLAlchemy().session',
    ],
    [
      'a star import',
      { 'main.py': 'from prices import *\ngross\n', 'prices.py': 'def gross(net): ...\n' },
      'gross',
      'own:prices.py#gross',
    ],
    [
      'star imports one after another',
      { 'main.py': 'from a import *\nre.search\n', 'a.py': 'from b import *\n', 'b.py': 'import re\n' },
      're.search',
      're.search',
    ],
    [
      'a relative import',
      { 'shop/main.py': 'from . import prices\nprices.gross\n', 'shop/prices.py': 'def gross(net): ...\n' },
      'prices.gross',
      'own:shop/prices.py#gross',
    ],
    [
      'a class and its instance',
      { 'main.py': 'from shop import Basket\nbasket = Basket()\nbasket.add\n', 'shop.py': 'class Basket: ...\n' },
      'basket.add',
      'own:shop.py#Basket().add',
    ],
  ])('are followed to %s', async (_, files: Record<string, string>, expression, name) => {
    expect(await resolvedIn(files, expression, Object.keys(files)[0])).toBe(name)
  })

  it('do not replace the standard library', async () => {
    const files = { 'main.py': 'import json\njson.dumps\n', 'lib/json.py': 'dumps = 3\n' }
    expect(await resolvedIn(files, 'json.dumps')).toBe('json.dumps')
  })

  it('are followed through an application factory', async () => {
    const files = {
      'main.py': 'from shop import create_app\n\napp = create_app()\napp.route\n',
      'shop/__init__.py': 'from flask import Flask\n\n\ndef create_app():\n    app = Flask(__name__)\n    return app\n',
    }
    expect(await resolvedIn(files, 'app.route')).toMatch(
      /^(flask\.Flask\(\)|own:shop\/__init__\.py#create_app\(\))\.route$/,
    )
  })
})

describe('hostile names', () => {
  it.each([
    ['a = b\nb = a\na.x\n', 'a.x'],
    ['a = a\na.x\n', 'a.x'],
    ['a = b()\nb = a()\na.x\n', 'a.x'],
    ['for a in a:\n    a.x\n', 'a.x'],
    ['with a as a:\n    a.x\n', 'a.x'],
  ])('end: %j', async (text, expression) => {
    expect(await resolvedIn(text, expression)).toMatch(/^\?/)
  })

  it('end when modules import each other', async () => {
    const files = { 'main.py': 'from a import x\nx.y\n', 'a.py': 'from b import x\n', 'b.py': 'from a import x\n' }
    expect((await resolvedIn(files, 'x.y'))?.endsWith('.y')).toBe(true)
    const stars = { 'main.py': 'from a import *\nx.y\n', 'a.py': 'from b import *\n', 'b.py': 'from a import *\n' }
    expect((await resolvedIn(stars, 'x.y'))?.endsWith('.y')).toBe(true)
  })

  it('end when attributes are each other', async () => {
    const text = 'class A:\n    def work(self):\n        self.a = self.b\n        self.b = self.a\n        self.a.x\n'
    expect(await resolvedIn(text, 'self.a.x')).toBe('own:main.py#A().a.x')
  })

  it.each(['import *', 'import x'])('end in a chain of 5,000 modules that `%s` from the next', async what => {
    const chain = Array.from({ length: 5_000 }, (_, index) => [`m${index}.py`, `from m${index + 1} ${what}\n`] as const)
    const files = { 'main.py': `from m0 ${what}\nx.y\n`, ...Object.fromEntries(chain), 'm5000.py': 'import re as x\n' }
    expect((await resolvedIn(files, 'x.y'))?.endsWith('.y')).toBe(true)
  })

  it('end when 30 modules star-import all the others', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `m${index}`)
    const starsBut = (own: string) => names.flatMap(name => (name === own ? [] : [`from ${name} import *\n`])).join('')
    const files = Object.fromEntries(names.map(name => [`${name}.py`, starsBut(name)]))
    expect(await resolvedIn({ ...files, 'main.py': `${starsBut('')}x.y\n` }, 'x.y')).toBe('?.y')
  })

  it('end after 2,000 assignments of one to the next', async () => {
    const chain = Array.from({ length: 2_000 }, (_, index) => `a${index + 1} = a${index}\n`).join('')
    const name = await resolvedIn(`${chain}a2000.x\n`, 'a2000.x')
    expect(name?.endsWith('.x')).toBe(true)
  })

  it('end in a chain of 500 attributes and calls', async () => {
    const module = await moduleIn(`import a\n\na${'.b()'.repeat(500)}\n`)
    const names = module.root.children.map(child => child.children[0]).map(node => node && module.resolve(node))
    for (const name of names) expect((name ?? '').length).toBeLessThanOrEqual(240)
  })

  it('are cut when they are very long', async () => {
    const long = 'x'.repeat(100_000)
    expect(await resolvedIn(`import ${long}\n\n${long}.get\n`, `${long}.get`)).toMatch(/^\?.{0,240}\.get$/)
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ])('of every object are names like others: %s', async name => {
    expect(await resolvedIn(`${name}()\n`, `${name}()`)).not.toContain('native')
    expect(await resolvedIn(`def ${name}(): ...\n\n\n${name}()\n`, `${name}()`)).toBe(`own:main.py#${name}()`)
  })
})

describe('isTestPath', () => {
  it.each([
    'test_shop.py',
    'shop_test.py',
    'tests.py',
    'tests/shop.py',
    'shop/tests/unit/base.py',
    'conftest.py',
    'unit_tests/a.py',
  ])('%s', path => {
    expect(isTestPath(path)).toBe(true)
  })
  it.each([
    'latest.py',
    'contest.py',
    'attestation/a.py',
    'shop/protest.py',
    'testimonials.py',
    'src/shop.py',
  ])('not %s', path => {
    expect(isTestPath(path)).toBe(false)
  })
})
