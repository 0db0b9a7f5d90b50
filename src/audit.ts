import { assessWithSay } from './assess/candidates-say.ts'
import { explain as explainSkill } from './assess/explain.ts'
import { type Authored, type AuthorshipOf, withAuthorship } from './authorship/authorship.ts'
import { compareReports } from './compare/compare.ts'
import { AuditError } from './errors.ts'
import { type CollectOptions, collectFacts } from './facts/collect.ts'
import { type Kept, newKept } from './facts/kept.ts'
import { candidateLine } from './report/authorship.ts'
import { composeReport } from './report/compose.ts'
import { withChanges } from './report/compose-changes.ts'
import type { Explanation } from './report/explanation.ts'
import type { Changes, Report } from './report/schema.ts'
import { skills } from './skills/index.ts'
import type { Anchor, CandidatesSay, Profile, ProfileSkill, Skill, Source } from './types.ts'

export interface AuditOptions {
  readonly profile: Profile
  /** Ids of skills; all of the profile's when left out. */
  readonly only?: readonly string[]
  readonly tool: { readonly name: string; readonly version: string }
  readonly onProgress?: (step: string) => void
  /** See `CollectOptions`. */
  readonly parserThread?: string
  /** Names, e-mail addresses and logins of the candidate; the repository's owner when left out. */
  readonly candidates?: readonly string[]
  readonly budget?: CollectOptions['budget']
  /** Of everything together: a base that is not read by then is not compared with. */
  readonly stop?: CollectOptions['stop']
  readonly onFault?: CollectOptions['onFault']
  /** What a pull request is compared with: asked for once, after the audit itself. */
  readonly base?: () => Promise<Base>
  /** What the candidate points at and withdraws; the same holds for the base. */
  readonly say?: CandidatesSay
}

/** The base's source, or why there is none: a half sentence with what to do. */
export type Base = { readonly source: Source } | { readonly reason: string }

/**
 * The straight line: a source's facts, what they are worth for a profile, and the report of it. With a base, the same of the base
 * and what differs, as `changes`; everything else is the same with and without one.
 */
export const audit = async (source: Source, options: AuditOptions): Promise<Report> => {
  const { base } = options
  if (base === undefined) return reportOf(source, options, { whose: true })
  const kept = newKept()
  const shared = withOneTracker(source)
  const report = await reportOf(shared, options, { whose: true, kept })
  const changes = await changesFrom(report, shared, base, options, kept)
  const { trackerUrl, url } = source.repository
  // A fork's pull request begins in the repository that it is for.
  return withChanges(report, changes, { ...source.repository, ...at(trackerUrl ?? url) })
}

/** `whose`: with what is the candidate's own of it. A base is compared by the levels of everyone. */
const reportOf = async (
  source: Source,
  options: AuditOptions,
  { whose = false, kept }: { readonly whose?: boolean; readonly kept?: Kept },
): Promise<Report> => {
  const { profile, only, tool, say, stop, candidates = [], onProgress, onFault } = options
  const facts = await collectFacts(source, { ...options, ...(kept === undefined ? {} : { kept }) })
  const assessed = profile.skills
    .filter(entry => !only || only.includes(entry.id))
    .map(entry => {
      const skill = skillOf(entry)
      return { skill, entry, assessment: assessWithSay(skill, facts, entry, say) }
    })
  if (whose) onProgress?.('looking whose work it is')
  const { assessments, authorship, warnings } = whose
    ? await authored(
        { source, facts, assessed, candidates, ...(say ? { say } : {}), ...(stop ? { stop } : {}) },
        onFault,
      )
    : everyones(assessed)
  const asked = only ? profile.ask.filter(({ id }) => only.includes(id)) : profile.ask
  return composeReport({
    assessments,
    facts,
    profile: { ...profile, ask: asked },
    tool,
    warnings: [...source.warnings, ...facts.warnings, ...(say?.warnings ?? []), ...warnings],
    ...(authorship === undefined ? {} : { authorship }),
  })
}

/** A failure of ours costs the answer to whose work it is, and no more. */
const authored = async (asked: AuthorshipOf, onFault: AuditOptions['onFault']): Promise<Authored> => {
  if (!onFault) return withAuthorship(asked)
  try {
    return await withAuthorship(asked)
  } catch (error) {
    onFault('', error)
    return { ...everyones(asked.assessed), warnings: ['Whose work it is could not be told: a failure of ours.'] }
  }
}

const everyones = (assessed: AuthorshipOf['assessed']): Authored => ({
  assessments: assessed.map(({ assessment }) => assessment),
  warnings: [],
})

const at = (baseUrl: string | undefined) => (baseUrl === undefined ? {} : { baseUrl })

/** Whatever goes wrong with the base costs the comparison alone, and is said. */
const changesFrom = async (
  report: Report,
  head: Source,
  openBase: () => Promise<Base>,
  { onProgress, ...options }: AuditOptions,
  kept: Kept,
): Promise<Changes> => {
  // Asked again after each step: a base that was read in part lacks what the rest of it would show.
  const isLate = () => options.stop?.isOver() === true
  if (isLate()) return OUT_OF_TIME
  try {
    onProgress?.('reading the base')
    const base = await openBase()
    if (isLate()) return OUT_OF_TIME
    if ('reason' in base) return { compared: false, reason: base.reason }
    const before = await reportOf(withTrackerOf(base.source, head), options, { kept })
    return isLate() ? OUT_OF_TIME : compareReports(report, before, countWords)
  } catch (error) {
    return isLate() ? OUT_OF_TIME : { compared: false, reason: reasonOf(error, options.tool) }
  }
}

const OUT_OF_TIME: Changes = { compared: false, reason: 'the time for this run was up (max-seconds)' }

const reasonOf = (error: unknown, tool: AuditOptions['tool']): string => {
  const why = error instanceof AuditError ? `${error.message} ${error.hint}` : `this is a bug in ${tool.name}: ${error}`
  return `the base could not be read: ${why}`.trim()
}

const countWords = (skill: string, signal: string, count: number): string | undefined =>
  skills.find(({ id }) => id === skill)?.signals[signal]?.counted?.(count)

/** Issues and reviews belong to no commit: both sides see the same, and they are asked for once. */
const withTrackerOf = (source: Source, other: Source): Source => ({
  ...source,
  tracker: () => other.tracker(),
})

const withOneTracker = (source: Source): Source => {
  let tracker: ReturnType<Source['tracker']> | undefined
  return {
    ...withTrackerOf(source, source),
    tracker: () => {
      tracker ??= source.tracker()
      return tracker
    },
  }
}

/** Everything that decided one skill: each signal, its count, each need, each place; and what the candidate's own work gives. */
export const explain = async (
  source: Source,
  options: AuditOptions & { readonly skill: string },
): Promise<Explanation> => {
  const entry = options.profile.skills.find(({ id }) => id === options.skill) ?? {
    id: options.skill,
    importance: 'bonus',
  }
  const { say, stop, candidates = [], onFault } = options
  const facts = await collectFacts(source, options)
  const skill = skillOf(entry)
  const explanation = explainSkill(skill, facts, entry, say)
  const assessed = [{ skill, entry, assessment: explanation.assessment }]
  const whose = await authored(
    { source, facts, assessed, candidates, ...(say ? { say } : {}), ...(stop ? { stop } : {}) },
    onFault,
  )
  return withWriters(explanation, whose)
}

/** What the candidate's own work gives of the one skill, and who wrote each place. */
const withWriters = (explanation: Explanation, { assessments, authorship, warnings }: Authored): Explanation => {
  const { assessment, signals } = explanation
  const [own = assessment] = assessments
  const keyOf = (signal: string, anchor: Anchor): string => JSON.stringify([signal, anchor])
  const writers = new Map(own.evidence.map(({ signal, anchor, by }) => [keyOf(signal, anchor), by]))
  const whose = [candidateLine(own, authorship), ...warnings].filter(text => text !== '')
  return {
    ...explanation,
    assessment: own,
    signals: signals.map(({ places, ...signal }) => ({
      ...signal,
      places: places.map(place => {
        const by = writers.get(keyOf(signal.id, place.anchor))
        return by === undefined ? place : { ...place, by }
      }),
    })),
    ...(whose.length > 0 ? { whose } : {}),
  }
}

const skillOf = ({ id }: ProfileSkill): Skill => {
  const skill = skills.find(candidate => candidate.id === id)
  if (!skill) throw new Error(`the profile names a skill that does not exist: ${id}`)
  return skill
}
