import { lstatSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AuditError } from '../errors.ts'
import { fetchEnvironment, type HostToken, prepareDirectory } from './fetch-directory.ts'
import { type NetworkResult, runNetworkGit } from './git-network.ts'
import { type GitProgram, gitProgram } from './git-program.ts'
import type { RemoteAddress } from './remote-address.ts'
import { failureIn, mayBePrivate, remoteError, type TokenUse } from './remote-failure.ts'
import type { PlaceInRepository } from './remote-page.ts'
import { branchesOf, type Choice, choose, type Listing, parseListing, placeOf } from './remote-refs.ts'
import { temporaryDirectory } from './temporary-directory.ts'

export interface FetchLimits {
  /** On the disk, as git packs it. */
  readonly bytes: number
  /** For everything together. */
  readonly seconds: number
}

export interface FetchOptions {
  readonly address: RemoteAddress
  /** What to fetch with its whole history; the default branch when left out. */
  readonly wanted?: PlaceInRepository
  readonly token?: HostToken
  readonly limits?: FetchLimits
  /** Ends it before its time. */
  readonly signal?: AbortSignal
  readonly onProgress?: (step: string) => void
}

export interface Fetched {
  /** A bare repository that knows the names of all branches, as a clone does. */
  readonly path: string
  /** What is to be read of it; undefined for HEAD. */
  readonly ref: string | undefined
  readonly folder: string | undefined
  /** Removes it; the end of the process does so too. */
  readonly remove: () => void
}

export const LIMITS: FetchLimits = { bytes: 1024 ** 3, seconds: 600 }

/** A list of names is a few MiB in the largest repositories. */
const MAX_LISTING = 64 * 1024 * 1024
const MAX_SECONDS_FOR_LISTING = 60

/**
 * One branch, tag or commit of a repository on the network with all of its history, in a temporary bare repository.
 * Nothing is checked out, and no configuration, stored password or hook of anybody plays a part.
 *
 * It is first asked for without a token, following redirects as a browser would; only when that is refused, with the
 * token, and then no redirect is followed: git would send the token along.
 *
 * @throws AuditError NOT_FOUND, BAD_INPUT (the ref), NO_COMMITS, REMOTE_UNAVAILABLE, TOO_LARGE, NO_GIT
 */
export const fetchRepository = async (options: FetchOptions): Promise<Fetched> => {
  const { path, remove } = temporaryDirectory()
  try {
    const { onProgress, address, wanted } = options
    onProgress?.(`Asking ${address.shown} for its branches`)
    const program = gitProgram()
    const call = { ...options, path, program, limits: options.limits ?? LIMITS, started: performance.now() }
    const { listing, withToken } = await listed(call)
    const choice = choose(listing, wanted)
    if (choice === undefined) throw noSuchRef(options)
    await fetched({ ...call, withToken }, listing, choice)
    return { path, remove, ref: choice.ref, folder: choice.folder }
  } catch (error) {
    remove()
    throw error
  }
}

interface Call extends FetchOptions {
  readonly path: string
  readonly program: GitProgram
  readonly limits: FetchLimits
  /** By the clock of `performance.now`. */
  readonly started: number
}

const network = ({ path, program, token, signal }: Call, withToken: boolean) => ({
  directory: path,
  program: program.path,
  environment: fetchEnvironment(path, program, withToken ? token : undefined),
  ...(signal ? { signal } : {}),
})

const listed = async (call: Call): Promise<{ readonly listing: Listing; readonly withToken: boolean }> => {
  const { path, address } = call
  prepareDirectory(path, address.url, 'sha1')
  const ask = (withToken: boolean) =>
    runNetworkGit({
      ...network(call, withToken),
      args: ['ls-remote', '--symref', '--', address.url],
      maxSeconds: Math.min(MAX_SECONDS_FOR_LISTING, secondsLeft(call)),
      maxOutput: MAX_LISTING,
    })
  const open = await ask(false)
  const withToken = tokenOf(call) === 'used' && isHidden(open)
  const answer = withToken ? await ask(true) : open
  if (answer.code !== 0) throw failed(call, answer)
  return { listing: parseListing(answer.output.toString()), withToken }
}

/** A server that shows a page to log in at, instead of a repository, shows git an empty list. */
const isHidden = ({ code, complaints, output }: NetworkResult): boolean =>
  code === 0 ? output.length === 0 : code !== undefined && mayBePrivate(failureIn(complaints))

const fetched = async (call: Call & { readonly withToken: boolean }, listing: Listing, choice: Choice) => {
  const { path, address, limits, onProgress } = call
  const heads = branchesOf(listing.refs)
  const anyId = [...listing.refs.values()][0] ?? choice.head
  prepareDirectory(path, address.url, anyId.length === 64 ? 'sha256' : 'sha1')
  const isTooLarge = () => sizeOf(path) > limits.bytes
  const answer = await runNetworkGit({
    ...network(call, call.withToken),
    args: [
      'fetch',
      onProgress === undefined ? '--quiet' : '--progress',
      '--force',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-auto-maintenance',
      '--no-write-fetch-head',
      '--',
      address.url,
      ...choice.refspecs,
    ],
    maxSeconds: secondsLeft(call),
    maxOutput: MAX_LISTING,
    isTooLarge,
    ...(onProgress === undefined ? {} : { onLine: line => tell(line, address, onProgress) }),
  })
  if (answer.code !== 0) throw failed(call, answer)
  if (isTooLarge()) throw tooLarge(call)
  // Names of branches say something about how people work; what they stand for is not there and not asked for.
  const lines = heads.map(name => `${listing.refs.get(name)} ${placeOf(name)}\n`)
  writeFileSync(join(path, 'packed-refs'), lines.sort(byName).join(''))
  writeFileSync(join(path, 'HEAD'), `${choice.head}\n`)
}

const byName = (a: string, b: string): number => (a.slice(a.indexOf(' ')) < b.slice(b.indexOf(' ')) ? -1 : 1)

const tokenOf = ({ token, address }: FetchOptions): TokenUse => {
  if (token?.origin === address.origin) return 'used'
  return token === undefined && address.isGitHub ? 'none' : 'not-for-this-host'
}

const secondsLeft = ({ limits, started }: Call): number =>
  Math.max(0.001, limits.seconds - (performance.now() - started) / 1_000)

const failed = (call: Call, { stopped, complaints }: NetworkResult): AuditError => {
  if (stopped === 'size') return tooLarge(call)
  if (stopped === 'time') return tooSlow(call)
  return remoteError(failureIn(complaints), at(call))
}

const at = (options: FetchOptions) => ({
  shown: options.address.shown,
  host: new URL(options.address.origin).host,
  token: tokenOf(options),
  isName: options.address.isName,
})

const tooLarge = ({ address, limits }: Call): AuditError =>
  new AuditError(
    'TOO_LARGE',
    `${address.shown} is larger than ${Math.round(limits.bytes / 1024 ** 2)} MiB.`,
    'Clone it with git and give the folder.',
  )

const tooSlow = ({ address, started, signal }: Call): AuditError =>
  new AuditError(
    'REMOTE_UNAVAILABLE',
    `${address.shown} is too slow: stopped after ${Math.round((performance.now() - started) / 1_000)} seconds.`,
    signal?.aborted
      ? 'Give it more seconds (--max-seconds), or clone it with git and give the folder.'
      : 'Try again later, or clone it with git and give the folder.',
  )

const noSuchRef = ({ address, wanted }: FetchOptions): AuditError => {
  const name = wanted?.at === 'ref' ? wanted.ref : wanted?.segments.join('/')
  return new AuditError(
    'BAD_INPUT',
    `${JSON.stringify((name ?? '').slice(0, 200))} is no branch, tag or commit of ${address.shown}.`,
    'Name a branch, a tag, or a commit by all of its digits.',
  )
}

const STEPS = /^(remote: Counting objects|remote: Compressing objects|Receiving objects|Resolving deltas): +(\d{1,3})%/
const AMOUNT = /, (\d[\d.]{0,9} (?:bytes|[KMG]iB))/

/** Numbers alone are taken from what comes: the server writes a part of it. */
const tell = (line: string, { shown }: RemoteAddress, onProgress: (step: string) => void): void => {
  const [, step = '', percent = ''] = STEPS.exec(line) ?? []
  if (step === '') return
  if (step.startsWith('remote:')) onProgress(`Waiting for ${shown}`)
  else if (step === 'Resolving deltas') onProgress(`Unpacking ${shown}: ${percent} %`)
  else onProgress([`Fetching ${shown}: ${percent} %`, AMOUNT.exec(line)?.[1]].filter(Boolean).join(', '))
}

/** Bytes of what git has written so far; files come and go while it works. */
const sizeOf = (path: string): number => {
  try {
    const found = lstatSync(path)
    if (!found.isDirectory()) return found.size
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
  } catch {
    return 0
  }
}
