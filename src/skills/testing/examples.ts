import type { Example, SkillExamples } from '../examples.ts'

const PRICES = 'def gross(net):\n    return net * 1.19\n'
const FLASK = `from flask import Flask, jsonify


def create_app():
    app = Flask(__name__)

    @app.route('/books')
    def books():
        return jsonify([])

    return app
`

/** No test, however it looks. */
const NO_TEST: readonly Example[] = [
  // What `startapp` writes.
  { files: { 'books/tests.py': 'from django.test import TestCase\n\n# Create your tests here.\n' } },
  // Named like a test, in a file that no runner looks at.
  { files: { 'connection.py': "def test_connection(url):\n    assert url != ''\n" } },
  { files: { 'tests/test_prices.py': '# def test_gross():\n#     assert gross(100) == 119\n' } },
  { files: { 'prices.py': `${PRICES}\n\nassert gross(100) == 119\n` } },
]

export default {
  real: {
    found: [
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py': 'from prices import gross\n\n\ndef test_gross():\n    assert gross(100) == 119\n',
        },
      },
      // `setUp` makes the object.
      {
        files: {
          'shop/basket.py': 'class Basket:\n    def size(self):\n        return 0\n',
          'tests/test_basket.py':
            'import unittest\n\nfrom shop.basket import Basket\n\n\nclass BasketTest(unittest.TestCase):\n    def setUp(self):\n        self.basket = Basket()\n\n    def test_empty(self):\n        self.assertEqual(self.basket.size(), 0)\n',
        },
      },
      // A fixture of conftest.py reaches the application.
      {
        files: {
          'library/__init__.py': FLASK,
          'tests/conftest.py':
            'import pytest\n\nfrom library import create_app\n\n\n@pytest.fixture\ndef client():\n    return create_app().test_client()\n',
          'tests/test_books.py': "def test_books(client):\n    assert client.get('/books').status_code == 200\n",
        },
      },
      {
        files: {
          'books/tests.py':
            "from django.test import TestCase\nfrom django.urls import reverse\n\n\nclass BookTests(TestCase):\n    def test_list(self):\n        response = self.client.get(reverse('books'))\n        self.assertContains(response, 'Emma')\n",
        },
      },
      {
        files: {
          'main.py':
            "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/books')\ndef books():\n    return []\n",
          'test_main.py':
            "from fastapi.testclient import TestClient\n\nfrom main import app\n\nclient = TestClient(app)\n\n\ndef test_books():\n    assert client.get('/books').json() == []\n",
        },
      },
      // A helper of the test asserts.
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py':
            'import prices\n\n\ndef check(net, wanted):\n    assert prices.gross(net) == wanted\n\n\ndef test_gross():\n    check(100, 119)\n',
        },
      },
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py':
            'import pytest\n\nfrom prices import gross\n\n\ndef test_text():\n    with pytest.raises(TypeError):\n        gross(None)\n',
        },
      },
      'def gross(net):\n    """With tax.\n\n    >>> gross(100)\n    119.0\n    """\n    return net * 1.19\n\n\nimport doctest\n\ndoctest.testmod()\n',
    ],
    notFound: [
      {
        files: {
          'prices.py': 'def gross(net):\n    return net * 1.19\n',
          'test_prices.py':
            'import pytest\n\nfrom prices import gross\n\n\n@pytest.mark.skip(reason="later")\ndef test_gross():\n    assert gross(100) == 119\n',
        },
      },
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py': 'from prices import gross\n\n\ndef test_gross():\n    assert 1 == 1\n',
        },
      },
      // The library is tested, not the project.
      { files: { 'prices.py': PRICES, 'test_sum.py': 'def test_sum():\n    assert sum([3, 4]) == 7\n' } },
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py': 'from prices import gross\n\n\ndef test_gross():\n    print(gross(100))\n',
        },
      },
      // A copy of the code in the test.
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py': `${PRICES}\n\ndef test_gross():\n    assert gross(100) == 119\n`,
        },
      },
      ...NO_TEST,
    ],
  },
  weak: {
    found: [
      { files: { 'test_nothing.py': 'def test_nothing():\n    assert 1 == 1\n' } },
      { files: { 'test_sum.py': 'def test_sum():\n    assert sum([3, 4]) == 7\n' } },
      {
        files: {
          'basket.test.js':
            "import { size } from './basket'\n\ntest('is empty', () => {\n  expect(size([])).toBe(0)\n})\n",
          'basket.js': 'export const size = books => books.length\n',
        },
      },
    ],
    notFound: [
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py': 'from prices import gross\n\n\ndef test_gross():\n    assert gross(100) == 119\n',
        },
      },
      { files: { 'test_prices.py': 'def test_gross():\n    print(3)\n' } },
      ...NO_TEST,
    ],
  },
  trace: {
    found: [
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py': 'from prices import gross\n\n\ndef test_gross():\n    print(gross(100))\n',
        },
      },
      {
        files: {
          'books/tests.py':
            'from django.test import TestCase\n\n\nclass BookTests(TestCase):\n    def test_list(self):\n        pass\n',
        },
      },
      { files: { 'prices.py': PRICES, 'pytest.ini': '[pytest]\ntestpaths = tests\n' } },
    ],
    notFound: [
      {
        files: {
          'prices.py': PRICES,
          'test_prices.py': 'from prices import gross\n\n\ndef test_gross():\n    assert gross(100) == 119\n',
        },
      },
      { files: { 'requirements.txt': 'pytest\n' } },
      ...NO_TEST,
    ],
  },
} satisfies SkillExamples
