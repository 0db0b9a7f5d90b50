import { isMainThread } from 'node:worker_threads'
import { runAction } from './run.ts'

// A thread for Python is started from this same file: then it is not the Action's turn.
if (isMainThread) void runAction(process.env, __filename)
else void import('../facts/python/work-in-thread.ts').then(({ workInThread }) => workInThread())
