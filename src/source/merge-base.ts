import type { LocalRepository } from './git.ts'
import { withPrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'

/** More commits than any branch is ahead of another, at 41 bytes each. */
const MAX_OUTPUT = 8 * 1024 * 1024
const OBJECT_ID = /^[0-9a-f]{40,64}$/

/**
 * The commit from which two others went apart, from the local history alone. Undefined when there is none or more than one,
 * or when the history ends before that is certain.
 *
 * @throws AuditError NO_GIT
 */
export const localMergeBase = async ({ store }: LocalRepository, a: string, b: string): Promise<string | undefined> => {
  if (!OBJECT_ID.test(a) || !OBJECT_ID.test(b)) return undefined
  return withPrivateDirectory(store, {}, async directory => {
    const lines = async (args: readonly string[]): Promise<readonly string[] | undefined> => {
      const { code, output } = await runGit(directory, args, { maxBytes: MAX_OUTPUT })
      return code === 0
        ? output
            .toString()
            .split('\n')
            .filter(line => OBJECT_ID.test(line))
        : undefined
    }
    const found = await lines(['merge-base', '--all', a, b])
    const [base] = found ?? []
    if (base === undefined || found?.length !== 1) return undefined
    if (store.shallow.size === 0) return base
    // A nearer one could only lie behind a commit of one side whose parents were left out.
    const sides = await lines(['rev-list', a, b, `^${base}`])
    return sides === undefined || sides.some(commit => store.shallow.has(commit)) ? undefined : base
  })
}
