import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decodeText } from '../../source/decode.ts'
import type { FuzzWork } from './fuzz-worker.ts'
import type { Target } from './readers.ts'

type Files = FuzzWork['files']

/** Larger files take long to read ten thousand times, and say no more. */
const LARGEST = 20_000
const MOST_OF_TARGET = 200

/** The files of all skills' examples: what people write, in every format. */
export const exampleFiles = async (root: string): Promise<Files> => {
  const folder = path.join(root, 'src/skills')
  const skills = readdirSync(folder, { withFileTypes: true }).filter(
    entry => entry.isDirectory() && entry.name !== '_template',
  )
  const modules = await Promise.all(
    skills.map(({ name }) => import(path.join(folder, name, 'examples.ts')).catch(() => ({}))),
  )
  return modules.flatMap(({ default: signals = {} }: { default?: Readonly<Record<string, ExamplePair>> }) =>
    Object.values(signals).flatMap(({ found, notFound }) => [...found, ...notFound].flatMap(filesOf)),
  )
}

type Example = string | { readonly files: Readonly<Record<string, string>> }
interface ExamplePair {
  readonly found: readonly Example[]
  readonly notFound: readonly Example[]
}

const filesOf = (example: Example): Files =>
  typeof example === 'string'
    ? [{ path: 'app.py', text: example }]
    : Object.entries(example.files).map(([name, text]) => ({ path: name, text }))

/** The text files of a folder with clones in it. */
export const filesBelow = (folder: string): Files =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/(?:^|[\\/])(?:\.git|node_modules|venv)(?:[\\/]|$)/.test(entry.parentPath))
    .flatMap(entry => {
      const place = path.join(entry.parentPath, entry.name)
      const [, ...parts] = path.relative(folder, place).split(path.sep)
      const bytes = readFileSync(place)
      const text = bytes.length <= LARGEST ? decodeText(bytes, 'text') : undefined
      return text === undefined ? [] : [{ path: parts.join('/'), text }]
    })

/** What a target's inputs are made from: its own texts first. */
export const filesFor = ({ takes, seeds, name }: Target, all: Files): Files => [
  ...seeds.map(text => ({ path: SAMPLE_PATHS.get(name) ?? 'a.py', text })),
  ...all.filter(file => takes.test(file.path) && file.text.length <= LARGEST).slice(0, MOST_OF_TARGET),
]

/** Where the text of a target lies, so that its reader takes it. */
const SAMPLE_PATHS: ReadonlyMap<string, string> = new Map([
  ['notebook', 'a.ipynb'],
  ['GitHub Actions', '.github/workflows/ci.yml'],
  ['GitLab CI', '.gitlab-ci.yml'],
  ['Travis CI', '.travis.yml'],
  ['CircleCI', '.circleci/config.yml'],
  ['CircleCI 1', 'circle.yml'],
  ['Azure Pipelines', 'azure-pipelines.yml'],
  ['Bitbucket Pipelines', 'bitbucket-pipelines.yml'],
  ['Jenkins', 'Jenkinsfile'],
  ['AppVeyor', 'appveyor.yml'],
  ['Drone', '.drone.yml'],
  ['Woodpecker', '.woodpecker.yml'],
  ['Makefile', 'Makefile'],
  ['package.json', 'package.json'],
  ['INI', 'tox.ini'],
  ['shell script', 'run.sh'],
  ['compose', 'docker-compose.yml'],
  ['Dockerfile', 'Dockerfile'],
  ['devcontainer', '.devcontainer/devcontainer.json'],
  ['requirements', 'requirements.txt'],
  ['TOML', 'pyproject.toml'],
  ['Pipfile', 'Pipfile'],
  ['setup.py', 'setup.py'],
  ['setup.cfg', 'setup.cfg'],
  ['Conda', 'environment.yml'],
  ['Markdown', 'README.md'],
  ['reStructuredText', 'README.rst'],
  ['AsciiDoc', 'README.adoc'],
  ['.gitignore', '.gitignore'],
  ['saved report', 'report.json'],
])
