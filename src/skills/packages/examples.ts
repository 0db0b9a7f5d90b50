import type { SkillExamples } from '../examples.ts'

const PRICES = 'def gross(net):\n    return net * 1.19\n'

export default {
  across: {
    found: [
      {
        files: {
          'shop/cart.py': 'from money.prices import gross\n\nprint(gross(100))\n',
          'shop/__init__.py': '',
          'money/__init__.py': '',
          'money/prices.py': PRICES,
        },
      },
      {
        files: {
          'shop/orders/cart.py': 'from ..money.prices import gross\n\nprint(gross(100))\n',
          'shop/orders/__init__.py': '',
          'shop/money/__init__.py': '',
          'shop/money/prices.py': PRICES,
        },
      },
    ],
    notFound: [
      // A script at the root is in no package.
      {
        files: {
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
          'main.py': 'from shop.prices import gross\n\ngross(1)\n',
        },
      },
      // A project's folder that wires its only app.
      {
        files: {
          'library/__init__.py': '',
          'library/urls.py': 'from books import views\n\nurlpatterns = [views.books]\n',
          'books/__init__.py': '',
          'books/views.py': 'def books(request):\n    return None\n',
        },
      },
      {
        files: {
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
          'tests/__init__.py': '',
          'tests/test_prices.py':
            'from shop.prices import gross\n\n\ndef test_gross():\n    assert gross(100) == 119\n',
        },
      },
    ],
  },
  'sub-package': {
    found: [
      {
        files: {
          'shop/__init__.py': '',
          'shop/cart.py': 'from shop.money.prices import gross\n\nprint(gross(100))\n',
          'shop/money/__init__.py': '',
          'shop/money/prices.py': PRICES,
        },
      },
      {
        files: {
          'app/main.py': 'from .routes import orders\n\norders.show()\n',
          'app/__init__.py': '',
          'app/routes/orders.py': 'def show():\n    print(3)\n',
        },
      },
    ],
    notFound: [
      // The only package in an otherwise empty one: one flat package with a longer name.
      {
        files: {
          'shop/__init__.py': '',
          'shop/money/__init__.py': '',
          'shop/money/prices.py': PRICES,
          'main.py': 'from shop.money.prices import gross\n\nprint(gross(1))\n',
        },
      },
      // Nobody imports the inner one.
      {
        files: {
          'shop/__init__.py': '',
          'shop/cart.py': 'print(100)\n',
          'shop/money/__init__.py': '',
          'shop/money/prices.py': PRICES,
        },
      },
      {
        files: {
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
          'main.py': 'from shop.prices import gross\n\ngross(1)\n',
        },
      },
      // A folder of tests is no sub-package.
      {
        files: {
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
          'shop/tests/__init__.py': '',
          'shop/tests/test_prices.py':
            'from shop.prices import gross\n\n\ndef test_gross():\n    assert gross(100) == 119\n',
        },
      },
    ],
  },
  imported: {
    found: [
      {
        files: {
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
          'main.py': 'from shop.prices import gross\n\ngross(1)\n',
        },
      },
      // A namespace package: no `__init__.py`.
      { files: { 'shop/prices.py': PRICES, 'main.py': 'import shop.prices\n\nshop.prices.gross(1)\n' } },
      { files: { 'src/shop/__init__.py': PRICES, 'src/web/page.py': 'from shop import gross\n\ngross(1)\n' } },
    ],
    notFound: [
      // Only its own modules import from it.
      {
        files: {
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
          'shop/cart.py': 'from .prices import gross\n\ngross(1)\n',
        },
      },
      // Only tests do.
      {
        files: {
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
          'tests/test_prices.py':
            'from shop.prices import gross\n\n\ndef test_gross():\n    assert gross(100) == 119\n',
        },
      },
      {
        files: {
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
          'main.py': '# from shop.prices import gross\nprint(1)\n',
        },
      },
      { files: { 'prices.py': PRICES, 'main.py': 'from prices import gross\n\ngross(1)\n' } },
    ],
  },
  packaging: {
    found: [
      {
        files: {
          'setup.py': "from setuptools import setup\n\nsetup(name='shop', packages=['shop'])\n",
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
        },
      },
      {
        files: {
          'setup.py': "from setuptools import find_packages, setup\n\nsetup(name='shop', packages=find_packages())\n",
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
        },
      },
      {
        files: {
          'pyproject.toml':
            '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n\n[project]\nname = "shop"\nversion = "1.0"\n',
          'src/shop/__init__.py': '',
          'src/shop/prices.py': PRICES,
        },
      },
    ],
    notFound: [
      // The package that it names is not there.
      {
        files: {
          'setup.py': "from setuptools import setup\n\nsetup(name='shop', packages=['shop'])\n",
          'main.py': PRICES,
        },
      },
      // Settings of tools, nothing that is built.
      {
        files: {
          'pyproject.toml': '[tool.black]\nline-length = 100\n',
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
        },
      },
      {
        files: {
          'setup.py': 'def setup():\n    print(3)\n\n\nsetup()\n',
          'shop/__init__.py': '',
          'shop/prices.py': PRICES,
        },
      },
      { files: { 'requirements.txt': 'setuptools\n', 'shop/prices.py': PRICES } },
    ],
  },
  package: {
    found: [
      { files: { 'shop/__init__.py': '', 'shop/prices.py': PRICES } },
      { files: { 'shop/prices.py': PRICES, 'main.py': 'import shop.prices\n\nshop.prices.gross(1)\n' } },
    ],
    notFound: [
      // A folder of scripts.
      { files: { 'scripts/prices.py': PRICES, 'main.py': 'print(3)\n' } },
      { files: { 'tests/__init__.py': '', 'tests/test_total.py': 'def test_total():\n    assert sum([3, 4]) == 7\n' } },
      { files: { 'main.py': PRICES } },
      { files: { 'node_modules/tool/__init__.py': '', 'node_modules/tool/run.py': PRICES } },
    ],
  },
} satisfies SkillExamples
