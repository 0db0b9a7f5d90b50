import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { AuditError } from '../errors.ts'
import type { PrivateDirectory } from './git-private-directory.ts'

export interface GitResult {
  /** Undefined when the process was ended for saying too much or taking too long. */
  readonly code: number | undefined
  readonly output: Buffer
  /** The first line of what git complained about. */
  readonly complaint: string
}

export interface GitInput {
  readonly input?: string
  /** Bytes of output after which git is stopped. */
  readonly maxBytes?: number
  /** After which git is stopped. */
  readonly maxSeconds?: number
  readonly environment?: Readonly<Record<string, string>>
}

/**
 * Starts git in a private directory; the caller reads its output. Listens to errors, so that none ends the program. The
 * directory's signal ends it.
 *
 * @throws AuditError NO_GIT
 */
export const startGit = (
  { path, program, environment, signal }: PrivateDirectory,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcessWithoutNullStreams; readonly ended: Promise<{ code: number; complaint: string }> } => {
  if (program === undefined) throw noProgram()
  // By its absolute path, in a folder of ours: nothing that lies in the current or the audited one is ever started.
  const child = spawn(program, args, { cwd: path, env: { ...environment, ...extra }, windowsHide: true })
  const kill = (): void => void child.kill()
  if (signal?.aborted) kill()
  signal?.addEventListener('abort', kill, { once: true })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < 4_000) complaint += text
  })
  // Writing to a process that has already ended: its exit code tells what is wrong.
  child.stdin.on('error', () => {})
  const ended = new Promise<{ code: number; complaint: string }>((resolve, reject) => {
    child.once('error', error => reject(noGit(error)))
    child.once('close', code => {
      signal?.removeEventListener('abort', kill)
      resolve({ code: code ?? 1, complaint: firstLine(complaint) })
    })
  })
  ended.catch(() => {})
  return { child, ended }
}

/** A pipe in the place of an object or of an ignore file makes git wait for ever. */
const MAX_SECONDS = 120

/**
 * Runs git to its end.
 *
 * @throws AuditError NO_GIT
 */
export const runGit = async (
  directory: PrivateDirectory,
  args: readonly string[],
  { input = '', maxBytes = Number.POSITIVE_INFINITY, maxSeconds = MAX_SECONDS, environment = {} }: GitInput = {},
): Promise<GitResult> => {
  const { child, ended } = startGit(directory, args, environment)
  const chunks: Buffer[] = []
  let bytes = 0
  let stopped = false
  const stop = (): void => {
    stopped = true
    child.kill()
  }
  const timer = setTimeout(stop, maxSeconds * 1_000)
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) stop()
    else chunks.push(chunk)
  })
  child.stdin.end(input)
  try {
    const { code, complaint } = await ended
    const isStopped = stopped || directory.signal?.aborted === true
    return { code: isStopped ? undefined : code, output: Buffer.concat(chunks), complaint }
  } finally {
    clearTimeout(timer)
  }
}

const firstLine = (text: string): string => text.slice(0, text.search(/\r?\n|$/)).slice(0, 200)

/** What it means that there is none to start. */
export const noProgram = (): AuditError => noGit(new Error('no program git in the folders of PATH that may be trusted'))

/** What a failed start of git means. */
export const noGit = (cause: Error): AuditError =>
  new AuditError(
    'NO_GIT',
    'The program git cannot be started.',
    'Install git and put it on PATH, or use --folder to read the files without their history.',
    { cause },
  )
