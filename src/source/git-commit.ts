import { AuditError } from '../errors.ts'
import type { GitLayout } from './git-layout.ts'
import { type ObjectStore, withPrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'
import type { Refs } from './git-refs.ts'

/**
 * The commit that HEAD stands for.
 *
 * @throws AuditError NO_COMMITS
 */
export const headCommit = (refs: Refs, { workTree }: GitLayout): string => {
  const commit = refs.objectOf('HEAD')
  if (commit !== undefined) return commit
  const branch = refs.names.find(name => name.startsWith('refs/heads/') || name.startsWith('refs/remotes/'))
  throw new AuditError(
    'NO_COMMITS',
    'The repository has no commit at HEAD yet.',
    branch === undefined
      ? `Commit something first${workTree === undefined ? '' : ', or use --folder to read the files without git'}.`
      : `Name a branch that has commits, such as --ref ${branch.replace(/^refs\/(heads|remotes)\//, '')}.`,
  )
}

/**
 * The commit that a ref stands for: a branch, a tag, a remote's branch, a full or short commit id, each with `~2`
 * or `^` behind it.
 *
 * @throws AuditError BAD_INPUT
 */
export const commitOf = async (ref: string, refs: Refs, store: ObjectStore): Promise<string> => {
  const { base, steps } = splitRef(ref)
  const name = candidates(base).find(candidate => refs.objectOf(candidate) !== undefined)
  const object = FULL_ID.test(base) ? base : ((name && refs.objectOf(name)) ?? (SHORT_ID.test(base) ? base : undefined))
  if (object === undefined) throw unknownRef(ref, 'no branch, tag or commit')
  return withPrivateDirectory(store, {}, async directory => {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${object}${steps}^{commit}`]
    const { code, output } = await runGit(directory, args)
    if (code !== 0) throw unknownRef(ref, 'no commit')
    return output.toString().trim()
  })
}

/** The commits that a commit names as its parents, which a shallow clone need not have; none where it is not there. */
export const rawParents = (store: ObjectStore, commit: string): Promise<readonly string[]> =>
  withPrivateDirectory(store, {}, async directory => {
    if (!FULL_ID.test(commit)) return []
    const { code, output } = await runGit(directory, ['cat-file', 'commit', commit])
    const [head = ''] = code === 0 ? output.toString('latin1').split('\n\n', 1) : []
    return [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id)
  })

const FULL_ID = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$/
const SHORT_ID = /^[0-9a-f]{4,64}$/i
const STEPS = /^(?:[~^]\d{0,6}|\^\{\}|\^\{commit\})*$/

const splitRef = (ref: string): { readonly base: string; readonly steps: string } => {
  const end = ref.search(/[~^]/)
  const base = end < 0 ? ref : ref.slice(0, end)
  const steps = end < 0 ? '' : ref.slice(end)
  const usable = base !== '' && !base.startsWith('-') && !/[:\p{Cc}]|@\{/u.test(base) && STEPS.test(steps)
  if (!usable || ref.length > 1_000) throw unknownRef(ref, 'no ref that can be read')
  return { base: base === '@' ? 'HEAD' : base, steps }
}

/** In git's order (https://git-scm.com/docs/gitrevisions), and then what `git switch` would guess. */
const candidates = (base: string): readonly string[] => [
  base,
  `refs/${base}`,
  `refs/tags/${base}`,
  `refs/heads/${base}`,
  `refs/remotes/${base}`,
  `refs/remotes/${base}/HEAD`,
  `refs/remotes/origin/${base}`,
]

const unknownRef = (ref: string, what: string): AuditError =>
  new AuditError(
    'BAD_INPUT',
    `The ref ${JSON.stringify(ref.slice(0, 200))} is ${what} in this repository.`,
    'Fetch it first, or name one that is there: a branch, a tag or a commit id.',
  )
