import type { Anchor, Repository } from '../types.ts'
import { clean, cleanAnchor } from './clean.ts'
import { compact } from './compact.ts'
import { anchorOf, type Link, linksIn } from './places.ts'
import type { Changes, Report } from './schema.ts'

/**
 * The report with what a pull request changes, cleaned as the rest is, with links to what is there now; and to what was
 * there, where `baseUrl` says which repository has the base. A saved report's base is anybody's word, and gets none: every
 * commit of every fork has an address in the repository that they were forked from.
 */
export const withChanges = (
  report: Report,
  changes: Changes,
  source: Pick<Repository, 'trackerUrl' | 'unlinked'> & { readonly baseUrl?: string } = {},
): Report => {
  if (!changes.compared) return { ...report, changes: { compared: false, reason: clean(changes.reason) } }
  const { repository } = report
  const { baseUrl } = source
  const { base: commit } = changes
  const now = linksIn(repository, source)
  const then =
    baseUrl === undefined || commit === undefined ? () => undefined : linksIn({ ...repository, url: baseUrl, commit })
  const skills = changes.skills.map(({ id, title, before, after, place, was, counts }) =>
    compact({
      id,
      title: clean(title),
      before,
      after,
      place: place && placed(place, now),
      was: was && placed(was, then),
      counts: counts.map(moved => ({
        signal: moved.signal,
        before: moved.before,
        after: moved.after,
        says: clean(moved.says),
      })),
    }),
  )
  const { compared, base, uncompared } = changes
  return { ...report, changes: compact({ compared, base, skills, uncompared }) }
}

const placed = ({ says, anchor }: { readonly says: string; readonly anchor: Anchor }, link: Link) => {
  const place = cleanAnchor(anchor)
  return compact({ says: clean(says), anchor: anchorOf(place), url: link(place) })
}
