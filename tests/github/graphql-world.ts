import type { Account, Repository } from './state.ts'
import { type Asker, permissionOf, type Scope } from './tokens.ts'

/** Who asks, and what there is. */
export interface World {
  readonly asker: Asker
  readonly repositories: readonly Repository[]
  readonly webUrl: string
  readonly rateLimit: { readonly limit: number; readonly used: number; readonly resetAt: string }
}

/** An object of the schema: fields are values, or functions of the field's arguments. */
export interface Node {
  readonly __typename: string
  readonly [field: string]: unknown
}

/** Arguments come checked by the schema. */
export type Arguments = Readonly<Record<string, unknown>>

/** An error as GitHub writes it, with a type beside the message. */
export class GitHubError extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

export const FORBIDDEN = () => new GitHubError('FORBIDDEN', 'Resource not accessible by integration')

export const mayRead = ({ asker }: World, repository: Repository, scope: Scope): boolean =>
  permissionOf(asker, repository, scope) !== 'none'

/**
 * Throws what leaves null and an error in the place of what the token may not read. Null climbs to the nearest field that
 * may be null, as on GitHub: without `issues: read`, `issues` takes the repository with it. https://github.com/boostsecurityio/poutine/pull/415
 */
export const need = (world: World, repository: Repository, scope: Scope): void => {
  if (!mayRead(world, repository, scope)) throw FORBIDDEN()
}

export const id = (type: string, key: string | number): string => Buffer.from(`${type}:${key}`).toString('base64url')

/** A person or a bot; null for a deleted account. Bots have no `[bot]` here. */
export const actorNode = (account: Account | null, { webUrl }: World): Node | null => {
  if (account === null) return null
  const login = account.type === 'Bot' ? account.login.replace(/\[bot\]$/, '') : account.login
  const path = account.type === 'Bot' ? `/apps/${login}` : `/${login}`
  return {
    __typename: account.type,
    id: id(account.type, login),
    login,
    name: login,
    databaseId: [...login].reduce((sum, char) => sum * 7 + char.charCodeAt(0), 1) % 1_000_000,
    url: webUrl + path,
    resourcePath: path,
    avatarUrl: `${webUrl}${path}.png`,
  }
}

/** The token's own account, which is a user even where it is a bot. */
export const viewerNode = ({ login }: Account, world: World): Node => ({
  ...actorNode({ login, type: 'User' }, world),
  __typename: 'User',
})
