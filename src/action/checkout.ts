import type { GitHub } from '../github/client.ts'
import { type RepositoryApi, repositoryApi } from '../source/api.ts'
import { completed } from '../source/commit.ts'
import type { LocalRepository } from '../source/git.ts'
import type { Repository, Source } from '../types.ts'
import type { Run } from './event.ts'

/** The run's one connection, made when it is first asked for. Undefined where there is no token. */
export type Connect = () => Promise<GitHub | undefined>

/** Requests for files that the head leaves to a base: its merge base, its list of files, and one query for what differs. */
export const REQUESTS_OF_A_BASE = 3

/** A checkout of the workflow's own repository, or of the fork that a pull request comes from. */
export interface OwnCheckout {
  readonly place: string
  readonly local: LocalRepository
  readonly run: Run
  /** The workflow's repository, which has the commits of its forks' pull requests too. Undefined where there is no token. */
  readonly api: () => Promise<RepositoryApi | undefined>
  /** The same, where somebody asked for it before. */
  readonly opened: () => Promise<RepositoryApi | undefined>
}

export const ownCheckout = (place: string, local: LocalRepository, run: Run, connect: Connect): OwnCheckout => {
  let api: Promise<RepositoryApi | undefined> | undefined
  const open = async () => {
    const github = await connect()
    return github && repositoryApi(github, run.repository)
  }
  return {
    place,
    local,
    run,
    api: () => {
      api ??= open()
      return api
    },
    opened: async () => api,
  }
}

/** With what the clone left out. The connection is made only where there is something to ask for. */
export const withApi = async (source: Source, { local, api }: OwnCheckout): Promise<Source> => {
  const { commit } = source.repository
  const isWhole = local.store.shallow.size === 0 && !local.config.partialClone
  if (commit === undefined || isWhole) return source
  return completed(source, { local, api: await api(), commit, reserved: REQUESTS_OF_A_BASE })
}

/** Another repository that the workflow checked out beside its own. */
export const isOther = ({ name }: Pick<Repository, 'name'>, { repository, pullRequest }: Run): boolean => {
  const own = [repository, pullRequest?.headRepository].map(each => each?.toLowerCase())
  return name?.includes('/') === true && !own.includes(name.toLowerCase())
}

/** GitHub itself says where the workflow's own repository is; a remote's address can be anything. */
export const located = (source: Source, { serverUrl }: Run, home: string): Source => ({
  ...source,
  repository: { ...source.repository, name: home, url: `${serverUrl}/${home}`, host: 'github' },
})
