import { defaults } from '@actions/github/lib/utils'
import { createClient } from '../github/client.ts'
import { type PullRequestClient, pullRequestClient } from '../github/pull-request.ts'
import type { Run } from './event.ts'

/** The pull request `number` of the workflow's repository, through the runner's proxy where there is one. */
export const openPullRequest = (token: string, { apiUrl, repository }: Run, number: number): PullRequestClient =>
  pullRequestClient(createClient({ token, apiUrl, fetch: defaults.request?.fetch }), { repository, number })
