import { Argument, Command, CommanderError, Option } from 'commander'
import type { AuditOptions } from '../audit.ts'
import { STANDARD_SECONDS } from '../deadline.ts'
import { AuditError } from '../errors.ts'
import { nearest } from '../nearest.ts'
import { profiles } from '../profile/index.ts'
import type { Profile } from '../types.ts'

const FORMATS = ['text', 'markdown', 'json'] as const
const POLICIES = ['never', 'required'] as const

export type Format = (typeof FORMATS)[number]

/** The command line, checked. */
export interface Options {
  readonly path: string
  readonly format: Format
  readonly output?: string
  readonly ref?: string
  readonly folder: boolean
  readonly profile: Profile
  /** Ids of skills; all of the profile's when left out. */
  readonly only?: readonly string[]
  /** Names, e-mail addresses and logins of the candidate; empty for the repository's owner. */
  readonly candidates: readonly string[]
  /** The id of one skill. */
  readonly explain?: string
  readonly failOn: (typeof POLICIES)[number]
  /** Never to use the network: a path on this machine does so only for `tracker`. */
  readonly offline: boolean
  /** Ask GitHub about a path's repository too. */
  readonly tracker: boolean
  /** Where a token is: a file, or `-` for standard input. */
  readonly tokenFile?: string
  readonly listSkills: boolean
  readonly budget: NonNullable<AuditOptions['budget']>
  readonly maxSeconds: number
}

/** Options as commander hands them over: strings, not yet looked up. */
type Given = Pick<Options, 'format' | 'output' | 'ref' | 'explain' | 'failOn' | 'tokenFile'> & {
  readonly profile: string
  readonly only?: string
  readonly candidate?: readonly string[]
  readonly maxFiles?: number
  readonly maxBytes?: number
  readonly maxCommits?: number
  readonly maxSeconds: number
} & Partial<Pick<Options, 'folder' | 'offline' | 'tracker' | 'listSkills'>>

/** Either what to do, or a text (help, version) that answers all. Throws AuditError for what cannot be meant. */
export const parseOptions = (
  args: readonly string[],
  version: string,
): { readonly options: Options } | { readonly print: string } => {
  let print = ''
  const command = commandLine(version).configureOutput({
    writeOut: text => {
      print += text
    },
    writeErr: () => {},
  })
  try {
    command.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { print }
    throw usageError(error.message)
  }
  return { options: checked(command.processedArgs[0], command.opts<Given>()) }
}

const commandLine = (version: string): Command => {
  const [standard] = profiles
  return new Command('portfolio-readiness')
    .description(
      `Reads a portfolio repository and says, with a place for every claim, what it shows for a ${standard.title}.\n` +
        'Runs nothing of the repository. A reading aid, not a hiring verdict.',
    )
    .addArgument(new Argument('[path]', PLACES).default('.', '.'))
    .addOption(new Option('--format <format>', 'how to write the report').choices(FORMATS).default('text'))
    .option('--output <file>', 'write the report to a file instead of standard output')
    .option('--ref <revision>', 'audit this branch, tag or commit (default: HEAD)')
    .addOption(new Option('--folder', 'read the files as they lie, without git').conflicts('ref'))
    .option('--profile <id>', `the role: ${profiles.map(({ id }) => id).join(', ')}`, standard.id)
    .option('--only <ids>', 'only these skills, with commas between them')
    .option(
      '--candidate <name>',
      "whose work to look for: a name, an e-mail address or a login, more than once for several (default: the repository's owner)",
      (name: string, names: readonly string[] | undefined) => [...(names ?? []), name],
    )
    .addOption(
      new Option('--explain <id>', 'everything that decided one skill').conflicts(['only', 'failOn', 'listSkills']),
    )
    .addOption(
      new Option('--fail-on <policy>', 'end with status 1 when a required skill is not found')
        .choices(POLICIES)
        .default('never'),
    )
    .addOption(new Option('--tracker', "for a path: also read its repository's issues and pull requests on GitHub"))
    .option('--token-file <file>', 'a file with a GitHub token, - for standard input (default: GH_TOKEN, GITHUB_TOKEN)')
    .addOption(new Option('--offline', 'never use the network').conflicts('tracker'))
    .addOption(new Option('--max-files <n>', 'read at most so many files').argParser(whole('--max-files')))
    .addOption(new Option('--max-bytes <n>', 'read at most so many bytes of files').argParser(whole('--max-bytes')))
    .addOption(new Option('--max-commits <n>', 'read at most so many commits').argParser(whole('--max-commits')))
    .addOption(
      new Option('--max-seconds <n>', 'stop then, and report on what was read')
        .argParser(whole('--max-seconds'))
        .default(STANDARD_SECONDS),
    )
    .option('--list-skills', "list the profile's skills and end")
    .version(version, '--version', 'print the version and end')
    .helpOption('--help', 'print this help and end')
    .addHelpText('after', EXIT_CODES)
    .allowExcessArguments(false)
    .exitOverride()
}

const PLACES =
  'a git repository, a folder of one, or a plain folder; else owner/name on GitHub, or the https address of a repository'

const MOST = 1_000_000_000_000
/** A day. Beyond 24 of them a timer fires at once. */
const MOST_SECONDS = 86_400

const whole =
  (name: string) =>
  (given: string): number => {
    const value = /^\d{1,12}$/.test(given) ? Number(given) : 0
    if (value >= 1 && value <= (name === '--max-seconds' ? MOST_SECONDS : MOST)) return value
    throw new AuditError('BAD_INPUT', `${name} is "${given}"`, 'Give a whole number from 1 on.')
  }

const EXIT_CODES = `
Ends with status 0 when done, 1 by --fail-on, 2 for a mistake in usage or input, 70 for a bug.`

const checked = (path: unknown, given: Given): Options => {
  const { profile: profileId, only, candidate = [], maxFiles, maxBytes, maxCommits, ...rest } = given
  const profile = profiles.find(({ id }) => id === profileId)
  if (!profile) throw unknown('profile', profileId, ids(profiles), 'Profiles')
  const skills = only === undefined ? undefined : onlySkills(only, profile)
  if (rest.explain !== undefined) checkExplained(rest.explain, rest.format, profile)
  for (const [name, value] of [
    ['output', rest.output],
    ['ref', rest.ref],
    ['token-file', rest.tokenFile],
  ] as const) {
    if (value === '') throw new AuditError('BAD_INPUT', `--${name} is empty`, 'Give it a value or leave it out.')
  }
  if (candidate.some(name => name.trim() === '')) {
    throw new AuditError(
      'BAD_INPUT',
      '--candidate is empty',
      'Give a name, an e-mail address or a login, or leave it out.',
    )
  }
  return {
    folder: false,
    offline: false,
    tracker: false,
    listSkills: false,
    ...rest,
    path: typeof path === 'string' && path !== '' ? path : '.',
    profile,
    candidates: candidate,
    ...(skills ? { only: skills } : {}),
    budget: {
      ...(maxFiles === undefined ? {} : { files: maxFiles }),
      ...(maxBytes === undefined ? {} : { bytes: maxBytes }),
      ...(maxCommits === undefined ? {} : { commits: maxCommits }),
    },
  }
}

/** Whoever asks for a group wants all of it: it is one row. */
const onlySkills = (list: string, profile: Profile): string[] => {
  const wanted = list.split(',').flatMap(part => part.trim() || [])
  const known = [...ids(profile.skills), ...ids(profile.ask)]
  if (wanted.length === 0) throw new AuditError('BAD_INPUT', '--only names no skill', seeList)
  for (const id of wanted) if (!known.includes(id)) throw unknown('skill', id, known, 'Skills')
  const grouped = profile.skills.filter(({ group }) => group !== undefined && wanted.includes(group))
  return [...new Set([...wanted, ...ids(grouped)])]
}

const checkExplained = (id: string, format: Format, profile: Profile): void => {
  const asked = profile.ask.find(item => item.id === id)
  if (asked) {
    throw new AuditError('BAD_INPUT', `nothing decides ${id}: ${asked.says}`, `Ask: ${asked.question}`)
  }
  const known = ids(profile.skills)
  if (!known.includes(id)) throw unknown('skill', id, known, 'Skills')
  if (format === 'markdown') {
    throw new AuditError('BAD_INPUT', '--explain writes text or json', 'Leave out --format markdown.')
  }
}

const seeList = '--list-skills shows them all.'

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)

const unknown = (what: string, id: string, known: readonly string[], title: string): AuditError => {
  const guess = nearest(id, known)
  const all = what === 'skill' ? seeList : `${title}: ${known.join(', ')}.`
  return new AuditError('BAD_INPUT', `unknown ${what} "${id}"`, guess ? `Did you mean ${guess}?` : all)
}

/** Commander's message, "error: unknown option '--fromat'\n(Did you mean --format?)", as two sentences. */
const usageError = (message: string): AuditError => {
  const [problem = '', suggestion] = message.replace(/^error: /, '').split('\n')
  return new AuditError('BAD_INPUT', problem, suggestion?.replace(/^\(|\)$/g, '') ?? '--help shows what there is.')
}
