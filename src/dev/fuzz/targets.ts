import { audit } from '../../audit.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { ciFacts } from '../../facts/ci.ts'
import { containerFacts } from '../../facts/containers.ts'
import { documentFacts } from '../../facts/docs.ts'
import { fileFacts } from '../../facts/files.ts'
import { historyFacts } from '../../facts/history.ts'
import { otherLanguageFacts } from '../../facts/other-languages.ts'
import { pythonFacts } from '../../facts/python/index.ts'
import { textsOf } from '../../facts/texts.ts'
import { webFileFacts } from '../../facts/web-files.ts'
import { renderJson } from '../../report/json.ts'
import { parseGitConfig } from '../../source/git-config.ts'
import { parseLog } from '../../source/git-log.ts'
import { fullNamesByBranch, isRefName, parsePackedRefs } from '../../source/git-refs.ts'
import { parseTree } from '../../source/git-tree.ts'
import { ignoreFile, isIgnored } from '../../source/gitignore.ts'
import { memorySource } from '../../source/memory.ts'
import { ownersOfPaths, ownersOfTexts, ownLinesOf } from '../../source/ownership.ts'
import { parseRemote } from '../../source/remote.ts'
import {
  CALLS,
  CANDIDATES_FILE,
  CANDIDATES_SKILLS,
  ci,
  dependencies,
  followed,
  HISTORY,
  historyOf,
  logOf,
  over,
  own,
  PYTHON,
  REPORT,
  SCRIPT,
  savedReport,
  type Target,
  WORKFLOW,
  wholeAudit,
} from './readers.ts'

/** One for each format that is read. */
export const TARGETS: readonly Target[] = [
  {
    name: 'Python',
    takes: /\.pyw?$/,
    seeds: [PYTHON],
    read: over(texts => pythonFacts(texts, { onProgress: () => {}, onUnreadable: () => {} })),
  },
  {
    name: 'notebook',
    takes: /\.ipynb$/,
    seeds: [
      JSON.stringify({ cells: [{ cell_type: 'code', source: PYTHON.split(/(?<=\n)/) }], metadata: {}, nbformat: 4 }),
    ],
    read: over(texts => pythonFacts(texts, { onProgress: () => {}, onUnreadable: () => {} })),
  },
  ci('GitHub Actions', /^\.github\/workflows\/[^/]+\.ya?ml$/, WORKFLOW),
  ci(
    'GitLab CI',
    /^\.gitlab-ci\.yml$/,
    `include: a.yml\n${SCRIPT}test:\n  stage: test\n  extends: .a\n  script: [pytest]\n`,
  ),
  ci('Travis CI', /^\.travis\.yml$/, `language: python\nif: branch = main\n${SCRIPT}`),
  ci(
    'CircleCI',
    /^\.circleci\/config\.yml$/,
    'version: 2.1\njobs:\n  a:\n    docker: [{image: x}]\n    steps: [checkout, {run: {command: pytest}}]\nworkflows: {b: {jobs: [a]}}\n',
  ),
  ci('CircleCI 1', /^circle\.yml$/, 'test:\n  override:\n    - pytest\n'),
  ci('Azure Pipelines', /^azure-pipelines\.yml$/, `trigger: [main]\n${SCRIPT}`),
  ci('Bitbucket Pipelines', /^bitbucket-pipelines\.yml$/, 'pipelines:\n  default:\n    - step: {script: [pytest]}\n'),
  ci(
    'Jenkins',
    /(?:^|\/)Jenkinsfile$/,
    'pipeline {\n  agent any\n  stages { stage(\'Test\') { steps { sh \'pytest\' \n sh """tox\n""" } } }\n}\n',
  ),
  ci('AppVeyor', /^\.?appveyor\.yml$/, 'test_script:\n  - ps: pytest\ninstall: [pip install .]\n'),
  ci(
    'Drone',
    /^\.drone\.yml$/,
    'kind: pipeline\nsteps:\n- name: a\n  image: python\n  commands: [pytest]\n---\nkind: x\n',
  ),
  ci('Woodpecker', /^\.woodpecker\.yml$/, 'when: {event: push}\nsteps:\n  a: {image: python, commands: [pytest]}\n'),
  followed(
    'Makefile',
    /(?:^|\/)Makefile$/,
    '.PHONY: test\nX ?= 1\ntest: lint\n\t@pytest $(X) \\\n\t  -q\nlint:\n\tflake8\n',
  ),
  followed(
    'package.json',
    /(?:^|\/)(?:package|composer)\.json$/,
    '{"scripts": {"test": "jest && npm run a", "a": ["b"]}, "dependencies": {"x": "^1"}}',
  ),
  followed(
    'INI',
    /\.(?:ini|cfg)$/,
    '[tox]\nenvlist = py312\n[testenv]\ndeps = -r requirements.txt\ncommands =\n  pytest {posargs}\n[pytest]\naddopts = -q\n',
  ),
  followed(
    'shell script',
    /\.sh$/,
    '#!/bin/sh\nset -e\nif [ -f a ]; then . ./b.sh; fi\nfor x in 1 2; do pytest "$x" || exit 1; done\ncat <<EOF\nx\nEOF\n',
  ),
  {
    name: 'compose',
    takes: /compose[^/]*\.ya?ml$/,
    seeds: [
      'x: &x {image: a}\nservices:\n  web:\n    <<: *x\n    build: {context: ., dockerfile: Dockerfile}\n    command: flask run\n    depends_on: [db]\n    volumes: [".:/app"]\n  db: {image: postgres, environment: {A: b}}\n',
    ],
    read: over(containerFacts, [own('Dockerfile', 'FROM python\nCOPY . .\nCMD python a.py\n'), own('a.py', 'x = 1\n')]),
  },
  {
    name: 'Dockerfile',
    takes: /(?:^|\/)Dockerfile[^/]*$/,
    seeds: [
      '# syntax=x\nARG V=3\nFROM python:$V AS build\nRUN apt-get update && \\\n  apt-get install -y gcc\nCOPY --from=build /a .\nCOPY ["a.py", "/b/"]\nHEALTHCHECK CMD curl x\nRUN <<EOF\npip install x\nEOF\nENTRYPOINT ["python", "a.py"]\n',
    ],
    read: over(containerFacts, [own('a.py', 'x = 1\n')]),
  },
  {
    name: 'devcontainer',
    takes: /devcontainer\.json$/,
    seeds: ['// x\n{"image": "python", "build": {"dockerfile": "Dockerfile"}, "postCreateCommand": "pip install ."}\n'],
    read: over(containerFacts),
  },
  {
    name: 'requirements',
    takes: /requirements[^/]*\.txt$/,
    seeds: [
      'flask[async]>=2 ; python_version > "3" # x\n-r other.txt\n-e git+https://example.org/a.git#egg=b\npkg @ https://example.org/x.whl \\\n  --hash=sha256:a\n',
    ],
    read: over(dependencies, [own('other.txt', '-r requirements.txt\nx\n')]),
  },
  {
    name: 'TOML',
    takes: /(?:^|\/)pyproject\.toml$/,
    seeds: [
      '[project]\nname = "a"\ndependencies = ["flask>=1", "b[c]"]\n[project.optional-dependencies]\ndev = ["pytest"]\n[tool.poetry.dependencies]\npython = "^3"\nx = {version = "1", optional = true}\n[tool.poe.tasks]\ntest = "pytest"\n[[tool.a]]\nb = 1979-05-27T07:32:00Z\n',
    ],
    read: over(texts => [dependencies(texts), ciFacts(texts)], [CALLS]),
  },
  {
    name: 'Pipfile',
    takes: /(?:^|\/)Pipfile$/,
    seeds: [
      '[packages]\nflask = "*"\nx = {git = "https://example.org", editable = true}\n[dev-packages]\npytest = ">=1"\n[scripts]\ntest = "pytest"\n',
    ],
    read: over(texts => [dependencies(texts), ciFacts(texts)], [CALLS]),
  },
  {
    name: 'setup.py',
    takes: /(?:^|\/)setup\.py$/,
    seeds: [
      'from setuptools import setup, find_packages\nsetup(name="a", install_requires=["flask", "x>=1"], extras_require={"dev": ["pytest"]}, packages=find_packages())\n',
    ],
    read: over(dependencies),
  },
  {
    name: 'setup.cfg',
    takes: /(?:^|\/)setup\.cfg$/,
    seeds: [
      '[metadata]\nname = a\n[options]\ninstall_requires =\n  flask\n  x>=1\n[options.extras_require]\ndev = pytest\n',
    ],
    read: over(dependencies),
  },
  {
    name: 'Conda',
    takes: /(?:^|\/)environment\.ya?ml$/,
    seeds: ['name: a\nchannels: [x]\ndependencies:\n  - python=3\n  - pip:\n    - flask\n'],
    read: over(dependencies),
  },
  {
    name: 'Markdown',
    takes: /\.(?:md|markdown)$/,
    seeds: [
      '# Shop\n\nA shop that [sells](x) `books`.\n\n## Install\n\n```sh\npip install .\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] one\n  1. two\n\n<details>x</details>\n[^1]: note\n',
    ],
    read: over(texts => documentFacts(texts, { needsInstall: true })),
  },
  {
    name: 'reStructuredText',
    takes: /\.rst$/,
    seeds: [
      'Shop\n====\n\nA shop. `x <y>`_\n\n.. code-block:: sh\n\n   pip install .\n\n.. note:: b\n\nUsage\n-----\n\n::\n\n  a\n',
    ],
    read: over(texts => documentFacts(texts, { needsInstall: true })),
  },
  {
    name: 'AsciiDoc',
    takes: /\.(?:adoc|org)$/,
    seeds: ['= Shop\n\nA shop.\n\n== Usage\n\n----\nx\n----\n'],
    read: over(texts => documentFacts(texts, { needsInstall: true })),
  },
  {
    name: 'HTML and OpenAPI',
    takes: /\.html?$|openapi[^/]*\.ya?ml$/,
    seeds: [
      '{% extends "a.html" %}<p>{{ x }}</p>',
      'paths:\n  /a/{b}:\n    get: {operationId: shop.show}\n    post:\n      operationId: shop.add\n',
    ],
    read: (text, path) =>
      ['Django', 'Flask', 'Connexion'].map(framework =>
        webFileFacts(textsOf([own(`templates/${path}.html`, text), own('openapi.yml', text)]), [
          {
            kind: 'framework',
            owner: 'own',
            anchor: { at: 'file', path },
            framework,
            use: 'application',
            name: 'x',
            substantial: true,
          },
        ]),
      ),
  },
  ...['js', 'ts', 'java', 'kt', 'go', 'rs', 'rb', 'php', 'cs', 'sql', 'lua', 'swift', 'c', 'sh'].map(
    (extension): Target => ({
      name: `.${extension}`,
      takes: new RegExp(`\\.${extension}$`),
      seeds: [
        'const x = require("./a")\n// c\nimport { a } from "b"\ntest("adds", () => { expect(add(1)).toBe(`2`) })\napp.get("/a", (q, r) => r.json({}))\nfetch("https://example.org/api")\n',
        'package a\nimport "net/http"\nfunc TestA(t *testing.T) { if x != 1 { t.Error("x") } }\n@Test public void a() { assertEquals(1, b()); }\n#[test]\nfn a() { assert_eq!(1, 2); }\n',
        "create table a (id int primary key, b text references c(id));\nselect * from a join c on a.b = c.id where x = 'y';\ninsert into a values (1);\n",
      ],
      read: text => over(otherLanguageFacts)(text, `tests/a.test.${extension}`),
    }),
  ),
  {
    name: '.gitignore',
    takes: /(?:^|\/)\.gitignore$/,
    seeds: ['*.pyc\n!/keep\n**/a/**\n[a-z]?\n\\#x\n dir/ \n'],
    read: text => [
      isIgnored('a/b/c.py', [ignoreFile('', text)]),
      fileFacts({
        files: [{ path: 'a/__pycache__/x.pyc', id: 'x', size: 1, mode: 'file', owner: 'generated' }],
        texts: textsOf([own('.gitignore', text)]),
        repository: { source: 'memory' },
      }),
    ],
  },
  {
    name: 'candidate’s file',
    takes: /(?:^|\/)portfolio-readiness\.ya?ml$/,
    seeds: [CANDIDATES_FILE],
    read: text => readConfiguration(text, CANDIDATES_SKILLS),
  },
  {
    name: 'commit messages',
    takes: /^$/,
    seeds: [HISTORY, 'feat: x\n\n* y (#1)\n', 'Merge branch "a" into b\n'],
    read: text => historyFacts(historyOf(text), { source: 'memory' }),
  },
  {
    name: 'git log',
    takes: /^$/,
    seeds: [HISTORY, '1700000000 +0530', 'a\tb\n1\t2\tc'],
    read: text => parseLog(logOf(text), true, 'sub'),
  },
  {
    name: 'git ls-tree',
    takes: /^$/,
    seeds: [`100644 blob ${'a'.repeat(40)}      12\ta/b.py\x00120000 blob ${'b'.repeat(40)} -\tc\0`],
    read: text => parseTree(text, 'a'),
  },
  {
    name: 'git configuration',
    takes: /^$/,
    seeds: [
      '[core]\n\tbare = false ; x\n[remote "a\\"b"]\n\turl = "https://example.org/a.git" \\\n  # y\n[include] path = z\n',
    ],
    read: text => [parseGitConfig(text), parseRemote(text), parseRemote(`https://${text}`)],
  },
  {
    name: 'packed refs',
    takes: /^$/,
    seeds: [
      `# pack-refs with: peeled\n${'a'.repeat(40)} refs/heads/main\n${'b'.repeat(40)} refs/tags/v1\n^${'c'.repeat(40)}\n`,
    ],
    read: text => [fullNamesByBranch([...parsePackedRefs(text).keys()], ['origin']), isRefName(text)],
  },
  {
    name: 'ownership',
    takes: /\.(?:py|js|css|html)$/,
    seeds: [
      `# Copied from https://example.org\n${PYTHON}`,
      '/*! jQuery v3.1.1 | (c) JS Foundation */\n!function(e){}();\n',
      '"""Django settings for shop project. Generated by django-admin"""\nDEBUG = True\n',
    ],
    read: (text, path) => {
      const files = [
        path,
        'manage.py',
        'shop/settings.py',
        'lib/a.min.js',
        `${text.slice(0, 60)}/x.py`,
        text.slice(0, 500),
      ]
      const listed = ownersOfPaths(
        files.map((name, id) => ({ path: name, id: `${id % 3}`, size: text.length, mode: 'file' as const })),
      )
      return [ownersOfTexts(listed, () => text), ownLinesOf('shop/settings.py', text), ownLinesOf('manage.py', text)]
    },
  },
  { name: 'saved report', takes: /(?:^|\/)report\.json$/, seeds: [], read: savedReport },
  { name: 'whole audit', takes: /\.(?:py|md|ya?ml|toml|txt)$/, seeds: [PYTHON, WORKFLOW, HISTORY], read: wholeAudit },
]

/** A report of a small repository, for `saved report`. */
export const seedReport = async (): Promise<string> =>
  renderJson(
    await audit(
      memorySource({
        files: { 'app.py': PYTHON, 'README.md': '# Shop\n\nA shop.\n', '.github/workflows/ci.yml': WORKFLOW },
        commits: [{ subject: 'Add the shop' }],
      }),
      REPORT,
    ),
  )
