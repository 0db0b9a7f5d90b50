import type { Anchor, Assessment, Authorship, Claim, Facts, Profile, Repository } from '../types.ts'
import { nextSteps, tourOf } from './advice.ts'
import { chosenOf, inProfileOrder, summaryOf } from './group.ts'
import { addressOf, linkTo } from './links.ts'
import { type Origin, originsOf } from './origins.ts'
import { isRedacted, redact } from './redact.ts'
import type { Changes, Report, ReportSkill } from './schema.ts'
import { shortenSentence } from './sentence.ts'

/** A sentence is a half line; what is longer is somebody's data, not our words. */
const MAX_SENTENCE = 1000
/** Redacting takes time for each character; cut first, but far behind what is kept, so that no half of a secret stays. */
const MAX_REDACTED = 20_000

export interface ReportInput {
  readonly assessments: readonly Assessment[]
  readonly facts: Facts
  readonly profile: Profile
  readonly tool: { readonly name: string; readonly version: string; readonly url?: string }
  readonly warnings: readonly string[]
  readonly authorship?: Authorship
  /** Of a saved report; from the facts when left out. */
  readonly origins?: readonly Origin[]
}

/**
 * The report of one audit. Equal inputs give equal reports, key for key in the same order.
 * E-mail addresses and what looks like a secret are gone from every text in it.
 */
export const composeReport = ({
  assessments,
  facts,
  profile,
  tool,
  warnings,
  authorship,
  origins: saved,
}: ReportInput): Report => {
  const ordered = inProfileOrder(assessments, profile).map(cleanAssessment)
  const repository = repositoryOf(facts)
  const tracked = trackedAt(facts.repository)
  const isUnlinked = (anchor: Anchor) => 'path' in anchor && facts.repository.unlinked?.(anchor.path) === true
  const url = (anchor: Anchor) =>
    isBlanked(anchor, repository) || isUnlinked(anchor) ? undefined : linkTo(anchor, { ...repository, ...tracked })
  const skills = [...ordered.map(assessment => skillOf(assessment, ordered, facts, url)), ...questionsOf(profile)]
  const origins = (saved ?? originsOf(facts)).map(({ what, says, anchor, question }) => {
    const place = cleanAnchor(anchor)
    const asks = question === undefined ? undefined : clean(question)
    return compact({ what, says: clean(says), anchor: anchorOf(place), url: url(place), question: asks })
  })
  return {
    schemaVersion: 1,
    tool: compact({ name: tool.name, version: tool.version, url: tool.url }),
    repository,
    profile: { id: profile.id, title: profile.title },
    summary: summaryOf(skills),
    skills,
    tour: tourFor(ordered, authorship && cleanAuthorship(authorship), url),
    next: nextSteps(ordered),
    read: readOf(facts),
    warnings: warnings.map(clean),
    ...(authorship === undefined ? {} : { authorship: cleanAuthorship(authorship) }),
    ...(origins.length > 0 ? { origins } : {}),
  }
}

/** Through the candidate's own places; through everyone's where none is known to be the candidate's. */
const tourFor = (assessments: readonly Assessment[], authorship: Authorship | undefined, url: Link): Report['tour'] => {
  const names = new Set(authorship?.people.filter(({ candidate }) => candidate).map(({ name }) => name))
  const own = assessments.map(assessment => ({
    ...assessment,
    evidence: assessment.evidence.filter(({ by = [] }) => by.some(name => names.has(name))),
  }))
  return tourOf(own.some(({ evidence }) => evidence.some(({ anchor }) => 'path' in anchor)) ? own : assessments, url)
}

const cleanAuthorship = ({ people, more, recognised, says, merged, notes }: Authorship): Authorship => ({
  people: people.map(({ name, commits, coAuthored, candidate }) => ({
    name: clean(name),
    commits,
    coAuthored,
    candidate,
  })),
  more,
  recognised,
  says: says.map(clean),
  merged: merged.map(clean),
  notes: notes.map(clean),
})

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
  const linked = ({ says, anchor }: { readonly says: string; readonly anchor: Anchor }) => {
    const place = cleanAnchor(anchor)
    const isUnlinked = 'path' in anchor && source.unlinked?.(anchor.path) === true
    const url =
      isUnlinked || isBlanked(place, repository) ? undefined : linkTo(place, { ...repository, ...trackedAt(source) })
    return compact({ says: clean(says), anchor: anchorOf(place), url })
  }
  const { baseUrl } = source
  const { base: commit } = changes
  const atBase = baseUrl === undefined || commit === undefined ? undefined : { ...repository, url: baseUrl, commit }
  const lost = ({ says, anchor }: { readonly says: string; readonly anchor: Anchor }) => {
    const place = cleanAnchor(anchor)
    const url = atBase === undefined || isBlanked(place, repository) ? undefined : linkTo(place, atBase)
    return compact({ says: clean(says), anchor: anchorOf(place), url })
  }
  const skills = changes.skills.map(({ id, title, before, after, place, was, counts }) =>
    compact({
      id,
      title: clean(title),
      before,
      after,
      place: place && linked(place),
      was: was && lost(was),
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

const trackedAt = ({ trackerUrl }: Pick<Repository, 'trackerUrl'>) => (trackerUrl === undefined ? {} : { trackerUrl })

const clean = (text: string): string => shortenSentence(redact(text.slice(0, MAX_REDACTED)), MAX_SENTENCE)

const cleanAnchor = (anchor: Anchor): Anchor => ('path' in anchor ? { ...anchor, path: redact(anchor.path) } : anchor)

/** An address that is blanked in a path must not come back in its link, and a blanked path leads nowhere. */
const isBlanked = (anchor: Anchor, { folder = '' }: Report['repository']): boolean =>
  'path' in anchor && (isRedacted(anchor.path) || isRedacted(folder))

const cleanAssessment = (assessment: Assessment): Assessment => ({
  ...assessment,
  says: clean(assessment.says),
  evidence: assessment.evidence.map(({ signal, title, says, anchor, by }) => ({
    signal,
    title: clean(title),
    says: clean(says),
    anchor: cleanAnchor(anchor),
    ...(by === undefined ? {} : { by: by.map(clean) }),
  })),
  ...(assessment.candidateReason === undefined ? {} : { candidateReason: clean(assessment.candidateReason) }),
  unchecked: assessment.unchecked.map(({ what, reason }) => ({ what: clean(what), reason: clean(reason) })),
  ...(assessment.nextStep === undefined ? {} : { nextStep: clean(assessment.nextStep) }),
  ...(assessment.question === undefined ? {} : { question: clean(assessment.question) }),
  ...(assessment.discounted === undefined
    ? {}
    : {
        discounted: assessment.discounted.map(({ signal, says, anchor }) => ({
          signal,
          says: clean(says),
          anchor: cleanAnchor(anchor),
        })),
      }),
  ...(assessment.claims === undefined ? {} : { claims: assessment.claims.map(cleanSaid) }),
  ...(assessment.withdrawn === undefined ? {} : { withdrawn: assessment.withdrawn.map(cleanSaid) }),
})

const cleanSaid = <S extends Claim>(said: S): S => ({
  ...said,
  says: clean(said.says),
  anchor: cleanAnchor(said.anchor),
})

type Link = (anchor: Anchor) => string | undefined

const skillOf = (assessment: Assessment, all: readonly Assessment[], facts: Facts, url: Link): ReportSkill => {
  const { id, title, importance, group, level, says, evidence, counts, gaps, unchecked, nextStep, minutes, question } =
    assessment
  const discounted = assessment.discounted?.map(({ signal, says, anchor }) =>
    compact({ signal, says, anchor: anchorOf(anchor), url: url(anchor) }),
  )
  return compact({
    id,
    title,
    importance,
    group,
    chosen: group === undefined ? undefined : chosenOf(assessment, all, facts),
    level,
    candidateLevel: assessment.candidateLevel,
    candidateReason: assessment.candidateReason,
    says,
    evidence: evidence.map(item => compact({ ...item, anchor: anchorOf(item.anchor), url: url(item.anchor) })),
    counts,
    gaps: gaps.map(gap => ({ signal: gap.signal, title: gap.title, found: gap.found, needed: gap.needed })),
    unchecked,
    nextStep,
    minutes,
    question,
    discounted,
    claims: assessment.claims?.map(({ says, anchor }) => compact({ says, anchor: anchorOf(anchor), url: url(anchor) })),
    withdrawn: assessment.withdrawn?.map(({ says, anchor, places }) =>
      compact({ says, anchor: anchorOf(anchor), url: url(anchor), places }),
    ),
  })
}

/** Keys in one order, whoever made the anchor. */
const anchorOf = (anchor: Anchor): Anchor => {
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

const questionsOf = (profile: Profile): ReportSkill[] =>
  profile.ask.map(({ id, title, says, question }) => ({
    id,
    title,
    importance: 'ask',
    level: 'ask',
    says,
    evidence: [],
    gaps: [],
    unchecked: [],
    question,
  }))

const repositoryOf = ({ repository }: Facts): Report['repository'] => {
  const { name, host, commit, ref, folder, source } = repository
  const url = addressOf(repository.url)
  return compact({
    name: cleanOptional(name),
    url: url === undefined || isRedacted(redact(url.replace(/%40/g, '@'))) ? undefined : url,
    host,
    commit,
    ref: cleanOptional(ref),
    folder: cleanOptional(folder),
    source,
  })
}

const cleanOptional = (text: string | undefined): string | undefined => (text === undefined ? undefined : clean(text))

const readOf = ({ read }: Facts): Report['read'] =>
  compact({
    files: read.files,
    bytes: read.bytes,
    commits: read.commits,
    people: read.people,
    issues: read.issues,
    pulls: read.pulls,
    leftOut: read.leftOut.map(({ reason, count, examples }) => ({
      reason: clean(reason),
      count,
      examples: examples.map(redact),
    })),
    notRead: read.notRead.map(({ path, reason }) => ({ path: redact(path), reason: clean(reason) })),
  })

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Without keys that are undefined: what is not known is not in the JSON, and two reports can be compared. */
const compact = <T extends object>(value: T): Compact<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Compact<T>
