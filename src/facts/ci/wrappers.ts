/** What is left of a command once what only starts it is taken away. */
export type Unwrapped =
  | {
      readonly words: readonly string[] /** Runs in a container, whose folders are not the repository's. */
      readonly elsewhere: boolean
    }
  /** Shell text handed to a shell: `sh -c "flake8 && pytest"`. */
  | { readonly script: string; readonly elsewhere: boolean }

/** Programs that run the command after their options. The expression matches options that take a value of their own. */
const STARTERS: ReadonlyMap<string, RegExp | undefined> = new Map([
  ['sudo', /^-[ugp]$/],
  ['env', /^-[uC]$/],
  ['time', undefined],
  ['nice', /^-n$/],
  ['nohup', undefined],
  ['exec', undefined],
  ['command', undefined],
  ['eval', undefined],
  ['xvfb-run', /^-[senfpw]$/],
  ['dbus-run-session', undefined],
  ['travis_retry', undefined],
  ['retry', /^-[tsm]$/],
  ['catchsegv', undefined],
  ['call', undefined],
  ['cross-env', undefined],
  ['npx', /^(?:-p|--package)$/],
  ['bunx', undefined],
  ['pnpx', undefined],
  ['uvx', /^(?:--from|--with|-p|--python)$/],
  ['pipx', /^(?:--spec|--python)$/],
])

/** Programs that run the command after one of these words. */
const SUBCOMMAND_STARTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['poetry', ['run']],
  ['pipenv', ['run']],
  ['uv', ['run']],
  ['pdm', ['run']],
  ['rye', ['run']],
  ['hatch', ['run']],
  ['pixi', ['run']],
  ['conda', ['run']],
  ['mamba', ['run']],
  ['micromamba', ['run']],
  ['bundle', ['exec']],
  ['pipx', ['run']],
  ['dotenv', ['run']],
  ['doppler', ['run']],
  ['heroku', ['run']],
])

/** Options of those that take a value. */
const VALUED =
  /^(?:-n|-p|--name|--prefix|--python|--with|--extra|--group|-e|--env|--env-file|--package|-C|--directory|--project)$/

const WITH_VALUE_IN_CONTAINER =
  /^(?:-[efvpuwlh]|-it?[ew]|--(?:env|env-file|file|volume|publish|user|workdir|name|network|entrypoint|platform|mount|link|label|profile|index|project-name|memory|cpus|add-host|hostname))$/

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/

/** Takes away assignments, `sudo`, `poetry run`, `docker compose exec web`, `sh -c`, `python -m` and the like. */
export const unwrap = (words: readonly string[]): Unwrapped => {
  let rest = words
  let elsewhere = false
  for (let round = 0; round < 12; round += 1) {
    while (rest[0] !== undefined && ASSIGNMENT.test(rest[0])) rest = rest.slice(1)
    const name = programOf(rest[0])
    const inContainer = commandInContainer(name, rest)
    const handed = shellText(name, rest)
    if (handed !== undefined) return { script: handed, elsewhere }
    if (inContainer) {
      rest = inContainer
      elsewhere = true
      continue
    }
    const next = startedBy(name, rest)
    if (!next) break
    rest = next
  }
  return { words: rest, elsewhere }
}

/** `/usr/bin/python3.11` is `python`, `gradlew` is `gradle`. */
export const programOf = (word: string | undefined): string => {
  const name = (word ?? '').replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd|bat)$/i, '')
  if (/^(?:python|pypy)[\d.]*$/.test(name) || /^\$\{?PYTHON\d?\}?$/i.test(name) || name === 'py') return 'python'
  if (/^pip[\d.]*$/.test(name)) return 'pip'
  return name.replace(/^(gradle|mvn)w$/, '$1')
}

const startedBy = (name: string, words: readonly string[]): readonly string[] | undefined => {
  const subcommands = SUBCOMMAND_STARTERS.get(name)
  const at = words.findIndex((word, index) => index > 0 && subcommands?.includes(word))
  if (subcommands && at > 0 && at < 4) return withoutHatchEnvironment(name, afterOptions(words.slice(at + 1), VALUED))
  if (STARTERS.has(name)) return afterOptions(words.slice(1), STARTERS.get(name))
  if (name === 'timeout') return afterOptions(words.slice(1), /^-[sk]$/).slice(1)
  if (name === 'coverage' && words[1] === 'run') return coveredCommand(words.slice(2))
  if (name === 'python') return pythonModule(words)
  return undefined
}

/** `hatch run test:cov` runs the script `cov` of the environment `test`. */
const withoutHatchEnvironment = (name: string, words: readonly string[]): readonly string[] =>
  name === 'hatch' && words[0]?.includes(':') ? [words[0].replace(/^.*:/, ''), ...words.slice(1)] : words

const afterOptions = (words: readonly string[], valued: RegExp | undefined): readonly string[] => {
  let at = 0
  while (at < words.length && (/^--?[A-Za-z]/.test(words[at] ?? '') || words[at] === '--')) {
    at += valued?.test(words[at] ?? '') ? 2 : 1
  }
  return words.slice(at)
}

/** `coverage run --source=app -m pytest`, `coverage run manage.py test`. */
const coveredCommand = (words: readonly string[]): readonly string[] => {
  const module = words.indexOf('-m')
  if (module >= 0) return ['python', '-m', ...words.slice(module + 1)]
  return [
    'python',
    ...afterOptions(words, /^(?:--(?:source|omit|include|rcfile|context|concurrency|data-file)|-[am])$/),
  ]
}

/** `python -m pytest -q` is `pytest -q`; other calls of python stay. */
const pythonModule = (words: readonly string[]): readonly string[] | undefined => {
  let at = 1
  while (/^-[A-Za-z]+$/.test(words[at] ?? '') && !/m$/.test(words[at] ?? ''))
    at += /^-[WX]$/.test(words[at] ?? '') ? 2 : 1
  const module = words[at + 1]
  if (!/^-[A-Za-z]*m$/.test(words[at] ?? '') || module === undefined || STAYS.has(module)) return undefined
  return words.slice(at + 1)
}

/** Modules that are no programs of that name. */
const STAYS = new Set(['unittest', 'build'])

const shellText = (name: string, words: readonly string[]): string | undefined => {
  if (!/^(?:sh|bash|zsh|ash|dash|cmd|pwsh|powershell)$/.test(name)) return undefined
  const at = words.findIndex(word => /^-[a-z]*c$/.test(word) || word === '/c' || word === '-Command')
  return at > 0 ? words.slice(at + 1, name === 'cmd' ? undefined : at + 2).join(' ') : undefined
}

/** The command that `docker run image …`, `docker exec name …`, `docker compose run|exec service …` runs, if it names one. */
const commandInContainer = (name: string, words: readonly string[]): readonly string[] | undefined => {
  const compose = name === 'docker-compose' || name === 'podman-compose'
  if (!compose && name !== 'docker' && name !== 'podman') return undefined
  const rest =
    compose || words[1] === 'compose'
      ? afterOptions(words.slice(compose ? 1 : 2), WITH_VALUE_IN_CONTAINER)
      : words.slice(1)
  if (rest[0] !== 'run' && rest[0] !== 'exec') return undefined
  const [, ...command] = afterOptions(rest.slice(1), WITH_VALUE_IN_CONTAINER)
  return command.length > 0 ? command : undefined
}
