import type { SkillExamples } from '../examples.ts'

const PRICES = 'def gross(net):\n    return net * 1.19\n'

export default {
  import: {
    found: [
      { files: { 'prices.py': PRICES, 'main.py': 'import prices\n\nprint(prices.gross(100))\n' } },
      {
        files: {
          'shop/prices.py': PRICES,
          'shop/cart.py': 'from .prices import gross as with_tax\n\nprint(with_tax(100))\n',
        },
      },
      // A source layout, and tests beside it.
      {
        files: {
          'src/shop/__init__.py': '',
          'src/shop/prices.py': PRICES,
          'tests/test_prices.py':
            'from shop.prices import gross\n\n\ndef test_gross():\n    assert gross(100) == 119\n',
        },
      },
      { files: { 'prices.py': PRICES, 'main.py': 'from prices import *\n\nprint(gross(100))\n' } },
      { files: { 'app/__init__.py': "TITLE = 'Library'\n", 'app/web.py': 'from app import TITLE\n\nprint(TITLE)\n' } },
    ],
    notFound: [
      // Two scripts that know nothing of each other.
      { files: { 'prices.py': PRICES, 'main.py': 'print(100 * 1.19)\n' } },
      // Imported and never used.
      { files: { 'prices.py': PRICES, 'main.py': 'import prices\n\nprint(100)\n' } },
      { files: { 'prices.py': PRICES, 'main.py': '# import prices\n"""\nimport prices\n"""\n' } },
      // A library of that name.
      { files: { 'main.py': 'import requests\n\nrequests.get(url)\n', 'shop/prices.py': PRICES } },
      // An installed library in the repository is nobody's own module.
      {
        files: {
          'main.py': 'import markdowner\n\nmarkdowner.render(text)\n',
          'venv/pyvenv.cfg': 'home = /usr/bin\n',
          'venv/lib/python3.12/site-packages/markdowner.py': 'def render(text):\n    return text\n',
        },
      },
      { files: { 'statistics.py': PRICES, 'readme.txt': 'import statistics' } },
    ],
  },
  module: {
    found: [
      'print(3)\n',
      { files: { 'shop/prices.py': PRICES } },
      {
        files: {
          'explore.ipynb': '{"cells": [{"cell_type": "code", "source": ["print(3)"]}], "metadata": {}, "nbformat": 4}',
        },
      },
    ],
    notFound: [
      { files: { 'shop/__init__.py': '' } },
      { files: { 'main.py': '# nothing yet\n' } },
      { files: { 'README.md': '```python\nprint(3)\n```\n' } },
      // What `startapp` writes.
      { files: { 'books/models.py': 'from django.db import models\n\n# Create your models here.\n' } },
    ],
  },
} satisfies SkillExamples
