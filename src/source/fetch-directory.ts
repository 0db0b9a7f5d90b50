import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gitEnvironment } from './git-private-directory.ts'
import type { GitProgram } from './git-program.ts'

/** For one host alone. */
export interface HostToken {
  readonly token: string
  /** `https://github.com`. */
  readonly origin: string
}

/** A server that is asked for a list of names and answers without end fills git's memory: no more than this at once. */
const MAX_ALLOCATION = '512m'

/** What `git init --bare` with an empty template makes, and no more. */
export const prepareDirectory = (path: string, url: string, objectFormat: 'sha1' | 'sha256'): void => {
  for (const folder of ['objects', 'refs']) mkdirSync(join(path, folder), { recursive: true })
  writeFileSync(join(path, 'HEAD'), 'ref: refs/heads/none\n')
  const longIds = ['[core]', 'repositoryformatversion = 1', '[extensions]', 'objectFormat = sha256', '']
  const lines = [...configuration(url), ...(objectFormat === 'sha256' ? longIds : [])]
  writeFileSync(join(path, 'config'), lines.join('\n'))
}

/**
 * The objects are not checked for form (fsckObjects): old and honest repositories have commits that git would refuse
 * today, and what is read here takes nothing of an object for granted. That each is what its id says is checked always.
 */
const configuration = (url: string): readonly string[] => [
  '[core]',
  'repositoryformatversion = 0',
  'bare = true',
  'hooksPath = /dev/null',
  'fsmonitor = false',
  'askPass =',
  '[credential]',
  'helper =',
  '[protocol]',
  'allow = never',
  `[protocol "${new URL(url).protocol.slice(0, -1)}"]`,
  'allow = always',
  '[http]',
  // A server that says nothing at all for two minutes has forgotten us.
  'lowSpeedLimit = 1',
  'lowSpeedTime = 120',
  '[transfer]',
  'fsckObjects = false',
  // One file, and not one for each object.
  'unpackLimit = 1',
  'bundleURI = false',
  '[fetch]',
  'recurseSubmodules = false',
  'writeCommitGraph = false',
  '[gc]',
  'auto = 0',
  '[maintenance]',
  'auto = false',
  // What the report's links are made from.
  '[remote "origin"]',
  `url = "${url}"`,
  '',
]

/** Where certificates are: git has names of its own for what other programs look up under these. */
const CERTIFICATES = ['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_PROXY_SSL_CAINFO'] as const
/** Names that the TLS libraries below git know. */
const AUTHORITIES = ['SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE', 'NIX_SSL_CERT_FILE'] as const
/** https://curl.se/libcurl/c/libcurl-env.html */
const PROXIES = ['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'no_proxy', 'NO_PROXY'] as const
const FOR_THE_NETWORK = [...CERTIFICATES, ...AUTHORITIES, ...PROXIES]

/**
 * What git may know: the person's proxy and certificates beside what it always may. With a token, which goes along with
 * every request to its host, no redirect is followed.
 */
export const fetchEnvironment = (
  path: string,
  program: GitProgram,
  token: HostToken | undefined,
): NodeJS.ProcessEnv => {
  const { env } = process
  const authorities = env.GIT_SSL_CAINFO || env.SSL_CERT_FILE || env.CURL_CA_BUNDLE
  return {
    ...gitEnvironment(path, program),
    ...Object.fromEntries(FOR_THE_NETWORK.flatMap(name => (env[name] ? [[name, env[name]]] : []))),
    ...(authorities ? { GIT_SSL_CAINFO: authorities } : {}),
    GIT_ALLOC_LIMIT: MAX_ALLOCATION,
    ...variables(token === undefined ? [['http.followRedirects', 'initial']] : tokenSettings(token)),
  }
}

type Setting = readonly [key: string, value: string]

/** In the environment, since whoever may see the processes may see their arguments. */
const tokenSettings = ({ token, origin }: HostToken): readonly Setting[] => {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [
    ['http.followRedirects', 'false'],
    [`http.${origin}/.extraHeader`, `Authorization: Basic ${basic}`],
  ]
}

/** https://git-scm.com/docs/git-config#ENVIRONMENT */
const variables = (settings: readonly Setting[]): NodeJS.ProcessEnv => ({
  GIT_CONFIG_COUNT: String(settings.length),
  ...Object.fromEntries(
    settings.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ),
})
