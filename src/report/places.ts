import type { Anchor, Repository } from '../types.ts'
import { compact } from './compact.ts'
import { linkTo } from './links.ts'
import { isRedacted } from './redact.ts'
import type { Report } from './schema.ts'

/** The address of a place whose path is clean; undefined where none would surely work. */
export type Link = (anchor: Anchor) => string | undefined

/**
 * Addresses in a report's repository. `unlinked` paths have none, and issues and pull requests are where the source says
 * that the tracker is.
 */
export const linksIn = (
  repository: Report['repository'],
  { trackerUrl, unlinked }: Pick<Repository, 'trackerUrl' | 'unlinked'> = {},
): Link => {
  const linked = { ...repository, ...(trackerUrl === undefined ? {} : { trackerUrl }) }
  return anchor => {
    const isUnlinked = 'path' in anchor && unlinked?.(anchor.path) === true
    return isUnlinked || isBlanked(anchor, repository) ? undefined : linkTo(anchor, linked)
  }
}

/** An address that is blanked in a path must not come back in its link, and a blanked path leads nowhere. */
const isBlanked = (anchor: Anchor, { folder = '' }: Report['repository']): boolean =>
  'path' in anchor && (isRedacted(anchor.path) || isRedacted(folder))

/** Keys in one order, whoever made the anchor. */
export const anchorOf = (anchor: Anchor): Anchor => {
  switch (anchor.at) {
    case 'lines':
      return compact({
        at: anchor.at,
        path: anchor.path,
        startLine: anchor.startLine,
        endLine: anchor.endLine,
        cell: anchor.cell,
      })
    case 'file':
      return { at: anchor.at, path: anchor.path }
    case 'commit':
      return { at: anchor.at, sha: anchor.sha }
    case 'issue':
    case 'pull':
      return { at: anchor.at, number: anchor.number }
  }
}
