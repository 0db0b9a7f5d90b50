import type { SkillExamples } from '../examples.ts'

export default {
  used: {
    found: [
      'def total(prices):\n    return sum(prices)\n\n\nprint(total([3, 4]))\n',
      "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route('/')\ndef home():\n    return 'Welcome'\n",
      'class Basket:\n    def add(self, book):\n        self.books.append(book)\n\n\nBasket().add(1)\n',
      {
        files: {
          'prices.py': 'def gross(net):\n    return net * 1.19\n',
          'main.py': 'import prices\n\nprint(prices.gross(100))\n',
        },
      },
    ],
    notFound: [
      'def total(prices):\n    return sum(prices)\n',
      // Named in a comment and a text, called nowhere.
      "def total(prices):\n    return sum(prices)\n\n\n# total([3, 4])\nprint('total')\n",
      'print(sum([3, 4]))\n',
      { files: { 'test_prices.py': 'def test_total():\n    assert sum([3, 4]) == 7\n' } },
    ],
  },
  parameters: {
    found: [
      'def total(prices):\n    return sum(prices)\n\n\ntotal([3, 4])\n',
      "def greet(*, name='reader'):\n    print(name)\n\n\ngreet()\n",
      'def log(*values, **options):\n    print(values)\n\n\nlog(1)\n',
    ],
    notFound: [
      "def menu():\n    print('1. Lend')\n\n\nmenu()\n",
      // `self` and `request` are given, whoever calls.
      {
        files: {
          'library/urls.py':
            "from django.urls import path\n\nfrom . import views\n\nurlpatterns = [path('', views.home)]\n",
          'library/views.py':
            "from django.shortcuts import render\n\n\ndef home(request):\n    return render(request, 'home.html')\n",
        },
      },
      'class Basket:\n    def clear(self):\n        self.books = []\n\n\nBasket().clear()\n',
      'def total(prices):\n    return sum(prices)\n',
    ],
  },
  returns: {
    found: [
      'def gross(net):\n    return net * 1.19\n\n\nprint(gross(100))\n',
      'def countdown(start):\n    while start:\n        yield start\n        start -= 1\n\n\nfor number in countdown(3):\n    print(number)\n',
      'class Shelf:\n    @property\n    def size(self):\n        return len(self.books)\n\n\nprint(Shelf().size)\n',
    ],
    notFound: [
      'def show(book):\n    if book is None:\n        return\n    print(book)\n\n\nshow(None)\n',
      'def show(book):\n    print(book)\n    return None\n\n\nshow(1)\n',
      // The inner function returns, the outer one does not.
      'def outer():\n    def inner():\n        return 3\n\n\nouter()\n',
      'def gross(net):\n    """return net * 1.19"""\n\n\ngross(100)\n',
    ],
  },
  defined: {
    found: [
      'def total(prices):\n    return sum(prices)\n',
      'async def fetch(url):\n    return url\n',
      'class Shelf:\n    def size(self):\n        return 3\n',
    ],
    notFound: [
      '# def total(prices):\n#     return sum(prices)\n',
      '"""\ndef total(prices):\n    return sum(prices)\n"""\n',
      'gross = lambda net: net * 1.19\n',
      { files: { 'test_prices.py': 'def test_total():\n    assert sum([3, 4]) == 7\n' } },
      {
        files: {
          'venv/pyvenv.cfg': 'home = /usr/bin\n',
          'venv/lib/python3.12/site-packages/tool.py': 'def run(path):\n    return path\n',
        },
      },
    ],
  },
} satisfies SkillExamples
