import { resolve } from 'node:path'
import * as core from '@actions/core'
import { audit } from '../audit.ts'
import { stopAfter } from '../deadline.ts'
import { AuditError } from '../errors.ts'
import { publishReportFiles } from '../publish/files.ts'
import { publishSummary, SUMMARY_BYTES } from '../publish/summary.ts'
import { escapeTerminal, faultTrace, withoutCommands } from '../report/escape.ts'
import { logLine } from '../report/log-line.ts'
import { renderMarkdown } from '../report/markdown.ts'
import type { Report } from '../report/schema.ts'
import { tool } from '../tool.ts'
import type { Stop } from '../types.ts'
import { sayOfRun } from './candidates-say.ts'
import type { Connect } from './checkout.ts'
import { commentOn, noteOn } from './comment.ts'
import { lazyConnection } from './connection.ts'
import { type Environment, type Run, readRun } from './event.ts'
import { type Options, readOptions } from './inputs.ts'
import { policyOf } from './policy.ts'
import { openCheckout } from './source.ts'

/** From inputs to summary, files, outputs and comment. A failure becomes the step's, with what to do about it. */
export const runAction = async (env: Environment, parserThread: string): Promise<void> => {
  try {
    const options = readOptions(name => core.getInput(name))
    await auditAndPublish(options, readRun(env), parserThread)
  } catch (error) {
    core.setFailed(failureText(error))
  }
}

const failureText = (error: unknown): string => {
  if (error instanceof AuditError) return `${error.message} ${error.hint}`
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This is a bug in ${tool.name} ${tool.version}, not in the repository.\n${trace}`
}

const auditAndPublish = async (options: Options, run: Run, parserThread: string): Promise<void> => {
  const stop = stopAfter(options.maxSeconds)
  const connect = lazyConnection(options.token, run, stop.signal)
  const report =
    options.reportFile === undefined
      ? await auditCheckout(options, run, { connect, stop, parserThread })
      : await openSaved(options.reportFile, options, run)
  await publish(report, options, run)
  logCounts(report)
  await comment(report, options, run, connect)
  const { failure, warning } = policyOf(report, options.failOn)
  if (warning !== undefined) core.warning(forLog(warning))
  if (failure !== undefined) core.setFailed(forLog(failure))
}

interface Auditing {
  readonly connect: Connect
  readonly stop: Stop
  readonly parserThread: string
}

const auditCheckout = async (
  { path, profile, candidates, budget }: Options,
  run: Run,
  { connect, stop, parserThread }: Auditing,
): Promise<Report> => {
  const { source, base, warning } = await openCheckout(path, run, connect, stop.signal)
  if (warning !== undefined) core.warning(warning)
  const compared = run.pullRequest ? once(base ?? withoutBase) : undefined
  const say = await sayOfRun({ source, base: compared, path, profile }, run)
  for (const line of say?.warnings ?? []) core.warning(logLine(line))
  const settings = {
    profile,
    candidates,
    tool,
    parserThread,
    stop,
    budget,
    onFault: warnOfFault,
    ...(say ? { say } : {}),
  }
  const report = await audit(source, compared ? { ...settings, base: compared } : settings)
  for (const missing of (await source.tracker()).warnings) core.warning(missing)
  return report
}

/** A file over which we failed: the report names it, the log has our own lines of the error and no word of the file. */
const warnOfFault = (_: string, error: unknown): void =>
  core.warning(`A file could not be read, which is a bug in ${tool.name} ${tool.version}.\n${faultTrace(error)}`)

/** Loaded when there is one: few runs have. */
const openSaved = async (file: string, { profile }: Options, run: Run): Promise<Report> => {
  const { readSavedReport } = await import('./saved-report.ts')
  return readSavedReport(file, profile, run)
}

/** The base is opened for the candidate's file and for the comparison. */
const once = <T>(open: () => Promise<T>): (() => Promise<T>) => {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}

const withoutBase = async () => ({ reason: 'there is no base commit of the pull request for what was audited' })

/** The summary first: it needs no permission, and is there whatever becomes of the rest. */
const publish = async (report: Report, options: Options, run: Run): Promise<void> => {
  const markdown = renderMarkdown(report, { form: 'summary', maxBytes: SUMMARY_BYTES, note: noteOn(options) })
  await publishSummary(markdown)
  const outputFile = options.outputFile === undefined ? undefined : resolve(run.workspace, options.outputFile)
  const files = publishReportFiles(report, markdown, {
    folder: run.temporaryFolder,
    outputFile,
    audited: run.workspace,
  })
  core.setOutput('report', files.report)
  core.setOutput('summary-markdown', files.summary)
  core.setOutput('required-shown', report.summary.required.solid)
  core.setOutput('required-total', totalOf(report.summary.required))
}

const totalOf = (counts: Report['summary']['required']): number =>
  counts.solid + counts.some + counts.none + counts.unknown

/** Counts alone: the runner reads commands in what is printed, and the repository's words could be some. */
const logCounts = ({ summary: { required } }: Report): void => {
  core.info(
    `${required.solid} of ${totalOf(required)} required skills shown, ${required.some} partly, ` +
      `${required.none} not found, ${required.unknown} not assessed. The job's summary has the report.`,
  )
}

const comment = async (report: Report, options: Options, run: Run, connect: Connect): Promise<void> => {
  if (options.comment === 'never') return
  const published = await commentOn(report, options, run, connect)
  if (!published) return
  if (published.done === 'failed') {
    const text = `No comment was written. ${published.failure.message} ${published.failure.hint}`
    if (options.comment === 'always') core.setFailed(text)
    else core.warning(text)
    return
  }
  if (published.done === 'unneeded') {
    sayUnneeded(report)
    return
  }
  core.setOutput('comment-url', published.url)
  core.info(DONE[published.done])
}

/** `comment: changes`, and nothing to say. */
const sayUnneeded = ({ changes }: Report): void => {
  if (changes?.compared) core.info('No comment was written: no level changed.')
  else {
    const reason = changes?.reason ?? 'there is no base commit'
    core.warning(forLog(`No comment was written: nothing to compare with: ${reason}.`))
  }
}

/** A saved report's reasons are whoever's who made the pull request. */
const forLog = (text: string): string => withoutCommands(escapeTerminal(text))

const DONE = {
  created: 'The comment was created.',
  updated: 'The comment was updated.',
  unchanged: 'The comment says the same already.',
  kept: 'The comment is of a newer run, and stays.',
} as const
