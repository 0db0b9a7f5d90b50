import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Audited } from './answers.ts'

/** Writes each report as `owner__name.json`. */
export const keepReports = (folder: string, audited: readonly Audited[]): void => {
  mkdirSync(folder, { recursive: true })
  for (const { label, report } of audited) {
    if (report) writeFileSync(path.join(folder, `${label.id}.json`), `${JSON.stringify(report, null, 2)}\n`)
  }
}

/** Throws for a folder of the project: what is said of people's work stays out of it. */
export const assertOutside = (folder: string, projectRoot: string): void => {
  if (isInside(folder, projectRoot)) {
    throw new Error(`Reports are not kept inside the project: choose a folder outside ${projectRoot}.`)
  }
}

const isInside = (folder: string, root: string): boolean => {
  const relative = path.relative(root, folder)
  return !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
}
