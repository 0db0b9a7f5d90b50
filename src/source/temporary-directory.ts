import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TemporaryDirectory {
  readonly path: string
  /** May be called twice. */
  remove(): void
}

/** An empty directory that only its maker may read (mode 700). Remove it after use; the end of the process does so too. */
export const temporaryDirectory = (): TemporaryDirectory => {
  const path = mkdtempSync(join(tmpdir(), 'portfolio-readiness-'))
  if (!watching) process.once('exit', removeAll)
  watching = true
  left.add(path)
  return {
    path,
    remove: () => {
      left.delete(path)
      removeTree(path)
    },
  }
}

const left = new Set<string>()
let watching = false

const removeAll = (): void => {
  for (const path of left) removeTree(path)
}

/** A program that is just being ended may still write a file: then the folder is not empty at the first attempt. */
const removeTree = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 3 })
