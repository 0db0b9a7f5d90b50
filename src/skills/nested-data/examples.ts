import type { SkillExamples } from '../examples.ts'

export default {
  worked: {
    found: [
      "for name, order in orders.items():\n    print(name, order['total'])\n",
      "for order in orders:\n    print(order['total'])\n",
      "def city_of(reader):\n    return reader['address']['city']\n",
      'shelves = {}\nfor book in books:\n    shelves.setdefault(book.genre, []).append(book)\n',
      "def to_json(book):\n    return {'title': book.title, 'authors': [author.name for author in book.authors]}\n",
      'board = [[0] * 8 for _ in range(8)]\nboard[row][column] = 1\n',
      "BOOKS = [{'title': 'Emma', 'pages': 474}]\nfor book in BOOKS:\n    print(book['title'])\n",
      "def first_word(errors):\n    return errors['title'][0][:-1]\n",
      "problem = dict(errors=['the title is missing'])\n",
      "def test_books(client):\n    assert client.get('/books').get_json()[0] == BOOK\n",
      "import sqlite3\n\nrows = sqlite3.connect('shop.db').cursor().fetchall()\nfor row in rows:\n    print(row[0], row[1])\n",
      "import csv\n\nwith open('books.csv') as file:\n    for row in csv.reader(file):\n        print(row[2])\n",
      "import requests\n\nweather = requests.get(url).json()\nprint(weather['main']['temp'])\n",
    ],
    notFound: [
      "book = {'title': 'Emma', 'pages': 474}\nprint(book['title'])\n",
      "CHOICES = [('new', 'New'), ('sent', 'Sent')]\n",
      'for name, price in prices.items():\n    print(name, price)\n',
      // Elements of a page are objects of its parser.
      "from bs4 import BeautifulSoup\n\nfor link in BeautifulSoup(page).select('h3 > a'):\n    print(link['href'])\n",
      "problem = dict(error='the title is missing')\n",
      "weather = requests.get(url).json()['main']\n",
      // A character of an argument is no second level.
      'import sys\n\nfirst = sys.argv[1][0]\n',
      'for line in open(path):\n    for character in line:\n        print(character)\n',
      "import pandas as pd\n\nsales = pd.read_csv('sales.csv')\nprint(sales['month'][3])\n",
      "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3'}}\n",
      'from typing import Dict, List\n\nshelves: Dict[str, List[str]] = load()\n',
      "# print(reader['address']['city'])\n",
    ],
  },
  constant: {
    found: [
      "CHOICES = [('new', 'New'), ('sent', 'Sent')]\n",
      "PRICES = {'apple': {'small': 1, 'large': 2}, 'pear': {'small': 2}}\n",
      "import pandas as pd\n\nframe = pd.DataFrame({'book': ['Emma', 'Ulysses'], 'pages': [474, 730]})\n",
    ],
    notFound: [
      "PRICES = {'apple': 1, 'pear': 2}\n",
      "BOOKS = [{'title': 'Emma', 'pages': 474}]\nfor book in BOOKS:\n    print(book['title'])\n",
      "TEMPLATES = [{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'DIRS': []}]\n",
      "NOTE = \"[{'title': 'Emma'}]\"\n",
    ],
  },
} satisfies SkillExamples
