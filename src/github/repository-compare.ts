import type { Client } from './client.ts'
import { field, isObjectId, UnreadableAnswer } from './read-answer.ts'
import type { RepositoryPlace } from './repository-tree.ts'

/**
 * The commit from which two others went apart, by one request: https://docs.github.com/en/rest/commits/commits#compare-two-commits
 * Throws what `unread.ts` explains; GitHub answers 404 where there is no such commit.
 */
export const repositoryMergeBase = async (
  client: Client,
  place: RepositoryPlace,
  base: string,
  head: string,
): Promise<string> => {
  const basehead = `${base}...${head}`
  const { data } = await client.rest.repos.compareCommitsWithBasehead({ ...place, basehead, per_page: 1 })
  const sha = field(field(data, 'merge_base_commit'), 'sha')
  if (!isObjectId(sha)) throw new UnreadableAnswer('merge base')
  return sha
}
