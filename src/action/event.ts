import { readFileSync } from 'node:fs'
import { AuditError } from '../errors.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface PullRequest {
  readonly number: number
  /** The candidate's own last commit, not GitHub's synthetic merge of it. */
  readonly head: string
  /** `owner/name` of the repository that has that commit; undefined when a fork was deleted. */
  readonly headRepository?: string
  /** The last commit of the branch that it is for. */
  readonly base?: string
}

/** What started this run and where it runs. */
export interface Run {
  /** `owner/name` of the repository whose workflow this is. */
  readonly repository: string
  /** The commit that GitHub checked out, of a pull request the synthetic merge. */
  readonly commit?: string
  readonly pullRequest?: PullRequest
  /** Later runs have higher ids; attempts of one run count from 1. */
  readonly id: number
  readonly attempt: number
  /** Without a slash at the end, as is `apiUrl`. */
  readonly serverUrl: string
  readonly apiUrl: string
  readonly workspace: string
  readonly temporaryFolder: string
}

/**
 * From the runner's variables and the file with the event:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables. Throws AuditError.
 */
export const readRun = (env: Environment): Run => {
  const { GITHUB_REPOSITORY, GITHUB_SHA, RUNNER_TEMP } = env
  if (!GITHUB_REPOSITORY || !RUNNER_TEMP) {
    throw new AuditError(
      'BAD_INPUT',
      `${GITHUB_REPOSITORY ? 'RUNNER_TEMP' : 'GITHUB_REPOSITORY'} is not set.`,
      'This file is started by the GitHub Actions runner; dist/cli/index.js is the command line.',
    )
  }
  const pullRequest = pullRequestIn(readEvent(env.GITHUB_EVENT_PATH))
  return {
    repository: GITHUB_REPOSITORY,
    ...(GITHUB_SHA ? { commit: GITHUB_SHA } : {}),
    ...(pullRequest ? { pullRequest } : {}),
    id: Number(env.GITHUB_RUN_ID) || 0,
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    serverUrl: withoutSlash(env.GITHUB_SERVER_URL || 'https://github.com'),
    apiUrl: withoutSlash(env.GITHUB_API_URL || 'https://api.github.com'),
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temporaryFolder: RUNNER_TEMP,
  }
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

/** A schedule has no event worth reading, so an absent file is no mistake. */
const readEvent = (path: string | undefined): unknown => {
  if (!path) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new AuditError(
      'UNREADABLE',
      'The file with the event (GITHUB_EVENT_PATH) is no JSON.',
      'Run the job again.',
      {
        cause: error,
      },
    )
  }
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request; reviews carry a pull request, too. */
const pullRequestIn = (event: unknown): PullRequest | undefined => {
  const pull = field(event, 'pull_request')
  const head = field(pull, 'head')
  const number = field(pull, 'number')
  const sha = field(head, 'sha')
  if (typeof number !== 'number' || typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha)) return undefined
  const name = field(field(head, 'repo'), 'full_name')
  const base = field(field(pull, 'base'), 'sha')
  return {
    number,
    head: sha,
    ...(typeof name === 'string' ? { headRepository: name } : {}),
    ...(typeof base === 'string' && /^[0-9a-f]{40,64}$/.test(base) ? { base } : {}),
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
