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
  /** Whose runs get a token that may only read, whatever the workflow asks for. */
  readonly from?: 'fork' | 'dependabot'
}

/** The run of another workflow that this one follows. What it says of branch and fork is whoever's who made them. */
export interface EarlierRun {
  /** What started it: `pull_request`, `push`. */
  readonly event: string
  /** The commit that it ran for; of a pull request its last one. */
  readonly head: string
  /** `owner/name`; undefined when a fork was deleted. */
  readonly headRepository?: string
  readonly branch?: string
  /** Empty for pull requests from forks. */
  readonly pullRequests: readonly number[]
}

/** What started this run and where it runs. */
export interface Run {
  /** `owner/name` of the repository whose workflow this is. */
  readonly repository: string
  /** The commit that GitHub checked out, of a pull request the synthetic merge. */
  readonly commit?: string
  readonly pullRequest?: PullRequest
  /** On `workflow_run` alone. */
  readonly earlier?: EarlierRun
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
  const event = readEvent(env.GITHUB_EVENT_PATH)
  const pullRequest = pullRequestIn(event, env)
  const earlier = earlierRunIn(event)
  return {
    repository: GITHUB_REPOSITORY,
    ...(GITHUB_SHA ? { commit: GITHUB_SHA } : {}),
    ...(pullRequest ? { pullRequest } : {}),
    ...(earlier ? { earlier } : {}),
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
const pullRequestIn = (event: unknown, env: Environment): PullRequest | undefined => {
  const pull = field(event, 'pull_request')
  const head = field(pull, 'head')
  const number = field(pull, 'number')
  const sha = field(head, 'sha')
  if (typeof number !== 'number' || !isCommit(sha)) return undefined
  const name = field(field(head, 'repo'), 'full_name')
  const from = strangerIn(pull, env)
  const base = field(field(pull, 'base'), 'sha')
  return {
    number,
    head: sha,
    ...(typeof name === 'string' ? { headRepository: name } : {}),
    ...(isCommit(base) ? { base } : {}),
    ...(from ? { from } : {}),
  }
}

/** https://docs.github.com/en/actions/reference/security/github_token: `pull_request_target` runs with the base's token. */
const strangerIn = (pull: unknown, env: Environment): PullRequest['from'] => {
  if (env.GITHUB_EVENT_NAME === 'pull_request_target') return undefined
  if (env.GITHUB_ACTOR === DEPENDABOT || field(field(pull, 'user'), 'login') === DEPENDABOT) return 'dependabot'
  const name = field(field(field(pull, 'head'), 'repo'), 'full_name')
  const isOwn = typeof name === 'string' && name.toLowerCase() === env.GITHUB_REPOSITORY?.toLowerCase()
  return isOwn ? undefined : 'fork'
}

const DEPENDABOT = 'dependabot[bot]'

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run */
const earlierRunIn = (event: unknown): EarlierRun | undefined => {
  const run = field(event, 'workflow_run')
  const [started, head, branch] = [field(run, 'event'), field(run, 'head_sha'), field(run, 'head_branch')]
  if (typeof started !== 'string' || !isCommit(head)) return undefined
  const name = field(field(run, 'head_repository'), 'full_name')
  const pulls = field(run, 'pull_requests')
  return {
    event: started,
    head,
    ...(typeof name === 'string' && /^[\w.-]+\/[\w.-]+$/.test(name) ? { headRepository: name } : {}),
    ...(typeof branch === 'string' && branch !== '' ? { branch } : {}),
    pullRequests: (Array.isArray(pulls) ? pulls : [])
      .map(pull => field(pull, 'number'))
      .filter(number => typeof number === 'number'),
  }
}

const isCommit = (sha: unknown): sha is string => typeof sha === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(sha)

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
