import type { SkillExamples } from '../examples.ts'

const workflow = (text: string, others: Readonly<Record<string, string>> = {}) => ({
  files: { '.github/workflows/ci.yml': text, ...others },
})

const steps = (on: string, ...commands: readonly string[]) =>
  workflow(
    `on: ${on}\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n${commands.map(command => `      - run: ${command}\n`).join('')}`,
  )

const conflict = workflow(
  'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n<<<<<<< HEAD\n      - run: pytest\n=======\n      - run: tox\n>>>>>>> main\n',
)

const deployOnly = steps('push', 'pip install awscli', 'aws s3 sync site s3://pages')

export default {
  'tests-on-change': {
    found: [
      steps('push', 'pip install -r requirements.txt', 'pytest'),
      steps('[push, pull_request]', 'python -m unittest discover'),
      workflow('on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm cit\n', {
        'package.json': '{"scripts": {"test": "vitest run"}}',
      }),
      workflow(
        '"on":\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make test\n',
        {
          Makefile: 'test:\n\tpython -m pytest tests\n',
        },
      ),
      {
        files: {
          '.travis.yml': 'language: python\ninstall: pip install -r requirements.txt\nscript: tox\n',
          'tox.ini': '[testenv]\ncommands = pytest\n',
        },
      },
      {
        files: {
          '.gitlab-ci.yml':
            '.python:\n  before_script: [pip install .]\ntest:\n  extends: .python\n  script:\n    - pytest\n',
        },
      },
      {
        files: {
          '.circleci/config.yml':
            'version: 2.1\njobs:\n  build:\n    docker: [{image: cimg/python:3.12}]\n    steps:\n      - checkout\n      - run: pytest\n',
        },
      },
      {
        files: {
          Jenkinsfile:
            "pipeline {\n  agent any\n  triggers { githubPush() }\n  stages {\n    stage('test') { steps { sh 'pytest' } }\n  }\n}\n",
        },
      },
    ],
    notFound: [
      steps('workflow_dispatch', 'pytest'),
      steps('push', 'pytest || true'),
      steps('push', 'true || pytest'),
      steps('push', 'if false; then pytest; fi'),
      steps('push', 'echo "tests not implemented"'),
      steps('push', 'exit 0; pytest'),
      workflow(
        'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo hello\n      # - run: pytest\n',
      ),
      workflow(
        'on: push\njobs:\n  build:\n    if: false\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
      ),
      conflict,
      { files: { '.gitlab-ci.yml': 'test:\n  script: [pytest]\n  when: manual\n' } },
      { files: { '.gitlab-ci.yml': '.test:\n  script: [pytest]\n' } },
      {
        files: {
          Jenkinsfile: "pipeline {\n  agent any\n  stages {\n    stage('test') { steps { sh 'pytest' } }\n  }\n}\n",
        },
      },
      { files: { 'tox.ini': '[testenv]\ncommands = pytest\n' } },
      {
        files: {
          'backend/.github/workflows/ci.yml':
            'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
        },
      },
      deployOnly,
    ],
  },
  'lints-on-change': {
    found: [
      steps('push', 'pip install flake8', 'flake8 .'),
      workflow(
        'on: pull_request\njobs:\n  lint:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: psf/black@stable\n',
      ),
      {
        files: {
          'bitbucket-pipelines.yml': 'pipelines:\n  default:\n    - step:\n        script:\n          - ruff check .\n',
        },
      },
    ],
    notFound: [
      steps('push', 'flake8 --version'),
      steps('push', 'pip install flake8'),
      steps('release', 'flake8 .'),
      {
        files: {
          '.pre-commit-config.yaml':
            'repos:\n  - repo: https://github.com/psf/black\n    rev: 24.1.0\n    hooks: [{id: black}]\n',
        },
      },
    ],
  },
  'builds-on-change': {
    found: [
      steps('push', 'docker build -t shop .'),
      workflow(
        'on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v6\n',
      ),
      {
        files: {
          '.drone.yml':
            'kind: pipeline\nsteps:\n  - name: package\n    image: python:3.12\n    commands: [python -m build]\n',
        },
      },
    ],
    notFound: [
      steps('push', 'docker push shop'),
      steps('push', 'echo docker build .'),
      workflow(
        "on:\n  push:\n    tags: ['v*']\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker build .\n",
      ),
    ],
  },
  configured: {
    found: [
      deployOnly,
      conflict,
      steps('workflow_dispatch', 'pytest'),
      workflow('on: push\n'),
      { files: { 'appveyor.yml': 'test_script:\n  - pytest\n' } },
      { files: { 'azure-pipelines.yml': 'trigger: none\npr: none\nsteps:\n  - script: pytest\n' } },
    ],
    notFound: [
      { files: { 'tox.ini': '[testenv]\ncommands = pytest\n' } },
      { files: { '.gitlab-ci copy.yml': 'test:\n  script: [pytest]\n' } },
      { files: { 'app/.travis.yml': 'language: python\nscript: pytest\n' } },
      { files: { 'README.md': 'Add `.github/workflows/ci.yml` with `run: pytest`.\n' } },
      { files: { '.github/dependabot.yml': 'version: 2\nupdates: []\n' } },
    ],
  },
  'last-run': {
    found: [
      { ...steps('push', 'pytest'), tracker: { checks: [{ name: 'tests' }] } },
      { ...steps('push', 'pytest'), tracker: { checks: [{ name: '`x` | @ana', outcome: 'red' }, { name: 'lint' }] } },
      { ...steps('push', 'pytest'), tracker: { checks: [{ outcome: 'running' }] } },
    ],
    notFound: [
      steps('push', 'pytest'),
      { ...steps('push', 'pytest'), tracker: { checks: [] } },
      { ...steps('push', 'pytest'), tracker: { checks: { read: false, reason: 'give the job `checks: read`' } } },
    ],
  },
} satisfies SkillExamples
