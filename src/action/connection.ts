import type { GitHub } from '../github/client.ts'
import type { Connect } from './checkout.ts'
import type { Run } from './event.ts'

/** One connection for all that a run asks GitHub for, made when it is first asked for. */
export const lazyConnection = (token: string | undefined, run: Run): Connect => {
  let github: Promise<GitHub> | undefined
  const open = async (): Promise<GitHub> => {
    // Loaded here, since a run on a whole checkout may need nothing of it; eager keeps it in the one bundle.
    const { connectRunner } = await import(/* webpackMode: "eager" */ './client.ts')
    return connectRunner(token, run)
  }
  return async () => {
    if (token === undefined) return undefined
    github ??= open()
    return github
  }
}
