import type { SkillExamples } from '../examples.ts'

const app = { 'app.py': 'print("hello")\n', 'requirements.txt': 'flask\n' }
const repository = (files: Readonly<Record<string, string>>) => ({ files: { ...app, ...files } })

const complete =
  'FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["python", "app.py"]\n'
const withoutStart = 'FROM python:3.12\nCOPY . /app\nRUN pip install -r /app/requirements.txt\n'
const commented = complete.replace(/^/gm, '# ')

export default {
  'runs-project': {
    found: [
      repository({ Dockerfile: complete }),
      repository({
        'docker/web.Dockerfile': complete,
        'docker-compose.yml':
          'services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/web.Dockerfile\n',
      }),
      repository({
        Dockerfile: withoutStart,
        'docker-compose.yml': 'services:\n  web:\n    build: .\n    command: python /app/app.py\n',
      }),
      repository({
        Pipfile: '[packages]\nflask = "*"\n',
        Dockerfile:
          'FROM python:3.12\nCOPY Pip* /app/\nRUN pip install pipenv && pipenv install --dev --system --deploy\nADD . /app\nCMD flask run\n',
      }),
      repository({
        'docker/Dockerfile': 'FROM python:3.12\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
        'docker/requirements.txt': 'flask\n',
        'compose.yaml':
          'services:\n  web:\n    build: ./docker\n    volumes: ["./:/src"]\n    command: python /src/app.py\n',
      }),
      repository({
        Dockerfile:
          'FROM tiangolo/uvicorn-gunicorn-fastapi:python3.11\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . /app\n',
      }),
      {
        files: { Dockerfile: 'FROM python:3.12\nCOPY game.py .\nCMD ["python", "game.py"]\n', 'game.py': 'print(1)\n' },
      },
    ],
    notFound: [
      repository({ Dockerfile: commented }),
      repository({ Dockerfile: withoutStart }),
      repository({ Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["python", "app.py"]\n' }),
      repository({ Dockerfile: 'FROM python:3.12\nRUN pip install flask\nCMD ["python", "app.py"]\n' }),
      repository({ Dockerfile: `${withoutStart}CMD ["bash"]\n` }),
      repository({ Dockerfile: complete.replace('FROM python:3.12-slim\n', '') }),
      repository({ Dockerfile: `<<<<<<< HEAD\n${complete}=======\n${complete}>>>>>>> main\n` }),
      repository({ 'Dockerfile.bak': complete }),
      repository({ '.devcontainer/Dockerfile': complete }),
      repository({ 'docker-compose.yml': 'services:\n  db:\n    image: postgres:16\n' }),
      repository({
        'web/Dockerfile': 'FROM node:22-alpine\nCOPY . .\nRUN npm ci\nCMD ["npm", "start"]\n',
        'web/index.js': 'start()\n',
        'web/package.json': '{}\n',
      }),
      repository({ 'README.md': `## Docker\n\n${complete}` }),
    ],
  },
  'builds-service': {
    found: [
      repository({
        Dockerfile: complete,
        'docker-compose.yml': 'services:\n  web:\n    build: .\n  db:\n    image: postgres:16\n',
      }),
      repository({ 'app/Dockerfile': complete, 'compose.yml': 'services:\n  web:\n    build:\n      context: app\n' }),
    ],
    notFound: [
      repository({ 'docker-compose.yml': 'services:\n  db:\n    image: postgres:16\n' }),
      repository({ 'docker-compose.yml': 'services:\n  web:\n    build: ./missing\n' }),
      repository({ 'docker-compose.yml': 'services:\n  web:\n    image: shop\n    # build: .\n' }),
    ],
  },
  dockerfile: {
    found: [
      repository({ Dockerfile: 'FROM python:3.12\n' }),
      repository({ Containerfile: complete }),
      repository({ 'Dockerfile.prod': complete }),
      repository({ Dockerfile: 'RUN pip install flask\n' }),
    ],
    notFound: [
      repository({ 'tools/dockerfile.ts': 'export const from = 1\n' }),
      repository({ Dockerfile: commented }),
      repository({ 'Dockerfile.old': complete }),
      repository({ Dockerfile_back: complete }),
      repository({ 'notes/docker.md': complete }),
    ],
  },
  compose: {
    found: [
      repository({ 'docker-compose.yml': 'services:\n  db:\n    image: postgres:16\n' }),
      repository({ 'docker-compose.yml': 'db:\n  image: postgres:9\n' }),
      repository({
        'docker-compose.yml':
          'services:\n<<<<<<< HEAD\n  db:\n=======\n  database:\n>>>>>>> main\n    image: postgres:16\n',
      }),
    ],
    notFound: [
      repository({
        'roles/docker/tasks/docker-compose.yaml':
          '- name: Install Docker Compose\n  get_url:\n    url: https://example.org/compose\n',
      }),
      repository({ 'templates/docker-compose.yml': '{% if web %}\nweb: {{ image }}\n{% endif %}\n' }),
      repository({
        '.github/workflows/ci.yml':
          'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      db: {image: postgres:16}\n    steps: []\n',
      }),
    ],
  },
  devcontainer: {
    found: [
      repository({
        '.devcontainer/devcontainer.json':
          '{\n  // the editor opens this\n  "image": "mcr.microsoft.com/devcontainers/python:3"\n}\n',
      }),
      repository({ '.devcontainer.json': '{"build": {"dockerfile": "Dockerfile"}}\n' }),
    ],
    notFound: [
      repository({ '.devcontainer/README.md': 'No container yet.\n' }),
      repository({ 'src/devcontainer.json': '{"image": "python"}\n' }),
    ],
  },
} satisfies SkillExamples
