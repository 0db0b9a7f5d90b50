import type { Assessment, Authorship, Facts, Profile } from '../types.ts'
import { nextSteps, tourOf } from './advice.ts'
import { clean, cleanAnchor, cleanAssessment, cleanAuthorship, cleanOptional } from './clean.ts'
import { compact } from './compact.ts'
import { chosenOf, inProfileOrder, summaryOf } from './group.ts'
import { addressOf } from './links.ts'
import { type Origin, originsOf } from './origins.ts'
import { anchorOf, type Link, linksIn } from './places.ts'
import { isRedacted, redact } from './redact.ts'
import type { Report, ReportSkill } from './schema.ts'

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
  const url = linksIn(repository, facts.repository)
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
