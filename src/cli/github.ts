import { readFileSync, statSync } from 'node:fs'
import { AuditError } from '../errors.ts'
import type { GitHubAccess } from '../source/open-remote.ts'
import { GITHUB, isThisMachine } from '../source/remote-address.ts'

/** Stands for a file that is read no further, and is no token either. */
const TOO_LONG = 'too long'

type Environment = Readonly<Record<string, string | undefined>>

/** Far above any token. Bytes. */
const MAX_TOKEN_FILE = 64 * 1024

/**
 * Which GitHub `owner/name` means, and the token for it: GitHub Enterprise is told by the variables that every workflow
 * run has, the token by a file or by the variables of GitHub's own command line, in its order.
 *
 * @throws AuditError BAD_INPUT for what is no address or no token; never with the token in it
 */
export const githubAccess = async (
  env: Environment,
  tokenFile: string | undefined,
  stdin: () => AsyncIterable<unknown>,
): Promise<GitHubAccess> => {
  const { server, apiUrl } = githubAddresses(env)
  const given = tokenFile === undefined ? env.GH_TOKEN || env.GITHUB_TOKEN : await fromFile(tokenFile, stdin)
  const token = given?.trim()
  if (!token) {
    if (tokenFile === undefined) return { server, apiUrl }
    throw new AuditError('BAD_INPUT', 'The token file is empty.', 'Write the token into it, and nothing else.')
  }
  if (!/^[\x21-\x7E]{1,4000}$/.test(token)) {
    const where = tokenFile === undefined ? 'GITHUB_TOKEN or GH_TOKEN' : 'The token file'
    throw new AuditError('BAD_INPUT', `${where} does not hold a token.`, 'A token is one word, without blanks.')
  }
  return { server, apiUrl, token }
}

/** github.com, for a run that does not need the network: what stands in the variables is not its concern. */
const WITHOUT_NETWORK: GitHubAccess = { server: GITHUB, apiUrl: 'https://api.github.com' }

/** The same for a path on this machine that is read without the network, where variables that cannot be meant stop nothing. */
export const githubName = (env: Environment): GitHubAccess => {
  try {
    return githubAddresses(env)
  } catch (error) {
    if (error instanceof AuditError) return WITHOUT_NETWORK
    throw error
  }
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const githubAddresses = (env: Environment): { readonly server: string; readonly apiUrl: string } => {
  const api = env.GITHUB_API_URL ? urlIn('GITHUB_API_URL', env.GITHUB_API_URL) : undefined
  const server = env.GITHUB_SERVER_URL ? urlIn('GITHUB_SERVER_URL', env.GITHUB_SERVER_URL).origin : serverOf(api)
  return { server, apiUrl: api === undefined ? apiOf(new URL(server)) : api.href.replace(/\/+$/, '') }
}

/** A subdomain of its own at github.com and for companies at ghe.com, a path on a server of one's own. */
const HAS_SUBDOMAIN = /^(?:github\.com|[\w-]+\.ghe\.com)$/

const apiOf = ({ origin, protocol, host }: URL): string =>
  HAS_SUBDOMAIN.test(host) ? `${protocol}//api.${host}` : `${origin}/api/v3`

const serverOf = (api: URL | undefined): string => {
  if (api === undefined) return GITHUB
  const host = api.host.replace(/^api\./, '')
  return HAS_SUBDOMAIN.test(host) ? `${api.protocol}//${host}` : api.origin
}

const urlIn = (name: string, text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname))
  if (url !== undefined && isSafe && url.username === '' && url.password === '') return url
  throw new AuditError('BAD_INPUT', `${name} is no https address.`, `Unset it, or give one such as ${GITHUB}.`)
}

const fromFile = async (tokenFile: string, stdin: () => AsyncIterable<unknown>): Promise<string> => {
  if (tokenFile === '-') {
    let text = ''
    for await (const chunk of stdin()) {
      text += String(chunk)
      if (text.length > MAX_TOKEN_FILE) break
    }
    return text
  }
  try {
    const { size } = statSync(tokenFile)
    return size > MAX_TOKEN_FILE ? TOO_LONG : readFileSync(tokenFile, 'utf8')
  } catch (error) {
    throw new AuditError('BAD_INPUT', 'The token file cannot be read.', `Look at ${tokenFile}.`, { cause: error })
  }
}
