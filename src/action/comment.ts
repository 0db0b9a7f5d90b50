import { AuditError } from '../errors.ts'
import type { GitHub } from '../github/client.ts'
import { failureOf, isReadOnly } from '../github/failure.ts'
import { findPullRequests } from '../github/find-pull-request.ts'
import { type Published, publishComment } from '../publish/comment.ts'
import { type Marker, markerLine } from '../publish/marker.ts'
import { hasLevelChange } from '../report/changes.ts'
import { renderMarkdown } from '../report/markdown.ts'
import type { Report } from '../report/schema.ts'
import type { Connect } from './checkout.ts'
import type { EarlierRun, PullRequest, Run } from './event.ts'
import type { Options } from './inputs.ts'

/** GitHub takes 65,536 characters; the rest is for how it may count them. */
const COMMENT_CHARACTERS = 60_000

/** Writes the report as the pull request's comment. Undefined where the run is of none. */
export const commentOn = async (
  report: Report,
  options: Options,
  run: Run,
  connect: Connect,
): Promise<Published | undefined> => {
  const earlier = options.reportFile === undefined ? undefined : run.earlier
  if (!run.pullRequest && !earlier) return undefined
  const github = await connect()
  if (github === undefined) return { done: 'failed', failure: noToken }
  const pullRequest = earlier ? await pullRequestOf(earlier, github, run) : run.pullRequest
  if (!pullRequest || pullRequest instanceof AuditError) return pullRequest && { done: 'failed', failure: pullRequest }
  const { number, head } = pullRequest
  const marker: Marker = { profile: options.profile.id, path: options.path, head, run: run.id, attempt: run.attempt }
  const body = renderMarkdown(report, {
    form: 'comment',
    maxCharacters: COMMENT_CHARACTERS,
    marker: markerLine(marker),
    note: noteOn(options),
  })
  // Loaded here, since a run on a push needs nothing of it; eager keeps it in the one bundle.
  const { openPullRequest } = await import(/* webpackMode: "eager" */ './client.ts')
  const isWorthNew = options.comment !== 'changes' || hasLevelChange(report)
  const published = await publishComment(openPullRequest(github, run, number), marker, body, isWorthNew)
  return published.done === 'failed' ? { ...published, failure: explained(published.failure, pullRequest) } : published
}

/** What a reader has to know of a saved report: whose word it is. */
export const noteOn = ({ reportFile }: Options): string =>
  reportFile === undefined
    ? ''
    : "Made from the report of the pull request's own workflow run, which its author can change; links lead to its commit."

/** The pull request that an earlier run was for, which no artifact may name. */
const pullRequestOf = async (
  earlier: EarlierRun,
  github: GitHub,
  { repository }: Run,
): Promise<PullRequest | AuditError> => {
  const { head, headRepository, branch, pullRequests } = earlier
  try {
    const found = await findPullRequests(github.for('comment'), repository, {
      commit: head,
      ...(headRepository === undefined ? {} : { repository: headRepository }),
      ...(branch === undefined ? {} : { branch }),
    })
    const named = found.filter(number => pullRequests.includes(number))
    const [number, another] = found.length > 1 && named.length > 0 ? named : found
    if (number === undefined) return noPullRequest
    return another === undefined ? { number, head } : severalPullRequests
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    return failure
  }
}

const noPullRequest = new AuditError(
  'NOT_FOUND',
  'No open pull request has the commit of the workflow run as its last one.',
  'It may be closed, or have a newer commit whose run comes; the job summary holds the report.',
)

const severalPullRequests = new AuditError(
  'NOT_FOUND',
  'Several open pull requests bring in the same commit of the same branch.',
  'Close all but one of them; the job summary holds the report.',
)

/** Where the token is read-only whatever the workflow says, another permission is no advice. */
const explained = (failure: AuditError, { from }: PullRequest): AuditError => {
  if (from === undefined || !isReadOnly(failure)) return failure
  const hint = `The job summary holds the report; for the comment see docs/github.md, 'Pull requests from forks', in the Action's repository.`
  return new AuditError(failure.code, READ_ONLY[from], hint, { cause: failure })
}

const READ_ONLY = {
  fork: 'This pull request is from a fork, so the token may only read, whatever the workflow asks for (403).',
  dependabot: 'This run was started by Dependabot, so the token may only read, whatever the workflow asks for (403).',
} as const

const noToken = new AuditError(
  'GITHUB_FORBIDDEN',
  'The input token is empty.',
  'Leave it out to use the token of the job, or set `comment: never`.',
)
