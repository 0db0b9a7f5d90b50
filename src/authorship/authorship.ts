import { type People, peopleOf } from '../facts/history/people.ts'
import { historyFactsOf } from '../facts/history.ts'
import type {
  Assessment,
  Authorship,
  Evidence,
  Fact,
  Facts,
  FileOrigins,
  History,
  Importance,
  ProfileSkill,
  Skill,
  Source,
} from '../types.ts'
import { type Match, matchOf, type Wanted, wantedOf } from './candidate.ts'
import { candidateJudge, type FoundSkill, foundSkill, type Judged, type OwnHistory } from './candidate-levels.ts'
import { type Credit, creditOf } from './credit.ts'
import { mergingSentences, nameOfPerson, recognitionSentences } from './sentences.ts'

/** One skill of the profile, and what it is worth for everyone together. */
export interface Assessed {
  readonly skill: Skill
  readonly entry: ProfileSkill
  readonly assessment: Assessment
}

export interface AuthorshipOf {
  readonly source: Source
  readonly facts: Facts
  readonly assessed: readonly Assessed[]
  /** Names, e-mail addresses and logins of the candidate; the repository's owner where it is empty. */
  readonly candidates: readonly string[]
}

export interface Authored {
  readonly assessments: readonly Assessment[]
  /** Undefined where the history was not read. */
  readonly authorship?: Authorship
  readonly warnings: readonly string[]
}

/** Of more, each one says less, and the report has to end. */
const MOST_PEOPLE = 20
const MOST_SENTENCES = 20

/** Blaming a file takes as long as reading it a few dozen times over. */
const MOST_FILES = 150
/** After so many the levels are looked at again: what is known by then needs no more. */
const FILES_AT_ONCE = 40
const TOO_MANY = `more than ${MOST_FILES} files hold places of it`
const NO_LINES = 'who wrote which line is not in this checkout: set fetch-depth: 0'

/** Places of a skill that readers see. */
const SHOWN_PLACES = 5
const MOST_NAMES = 10

type ReadHistory = Extract<History, { readonly read: true }>

/**
 * Whose work it is: the people behind a repository, which of them is the candidate, and, where there are several and one is
 * known to be, what the candidate's own work gives of each skill. Levels stay the repository's. Asks the source for the
 * lines of files that decide something, and for no more.
 */
export const withAuthorship = async (asked: AuthorshipOf): Promise<Authored> => {
  const { source, assessed, candidates } = asked
  const assessments = assessed.map(({ assessment }) => assessment)
  const history = await source.history()
  if (!history.read) {
    const warning = `The candidate was not looked for, since the history was not read (${history.reason}).`
    return { assessments, warnings: candidates.length > 0 ? [warning] : [] }
  }
  if (history.commits.length === 0) return { assessments, warnings: [] }
  const people = peopleOf(history.commits)
  const wanted = wantedOf(candidates, source.repository)
  const matches = matchesOf(wanted, people, history)
  const persons = new Set(matches.flatMap(match => (match.persons.length === 1 ? match.persons : [])))
  const says = recognitionSentences(wanted, matches, people)
  const authorship = describe({ people, persons, says, history })
  // What somebody asked for and did not get is said where it is seen.
  const warnings = 'asked' in wanted ? says.filter((_, index) => matches[index]?.persons.length !== 1) : []
  if (persons.size === 0 || persons.size === people.count) return { assessments, authorship, warnings }
  const { judged, credit, passedOver } = await lookedAt(asked, history, people, persons)
  const notes = passedOver === 0 ? [] : [passedOverSentence(passedOver)]
  return {
    assessments: assessments.map(assessment => withCandidate(assessment, judged, credit, people)),
    authorship: { ...authorship, notes },
    warnings,
  }
}

const matchesOf = (wanted: Wanted, people: People, { renamed = [] }: ReadHistory): readonly Match[] => {
  if ('nobody' in wanted) return []
  return ('asked' in wanted ? wanted.asked : [wanted.owner]).map(name => matchOf(name, people, renamed))
}

const describe = ({
  people,
  persons,
  says,
  history: { commits, renamed = [] },
}: {
  readonly people: People
  readonly persons: ReadonlySet<number>
  readonly says: readonly string[]
  readonly history: ReadHistory
}): Authorship => {
  const coAuthored = coAuthoredBy(people, commits)
  // Whoever is the candidate is listed, however many commits others have.
  const listed = [...people.persons.keys()].filter(index => index < MOST_PEOPLE || persons.has(index))
  const merged = mergingSentences(people, renamed)
  const more = merged.length - MOST_SENTENCES
  return {
    people: listed.flatMap(index => {
      const person = people.persons[index]
      if (person === undefined) return []
      const { commits: count } = person
      const also = coAuthored.get(index) ?? 0
      return [{ name: nameOfPerson(person), commits: count, coAuthored: also, candidate: persons.has(index) }]
    }),
    more: people.count - listed.length,
    recognised: persons.size > 0,
    says,
    merged: more > 0 ? [...merged.slice(0, MOST_SENTENCES), `and ${more} more`] : merged,
    notes: [],
  }
}

const coAuthoredBy = (people: People, commits: ReadHistory['commits']): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const { author, coAuthors } of commits) {
    const own = people.indexOf(author)
    for (const person of new Set(coAuthors.map(people.indexOf)))
      if (person !== undefined && person !== own) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return counts
}

const passedOverSentence = (count: number): string =>
  count === 1
    ? 'One commit that `.git-blame-ignore-revs` names is passed over: its lines are of whoever wrote them before.'
    : `${count} commits that \`.git-blame-ignore-revs\` names are passed over: their lines are of whoever wrote them before.`

// ---- lines ----

interface LookedAt {
  readonly judged: ReadonlyMap<string, { readonly found: FoundSkill; readonly own: Judged }>
  readonly credit: Credit
  readonly passedOver: number
}

/** The files of the places that readers see, and then those that could still decide a level, until none could. */
const lookedAt = async (
  { source, facts, assessed }: AuthorshipOf,
  history: ReadHistory,
  people: People,
  persons: ReadonlySet<number>,
): Promise<LookedAt> => {
  const found = assessed
    .flatMap(({ skill, entry, assessment }) => foundSkill(skill, entry, assessment, facts) ?? [])
    .sort((a, b) => ORDER[a.entry.importance] - ORDER[b.entry.importance])
  const own: OwnHistory = {
    most: historyFactsOf(history, persons),
    least: historyFactsOf({ ...history, branches: [] }, persons),
  }
  const origins = new Map<string, FileOrigins>()
  const judgedNow = () => {
    const credit = creditOf({ facts, commits: history.commits, people, persons, origins })
    const judge = candidateJudge(facts, credit, own)
    return { credit, judged: new Map(found.map(one => [one.skill.id, { found: one, own: judge(one) }])) }
  }
  let passedOver = 0
  let wanted = shownFiles(found)
  for (;;) {
    const paths = wanted.slice(0, Math.min(FILES_AT_ONCE, MOST_FILES - origins.size))
    if (source.authors === undefined || paths.length === 0) break
    const answer = await source.authors(paths)
    passedOver = answer.passedOver
    const files = new Map(answer.files.map(file => [file.path, file]))
    for (const path of paths) origins.set(path, files.get(path) ?? { path, reason: NO_LINES })
    wanted = wanted.slice(paths.length)
    if (wanted.length === 0) wanted = openFiles(judgedNow().judged)
  }
  for (const path of [...wanted, ...openFiles(judgedNow().judged)])
    if (!origins.has(path)) origins.set(path, { path, reason: source.authors === undefined ? NO_LINES : TOO_MANY })
  return { ...judgedNow(), passedOver }
}

const ORDER: Readonly<Record<Importance, number>> = { required: 0, valuable: 1, bonus: 2, ask: 3 }

/** The best place of every skill first, then the second best of each. */
const shownFiles = (found: readonly FoundSkill[]): readonly string[] => [
  ...new Set(
    Array.from({ length: SHOWN_PLACES }, (_, rank) =>
      found.flatMap(({ assessment }) => {
        const anchor = assessment.evidence[rank]?.anchor
        return anchor && 'path' in anchor ? [anchor.path] : []
      }),
    ).flat(),
  ),
]

const openFiles = (judged: LookedAt['judged']): readonly string[] => [
  ...new Set([...judged.values()].flatMap(({ own }) => own.open)),
]

// ---- what readers see ----

const withCandidate = (
  assessment: Assessment,
  judged: LookedAt['judged'],
  credit: Credit,
  people: People,
): Assessment => {
  const one = judged.get(assessment.id)
  if (one === undefined) return assessment
  const { found, own } = one
  return {
    ...assessment,
    candidateLevel: own.level,
    ...(own.reason === undefined ? {} : { candidateReason: own.reason }),
    evidence: assessment.evidence.map(place => {
      const by = writtenBy(place, found, credit, people)
      return by.length === 0 ? place : { ...place, by }
    }),
  }
}

/** A figure over all of the history stands at a commit that did not make it, and one over all functions at the first. */
const NOBODYS: readonly Fact['kind'][] = ['history', 'person', 'task-branch', 'remote', 'docstrings', 'junk']

const writtenBy = (
  { anchor, signal }: Evidence,
  { kindsOf }: FoundSkill,
  credit: Credit,
  people: People,
): readonly string[] => {
  const kind = [...(kindsOf.get(signal) ?? [])].find(one => !NOBODYS.includes(one))
  if (kind === undefined) return []
  return (credit.writersAt(kind, anchor) ?? [])
    .slice(0, MOST_NAMES)
    .flatMap(index => people.persons[index] ?? [])
    .map(nameOfPerson)
}
