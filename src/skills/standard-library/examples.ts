import type { SkillExamples } from '../examples.ts'

export default {
  module: {
    found: [
      "import os\n\nprint(os.path.join('data', 'orders.csv'))\n",
      "from pathlib import Path\n\ntext = Path('orders.csv').read_text()\n",
      'import datetime as dt\n\ntoday = dt.date.today()\n',
      'import sys\n\npath = sys.argv[1]\n',
      'from dataclasses import dataclass\n\n\n@dataclass\nclass Book:\n    title: str\n',
      'from collections import *\n\nstock = defaultdict(int)\n',
      'import threading\n\n\nclass Worker(threading.Thread):\n    pass\n',
    ],
    notFound: [
      'import os\nimport sys\n\nprint(3)\n',
      'from typing import List\n\n\ndef titles() -> List[str]:\n    return sorted(books)\n',
      'from __future__ import annotations\n\nprint(3)\n',
      // A library, and an own module of a name like the library's.
      'import requests\n\nrequests.get(url)\n',
      {
        files: {
          'json_tools.py': 'def dumps(book):\n    return str(book)\n',
          'main.py': 'import json_tools\n\njson_tools.dumps(3)\n',
        },
      },
      "# import os\n'''import os; os.listdir()'''\nprint('os.listdir()')\n",
      // A name that happens to be a module's.
      'def save(os):\n    os.path.join(3)\n',
      // What `startproject` writes.
      {
        files: {
          'manage.py':
            "import os\nimport sys\n\n\ndef main():\n    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'library.settings')\n    from django.core.management import execute_from_command_line\n    execute_from_command_line(sys.argv)\n\n\nif __name__ == '__main__':\n    main()\n",
        },
      },
    ],
  },
} satisfies SkillExamples
