import { describe, expect, it } from 'vitest'
import { meaningsOf } from '../../src/facts/ci/command-table.ts'
import { deedsOf } from '../../src/facts/ci/follow.ts'
import { readShell } from '../../src/facts/ci/shell.ts'
import { unwrap } from '../../src/facts/ci/wrappers.ts'
import { textsOf } from '../../src/facts/texts.ts'

const words = (script: string) => readShell(script).commands.map(command => command.words.join(' '))

const does = (script: string, files: Readonly<Record<string, string>> = {}, folder: string | undefined = '') => {
  const texts = textsOf(Object.entries(files).map(([path, text]) => ({ path, text, owner: 'own' as const })))
  return deedsOf(texts, [script], folder).map(deed => `${deed.does}: ${deed.command}`)
}

describe('shell text', () => {
  it.each([
    ['pytest # not flake8', ['pytest']],
    ['# pytest', []],
    ['echo "a && pytest"', ['echo a && pytest']],
    ['a && b || c; d | e', ['a', 'b', 'c', 'd', 'e']],
    ['pip install \\\n  flask', ['pip install flask']],
    ['cat > f <<EOF\npytest\nEOF\nflake8', ['cat', 'flake8']],
    ['pytest > out.txt 2>&1', ['pytest']],
    ['if [ -f setup.py ]; then pytest; fi', ['[ -f setup.py ]', 'pytest']],
    ['for v in 3.11 3.12; do tox -e $v; done', ['tox -e $v']],
    ['echo $(pytest)', ['echo $(pytest)']],
    ['(cd app && pytest)', ['cd app', 'pytest']],
    ['exit 0\npytest', []],
    ['make || exit 1\npytest', ['make', 'exit 1', 'pytest']],
    ['if true; then exit 0; fi\npytest', ['true', 'exit 0', 'pytest']],
    ["echo 'unclosed", ['echo unclosed']],
  ])('%j', (script, expected) => {
    expect(words(script)).toEqual(expected)
  })

  it('counts lines from 0, also after quotes and here-documents that span lines', () => {
    const { commands } = readShell('echo "a\nb"\ncat <<X\n1\n2\nX\npytest')
    expect(commands.map(command => command.line)).toEqual([0, 2, 6])
  })

  it('keeps what a function does apart until it is called', () => {
    expect(words('check() {\n  pytest\n}\necho done')).toEqual(['echo done'])
    expect(does('check() {\n  pytest\n}\ncheck all')).toEqual(['test: pytest'])
    expect(does('check() {\n  pytest\n}\n')).toEqual([])
  })
})

describe('what only starts a command', () => {
  it.each([
    ['sudo -E pip install flask', 'pip install flask'],
    ['CI=1 DEBUG= pytest', 'pytest'],
    ['poetry run pytest -q', 'pytest -q'],
    ['uv run --group dev pytest', 'pytest'],
    ['hatch run test:cov', 'cov'],
    ['python3.12 -m pytest tests', 'pytest tests'],
    ['python -W error -m pytest', 'pytest'],
    ['python app.py -m pytest', 'python app.py -m pytest'],
    ['coverage run --source=app -m pytest', 'pytest'],
    ['coverage run manage.py test', 'python manage.py test'],
    ['xvfb-run -a pytest', 'pytest'],
    ['timeout 60 pytest', 'pytest'],
    ['docker compose -f dev.yml run --rm web pytest', 'pytest'],
    ['docker-compose exec -T web python manage.py test', 'python manage.py test'],
    ['docker run -v .:/src image:1 flake8', 'flake8'],
    ['docker run image', 'docker run image'],
  ])('%s', (command, expected) => {
    const inner = unwrap(command.split(' '))
    expect('words' in inner ? inner.words.join(' ') : inner.script).toBe(expected)
  })
})

describe('what commands do', () => {
  it.each([
    ['pytest --version', []],
    ['pip install pytest flake8', ['install']],
    ['pip freeze', []],
    ['ruff check .', ['lint']],
    ['ruff --version', []],
    ['black --check .', ['lint']],
    ['python -m unittest', ['test']],
    ['python -m build', ['build']],
    ['python setup.py test', ['test']],
    ['docker build .', ['build']],
    ['docker buildx build --push .', ['build']],
    ['docker push shop', ['deploy']],
    ['docker compose down', []],
    ['mvn package', ['test', 'build']],
    ['mvn package -DskipTests', ['build']],
    ['npm ci', ['install']],
    ['poetry install', ['install']],
    ['poetry build', ['build']],
    ['pre-commit install', []],
    ['pre-commit run --all-files', ['lint']],
    ['echo pytest', []],
    ['cat requirements.txt', []],
  ])('%s', (command, expected) => {
    expect(meaningsOf(command.split(' ')).map(meaning => meaning.does)).toEqual(expected)
  })
})

describe("commands behind the repository's own files", () => {
  const manage = { 'manage.py': 'import django' }

  it.each<[string, Record<string, string>, string[]]>([
    [
      'make test',
      { Makefile: 'PY = python3\n.PHONY: test\ntest: deps\n\t@$(PY) -m pytest\ndeps:\n\tpip install .\n' },
      ['install: pip install .', 'test: pytest'],
    ],
    ['make', { Makefile: 'all:\n\techo hi\ntest:\n\tpytest\n' }, []],
    ['make test', {}, []],
    ['make -C app check', { 'app/Makefile': 'check:\n\tflake8\n' }, ['lint: flake8']],
    [
      'tox',
      { 'tox.ini': '[tox]\nenvlist = py3\n[testenv]\ndeps = pytest\ncommands =\n    pytest {posargs:tests}\n' },
      ['test: pytest tests'],
    ],
    [
      'tox -e lint',
      { 'tox.ini': '[testenv]\ncommands = pytest\n[testenv:lint]\ncommands = flake8\n' },
      ['lint: flake8'],
    ],
    [
      'tox -e py312',
      { 'tox.ini': '[testenv]\ncommands = pytest\n[testenv:lint]\ncommands = flake8\n' },
      ['test: pytest'],
    ],
    ['tox', { 'tox.ini': '[testenv]\n# commands = pytest\ncommands = echo none\n' }, []],
    ['tox', {}, []],
    [
      'nox -s tests',
      {
        'noxfile.py':
          '@nox.session\ndef tests(session):\n    session.run("pytest", "-q")\n\n@nox.session\ndef lint(session):\n    session.run("flake8")\n',
      },
      ['test: pytest -q'],
    ],
    ['invoke test', { 'tasks.py': '@task\ndef test(c):\n    c.run("pytest -x")\n' }, ['test: pytest -x']],
    ['just test', { justfile: 'test:\n  pytest\n' }, ['test: pytest']],
    ['npm test', { 'package.json': '{"scripts": {"test": "jest"}}' }, ['test: jest']],
    ['npm test', { 'package.json': '{"scripts": {"test": "echo \\"Error: no test specified\\" && exit 1"}}' }, []],
    ['npm run lint', { 'package.json': '{"scripts": {"lint": "eslint ."}}' }, ['lint: eslint .']],
    ['npm test', { 'package.json': 'not json' }, []],
    ['cd web && yarn test', { 'web/package.json': '{"scripts": {"test": "vitest run"}}' }, ['test: vitest run']],
    ['./run_tests.sh', { 'run_tests.sh': '#!/bin/sh\nset -e\npython -m pytest\n' }, ['test: pytest']],
    ['./run_tests.sh', { 'run_tests.sh': '#!/bin/sh\nexit 0\npytest\n' }, []],
    ['./run_tests.sh', {}, []],
    ['bash scripts/a.sh', { 'scripts/a.sh': 'source ./b.sh\nall', 'b.sh': 'all() { pytest; }' }, ['test: pytest']],
    ['python manage.py test', manage, ['test: python manage.py test']],
    ['python manage.py migrate', manage, []],
    ['python manage.py test', {}, []],
    ['python run.py', { 'run.py': 'import pytest\npytest.main()\n' }, ['test: python run.py']],
    ['python run.py', { 'run.py': 'print("pytest")\n' }, []],
    ['poetry run check', { 'pyproject.toml': '[tool.poe.tasks]\ncheck = "ruff check"\n' }, ['lint: ruff check']],
    [
      'docker compose up --build',
      { 'compose.yml': 'services:\n  web:\n    build: .\n  tests:\n    image: x\n    command: pytest\n' },
      ['build: docker build .', 'test: pytest'],
    ],
    ['docker compose up', { 'compose.yml': 'services:\n  db:\n    image: postgres\n' }, []],
    ['docker exec web sh -c "flake8 && pytest ."', {}, ['lint: flake8', 'test: pytest .']],
    ['pytest || true', {}, ['test: pytest']],
  ])('%s with %j', (script, files, expected) => {
    expect(does(script, files)).toEqual(expected)
  })

  it('looks for the named file everywhere when the folder is unknown', () => {
    expect(does('cd $APP\npython manage.py test', { 'src/manage.py': '' })).toEqual(['test: python manage.py test'])
  })

  it('does not follow a script into itself, nor endless chains', () => {
    expect(does('./a.sh', { 'a.sh': './b.sh', 'b.sh': './a.sh\npytest' })).toEqual(['test: pytest'])
    const chain = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`s${index}.sh`, `./s${index + 1}.sh`]))
    expect(does('./s0.sh', { ...chain, 's30.sh': 'pytest' })).toEqual([])
  })

  it('stops at a budget when scripts call each other many times over', () => {
    const bomb = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`s${index}.sh`, `./s${index + 1}.sh\n`.repeat(50)]),
    )
    expect(does('./s0.sh', { ...bomb, 's6.sh': 'pytest' }).length).toBeLessThan(3_000)
  })

  it('reads odd text without stopping', () => {
    for (const odd of [
      '',
      '"',
      "'",
      '`',
      '$(',
      '${',
      '<<',
      '(((((',
      '}}}}',
      'a\\',
      '\u0000',
      'if then fi',
      '() { () {',
    ]) {
      expect(() => does(odd.repeat(2_000))).not.toThrow()
    }
  })
})
