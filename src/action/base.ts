import type { Base } from '../audit.ts'
import { commitSource, completed, localSource } from '../source/commit.ts'
import { localMergeBase } from '../source/merge-base.ts'
import { type OwnCheckout, onGitHub, withApi } from './checkout.ts'
import type { PullRequest } from './event.ts'

/**
 * The commit from which a pull request went apart from the branch that it is for, and no other: compared with any other
 * one, the pull request would be charged with other people's work. Locally where the checkout has it, else from GitHub.
 */
export const openBase = async (checkout: OwnCheckout, { base, head }: PullRequest): Promise<Base> => {
  const { place, local, run, api } = checkout
  if (base === undefined) return { reason: 'the event does not say what the pull request is for' }
  const found = await mergeBase(checkout, base, head)
  if ('reason' in found) return { reason: `where the pull request begins could not be read: ${found.reason}` }
  const { commit } = found
  const own = await localSource(place, local, commit)
  if (own) {
    const opened = await checkout.opened()
    const place = { local, api: opened, commit, reserved: 0 }
    const source = opened ? completed(own, place, 'as before') : await withApi(own, checkout)
    return { source: onGitHub(source, checkout, run.repository) }
  }
  const remote = await commitSource({ local, api: await api(), commit, reserved: 0 })
  if (!('reason' in remote)) return { source: onGitHub(remote.source, checkout, run.repository) }
  return { reason: `the base commit ${commit.slice(0, 7)} could not be read: ${remote.reason}` }
}

const mergeBase = async (
  { local, api }: OwnCheckout,
  base: string,
  head: string,
): Promise<{ readonly commit: string } | { readonly reason: string }> => {
  const commit = await localMergeBase(local, base, head)
  if (commit !== undefined) return { commit }
  const remote = await api()
  if (remote) return remote.mergeBase(base, head)
  return { reason: 'it is not in this checkout, and there is no token: set fetch-depth: 0' }
}
