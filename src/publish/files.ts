import { randomUUID } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { AuditError } from '../errors.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/schema.ts'

/**
 * The report as JSON and the summary's Markdown as files, since an output of a step has no room for them. In a new folder
 * of `folder`, so that two uses in one job keep two; the report in `outputFile` where there is one. `audited` is the folder
 * whose links somebody else made. Throws AuditError.
 */
export const publishReportFiles = (
  report: Report,
  markdown: string,
  {
    folder,
    outputFile,
    audited,
  }: { readonly folder: string; readonly outputFile: string | undefined; readonly audited: string },
): { readonly report: string; readonly summary: string } => {
  const own = mkdtempSync(join(folder, 'portfolio-readiness-'))
  const paths = { report: outputFile ?? join(own, 'report.json'), summary: join(own, 'summary.md') }
  writeFileAtomically(paths.report, renderJson(report), { makeFolder: true, audited })
  writeFileAtomically(paths.summary, markdown)
  return paths
}

export interface Placement {
  readonly makeFolder?: boolean
  /** A folder whose content a stranger wrote: inside of it no symbolic link decides where a file is written. */
  readonly audited?: string
}

/**
 * Writes a whole file or nothing of it: aside first, then renamed over the old one. What is no regular file (a pipe,
 * /dev/stdout) is written to as it is, and a symbolic link keeps pointing where it points. In the audited folder a link in
 * the file's own place is replaced, and one on the way to it is refused. Throws AuditError.
 */
export const writeFileAtomically = (
  path: string,
  text: string,
  { makeFolder = false, audited }: Placement = {},
): void => {
  try {
    const theirs = audited === undefined ? undefined : foldersBelow(audited, path)
    const link = theirs?.find(isLink)
    if (link !== undefined) throw throughLink(path, link)
    const isReplaced = theirs !== undefined && isLink(path)
    if (makeFolder) mkdirSync(dirname(path), { recursive: true })
    const existing = isReplaced ? undefined : statSync(path, { throwIfNoEntry: false })
    if (existing?.isDirectory()) throw new AuditError('BAD_INPUT', `${path} is a folder`, 'Name a file in it.')
    if (existing && !existing.isFile()) writeFileSync(path, text)
    else replace(existing && theirs === undefined ? realpathSync(path) : path, text, existing)
  } catch (error) {
    if (error instanceof AuditError) throw error
    throw new AuditError('BAD_INPUT', `cannot write ${path} (${codeOf(error)})`, hintFor(codeOf(error)), {
      cause: error,
    })
  }
}

/** The folders between the audited one and a file in it; undefined for a file that lies elsewhere. */
const foldersBelow = (audited: string, path: string): readonly string[] | undefined => {
  const folders: string[] = []
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    folders.push(folder)
    if (dirname(folder) === folder) break
  }
  const root = realPath(audited)
  const end = root === undefined ? -1 : folders.findLastIndex(folder => realPath(folder) === root)
  return end < 0 ? undefined : folders.slice(0, end)
}

const realPath = (path: string): string | undefined => {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true

/** It could lead anywhere. */
const throughLink = (path: string, link: string): AuditError =>
  new AuditError(
    'BAD_INPUT',
    `cannot write ${path}: ${link} is a symbolic link in what is audited`,
    'Name a folder that is none.',
  )

const replace = (path: string, text: string, existing: Stats | undefined): void => {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    writeFileSync(aside, text, { flag: 'wx', ...(existing ? { mode: existing.mode & 0o777 } : {}) })
    renameSync(aside, path)
  } finally {
    rmSync(aside, { force: true })
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error)

const HINTS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'Make its folder first.'],
  ['ENOTDIR', 'A part of the path is a file: name a folder that exists.'],
  ['EACCES', 'Choose a place where you may write.'],
  ['EPERM', 'Choose a place where you may write.'],
  ['EROFS', 'Choose a place where you may write.'],
  ['ENOSPC', 'The disk is full.'],
])

const hintFor = (code: string): string => HINTS.get(code) ?? 'Choose another file.'
