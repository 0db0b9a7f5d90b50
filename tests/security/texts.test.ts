import { expect, it, test } from 'vitest'
import { levelOf, repeated, reportOnFiles } from './audit.ts'

const LENGTH = 110_000

/** Each took minutes once: what is repeated was read again from each place where it might begin. */
const SLOW: readonly [path: string, unit: string, before?: string, after?: string][] = [
  ['Dockerfile', '#'],
  ['Dockerfile', 'm-dnf-add-', 'FROM python\nRUN dnf '],
  ['docker-compose.yml', '\n', 'services: {', '}}'],
  ['docker-compose.yml', '<<: *a\n'],
  ['.github/workflows/ci.yml', '[a]: b\n'],
  ['.github/workflows/ci.yml', '* '],
  ['.github/workflows/ci.yml', '-ozen-lockfile --ozen-lockfile ', 'on: push\njobs: {a: {steps: [{run: "npm -', '"}]}}'],
  ['.github/workflows/ci.yml', '@', 'on: push\njobs: {a: {steps: [{uses: "', '\\n@"}]}}'],
  ['.github/workflows/ci.yml', '/', 'on: push\njobs: {a: {steps: [{run: "', '"}]}}'],
  ['.travis.yml', '\\t', 'if: "type=', 'api(API"'],
  ['Jenkinsfile', "sh '''", "pipeline { sh '''a''' "],
  ['Jenkinsfile', '\\"\\\t', 'pipeline { "'],
  ['Jenkinsfile', '\t', 'pipeline { sh'],
  ['requirements.txt', '\t#', 'a', '\u2028#'],
  ['requirements.txt', '\t', 'a', '!'],
  ['requirements.txt', '#-', 'a'],
  ['requirements.txt', 'a\\\n'],
  ['README.md', '0', '', '_'],
  ['README.md', '[a]('],
  ['README.md', '> '],
  ['README.md', '*/'],
  ['README.md', '_a\n'],
  ['README.md', '~~-'],
  ['docs/index.rst', '.. a::\n'],
  ['a.test.js', '\n\t', 'from', 't'],
  ['a.rb', '\r', "require 'sinatra'\n"],
  ['a.js', 'URLO', '\nfetch('],
  ['a.java', '\n', '@RestController @GetMapping(path=', 's'],
  ['tests/run.sh', '\\"\t', '"', '\\'],
  ['a.rs', '\\"\t', '"', '\\'],
  ['a.sql', 'select ', 'with a as '],
  ['tox.ini', ' ', '', '=pytest'],
  ['.gitignore', '**/a'],
]

test.each(SLOW)('%s full of %j is read once', async (path, unit, before = '', after = '') => {
  const report = await reportOnFiles({
    [path]: `${before}${repeated(unit, LENGTH)}${after}`,
    'shop.py': 'class OutOfStock(Exception):\n    pass\n',
  })
  expect(levelOf(report, 'oop')).toBe('some')
})

it('counts what aliases and merges of YAML stand for', async () => {
  const keys = Array.from({ length: 3_000 }, (_, n) => `k${n}: 1`).join(', ')
  const nested = Array.from({ length: 50 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]\n`).join('')
  const report = await reportOnFiles({
    '.gitlab-ci.yml': `b: &b {${keys}}\nl:\n${'- <<: *b\n'.repeat(7_000)}`,
    'docker-compose.yml': `a0: &a0 [x]\n${nested}services: {a: {image: x, command: *a50, environment: *a50}}\n`,
  })
  expect(levelOf(report, 'ci')).not.toBe('solid')
  expect(levelOf(report, 'containers')).not.toBe('solid')
})

it.each([
  ['package.json', `${'['.repeat(200_000)}`],
  ['a.ipynb', `{"cells":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['pyproject.toml', `a = ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['Pipfile', `a = ${'{a='.repeat(30_000)}1${'}'.repeat(30_000)}`],
  ['docker-compose.yml', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['.gitlab-ci.yml', `${'- '.repeat(50_000)}a`],
  ['environment.yml', `${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}`],
  ['README.md', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join('')],
])('%s nested deeper than anybody writes does not end the audit', async (path, text) => {
  const report = await reportOnFiles({ [path]: text, 'shop.py': 'class OutOfStock(Exception):\n    pass\n' })
  expect(levelOf(report, 'oop')).toBe('some')
})

it('follows scripts that call each other no further than a budget that all CI files share', async () => {
  const steps = (line: (n: number) => string) =>
    `on: push\njobs:\n  a:\n    steps:\n${Array.from({ length: 1_500 }, (_, n) => `    - run: ${line(n)}\n`).join('')}`
  const many = (name: string, line: (n: number) => string) =>
    Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`.github/workflows/${name}${n}.yml`, steps(line)]))
  const report = await reportOnFiles({
    ...many('make', n => `make a${n}`),
    ...many('npm', n => `npm run a${n}`),
    ...many('poetry', n => `a${n}`),
    ...many('sh', () => './x.sh'),
    Makefile: Array.from({ length: 5_000 }, (_, n) => `a${n}: a${n + 1} a${n + 2}\n\techo\n`).join(''),
    'package.json': JSON.stringify({
      scripts: Object.fromEntries(
        Array.from({ length: 5_000 }, (_, n) => [`a${n}`, `npm run a${n + 1}; npm run a${n + 2}`]),
      ),
    }),
    'pyproject.toml': `[tool.poe.tasks]\n${Array.from({ length: 5_000 }, (_, n) => `a${n} = "echo"\n`).join('')}`,
    'x.sh': './x.sh; ./y.sh\n'.repeat(4_000),
    'y.sh': './x.sh; . ./y.sh\n'.repeat(4_000),
  })
  expect(levelOf(report, 'ci')).toBe('some')
})

it('looks at a bounded number of references in each message', async () => {
  const commits = Array.from({ length: 2_000 }, () => ({ subject: 'Add the cart', message: 'x #1 '.repeat(2_000) }))
  const report = await reportOnFiles({ 'a.py': 'x = 1\n' }, { commits })
  expect(report.read.commits).toBe(2_000)
})

test.each([
  '#1 ',
  '(',
  '[',
  ' ',
  '\t',
  '\n',
  '- ',
  'fix ',
  'Merge branch ',
  'co-authored-by: a <b>\n',
  '\u0301',
])('messages, names and branches full of %j are read once', async unit => {
  const text = repeated(unit, 200_000)
  const report = await reportOnFiles(
    { 'a.py': 'x = 1\n' },
    {
      commits: [
        { subject: text, message: text },
        { subject: `Merge pull request #1 from ${text}`, parents: [0, 0], author: { name: text, email: text } },
      ],
      branches: [text],
    },
  )
  expect(report.read.commits).toBe(2)
})
