import type { GitObjects } from './git-objects.ts'
import { fullName, type Repository } from './state.ts'

/** The objects of a repository and of its forks: on GitHub they are one store, so that each answers for all of them. */
const gitOf = (repository: Repository, repositories: readonly Repository[]): GitObjects | undefined => {
  const { git } = repository
  const root = repository.parent ?? fullName(repository)
  const relatives = repositories.filter(one => one !== repository && (one.parent ?? fullName(one)) === root)
  const others = relatives.map(one => one.git).filter(other => other !== undefined)
  if (!git || others.length === 0) return git

  /** The first store that has all of these; the repository's own where none has. */
  const storeOf = async (...oids: readonly string[]): Promise<GitObjects> => {
    for (const store of [git, ...others]) {
      const found = await Promise.all(oids.map(store.find))
      if (found.every(one => one !== undefined)) return store
    }
    return git
  }
  const isName = (expression: string): boolean => /^[0-9a-f]{40}\b/.test(expression)
  return {
    ...git,
    find: async expression => (isName(expression) ? await storeOf(expression) : git).find(expression),
    tree: async (oid, options) => (await storeOf(oid)).tree(oid, options),
    history: async (revision, options) => (await storeOf(revision)).history(revision, options),
    range: async (base, head) => (await storeOf(base, head)).range(base, head),
    commit: async oid => (await storeOf(oid)).commit(oid),
    mergeBase: async (one, other) => (await storeOf(one, other)).mergeBase(one, other),
    changes: async (base, head) => (await storeOf(base, head)).changes(base, head),
  }
}

/** All repositories, each with the objects of its network. */
export const withNetworks = (repositories: readonly Repository[]): readonly Repository[] =>
  repositories.map(one => {
    const git = gitOf(one, repositories)
    return git ? { ...one, git } : one
  })
