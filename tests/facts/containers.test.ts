import { describe, expect, it } from 'vitest'
import { isComposeName, isDockerfileName } from '../../src/facts/containers/file-names.ts'
import { containerFacts } from '../../src/facts/containers.ts'
import type { ComposeFact, DockerfileFact } from '../../src/facts/kinds.ts'
import { textsOf } from '../../src/facts/texts.ts'

const app = { 'app.py': 'print(1)\n', 'requirements.txt': 'flask\n' }

const factsIn = (files: Readonly<Record<string, string>>) =>
  containerFacts(
    textsOf(Object.entries({ ...app, ...files }).map(([path, text]) => ({ path, text, owner: 'own' as const }))),
  )

const dockerfile = (text: string, others: Readonly<Record<string, string>> = {}, path = 'Dockerfile') =>
  factsIn({ [path]: text, ...others }).find((fact): fact is DockerfileFact => fact.kind === 'dockerfile')

const compose = (text: string, others: Readonly<Record<string, string>> = {}, path = 'docker-compose.yml') =>
  factsIn({ [path]: text, ...others }).find((fact): fact is ComposeFact => fact.kind === 'compose')

const python = (...lines: readonly string[]) => ['FROM python:3.12', ...lines].join('\n')

describe('names', () => {
  it.each([
    'Dockerfile',
    'Containerfile',
    'app/Dockerfile',
    'Dockerfile.prod',
    'Dockerfile-dev',
    'web.Dockerfile',
    'web.dockerfile',
    'dockerfile',
  ])('%s is read', path => {
    expect(isDockerfileName(path)).toBe(true)
  })
  it.each([
    'Dockerfile.bak',
    'Dockerfile_back',
    'Dockerfile.old',
    'Dockerfile.md',
    'Dockerfile.j2',
    'Dockerfile copy',
    'my-dockerfile-notes.txt',
    '.dockerignore',
    'Dockerfile.dockerignore',
    'docs/docker',
  ])('%s is not', path => {
    expect(isDockerfileName(path)).toBe(false)
  })
  it.each([
    ['docker-compose.yml', true],
    ['compose.prod.yaml', true],
    ['docker-compose-dev.yml', true],
    ['docker-compose.old.yml', false],
    ['docker-compose.yml.j2', false],
    ['decompose.yml', false],
  ])('%s: %s', (path, expected) => {
    expect(isComposeName(path)).toBe(expected)
  })
})

describe('what an image installs', () => {
  it.each([
    ['RUN pip install -r requirements.txt', true],
    ['RUN apt-get update && pip3 install flask', true],
    ['RUN python -m pip install .', true],
    ['RUN ["pip", "install", "flask"]', true],
    ['RUN pip install poetry && poetry install', true],
    ['RUN uv sync', true],
    ['RUN conda env create -f environment.yml', true],
    ['RUN apt-get install -y python3-flask', true],
    ['RUN <<EOF\npip install flask\nEOF', true],
    ['RUN pip install --upgrade pip', false],
    ['RUN pip install poetry', false],
    ['RUN apt-get install -y python3-pip', false],
    ['RUN echo pip install flask', false],
    ['# RUN pip install flask', false],
  ])('%j: %s', (line, expected) => {
    expect(dockerfile(python(line))?.installs).toBe(expected)
  })

  it('sees what a start script installs', () => {
    const script = { 'setup.sh': '#!/bin/sh\npip install -r requirements.txt\nflask run\n' }
    expect(dockerfile(python('COPY . .', 'ENTRYPOINT ["./setup.sh"]'), script)?.installs).toBe(true)
  })
})

describe('what an image includes', () => {
  it.each([
    ['COPY . .', true],
    ['ADD . /app', true],
    ['COPY --chown=me:me *.py /app/', true],
    ['COPY ["app.py", "/app/"]', true],
    ['COPY requirements.txt app.py ./', true],
    ['RUN git clone https://example.org/shop.git', true],
    ['COPY requirements.txt .', false],
    ['COPY static /app/static', false],
    ['COPY --from=builder /app /app', false],
    ['', false],
  ])('%j: %s', (line, expected) => {
    const text = `FROM python:3.12 AS builder\nRUN true\n${python(line)}`
    expect(dockerfile(text, { 'static/site.css': '' })?.includesPython).toBe(expected)
  })

  it('takes the build context from the compose file, or looks above the folder', () => {
    const file = python('COPY app.py .')
    const declared = {
      'docker-compose.yml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n',
    }
    expect(dockerfile(file, declared, 'docker/Dockerfile')?.includesPython).toBe(true)
    expect(dockerfile(file, {}, 'docker/Dockerfile')?.includesPython).toBe(true)
    const other = { 'docker-compose.yml': 'services:\n  web:\n    build: ./docker\n' }
    expect(dockerfile(python('COPY . .'), other, 'docker/Dockerfile')?.includesPython).toBe(false)
  })

  it('counts folders that the compose file mounts', () => {
    const mounted = (volumes: string) => ({
      'compose.yml': `services:\n  web:\n    build: .\n    volumes: ${volumes}\n`,
    })
    expect(dockerfile(python(), mounted('["./:/app"]'))?.includesPython).toBe(true)
    expect(dockerfile(python(), mounted('[{type: bind, source: ./, target: /app}]'))?.includesPython).toBe(true)
    expect(dockerfile(python(), mounted('["data:/app"]'))?.includesPython).toBe(false)
    expect(dockerfile(python(), mounted('["./data:/app"]'))?.includesPython).toBe(false)
  })

  it('leaves Python out where no Python can run', () => {
    const node = 'FROM node:22-alpine\nCOPY . .\nRUN npm ci\nCMD ["npm", "start"]'
    expect(dockerfile(node)).toMatchObject({ includesCode: true, includesPython: false })
    expect(
      dockerfile('FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y python3\nCOPY . .')?.includesPython,
    ).toBe(true)
    expect(dockerfile('FROM registry.example.org/team/base:1\nCOPY . .')?.includesPython).toBe(true)
  })

  it('is content with any code where the repository has no Python', () => {
    const texts = textsOf([
      { path: 'Dockerfile', owner: 'own', text: 'FROM node:22\nCOPY . .\nCMD ["node", "index.js"]' },
      { path: 'index.js', owner: 'own', text: 'run()' },
    ])
    expect(containerFacts(texts)[0]).toMatchObject({ includesPython: true })
  })
})

describe('what starts it', () => {
  it.each([
    ['CMD ["python", "app.py"]', 'CMD', 'python app.py'],
    ['CMD python app.py', 'CMD', 'python app.py'],
    ['ENTRYPOINT ["python"]\nCMD ["app.py"]', 'ENTRYPOINT', 'python app.py'],
    ['CMD ["sh", "-c", "gunicorn app:app"]', 'CMD', 'sh -c "gunicorn app:app"'],
    ['CMD ["bash"]', '', undefined],
    ['CMD ["python3"]', '', undefined],
    ['CMD tail -f /dev/null', '', undefined],
    ['CMD ["sleep", "infinity"]', '', undefined],
    ['# CMD ["python", "app.py"]', '', undefined],
    ['', '', undefined],
  ])('%j: %s', (line, by, command) => {
    const found = dockerfile(python('COPY . .', line))
    expect([found?.startedBy, found?.command, found?.starts]).toEqual([by, command, by !== ''])
  })

  it('may be the compose file, also through a base image or an earlier stage', () => {
    const started = { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    command: python app.py\n' }
    expect(dockerfile(python('COPY . .'), started)?.startedBy).toBe('compose')
    expect(
      dockerfile(python('COPY . .'), {
        'docker-compose.yml': started['docker-compose.yml'].replace('build: .', 'image: x'),
      })?.starts,
    ).toBe(false)
    const two = {
      'docker-compose.yml': 'services:\n  web:\n    build: .\n',
      'docker-compose.override.yml': 'services:\n  web:\n    command: python app.py\n',
    }
    expect(dockerfile(python('COPY . .'), two)?.startedBy).toBe('compose')
    expect(dockerfile('FROM tiangolo/uwsgi-nginx-flask:python3.11\nCOPY . /app')?.startedBy).toBe('base image')
    expect(dockerfile('FROM python:3.12 AS base\nCMD ["python", "app.py"]\nFROM base\nCOPY . .')?.startedBy).toBe('CMD')
    expect(dockerfile('FROM python:3.12 AS build\nCMD ["python", "app.py"]\nFROM python:3.12\nCOPY . .')?.starts).toBe(
      false,
    )
  })
})

describe('broken and empty Dockerfiles', () => {
  it.each([
    ['RUN pip install flask', 'does not begin with FROM'],
    ['FORM python:3.12\nCOPY . .', 'no instruction in line 1'],
    ['<<<<<<< HEAD\nFROM python:3.11\n=======\nFROM python:3.12\n>>>>>>> x', 'conflict markers in line 1'],
    ['FROM python:3.12\nCOPY --from=builder /a /b', 'copies from the stage builder, which does not exist'],
    ['FROM python:3.12\nCOPY --from=3 /a /b', 'copies from the stage 3, which does not exist'],
    ['FROM python:3.12\nCOPY server.py .', 'copies server.py, which is not in the repository'],
  ])('%j: %s', (text, reason) => {
    expect(dockerfile(text)?.broken).toBe(reason)
  })

  it.each([
    `ARG V=3.12\nFROM python:\${V}\nCOPY . .`,
    'FROM python:3.12\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/',
    'FROM python:3.12 AS Builder\nFROM python:3.12\nCOPY --from=builder /a /b',
    'FROM python:3.12\nCOPY dist/*.whl .env poetry.lock* ./',
    `FROM python:3.12\nARG FILE\nCOPY \${FILE} .`,
    '# syntax=docker/dockerfile:1\nFROM python:3.12\nCOPY <<EOF /run.sh\npython app.py\nEOF',
  ])('%j is whole', text => {
    expect(dockerfile(text)?.broken).toBeUndefined()
  })

  it('says nothing of a file without an instruction', () => {
    expect(dockerfile('')).toBeUndefined()
    expect(dockerfile('# FROM python:3.12\n# CMD ["python", "app.py"]\n')).toBeUndefined()
  })

  it('fills in the default of an argument in FROM', () => {
    expect(dockerfile(`ARG V=3.12\nFROM python:\${V}-slim`)?.base).toBe('python:3.12-slim')
  })
})

describe('compose files', () => {
  it('tells built services from ready images', () => {
    const text = 'x-base: &base\n  build: .\nservices:\n  web:\n    <<: *base\n  db:\n    image: postgres:16\n'
    expect(compose(text, { Dockerfile: python() })).toMatchObject({ builds: ['web'], images: ['postgres:16'] })
  })

  it.each([
    ['services:\n  web:\n    build: ./api\n', 'service web is built from api/Dockerfile, which is not there'],
    [
      'services:\n  web:\n    build: {context: ., target: base}\n',
      'service web asks for the stage base, which Dockerfile does not have',
    ],
    ['services: {}\n', 'no services'],
    ['services:\n<<<<<<< HEAD\n  a: {image: x}\n=======\n>>>>>>> b\n', 'conflict markers in line 2'],
  ])('%j: %s', (text, reason) => {
    expect(compose(text, { Dockerfile: python() })?.broken).toBe(reason)
  })

  it.each([
    'services:\n  web:\n    build: https://github.com/example/shop.git\n',
    `services:\n  web:\n    build: \${CONTEXT}\n`,
    'services:\n  web:\n    build: .\n',
  ])('%j is whole', text => {
    expect(compose(text, { Dockerfile: python() })?.broken).toBeUndefined()
  })

  it.each([
    '- name: install\n  get_url: {url: https://example.org}\n',
    '{% for a in b %}\nservices:\n{% endfor %}\n',
    'version: "3"\nnetworks: {a: {}}\n',
    '',
  ])('%j is no compose file', text => {
    expect(compose(text)).toBeUndefined()
  })

  it('knows other names by their shape', () => {
    expect(compose('services:\n  web:\n    image: x\n', {}, 'local.yml')).toBeDefined()
    expect(compose('database: local\n', {}, 'local.yml')).toBeUndefined()
  })
})

describe('development containers', () => {
  it('are told apart from the image of the project', () => {
    const found = factsIn({
      '.devcontainer/Dockerfile': python(),
      '.devcontainer/devcontainer.json': '{\n// x\n"build": {"dockerfile": "Dockerfile"}}',
    })
    expect(found).toMatchObject([
      { kind: 'dockerfile', devcontainer: true },
      { kind: 'devcontainer', image: 'Dockerfile', anchor: { startLine: 3 } },
    ])
  })
})

it('survives hostile files', () => {
  const odd = [
    'FROM '.repeat(20_000),
    'FROM a\n'.repeat(10_000),
    `FROM a\nCOPY ${'*'.repeat(5_000)} .`,
    `FROM a\nRUN ${'\\\n'.repeat(20_000)}`,
    'FROM a AS a\nFROM a AS a\nFROM b AS b',
    `FROM a\nRUN <<${'A'.repeat(1_000)}`,
    'COPY',
    'FROM',
    'FROM x\nCOPY --from= a b',
    `FROM a\nCOPY ${'a* '.repeat(3_000)} .`,
  ]
  for (const text of odd) expect(() => factsIn({ Dockerfile: text })).not.toThrow()
  const services = Array.from(
    { length: 5_000 },
    (_, index) => `  s${index}: {build: ., extends: s${index + 1}}\n`,
  ).join('')
  expect(compose(`services:\n${services}`, { Dockerfile: python() })?.builds.length).toBeLessThanOrEqual(200)
})
