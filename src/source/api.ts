import type { GitHub } from '../github/client.ts'
import { readingFailure } from '../github/reading-failure.ts'
import { repositoryMergeBase } from '../github/repository-compare.ts'
import { placeOf } from '../github/repository-place.ts'
import { type ApiHistory, apiHistory } from './api-history.ts'
import { type ApiObjects, apiObjects } from './api-objects.ts'

/** One repository on GitHub: what a checkout lacks of it. */
export interface RepositoryApi {
  readonly objects: ApiObjects
  readonly history: ApiHistory
  /** The commit from which two others went apart; `reason` is a half sentence. */
  mergeBase(base: string, head: string): Promise<{ readonly commit: string } | { readonly reason: string }>
}

/** `repository` is `owner/name`. Commits of its forks' pull requests are among what it has. */
export const repositoryApi = (github: GitHub, repository: string): RepositoryApi => ({
  objects: apiObjects(github, repository),
  history: apiHistory(github, repository),
  mergeBase: async (base, head) => {
    try {
      return { commit: await repositoryMergeBase(github.for('files'), placeOf(repository), base, head) }
    } catch (error) {
      const reason = readingFailure(error, 'history')
      if (reason === undefined) throw error
      return { reason }
    }
  },
})
