import { AuditError } from '../errors.ts'
import { isRefName } from './git-refs.ts'
import type { PlaceInRepository } from './remote-page.ts'

/** What a repository on the network says it has. */
export interface Listing {
  /** Object ids by full name, such as `refs/heads/main`; no HEAD. */
  readonly refs: ReadonlyMap<string, string>
  /** What HEAD stands for: a branch, or a commit alone. Undefined when it has none. */
  readonly head: { readonly branch: string } | { readonly commit: string } | undefined
}

/** What to fetch, and what it is called afterwards. */
export interface Choice {
  /** For git fetch. Names keep their place; branches are under `refs/remotes/origin/` too, as in a clone. */
  readonly refspecs: readonly string[]
  /** What HEAD is to be. */
  readonly head: string
  /** What was asked for, where that was not HEAD. */
  readonly ref?: string
  readonly folder?: string
}

const LINE = /^([0-9a-f]{64}|[0-9a-f]{40})\t(\S.*)$/
const SYMBOLIC_HEAD = /^ref: (refs\/heads\/.+)\tHEAD$/

/** Reads `git ls-remote --symref`. Names that are none are left out: whoever answered may be anybody. Pure. */
export const parseListing = (text: string): Listing => {
  const refs = new Map<string, string>()
  let headBranch: string | undefined
  let headCommit: string | undefined
  for (const line of text.split('\n')) {
    headBranch = headBranch ?? SYMBOLIC_HEAD.exec(line)?.[1]
    const [, id, name] = LINE.exec(line) ?? []
    if (id === undefined || name === undefined) continue
    if (name === 'HEAD') headCommit = headCommit ?? id
    else if (name.startsWith('refs/') && isRefName(name)) refs.set(name, id)
  }
  const branch = headBranch ?? (headCommit === undefined ? undefined : branchAt(refs, headCommit))
  if (branch !== undefined && refs.has(branch)) return { refs, head: { branch } }
  return { refs, head: headCommit === undefined ? undefined : { commit: headCommit } }
}

/** A server that names no branch for HEAD may still have one there; git's own guess looks at the usual names first. */
const branchAt = (refs: Listing['refs'], commit: string): string | undefined =>
  ['refs/heads/main', 'refs/heads/master', ...branchesOf(refs)].find(name => refs.get(name) === commit)

/** Full names of the branches, sorted. */
export const branchesOf = (refs: Listing['refs']): readonly string[] =>
  [...refs.keys()].filter(name => name.startsWith('refs/heads/')).sort()

/**
 * The branch, tag, commit or pull request to fetch: by git's own order of names, as in a clone. Undefined when the
 * repository says that it has no such thing. Pure.
 *
 * @throws AuditError NO_COMMITS for a repository without any, or with none at its HEAD
 */
export const choose = (listing: Listing, wanted: PlaceInRepository | undefined): Choice | undefined => {
  if (listing.refs.size === 0 && listing.head === undefined) {
    throw new AuditError(
      'NO_COMMITS',
      'There is no branch: the repository has no commit yet, or what answers is none.',
      'Check the address, or push something first.',
    )
  }
  if (wanted === undefined) return atHead(listing)
  if (wanted.at === 'ref') return atRef(listing, wanted.ref)
  const { segments, isFile } = wanted
  for (let length = segments.length; length > 0; length--) {
    const ref = segments.slice(0, length).join('/')
    if (nameOf(listing, ref) === undefined && !(length === 1 && ANY_ID.test(ref))) continue
    const chosen = atRef(listing, ref)
    const folder = segments.slice(length).join('/')
    return chosen && { ...chosen, ...(folder === '' || isFile ? {} : { folder }) }
  }
  return undefined
}

const FULL_ID = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$/
const ANY_ID = /^[0-9a-f]{4,64}$/i

const atHead = ({ head, refs }: Listing): Choice => {
  if (head === undefined) {
    const branch = branchesOf(refs)[0]?.slice('refs/heads/'.length)
    throw new AuditError(
      'NO_COMMITS',
      'The default branch of the repository has no commit yet.',
      branch === undefined ? 'Push something to it first.' : `Name another one, such as --ref ${branch}.`,
    )
  }
  if ('branch' in head) return { refspecs: refspecs(head.branch), head: `ref: ${placeOf(head.branch)}` }
  return { refspecs: [`+HEAD:${DETACHED}`], head: `ref: ${DETACHED}` }
}

const DETACHED = 'refs/detached/HEAD'

const atRef = (listing: Listing, ref: string): Choice | undefined => {
  const end = ref.search(/[~^]/)
  const base = end < 0 ? ref : ref.slice(0, end)
  const name = nameOf(listing, base)
  if (name !== undefined) return { refspecs: refspecs(name), head: `ref: ${placeOf(name)}`, ref }
  if (base === 'HEAD' || base === '@') return { ...atHead(listing), ref }
  if (FULL_ID.test(base)) return { refspecs: [base], head: base, ref }
  // Nobody hands out a commit by a short id: it may be in the history of the default branch.
  return ANY_ID.test(base) ? { ...atHead(listing), ref } : undefined
}

/** A commit's full id may be the tip of something, which every server hands out; so may a short one. */
const nameOf = ({ refs }: Listing, base: string): string | undefined => {
  if (FULL_ID.test(base)) return tipsOf(refs).find(name => refs.get(name) === base)
  const branch = base.replace(/^(?:refs\/remotes\/|remotes\/)?origin\//, '')
  const named = [base, `refs/${base}`, `refs/tags/${base}`, `refs/heads/${base}`, `refs/heads/${branch}`].find(name =>
    refs.has(name),
  )
  if (named !== undefined || !ANY_ID.test(base)) return named
  return tipsOf(refs).find(name => refs.get(name)?.startsWith(base.toLowerCase()))
}

const tipsOf = (refs: Listing['refs']): readonly string[] => [
  ...branchesOf(refs),
  ...[...refs.keys()].filter(name => name.startsWith('refs/tags/')),
]

const refspecs = (name: string): readonly string[] =>
  [...new Set([placeOf(name), name])].map(place => `+${name}:${place}`)

/** Where a clone keeps it. */
export const placeOf = (name: string): string => name.replace(/^refs\/heads\//, 'refs/remotes/origin/')
