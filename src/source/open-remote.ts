import { AuditError } from '../errors.ts'
import type { Source } from '../types.ts'
import { diskKind } from './disk.ts'
import { type FetchLimits, fetchRepository, type HostToken } from './fetch.ts'
import { gitSource } from './git.ts'
import { type OpenOptions, openSource } from './open.ts'
import { type RemoteAddress, remoteAddress, withoutCredentials } from './remote-address.ts'
import type { PlaceInRepository } from './remote-page.ts'

export interface Network {
  /** Forbids every use of it. */
  readonly offline: boolean
  /** The origin of the GitHub that `owner/name` means: `https://github.com`. */
  readonly server: string
  readonly token?: HostToken
  readonly limits?: FetchLimits
  readonly onProgress?: (step: string) => void
  /** Told what was read in another way than it was written: half sentences. */
  readonly onNote?: (note: string) => void
}

export interface Opened {
  readonly source: Source
  readonly isRemote: boolean
  /** Whether it is a repository of the GitHub at `server`, so that its API can be asked. */
  readonly isGitHub: boolean
  /** Removes what was fetched. */
  readonly close: () => void
}

/**
 * The source for what somebody typed: a path on this machine where there is something by that name, else a repository on
 * the network. A path uses no network.
 *
 * @throws AuditError as `openSource`, `remoteAddress` and `fetchRepository` do
 */
export const openPlace = async (options: OpenOptions, network: Network): Promise<Opened> => {
  const address = addressFor(options.path, network.server)
  return address === undefined ? openLocal(options, network) : openRemote(address, options, network)
}

/** A name in a folder that is here is a path with a slip of the fingers, and nothing to ask a stranger's host for. */
const addressFor = (path: string, server: string): RemoteAddress | undefined => {
  if (diskKind(path) !== undefined) return undefined
  const address = remoteAddress(path, server)
  const [folder = ''] = path.trim().split('/')
  return address?.isName && diskKind(folder) !== undefined ? undefined : address
}

const openLocal = async (options: OpenOptions, { server }: Network): Promise<Opened> => {
  try {
    const source = onServer(await openSource(options), server)
    return { source, isRemote: false, isGitHub: source.repository.host === 'github', close: () => {} }
  } catch (error) {
    if (!(error instanceof AuditError) || error.code !== 'NOT_FOUND' || diskKind(options.path) !== undefined) throw error
    const name = remoteAddress(options.path, server)?.url
    const hint = name ?? 'owner/name of one on GitHub'
    throw new AuditError(
      'NOT_FOUND',
      `There is no folder ${withoutCredentials(options.path)}.`,
      `Give the folder of a repository, or ${hint}.`,
      { cause: error },
    )
  }
}

const openRemote = async (address: RemoteAddress, options: OpenOptions, network: Network): Promise<Opened> => {
  const { shown, isGitHub } = address
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
  const { path, ref, folder, remove } = await fetchRepository({
    address,
    ...(wanted === undefined ? {} : { wanted }),
    ...(network.token === undefined ? {} : { token: network.token }),
    ...(network.limits === undefined ? {} : { limits: network.limits }),
    ...(network.onProgress === undefined ? {} : { onProgress: network.onProgress }),
  })
  try {
    const place = { path, ...(ref === undefined ? {} : { ref }), ...(folder === undefined ? {} : { folder }) }
    return { source: onServer(await gitSource(place), network.server), isRemote: true, isGitHub, close: remove }
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
const onServer = (source: Source, server: string): Source => {
  const { repository } = source
  const isThere = repository.url !== undefined && new URL(repository.url).origin === server
  if (!isThere || repository.host === 'github') return source
  return {
    repository: { ...repository, host: 'github' },
    warnings: source.warnings,
    files: () => source.files(),
    read: files => source.read(files),
    history: () => source.history(),
    tracker: () => source.tracker(),
  }
}
