import type { Client } from './client.ts'
import { isUnknown } from './failure.ts'
import { at } from './shape.ts'

/** What a pull request brings in. Owner and branch are whoever's who made them: hostile text. */
export interface Head {
  readonly commit: string
  /** `owner/name`; undefined when the fork was deleted. */
  readonly repository?: string
  readonly branch?: string
}

/**
 * Numbers of the open pull requests of `repository` that bring in just this commit from just this branch. First asked by
 * branch, then by commit; GitHub's answers are taken only where they fit. May throw what `failure.ts` explains.
 */
export const findPullRequests = async (client: Client, repository: string, head: Head): Promise<readonly number[]> => {
  const [owner = '', repo = ''] = repository.split('/')
  const { pulls, repos } = client.rest
  const fits = (answers: unknown): readonly number[] =>
    (Array.isArray(answers) ? answers : []).flatMap(pull => numberOf(pull, repository, head))
  const byBranch = async (): Promise<readonly number[]> => {
    if (head.repository === undefined || head.branch === undefined) return []
    const branch = `${head.repository.split('/')[0]}:${head.branch}`
    return fits((await pulls.list({ owner, repo, state: 'open', head: branch, per_page: 100 })).data)
  }
  const byCommit = async (): Promise<readonly number[]> => {
    try {
      const { data } = await repos.listPullRequestsAssociatedWithCommit({
        owner,
        repo,
        commit_sha: head.commit,
        per_page: 100,
      })
      return fits(data)
    } catch (error) {
      if (isUnknown(error)) return []
      throw error
    }
  }
  const found = await byBranch()
  if (found.length === 1) return found
  const others = await byCommit()
  return others.length > 0 ? others : found
}

/** The pull request's number where it is open, into this repository and of this head; else nothing. */
const numberOf = (pull: unknown, repository: string, head: Head): readonly number[] => {
  const number = at(pull, 'number')
  const isIt =
    at(pull, 'state') === 'open' &&
    at(pull, 'head', 'sha') === head.commit &&
    (head.branch === undefined || at(pull, 'head', 'ref') === head.branch) &&
    isSame(at(pull, 'head', 'repo', 'full_name'), head.repository) &&
    isSame(at(pull, 'base', 'repo', 'full_name'), repository)
  return isIt && typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? [number] : []
}

/** Names of repositories, whatever their case; a fork that is gone has none. */
const isSame = (a: unknown, b: string | undefined): boolean =>
  typeof a === 'string' ? a.toLowerCase() === b?.toLowerCase() : b === undefined
