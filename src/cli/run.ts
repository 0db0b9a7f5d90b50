import { audit, explain } from '../audit.ts'
import { orUnused, readCandidatesSay } from '../configuration/candidates-say.ts'
import { stopAfter } from '../deadline.ts'
import { AuditError } from '../errors.ts'
import { writeFileAtomically } from '../publish/files.ts'
import { escapeTerminal, faultTrace, visible } from '../report/escape.ts'
import { renderExplanation } from '../report/explanation.ts'
import { renderJson } from '../report/json.ts'
import { logLine } from '../report/log-line.ts'
import { renderMarkdown } from '../report/markdown.ts'
import { redact } from '../report/redact.ts'
import type { Report } from '../report/schema.ts'
import { renderText } from '../report/text.ts'
import { diskKind } from '../source/disk.ts'
import { rootOf } from '../source/open.ts'
import { type Opened, openPlace } from '../source/open-remote.ts'
import { tool } from '../tool.ts'
import type { Stop } from '../types.ts'
import { githubAccess, githubName } from './github.ts'
import { listSkills } from './list-skills.ts'
import { type Options, parseOptions } from './options.ts'
import { type Progress, startProgress } from './progress.ts'
import { useProxyOf } from './proxy.ts'
import { styleFor, type Terminal } from './terminal.ts'

/** 70 is EX_SOFTWARE of sysexits.h: an internal error. */
const EXIT = { done: 0, policy: 1, input: 2, bug: 70 } as const

/** What the command line needs of a process. */
export interface Shell {
  readonly stdout: Terminal
  readonly stderr: Terminal
  readonly env: Readonly<Record<string, string | undefined>>
  /** Opened when it is to be read. */
  readonly stdin?: () => AsyncIterable<unknown>
  /** See `CollectOptions`. */
  readonly parserThread?: string
}

/**
 * From arguments to written output. The exit code is set before anything is written, since a closed pipe may end the
 * process in the middle: 0 done, 1 the fail-on policy, 2 usage or input, 70 a bug.
 */
export const runCli = async (
  args: readonly string[],
  shell: Shell,
  setExitCode: (code: number) => void,
): Promise<void> => {
  try {
    const parsed = parseOptions(args, tool.version)
    if ('print' in parsed) {
      setExitCode(EXIT.done)
      shell.stdout.write(parsed.print)
      return
    }
    const { output, failure, mistakes = [] } = await produce(parsed.options, shell)
    setExitCode(failure === undefined ? EXIT.done : EXIT.policy)
    await deliver(output, parsed.options, shell)
    for (const line of mistakes) shell.stderr.write(`${tool.name}: ${logLine(line)}\n`)
    if (failure !== undefined) shell.stderr.write(`${tool.name}: ${failure}\n`)
  } catch (error) {
    setExitCode(error instanceof AuditError ? reportInput(error, shell.stderr) : reportBug(error, shell.stderr))
  }
}

/** `failure` says in one line which policy was not met. */
interface Produced {
  readonly output: string
  readonly failure?: string
  /** What is wrong in the candidate's file, where the output does not say it to whoever sits here. */
  readonly mistakes?: readonly string[]
}

const produce = async (options: Options, shell: Shell): Promise<Produced> => {
  if (options.listSkills) return { output: listSkills(options.profile, options.format) }
  const progress = startProgress(shell.stderr)
  // Of everything together, also of fetching what is somewhere else.
  const stop = stopAfter(options.maxSeconds)
  let opened: Opened | undefined
  try {
    opened = await open(options, shell, stop, progress)
    return await auditOrExplain(opened, options, shell, { stop, progress })
  } finally {
    opened?.close()
    progress.end()
  }
}

const open = async (
  options: Options,
  { env, stdin = noInput, stderr }: Shell,
  { signal }: Stop,
  progress: Progress,
): Promise<Opened> => {
  const { path, ref, folder, offline, tracker, tokenFile } = options
  const place = { path, folder, signal, ...(ref === undefined ? {} : { ref }) }
  const usesNetwork = needsNetwork(options)
  if (usesNetwork && !offline) await useProxyOf(env)
  return openPlace(place, {
    offline,
    tracker,
    github: usesNetwork ? await githubAccess(env, tokenFile, stdin) : githubName(env),
    onNote: note => stderr.write(`${tool.name}: ${visible(note)}.\n`),
    ...(stderr.isTTY ? { onProgress: progress.step } : {}),
  })
}

/** A token that somebody names is looked at in any case: it may be a slip of the fingers. */
const needsNetwork = ({ path, tracker, tokenFile }: Options): boolean =>
  tracker || tokenFile !== undefined || diskKind(path) === undefined

async function* noInput(): AsyncGenerator<never> {}

const auditOrExplain = async (
  { source, whole }: Opened,
  options: Options,
  shell: Shell,
  { stop, progress }: { readonly stop: Stop; readonly progress: Progress },
): Promise<Produced> => {
  const { profile, only, candidates } = options
  const say = await orUnused(async () => readCandidatesSay({ root: await whole(), audited: source, profile }))
  const mistakes = say?.warnings ?? []
  const settings = {
    stop,
    budget: options.budget,
    onFault: (file: string, error: unknown) => reportFault(file, error, shell.stderr),
    profile,
    candidates,
    ...(say === undefined ? {} : { say }),
    tool,
    onProgress: progress.step,
    ...(shell.parserThread === undefined ? {} : { parserThread: shell.parserThread }),
    ...(only === undefined ? {} : { only }),
  }
  if (options.explain === undefined) {
    const report = await audit(source, settings)
    const failure = options.failOn === 'required' ? unmet(report) : undefined
    const isRead = options.format === 'text' && options.output === undefined
    return {
      output: render(report, options, shell),
      ...(failure === undefined ? {} : { failure }),
      mistakes: isRead ? [] : mistakes,
    }
  }
  const explanation = await explain(source, { ...settings, skill: options.explain })
  if (options.format === 'json') return { output: `${JSON.stringify(explanation, withoutSecrets, 2)}\n`, mistakes }
  return { output: renderExplanation(explanation, styleOf(options, shell)), mistakes }
}

const render = (report: Report, options: Options, shell: Shell): string => {
  switch (options.format) {
    case 'json':
      return renderJson(report)
    case 'markdown':
      return renderMarkdown(report, { form: 'summary' })
    case 'text':
      return renderText(report, styleOf(options, shell))
  }
}

/** A replacer for JSON: an explanation holds sentences that no report has cleaned. `##[` would be a runner's command. */
const withoutSecrets = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? redact(value).replace(/##(?=\[)/g, '# #') : value

/** A file is no terminal, whatever stdout is. */
const styleOf = (options: Options, { stdout, env }: Shell) => styleFor(options.output === undefined ? stdout : {}, env)

const unmet = (report: Report): string | undefined => {
  const missing = report.skills.filter(({ importance, level }) => importance === 'required' && level === 'none')
  if (missing.length === 0) return undefined
  return `required and not found: ${missing.map(({ title }) => title).join(', ')} (--fail-on required)`
}

const deliver = async (output: string, options: Options, { stdout, stderr }: Shell): Promise<void> => {
  const text = output.endsWith('\n') ? output : `${output}\n`
  if (options.output === undefined) {
    stdout.write(text)
    return
  }
  writeFileAtomically(options.output, text, { audited: rootOf(options.path) })
  if (stderr.isTTY) stderr.write(`Written to ${options.output}\n`)
}

const reportInput = ({ message, hint }: AuditError, stderr: Terminal): number => {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  stderr.write(`${visible(`${tool.name}: ${sentence} ${hint}`.replace(/[\p{Cc}\s]+/gu, ' ')).trimEnd()}\n`)
  return EXIT.input
}

/** A file over which we failed: the report goes on without it. Only what is ours is printed of the error. */
const reportFault = (file: string, error: unknown, stderr: Terminal): void => {
  const where = file === '' ? 'a part of the audit' : escapeTerminal(file.slice(0, 200))
  stderr.write(
    `${tool.name} ${tool.version}: a bug in the tool, not in the repository: it failed over ${where}.\n${faultTrace(error)}\n`,
  )
}

/** Says that it is our fault, with the stack trace that helps to mend it. */
export const reportBug = (error: unknown, stderr: Terminal): number => {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  stderr.write(`${tool.name} ${tool.version}: this is a bug in the tool, not in the repository.\n${trace}\n`)
  return EXIT.bug
}
