import type { SkillExamples } from '../examples.ts'

export default {
  used: {
    found: [
      'class Pila:\n    def __init__(self):\n        self.libros = []\n\n\npila = Pila()\n',
      'seen = set()\nfor book in books:\n    seen.add(book.isbn)\n',
      "genres = {'crime', 'poetry'}\n",
      'from collections import Counter, defaultdict\n\nloans = Counter(reader for reader, book in lent)\n',
      'import heapq\n\nqueue = []\nheapq.heappush(queue, (3, book))\n',
      'from collections import deque as line\n\nwaiting = line(maxlen=9)\n',
      "import collections\n\nPoint = collections.namedtuple('Point', 'x y')\n",
      'from typing import NamedTuple\n\n\nclass Loan(NamedTuple):\n    isbn: str\n',
      'print(len(set(titles)))\n',
      'both = set(old) & set(new)\n',
      'common = mine.intersection(yours)\n',
      'from queue import Queue\n\norders = Queue()\n',
    ],
    notFound: [
      // Named like one, and something else.
      "cache.set('book', 3)\nsettings.set(3)\n",
      'def get_queryset(self):\n    return self.queryset\n',
      'from collections import Counter, deque\n\nprint(3)\n',
      'from typing import Set\n\nseen: Set[str]\n',
      "stock = {}\nstock = {'apples': 3}\n",
      "# seen = set()\nprint('set()', f'{title}')\n",
      {
        files: {
          'counter.py': 'class Counter:\n    pass\n',
          'main.py': 'from counter import Counter\n\nclicks = Counter()\n',
        },
      },
      "url = 'https://{host}/'\npool.map(work, {1, 2})\n",
      'from django.db.models import Q\n\nbooks = Book.objects.filter(Q(a=1) | Q(b=2)).union(others)\n',
    ],
  },
  argument: {
    found: ['allow({3, 4})\n', "tags(names={'new', 'sale'})\n", 'send(set(readers))\n'],
    notFound: ['print(len(set(titles)))\n', "allow({'new': 3})\n", 'allow([3, 4])\n', 'seen = {3, 4}\n'],
  },
} satisfies SkillExamples
