import { AuditError } from '../errors.ts'
import { type Published, publishComment } from '../publish/comment.ts'
import { type Marker, markerLine } from '../publish/marker.ts'
import { renderMarkdown } from '../report/markdown.ts'
import type { Report } from '../report/schema.ts'
import type { Connect } from './checkout.ts'
import type { PullRequest, Run } from './event.ts'
import type { Options } from './inputs.ts'

/** GitHub takes 65,536 characters; the rest is for how it may count them. */
const COMMENT_CHARACTERS = 60_000

/** Writes the report as the pull request's comment, through a client of its own. */
export const commentOn = async (
  { number, head }: PullRequest,
  report: Report,
  { profile, path }: Options,
  run: Run,
  connect: Connect,
): Promise<Published> => {
  const github = await connect()
  if (github === undefined) return { done: 'failed', failure: noToken }
  const marker: Marker = { profile: profile.id, path, head, run: run.id, attempt: run.attempt }
  const body = renderMarkdown(report, {
    form: 'comment',
    maxCharacters: COMMENT_CHARACTERS,
    marker: markerLine(marker),
  })
  // Loaded here, since a run on a push needs nothing of it; eager keeps it in the one bundle.
  const { openPullRequest } = await import(/* webpackMode: "eager" */ './client.ts')
  return publishComment(openPullRequest(github, run, number), marker, body)
}

const noToken = new AuditError(
  'GITHUB_FORBIDDEN',
  'The input token is empty.',
  'Leave it out to use the token of the job, or set `comment: never`.',
)
