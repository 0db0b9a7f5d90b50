import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The bundle as it is shipped: `npm test` has made sure that it is what the source builds to. */
export const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Start {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** What decides about colour, width and git must not come from whoever runs the tests. */
const IGNORED = /^(?:NO_COLOR|FORCE_COLOR|COLUMNS|TERM|GIT_.*|GITHUB_.*|RUNNER_.*|INPUT_.*|NODE_OPTIONS)$/

export const cleanEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
      value === undefined || IGNORED.test(name) ? [] : [[name, value]],
    ),
  )

/** Starts the command line as a user does, with pipes for its streams, and waits for its end. */
export const start = (args: readonly string[], { cwd, env = {} }: Start = {}): Promise<Ended> =>
  startNode([cli, ...args], { ...(cwd === undefined ? {} : { cwd }), env: { ...cleanEnvironment(), ...env } })

export const startNode = (args: readonly string[], { cwd, env }: Start): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    child.on('error', reject)
    child.on('close', status =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
  })
