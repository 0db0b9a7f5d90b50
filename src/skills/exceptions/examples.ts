import type { SkillExamples } from '../examples.ts'

const BARE = 'try:\n    price = read()\nexcept:\n    pass\n'
const FALLBACK = 'try:\n    import simplejson as json\nexcept ImportError:\n    import json\n'
const ABSTRACT = 'class Shape:\n    def area(self):\n        raise NotImplementedError\n'
const COMMENTED =
  '# try:\n#     lend()\n# except KeyError:\n#     raise ValueError(isbn)\n"""\nraise ValueError(isbn)\n"""\n'

export default {
  named: {
    found: [
      "try:\n    price = float(text)\nexcept ValueError:\n    print('That is no price.')\n",
      'try:\n    book = shelf[isbn]\nexcept (KeyError, IndexError) as error:\n    raise LookupError(isbn) from error\n',
      'while True:\n    try:\n        copies = int(input())\n        break\n    except ValueError:\n        continue\n',
      'import requests\n\ntry:\n    answer = requests.get(url, timeout=3)\nexcept requests.exceptions.Timeout:\n    answer = None\n',
      // Python 2.
      'try:\n    orders = open(path)\nexcept IOError, error:\n    print error\n',
      'try:\n    lend()\nexcept* ConnectionError:\n    retry()\n',
    ],
    notFound: [
      BARE,
      'try:\n    price = read()\nexcept Exception as error:\n    print(error)\n',
      'try:\n    del shelf[isbn]\nexcept KeyError:\n    pass\n',
      'for line in lines:\n    try:\n        prices.append(float(line))\n    except ValueError:\n        continue\n',
      'try:\n    price = read()\nexcept (ValueError, Exception):\n    price = 0\n',
      'try:\n    price = read()\nfinally:\n    close()\n',
      FALLBACK,
      COMMENTED,
    ],
  },
  'own-raised': {
    found: [
      'class OutOfStock(Exception):\n    pass\n\n\ndef order(isbn):\n    raise OutOfStock(isbn)\n',
      {
        files: {
          'shop/errors.py':
            'class ShopError(Exception):\n    pass\n\n\nclass OutOfStock(ShopError):\n    """No copy is left."""\n',
          'shop/orders.py': 'from . import errors\n\n\ndef order(isbn):\n    raise errors.OutOfStock(isbn)\n',
        },
      },
    ],
    notFound: [
      'class OutOfStock(Exception):\n    pass\n',
      'def order(isbn):\n    raise ValueError(isbn)\n',
      'class OutOfStock(Exception):\n    pass\n\n\ntry:\n    order(3)\nexcept OutOfStock:\n    raise\n',
      'import requests\n\nraise requests.Timeout(3)\n',
    ],
  },
  sensible: {
    found: [
      "import logging\n\ntry:\n    lend()\nexcept Exception:\n    logging.exception('not lent')\n",
      "try:\n    lend()\nexcept:\n    print('That did not work.')\n",
      'try:\n    price = prices[isbn]\nexcept KeyError:\n    price = 0\n',
    ],
    notFound: [
      BARE,
      'def price_of(isbn):\n    try:\n        return prices[isbn]\n    except Exception:\n        return None\n',
      'def price_of(isbn):\n    try:\n        return prices[isbn]\n    except KeyError:\n        return\n',
      FALLBACK,
      COMMENTED,
    ],
  },
  apt: {
    found: [
      "def lend(days):\n    if days < 0:\n        raise ValueError('days must be positive')\n",
      'from django.http import Http404\n\n\ndef book(request, isbn):\n    raise Http404\n',
      'class OutOfStock(Exception):\n    pass\n\n\nraise OutOfStock()\n',
      "try:\n    lend()\nexcept OSError as error:\n    raise RuntimeError('not lent') from error\n",
    ],
    notFound: [
      "def lend(days):\n    raise Exception('no')\n",
      'try:\n    lend()\nexcept KeyError:\n    raise\n',
      'try:\n    lend()\nexcept KeyError as error:\n    raise error\n',
      ABSTRACT,
      COMMENTED,
    ],
  },
  raise: {
    found: ["raise Exception('no')\n", 'if days < 0:\n    raise ValueError, days\n', 'raise SystemExit(2)\n'],
    notFound: [
      'try:\n    lend()\nexcept KeyError:\n    raise\n',
      ABSTRACT,
      COMMENTED,
      'raise_price(3)\nprint("raise ValueError")\n',
    ],
  },
  handler: {
    found: [
      BARE,
      'try:\n    lend()\nexcept Exception:\n    return_book()\n',
      {
        files: {
          'explore.ipynb':
            '{"cells": [{"cell_type": "code", "source": ["try:\\n", "    lend()\\n", "except KeyError:\\n", "    stop()\\n"]}], "nbformat": 4}',
        },
      },
    ],
    notFound: [
      FALLBACK,
      'try:\n    lend()\nfinally:\n    close()\n',
      COMMENTED,
      { files: { 'lib/site-packages/tool.py': BARE } },
    ],
  },
} satisfies SkillExamples
