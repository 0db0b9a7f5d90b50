type Environment = Readonly<Record<string, string | undefined>>

/** Of Node 24.14 and later; before that, whoever starts the program sets NODE_USE_ENV_PROXY (from 22.21). */
interface WithProxy {
  readonly setGlobalProxyFromEnv?: (env: Environment) => unknown
}

const NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const

/**
 * Lets `fetch` go through the person's proxy, as git does by itself: `no_proxy` counts, and `proxy.example:3128` is an http
 * proxy. What is none of http is left to git. https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv
 */
export const useProxyOf = async (env: Environment): Promise<void> => {
  const given = NAMES.flatMap(name => (env[name] ? [[name, withScheme(env[name])] as const] : []))
  if (given.length === 0 || !given.every(([, address]) => isHttp(address))) return
  // Loaded here: a run without a proxy starts faster without it.
  const http: WithProxy = await import('node:http')
  http.setGlobalProxyFromEnv?.({ ...env, ...Object.fromEntries(given) })
}

const isHttp = (address: string): boolean => /^https?:/.test(address) && URL.canParse(address)

const withScheme = (address = ''): string => (address.includes('://') ? address : `http://${address}`)
