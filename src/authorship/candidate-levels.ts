import { assessWithSay, leftOf } from '../assess/candidates-say.ts'
import { docstringsFact } from '../facts/python/docstrings.ts'
import type { Assessment, CandidateLevel, CandidatesSay, Fact, Facts, ProfileSkill, Skill } from '../types.ts'
import type { Credit, Whose } from './credit.ts'

type Kind = Fact['kind']

/** One skill of the profile, and what it is worth for everyone together. */
export interface Assessed {
  readonly skill: Skill
  readonly entry: ProfileSkill
  readonly assessment: Assessment
}

/** A skill that is shown, at least partly. */
export interface FoundSkill extends Assessed {
  readonly say: CandidatesSay | undefined
  /** Kinds of the facts that each signal found. */
  readonly kindsOf: ReadonlyMap<string, ReadonlySet<Kind>>
  /** All of them: what decides its level. Facts of other kinds are what they are seen beside, and stay everyone's. */
  readonly kinds: ReadonlySet<Kind>
}

export const foundSkill = (
  { skill, entry, assessment }: Assessed,
  facts: Facts,
  say: CandidatesSay | undefined,
): FoundSkill | undefined => {
  if (assessment.level !== 'some' && assessment.level !== 'solid') return undefined
  const { looks } = leftOf(skill, facts, say)
  const kindsOf = new Map(looks.map(look => [look.id, new Set(look.facts.map(({ kind }) => kind))]))
  return { skill, entry, assessment, say, kindsOf, kinds: new Set([...kindsOf.values()].flatMap(kinds => [...kinds])) }
}

/** Facts of the history for some people's work alone. */
export interface OwnHistory {
  /** With the branches that nobody is known to have made. */
  readonly most: readonly Fact[]
  readonly least: readonly Fact[]
}

const HISTORY: ReadonlySet<Kind> = new Set(['commit', 'person', 'merge', 'task-branch', 'history'])

export interface Judged {
  readonly level: CandidateLevel
  /** What is surely theirs, judged alone: its evidence are their places, and its question is about one of them. */
  readonly alone: Assessment
  /** Why it is unknown, where something that was not looked at decides. */
  readonly reason?: string
  /** Files that would tell, in the order of their facts. */
  readonly open: readonly string[]
}

/** What is theirs of all facts, by kind, judged twice: with and without what nobody could look at. */
export const candidateJudge = (facts: Facts, credit: Credit, history: OwnHistory) => {
  const shares = new Map<Kind, Share>()
  const historyShares = { most: byKind(history.most), least: byKind(history.least) }
  const shareOf = (kind: Kind): Share => {
    const known = shares.get(kind)
    if (known) return known
    const share = HISTORY.has(kind)
      ? { most: historyShares.most.get(kind) ?? [], least: historyShares.least.get(kind) ?? [], unknown: [] }
      : kind === 'docstrings'
        ? docstringsAmong(shareOf('function'))
        : kind === 'document'
          ? documentsAmong(facts.byKind.get(kind) ?? [], credit)
          : shareAmong(facts.byKind.get(kind) ?? [], credit)
    shares.set(kind, share)
    return share
  }
  const factsWith = (kinds: ReadonlySet<Kind>, part: 'most' | 'least'): Facts => ({
    ...facts,
    byKind: new Map([...facts.byKind].map(([kind, all]) => [kind, kinds.has(kind) ? shareOf(kind)[part] : all])),
  })
  const levelOf = ({ skill, entry, say, kinds }: FoundSkill, part: 'most' | 'least'): Assessment =>
    assessWithSay(skill, factsWith(kinds, part), entry, say)
  return (found: FoundSkill): Judged => {
    const [most, least] = [levelOf(found, 'most'), levelOf(found, 'least')]
    if (most.level === least.level) {
      return {
        level: levelIn(least),
        alone: least,
        open: [],
        ...(least.level === 'unknown' ? { reason: least.says } : {}),
      }
    }
    const unknown = [...found.kinds].flatMap(kind => shareOf(kind).unknown)
    const paths = [...new Set(unknown.flatMap(credit.filesOf))]
    const open = paths.filter(path => !credit.isLookedAt(path))
    return { level: 'unknown', alone: least, reason: reasonOf(paths, credit), open }
  }
}

interface Share {
  /** With what nobody could look at. */
  readonly most: readonly Fact[]
  readonly least: readonly Fact[]
  readonly unknown: readonly Fact[]
}

const shareAmong = (all: readonly Fact[], credit: Credit): Share => {
  const whose = all.map((fact): readonly [Fact, Whose] => [fact, credit.whoseFact(fact)])
  const of = (...wanted: readonly Whose[]) => whose.filter(([, who]) => wanted.includes(who)).map(([fact]) => fact)
  return { most: of('theirs', 'everyone', 'unknown'), least: of('theirs', 'everyone'), unknown: of('unknown') }
}

/** A figure over all functions: of theirs it is another one. */
const docstringsAmong = ({ most, least, unknown }: Share): Share => ({
  most: docstringsFact(most),
  least: docstringsFact(least),
  unknown,
})

/** Of a text that is mostly another's, the sections that they began and their share of its words. */
const documentsAmong = (all: readonly Fact[], credit: Credit): Share => {
  const share = shareAmong(all, credit)
  const known = new Set(share.most)
  const parts = all.flatMap(fact => (known.has(fact) ? [] : ownPart(fact, credit)))
  return { ...share, most: [...share.most, ...parts], least: [...share.least, ...parts] }
}

/** Less of a text without any section of it is a correction. */
const LEAST_SHARE = 0.25

const ownPart = (fact: Fact, credit: Credit): readonly Fact[] => {
  if (fact.kind !== 'document' || !('path' in fact.anchor)) return []
  const part = credit.partOf(fact.anchor.path)
  const isOwn = (said: boolean, line: number | undefined): boolean =>
    said && line !== undefined && part?.has(line) === true
  const { what, install, use } = fact.lines
  const own = { what: isOwn(fact.what, what), install: isOwn(fact.install, install), use: isOwn(fact.use, use) }
  if (part === undefined || (part.share < LEAST_SHARE && !own.what && !own.install && !own.use)) return []
  return [{ ...fact, ...own, words: Math.round(fact.words * part.share) }]
}

const byKind = (facts: readonly Fact[]): ReadonlyMap<Kind, readonly Fact[]> => {
  const kinds = new Map<Kind, Fact[]>()
  for (const fact of facts) {
    const list = kinds.get(fact.kind)
    if (list) list.push(fact)
    else kinds.set(fact.kind, [fact])
  }
  return kinds
}

const levelIn = ({ level }: Assessment): CandidateLevel => (level === 'ask' ? 'unknown' : level)

const reasonOf = (paths: readonly string[], credit: Credit): string => {
  const [reason] = paths.flatMap(path => credit.reasonFor(path) ?? [])
  return reason ?? 'one place stands for several, and somebody else wrote that one'
}
