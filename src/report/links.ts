import type { Anchor, Host, Repository } from '../types.ts'

type Linked = Pick<Repository, 'url' | 'trackerUrl' | 'host' | 'commit' | 'folder'>
type Site = 'github' | 'gitlab' | 'bitbucket' | 'gitea'
type Lines = { readonly startLine: number; readonly endLine: number }

interface LinkStyle {
  readonly file: (commit: string, path: string) => string
  readonly commit: (sha: string) => string
  readonly issue: (number: number) => string
  readonly pull: (number: number) => string
  readonly lines: (lines: Lines) => string
  /** Shows the source of a file that is rendered otherwise: only a source has lines. */
  readonly plain: string
}

const range = (prefix: string, joint: string, { startLine, endLine }: Lines): string =>
  endLine > startLine ? `${prefix}${startLine}${joint}${endLine}` : `${prefix}${startLine}`

const STYLES: Readonly<Record<Site, LinkStyle>> = {
  // https://docs.github.com/en/repositories/working-with-files/using-files/getting-permanent-links-to-files
  github: {
    file: (commit, path) => `/blob/${commit}/${path}`,
    commit: sha => `/commit/${sha}`,
    issue: number => `/issues/${number}`,
    pull: number => `/pull/${number}`,
    lines: lines => range('#L', '-L', lines),
    plain: '?plain=1',
  },
  gitlab: {
    file: (commit, path) => `/-/blob/${commit}/${path}`,
    commit: sha => `/-/commit/${sha}`,
    issue: number => `/-/issues/${number}`,
    pull: number => `/-/merge_requests/${number}`,
    lines: lines => range('#L', '-', lines),
    plain: '?plain=1',
  },
  bitbucket: {
    file: (commit, path) => `/src/${commit}/${path}`,
    commit: sha => `/commits/${sha}`,
    issue: number => `/issues/${number}`,
    pull: number => `/pull-requests/${number}`,
    lines: lines => range('#lines-', ':', lines),
    plain: '',
  },
  gitea: {
    file: (commit, path) => `/src/commit/${commit}/${path}`,
    commit: sha => `/commit/${sha}`,
    issue: number => `/issues/${number}`,
    pull: number => `/pulls/${number}`,
    lines: lines => range('#L', '-L', lines),
    plain: '?display=source',
  },
}

/** Files that hosts render instead of showing their lines. */
const RENDERED =
  /\.(?:md|markdown|mdown|mkdn?|rst|adoc|asciidoc|org|textile|rdoc|mediawiki|wiki|pod|creole|csv|tsv|svg)$/i
const NOTEBOOK = /\.ipynb$/i

/** A permalink to a place; undefined where there is no address that would surely work. */
export const linkTo = (anchor: Anchor, repository: Linked): string | undefined => {
  const isTracked = anchor.at === 'issue' || anchor.at === 'pull'
  const base = addressOf((isTracked ? repository.trackerUrl : undefined) ?? repository.url)
  const style = base === undefined ? undefined : styleOf(repository.host, base)
  if (base === undefined || style === undefined) return undefined
  if (anchor.at === 'commit') return isCommit(anchor.sha) ? base + style.commit(anchor.sha) : undefined
  if (isTracked) return base + style[anchor.at](anchor.number)

  const { commit, folder } = repository
  const path = folder ? `${folder}/${anchor.path}` : anchor.path
  // U+FFFD stands for bytes that are lost: no address leads there.
  if (commit === undefined || !isCommit(commit) || path.includes('\uFFFD')) return undefined
  const file = base + style.file(commit, encodePath(path))
  if (anchor.at === 'file' || NOTEBOOK.test(path)) return file
  return file + (RENDERED.test(path) ? style.plain : '') + style.lines(anchor)
}

/** `encodeURIComponent` leaves parentheses, quotes and stars alone; an unbalanced parenthesis ends a Markdown link. */
export const encodePath = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(part =>
      encodeURIComponent(part).replace(/[!'()*~]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/')

const isCommit = (sha: string): boolean => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(sha)

/** Nobody's address is longer: https://www.rfc-editor.org/rfc/rfc9110#section-4.1-5 */
const MAX_ADDRESS = 8_000

/** A repository's web address without what could carry a secret or break out of a link; undefined when it is none. */
export const addressOf = (url: string | undefined): string | undefined => {
  if (url === undefined || url.length > MAX_ADDRESS || !URL.canParse(url)) return undefined
  const { protocol, host, pathname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const path = pathname
    .replace(/\/+$/, '')
    .replace(/[!'()*~|`\\[\]]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${protocol}//${host}${path}`
}

/** Hosts of one's own mostly say in their name what they run. */
const NAMES: readonly (readonly [RegExp, Site])[] = [
  [/(?:^|[.-])github(?:[.-]|$)/, 'github'],
  [/(?:^|[.-])gitlab(?:[.-]|$)/, 'gitlab'],
  [/^bitbucket\.org$/, 'bitbucket'],
  [/(?:^|[.-])(?:codeberg|gitea|forgejo)(?:[.-]|$)/, 'gitea'],
]

const styleOf = (host: Host | undefined, base: string): LinkStyle | undefined => {
  const site =
    host !== undefined && host !== 'other' ? host : NAMES.find(([name]) => name.test(new URL(base).hostname))?.[1]
  return site === undefined ? undefined : STYLES[site]
}
