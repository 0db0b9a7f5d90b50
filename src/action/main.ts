import { isMainThread } from 'node:worker_threads'
import { runAction } from './run.ts'

// The bundle is one file, so a parser thread is started from the same file: then this is not the Action's turn.
if (isMainThread) void runAction(process.env, __filename)
else void import('../facts/python/work-in-thread.ts').then(({ workInThread }) => workInThread())
