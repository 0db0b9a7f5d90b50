import type { Anchor, Assessment, Evidence, Fact, Facts, Profile, ProfileSkill, Repository, Skill } from '../types.ts'
import { composeReport } from './compose.ts'
import { withChanges } from './compose-changes.ts'
import { isFramework } from './group.ts'
import { MOST_ORIGINS, type Origin } from './origins.ts'
import { savedAuthorship, savedCandidate, savedWriters } from './saved-authorship.ts'
import { savedSay } from './saved-candidates-say.ts'
import { rebuildChanges } from './saved-changes.ts'
import { isPath, leadsSomewhere } from './saved-places.ts'
import type { Report, ReportSkill } from './schema.ts'

type FrameworkFact = Extract<Fact, { kind: 'framework' }>

/** What is ours and GitHub's to say, whatever the saved report says. */
export interface SavedContext {
  readonly profile: Profile
  /** All that the profile names. */
  readonly skills: readonly Skill[]
  /** From the event: name, address and commit. */
  readonly repository: Repository
  readonly tool: { readonly name: string; readonly version: string }
}

/**
 * A report made anew from a saved one, which anybody may have written: a forgery until proved otherwise. Taken from it are
 * levels, places, counts and half sentences, of known skills and signals alone. Titles, order, groups, summary, steps, tour
 * and every address are ours. A report of ours comes back as it was. `saved` has gone through `parseReport`.
 */
export const rebuildReport = (saved: Report, { profile, skills, repository, tool }: SavedContext): Report => {
  const assessments = profile.skills.flatMap(entry => {
    const skill = skills.find(({ id }) => id === entry.id)
    const claimed = saved.skills.find(({ id }) => id === entry.id)
    return skill ? [assessmentOf(skill, entry, claimed)] : []
  })
  const { folder } = saved.repository
  const unlinked = unlinkedIn(saved)
  const authorship = savedAuthorship(saved)
  const report = composeReport({
    assessments,
    facts: {
      byKind: new Map([['framework', frameworksOf(saved)]]),
      missing: new Map(),
      incomplete: new Map(),
      warnings: [],
      repository: { ...repository, ...(folder !== undefined && isPath(folder) ? { folder } : {}), unlinked },
      read: readOf(saved.read),
    },
    profile,
    tool,
    warnings: saved.warnings.slice(0, MOST_ENTRIES),
    origins: originsOf(saved),
    ...(authorship === undefined ? {} : { authorship }),
  })
  if (!saved.changes) return report
  return withChanges(report, rebuildChanges(saved.changes, report, skills), { ...repository, unlinked })
}

/** A place without an address has none for a reason: its file is not surely that of the commit. It gets none here either. */
const unlinkedIn = ({ skills, changes }: Report): ((path: string) => boolean) => {
  const changed = changes?.compared ? changes.skills.flatMap(({ place }) => place ?? []) : []
  const places = [
    ...skills.flatMap(({ evidence, claims = [], withdrawn = [] }) => [...evidence, ...claims, ...withdrawn]),
    ...changed,
  ].filter(({ url }) => url === undefined)
  const paths = new Set(places.flatMap(({ anchor }) => ('path' in anchor ? [anchor.path] : [])))
  return path => paths.has(path)
}

/** Lists of a report that are not places: more than anybody reads. */
const MOST_ENTRIES = 500
/** No signal of ours keeps more places. */
const MOST_PLACES = 12
const MOST_MINUTES = 10_000

const assessmentOf = (skill: Skill, entry: ProfileSkill, saved: ReportSkill | undefined): Assessment => {
  const shared = {
    id: skill.id,
    title: skill.title,
    importance: entry.importance,
    ...(entry.group === undefined ? {} : { group: entry.group }),
  }
  if (saved === undefined || saved.level === 'ask') return { ...shared, ...unknown('not in the saved report') }
  const hasPlaces = saved.level === 'solid' || saved.level === 'some'
  const evidence = hasPlaces ? evidenceOf(skill, saved) : []
  // No place, no claim.
  if (hasPlaces && evidence.length === 0) return { ...shared, ...unknown('the saved report names no place') }
  return {
    ...shared,
    level: saved.level,
    ...(hasPlaces ? savedCandidate(saved) : {}),
    says: saved.says,
    evidence,
    counts: countsOf(skill, saved.counts ?? {}),
    gaps: saved.level === 'solid' || saved.level === 'unknown' ? [] : gapsOf(skill, saved),
    unchecked: saved.unchecked.slice(0, MOST_PLACES).map(({ what, reason }) => ({ what, reason })),
    ...(saved.nextStep === undefined ? {} : { nextStep: saved.nextStep }),
    ...(saved.minutes === undefined ? {} : { minutes: Math.min(Math.round(saved.minutes), MOST_MINUTES) }),
    ...(saved.question === undefined ? {} : { question: saved.question }),
    ...(saved.discounted === undefined ? {} : { discounted: discountedOf(skill, saved.discounted) }),
    ...savedSay(saved),
  }
}

const discountedOf = (
  skill: Skill,
  saved: NonNullable<ReportSkill['discounted']>,
): NonNullable<Assessment['discounted']> =>
  saved
    .filter(({ signal, anchor }) => signalOf(skill, signal) !== undefined && leadsSomewhere(anchor))
    .slice(0, MOST_PLACES)
    .map(({ signal, says, anchor }) => ({ signal, says, anchor }))

/** Said by the saved report, as all half sentences are; each has a place. */
const originsOf = ({ origins = [] }: Report): Origin[] =>
  origins
    .filter(({ anchor }) => leadsSomewhere(anchor))
    .slice(0, MOST_ORIGINS)
    .map(({ what, says, anchor, question }) => ({
      what,
      says,
      anchor,
      ...(question === undefined ? {} : { question }),
    }))

const unknown = (says: string) => ({
  level: 'unknown' as const,
  says,
  evidence: [],
  counts: {},
  gaps: [],
  unchecked: [],
})

const signalOf = ({ signals }: Skill, id: string) => (Object.hasOwn(signals, id) ? signals[id] : undefined)

const evidenceOf = (skill: Skill, saved: ReportSkill): Evidence[] => {
  const kept = new Map<string, number>()
  return saved.evidence.flatMap(({ signal, says, anchor, by }) => {
    const known = signalOf(skill, signal)
    const before = kept.get(signal) ?? 0
    if (known === undefined || before >= MOST_PLACES || !leadsSomewhere(anchor)) return []
    kept.set(signal, before + 1)
    return [{ signal, title: known.title, says, anchor, ...savedWriters(by) }]
  })
}

/** In the order of the skill's signals, as they are counted. */
const countsOf = (skill: Skill, counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.keys(skill.signals).flatMap(id => {
      const count = Object.hasOwn(counts, id) ? counts[id] : undefined
      return count === undefined ? [] : [[id, count]]
    }),
  )

const gapsOf = (skill: Skill, { gaps }: ReportSkill): Assessment['gaps'] =>
  gaps.slice(0, MOST_PLACES).flatMap(({ signal, found, needed }) => {
    const known = signalOf(skill, signal)
    return known === undefined || found >= needed ? [] : [{ signal, title: known.title, found, needed }]
  })

const readOf = (read: Report['read']): Facts['read'] => ({
  files: read.files,
  bytes: read.bytes,
  ...(read.commits === undefined ? {} : { commits: read.commits }),
  ...(read.people === undefined ? {} : { people: read.people }),
  ...(read.issues === undefined ? {} : { issues: read.issues }),
  ...(read.pulls === undefined ? {} : { pulls: read.pulls }),
  leftOut: read.leftOut
    .slice(0, MOST_ENTRIES)
    .map(({ reason, count, examples }) => ({ reason, count, examples: examples.slice(0, 3) })),
  notRead: read.notRead.slice(0, MOST_ENTRIES).map(({ path, reason }) => ({ path, reason })),
})

/**
 * What else of a group is used stands in no assessment, since it has no skill of its own: the name that the report gives it
 * is taken where it is one that we know.
 */
const frameworksOf = (saved: Report): FrameworkFact[] =>
  saved.skills.flatMap(({ id, group, chosen }) =>
    id === group && chosen !== undefined && isFramework(chosen)
      ? [
          {
            kind: 'framework',
            framework: chosen,
            name: chosen,
            use: 'import',
            substantial: true,
            owner: 'own',
            anchor: NOWHERE,
          },
        ]
      : [],
  )

const NOWHERE: Anchor = { at: 'file', path: '' }
