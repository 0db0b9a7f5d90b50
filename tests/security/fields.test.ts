import { beforeAll, describe, expect, test } from 'vitest'
import { audit, explain } from '../../src/audit.ts'
import { profiles } from '../../src/profile/index.ts'
import { renderExplanation } from '../../src/report/explanation.ts'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import type { Report } from '../../src/report/schema.ts'
import { renderText } from '../../src/report/text.ts'
import { gitSource } from '../../src/source/git.ts'
import { nodesOf, parsed, searchedTexts } from '../report/parsed-markdown.ts'
import { data, fastImport, git, newRepository } from '../source/scratch.ts'

/** What each field holds after its own mark: every way out of a table, a sentence, a link, a log line and a terminal. */
const HARM =
  '|<img src=x onerror=alert(1)>@everyone #1 [x](https://evil.example)\u202E\u001B[31m::set-output name=a::b ##[error]c $x$'
/** Where quotes and brackets would end the field itself. */
const QUOTED = HARM.replace(/[`"'\\]|\p{Cc}/gu, '')
/** What a branch may be called: https://git-scm.com/docs/git-check-ref-format */
const BRANCH = '|<img/src=x/onerror=alert(1)>@everyone#1-$x$'

/** Every field that could reach a report, by its mark. `shows`: it is known to, so that this test cannot go blind. */
const FIELDS = {
  folder: { shows: true },
  newline: { shows: true },
  longname: { shows: true },
  notutf8: { shows: false },
  readme: { shows: false },
  heading: { shows: false },
  subject: { shows: true },
  body: { shows: false },
  author: { shows: false },
  coauthor: { shows: false },
  branch: { shows: true },
  merged: { shows: true },
  route: { shows: true },
  pattern: { shows: true },
  query: { shows: true },
  exception: { shows: true },
  logged: { shows: false },
  key: { shows: true },
  testname: { shows: true },
  jstest: { shows: true },
  job: { shows: false },
  step: { shows: true },
  action: { shows: false },
  service: { shows: true },
  image: { shows: true },
  stage: { shows: false },
  command: { shows: true },
  requirement: { shows: false },
  table: { shows: true },
  url: { shows: true },
  cell: { shows: true },
  remote: { shows: true },
} as const

type Field = keyof typeof FIELDS

const mark = (field: Field): string => `Mk${field}Mk`
const harm = (field: Field): string => `${mark(field)}${HARM}`
const quoted = (field: Field): string => `${mark(field)}${QUOTED}`

const python = `
import logging, re, sqlite3
import requests
from flask import Flask, jsonify
app = Flask(__name__)
class ${mark('exception')}Error(Exception):
    """${quoted('exception')}"""
    def __init__(self, n): self.n = n
@app.route("/${quoted('route')}", methods=["GET"])
def show(name: str = "x"):
    try:
        found = re.match(r"(${quoted('pattern')})([0-9]+)", name).group(1)
        rows = sqlite3.connect("a").execute("SELECT * FROM ${mark('table')} WHERE a = '${quoted('query')}' AND b = ?", (name,)).fetchall()
        answer = requests.get("https://example.org/${quoted('url')}", timeout=3)
        return jsonify({"${quoted('key')}": [found, rows, {"a": {"b": answer.json()}}]})
    except (ValueError, KeyError) as error:
        logging.exception("${quoted('logged')}", exc_info=error)
        raise ${mark('exception')}Error("${quoted('exception')}") from error
`
const tests = `
import pytest
from app import show, ${mark('exception')}Error
@pytest.mark.parametrize("${quoted('testname')}", ["a", "b"], ids=["${quoted('testname')}", "x"])
def test_show_${mark('testname')}():
    assert show("${quoted('testname')}") == {"a": 1}
def test_fails():
    with pytest.raises(${mark('exception')}Error):
        show("x")
`
const yaml = (field: Field): string => JSON.stringify(quoted(field))

const place = (field: Field): string => `${mark(field)}|<img src=x onerror=alert(1)>@everyone #1 $x$`

const FILES: Readonly<Record<string, string>> = {
  [`${place('folder')}/app.py`]: python,
  [`${place('folder')}/test_app.py`]: tests,
  'app.py': python,
  'tests/test_app.py': tests,
  [`${mark('newline')}\n::set-output name=a::b\n"quote" \u001B[2J\u202Egnp.py`]: python,
  [`${mark('longname')}${'x'.repeat(4_096)}.py`]: python,
  'README.md': `# ${harm('readme')}\n\n${harm('readme')} is a shop for people who like to read books at home.\n\n## ${harm('heading')}\n\npip install -r requirements.txt\n\npython app.py\n`,
  'requirements.txt': `flask\nrequests\n${mark('requirement')}${QUOTED}\n`,
  Dockerfile: `FROM ${mark('image')}/python:3 AS ${mark('stage')}\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD python app.py --name "${quoted('command')}"\n`,
  'docker-compose.yml': `services:\n  ${yaml('service')}:\n    build: .\n    image: ${yaml('image')}\n    command: ${yaml('command')}\n    depends_on: [db]\n  db: {image: ${yaml('image')}}\n`,
  '.github/workflows/ci.yml': `name: ${yaml('job')}\non: [push]\njobs:\n  ${yaml('job')}:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${yaml('action')}\n      - name: ${yaml('step')}\n        run: ${JSON.stringify(`pytest ${quoted('step')}`)}\n      - run: pip install -r requirements.txt\n`,
  'web/cart.test.js': `it('${quoted('jstest')}', () => { expect(add(1)).toBe(2) })\nfetch('https://example.org/api/${quoted('url')}').then(r => r.json())\n`,
  'notes.ipynb': JSON.stringify({
    cells: [{ cell_type: 'code', source: `class ${mark('cell')}(Exception):\n    "${quoted('cell')}"\n` }],
  }),
  'schema.sql': `create table ${mark('table')} (id int primary key);\nselect * from ${mark('table')} where x = '${quoted('query')}';\n`,
}

const fileName = (path: string): string =>
  `"${path.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, char => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`

/** Made without a checkout, so that any name works on any system. */
const hostileRepository = (): string => {
  const path = newRepository('--bare')
  const who = `${mark('author')}|@everyone #1 \u202E <mallory@evil.example> 1700000000 +0000`
  const person = (at: number): string => who.replace('1700000000', String(1700000000 + at * 90_000))
  const message = `${harm('subject')} (#12)\n\n${harm('body')}\n\nFixes #3\n\nCo-authored-by: ${mark('coauthor')}@everyone <bo@evil.example>`
  const commit = (n: number, branch: string, text: string, ...lines: readonly (string | Buffer)[]) => [
    `commit refs/heads/${branch}`,
    `mark :${n}`,
    `author ${person(n)}`,
    `committer ${person(n)}`,
    data(text),
    ...lines,
  ]
  const files = Object.entries(FILES).flatMap(([name, text]) => [`M 100644 inline ${fileName(name)}`, data(text)])
  fastImport(
    path,
    ...commit(1, 'main', message, ...files, `M 100644 inline "${mark('notutf8')}\\351.py"`, data(python)),
    ...commit(2, `feature/${mark('branch')}${BRANCH}`, message, 'from :1', 'M 100644 inline b.py', data('x = 1\n')),
    ...commit(3, 'main', message, 'from :1', 'M 100644 inline c.py', data('x = 2\n')),
    ...commit(
      4,
      'main',
      `Merge pull request #4 from evil/${mark('merged')}${BRANCH}\n\n${harm('subject')}`,
      'from :3',
      'merge :2',
    ),
  )
  git(path, ['config', 'remote.origin.url', `https://evil.example/${mark('remote')}|<img>@everyone/x`])
  return path
}

const [profile] = profiles
const options = { profile, tool: { name: 'portfolio-readiness', version: '0' } }

let report: Report
let explanations: readonly string[]
beforeAll(async () => {
  const source = await gitSource({ path: hostileRepository() })
  report = await audit(source, options)
  explanations = await Promise.all(
    profile.skills.map(async ({ id }) =>
      renderExplanation(await explain(source, { ...options, skill: id }), { color: false, width: 100 }),
    ),
  )
})

const markdowns = (): readonly string[] => [
  renderMarkdown(report, { form: 'comment', maxCharacters: 60_000 }),
  renderMarkdown(report, { form: 'summary', maxBytes: 1_000_000 }),
]

test('the marks show up: this test is not blind', () => {
  const everything = [
    ...markdowns(),
    ...explanations,
    renderJson(report),
    renderText(report, { color: false, width: 100 }),
  ]
    .join('\n')
    // Markdown breaks long words and marks with entities.
    .replace(/&#8203;|\u200B/g, '')
  const shown = (Object.keys(FIELDS) as Field[]).filter(field => everything.includes(mark(field)))
  const expected = (Object.keys(FIELDS) as Field[]).filter(field => FIELDS[field].shows)
  expect(shown).toEqual(expect.arrayContaining(expected))
  // Names of people stay away from reports.
  expect(shown).not.toContain('author')
  expect(shown).not.toContain('coauthor')
})

describe('in Markdown', () => {
  test('nothing of theirs is an element, a link, an image or a formula', () => {
    for (const markdown of markdowns()) {
      const nodes = nodesOf(parsed(markdown))
      const tags = nodes.flatMap(node => (node.type === 'html' ? [node.value] : []))
      expect(
        tags.filter(
          tag =>
            !/^(?:<\/?(?:details|summary|sub|sup|br|b|code|span|a|p|strong|kbd)\b[^<>]*>|<!--[^<>]*-->|\s)+/.test(tag),
        ),
      ).toEqual([])
      expect(tags.join('\n')).not.toMatch(/Mk\w+Mk|onerror|src=x/)
      expect(nodes.filter(({ type }) => type === 'image' || type === 'imageReference')).toEqual([])
      const addresses = nodes.flatMap(node => (node.type === 'link' ? [node.url] : []))
      expect(addresses.filter(url => /^https:\/\/evil\.example(?!\/Mkremote)/.test(url))).toEqual([])
      expect(addresses.filter(url => /[\s<>|`]|\)\(/.test(url))).toEqual([])
      expect(markdown.replace(/`[^`\n]*`/g, '').replaceAll('<span>$</span>', '')).not.toMatch(/\$x\$/)
    }
  })

  test('nobody is mentioned and no issue is referred to', () => {
    for (const markdown of markdowns()) {
      for (const text of searchedTexts(parsed(markdown))) expect(text).not.toMatch(/@everyone|(?<![\w&])#\d/)
    }
  })

  test('every row has as many cells as its head', () => {
    const tables = markdowns().flatMap(markdown =>
      nodesOf(parsed(markdown)).flatMap(node => (node.type === 'table' ? [node] : [])),
    )
    expect(tables.length).toBeGreaterThan(1)
    for (const { children } of tables) {
      expect(new Set(children.map(row => row.children.length)).size).toBe(1)
    }
    for (const line of markdowns()
      .join('\n')
      .split('\n')
      .filter(text => /^\|/.test(text))) {
      // A pipe of theirs would be one more cell, which a parser drops without a word.
      expect(line.replace(/\\\|/g, '').split('|').length).toBeLessThanOrEqual(6)
    }
  })
})

test('no rendering holds a control character, turned text or a workflow command', () => {
  const printed = [...markdowns(), ...explanations, renderText(report, { color: false, width: 80 }), renderJson(report)]
  for (const text of printed) {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066\u2067]/u)
    expect(text).not.toMatch(/^\s*::|##\[/m)
    expect(text).not.toContain('evil.example>')
    expect(text).not.toMatch(/mallory|bo@/)
  }
})

test('names that no system writes are read, and one of 4,096 characters is said to be left out', () => {
  expect(report.read.leftOut.find(({ reason }) => /characters/.test(reason))).toMatchObject({ count: 1 })
  expect(report.read.leftOut.flatMap(({ examples }) => examples).every(path => path.length <= 250)).toBe(true)
  expect(report.warnings.join()).toMatch(/1 file, a path of more than/)
})
