import type { GitHub } from '../github/client.ts'
import { type RepositoryApi, repositoryApi } from '../source/api.ts'
import { completed } from '../source/commit.ts'
import type { LocalRepository } from '../source/git.ts'
import { unreadTracker } from '../source/reasons.ts'
import { githubTracker, withTracker } from '../source/tracker.ts'
import type { Repository, Source, Tracker } from '../types.ts'
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
  /** Of the workflow's repository: the same for every commit of it. */
  readonly tracker: () => Promise<Tracker>
}

export const ownCheckout = (place: string, local: LocalRepository, run: Run, connect: Connect): OwnCheckout => {
  let api: Promise<RepositoryApi | undefined> | undefined
  let tracker: Promise<Tracker> | undefined
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
    tracker: () => {
      tracker ??= trackerOf(run, connect)
      return tracker
    },
  }
}

const trackerOf = async ({ repository, id }: Run, connect: Connect): Promise<Tracker> => {
  const github = await connect()
  if (github === undefined) return unreadTracker('no token: leave out the input token to use that of the job')
  const [owner = '', name = ''] = repository.split('/')
  return githubTracker({ github, repository: { owner, name }, ...(id > 0 ? { currentRunId: id } : {}) })()
}

/** With what the clone left out. The connection is made only where there is something to ask for. */
export const withApi = async (source: Source, { local, api }: OwnCheckout, trusted?: string): Promise<Source> => {
  const { commit } = source.repository
  const isWhole = local.store.shallow.size === 0 && !local.config.partialClone
  if (commit === undefined || isWhole) return source
  const place = { local, api: await api(), commit, reserved: REQUESTS_OF_A_BASE }
  return completed(source, { ...place, ...(trusted === undefined ? {} : { trusted }) })
}

/** Another repository that the workflow checked out beside its own. */
export const isOther = ({ name }: Pick<Repository, 'name'>, { repository, pullRequest }: Run): boolean => {
  const own = [repository, pullRequest?.headRepository].map(each => each?.toLowerCase())
  return name?.includes('/') === true && !own.includes(name.toLowerCase())
}

/**
 * A source as the workflow's own repository on GitHub, or a fork of it at `home`: GitHub itself says where that is, and a
 * remote's address can be anything.
 */
export const onGitHub = (source: Source, { run, tracker }: OwnCheckout, home: string): Source => ({
  ...withTracker(source, tracker),
  repository: {
    ...source.repository,
    name: home,
    url: `${run.serverUrl}/${home}`,
    trackerUrl: `${run.serverUrl}/${run.repository}`,
    host: 'github',
  },
})
