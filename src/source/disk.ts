import { readFileSync, statSync } from 'node:fs'

/** Packed refs of a large repository take a few MiB; nothing that is read this way takes more. */
const MAX_TEXT = 64 * 1024 * 1024

export type DiskKind = 'file' | 'folder' | 'other'

/** What lies at a place, links followed; undefined when nothing does or nobody may look. */
export const diskKind = (path: string): DiskKind | undefined => {
  try {
    const found = statSync(path)
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  } catch {
    return undefined
  }
}

/** The text of a regular file; undefined when there is none, or it cannot be read. Never waits on a pipe. */
export const diskText = (path: string): string | undefined => {
  try {
    const found = statSync(path)
    return found.isFile() && found.size <= MAX_TEXT ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}
