import type { GitHub } from '../github/client.ts'
import type { Connect } from './checkout.ts'
import type { Run } from './event.ts'

/** One connection for all that a run asks GitHub for, made when it is first asked for. The signal ends reading. */
export const lazyConnection = (token: string | undefined, run: Run, signal?: AbortSignal): Connect => {
  let github: Promise<GitHub> | undefined
  const open = async (): Promise<GitHub> => {
    // Loaded here, since a run on a whole checkout may need nothing of it; eager keeps it in the one bundle.
    const { connectRunner } = await import(/* webpackMode: "eager" */ './client.ts')
    return connectRunner(token, run, signal)
  }
  return async () => {
    if (token === undefined) return undefined
    github ??= open()
    return github
  }
}
