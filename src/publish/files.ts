import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AuditError } from '../errors.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/schema.ts'

/**
 * The report as JSON and the summary's Markdown as files, since an output of a step has no room for them. In a new folder
 * of `folder`, so that two uses in one job keep two; the report in `outputFile` where there is one. Throws AuditError.
 */
export const publishReportFiles = (
  report: Report,
  markdown: string,
  { folder, outputFile }: { readonly folder: string; readonly outputFile: string | undefined },
): { readonly report: string; readonly summary: string } => {
  const own = mkdtempSync(join(folder, 'portfolio-readiness-'))
  const paths = { report: outputFile ?? join(own, 'report.json'), summary: join(own, 'summary.md') }
  writeFileAtomically(paths.report, renderJson(report), { makeFolder: true })
  writeFileAtomically(paths.summary, markdown)
  return paths
}

/**
 * Writes a whole file or nothing of it: aside first, then renamed over the old one. What is no regular file (a pipe,
 * /dev/stdout) is written to as it is, and a symbolic link keeps pointing where it points. Throws AuditError.
 */
export const writeFileAtomically = (path: string, text: string, { makeFolder = false } = {}): void => {
  try {
    if (makeFolder) mkdirSync(dirname(path), { recursive: true })
    const existing = statSync(path, { throwIfNoEntry: false })
    if (existing?.isDirectory()) throw new AuditError('BAD_INPUT', `${path} is a folder`, 'Name a file in it.')
    if (existing && !existing.isFile()) writeFileSync(path, text)
    else replace(existing ? realpathSync(path) : path, text, existing)
  } catch (error) {
    if (error instanceof AuditError) throw error
    throw new AuditError('BAD_INPUT', `cannot write ${path} (${codeOf(error)})`, hintFor(codeOf(error)), {
      cause: error,
    })
  }
}

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
