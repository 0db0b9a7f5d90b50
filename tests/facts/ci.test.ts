import { describe, expect, it } from 'vitest'
import { ciFacts } from '../../src/facts/ci.ts'
import type { CiFact, CiStepFact } from '../../src/facts/kinds.ts'
import { textsOf } from '../../src/facts/texts.ts'
import type { Owner } from '../../src/types.ts'

const factsIn = (files: Readonly<Record<string, string>>, owner: Owner = 'own') =>
  ciFacts(textsOf(Object.entries(files).map(([path, text]) => ({ path, text, owner }))))

const configurations = (files: Readonly<Record<string, string>>) =>
  factsIn(files).filter((fact): fact is CiFact => fact.kind === 'ci')

/** `test:7` for a step on a change, `(test:7)` for one that waits for something else; the number is the line. */
const steps = (files: Readonly<Record<string, string>>) =>
  factsIn(files)
    .filter((fact): fact is CiStepFact => fact.kind === 'ci-step')
    .map(step => {
      const line = step.anchor.at === 'lines' ? step.anchor.startLine : 0
      return step.runsOnChange ? `${step.does}:${line}` : `(${step.does}:${line})`
    })

const workflow = (text: string, others: Readonly<Record<string, string>> = {}) => ({
  '.github/workflows/ci.yml': text,
  ...others,
})

const job = (on: string, body: string) => `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-latest\n${body}`
const pytest = '    steps:\n      - run: pytest\n'

describe('GitHub Actions', () => {
  it.each([
    ['push', true],
    ['[push, pull_request]', true],
    ['\n  pull_request:\n    branches: [main]', true],
    ['{push: {paths: ["**.py"]}}', true],
    ['merge_group', true],
    ['workflow_dispatch', false],
    ['{schedule: [{cron: "0 0 * * *"}]}', false],
    ['{push: {tags: ["v*"]}}', false],
    ['{push: {tags: ["v*"], branches: [main]}}', true],
    ['{push: {branches-ignore: ["**"]}}', false],
    ['{release: {types: [published]}}', false],
    ['issues', false],
    ['workflow_call', false],
  ])('on: %s', (on, expected) => {
    const [fact] = configurations(workflow(job(on, pytest)))
    expect(fact?.runsOnChange).toBe(expected)
  })

  it('reads `on` when it was quoted or read as true', () => {
    expect(steps(workflow(job('push', pytest).replace('on:', '"on":')))).toEqual(['test:6'])
    expect(steps(workflow(job('push', pytest).replace('on:', 'true:')))).toEqual(['test:6'])
  })

  it('places each command on its own line of a block', () => {
    const text = job(
      'push',
      '    steps:\n      - run: |\n          pip install .\n\n          # pytest\n          pytest \\\n            -q\n      - run: >\n          flake8\n          app\n',
    )
    expect(steps(workflow(text))).toEqual(['install:7', 'test:10', 'lint:12'])
  })

  it.each([
    ['    if: false\n', []],
    [`    if: \${{ false }}\n`, []],
    ["    if: github.event_name == 'workflow_dispatch'\n", ['(test:7)']],
    ["    if: github.event_name == 'push'\n", ['test:7']],
    ["    if: startsWith(github.ref, 'refs/tags/')\n", ['(test:7)']],
    ["    if: github.ref == 'refs/heads/main'\n", ['test:7']],
  ])('a job with %j', (condition, expected) => {
    expect(steps(workflow(job('push', `${condition}${pytest}`)))).toEqual(expected)
  })

  it('skips steps that are switched off and jobs that need a skipped one', () => {
    expect(steps(workflow(job('push', '    steps:\n      - if: false\n        run: pytest\n')))).toEqual([])
    const chain =
      'on: push\njobs:\n  a:\n    if: false\n    steps: [{run: make}]\n  b:\n    needs: a\n    steps: [{run: pytest}]\n  c:\n    steps: [{run: flake8}]\n'
    expect(steps(workflow(chain))).toEqual(['lint:10'])
  })

  it('follows local reusable workflows and composite actions, placed where they are called', () => {
    const called = { '.github/workflows/reused.yml': `on: workflow_call\njobs:\n  t:\n${pytest}` }
    expect(steps(workflow('on: push\njobs:\n  a:\n    uses: ./.github/workflows/reused.yml\n', called))).toContain(
      'test:4',
    )
    const action = {
      '.github/actions/check/action.yml': 'runs:\n  using: composite\n  steps:\n    - run: flake8\n      shell: bash\n',
    }
    expect(steps(workflow(job('push', '    steps:\n      - uses: ./.github/actions/check\n'), action))).toEqual([
      'lint:6',
    ])
  })

  it('starts in the working directory', () => {
    const app = { 'web/package.json': '{"scripts": {"test": "jest"}}' }
    expect(
      steps(workflow(job('push', '    steps:\n      - run: npm test\n        working-directory: web\n'), app)),
    ).toEqual(['test:6'])
    expect(steps(workflow(job('push', '    steps:\n      - run: npm test\n'), app))).toEqual([])
  })

  it.each([
    ['', 'empty'],
    ['# on: push\n', 'empty'],
    ['on: push\n', 'no jobs'],
    ['jobs:\n  a:\n    steps: [{run: pytest}]\n', 'no trigger'],
    [job('push', '    steps:\n      - run: pytest\n     - run: tox\n'), 'invalid YAML in line 7'],
    [
      `${job('push', '    steps:\n')}<<<<<<< HEAD\n      - run: pytest\n=======\n>>>>>>> x\n`,
      'conflict markers in line 6',
    ],
    [job('push', `    if: false\n${pytest}`), 'every job is switched off by `if: false`'],
  ])('%j is broken: %s', (text, reason) => {
    // The file with a job that is switched off parses, and is disabled all the same.
    const found = factsIn(workflow(text))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ kind: 'ci', broken: reason, runsOnChange: false })
  })

  it('knows published actions that check, build or deploy', () => {
    const uses = [
      'psf/black@stable',
      'docker/build-push-action@v6',
      'akhileshns/heroku-deploy@v3',
      'actions/checkout@v4',
    ]
    const lines = uses.map(name => `      - uses: ${name}\n`).join('')
    expect(steps(workflow(job('push', `    steps:\n${lines}`)))).toEqual(['lint:6', 'build:7', 'deploy:8'])
  })
})

describe('other services', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'GitLab: extends, default, !reference',
      {
        '.gitlab-ci.yml':
          'default:\n  before_script: [pip install .]\n.check:\n  script:\n    - flake8\n.t:\n  script: [pytest]\na:\n  extends: .check\nb:\n  script:\n    - !reference [.t, script]\n',
      },
      ['install:2', 'lint:5', 'test:7'],
    ],
    ['GitLab: anchors', { '.gitlab-ci.yml': '.x: &x\n  script: [pytest]\na:\n  <<: *x\n  stage: test\n' }, ['test:2']],
    ['GitLab: a hidden job runs nothing', { '.gitlab-ci.yml': '.a:\n  script: [pytest]\nb:\n  script: [echo]\n' }, []],
    ['GitLab: manual', { '.gitlab-ci.yml': 'a:\n  script: [pytest]\n  when: manual\n' }, ['(test:2)']],
    [
      'GitLab: rules',
      {
        '.gitlab-ci.yml':
          'a:\n  script: [pytest]\n  rules:\n    - if: $CI_PIPELINE_SOURCE == "merge_request_event"\nb:\n  script: [flake8]\n  rules:\n    - if: $CI_COMMIT_TAG\n',
      },
      ['test:2', '(lint:6)'],
    ],
    [
      'GitLab: only tags',
      { '.gitlab-ci.yml': 'a:\n  script: [pytest]\n  only: [tags]\nb:\n  script: [pytest]\n  only: [main]\n' },
      ['(test:2)', 'test:5'],
    ],
    [
      'GitLab: include local',
      { '.gitlab-ci.yml': 'include:\n  - local: /ci/test.yml\n', 'ci/test.yml': 't:\n  script: [pytest]\n' },
      ['test:2'],
    ],
    [
      'GitLab: folders last over a script',
      { '.gitlab-ci.yml': 'a:\n  script:\n    - cd app\n    - make check\n', 'app/Makefile': 'check:\n\tmypy .\n' },
      ['lint:4'],
    ],
    [
      'Travis: defaults',
      { '.travis.yml': 'language: node_js\n', 'package.json': '{"scripts": {"test": "mocha"}}' },
      ['install:1', 'test:1'],
    ],
    [
      'Travis: matrix',
      {
        '.travis.yml':
          'jobs:\n  include:\n    - language: python\n      script: pytest\n    - language: python\n      script: flake8\n',
      },
      ['test:4', 'lint:6'],
    ],
    ['Travis: no script', { '.travis.yml': 'language: python\ninstall: pip install .\n' }, ['install:2']],
    [
      'CircleCI: commands and parameters',
      {
        '.circleci/config.yml':
          'version: 2.1\ncommands:\n  check:\n    parameters: {tool: {default: flake8}}\n    steps:\n      - run: << parameters.tool >> .\njobs:\n  a:\n    steps: [check]\nworkflows:\n  w:\n    jobs: [a]\n',
      },
      ['lint:6'],
    ],
    [
      'CircleCI: a job in no workflow',
      {
        '.circleci/config.yml':
          'version: 2.1\njobs:\n  a:\n    steps: [{run: pytest}]\n  b:\n    steps: [{run: flake8}]\nworkflows:\n  w:\n    jobs: [b]\n',
      },
      ['lint:6'],
    ],
    [
      'CircleCI: behind an approval',
      {
        '.circleci/config.yml':
          'version: 2.1\njobs:\n  b:\n    steps: [{run: pytest}]\nworkflows:\n  w:\n    jobs:\n      - hold: {type: approval}\n      - b: {requires: [hold]}\n',
      },
      ['(test:4)'],
    ],
    [
      'CircleCI: nightly',
      {
        '.circleci/config.yml':
          'version: 2\njobs:\n  b:\n    steps: [{run: pytest}]\nworkflows:\n  w:\n    triggers: [{schedule: {cron: "0 0 * * *"}}]\n    jobs: [b]\n',
      },
      ['(test:4)'],
    ],
    [
      'CircleCI: an orb',
      {
        '.circleci/config.yml':
          'version: 2.1\norbs: {py: circleci/python@2}\nworkflows:\n  w:\n    jobs:\n      - py/test\n',
      },
      ['test:6'],
    ],
    [
      'Azure: tasks and templates',
      {
        'azure-pipelines.yml':
          'steps:\n  - script: |\n      pip install .\n      pytest\n  - task: Docker@2\n    inputs: {command: buildAndPush}\n  - template: ci/lint.yml\n',
        'ci/lint.yml': 'steps:\n  - bash: flake8\n',
      },
      ['install:3', 'test:4', 'build:5', 'lint:7'],
    ],
    [
      'Azure: no trigger',
      { 'azure-pipelines.yml': 'trigger: none\npr: none\nsteps:\n  - script: pytest\n' },
      ['(test:4)'],
    ],
    [
      'Bitbucket',
      {
        'bitbucket-pipelines.yml':
          'pipelines:\n  default:\n    - parallel:\n        - step: {script: [pytest]}\n    - step:\n        trigger: manual\n        script: [flake8]\n  custom:\n    nightly:\n      - step: {script: [mypy]}\n',
      },
      ['test:4', '(lint:7)', '(lint:10)'],
    ],
    [
      'AppVeyor',
      {
        'appveyor.yml':
          'build: off\ninstall:\n  - cmd: pip install .\ntest_script:\n  - "%PYTHON%\\\\python.exe -m pytest"\n',
      },
      ['install:3', 'test:5'],
    ],
    [
      'Drone',
      {
        '.drone.yml':
          'kind: pipeline\nsteps:\n  - name: t\n    commands: [pytest]\n---\nkind: pipeline\ntrigger: {event: [cron]}\nsteps:\n  - commands: [flake8]\n',
      },
      ['test:4', '(lint:9)'],
    ],
    [
      'Woodpecker',
      {
        '.woodpecker/test.yml': 'when: {event: push}\nsteps:\n  t:\n    image: python\n    commands:\n      - pytest\n',
      },
      ['test:6'],
    ],
  ])('%s', (_, files, expected) => {
    expect(steps(files)).toEqual(expected)
  })

  it.each<[string, string, string[]]>([
    ['no trigger', "pipeline {\n stages {\n  stage('t') { steps { sh 'pytest' } }\n }\n}", ['(test:3)']],
    [
      'a trigger',
      "pipeline {\n triggers { pollSCM('H/5 * * * *') }\n stages {\n  stage('t') { steps { sh 'pytest' } }\n }\n}",
      ['test:4'],
    ],
    [
      'cron alone',
      "pipeline {\n triggers { cron('@daily') }\n stages {\n  stage('t') { steps { sh 'pytest' } }\n }\n}",
      ['(test:4)'],
    ],
    [
      'pull requests',
      "pipeline {\n stages {\n  stage('t') { when { changeRequest() }\n steps { sh 'pytest' } }\n }\n}",
      ['test:4'],
    ],
    [
      'a comment',
      "pipeline {\n stages {\n  // sh 'pytest'\n  /* sh 'pytest' */\n  stage('t') { steps { sh 'echo http://x' } }\n }\n}",
      [],
    ],
    [
      'many lines',
      'node {\n  sh """\n    pip install .\n    flake8\n  """\n  sh(script: "pytest", returnStatus: true)\n}',
      ['(install:3)', '(lint:4)', '(test:6)'],
    ],
  ])('Jenkinsfile with %s', (_, text, expected) => {
    expect(steps({ Jenkinsfile: text })).toEqual(expected)
  })

  it.each([
    '.gitlab-ci copy.yml',
    'app/.gitlab-ci.yml',
    'app/.github/workflows/ci.yml',
    '.github/workflows/old/ci.yml',
    '.github/workflows/ci.yml.bak',
    '.github/dependabot.yml',
    'tox.ini',
    '.pre-commit-config.yaml',
    'README.md',
  ])('%s is no configuration', path => {
    expect(factsIn({ [path]: `on: push\nscript: pytest\njobs: {a: {steps: [{run: pytest}]}}\n` })).toEqual([])
  })

  it("leaves files that are not the author's alone", () => {
    expect(factsIn(workflow(job('push', pytest)), 'copied')).toEqual([])
  })

  it('knows that CircleCI 1.0 is gone', () => {
    expect(configurations({ 'circle.yml': 'test: {override: [pytest]}\n' })[0]?.broken).toMatch('1.0')
  })
})

describe('hostile files', () => {
  const lists = (depth: number) =>
    Array.from(
      { length: depth },
      (_, index) =>
        `x${index}: &x${index} [${
          index === 0
            ? 'pytest'
            : Array(9)
                .fill(`*x${index - 1}`)
                .join(', ')
        }]\n`,
    ).join('')

  it('survives alias bombs, cycles, depth, size and odd types', () => {
    const bomb = lists(12)
    const files: Record<string, string>[] = [
      { '.gitlab-ci.yml': `${bomb}job:\n  script: *x11\n` },
      { '.gitlab-ci.yml': 'a: &a\n  script: [*a]\n' },
      { '.gitlab-ci.yml': `a:\n  script: ${'['.repeat(20_000)}\n` },
      {
        '.gitlab-ci.yml': `a:\n  extends: b\n  stage: x\nb:\n  extends: a\n  stage: x\nc:\n  script: [!reference [c, script]]\n`,
      },
      { '.gitlab-ci.yml': `include: .gitlab-ci.yml\na:\n  script: [pytest]\n` },
      { '.gitlab-ci.yml': `a: ${'x'.repeat(600_000)}` },
      { '.travis.yml': '[1, 2]\n' },
      { '.travis.yml': '__proto__: {script: pytest}\nconstructor: 1\n' },
      { '.circleci/config.yml': 'version: 2.1\ncommands:\n  a: {steps: [a, a, a]}\njobs:\n  build: {steps: [a]}\n' },
      { 'azure-pipelines.yml': 'steps:\n  - template: azure-pipelines.yml\n  - template: azure-pipelines.yml\n' },
      workflow(
        'on: push\njobs:\n  a:\n    uses: ./.github/workflows/ci.yml\n  b:\n    uses: ./.github/workflows/ci.yml\n',
      ),
      { Jenkinsfile: `node {${'/*'.repeat(50_000)}` },
      { Jenkinsfile: `node {${"sh '''".repeat(20_000)}` },
      { Jenkinsfile: `node {${'sh "\\"'.repeat(20_000)}` },
    ]
    for (const one of files) expect(factsIn(one).length).toBeLessThan(1_000)
  })

  it('names the reason when a file is too large or too deep', () => {
    expect(configurations({ '.gitlab-ci.yml': 'x'.repeat(600_000) })[0]?.broken).toBe('larger than 128 KiB')
    expect(configurations({ '.gitlab-ci.yml': 'a: &a\n  script: [*a]\n' })[0]?.broken).toBe('YAML nested too deep')
  })
})
