import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { skills } from '../../src/skills/index.ts'
import type { ExampleCommit } from '../../src/source/memory.ts'
import { levelOf, reportOnFiles } from './audit.ts'

const document = readFileSync(path.resolve(import.meta.dirname, '../../docs/gaming.md'), 'utf8')

const SHOP = `def total(prices, discount=0):
    return sum(prices) - discount


def label(name, price):
    return f'{name}: {price}'


def cheapest(prices):
    return min(prices)


print(total([1, 2]), label('tea', 2), cheapest([3, 1]))
`

const tests = (...bodies: readonly string[]): Record<string, string> => ({
  'shop.py': SHOP,
  'test_shop.py': `from shop import total, label, cheapest\n\n${bodies
    .map((body, index) => `def test_${index}():\n${body.replace(/^/gm, '    ')}\n`)
    .join('\n\n')}`,
})

const workflow = (steps: string, job = ''): Record<string, string> => ({
  ...tests('assert total([1]) == 1'),
  '.github/workflows/ci.yml': `on: push
jobs:
  test:
    runs-on: ubuntu-latest
${job}    steps:
      - uses: actions/checkout@v4
${steps.replace(/^/gm, '      ')}
`,
})

/** Each a minute after the one before. */
const hurried = (count: number, change: Partial<ExampleCommit> = {}): ExampleCommit[] =>
  Array.from({ length: count }, (_, index) => ({
    subject: `Name the price of item ${index} in the list of the shop`,
    authoredAt: 1_704_099_600 + index * 15,
    changes: [{ path: 'shop.py', added: 1, removed: 0 }],
    ...change,
  }))

const working = (count: number): ExampleCommit[] =>
  Array.from({ length: count }, (_, index) => ({
    subject: `Name the price of item ${index} in the list of the shop`,
    authoredAt: 1_704_099_600 + index * 40_000,
    changes: [{ path: 'shop.py', added: 12, removed: 3 }],
  }))

interface Attempt {
  /** As its heading in docs/gaming.md. */
  readonly heading: string
  readonly skill: string
  readonly files?: Record<string, string>
  readonly commits?: readonly ExampleCommit[]
  /** The level that it stays at. */
  readonly stays: 'none' | 'some'
  /** What the report says of the place, where it says something. */
  readonly says?: RegExp
  /** The same done in earnest, and its level. */
  readonly honest: { readonly files?: Record<string, string>; readonly commits?: readonly ExampleCommit[] }
  readonly earns?: 'some' | 'solid'
}

const realTests = {
  files: tests('assert total([1, 2]) == 3', "assert label('tea', 2) == 'tea: 2'", 'assert cheapest([3, 1]) == 1'),
}
const realCi = { files: workflow('- run: pip install -r requirements.txt\n- run: pytest') }
const flaskApp = {
  files: {
    'app.py': `from flask import Flask, request, jsonify
app = Flask(__name__)
@app.get('/a')
def a(): return jsonify(items=[1])
@app.post('/b')
def b(): return jsonify(name=request.form['name'])
@app.get('/c')
def c(): return jsonify(page=request.args['page'])
`,
    'requirements.txt': 'flask\n',
  },
}
const pattern =
  "import re\n\ndef words(text):\n    match = re.search(r'(\\w+)-(\\d+)', text)\n    return match.group(1) if match else ''\n\nprint(words('a-1'))\n"

const ATTEMPTS: readonly Attempt[] = [
  {
    heading: 'Tests that assert nothing',
    skill: 'testing',
    files: tests('total([1])', "label('tea', 2)", 'cheapest([1])'),
    stays: 'some',
    says: /asserts nothing/,
    honest: realTests,
  },
  ...[
    ['total([1])\nassert 1 == 1', "label('tea', 2)\nassert 'a' in 'abc'", 'cheapest([1])\nassert None is None'],
    [
      'total([1])\nassert len("ab") == 2',
      "label('t', 2)\nassert sum([1, 2]) == 3",
      'cheapest([1])\nassert sorted([2, 1])[0] == 1',
    ],
    [
      'total([1])\nx = 5\nassert x == 5',
      "label('t', 2)\nname = 'tea'\nassert name == 'tea'",
      'cheapest([1])\nprice = 3\nassert price > 2',
    ],
  ].map(bodies => ({
    heading: 'Tests that assert constants',
    skill: 'testing',
    files: tests(...bodies),
    stays: 'some' as const,
    says: /asserts only constants/,
    honest: realTests,
  })),
  {
    heading: 'Tests padded with `assert True`',
    skill: 'testing',
    files: tests(
      ...['total([1])', "label('t', 1)", 'cheapest([1])'].map(call => `${call}\n${'assert True\n'.repeat(9)}`),
    ),
    stays: 'some',
    says: /asserts only constants: `True`/,
    honest: {
      files: tests(
        'assert True\nassert total([1, 2]) == 3',
        "assert label('tea', 2) == 'tea: 2'",
        'assert cheapest([3, 1]) == 1',
      ),
    },
  },
  ...[
    ['assert total([1]) == 9 or True', 'assert True or cheapest([1])', 'assert (cheapest([1]) == 9 or 1)'],
    ['assert (total([1]) == 9, "wrong")', 'assert (cheapest([1]) == 9, "wrong")', 'assert (label("t", 1), )'],
  ].map(bodies => ({
    heading: 'Assertions that always hold',
    skill: 'testing',
    files: tests(...bodies),
    stays: 'some' as const,
    says: /asserts what always holds/,
    honest: realTests,
  })),
  {
    heading: 'Assertions whose failure is passed over',
    skill: 'testing',
    files: tests(
      'try:\n    assert total([1]) == 9\nexcept AssertionError:\n    pass',
      'try:\n    assert total([2]) == 9\nexcept:\n    pass',
      'try:\n    assert cheapest([1]) == 9\nexcept Exception:\n    assert True',
    ),
    stays: 'some',
    says: /passes over its own failure/,
    honest: {
      files: tests(
        'try:\n    total(None)\n    assert False\nexcept TypeError:\n    pass',
        'try:\n    assert cheapest([1]) == 1\nexcept ValueError:\n    pass',
        'for price in (1, 2):\n    assert total([price]) == price',
      ),
    },
  },
  {
    heading: 'A Dockerfile that is commented out',
    skill: 'containers',
    files: { 'shop.py': SHOP, Dockerfile: '# FROM python:3.12\n# COPY . .\n# CMD ["python", "shop.py"]\n' },
    stays: 'none',
    says: /is commented out/,
    honest: { files: { 'shop.py': SHOP, Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["python", "shop.py"]\n' } },
  },
  ...(
    [
      ['CI that passes over failures', '- run: pytest || true', '', /nobody learns when `pytest` fails: `\|\| true`/],
      [
        'CI that passes over failures',
        '- run: |\n    pip install x\n    pytest -q || echo "some failed"',
        '',
        /nobody learns/,
      ],
      ['CI that passes over failures', '- run: (pytest && flake8) || exit 0', '', /nobody learns/],
      ['CI that passes over failures', '- run: pytest\n  continue-on-error: true', '', /`continue-on-error: true`/],
      ['CI that passes over failures', '- run: pytest', '    continue-on-error: true\n', /`continue-on-error: true`/],
      ['CI steps that never run', '- run: pytest\n  if: false', '', /`pytest` never runs: `if: false`/],
      ['CI steps that never run', `- run: pytest\n  if: $\{{ false }}`, '', /never runs/],
      ['CI steps that never run', '- run: true || pytest', '', /never runs: `true \|\|`/],
      ['CI steps that never run', '- run: false && pytest && flake8', '', /never runs: `false &&`/],
      ['CI steps that never run', '- run: if false; then pytest; fi', '', /never runs: `if false`/],
      [
        'CI steps that never run',
        '- run: |\n    if true; then\n      ls\n    else\n      pytest\n    fi',
        '',
        /never runs: `if true`/,
      ],
      [
        'CI steps that never run',
        '- run: |\n    while false; do\n      pytest\n    done',
        '',
        /never runs: `while false`/,
      ],
      ['CI steps that never run', '- run: "true || { ls; pytest; }"', '', /never runs/],
      ['`echo` in the place of the tests', '- run: echo "Running pytest, 40 passed"', '', /only prints/],
      ['`echo` in the place of the tests', '- name: Run tests\n  run: echo pytest', '', /only prints/],
    ] as const
  ).map(([heading, steps, job, says]) => ({
    heading,
    skill: 'ci',
    files: workflow(steps, job),
    stays: 'some' as const,
    says,
    honest: realCi,
  })),
  {
    heading: 'Dependencies that are listed and not imported',
    skill: 'flask',
    files: { 'shop.py': SHOP, 'requirements.txt': 'flask==3.0\nflask-login\n' },
    stays: 'none',
    says: /lists `flask`, which nothing here imports/,
    honest: flaskApp,
  },
  {
    heading: 'Dependencies that are listed and not imported',
    skill: 'web-framework',
    files: { 'shop.py': SHOP, 'requirements.txt': 'flask==3.0\ndjango\n' },
    stays: 'none',
    says: /lists `flask`/,
    honest: flaskApp,
  },
  {
    heading: 'Imports that are not used',
    skill: 'regular-expressions',
    files: { 'shop.py': `import re\nfrom re import search, compile\n${SHOP}` },
    stays: 'none',
    honest: { files: { 'shop.py': pattern } },
    earns: 'some',
  },
  {
    heading: 'Imports that are not used',
    skill: 'advanced-structures',
    files: { 'shop.py': `from collections import deque, Counter, defaultdict\nimport heapq\n${SHOP}` },
    stays: 'none',
    honest: {
      files: {
        'shop.py':
          "from collections import Counter, deque\nprint(Counter('tea').most_common(1))\nline = deque([1])\nline.append(2)\nprint(line.popleft())\n",
      },
    },
  },
  {
    heading: 'Code that never runs',
    skill: 'regular-expressions',
    files: { 'shop.py': `def words(text):\n    return text\n${pattern.replace(/^/gm, '    ')}` },
    stays: 'none',
    honest: { files: { 'shop.py': pattern } },
    earns: 'some',
  },
  {
    heading: 'Code that never runs',
    skill: 'functions',
    files: {
      'shop.py':
        'def start():\n    raise SystemExit\n    def total(a, b):\n        return a + b\n    def label(a):\n        return a\n    print(total(1, 2), label(3))\n\nstart()\nif False:\n    def cheapest(prices):\n        return min(prices)\n    cheapest([1])\n',
    },
    stays: 'some',
    says: /never runs: it stands behind `raise`/,
    honest: { files: { 'shop.py': SHOP } },
  },
  {
    heading: 'READMEs full of keywords',
    skill: 'written-communication',
    files: {
      'shop.py': SHOP,
      'README.md': `# Shop\n\n${'Python Flask Django Docker pytest CI/CD PostgreSQL MongoDB Redis REST API JSON OOP SOLID TDD Git Agile Kubernetes AWS. '.repeat(20)}`,
    },
    stays: 'some',
    honest: {
      files: {
        'shop.py': SHOP,
        'README.md':
          '# Shop\n\nShop adds up what a customer of a small shop has to pay, and prints a label for each item on its shelf.\n\n## Installation\n\nInstall Python 3.12, then clone this repository:\n\n```\ngit clone https://example.org/shop\n```\n\n## Usage\n\nRun the program in its folder. It prints the total of the prices and the label of each item:\n\n```\npython shop.py\n```\n',
      },
    },
  },
  ...['testing', 'ci', 'containers', 'flask', 'django', 'nosql'].map(skill => ({
    heading: 'READMEs full of keywords',
    skill,
    files: {
      'shop.py': SHOP,
      'README.md':
        '# Shop\n\nTested with pytest and unittest, CI with GitHub Actions, Docker, Flask, Django, MongoDB and Redis.\n',
    },
    stays: 'none' as const,
    honest: {},
  })),
  {
    heading: 'Hundreds of tiny commits in an hour',
    skill: 'focus',
    commits: hurried(200),
    stays: 'some',
    says: /commits within an hour/,
    honest: { commits: working(20) },
  },
  {
    heading: 'Hundreds of tiny commits in an hour',
    skill: 'git',
    commits: [...hurried(200), { subject: 'Write the shop down', authoredAt: 1_704_299_600 }],
    stays: 'some',
    says: /commits within an hour/,
    honest: { files: { 'shop.py': SHOP, '.gitignore': '*.pyc\n' }, commits: working(20) },
  },
  {
    heading: 'Hundreds of tiny commits in an hour',
    skill: 'focus',
    commits: hurried(12),
    stays: 'some',
    says: /one of 12 commits within an hour, of three lines or fewer each: together they count as one/,
    honest: { commits: [...hurried(11), ...working(3)] },
  },
  {
    heading: 'Commits that change nothing',
    skill: 'focus',
    commits: working(20).map((commit, index) =>
      index === 0 ? { ...commit, subject: 'x' } : { ...commit, changes: [] },
    ),
    stays: 'none',
    says: /commits that change no file/,
    honest: { commits: working(20) },
  },
  ...['flask', 'django', 'testing', 'containers', 'ci'].map(skill => ({
    heading: 'Skills that a configuration claims',
    skill,
    files: {
      'shop.py': SHOP,
      'README.md':
        '# Shop\n\n![tests](https://img.shields.io/badge/tests-passing-green) ![Docker](https://img.shields.io/badge/Docker-ready-blue)\n',
      'pyproject.toml':
        '[project]\nname = "shop"\nversion = "1"\nkeywords = ["flask", "django", "docker", "pytest", "ci"]\nclassifiers = ["Framework :: Flask", "Framework :: Django", "Framework :: Pytest"]\n',
      '.github/settings.yml': 'repository:\n  topics: flask, django, docker, pytest, ci\n',
    },
    stays: 'none' as const,
    honest: {},
  })),
]

describe.each(ATTEMPTS)('$heading', ({
  heading,
  skill,
  files = { 'shop.py': SHOP },
  commits,
  stays,
  says,
  honest,
  earns = 'solid',
}) => {
  const given = commits ?? [{ subject: 'Add the shop' }]

  it(`leave ${skill} at ${stays}, and say why: ${JSON.stringify(Object.values(files).at(-1)).slice(0, 120)}`, async () => {
    const report = await reportOnFiles(files, { commits: given })
    expect(levelOf(report, skill)).toBe(stays)
    if (says === undefined) return
    const found = report.skills.find(({ id }) => id === skill)?.discounted ?? []
    expect(found.map(discount => discount.says).join('\n')).toMatch(says)
    for (const { signal } of found)
      expect(Object.keys(skills.find(({ id }) => id === skill)?.signals ?? {})).toContain(signal)
  })

  if (honest.files ?? honest.commits)
    it(`in earnest are ${earns}`, async () => {
      const report = await reportOnFiles(honest.files ?? files, { commits: honest.commits ?? given })
      expect(levelOf(report, skill)).toBe(earns)
      expect(report.skills.find(({ id }) => id === skill)?.discounted).toBe(undefined)
    })

  it('stand in the list of what does not count', () => {
    expect(document).toContain(`\n## ${heading}\n`)
  })
})

it('has a test for every heading of the list', () => {
  const headings = [...document.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
  const tested = new Set(ATTEMPTS.map(({ heading }) => heading))
  expect(headings.filter(heading => !tested.has(heading ?? '') && !ELSEWHERE.includes(heading ?? ''))).toEqual([])
})

/** Tested with real git in tests/source/git-branches.test.ts; and what is no attempt. */
const ELSEWHERE = ['Branches that point nowhere', 'What is not in this list']

describe('what looks like one of these and counts', () => {
  it.each([
    ['a command that is tried again', 'pytest || pytest --last-failed'],
    ['no tests to be found yet', 'pytest || [ $? -eq 5 ]'],
    ['a failure that is noted and reported', 'pytest || status=$?\nexit $status'],
    ['a message before the failure', 'pytest || { echo "failed"; exit 1; }'],
    ['a message before the tests', 'echo "Running pytest"\npytest'],
    ['a condition that nobody can know', 'if [ -d tests ]; then pytest; fi'],
    ['a cleaning up that may fail', 'rm cache || true\npytest'],
    ['what follows a constant', 'true && pytest'],
    ['what comes after a list that is decided', 'true || ls; pytest'],
    ['the else of a condition that never holds', 'if false; then ls; else pytest; fi'],
    ['a pipe from a constant', 'true | pytest'],
    ['a failing message', 'pytest || echo "failed" && exit 1'],
  ])('%s', async (_, script) => {
    const report = await reportOnFiles(workflow(`- run: |\n${script.replace(/^/gm, '    ')}`))
    expect(levelOf(report, 'ci')).toBe('solid')
    expect(report.skills.find(({ id }) => id === 'ci')?.discounted).toBe(undefined)
  })

  it.each([
    [
      'a return under a condition',
      'def f(text):\n    if not text:\n        return None\n    return re.search(r"(a+)", text).group(1)\n',
    ],
    [
      'a return in a handler',
      'def f(text):\n    try:\n        g()\n    except KeyError:\n        return None\n    return re.search(r"(a+)", text).group(1)\n',
    ],
    [
      'a condition that is not constant',
      'def f(text):\n    if DEBUG:\n        return re.search(r"(a+)", text).group(1)\n',
    ],
    [
      'code after a nested function that returns',
      'def f(text):\n    def g():\n        return 1\n    return re.search(r"(a+)", text).group(1)\n',
    ],
    [
      'the else of a constant',
      'def f(text):\n    if False:\n        pass\n    else:\n        return re.search(r"(a+)", text).group(1)\n',
    ],
    [
      'code after a loop that breaks',
      'def f(text):\n    while True:\n        break\n    return re.search(r"(a+)", text).group(1)\n',
    ],
  ])('%s', async (_, code) => {
    const report = await reportOnFiles({ 'a.py': `import re\nDEBUG = bool(input())\n\n${code}\nprint(f("aa"))\n` })
    expect(levelOf(report, 'regular-expressions')).not.toBe('none')
  })

  it.each([
    ['a value that changes', 'found = 0\nfor price in [1, 2]:\n    found += total([price])\nassert found == 3'],
    ['a flag', 'raised = False\ntry:\n    total(None)\nexcept TypeError:\n    raised = True\nassert raised'],
    ['a list that is filled', 'prices = []\nprices.append(total([1]))\nassert prices == [1]'],
    ['a value that is expected', 'expected = 3\nassert total([1, 2]) == expected'],
  ])('an assertion about %s', async (_, body) => {
    const report = await reportOnFiles(tests(body, body, body))
    expect(levelOf(report, 'testing')).toBe('solid')
  })
})
