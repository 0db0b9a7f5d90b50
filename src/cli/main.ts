import { isMainThread } from 'node:worker_threads'
import { reportBug, runCli } from './run.ts'

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
  const { stdout, stderr, env } = process
  void runCli(process.argv.slice(2), { stdout, stderr, env, parserThread: __filename }, exitCode => {
    process.exitCode = exitCode
  })
} else void import('../facts/python/work-in-thread.ts').then(({ workInThread }) => workInThread())
