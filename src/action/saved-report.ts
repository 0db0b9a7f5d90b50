import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { AuditError } from '../errors.ts'
import { rebuildReport } from '../report/saved.ts'
import { outOfBounds } from '../report/saved-bounds.ts'
import { parseReport, type Report } from '../report/schema.ts'
import { skills } from '../skills/index.ts'
import { tool } from '../tool.ts'
import type { Profile } from '../types.ts'
import type { EarlierRun, Run } from './event.ts'

/** The largest reports have a tenth of it. */
const MAX_BYTES = 2 * 1024 * 1024

/**
 * The report that a pull request's run saved, rebuilt. Whoever made the pull request may have written the file, so nothing
 * of it is believed that the event can say or that we know ourselves. Throws AuditError.
 */
export const readSavedReport = (file: string, profile: Profile, run: Run): Report => {
  const earlier = pullRequestRun(run)
  const saved = parsed(readBounded(resolve(run.workspace, file), [run.workspace, run.temporaryFolder]))
  if (saved.profile.id !== profile.id) {
    throw refused('is for another profile', `Set the input profile as in the other workflow; here it is ${profile.id}.`)
  }
  if (saved.repository.commit !== earlier.head) {
    throw refused(
      `is not about the pull request's commit ${earlier.head.slice(0, 7)}`,
      'Set `fetch-depth: 0` for actions/checkout in the workflow that saved it.',
    )
  }
  const name = earlier.headRepository ?? run.repository
  return rebuildReport(saved, {
    profile,
    skills,
    tool,
    repository: {
      name,
      url: `${run.serverUrl}/${name}`,
      trackerUrl: `${run.serverUrl}/${run.repository}`,
      host: 'github',
      commit: earlier.head,
      ref: earlier.head,
      source: 'git',
    },
  })
}

const refused = (what: string, hint: string, cause?: unknown): AuditError =>
  new AuditError('UNREADABLE', `The report in report-file ${what}.`, hint, { cause })

const pullRequestRun = ({ earlier }: Run): EarlierRun => {
  if (earlier?.event === 'pull_request') return earlier
  throw new AuditError(
    'BAD_INPUT',
    earlier
      ? 'The workflow run behind this one was not for a pull request, so that report-file has no place here.'
      : 'The input report-file is for workflows on workflow_run.',
    "See docs/github.md, 'Pull requests from forks', in the Action's repository.",
  )
}

const AGAIN =
  "Let the other workflow save it with actions/upload-artifact, as the Action's examples/forks-1-audit.yml does."

/** The text of a regular file of at most `MAX_BYTES` that lies in one of these folders, no symbolic link on the way. */
const readBounded = (path: string, folders: readonly string[]): string => {
  try {
    if (!folders.some(folder => isPlainlyIn(path, folder))) {
      throw refused('lies outside of the workspace, or behind a symbolic link', AGAIN)
    }
    if (!lstatSync(path).isFile()) throw refused('is no regular file', AGAIN)
    return readOpened(openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)))
  } catch (error) {
    if (error instanceof AuditError) throw error
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string') throw error
    throw refused(code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`, AGAIN, error)
  }
}

const isPlainlyIn = (path: string, folder: string): boolean => {
  const inside = relative(resolve(folder), path)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) return false
  return realpathSync(path) === resolve(realpathSync(folder), inside)
}

/** What was looked at and what is read are one file: both through what is open. */
const readOpened = (opened: number): string => {
  try {
    const { size } = fstatSync(opened)
    if (size > MAX_BYTES) throw refused(`has ${size} bytes; ${MAX_BYTES} are enough for any`, AGAIN)
    const bytes = Buffer.alloc(size)
    let length = 0
    for (let read = -1; length < size && read !== 0; length += read) {
      read = readSync(opened, bytes, length, size - length, length)
    }
    return bytes.toString('utf8', 0, length)
  } finally {
    closeSync(opened)
  }
}

const parsed = (text: string): Report => {
  const value = json(text)
  const reason = outOfBounds(value)
  if (reason !== undefined) throw refused(`is none: ${reason}`, AGAIN)
  try {
    return parseReport(value)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw refused(`does not have the form of version 1${placeOf(error)}`, AGAIN, error)
  }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refused('is no JSON', AGAIN, error)
  }
}

/** Keys can be anybody's words, and the runner reads commands in what is printed. */
const placeOf = ({ issues: [first] }: z.ZodError): string => {
  const path = first?.path.map(String) ?? []
  return path.length > 0 && path.every(part => /^\w{1,30}$/.test(part)) ? ` (${path.join('.')})` : ''
}
