import { describe, expect, it } from 'vitest'
import { dependencyFacts } from '../../src/facts/dependencies.ts'
import { textsOf } from '../../src/facts/texts.ts'

const listed = (files: Readonly<Record<string, string>>) =>
  dependencyFacts(textsOf(Object.entries(files).map(([path, text]) => ({ path, text, owner: 'own' as const })))).map(
    ({ name, group, anchor }) => `${name} ${group} ${anchor.at === 'lines' ? anchor.startLine : ''}`,
  )

describe('requirements files', () => {
  it.each([
    ['Flask_SQLAlchemy==3.1', ['flask-sqlalchemy runtime 1']],
    ['requests[socks]>=2 ; python_version < "4"  # web', ['requests runtime 1']],
    ['pkg @ https://example.org/pkg.zip', ['pkg runtime 1']],
    ['-e git+https://example.org/a/my_lib.git@main#egg=My.Lib', ['my-lib runtime 1']],
    ['git+ssh://git@example.org/a/tool.git', ['tool runtime 1']],
    ['https://example.org/w/six-1.16.0-py2.py3-none-any.whl', ['six runtime 1']],
    ['django==5.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\nflask', ['django runtime 1', 'flask runtime 4']],
    ['# flask\n\n--index-url https://example.org\n-e .\n./local', []],
    ['Please install the following packages first.', []],
    ['flask\r\njinja2\r\n', ['flask runtime 1', 'jinja2 runtime 2']],
  ])('%j', (text, expected) => {
    expect(listed({ 'requirements.txt': text })).toEqual(expected)
  })

  it('takes the group from the name', () => {
    expect(listed({ 'requirements-dev.txt': 'black' })).toEqual(['black development 1'])
    expect(listed({ 'requirements/test.txt': 'pytest' })).toEqual(['pytest development 1'])
    expect(listed({ 'app/require.txt': 'flask' })).toEqual(['flask runtime 1'])
  })

  it('follows -r inside the repository only, and not in circles', () => {
    expect(
      listed({
        'requirements.txt': '-r base.txt\n-r ../../etc/passwd\n-c pins.txt\n',
        'base.txt': '-r requirements.txt\nflask\n',
        'pins.txt': 'six==1\n',
      }),
    ).toEqual(['flask runtime 2'])
  })

  it.each([
    'notes.txt',
    'shop.egg-info/requires.txt',
    'required_reading.md',
    'docs/prerequisites.txt',
  ])('%s is none', path => {
    expect(listed({ [path]: 'flask\n' })).toEqual([])
  })
})

describe('pyproject.toml', () => {
  it.each([
    [
      '[project]\ndependencies = [\n  "Flask>=3",\n]\n[project.optional-dependencies]\nredis = ["redis"]\ntest = ["pytest"]\n',
      ['flask runtime 3', 'redis optional 6', 'pytest development 7'],
    ],
    ['[dependency-groups]\nweb = [{include-group = "x"}, "httpx"]\n', ['httpx development 2']],
    [
      '[tool.poetry.dependencies]\npython = "^3.12"\nflask = "^3"\nredis = {version = "5", optional = true}\n[tool.poetry.group.dev.dependencies]\nflask-testing = "*"\n',
      ['flask runtime 3', 'redis optional 4', 'flask-testing development 6'],
    ],
    ['[tool.pdm.dev-dependencies]\ntest = ["pytest"]\n', ['pytest development 2']],
    ['[tool.hatch.envs.test]\ndependencies = ["coverage"]\n', ['coverage development 2']],
    ['[tool.uv]\ndev-dependencies = ["ruff"]\n', ['ruff development 2']],
    ['[build-system]\nrequires = ["setuptools"]\n', []],
    ['# [project]\n# dependencies = ["flask"]\n', []],
    ['[project\n', []],
  ])('%j', (text, expected) => {
    expect(listed({ 'pyproject.toml': text })).toEqual(expected)
  })
})

describe('setup.py', () => {
  it.each([
    [
      "setup(\n  install_requires=[\n    'flask>=3',  # 'django'\n    \"jinja2\",\n  ],\n)",
      ['flask runtime 3', 'jinja2 runtime 4'],
    ],
    ["REQ = ['flask']\nsetup(install_requires=REQ, name='x')", ['flask runtime 1']],
    ["setup(extras_require={'dev': ['black'], 'db': ['psycopg2']})", ['black development 1', 'psycopg2 optional 1']],
    ["config = {'install_requires': ['nose']}", ['nose runtime 1']],
    ["setup(packages=['flask'])", []],
    ["# setup(install_requires=['flask'])", []],
    ['"""install_requires=[\'flask\']"""', []],
    ["setup(install_requires=read('requirements.txt'))", []],
  ])('%j', (text, expected) => {
    expect(listed({ 'setup.py': text })).toEqual(expected)
  })
})

describe('other formats', () => {
  it('reads setup.cfg with its indented values', () => {
    const text =
      '[metadata]\nname = shop\n[options]\ninstall_requires =\n    flask\n    # django\n    requests>=2\n[options.extras_require]\ntesting =\n    pytest\n'
    expect(listed({ 'setup.cfg': text })).toEqual(['flask runtime 5', 'requests runtime 7', 'pytest development 10'])
  })

  it('reads a Pipfile', () => {
    const text =
      '[[source]]\nurl = "https://example.org"\n[packages]\nflask = "*"\n[dev-packages]\npytest = "*"\n[requires]\npython_version = "3.12"\n'
    expect(listed({ Pipfile: text })).toEqual(['flask runtime 4', 'pytest development 6'])
  })

  it('reads a conda environment with its pip part', () => {
    const text = 'dependencies:\n  - python=3.12\n  - conda-forge::pandas=2\n  - pip\n  - pip:\n      - flask==3\n'
    expect(listed({ 'environment.yml': text })).toEqual(['pandas runtime 3', 'flask runtime 6'])
  })
})

it('survives hostile files', () => {
  const files: Record<string, string>[] = [
    { 'requirements.txt': `${'a'.repeat(200_000)}\n${'git+https://'.repeat(5_000)}\n${'\\\n'.repeat(50_000)}` },
    { 'setup.py': `${"install_requires=x,'''".repeat(5_000)}` },
    { 'setup.py': 'install_requires=x,'.repeat(10_000) },
    { 'setup.cfg': `[options]\ninstall_requires =${'\n flask'.repeat(20_000)}` },
    { 'pyproject.toml': `[project]\ndependencies = [${'"flask", '.repeat(20_000)}]\n` },
    { 'pyproject.toml': '[project]\n__proto__ = 1\n[tool.poetry.dependencies]\nconstructor = "1"\n"a(((" = "1"\n' },
    { Pipfile: `[packages]\n${Array.from({ length: 5_000 }, (_, index) => `p${index} = "*"\n`).join('')}` },
    { 'environment.yml': `dependencies: ${'['.repeat(5_000)}` },
  ]
  for (const one of files) expect(listed(one).length).toBeLessThanOrEqual(1_000)
})
