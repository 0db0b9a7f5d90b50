import { AuditError } from '../errors.ts'
import type { Repository, Source } from '../types.ts'
import { diskKind } from './disk.ts'
import { type FetchLimits, fetchRepository } from './fetch.ts'
import { gitSource } from './git.ts'
import { type OpenOptions, openSource } from './open.ts'
import { unreadTracker } from './reasons.ts'
import { type RemoteAddress, remoteAddress, withoutCredentials } from './remote-address.ts'
import type { PlaceInRepository } from './remote-page.ts'
import { wholeRepository } from './whole.ts'

/** The one GitHub that there is for a run: github.com, or a company's own. */
export interface GitHubAccess {
  /** Its origin: `https://github.com`. */
  readonly server: string
  /** Such as `https://api.github.com`, without a slash at the end. */
  readonly apiUrl: string
  /** Goes to these two alone. */
  readonly token?: string
}

export interface Network {
  /** Forbids every use of it. */
  readonly offline: boolean
  readonly github: GitHubAccess
  /** To ask GitHub about a local path's repository as well. */
  readonly tracker?: boolean
  readonly limits?: FetchLimits
  readonly onProgress?: (step: string) => void
  /** Told what was read in another way than it was written: half sentences. */
  readonly onNote?: (note: string) => void
}

export interface Opened {
  readonly source: Source
  /** The whole repository at the same commit, where the source is a folder of it. Throws AuditError. */
  readonly whole: () => Promise<Source>
  /** Removes what was fetched. */
  readonly close: () => void
}

/**
 * The source for what somebody typed: a path on this machine where there is something by that name, else a repository on
 * the network. A path uses no network unless `tracker` is asked for.
 *
 * @throws AuditError as `openSource`, `remoteAddress` and `fetchRepository` do
 */
export const openPlace = async (options: OpenOptions, network: Network): Promise<Opened> => {
  const address = addressFor(options.path, network.github.server)
  return address === undefined ? openLocal(options, network) : openRemote(address, options, network)
}

/** A name in a folder that is here is a path with a slip of the fingers, and nothing to ask a stranger's host for. */
const addressFor = (path: string, server: string): RemoteAddress | undefined => {
  if (diskKind(path) !== undefined) return undefined
  const address = remoteAddress(path, server)
  const [folder = ''] = path.trim().split('/')
  return address?.isName && diskKind(folder) !== undefined ? undefined : address
}

const openLocal = async (options: OpenOptions, { tracker, github }: Network): Promise<Opened> => {
  try {
    const source = onServer(await openSource(options), github)
    return {
      source: tracker ? await withGitHub(source, github, options.signal) : source,
      whole: () => wholeRepository(options.path, source),
      close: () => {},
    }
  } catch (error) {
    throw isMissing(error, options.path) ? nothingThere(options.path, github.server, error) : error
  }
}

const isMissing = (error: unknown, path: string): boolean =>
  error instanceof AuditError && error.code === 'NOT_FOUND' && diskKind(path) === undefined

const nothingThere = (path: string, server: string, cause: unknown): AuditError => {
  const elsewhere = remoteAddress(path, server)?.url ?? 'owner/name of one on GitHub'
  const message = `There is no folder ${withoutCredentials(path)}.`
  return new AuditError('NOT_FOUND', message, `Give the folder of a repository, or ${elsewhere}.`, { cause })
}

const openRemote = async (address: RemoteAddress, options: OpenOptions, network: Network): Promise<Opened> => {
  const { shown } = address
  const { github } = network
  if (options.folder) {
    throw new AuditError('BAD_INPUT', `${shown} is no folder of this machine.`, 'Leave out --folder.')
  }
  if (network.offline) {
    const message = address.isName
      ? `There is no folder of that name here, and --offline forbids to fetch ${shown}.`
      : `--offline forbids to fetch ${shown}.`
    throw new AuditError('BAD_INPUT', message, 'Give a folder, or leave out --offline.')
  }
  if (address.note !== undefined) network.onNote?.(`${shown}: ${address.note}`)
  const wanted = wantedOf(address, options.ref)
  const ending = options.signal ? { signal: options.signal } : {}
  const { path, ref, folder, remove } = await fetchRepository({
    address,
    ...(wanted === undefined ? {} : { wanted }),
    ...(github.token === undefined ? {} : { token: { token: github.token, origin: github.server } }),
    ...(network.limits === undefined ? {} : { limits: network.limits }),
    ...(network.onProgress === undefined ? {} : { onProgress: network.onProgress }),
    ...ending,
  })
  try {
    const place = {
      path,
      listed: true,
      ...ending,
      ...(ref === undefined ? {} : { ref }),
      ...(folder === undefined ? {} : { folder }),
    }
    const source = onServer(await gitSource(place), github)
    return {
      source: address.isGitHub ? await withGitHub(source, github, options.signal) : source,
      whole: async () => (folder === undefined ? source : gitSource({ path, ...(ref === undefined ? {} : { ref }) })),
      close: remove,
    }
  } catch (error) {
    remove()
    throw inRemote(error, address)
  }
}

const wantedOf = ({ place, shown }: RemoteAddress, ref: string | undefined): PlaceInRepository | undefined => {
  if (ref === undefined) return place
  if (place === undefined) return { at: 'ref', ref }
  throw new AuditError(
    'BAD_INPUT',
    'The address names a place in the repository, and --ref another one.',
    `Leave out --ref, or give ${shown} alone.`,
  )
}

/** Hints for a clone's owner are of no use to somebody who has none. */
const inRemote = (error: unknown, { shown }: RemoteAddress): unknown => {
  if (!(error instanceof AuditError)) return error
  const hint = REMOTE_HINTS.get(error.code)
  return hint === undefined ? error : new AuditError(error.code, `${shown}: ${error.message}`, hint, { cause: error })
}

const REMOTE_HINTS: ReadonlyMap<AuditError['code'], string> = new Map([
  ['BAD_INPUT', 'Name a branch, a tag, or a commit by all of its digits.'],
  ['NOT_FOUND', 'Check the address.'],
  ['UNREADABLE', 'The repository is damaged there: clone it with git to see more.'],
])

/** A server of one's own does not say in its name what it runs; whoever set the variables knows. */
const onServer = (source: Source, { server }: GitHubAccess): Source =>
  isOn(source.repository, server) && source.repository.host !== 'github'
    ? changed(source, { repository: { ...source.repository, host: 'github' } })
    : source

const isOn = ({ url }: Repository, server: string): boolean => url !== undefined && new URL(url).origin === server

/** Asks GitHub's API, which is loaded only then. What it may not ask or cannot read becomes a reason in the report. */
const withGitHub = async (
  source: Source,
  { server, apiUrl, token }: GitHubAccess,
  signal: AbortSignal | undefined,
): Promise<Source> => {
  const { repository } = source
  const [owner, name, ...more] = repository.name?.split('/') ?? []
  if (!isOn(repository, server) || !owner || !name || more.length > 0) {
    return unread(source, `the repository has no remote on ${new URL(server).host}`)
  }
  if (token === undefined) return unread(source, NO_TOKEN)
  const [{ connect }, { githubTracker, withTracker }] = await Promise.all([
    import('../github/client.ts'),
    import('./tracker.ts'),
  ])
  return withTracker(
    source,
    githubTracker({ github: connect({ token, apiUrl, ...(signal ? { signal } : {}) }), repository: { owner, name } }),
  )
}

const NO_TOKEN = 'no token: set GITHUB_TOKEN'

const unread = (source: Source, reason: string): Source =>
  changed(source, { tracker: async () => unreadTracker(reason) })

const changed = (source: Source, parts: Partial<Pick<Source, 'repository' | 'tracker'>>): Source => ({
  ...source,
  ...parts,
})
