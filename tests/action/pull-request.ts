import { portfolio } from '../cli/portfolio.ts'
import { git, makeRepository } from '../cli/repository.ts'
import type { GitHub } from '../github/server.ts'
import { type Finished, type Job, pullRequestEvent, runJob } from './start.ts'

/** A pull request's checkout, with its last commit and the one before. */
export const workspaceWithHead = () => {
  const workspace = makeRepository(portfolio)
  return { workspace, head: git(workspace, ['rev-parse', 'HEAD']), older: git(workspace, ['rev-parse', 'HEAD~1']) }
}

/** The Action's run on that pull request, whose event says `head`. */
export const run = (github: GitHub, workspace: string, head: string, job: Partial<Job> = {}): Promise<Finished> =>
  runJob({ workspace, eventName: 'pull_request', event: pullRequestEvent(head), apiUrl: github.url, ...job })

export const CREATE = 'POST /repos/ada/desk/issues/7/comments'
