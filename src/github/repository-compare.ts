import type { Client } from './client.ts'
import { isObjectId, type RepositoryPlace, unusable } from './repository-place.ts'
import { at } from './shape.ts'

/**
 * The commit from which two others went apart, by one request: https://docs.github.com/en/rest/commits/commits#compare-two-commits
 * Throws what `reading-failure.ts` explains; GitHub answers 404 where there is no such commit.
 */
export const repositoryMergeBase = async (
  client: Client,
  place: RepositoryPlace,
  base: string,
  head: string,
): Promise<string> => {
  const basehead = `${base}...${head}`
  const { data } = await client.rest.repos.compareCommitsWithBasehead({ ...place, basehead, per_page: 1 })
  const sha = at(data, 'merge_base_commit', 'sha')
  if (!isObjectId(sha)) throw unusable('merge base')
  return sha
}
