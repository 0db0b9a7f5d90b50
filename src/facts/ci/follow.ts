import type { Texts } from '../texts.ts'
import { type Meaning, meaningsOf } from './command-table.ts'
import { composeCommands } from './compose-commands.ts'
import { type Folder, fileAt, folderOf, joined } from './places.ts'
import { readShell, type ShellCommand } from './shell.ts'
import type { Idle } from './shell-flow.ts'
import { declaredScript, TASK_RUNNERS, type Task } from './task-files.ts'
import { programOf, unwrap } from './wrappers.ts'

/** What one command of a CI script comes down to. `line` counts from 0 in the script, `script` says which one of them it is. */
export interface Deed extends Meaning {
  readonly command: string
  readonly script: number
  readonly line: number
  /** Why it shows nothing, where that is certain. */
  readonly idle?: Idle
}

/** Chains such as workflow → make → tox → script are followed so far. */
const DEEPEST = 6
/** Commands looked at for one script, over everything that it leads to. */
const MOST_COMMANDS = 3_000
/** Reading a long script counts like so many commands. */
const CHARACTERS_PER_COMMAND = 200

interface Journey {
  readonly texts: Texts
  readonly depth: number
  /** Tasks and scripts on the way here: nothing is followed into itself. */
  readonly path: ReadonlySet<string>
  readonly budget: { left: number }
}

/**
 * What scripts do that run one after the other in one shell, started in a folder; commands behind task runners and own
 * scripts are followed into the repository's files.
 */
export const deedsOf = (
  texts: Texts,
  scripts: readonly string[],
  folder: Folder,
  budget: Journey['budget'] = { left: MOST_COMMANDS },
): readonly Deed[] => follow(scripts, folder, { texts, depth: 0, path: new Set(), budget })

const follow = (scripts: readonly string[], start: Folder, journey: Journey): readonly Deed[] => {
  const functions = new Map<string, readonly ShellCommand[]>()
  const deeds: Deed[] = []
  let folder = start
  let at = 0
  const run = (command: ShellCommand, depth: number): void => {
    journey.budget.left -= 1
    if (journey.budget.left < 0 || depth > DEEPEST) return
    const called = functions.get(command.words[0] ?? '')
    if (called) {
      for (const inner of called) run(calledFrom(command, inner), depth + 1)
      return
    }
    const [program, argument] = command.words
    if (program === 'cd' || program === 'pushd') folder = argument === undefined ? undefined : joined(folder, argument)
    else if (program === 'source' || program === '.') {
      const file = fileAt(journey.texts, folder, argument ?? '')
      if (!file) return
      journey.budget.left -= Math.ceil(file.text.length / CHARACTERS_PER_COMMAND)
      const sourced = readShell(file.text)
      for (const [name, body] of sourced.functions) functions.set(name, body)
      for (const inner of sourced.commands) run(calledFrom(command, inner), depth + 1)
    } else for (const deed of deedsOfCommand(command, folder, journey)) deeds.push({ ...deed, script: at })
  }
  for (const [index, script] of scripts.entries()) {
    if (journey.budget.left < 0) break
    journey.budget.left -= Math.ceil(script.length / CHARACTERS_PER_COMMAND)
    const read = readShell(script)
    for (const [name, body] of read.functions) functions.set(name, body)
    at = index
    const printed = printedLines(script)
    for (const command of read.commands) run(printed.has(command.line) ? asPrinted(command) : command, 0)
  }
  return deeds
}

/** What a function or a sourced file does, is done where it is called, and as idly. */
const calledFrom = (outer: ShellCommand, inner: ShellCommand): ShellCommand => {
  const idle = outer.idle ?? inner.idle
  return { ...inner, line: outer.line, ...(idle ? { idle } : {}) }
}

const PRINTS = /^\s{0,40}(?:echo|printf)\s[^|>&;`$]*$/
const RUNNER = /\b(?:py\.?test|unittest|tox|nosetests?|manage\.py test)\b/

/** Lines (from 0) that print the name of a test runner and do nothing else: no pipe, no file that it is written to. */
const printedLines = (script: string): ReadonlySet<number> =>
  new Set(
    /echo|printf/.test(script)
      ? script
          .split('\n', MOST_COMMANDS)
          .map(line => line.slice(0, 300))
          .flatMap((line, index) => (PRINTS.test(line) && RUNNER.test(line) ? [index] : []))
      : [],
  )

const asPrinted = (command: ShellCommand): ShellCommand =>
  /^(?:echo|printf)$/.test(command.words[0] ?? '')
    ? { ...command, idle: command.idle ?? { why: 'printed', by: command.words[0] ?? '' } }
    : command

const deedsOfCommand = (command: ShellCommand, folder: Folder, journey: Journey): readonly Deed[] => {
  const inner = unwrap(command.words)
  const at = inner.elsewhere ? undefined : folder
  if ('script' in inner) {
    const deeds = deeper([{ id: `sh ${inner.script}`, text: inner.script, folder: at }], command.line, journey)
    return command.idle ? deeds.map(deed => ({ ...deed, ...(command.idle ? { idle: command.idle } : {}) })) : deeds
  }
  const { words } = inner
  const program = programOf(words[0])
  const args = words.slice(1)
  const tasks = tasksOf(program, words, at, journey.texts)
  const followed = tasks ? deeper(tasks, command.line, journey) : []
  const direct = command.idle?.why === 'printed' ? [TEST] : directly(program, args, words, at, journey.texts)
  const idle = command.idle ? { idle: command.idle } : {}
  return [
    ...direct.map(meaning => ({ ...meaning, command: shortened(words), script: 0, line: command.line, ...idle })),
    ...followed.map(deed => ({ ...deed, ...idle })),
  ]
}

const deeper = (tasks: readonly Task[], line: number, journey: Journey): readonly Deed[] =>
  journey.depth >= DEEPEST
    ? []
    : tasks.flatMap(task =>
        journey.path.has(task.id)
          ? []
          : follow([task.text], task.folder, {
              ...journey,
              depth: journey.depth + 1,
              path: new Set([...journey.path, task.id]),
            }).map(deed => ({ ...deed, line })),
      )

/** The own tasks and scripts behind a command; undefined when it is no way to any. */
const tasksOf = (
  program: string,
  words: readonly string[],
  folder: Folder,
  texts: Texts,
): readonly Task[] | undefined => {
  const reader = TASK_RUNNERS.get(program)
  if (reader) return reader(texts, folder, words.slice(1))
  const composed = composeCommands(texts, folder, program, words.slice(1))
  if (composed) return composed
  const script = /^(?:sh|bash|zsh|ash|dash|ksh)$/.test(program)
    ? words.slice(1).find(word => !word.startsWith('-') && !word.startsWith('+'))
    : /[./\\]/.test(words[0] ?? '')
      ? words[0]
      : undefined
  if (script !== undefined) {
    const file = fileAt(texts, folder, script)
    return file && isShellScript(file.path, file.text)
      ? [{ id: file.path, text: file.text, folder: folder ?? folderOf(file.path) }]
      : []
  }
  return meaningsOf(words).length > 0 ? undefined : declaredScript(texts, folder, words[0] ?? '')
}

const isShellScript = (path: string, text: string): boolean =>
  /\.(?:sh|bash|bat|cmd|ps1)$/i.test(path) || /^#!.*\bsh|^#!.*\bbash/.test(text) || !/\.\w+$/.test(path)

/** What a command does by itself, given the files that it names. */
const directly = (
  program: string,
  args: readonly string[],
  words: readonly string[],
  folder: Folder,
  texts: Texts,
): readonly Meaning[] => {
  if (program === 'python') {
    const script = args.find(arg => !arg.startsWith('-'))
    if (script?.endsWith('.py') && !args.includes('-c')) return pythonScript(script, args, words, folder, texts)
  }
  if (/^[^./\\]*[./\\].*\.py$/.test(words[0] ?? ''))
    return pythonScript(words[0] ?? '', [words[0] ?? '', ...args], ['python', ...words], folder, texts)
  return meaningsOf(words)
}

const TEST: Meaning = { does: 'test', language: 'python' }
const LINT: Meaning = { does: 'lint', language: 'python' }

/** `python manage.py test`, `python setup.py test`, `python tests/run.py`: nothing when there is no such file. */
const pythonScript = (
  script: string,
  args: readonly string[],
  words: readonly string[],
  folder: Folder,
  texts: Texts,
): readonly Meaning[] => {
  const file = fileAt(texts, folder, script)
  if (!file) return []
  const name = script.replace(/^.*[\\/]/, '')
  const rest = args.slice(args.indexOf(script) + 1)
  if (name === 'manage.py') return MANAGE_COMMANDS.get(rest.find(arg => !arg.startsWith('-')) ?? '') ?? []
  if (name === 'setup.py') return meaningsOf(['python', 'setup.py', ...rest])
  if (
    name === 'runtests.py' ||
    /^(?:run_?)?(?:all_?)?tests?(?:_.*)?\.py$|_tests?\.py$/i.test(name) ||
    RUNS_TESTS.test(file.text)
  )
    return [TEST]
  return meaningsOf(words)
}

const MANAGE_COMMANDS: ReadonlyMap<string, readonly Meaning[]> = new Map([
  ['test', [TEST]],
  ['jenkins', [TEST]],
  ['pytest', [TEST]],
  ['harvest', [TEST]],
  ['behave', [TEST]],
  ['cov', [TEST]],
  ['tests', [TEST]],
  ['check', [LINT]],
])

const RUNS_TESTS =
  /\b(?:unittest\.main|unittest\.TextTestRunner|TextTestRunner|pytest\.main|doctest\.testmod|nose\.(?:run|main)|DiscoverRunner)\b/

const shortened = (words: readonly string[]): string => {
  const text = words.join(' ').replace(/\s+/g, ' ').trim()
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
