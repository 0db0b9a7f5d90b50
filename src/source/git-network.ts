import { spawn } from 'node:child_process'
import { kill } from 'node:process'
import { noGit, noProgram } from './git-process.ts'

export interface NetworkCall {
  /** The git directory, which is also the working directory. */
  readonly directory: string
  /** See `GitProgram`. */
  readonly program: string | undefined
  readonly environment: NodeJS.ProcessEnv
  readonly args: readonly string[]
  readonly maxSeconds: number
  /** Bytes of output after which git is stopped. */
  readonly maxOutput: number
  /** Stops git as the time does. */
  readonly signal?: AbortSignal
  /** Asked several times a second; once it says yes, git is stopped. */
  readonly isTooLarge?: () => boolean
  /** A line of what git and the server say of their progress, and of what goes wrong: not to be trusted. */
  readonly onLine?: (line: string) => void
}

export interface NetworkResult {
  /** Undefined when it was stopped. */
  readonly code: number | undefined
  readonly stopped?: 'time' | 'size'
  readonly output: Buffer
  /** What git said that is no progress, the last lines of it. */
  readonly complaints: readonly string[]
}

/** In milliseconds: a fast connection brings some 20 MiB in that time. */
const WATCH_EVERY = 200
const MAX_COMPLAINTS = 40
const PROGRESS = /^(?:remote: )?[A-Z][a-z]+ing [\w ]{1,40}: /

/**
 * Runs a git that talks to the network. It has helpers, which wait for the server on their own: all of them are ended
 * with it, and when this process ends.
 *
 * @throws AuditError NO_GIT
 */
export const runNetworkGit = async (call: NetworkCall): Promise<NetworkResult> => {
  const { directory, program, environment, args, maxSeconds, maxOutput, signal, isTooLarge, onLine } = call
  if (program === undefined) throw noProgram()
  const child = spawn(program, args, {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the helpers can be ended with it.
    detached: hasGroups(),
    windowsHide: true,
  })
  let stopped: NetworkResult['stopped']
  const end = (): void => endGroup(child.pid, () => child.kill('SIGKILL'))
  const stop = (reason: NetworkResult['stopped']): void => {
    stopped = stopped ?? reason
    end()
  }
  process.prependListener('exit', end)
  const timer = setTimeout(stop, maxSeconds * 1_000, 'time')
  const abort = (): void => stop('time')
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort, { once: true })
  const watch = setInterval(() => {
    if (isTooLarge?.()) stop('size')
  }, WATCH_EVERY)
  const chunks: Buffer[] = []
  let bytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxOutput) stop('size')
    else chunks.push(chunk)
  })
  const complaints: string[] = []
  child.stderr.setEncoding('utf8').on(
    'data',
    lineReader(line => {
      onLine?.(line)
      if (!PROGRESS.test(line) && complaints.push(line) > MAX_COMPLAINTS) complaints.shift()
    }),
  )
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', error => reject(noGit(error)))
      // Comes after the last helper has closed its output too, so that none writes any more.
      child.once('close', code => resolve(code ?? 1))
    })
    return {
      code: stopped === undefined ? code : undefined,
      ...(stopped === undefined ? {} : { stopped }),
      output: Buffer.concat(chunks),
      complaints,
    }
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    signal?.removeEventListener('abort', abort)
    process.removeListener('exit', end)
  }
}

/** Windows ends one process at a time; helpers there end when the server has been silent for long enough. */
const hasGroups = (): boolean => process.platform !== 'win32'

const endGroup = (pid: number | undefined, endOne: () => void): void => {
  if (pid === undefined) return
  try {
    if (hasGroups()) kill(-pid, 'SIGKILL')
    else endOne()
  } catch {
    // It has ended by itself.
  }
}

const MAX_LINE = 1_000

/** Progress ends its lines by going back to their beginning. */
const lineReader = (onLine: (line: string) => void) => {
  let rest = ''
  return (text: string): void => {
    const lines = (rest + text).split(/[\r\n]+/)
    rest = (lines.pop() ?? '').slice(0, MAX_LINE)
    for (const line of lines) if (line !== '') onLine(line.slice(0, MAX_LINE).trimEnd())
  }
}
