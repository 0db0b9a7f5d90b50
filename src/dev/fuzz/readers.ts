import { audit } from '../../audit.ts'
import { ciFacts } from '../../facts/ci.ts'
import { dependencyFacts } from '../../facts/dependencies.ts'
import { packagingFacts } from '../../facts/packaging.ts'
import { testRunnerFacts } from '../../facts/test-runners.ts'
import { type TextFile, type Texts, textsOf } from '../../facts/texts.ts'
import { profiles } from '../../profile/index.ts'
import { renderJson } from '../../report/json.ts'
import { renderMarkdown } from '../../report/markdown.ts'
import { parseReport } from '../../report/schema.ts'
import { renderText } from '../../report/text.ts'
import { LOG_FORMAT } from '../../source/git-log.ts'
import { memorySource } from '../../source/memory.ts'

/** A reader of somebody else's text. `read` may throw nothing, whatever it is given. */
export interface Target {
  readonly name: string
  /** Real files that it reads, by their paths. */
  readonly takes: RegExp
  /** What every run begins with where no real file is at hand. */
  readonly seeds: readonly string[]
  readonly read: (text: string, path: string) => unknown
}

export const CANDIDATES_SKILLS = ['sql', 'testing'] as const
export const CANDIDATES_FILE = `claims:
  - skill: sql
    path: shop/storage.py
    lines: 12-40
    reason: The queries are built here from parts.
ignore:
  - {skill: testing, path: tests/course/, reason: "These came with the course."}
`

export const own = (path: string, text: string): TextFile => ({ path, owner: 'own', text })

export const over =
  (parser: (texts: Texts) => unknown, beside: readonly TextFile[] = []) =>
  (text: string, path: string): unknown =>
    parser(textsOf([own(path, text), ...beside]))

export const CALLS = own(
  '.github/workflows/ci.yml',
  `on: push\njobs: {a: {steps: [{run: make test}, {run: npm test}, {run: tox}, {run: nox}, {run: poe test}, {run: just test}, {run: task test},
  {run: ./run.sh}, {run: composer test}, {run: pdm run test}, {run: hatch run test}, {run: invoke test}, {run: pipenv run test}, {run: docker compose run web pytest}]}}\n`,
)

export const REPORT = { profile: profiles[0], tool: { name: 'portfolio-readiness', version: '0' } }

export const historyOf = (text: string) => {
  const [subject = '', ...rest] = text.split('\n')
  const person = { name: subject.slice(0, 254), email: rest.at(-1)?.slice(0, 254) ?? '' }
  const commit = (sha: string, parents: readonly string[], about: string) => ({
    sha: sha.repeat(40),
    parents: parents.map(id => id.repeat(40)),
    author: person,
    committer: person,
    authoredAt: 1,
    authoredOffset: 0,
    committedAt: 1,
    subject: about.slice(0, 1_000),
    message: text.slice(0, 20_000),
    coAuthors: [person],
    changes: [{ path: subject, added: 1, removed: undefined }],
  })
  const commits = [
    commit('a', ['b', 'c'], `Merge pull request #1 from ${subject}`),
    commit('b', ['c'], subject),
    commit('c', [], text),
  ]
  return { read: true, commits, branches: rest.slice(0, 5) } as const
}

export const logOf = (text: string): string => {
  const field = text.replaceAll('\0', '')
  const fields = LOG_FORMAT[2]
    .slice('--format='.length)
    .split('%x00')
    .filter(name => name !== '')
  const valued = fields.map(name => (name === '%H' ? 'a'.repeat(40) : name === '%P' ? '' : field))
  return `${valued.join('\0')}\0\0\n1\t2\t${field || 'x'}\0`
}

/** Only its own refusal is an answer; whatever it accepts can be shown. */
export const savedReport = (text: string): unknown => {
  let report: ReturnType<typeof parseReport>
  try {
    report = parseReport(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')) return undefined
    throw error
  }
  return [
    renderText(report, { color: false, width: 80 }),
    renderMarkdown(report, { form: 'comment' }),
    renderJson(report),
  ]
}

export const wholeAudit = async (text: string, path: string): Promise<unknown> => {
  const source = memorySource({
    files: { [path]: text, 'a.py': text, 'README.md': text, [`${text.slice(0, 80).replaceAll('\0', '')}.py`]: text },
    commits: [{ subject: text.slice(0, 1_000), message: text.slice(0, 20_000) }],
    branches: [text.slice(0, 200)],
  })
  return savedReport(JSON.stringify(await audit(source, REPORT)))
}

export const WORKFLOW =
  'on: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: |\n          pip install -r requirements.txt\n          pytest -q\n'
export const SCRIPT =
  'image: python:3.12\nscript:\n  - pip install -r requirements.txt\n  - pytest\nsteps:\n  - script: pytest\n    name: test\n'
export const PYTHON =
  'import os\nfrom flask import Flask, jsonify\n\napp = Flask(__name__)\n\nclass Shop(Exception):\n    """A shop."""\n\n@app.route("/a/<int:n>", methods=["GET"])\ndef show(n: int = 1):\n    try:\n        return jsonify({"a": [x for x in range(n) if x], "b": {1, 2}})\n    except (ValueError, KeyError) as error:\n        raise Shop(f"{n!r}") from error\n\ndef test_show():\n    assert show(2) == {"a": 1}\n'
export const HISTORY =
  'Add the cart (#12)\n\nFixes #3, closes a/b#4\n\nCo-authored-by: Bo <bo@example.org>\nSigned-off-by: Ada <ada@example.org>\n'

export const ci = (name: string, takes: RegExp, seed: string): Target => ({
  name,
  takes,
  seeds: [seed],
  read: over(ciFacts),
})
export const followed = (name: string, takes: RegExp, seed: string): Target => ({
  name,
  takes,
  seeds: [seed],
  read: over(texts => [ciFacts(texts), testRunnerFacts(texts)], [CALLS]),
})

export const dependencies = (texts: Texts) => [dependencyFacts(texts), packagingFacts(texts), testRunnerFacts(texts)]
