import { isMainThread } from 'node:worker_threads'
import { reportBug, runCli } from './run.ts'

const SIGNALS = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const

// A thread for Python is started from this same file: then it is not the command line's turn.
if (isMainThread) {
  // A reader such as `head` may go before everything is written. That is its right, and no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  process.on('uncaughtException', error => {
    process.exitCode = reportBug(error, process.stderr)
    process.exit()
  })
  // Ending in order removes what was fetched. A second signal ends the program at once.
  for (const [signal, number] of SIGNALS) process.once(signal, () => process.exit(128 + number))
  const { stdout, stderr, env } = process
  const shell = { stdout, stderr, env, stdin: () => process.stdin, parserThread: __filename }
  void runCli(process.argv.slice(2), shell, exitCode => {
    process.exitCode = exitCode
  })
} else void import('../facts/python/work-in-thread.ts').then(({ workInThread }) => workInThread())
