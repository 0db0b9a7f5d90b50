import type { Host, Repository } from '../types.ts'

/**
 * What a remote's URL says to a reader: `owner/name`, the web address and the hosting service. User and password are
 * left out. A local path gives nothing: it means nothing to anybody else.
 */
export const parseRemote = (remote: string): Pick<Repository, 'name' | 'url' | 'host'> => {
  const place = placeOf(remote.trim())
  if (!place) return {}
  if (place.path.length > 600) return {}
  const path = place.path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  if (path === '' || path.length > 500) return {}
  const web = webHost(place.host)
  return {
    name: decoded(path),
    ...(web.includes('.') || place.port !== '' ? webAddress(place, web, path) : {}),
    host: hostingService(web),
  }
}

interface Place {
  readonly scheme: string
  readonly host: string
  readonly port: string
  readonly path: string
}

/** `user@host:owner/name`, as git reads it: https://git-scm.com/docs/git-clone#_git_urls. One letter is a Windows drive. */
const SCP_LIKE = /^(?:[^@/\s]{1,100}@)?([\w.-]{2,253}):(?!\/\/)([^\s/]*\/\S+)$/

const placeOf = (remote: string): Place | undefined => {
  const scp = SCP_LIKE.exec(remote)
  if (scp) return { scheme: 'ssh:', host: (scp[1] ?? '').toLowerCase(), port: '', path: scp[2] ?? '' }
  if (!/^(https?|ssh|git|git\+ssh|ssh\+git|git\+https?):\/\//i.test(remote)) return undefined
  // URL keeps the path of a scheme that it does not know unescaped, so every one is read as https.
  const scheme = remote.slice(0, remote.indexOf('://') + 1).toLowerCase()
  try {
    const { hostname, port, pathname } = new URL(`https${remote.slice(scheme.length - 1)}`)
    return { scheme, host: hostname, port, path: pathname }
  } catch {
    return undefined
  }
}

/** Hosts that answer git alone, and the host that shows the same repository to a browser. */
const WEB_HOSTS: ReadonlyMap<string, string> = new Map([
  ['ssh.github.com', 'github.com'],
  ['www.github.com', 'github.com'],
  ['altssh.gitlab.com', 'gitlab.com'],
  ['altssh.bitbucket.org', 'bitbucket.org'],
])

/** People with two accounts name their second one in `~/.ssh/config`: `github.com-work`. */
export const webHost = (host: string): string =>
  WEB_HOSTS.get(host) ?? host.replace(/^(github\.com|gitlab\.com|bitbucket\.org)-[\w-]+$/, '$1')

/** A port belongs to the web only where the remote speaks http. */
const webAddress = ({ scheme, port }: Place, host: string, path: string): { readonly url?: string } => {
  // Azure's addresses for git have another shape than its pages: https://learn.microsoft.com/azure/devops/repos/git
  if (/^(ssh\.dev\.azure\.com|vs-ssh\.visualstudio\.com)$/.test(host)) return {}
  // Pages of a gist and of a Bitbucket of one's own have other shapes than those of the services by these names.
  if (host.startsWith('gist.') || (/(?:^|[.-])bitbucket(?:[.-]|$)/.test(host) && host !== 'bitbucket.org')) return {}
  const http = /https?:$/.test(scheme)
  try {
    const { href } = new URL(
      `${/(^|\+)http:$/.test(scheme) ? 'http' : 'https'}://${host}${http && port ? `:${port}` : ''}/`,
    )
    return { url: `${href}${path.split('/').map(escapeSegment).join('/')}` }
  } catch {
    return {}
  }
}

const escapeSegment = (segment: string): string => encodeURIComponent(decoded(segment))

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const SERVICES = ['github', 'gitlab', 'bitbucket'] as const satisfies readonly Host[]

/** By a label of the host, so that a company's own `gitlab.example.org` counts as what it runs. */
export const hostingService = (host: string): Host => {
  const labels = host.split(/[.-]/)
  if (labels[0] === 'gist' || /\.(?:github|gitlab)\.io$/.test(host)) return 'other'
  return SERVICES.find(service => labels.includes(service)) ?? 'other'
}
