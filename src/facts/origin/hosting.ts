import type { Anchor, Commit, Repository, RepositoryOrigin } from '../../types.ts'
import type { OriginFact } from '../kinds.ts'

const NAME = /^[\w.-]{1,100}\/[\w.-]{1,100}$/

/** What the hosting service says of a fork or a template; placed at the oldest commit, or the audited one. */
export const hostingFacts = (
  origin: RepositoryOrigin | undefined,
  commits: readonly Commit[],
  { commit }: Repository,
): readonly OriginFact[] => {
  const sha = commits.at(-1)?.sha ?? commit
  if (origin === undefined || sha === undefined) return []
  const anchor: Anchor = { at: 'commit', sha }
  const since = sinceOf(origin, commits)
  return [
    ...(origin.isFork
      ? [
          {
            kind: 'origin' as const,
            what: 'fork' as const,
            // What came after is what a reader wants to see.
            anchor: { at: 'commit' as const, sha: since?.newest ?? sha },
            owner: 'own' as const,
            ...named(origin.forkOf),
            ...(since ? { since: { day: since.day, commits: since.commits, all: since.all } } : {}),
          },
        ]
      : []),
    ...(origin.templateOf !== undefined && NAME.test(origin.templateOf)
      ? [{ kind: 'origin' as const, what: 'template' as const, anchor, owner: 'own' as const, of: origin.templateOf }]
      : []),
  ]
}

const named = (name: string | undefined): { readonly of?: string } =>
  name !== undefined && NAME.test(name) ? { of: name } : {}

/** Commits by their committers' clocks: a rebased one counts as newer, as does what was pulled from the original since. */
const sinceOf = ({ createdAt }: RepositoryOrigin, commits: readonly Commit[]) => {
  if (createdAt === undefined || commits.length === 0) return undefined
  const after = commits.filter(({ committedAt }) => committedAt >= createdAt)
  const date = new Date(createdAt * 1000)
  if (Number.isNaN(date.getTime())) return undefined
  return { day: date.toISOString().slice(0, 10), commits: after.length, all: commits.length, newest: after[0]?.sha }
}
