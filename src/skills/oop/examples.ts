import type { SkillExamples } from '../examples.ts'

const BASKET = `class Basket:
    def __init__(self):
        self.books = []

    def add(self, book):
        if book not in self.books:
            self.books.append(book)
        return len(self.books)
`
const MODEL = `from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=80)

    class Meta:
        ordering = ['title']

    def __str__(self):
        return self.title
`
const TEST = `import unittest


class BasketTest(unittest.TestCase):
    def setUp(self):
        self.books = []

    def test_empty(self):
        count = len(self.books)
        self.assertEqual(count, 0)
`

export default {
  behaviour: {
    found: [
      `${BASKET}\n\nbasket = Basket()\n`,
      { files: { 'basket.py': BASKET, 'main.py': 'import basket\n\nbasket.Basket().add(3)\n' } },
      `from dataclasses import dataclass


@dataclass
class Loan:
    isbn: str
    days: int

    def fee(self):
        late = max(0, self.days - 14)
        return late * 0.5


print(Loan('978', 20).fee())
`,
    ],
    notFound: [
      // Nothing uses it.
      BASKET,
      // No methods of substance, no state.
      'class Book:\n    def __init__(self, title):\n        self.title = title\n\n    def get_title(self):\n        return self.title\n\n\nBook(3)\n',
      "class Menu:\n    def show(self):\n        print('1. Lend')\n        print('2. Return')\n\n\nMenu().show()\n",
      { files: { 'test_basket.py': TEST } },
      MODEL,
      `"""\n${BASKET}"""\n`,
    ],
  },
  inheritance: {
    found: [
      'class Shape:\n    def area(self):\n        raise NotImplementedError\n\n\nclass Square(Shape):\n    def area(self):\n        return self.side ** 2\n\n\nSquare().area()\n',
      {
        files: {
          'media/base.py':
            'from abc import ABC, abstractmethod\n\n\nclass Medium(ABC):\n    @abstractmethod\n    def days(self): ...\n',
          'media/book.py':
            'from .base import Medium\n\n\nclass Book(Medium):\n    def days(self):\n        return 28\n',
          'main.py': 'from media.book import Book\n\nprint(Book().days())\n',
        },
      },
    ],
    notFound: [
      'class Book:\n    pass\n\n\nclass Paperback(Book):\n    pass\n\n\nPaperback()\n',
      'class ShopError(Exception):\n    def __init__(self, isbn):\n        self.isbn = isbn\n\n\nclass OutOfStock(ShopError):\n    def reason(self):\n        return self.isbn\n\n\nraise OutOfStock(3)\n',
      MODEL,
      // A library's class of the same name.
      'from shapes import Shape\n\n\nclass Square(Shape):\n    def area(self):\n        return 4\n\n\nSquare()\n',
    ],
  },
  property: {
    found: [
      'class Loan:\n    @property\n    def overdue(self):\n        return self.days > 14\n\n\nLoan()\n',
      'class Shelf:\n    def __len__(self):\n        return len(self.books)\n\n\nprint(len(Shelf()))\n',
      'class Connection:\n    def __enter__(self):\n        return self\n\n    def __exit__(self, *details):\n        self.close()\n\n\nwith Connection() as open:\n    print(open)\n',
    ],
    notFound: [
      "class Book:\n    def __init__(self, title):\n        self.title = title\n\n    def __str__(self):\n        return self.title\n\n\nprint(Book('Emma'))\n",
      'class Loan:\n    @property\n    def overdue(self):\n        return self.days > 14\n',
      'class Loan:\n    @staticmethod\n    def property():\n        return 14\n\n\nLoan.property()\n',
    ],
  },
  framework: {
    found: [
      `from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=80)

    def lend(self, reader):
        self.reader = reader
        self.save()
`,
      'import threading\n\n\nclass Importer(threading.Thread):\n    def run(self):\n        for line in open(self.path):\n            title = line.strip()\n            self.titles.append(title)\n\n\nImporter().start()\n',
    ],
    notFound: [MODEL, `${BASKET}\n\nBasket()\n`, { files: { 'test_basket.py': TEST } }],
  },
  class: {
    found: [
      'class Book:\n    pass\n',
      MODEL,
      'class OutOfStock(Exception):\n    pass\n',
      { files: { 'test_basket.py': TEST } },
    ],
    notFound: [
      "# class Book: pass\nprint('class Book:')\n",
      'def book(title):\n    return title\n',
      // What `startapp` writes.
      {
        files: {
          'books/apps.py': "from django.apps import AppConfig\n\n\nclass BooksConfig(AppConfig):\n    name = 'books'\n",
        },
      },
    ],
  },
} satisfies SkillExamples
