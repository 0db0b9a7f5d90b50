import { defaults } from '@actions/github/lib/utils'
import { connect, type GitHub } from '../github/client.ts'
import { type PullRequestClient, pullRequestClient } from '../github/pull-request.ts'
import type { Run } from './event.ts'

/** GitHub through the runner's proxy, where there is one. */
export const connectRunner = (token: string | undefined, { apiUrl }: Run, signal?: AbortSignal): GitHub =>
  connect({
    ...(token === undefined ? {} : { token }),
    ...(signal ? { signal } : {}),
    apiUrl,
    fetch: defaults.request?.fetch,
  })

/** The pull request `number` of the workflow's repository. */
export const openPullRequest = (github: GitHub, { repository }: Run, number: number): PullRequestClient =>
  pullRequestClient(github.for('comment'), { repository, number })
