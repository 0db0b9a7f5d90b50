import type { SkillExamples } from '../examples.ts'

const NO_USE = [
  'import re\n\nprint(3)\n',
  "# re.search('[0-9]+', line)\n'''re.search(x)'''\n",
  "from glob import glob\n\nfor path in glob('orders-*.csv'):\n    print(path)\n",
  "parts = line.split(',')\nmatch = shop.search('[a-z]+')\n",
]

export default {
  rich: {
    found: [
      String.raw`import re

isbn = re.search(r'\d{9}[\dX]', line)
`,
      "from re import compile as pattern\n\nWORD = pattern('[a-z]+')\nprint(WORD.findall(text))\n",
      "import re as regex\n\nprint(regex.sub(' +', ' ', text))\n",
      "import re\n\nORDER = 'order (.*) of (.*)'\nprint(re.match(ORDER, line).groups())\n",
    ],
    notFound: [
      // Text to look for, no pattern.
      "import re\n\nprint(re.search('invoice', line))\n",
      ...NO_USE,
      "from django.urls import re_path\n\nfrom . import views\n\nurlpatterns = [re_path(r'^books/([0-9]+)/$', views.book)]\n",
      { files: { 'test_isbn.py': "import re\n\n\ndef test_isbn():\n    assert re.match('[0-9]+', '978')\n" } },
    ],
  },
  several: {
    found: [
      String.raw`import re

DATE = re.compile(r'(\d{4})-(\d\d)-(\d\d)')
match = DATE.match(line)
`,
      String.raw`import re

for day, isbn, reader in re.findall(r'(?P<day>\S+) (?P<isbn>\d+) (?P<reader>.+)', text):
    print(day, isbn, reader)
`,
    ],
    notFound: [
      String.raw`import re

price = re.search(r'(\d+)\.(\d\d)', line)
`,
      String.raw`import re

price = re.search(r'(?:EUR|USD) (?=\d)(\d+)\.(\d\d)', line)
`,
      // Three parentheses, none of them a group.
      String.raw`import re

call = re.search(r'\w+\(\(\(', line)
`,
    ],
  },
  use: {
    found: [
      "import re\n\nprint(re.split(', ', line))\n",
      'import re\n\nfound = re.search(wanted, line)\n',
      "from django.core.validators import RegexValidator\n\nisbn = RegexValidator(r'^[0-9X]{10}$')\n",
    ],
    notFound: ['import re\n\nprint(re.escape(title))\n', { files: { 'requirements.txt': 'regex\n' } }, ...NO_USE],
  },
} satisfies SkillExamples
