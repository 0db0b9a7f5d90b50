import { AuditError } from '../errors.ts'
import { hostingService, webHost } from './remote.ts'
import { type PlaceInRepository, pageOf } from './remote-page.ts'

/** A repository on the network, as git fetches it. */
export interface RemoteAddress {
  /** `https://host/path`, or `http://` on this machine itself: no user, no password, no query. */
  readonly url: string
  /** `https://host`, with a port where it is not the usual one. */
  readonly origin: string
  /** For readers: `github.com/owner/name`. */
  readonly shown: string
  /** Where in the repository a browser's address leads. */
  readonly place?: PlaceInRepository
  /** On the GitHub that a token is for. */
  readonly isGitHub: boolean
  /** It was only a name, `owner/name`, and may have been meant as a folder. */
  readonly isName: boolean
  /** What was read in another way than it was written: a sentence. */
  readonly note?: string
}

/** GitHub, or a GitHub Enterprise Server, by its origin: `https://github.com`. */
export const GITHUB = 'https://github.com'

/** GitHub's names: https://docs.github.com/en/rest/repos/repos. Managed users have an underscore in theirs. */
const NAME = /^[A-Za-z0-9][\w-]{0,99}\/(?!\.{1,2}$)[\w.-]{1,100}$/
/** Not `C:\`; what git calls a remote helper is `ext::command`. */
const SCHEME = /^([a-z][a-z0-9+.-]{1,20}):\/\//i
const HELPER = /^[a-z][a-z0-9+.-]{0,20}::/i
/** `user@host:owner/name`, as in https://git-scm.com/docs/git-clone#_git_urls. */
const SCP_LIKE = /^(?:[^@/\s]{1,200}@)?([\w.-]{2,253}):(?!\/\/)([^\s\\]+)$/
/** Known to be no folder when they stand before a path: anything else needs its `https://`. */
const KNOWN_HOSTS = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitea\.com|git\.sr\.ht)$/i
/** Read over https instead, where nearly every host shows the same repository. */
const OVER_HTTPS = /^(?:ssh|git|git\+ssh|ssh\+git|git\+https)$/

/**
 * What somebody typed in the place of a path, where there is nothing by that name on the disk: an address on the network,
 * or undefined for what can only be meant as a local path. Pure.
 *
 * @param server the origin of the GitHub that `owner/name` means
 * @throws AuditError BAD_INPUT for addresses that are not fetched, such as `ext::` and `file://`, or with a password
 */
export const remoteAddress = (typed: string, server: string = GITHUB): RemoteAddress | undefined => {
  const text = typed.trim()
  if (text.startsWith('-') || text.length > 2_000) return undefined
  if (HELPER.test(text)) throw refused("git's remote helpers are not used.", WRITE_HTTPS)
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined) return fromUrl(text, scheme, server)
  const scp = SCP_LIKE.exec(text)
  if (scp) return fromScp(text, scp[1] ?? '', scp[2] ?? '', server)
  const [host = '', ...rest] = text.split('/')
  const ours = new URL(server)
  if (rest.length > 0 && (KNOWN_HOSTS.test(host) || host.toLowerCase() === ours.host)) {
    return described(urlOf(`${host.toLowerCase() === ours.host ? ours.protocol : 'https:'}//${text}`), server)
  }
  return NAME.test(text) ? { ...described(urlOf(`${server}/${text}`), server), isName: true } : undefined
}

/** A text as it may be shown again: what stands before an `@` in an address, and its query, can be secrets. */
export const withoutCredentials = (text: string): string =>
  text.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1').replace(/^([^/]*:\/\/[^?#]*)[?#].*$/s, '$1')

const WRITE_HTTPS = 'Write https://, the host, and the path of the repository there.'

const refused = (message: string, hint: string): AuditError => new AuditError('BAD_INPUT', message, hint)

const fromUrl = (text: string, scheme: string, server: string): RemoteAddress => {
  if (scheme === 'file') throw refused('A file:// address is not fetched.', 'Give the folder itself.')
  if (scheme === 'https' || scheme === 'http') {
    const url = urlOf(text)
    if (scheme === 'https' || isThisMachine(url.hostname)) return described(url, server)
    if (url.port !== '') throw refused(`${url.host} is fetched by https alone.`, 'Write https:// before the address.')
    return described(urlOf(text.replace(/^http:/i, 'https:')), server)
  }
  if (!OVER_HTTPS.test(scheme)) throw refused(`Addresses with ${scheme}:// are not fetched.`, WRITE_HTTPS)
  const url = urlOf(text.replace(SCHEME, 'https://'))
  url.host = webHost(url.hostname)
  url.port = ''
  // A user belongs to ssh, and is no secret there.
  return overHttps(described(withoutUser(url), server))
}

const fromScp = (text: string, host: string, path: string, server: string): RemoteAddress | undefined => {
  const web = webHost(host.toLowerCase())
  if (!web.includes('.')) {
    if (!text.includes('@') && hostingService(web) === 'other') return undefined
    throw refused(`${host} is a name from somebody's ssh configuration.`, WRITE_HTTPS)
  }
  return overHttps(described(urlOf(`https://${web}/${path.replace(/^\/+/, '')}`), server))
}

const overHttps = (address: RemoteAddress): RemoteAddress => ({
  ...address,
  note: ['ssh plays no part here: it is read over https', address.note].filter(Boolean).join('; '),
})

/** Blanks would be cut out by URL, and lead elsewhere than they seem to. */
const urlOf = (text: string): URL => {
  if (!/[\p{Cc}\s]/u.test(text) && URL.canParse(text)) return new URL(text)
  throw refused('The address cannot be read.', WRITE_HTTPS)
}

const withoutUser = (url: URL): URL => {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}

const SECRET = /^(?:gh[pousr]_|github_pat_|gl[a-z]+-|x-token|ATB|ATCT)/

const described = (given: URL, server: string): RemoteAddress => {
  if (given.password !== '' || SECRET.test(given.username)) {
    throw refused(
      'An address with a password or token is not used.',
      'Whoever sees your processes or your shell history sees it. Leave it out; for GitHub, set GITHUB_TOKEN.',
    )
  }
  const { origin, host, hostname, pathname } = withoutUser(given)
  checkHost(hostname, pathname)
  const site = origin === server ? 'github' : siteOf(hostname)
  const { path, place, note } = pageOf(site, pathname.split('/').filter(Boolean))
  if (path.length === 0) throw refused(`${host} is no repository.`, 'Add its path: owner/name.')
  const web = webHost(hostname)
  const home = web === hostname ? origin : `https://${web}`
  return {
    // GitLab sends everybody on to the address that ends so.
    url: `${home}/${path.join('/')}${site === 'gitlab' && !path.at(-1)?.endsWith('.git') ? '.git' : ''}`,
    origin: home,
    shown: `${web === hostname ? host : web}/${path.join('/').replace(/\.git$/, '')}`,
    isGitHub: home === server,
    isName: false,
    ...(place === undefined ? {} : { place }),
    ...(note === undefined ? {} : { note }),
  }
}

export type Site = 'github' | 'gitlab' | 'bitbucket' | 'gitea' | 'other'

const siteOf = (hostname: string): Site => {
  if (/(?:^|[.-])(?:codeberg|gitea|forgejo)(?:[.-]|$)/.test(hostname)) return 'gitea'
  const service = hostingService(webHost(hostname))
  // A Bitbucket of one's own has other addresses.
  return service === 'bitbucket' && webHost(hostname) !== 'bitbucket.org' ? 'other' : service
}

const checkHost = (hostname: string, pathname: string): void => {
  const pages = /^([\w-]+)\.(?:github|gitlab)\.io$/.exec(hostname)
  if (!pages) return
  const service = hostname.endsWith('.github.io') ? 'github.com' : 'gitlab.com'
  const name = pathname.split('/')[1] || hostname
  throw refused(`${hostname} is a web site, not a repository.`, `Its repository may be ${service}/${pages[1]}/${name}.`)
}

/** Whether an address means this machine itself: there, plain http tells nobody else. */
export const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
