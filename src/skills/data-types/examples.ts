import type { SkillExamples } from '../examples.ts'

export default {
  int: {
    found: [
      'copies = shelf.count + 1\n',
      "quantity = int(input('How many? '))\n",
      'def is_overdue(days):\n    return days > 14\n',
      'class Basket:\n    def __init__(self):\n        self.items = 0\n\n    def add(self):\n        self.items += 1\n',
    ],
    notFound: [
      // Written and printed, never calculated with.
      "copies = 3\nprint(f'{copies} copies')\n",
      // The library calculates, on columns.
      "import pandas as pd\n\norders = pd.read_csv('orders.csv')\norders['total'] = orders['price'] * 2\n",
      '# copies = copies + 1\n"""copies + 1"""\n',
      "LABEL = '1 + 1'\n",
    ],
  },
  float: {
    found: [
      'def gross(net):\n    return net * 1.19\n',
      'def gross(net, tax=0.19):\n    return net + net * tax\n',
      'def average(prices):\n    return sum(prices) / len(prices)\n',
      "price = float(input('Price: '))\n",
      'total = round(net + tax, 2)\n',
    ],
    notFound: [
      'VAT = 0.19\n',
      "VERSION = '1.5'\n",
      // A path is put together, nothing is divided.
      "from pathlib import Path\n\ninvoices = Path('data') / 'invoices'\n",
      "from pathlib import Path\n\nfolder = Path('data')\n\n\ndef invoice_of(month):\n    return folder / month\n",
    ],
  },
  str: {
    found: [
      "def greeting(reader):\n    return f'Dear {reader}'\n",
      "line = '%s: %d' % (title, copies)\n",
      'def slug(title):\n    return title.strip().lower()\n',
      "isbn = str(number)\nif isbn == '':\n    print('no number')\n",
    ],
    notFound: [
      "print('Hello, library!')\n",
      '"""Lends {books} to %s."""\n',
      'total = 3 + 4\n',
      "import pandas as pd\n\nbooks = pd.read_csv('books.csv')\nbooks['title'] = books['title'].str.replace('-', ' ')\n",
    ],
  },
  bool: {
    found: [
      "def is_free(order):\n    return order.total == 0 or order.coupon == 'FREE'\n",
      'found = False\nfor book in books:\n    if book.isbn == wanted:\n        found = True\nif not found:\n    print(wanted)\n',
      "def has_author(book: dict) -> bool:\n    return 'author' in book\n",
    ],
    notFound: [
      'DEBUG = True\n',
      'while True:\n    serve()\n',
      "if __name__ == '__main__':\n    main()\n",
      "BooleanField = 'bool'\nanswer = 'True'\n",
    ],
  },
  constant: {
    found: ["print('Hello, library!')\n", 'COPIES = 3\n', 'OPEN = True\n', 'VAT = 0.19\n'],
    notFound: [
      '# COPIES = 3\n',
      '"""The library\'s opening hours."""\n',
      'from library import shelf\n\nshelf.sort()\nnothing = None\n',
    ],
  },
} satisfies SkillExamples
