import type { TextFile, Texts } from '../texts.ts'
import { iniSections } from './ini-sections.ts'
import { makeTarget } from './makefile.ts'
import { type Folder, fileAt, firstFileIn, folderOf } from './places.ts'
import { jsonOf, record, stringAt, tomlOf, valueAt } from './values.ts'

/** Shell text that a task runner would run, and from where. */
export interface Task {
  /** Which task of which file this is, so that no task is followed twice. */
  readonly id: string
  readonly text: string
  readonly folder: Folder
}

export type TaskReader = (texts: Texts, folder: Folder, args: readonly string[]) => readonly Task[]

const plain = (args: readonly string[]): string[] => args.filter(arg => !arg.startsWith('-') && !arg.includes('='))

const taskOf = (file: TextFile, name: string, text: string): Task => ({
  id: `${file.path}#${name}`,
  text,
  folder: folderOf(file.path),
})

/** `make`, `make test`, `make -C app test`. */
const makeTasks: TaskReader = (texts, folder, args) => {
  const at = args.findIndex(arg => arg === '-C' || arg === '--directory')
  const named = args.findIndex(arg => arg === '-f' || arg === '--file')
  const inside = at >= 0 ? `${args[at + 1] ?? '.'}/` : ''
  const names = named >= 0 ? [args[named + 1] ?? ''] : ['GNUmakefile', 'makefile', 'Makefile']
  const file = firstFileIn(
    texts,
    folder,
    names.map(name => `${inside}${name}`),
  )
  if (!file) return []
  const used = new Set(
    [at, at + 1, named, named + 1].filter(index => index > 0 || (index === 0 && (at === 0 || named === 0))),
  )
  const targets = plain(args.filter((_, index) => !used.has(index)))
  return (targets.length > 0 ? targets : [undefined]).flatMap(target => {
    const text = makeTarget(file.text, target)
    return text === undefined ? [] : [taskOf(file, target ?? '', text)]
  })
}

/** Short for `npm test`, alone or after an install: `npm cit` is `npm ci` and `npm test`. */
const RUNS_TEST = /^(?:t|tst|it|cit|sit|install-test|install-ci-test|clean-install-test)$/

/** `npm test`, `npm run lint`, `yarn test:unit`, `npm --prefix web test`. */
const packageTasks: TaskReader = (texts, folder, args) => {
  const at = args.findIndex(arg => /^(?:--prefix|--cwd|-C|--dir)$/.test(arg))
  const inside = at >= 0 ? `${args[at + 1] ?? '.'}/` : ''
  const file = fileAt(texts, folder, `${inside}package.json`)
  const rest = args.filter((arg, index) => !(at >= 0 && (index === at || index === at + 1)) && !arg.startsWith('-'))
  const [first = '', second] = rest
  const name = /^run(?:-script)?$/.test(first) ? second : RUNS_TEST.test(first) ? 'test' : rest[0]
  const script = file && name !== undefined ? stringAt(jsonOf(file.text), 'scripts', name) : undefined
  return file && name !== undefined && script !== undefined ? [taskOf(file, name, script)] : []
}

/** `composer test`: `scripts` of composer.json. */
const composerTasks: TaskReader = (texts, folder, args) => {
  const file = fileAt(texts, folder, 'composer.json')
  const [first, second] = plain(args)
  const name = first === 'run-script' || first === 'run' ? second : first
  const script = file && name !== undefined ? valueAt(jsonOf(file.text), 'scripts', name) : undefined
  return file && name !== undefined && script !== undefined ? [taskOf(file, name, linesOf(script))] : []
}

/** `tox`, `tox -e lint`: the commands of tox.ini, setup.cfg or pyproject.toml. */
const toxTasks: TaskReader = (texts, folder, args) => {
  const wanted = args.flatMap((arg, index) =>
    /^-e$|^--env(?:list)?$/.test(args[index - 1] ?? '') ? arg.split(',') : [],
  )
  for (const name of ['tox.ini', 'setup.cfg', 'pyproject.toml', 'tox.toml']) {
    const file = fileAt(texts, folder, name)
    const sections = file ? toxSections(name, file.text) : []
    if (!file || sections.length === 0) continue
    const chosen = sections.filter(section => section.environment !== '' && wanted.includes(section.environment))
    const base = sections.filter(section => section.environment === '')
    const used = wanted.length === 0 ? sections : chosen.some(section => section.text.trim() !== '') ? chosen : base
    return used.map(section => taskOf(file, section.environment, toxText(section.text)))
  }
  return []
}

const toxSections = (name: string, text: string): { environment: string; text: string }[] => {
  if (name.endsWith('.toml')) {
    const root = tomlOf(text)
    const tox = name === 'tox.toml' ? root : valueAt(root, 'tool', 'tox')
    const legacy = stringAt(tox, 'legacy_tox_ini')
    if (legacy !== undefined) return toxSections('tox.ini', legacy)
    return [
      { environment: '', text: linesOf(valueAt(tox, 'env_run_base', 'commands')) },
      ...Object.entries(record(valueAt(tox, 'env'))).map(([environment, value]) => ({
        environment,
        text: linesOf(valueAt(value, 'commands')),
      })),
    ].filter(section => section.text !== '')
  }
  return [...iniSections(text)].flatMap(([section, keys]) => {
    const environment = /^testenv(?::(.*))?$/.exec(section)
    const commands = keys.get('commands')
    return environment && commands !== undefined ? [{ environment: environment[1] ?? '', text: commands }] : []
  })
}

/** `{posargs:tests}` stands for `tests`, `{toxinidir}` for the folder; a leading `-` ignores the status. */
const toxText = (text: string): string =>
  text
    .replace(/\{posargs(?::([^{}]{0,200}))?\}/g, '$1')
    .replace(/\{(?:toxinidir|tox_root)\}/g, '.')
    .replace(/\{\[?[\w:.\]]{1,80}\}/g, '')
    .replace(/^[ \t]*- ?/gm, '')

/** `nox`, `nox -s tests`: the `session.run(…)` calls of noxfile.py; `invoke test`: the `run("…")` calls of tasks.py. */
const pythonTasks =
  (name: string, call: RegExp): TaskReader =>
  (texts, folder, args) => {
    const file = fileAt(texts, folder, name)
    if (!file) return []
    const named = plain(args.filter(arg => arg !== 'run'))
    const functions = file.text.replace(/^[ \t]*#.*$/gm, '').split(/^(?=def |async def )/m)
    const wanted = functions.filter(text => {
      const [, title = ''] = /^(?:async )?def (\w+)/.exec(text) ?? []
      return (
        title !== '' &&
        (named.length === 0 || named.some(arg => arg.replaceAll('-', '_') === title || arg.startsWith(`${title}-`)))
      )
    })
    const text = wanted
      .map(body => [...body.matchAll(call)].map(match => quotedWords(match[1] ?? '')).join('\n'))
      .join('\n')
    return text.trim() === '' ? [] : [taskOf(file, named.join(' '), text)]
  }

const quotedWords = (call: string): string =>
  [...call.matchAll(/(["'])((?:(?!\1)[^\\\n]){0,300})\1/g)].map(match => match[2] ?? '').join(' ')

/** `just test`: recipes of a justfile look like those of make; without a name, the first. */
const justTasks: TaskReader = (texts, folder, args) => {
  const file = firstFileIn(texts, folder, ['justfile', 'Justfile', '.justfile'])
  if (!file) return []
  const targets = plain(args)
  return (targets.length > 0 ? targets.slice(0, 1) : [undefined]).flatMap(target => {
    const text = makeTarget(file.text.replace(/^[ \t]+/gm, '\t'), target)
    return text === undefined ? [] : [taskOf(file, target ?? '', text)]
  })
}

/** Tables of scripts that Python tools keep in pyproject.toml, and Pipfile's. */
const SCRIPT_TABLES: readonly (readonly [string, readonly string[]])[] = [
  ['pyproject.toml', ['tool', 'poe', 'tasks']],
  ['pyproject.toml', ['tool', 'pdm', 'scripts']],
  ['pyproject.toml', ['tool', 'taskipy', 'tasks']],
  ['pyproject.toml', ['tool', 'rye', 'scripts']],
  ['pyproject.toml', ['tool', 'hatch', 'envs', 'default', 'scripts']],
  ['pyproject.toml', ['tool', 'hatch', 'envs', 'test', 'scripts']],
  ['pyproject.toml', ['tool', 'hatch', 'envs', 'lint', 'scripts']],
  ['pyproject.toml', ['tool', 'pixi', 'tasks']],
  ['Pipfile', ['scripts']],
]

/** A name after `poetry run`, `hatch run`, `poe`, `pipenv run`, `pdm run` that is declared as a script. */
export const declaredScript = (texts: Texts, folder: Folder, name: string): readonly Task[] => {
  for (const [fileName, path] of SCRIPT_TABLES) {
    const file = fileAt(texts, folder, fileName)
    const value = file?.text.includes(name) ? valueAt(tomlOf(file.text), ...path, name) : undefined
    const script =
      typeof value === 'string' || Array.isArray(value) ? value : (valueAt(value, 'cmd') ?? valueAt(value, 'shell'))
    if (file && script !== undefined) return [taskOf(file, name, linesOf(script))]
  }
  return []
}

const poeTasks: TaskReader = (texts, folder, args) => declaredScript(texts, folder, plain(args)[0] ?? '')

/** Task runners, by the program that starts them. */
export const TASK_RUNNERS: ReadonlyMap<string, TaskReader> = new Map<string, TaskReader>([
  ['make', makeTasks],
  ['gmake', makeTasks],
  ['npm', packageTasks],
  ['yarn', packageTasks],
  ['pnpm', packageTasks],
  ['bun', packageTasks],
  ['composer', composerTasks],
  ['tox', toxTasks],
  ['nox', pythonTasks('noxfile.py', /\bsession\.run(?:_always)?\(([^()]{0,600})/g)],
  ['invoke', pythonTasks('tasks.py', /\.run\(([^()]{0,600})/g)],
  ['inv', pythonTasks('tasks.py', /\.run\(([^()]{0,600})/g)],
  ['just', justTasks],
  ['poe', poeTasks],
  ['task', poeTasks],
])

/** A text, a list of texts, or a list of lists of words, as lines of shell. */
const linesOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value
          .map(item => (Array.isArray(item) ? item.filter(part => typeof part === 'string').join(' ') : item))
          .filter(item => typeof item === 'string')
          .join('\n')
      : ''
