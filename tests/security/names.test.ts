import { expect, it } from 'vitest'
import { reportOnFiles } from './audit.ts'

/** Names that every JavaScript object answers to. */
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'then']

it('takes names that every object has for names like any other', async () => {
  const python = (name: string): string => `
import re, collections, ${NAMES.join(', ')}
from ${name} import ${NAMES.join(', ')}
class ${name}(${name}Error, ${name}): pass
def ${name}(${name}): return ${name}.${name}
@${name}.${name}('/${name}')
def test_${name}(${name}): assert ${name}.${name} == ${name}
try:
    ${name}()
except ${name}.valueOf: raise ${name} from ${name}
x = {'${name}': 1}['${name}']
re.${name}('x'); x.objects.${name}(); db.session.${name}(); cursor.${name}('x'); collections.${name}()
''.${name}(); [].${name}(); {}.${name}()
`
  const files = NAMES.flatMap(name => [
    [name, name],
    [`${name}.py`, python(name)],
    [`${name}/README.md`, `# ${name}\n`],
    [`${name}/Dockerfile`, `FROM ${name}\nRUN ${name} && make ${name} && npm run ${name}\n`],
    [`requirements/${name}.txt`, NAMES.join('\n')],
    [`js/${name}.test.js`, `it('${name}', () => expect(x.${name}))`],
    [`x.${name}`, name],
  ])
  const lists = NAMES.map(name => `${name}: {${name}: {${name}: 1}}`).join('\n')
  const report = await reportOnFiles(
    {
      ...Object.fromEntries(files),
      '.github/workflows/a.yml': `${lists}
on: {push: {__proto__: 1}}
jobs: {__proto__: {steps: [{run: toString}, {uses: constructor/toString@v1}]}, constructor: {needs: __proto__, steps: [
  {run: make __proto__}, {run: npm run constructor}, {run: poe toString}, {run: tox -e __proto__}, {run: composer constructor}]}}
`,
      '.gitlab-ci.yml': `${lists}\njob: {script: [toString], extends: __proto__}\n`,
      'docker-compose.yml':
        'services: {__proto__: {build: {toString: 1}, image: {toString: 1}, environment: [{toString: 1}], extends: __proto__, depends_on: {constructor: 1}}}',
      Makefile: '__proto__: constructor\n\tpytest\nconstructor: toString\n\tpytest\n',
      'package.json':
        '{"scripts": {"constructor": {"toString": 1}, "__proto__": "jest"}, "dependencies": {"toString": 1}}',
      'composer.json': '{"scripts": {"constructor": [{"toString": 1}, {"__proto__": null}, null, 1]}}',
      'pyproject.toml':
        '[tool.poe.tasks]\ntoString = "pytest"\n[__proto__]\nx = 1\n[project]\nname = {toString = 1}\ndependencies = ["constructor", 1, {toString = 1}]\n',
      Pipfile: '[__proto__]\ntoString = "*"\n[packages]\nconstructor = "*"\n__proto__ = "*"\n',
      'environment.yml': 'dependencies: [constructor, {pip: [toString, {toString: 1}]}, {__proto__: 1}]',
    },
    {
      commits: NAMES.map(name => ({ subject: `${name}: ${name} #1`, author: { name, email: `${name}@${name}` } })),
      branches: NAMES,
    },
  )
  expect(report.read.notRead).toEqual([])
  expect(report.read.commits).toBe(NAMES.length)
})

it.each([
  ['lone surrogates', 'x\ud800 = "\udc00"\n'],
  ['byte order marks', '\ufeff\ufeffx = 1\n'],
  ['old line ends', 'x = 1\rdef f():\r  return 1\r'],
  ['separators', 'x\u2028= 1\u0085\u2029'],
  ['nothing', ''],
  ['huge numbers', `x = ${'9'.repeat(100_000)}\ny = 1e${'9'.repeat(1_000)}\n`],
  ['one long line', `x = 1; ${'y = x; '.repeat(60_000)}`],
])('reads files of %s under every name', async (_, text) => {
  const paths =
    'a.py README.md README.rst requirements.txt Dockerfile docker-compose.yml Makefile pyproject.toml Jenkinsfile a.js a.sql a.ipynb .gitignore .github/workflows/a.yml'
  const report = await reportOnFiles(Object.fromEntries(paths.split(' ').map(path => [path, text])))
  expect(report.read.files).toBeGreaterThan(5)
})
