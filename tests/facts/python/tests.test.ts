import { describe, expect, it } from 'vitest'
import { type Files, factsIn } from './read.ts'

const PRICES = 'def gross(net):\n    return net * 1.19\n'
const BASKET = 'class Basket:\n    def size(self):\n        return 0\n'
const FLASK =
  'from flask import Flask\n\n\ndef create_app():\n    app = Flask(__name__)\n    return app\n\n\napp = create_app()\n'

interface Seen {
  readonly name: string
  readonly real: boolean
}

/** What a test reaches, and whether it checks anything of the project. */
const tests = async (files: Files): Promise<readonly Seen[]> =>
  (await factsIn('test', files)).map(fact => ({ name: fact.name, real: fact.telling && fact.exercises.length > 0 }))

const real = (name: string): Seen => ({ name, real: true })
const weak = (name: string): Seen => ({ name, real: false })

describe('a test is found', () => {
  it.each([
    ['as a function', 'def test_gross():\n    assert gross(1) == 1\n', 'test_gross'],
    ['as a coroutine', 'async def test_gross():\n    assert gross(1) == 1\n', 'test_gross'],
    [
      'in a class',
      'class TestPrices:\n    def test_gross(self):\n        assert gross(1) == 1\n',
      'TestPrices.test_gross',
    ],
    [
      'in unittest',
      'import unittest\n\n\nclass Prices(unittest.TestCase):\n    def test_gross(self):\n        self.assertEqual(gross(1), 1)\n',
      'Prices.test_gross',
    ],
    [
      'in a subclass of an own base',
      'from unittest import TestCase\n\n\nclass Base(TestCase):\n    pass\n\n\nclass Prices(Base):\n    def test_gross(self):\n        self.assertTrue(gross(1))\n',
      'Prices.test_gross',
    ],
    [
      'by an exception',
      'import pytest\n\n\ndef test_gross():\n    with pytest.raises(TypeError):\n        gross(None)\n',
      'test_gross',
    ],
    [
      'by assertRaises',
      'import unittest\n\n\nclass Prices(unittest.TestCase):\n    def test_gross(self):\n        with self.assertRaises(TypeError):\n            gross(None)\n',
      'Prices.test_gross',
    ],
    ['by approx', 'import pytest\n\n\ndef test_gross():\n    assert gross(1) == pytest.approx(1.19)\n', 'test_gross'],
    [
      'by a result in a variable',
      'def test_gross():\n    result = gross(100)\n    assert result == 119\n',
      'test_gross',
    ],
    [
      'with nose',
      'from nose.tools import assert_equal\n\n\ndef test_gross():\n    assert_equal(gross(1), 1)\n',
      'test_gross',
    ],
    [
      'with numpy',
      'import numpy as np\n\n\ndef test_gross():\n    np.testing.assert_allclose(gross(1), 1)\n',
      'test_gross',
    ],
  ])('%s', async (_, text, name) => {
    expect(await tests({ 'prices.py': PRICES, 'test_prices.py': `from prices import gross\n\n${text}` })).toEqual([
      real(name),
    ])
  })

  it('once for each set of parameters', async () => {
    const text = "@pytest.mark.parametrize('net', [1, 2])\ndef test_gross(net):\n    assert gross(net) > net\n"
    const files = { 'prices.py': PRICES, 'test_prices.py': `import pytest\n\nfrom prices import gross\n\n\n${text}` }
    expect(await tests(files)).toEqual([real('test_gross'), real('test_gross[2]')])
  })

  it('as a unittest in a file of any name', async () => {
    const text =
      'import unittest\n\nfrom prices import gross\n\n\nclass Checks(unittest.TestCase):\n    def test_gross(self):\n        self.assertEqual(gross(1), 1)\n'
    expect(await tests({ 'prices.py': PRICES, 'checks.py': text })).toEqual([real('Checks.test_gross')])
  })
})

describe('a test checks little', () => {
  it.each([
    ['constants', 'assert 1 == 1'],
    ['True', 'assert True'],
    ['a text', "assert 'Emma'"],
    ['the library', 'assert sum([3, 4]) == 7'],
    ['arithmetic of its own', 'a = 3\n    assert a + 4 == 7'],
  ])('when it asserts about %s', async (_, line) => {
    const files = { 'prices.py': PRICES, 'test_prices.py': `def test_it():\n    ${line}\n` }
    expect(await tests(files)).toEqual([weak('test_it')])
  })

  it('when it calls the project and asserts about a constant', async () => {
    const text = 'from prices import gross\n\n\ndef test_it():\n    gross(100)\n    assert 1 == 1\n'
    expect(await tests({ 'prices.py': PRICES, 'test_prices.py': text })).toEqual([weak('test_it')])
  })

  it.each([
    ['nothing is asserted', 'def test_it():\n    print(gross(100))\n'],
    ['there is no body', 'def test_it():\n    pass\n'],
    ['assertions are comments', 'def test_it():\n    # assert gross(100) == 119\n    gross(100)\n'],
    ['assertions are text', "def test_it():\n    print('assert gross(100) == 119')\n"],
  ])('and is only a trace when %s', async (_, text) => {
    const files = { 'prices.py': PRICES, 'test_prices.py': `from prices import gross\n\n\n${text}` }
    expect(await factsIn('test', files)).toEqual([])
    expect((await factsIn('test-trace', files)).map(fact => fact.text)).toEqual(['test_it'])
  })
})

describe('is no test', () => {
  it.each([
    ['a function outside of test files', { 'app.py': 'def test_connection():\n    assert ping()\n' }],
    ['a helper in a test file', { 'test_app.py': 'def check(x):\n    assert x\n' }],
    [
      'a fixture named like a test',
      { 'test_app.py': 'import pytest\n\n\n@pytest.fixture\ndef test_user():\n    assert 1\n    return 3\n' },
    ],
    ['a function in a function', { 'test_app.py': 'def outer():\n    def test_inner():\n        assert x()\n' }],
    [
      'a method of a class that no runner collects',
      { 'test_app.py': 'class Helper:\n    def test_it(self):\n        assert x()\n' },
    ],
    ['`testimony`', { 'app.py': 'def testimony():\n    assert x()\n' }],
    ['what `startapp` writes', { 'books/tests.py': 'from django.test import TestCase\n\n# Create your tests here.\n' }],
  ])('%s', async (_, files: Record<string, string>) => {
    expect(await tests(files)).toEqual([])
  })
})

describe('a test reaches the project', () => {
  it.each([
    ["[sys.executable, 'prices.py', '100']"],
    ["['python', '-m', 'prices']"],
  ])('by running a script of it: %s', async command => {
    const text = `import subprocess\nimport sys\n\n\ndef test_it():\n    assert subprocess.check_output(${command}) == b'119'\n`
    expect(await tests({ 'prices.py': PRICES, 'test_prices.py': text })).toEqual([real('test_it')])
    expect(await tests({ 'other.py': PRICES, 'test_prices.py': text })).toEqual([weak('test_it')])
  })

  it('not by itself, whatever its file is called', async () => {
    const text =
      'import math\nimport unittest\n\n\nclass Checks(unittest.TestCase):\n    def helper(self):\n        return math.sqrt(9)\n\n    def test_it(self):\n        self.assertEqual(self.helper(), 3)\n'
    expect(await tests({ 'checks.py': text, 'prices.py': PRICES })).toEqual([weak('Checks.test_it')])
  })

  it.each([
    [
      'by setUp',
      'import unittest\n\nfrom shop import Basket\n\n\nclass T(unittest.TestCase):\n    def setUp(self):\n        self.basket = Basket()\n\n    def test_it(self):\n        self.assertEqual(self.basket.size(), 0)\n',
      'T.test_it',
    ],
    [
      'by setUpClass',
      'import unittest\n\nfrom shop import Basket\n\n\nclass T(unittest.TestCase):\n    @classmethod\n    def setUpClass(cls):\n        cls.basket = Basket()\n\n    def test_it(self):\n        self.assertEqual(self.basket.size(), 0)\n',
      'T.test_it',
    ],
    [
      'by setup_method',
      'from shop import Basket\n\n\nclass TestShop:\n    def setup_method(self):\n        self.basket = Basket()\n\n    def test_it(self):\n        assert self.basket.size() == 0\n',
      'TestShop.test_it',
    ],
    [
      'by a fixture',
      'import pytest\n\nfrom shop import Basket\n\n\n@pytest.fixture\ndef basket():\n    return Basket()\n\n\ndef test_it(basket):\n    assert basket.size() == 0\n',
      'test_it',
    ],
    [
      'by a fixture of a fixture',
      'import pytest\n\nfrom shop import Basket\n\n\n@pytest.fixture\ndef basket():\n    return Basket()\n\n\n@pytest.fixture()\ndef size(basket):\n    return basket.size()\n\n\ndef test_it(size):\n    assert size == 0\n',
      'test_it',
    ],
    [
      'by a helper',
      'from shop import Basket\n\n\ndef make():\n    return Basket()\n\n\ndef test_it():\n    assert make().size() == 0\n',
      'test_it',
    ],
    [
      'by a helper that asserts',
      'from shop import Basket\n\n\ndef check(wanted):\n    assert Basket().size() == wanted\n\n\ndef test_it():\n    check(0)\n',
      'test_it',
    ],
    [
      'by a method that asserts',
      'import unittest\n\nfrom shop import Basket\n\n\nclass T(unittest.TestCase):\n    def check(self, wanted):\n        self.assertEqual(Basket().size(), wanted)\n\n    def test_it(self):\n        self.check(0)\n',
      'T.test_it',
    ],
    ['by a module object', 'import shop\n\n\ndef test_it():\n    assert shop.Basket().size() == 0\n', 'test_it'],
    [
      'by an object made above',
      'from shop import Basket\n\nbasket = Basket()\n\n\ndef test_it():\n    assert basket.size() == 0\n',
      'test_it',
    ],
    [
      'by an import in the test',
      'def test_it():\n    from shop import Basket\n    assert Basket().size() == 0\n',
      'test_it',
    ],
  ])('%s', async (_, text, name) => {
    expect(await tests({ 'shop.py': BASKET, 'test_shop.py': text })).toEqual([real(name)])
  })

  it('by fixtures of conftest.py in the folders above', async () => {
    const files = {
      'shop.py': BASKET,
      'tests/conftest.py':
        'import pytest\n\nfrom shop import Basket\n\n\n@pytest.fixture\ndef basket():\n    return Basket()\n',
      'tests/unit/test_shop.py': 'def test_it(basket):\n    assert basket.size() == 0\n',
    }
    expect(await tests(files)).toEqual([real('test_it')])
  })

  it('not by fixtures of another folder', async () => {
    const files = {
      'shop.py': BASKET,
      'other/conftest.py':
        'import pytest\n\nfrom shop import Basket\n\n\n@pytest.fixture\ndef basket():\n    return Basket()\n',
      'tests/test_shop.py': 'def test_it(basket):\n    assert basket.size() == 0\n',
    }
    expect(await tests(files)).toEqual([weak('test_it')])
  })

  it.each([
    [
      'Flask',
      {
        'app.py': FLASK,
        'test_app.py':
          "from app import app\n\n\ndef test_it():\n    client = app.test_client()\n    assert client.get('/').status_code == 200\n",
      },
    ],
    [
      'Flask in setUp',
      {
        'app.py': FLASK,
        'test_app.py':
          "import unittest\n\nfrom app import app\n\n\nclass T(unittest.TestCase):\n    def setUp(self):\n        self.client = app.test_client()\n\n    def test_it(self):\n        answer = self.client.get('/')\n        self.assertEqual(answer.status_code, 200)\n",
      },
    ],
    [
      'FastAPI',
      {
        'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
        'test_main.py':
          "from fastapi.testclient import TestClient\n\nfrom main import app\n\nclient = TestClient(app)\n\n\ndef test_it():\n    assert client.get('/').status_code == 200\n",
      },
    ],
    [
      'Django',
      {
        'books/tests.py':
          "from django.test import TestCase\n\n\nclass T(TestCase):\n    def test_it(self):\n        self.assertEqual(self.client.get('/').status_code, 200)\n",
      },
    ],
    [
      'pytest-django',
      {
        'books/test_views.py':
          "import pytest\n\n\n@pytest.mark.django_db\ndef test_it(client):\n    assert client.get('/').status_code == 200\n",
      },
    ],
    [
      'Django REST framework',
      {
        'books/tests.py':
          "from rest_framework.test import APITestCase\n\n\nclass T(APITestCase):\n    def test_it(self):\n        answer = self.client.post('/books', {}, format='json')\n        self.assertEqual(answer.status_code, 201)\n",
      },
    ],
  ])('by the test client of %s', async (_, files: Record<string, string>) => {
    expect((await tests(files)).map(test => test.real)).toEqual([true])
  })

  it('through models of Django', async () => {
    const files = {
      'books/models.py':
        'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.TextField()\n',
      'books/tests.py':
        "from django.test import TestCase\n\nfrom .models import Book\n\n\nclass T(TestCase):\n    def setUp(self):\n        Book.objects.create(title='Emma')\n\n    def test_it(self):\n        self.assertEqual(str(Book.objects.get(pk=1)), 'Emma')\n",
    }
    expect(await tests(files)).toEqual([real('T.test_it')])
  })

  it('does not end when helpers and fixtures call each other', async () => {
    const text =
      'import pytest\n\n\n@pytest.fixture\ndef a(b):\n    return c()\n\n\n@pytest.fixture\ndef b(a):\n    return a\n\n\ndef c():\n    return c()\n\n\ndef test_it(a):\n    assert c() == a\n'
    expect(await tests({ 'test_it.py': text })).toEqual([weak('test_it')])
  })
})

describe('doctests', () => {
  const DOCTEST = 'def gross(net):\n    """With tax.\n\n    >>> gross(100)\n    119.0\n    """\n    return net * 1.19\n'

  it('count where something runs them', async () => {
    expect(await tests(`${DOCTEST}\n\nimport doctest\n\ndoctest.testmod()\n`)).toEqual([real('gross')])
  })

  it('do not count when nothing runs them, or when they show no result', async () => {
    expect(await tests(DOCTEST)).toEqual([])
    const silent = DOCTEST.replace('    119.0\n', '')
    expect(await tests(`${silent}\n\nimport doctest\n\ndoctest.testmod()\n`)).toEqual([])
  })
})
