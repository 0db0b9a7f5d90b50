import type { TestTraceFact } from './kinds.ts'
import { inEachFile, type TextFile, type Texts } from './texts.ts'

/** Where a test runner is configured, and the line that does it (https://docs.pytest.org/en/stable/reference/customize.html). */
const CONFIGURATIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/(^|\/)\.?pytest\.(ini|toml)$/, /^\[pytest\]/],
  [/(^|\/)pyproject\.toml$/, /^\[tool\.pytest(\.ini_options)?\]/],
  [/(^|\/)setup\.cfg$/, /^\[(tool:pytest|nosetests)\]/],
  [/(^|\/)tox\.ini$/, /^\[pytest\]|^\s{0,40}(commands\s{0,9}=\s{0,40})?(python -m )?(pytest|unittest|nosetests)\b/],
  [/(^|\/)noxfile\.py$/, /\bsession\.run\(.{0,40}["'](pytest|unittest)["']/],
]

/** A test runner that somebody set up, whether or not there are tests. */
export const testRunnerFacts = (texts: Texts): readonly TestTraceFact[] => inEachFile(texts, configurationIn)

const configurationIn = (file: TextFile): TestTraceFact[] => {
  if (file.owner !== 'own') return []
  const marker = CONFIGURATIONS.find(([name]) => name.test(file.path))?.[1]
  if (!marker) return []
  const line = file.text.split('\n', 2_000).findIndex(text => marker.test(text)) + 1
  if (line === 0) return []
  return [
    {
      kind: 'test-trace',
      owner: file.owner,
      anchor: { at: 'lines', path: file.path, startLine: line, endLine: line },
      what: 'runner-configured',
      language: 'python',
      text: file.path,
    },
  ]
}
