import { resolve } from 'node:path'
import type { Base } from '../audit.ts'
import { commitSource, localSource, within } from '../source/commit.ts'
import { folderAt } from '../source/folder.ts'
import { gitSource, type LocalRepository, openRepository } from '../source/git.ts'
import { rawParents } from '../source/git-commit.ts'
import { findGit } from '../source/git-layout.ts'
import { openSource } from '../source/open.ts'
import type { Source, SourceFile } from '../types.ts'
import { openBase } from './base.ts'
import {
  type Connect,
  isOther,
  type OwnCheckout,
  onGitHub,
  ownCheckout,
  REQUESTS_OF_A_BASE,
  withApi,
} from './checkout.ts'
import type { PullRequest, Run } from './event.ts'

export interface Checkout {
  readonly source: Source
  /** Of a pull request, what it is compared with; called after the audit. */
  readonly base?: () => Promise<Base>
  /** What the person who wrote the workflow should know. The report says it as well. */
  readonly warning?: string
}

/**
 * What to audit: of a pull request its head commit, since the merge that GitHub checks out is nobody's work. What the
 * checkout lacks of it comes from GitHub; where that is refused, what is checked out, with a warning. Throws AuditError.
 */
export const openCheckout = async (
  path: string,
  run: Run,
  connect: Connect,
  signal?: AbortSignal,
): Promise<Checkout> => {
  const place = resolve(run.workspace, path)
  const ending = signal ? { signal } : {}
  const local = findGit(await folderAt(place)) ? await openRepository({ path: place, ...ending }) : undefined
  const { pullRequest } = run
  if (!local || isOther(local.described, run)) return openOther(place, run, local)
  const checkout = ownCheckout(place, local, run, connect)
  if (pullRequest) return openHead(checkout, pullRequest)
  const source = await gitSource({ path: place, ...endingOf(local) })
  return { source: onGitHub(await withApi(source, checkout), checkout, run.repository) }
}

/** A folder without git, or another repository that the workflow checked out beside its own: read as it lies. */
const openOther = async (place: string, run: Run, local: LocalRepository | undefined): Promise<Checkout> => {
  const head = run.pullRequest?.head
  const source = local && head !== undefined ? await localSource(place, local, head) : undefined
  if (source) return { source }
  const checkedOut = await openSource({ path: place, ...(local ? endingOf(local) : {}) })
  return local || head === undefined ? { source: checkedOut } : withWarning(checkedOut, withoutHead(head, ''))
}

/** What ends a repository's reading. */
const endingOf = ({ store: { signal } }: LocalRepository) => (signal ? { signal } : {})

// ---- a pull request ----

/** Without a base nobody's word counts for who is who. */
const trustedBy = ({ base }: PullRequest): string => base ?? ''

const openHead = async (checkout: OwnCheckout, pull: PullRequest): Promise<Checkout> => {
  const { place, local, run, api } = checkout
  const home = pull.headRepository ?? run.repository
  const base = () => openBase(checkout, pull)
  const trusted = trustedBy(pull)
  const own = await localSource(place, local, pull.head, trusted)
  if (own) return { source: onGitHub(await withApi(own, checkout, trusted), checkout, home), base }
  const reserved = REQUESTS_OF_A_BASE
  const remote = await commitSource({ local, api: await api(), commit: pull.head, trusted, reserved })
  if (!('reason' in remote)) return { source: onGitHub(remote.source, checkout, home), base }
  const { source, warning } = await openMerge(checkout, pull, remote)
  return {
    source,
    warning,
    base: async () => ({ reason: `the pull request's own files could not be read: ${remote.reason}` }),
  }
}

/**
 * What is checked out, in the place of a head that cannot be read. Links into GitHub's merge of it are dead with the next
 * push, so that only files have links which are known to be the same in the head.
 */
const openMerge = async (
  checkout: OwnCheckout,
  pull: PullRequest,
  { reason, known }: { readonly reason: string; readonly known: readonly SourceFile[] },
): Promise<{ readonly source: Source; readonly warning: string }> => {
  const { place, local, run } = checkout
  const { head, headRepository } = pull
  const opened = await gitSource({ path: place, trusted: trustedBy(pull), ...endingOf(local) })
  const warning = withoutHead(head, reason)
  const { commit = '' } = opened.repository
  if (!(await rawParents(local.store, commit)).includes(head)) {
    return withWarning(onGitHub(opened, checkout, run.repository), warning)
  }
  const ids = new Map(within(known, local.described.folder).map(({ path, id }) => [path, id]))
  const merged = new Map((await opened.files()).map(({ path, id }) => [path, id]))
  const unlinked = (path: string): boolean => !ids.has(path) || ids.get(path) !== merged.get(path)
  const source = onGitHub(opened, checkout, ids.size === 0 ? run.repository : (headRepository ?? run.repository))
  const repository = { ...source.repository, ...(ids.size === 0 ? {} : { commit: head }), unlinked }
  return withWarning({ ...source, repository }, `${warning} Files that may differ in it have no link.`)
}

const withWarning = (source: Source, warning: string): { readonly source: Source; readonly warning: string } => ({
  source: { ...source, warnings: [...source.warnings, warning] },
  warning,
})

const withoutHead = (head: string, reason: string): string =>
  `The checkout does not have the pull request's own commit ${head.slice(0, 7)}` +
  `${reason === '' ? '' : `, and it could not be read from GitHub (${reason})`}, so what is checked out was audited: ` +
  'set `fetch-depth: 0` for actions/checkout.'
