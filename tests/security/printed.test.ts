import { expect, test } from 'vitest'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderText } from '../../src/report/text.ts'
import { memorySource } from '../../src/source/memory.ts'
import { HOSTILE } from '../report/hostile.ts'
import { reportOn } from './audit.ts'

const SECRET = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6'}`
const PERSON = 'mallory@evil.example'
const MARKS = `\u001B[2J\u202E@everyone #1 ::error::x ##[group]y <img src=x> ${PERSON} ${SECRET}`

/** The same hostile words wherever a report could take words from. */
const sourceWith = (words: string) => {
  const line = words.replace(/[\r\n\u2028\u2029]/g, ' ')
  const quoted = JSON.stringify(line)
  const python = `
import logging, re
from flask import Flask, jsonify
from shop import stock
app = Flask(${quoted})
class OutOfStock(Exception):
    """${line.replace(/["\\]/g, '')}"""
@app.route(${quoted})
def show(name=${quoted}):
    try:
        return jsonify({${quoted}: re.match(${quoted}, name)})
    except ValueError as error:
        logging.error(${quoted}, error)
        raise OutOfStock(${quoted}) from error
def test_show():
    assert show(${quoted}) == ${quoted}
cursor.execute("SELECT ${line.replace(/["\\]/g, '')} FROM books WHERE name = ?", (name,))
`
  const commits = [line, `Merge pull request #1 from ${line}`, `${line} fixes #2`].map(subject => ({
    subject,
    message: `${subject}\n\n${words}`,
    author: { name: line, email: PERSON },
    changes: [{ path: `${line}.py`, added: 3, removed: 1 }],
  }))
  return memorySource({
    files: {
      [`${line.replaceAll('/', '')}/app.py`]: python,
      'shop/stock.py': python,
      'test_app.py': python,
      'a.ipynb': JSON.stringify({ cells: [{ cell_type: 'code', source: python }] }),
      'README.md': `# ${words}\n\n${words} is a shop that sells books to people who like to read them at home.\n`,
      'requirements.txt': `${line}\nflask\n`,
      Dockerfile: `FROM ${line}\nCOPY . .\nRUN pip install -r ${line}\nCMD ${line}\n`,
      '.github/workflows/ci.yml': `on: push\njobs: {a: {steps: [{run: ${quoted}}, {run: ${JSON.stringify(`pytest ${line}`)}}, {uses: ${quoted}}]}}\n`,
      'schema.sql': `create table "${line.replaceAll('"', '')}" (id int);\nselect ${line} from "${line}";\n`,
      [`${line.replaceAll('/', '')}.txt`]: words,
      'broken.py': '\0',
    },
    commits,
    branches: [line, `feature/${line}`],
    repository: { name: line, url: `https://user:${SECRET}@github.com/a/b`, ref: line },
  })
}

test.each([MARKS, ...HOSTILE.filter(text => text.length < 2_000)])('%j stays words', async words => {
  const report = await reportOn(sourceWith(words))
  const markdown = [renderMarkdown(report, { form: 'comment' }), renderMarkdown(report, { form: 'summary' })].join('\n')
  const text = renderText(report, { color: false, width: 100 })
  const json = renderJson(report)
  for (const printed of [markdown, text, json]) {
    expect(printed).not.toContain(PERSON)
    expect(printed).not.toContain(SECRET)
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)
    expect(printed).not.toMatch(/^\s*::|##\[/m)
  }
  // GitHub shows what stands between backticks as it is.
  const shown = markdown.replace(/`[^`\n]*`/g, '')
  expect(shown).not.toMatch(/<script|<img|@everyone|<!-- portfolio|\]\(https?:\/\/evil/)
})
