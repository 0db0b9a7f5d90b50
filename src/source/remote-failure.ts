import { AuditError, type AuditErrorCode } from '../errors.ts'

export type RemoteFailure =
  | 'hidden'
  | 'forbidden'
  | 'busy'
  | 'no-repository'
  | 'moved'
  | 'no-such-ref'
  | 'unknown-host'
  | 'proxy'
  | 'certificate'
  | 'no-connection'
  | 'server-error'
  | 'cut-off'
  | 'disk-full'
  | 'memory'
  | 'other'

/** git's words in its own language (LC_ALL=C), from version 2.39 on; the first that fits. curl's come in several forms. */
const WORDS: readonly (readonly [RegExp, RemoteFailure])[] = [
  [/not our ref|unadvertised object|couldn't find remote ref/, 'no-such-ref'],
  [/No space left on device|Disk quota exceeded/, 'disk-full'],
  [/[Oo]ut of memory|attempting to allocate .* over limit/, 'memory'],
  [/could not read (?:Username|Password)|Authentication failed|returned error: 401/, 'hidden'],
  [/returned error: 403/, 'forbidden'],
  [/returned error: 429/, 'busy'],
  [/fatal: repository '.*' not found|returned error: (?:404|410|451)/, 'hidden'],
  [
    /returned error: 3\d\d|unable to update url base from redirection|transport '\w+' not allowed|Protocol "?\w+"? (?:is )?not supported or disabled/,
    'moved',
  ],
  [/returned error: \d/, 'server-error'],
  [/resolve proxy|proxy CONNECT|CONNECT tunnel failed|[Ff]rom proxy|SOCKS/, 'proxy'],
  [/[Cc]ould not resolve host|Couldn't resolve host/, 'unknown-host'],
  [/\bSSL\b|\bTLS\b|certificate|gnutls|schannel|CAfile/, 'certificate'],
  [/early EOF|hung up|unexpected disconnect|RPC failed|transfer closed|index-pack|bad line length|inflate/, 'cut-off'],
  [/too slow/, 'cut-off'],
  [/[Ff]ailed to connect|[Cc]ouldn't connect|refused|timed out|reset by peer|Empty reply|unreachable/, 'no-connection'],
  [/is this a git repository|invalid server response|protocol error|not valid: /, 'no-repository'],
]

/** What went wrong, from what git wrote. `remote:` lines are the server's own and decide nothing. Pure. */
export const failureIn = (complaints: readonly string[]): RemoteFailure => {
  const ours = complaints.filter(line => !line.startsWith('remote:')).join('\n')
  return WORDS.find(([words]) => words.test(ours))?.[1] ?? 'other'
}

/** Failures after which the same question with a token may be answered: servers hide what is private in many ways. */
export const mayBePrivate = (failure: RemoteFailure): boolean =>
  ['hidden', 'forbidden', 'busy', 'no-repository', 'moved'].includes(failure)

/** How a token stood to a failure: whether there was one for this host, or for another one alone. */
export type TokenUse = 'used' | 'none' | 'not-for-this-host'

export interface FailureAt {
  /** `github.com/owner/name`. */
  readonly shown: string
  readonly host: string
  readonly token: TokenUse
  /** Typed as `owner/name`, which may have been meant as a folder. */
  readonly isName: boolean
}

/** One sentence about what is wrong, and one about what to do. Holds nothing that a server said. Pure. */
export const remoteError = (failure: RemoteFailure, at: FailureAt): AuditError => {
  const [code, message, hint] = EXPLANATIONS[failure](at)
  return new AuditError(code, message, hint)
}

type Explain = (at: FailureAt) => readonly [AuditErrorCode, message: string, hint: string]

const TRY_LATER = 'Try again later.'
const CLONE_IT = 'Clone it with git and give the folder.'

const hidden: Explain = ({ shown, host, token, isName }) => {
  const message = isName
    ? `There is no folder of that name here, and ${host} shows no repository ${shown.slice(host.length + 1)}: ` +
      `it is not there, or it is private.`
    : `${host} shows no repository ${shown.slice(host.length + 1)}: it is not there, or it is private.`
  switch (token) {
    case 'used':
      return ['NOT_FOUND', message, 'Check the name, and that the token may read its contents.']
    case 'none':
      return ['NOT_FOUND', message, 'Check the name; for a private one, set GITHUB_TOKEN or give --token-file.']
    case 'not-for-this-host':
      return ['NOT_FOUND', message, `Check the address; no token is sent to ${host}. A private one: ${lower(CLONE_IT)}`]
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const unavailable =
  (message: (host: string) => string, hint: string): Explain =>
  ({ host }) => ['REMOTE_UNAVAILABLE', message(host), hint]

const EXPLANATIONS: Readonly<Record<RemoteFailure, Explain>> = {
  hidden,
  forbidden: ({ shown, host, token }) => [
    'NOT_FOUND',
    `${host} refuses to hand out ${shown.slice(host.length + 1)} (403).`,
    token === 'used'
      ? 'The token may not read its contents, or the organisation asks for single sign-on.'
      : `It may be private, or the limit for this network is used up. ${CLONE_IT}`,
  ],
  busy: unavailable(host => `${host} takes no more requests from here for now (429).`, TRY_LATER),
  'no-repository': ({ shown }) => [
    'NOT_FOUND',
    `What answers at ${shown} is no git repository.`,
    'Give the address that "git clone" takes.',
  ],
  moved: ({ shown, token }) => [
    'NOT_FOUND',
    `${shown} sends on to another address, which is not followed${token === 'used' ? ' with a token' : ''}.`,
    'Open it in a browser and give the address that it has now.',
  ],
  'no-such-ref': ({ shown }) => [
    'BAD_INPUT',
    `${shown} does not hand out what --ref names.`,
    'Many servers give no commit that no branch or tag holds: name a branch or tag.',
  ],
  'unknown-host': unavailable(host => `There is no host ${host}, or no network.`, 'Check the address.'),
  proxy: unavailable(host => `The proxy does not let ${host} be reached.`, 'Check https_proxy and no_proxy.'),
  certificate: unavailable(
    host => `The connection to ${host} cannot be trusted (TLS).`,
    'Behind a proxy with a certificate of its own, name that in GIT_SSL_CAINFO.',
  ),
  'no-connection': unavailable(
    host => `${host} cannot be reached.`,
    'Check the address and the network; behind a proxy, set https_proxy.',
  ),
  'server-error': unavailable(host => `${host} did not answer as it should.`, TRY_LATER),
  'cut-off': unavailable(host => `${host} broke off in the middle.`, TRY_LATER),
  'disk-full': () => ['TOO_LARGE', 'The disk for temporary files is full.', 'Make room there, or set TMPDIR.'],
  memory: ({ shown }) => ['TOO_LARGE', `${shown} takes too much memory to fetch.`, CLONE_IT],
  other: ({ shown }) => ['REMOTE_UNAVAILABLE', `git could not fetch ${shown}.`, 'Try "git clone" to see why.'],
}
