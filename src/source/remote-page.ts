import { AuditError } from '../errors.ts'
import type { Site } from './remote-address.ts'

/** Where a browser's address leads in a repository. */
export type PlaceInRepository =
  | { readonly at: 'ref'; readonly ref: string }
  /** A branch or tag, which may hold slashes, and behind it a folder: only the repository's list of names can tell. */
  | { readonly at: 'path'; readonly segments: readonly string[]; readonly isFile: boolean }

export interface Page {
  /** The repository's path on its host, segment by segment, still escaped. */
  readonly path: readonly string[]
  readonly place?: PlaceInRepository
  /** What of the address was left out, as a half sentence. */
  readonly note?: string
}

/**
 * What a path on a hosting service stands for: the repository, and the branch, folder, commit or pull request in it.
 * Other pages of a repository (issues, a wiki) stand for the repository. Pure.
 *
 * @throws AuditError BAD_INPUT for pages of which nothing can be audited
 */
export const pageOf = (site: Site, segments: readonly string[]): Page => {
  if (site === 'other') return { path: segments }
  const length = site === 'gitlab' ? groupLength(segments) : 2
  const path = segments.slice(0, length)
  if (path.length < 2)
    throw refused('That is no repository.', `${path[0] ?? 'The host'} may have several: add the name of one.`)
  const rest = segments.slice(length).map(decoded)
  if (rest[0] === '-') rest.shift()
  return rest.length === 0 ? { path } : { path, ...placeOf(site, rest) }
}

const refused = (message: string, hint: string): AuditError => new AuditError('BAD_INPUT', message, hint)

/** Groups nest; pages begin with `-`, and in old addresses with words that no project may have as its name. */
const groupLength = (segments: readonly string[]): number => {
  const end = segments.findIndex((segment, index) => index >= 2 && /^(?:-|tree|blob|raw|commits)$/.test(segment))
  return end < 0 ? segments.length : end
}

type Place = Pick<Page, 'place' | 'note'>

const FILES = /^(?:blob|raw|blame|edit)$/

const placeOf = (site: Exclude<Site, 'other'>, [kind = '', ...rest]: readonly string[]): Place => {
  const [first = '', second = ''] = rest
  if (/^commits?$/.test(kind) && first !== '') {
    // Gitea says which it is: `commits/branch/main`.
    return site === 'gitea' && /^(?:branch|tag|commit)$/.test(first) ? inFiles(rest.slice(1)) : inFiles(rest)
  }
  if (/^(?:pull|pulls|merge_requests|pull-requests)$/.test(kind) && /^\d{1,9}$/.test(first)) {
    return { place: { at: 'ref', ref: pullRef(site, first) } }
  }
  if (kind === 'releases' && first === 'tag' && second !== '') return inFiles(rest.slice(1))
  if (/^(?:tags|branch)$/.test(kind) && first !== '') return inFiles(rest)
  if (site === 'gitea' && kind === 'src' && second !== '') return inFiles(rest.slice(1))
  if (site === 'bitbucket' && kind === 'src' && first !== '') return inFiles(rest)
  if ((kind === 'tree' || FILES.test(kind)) && first !== '') return inFiles(rest, FILES.test(kind))
  return { note: 'the whole repository is read, not that page of it' }
}

const inFiles = (segments: readonly string[], isFile = false): Place => ({
  place: { at: 'path', segments, isFile },
  ...(isFile ? { note: 'the whole repository is read, not that file alone' } : {}),
})

/** https://docs.github.com/en/pull-requests, https://docs.gitlab.com/user/project/merge_requests: kept beside the branches. */
const pullRef = (site: Exclude<Site, 'other'>, number: string): string => {
  if (site === 'bitbucket') {
    throw refused('Bitbucket does not hand out pull requests by git.', 'Name their branch with --ref.')
  }
  return site === 'gitlab' ? `refs/merge-requests/${number}/head` : `refs/pull/${number}/head`
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
