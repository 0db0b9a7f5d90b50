import type { Answer } from './faults.ts'
import type { Repository } from './state.ts'
import type { Asker, Permission, Scope } from './tokens.ts'

/** A request whose repository was found and whose permission is there. */
export interface Request {
  readonly repository: Repository
  /** What the route's pattern caught, decoded. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
  readonly sent: Readonly<Record<string, unknown>>
  readonly asker: Asker
  /** Of the API and of the pages that people see, without a slash at the end. */
  readonly apiUrl: string
  readonly webUrl: string
  readonly repositories: readonly Repository[]
  readonly now: () => string
}

export interface Route {
  readonly method: string
  /** After `/repos/owner/name`. */
  readonly path: RegExp
  /** Any of these is enough. */
  readonly scopes: readonly Scope[]
  readonly needs: Permission
  readonly answer: (request: Request) => Answer | Promise<Answer>
}

export const message = (status: number, text: string, more: object = {}): Answer => ({
  status,
  body: { message: text, ...more, documentation_url: 'https://docs.github.com/rest', status: String(status) },
})

export const NOT_FOUND: Answer = message(404, 'Not Found')
