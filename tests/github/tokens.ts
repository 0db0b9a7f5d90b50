import { type Account, fullName, JOB, type Repository } from './state.ts'

export type Scope = 'actions' | 'checks' | 'contents' | 'issues' | 'pull-requests' | 'statuses'
export type Permission = 'none' | 'read' | 'write'
export type Permissions = Readonly<Record<Scope, Permission>>

/** What a token may do. A job's token is one of an app's installation: permissions by scope, for its own repository. */
export interface Token {
  readonly viewer: Account
  readonly permissions: Permissions
  /** `owner/name`s; left out for every repository of the test. */
  readonly repositories?: readonly string[]
}

const everything = (permission: Permission): Permissions => ({
  actions: permission,
  checks: permission,
  contents: permission,
  issues: permission,
  'pull-requests': permission,
  statuses: permission,
})

/** As `permissions:` in a workflow does: what is not named is none. */
export const permissions = (granted: Partial<Permissions>): Permissions => ({ ...everything('none'), ...granted })

/** A job's token with everything. */
export const JOB_TOKEN: Token = { viewer: JOB, permissions: everything('write') }
/** What a pull request from a fork or of Dependabot has, whatever the workflow asks for. */
export const READ_ONLY_TOKEN: Token = { viewer: JOB, permissions: everything('read') }

/** Somebody who asks: undefined for nobody in particular. */
export type Asker = Token | undefined

/**
 * Of a public repository any token reads this; the rest needs the permission even there. A test of a permission that is
 * missing takes a private one. https://github.com/int128/argocd-commenter/issues/192
 */
const PUBLIC: readonly Scope[] = ['contents', 'issues', 'pull-requests']

/**
 * What one may do with a part of a repository. That a job's token needs `checks`, `statuses` and `actions` over GraphQL even
 * in public repositories: https://github.com/google/adk-samples/pull/642. Over REST those are public as well.
 */
export const permissionOf = (
  asker: Asker,
  repository: Repository,
  scope: Scope,
  { isRest = false }: { readonly isRest?: boolean } = {},
): Permission => {
  const granted = asker && covers(asker, repository) ? asker.permissions[scope] : 'none'
  const isPublic = repository.visibility === 'public' && (isRest || PUBLIC.includes(scope))
  return granted === 'none' && isPublic ? 'read' : granted
}

/** Whether somebody knows that there is such a repository: private ones are 404 to everybody else. */
export const sees = (asker: Asker, repository: Repository): boolean =>
  repository.visibility === 'public' || (asker !== undefined && covers(asker, repository))

const covers = ({ repositories }: Token, repository: Repository): boolean =>
  repositories === undefined || repositories.includes(fullName(repository))
