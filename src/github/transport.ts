import { AttemptTimeout, sentElsewhere, sentNowhere, tooLarge } from './trouble.ts'
import type { WaitingClock } from './waiting-clock.ts'

export type Fetch = typeof globalThis.fetch

/** A listing of 100,000 files has 15 MB; a page of 100 issues rarely one. In bytes. */
const MAX_ANSWER = 32 * 1024 * 1024
/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects */
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
/** GitHub needs one for a repository that was renamed. */
const MAX_REDIRECTS = 3

export interface TransportOptions {
  readonly fetch: Fetch
  readonly apiUrl: string
  readonly clock: WaitingClock
  /** Milliseconds for one attempt. */
  readonly attempt: number
  /** Called before anything is sent, each time; what it throws ends the request. */
  readonly onSend: () => void
}

/**
 * A fetch for one host: it sends nothing to any other, follows redirects there alone, and answers with the whole body or
 * fails. Throws `GivenUp` for what another attempt would not mend.
 */
export const transport = ({ fetch, apiUrl, clock, attempt, onSend }: TransportOptions): Fetch => {
  const home = new URL(apiUrl).origin

  const send = async (url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> => {
    for (let redirects = 0, next = url; ; redirects += 1) {
      if (next.origin !== home) throw sentElsewhere()
      onSend()
      const response = await fetch(next.href, { ...init, redirect: 'manual', signal })
      if (!REDIRECTS.includes(response.status)) return whole(response, next)
      await response.body?.cancel()
      const target = redirectOf(response, next, init.method)
      if (!target || redirects === MAX_REDIRECTS) throw sentNowhere()
      next = target
    }
  }

  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    init.signal?.throwIfAborted()
    const controller = new AbortController()
    const stop = clock.alarm(attempt, () => controller.abort(new AttemptTimeout(attempt)))
    const signal = init.signal ? AbortSignal.any([init.signal, controller.signal]) : controller.signal
    try {
      return await send(url, init, signal)
    } finally {
      stop()
    }
  }
}

/** Where to look instead. What changes something is sent on only where GitHub says that the method stays the same. */
const redirectOf = ({ status, headers }: Response, from: URL, method = 'GET'): URL | undefined => {
  const location = headers.get('location')
  const staysSame = status === 307 || status === 308 || method === 'GET'
  return staysSame && location !== null && URL.canParse(location, from.href) ? new URL(location, from) : undefined
}

/** Octokit takes the text of a body that breaks off for an empty one. */
const whole = async (response: Response, { href }: URL): Promise<Response> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_ANSWER) throw tooLarge()
    chunks.push(chunk)
  }
  const { status, statusText, headers } = response
  const body = size > 0 && !BODILESS.includes(status) ? Buffer.concat(chunks) : null
  const copy = new Response(body, { status, statusText, headers: [...headers] })
  return Object.defineProperty(copy, 'url', { value: href })
}

/** Statuses for which `Response` takes no body. https://fetch.spec.whatwg.org/#null-body-status */
const BODILESS: readonly number[] = [204, 205, 304]
