import type { SkillExamples } from '../examples.ts'

/** What frameworks and calls ask for: somebody wrote it, and decided nothing by it. */
const URLS = `from django.urls import path

from . import views

urlpatterns = [path('books/', views.books)]
`
const META = `from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=80)

    class Meta:
        ordering = ['title']
        unique_together = ('title', 'author')
`
const COLUMNS = `import pandas as pd

sales = pd.read_csv('sales.csv')
late = sales['month'][3:]
sales.append(late)
`

export default {
  'dict-worked': {
    found: [
      "stock = {}\nstock['apples'] = 3\n",
      'def cheapest(prices: dict):\n    for name, price in prices.items():\n        print(name, price)\n',
      "def title_of(book):\n    return book['title']\n",
      "prices = dict(apple=3)\nif 'pear' in prices:\n    print('sold')\n",
    ],
    notFound: [
      "HEADERS = {'Accept': 'application/json'}\n",
      COLUMNS,
      // A set, and an f-string.
      "genres = {'crime', 'poetry'}\nprint(f'{genres}')\n",
      "# stock['apples'] = 3\n",
    ],
  },
  'list-worked': {
    found: [
      'basket = []\nbasket.append(book)\n',
      "titles = ['Emma', 'Ulysses']\nfor title in titles:\n    print(title)\n",
      'def newest(orders):\n    return orders[-1]\n',
      'names = [book.title for book in books]\nprint(names[0])\n',
    ],
    notFound: [
      "GENRES = ['crime', 'poetry']\n",
      URLS,
      COLUMNS,
      "import shelf\n\nfrom typing import List\n\n\ndef titles() -> List[str]:\n    raise NotImplementedError('books[0]')\n",
    ],
  },
  'tuple-worked': {
    found: [
      'for number, book in enumerate(books):\n    print(number, book)\n',
      'first, last = split_name(author)\n',
      'point = (3, 4)\nprint(point[0])\n',
      'low, high = high, low\n',
    ],
    notFound: [
      'SIZE = (800, 600)\n',
      'def area():\n    return 3, 4\n',
      "print('%s has %d pages' % (title, pages))\n",
      'first, last = [3, 4]\n',
    ],
  },
  dict: {
    found: [
      "HEADERS = {'Accept': 'application/json'}\n",
      'prices = {book.isbn: book.price for book in books}\n',
      "settings = dict(host='localhost')\n",
    ],
    notFound: [
      "genres = {'crime', 'poetry'}\n",
      "# stock = {'apples': 3}\n",
      "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3'}}\n",
      "template = '{title}: {price}'\n",
    ],
  },
  list: {
    found: [
      "GENRES = ['crime', 'poetry']\n",
      "words = line.split(',')\n",
      'squares = [side * side for side in range(9)]\n',
    ],
    notFound: [
      URLS,
      META,
      "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route('/orders', methods=['GET', 'POST'])\ndef orders():\n    return 'none'\n",
      'from typing import Dict, List\n\nStock = Dict[str, int]\n\n\ndef titles() -> List[str]: ...\n',
      "__all__ = ['Book', 'Reader']\n",
    ],
  },
  tuple: {
    found: [
      'SIZE = (800, 600)\n',
      'def area():\n    return 3, 4\n',
      'origin = 0, 0\n',
      'for isbn, price in rows:\n    print(isbn)\n',
    ],
    notFound: [
      "line = '%s: %d' % (title, pages)\n",
      META,
      'total = (net + tax)\n',
      'from typing import Tuple\n\n\ndef area() -> Tuple[int, int]: ...\n',
    ],
  },
} satisfies SkillExamples
