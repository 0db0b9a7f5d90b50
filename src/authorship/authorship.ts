import { type People, peopleOf } from '../facts/history/people.ts'
import { untilStopped } from '../facts/stop.ts'
import { FAILED } from '../facts/texts.ts'
import { TIME_IS_UP } from '../source/reasons.ts'
import type { Assessment, Authorship, CandidatesSay, Evidence, Fact, Facts, History, Source, Stop } from '../types.ts'
import { type Match, matchOf, type Wanted, wantedOf } from './candidate.ts'
import { type Assessed, type FoundSkill, foundSkill, type Judged } from './candidate-levels.ts'
import type { Credit } from './credit.ts'
import { type LookedAt, lookedAt, type ReadHistory } from './looked-at.ts'
import { mergingSentences, nameOfPerson, recognitionSentences } from './sentences.ts'

export interface AuthorshipOf {
  readonly source: Source
  readonly facts: Facts
  readonly assessed: readonly Assessed[]
  /** Names, e-mail addresses and logins of the candidate; the repository's owner where it is empty. */
  readonly candidates: readonly string[]
  /** What the candidate withdraws does not count here either. */
  readonly say?: CandidatesSay
  readonly stop?: Stop
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

/** A place that more people wrote than can be named is everybody's. */
const MOST_NAMES = 10

/**
 * Whose work it is: the people behind a repository, which of them is the candidate, and, where there are several and one is
 * known to be, what the candidate's own work gives of each skill. Levels stay the repository's. Asks the source for the
 * lines of files that decide something, and for no more.
 */
export const withAuthorship = async ({
  source,
  facts,
  assessed,
  candidates,
  say,
  stop,
}: AuthorshipOf): Promise<Authored> => {
  const assessments = assessed.map(({ assessment }) => assessment)
  const history = await historyOf(source, facts, stop)
  if (!history.read) {
    const warning = `The candidate was not looked for, since the history was not read (${history.reason}).`
    return { assessments, warnings: candidates.length > 0 ? [warning] : [] }
  }
  if (history.commits.length === 0) return { assessments, warnings: [] }
  const people = peopleOf(history.commits)
  const wanted = wantedOf(candidates, source.repository)
  const matches = matchesOf(wanted, people, history)
  const persons = new Set(matches.flatMap(match => (match.persons.length === 1 ? match.persons : [])))
  // Whose work one person's is need not be asked.
  const says = 'nobody' in wanted && people.count === 1 ? [] : recognitionSentences(wanted, matches, people)
  const authorship = describe({ people, persons, says, history })
  // What somebody asked for and did not get is said where it is seen.
  const warnings = 'asked' in wanted ? says.filter((_, index) => matches[index]?.persons.length !== 1) : []
  if (persons.size === 0 || persons.size === people.count) return { assessments, authorship, warnings }
  const found = assessed.flatMap(one => foundSkill(one, facts, say) ?? [])
  const looked = await lookedAt({
    ...(stop === undefined ? {} : { stop }),
    source,
    facts,
    found,
    history,
    people,
    persons,
  })
  const notes = looked.passedOver === 0 ? [] : [passedOverSentence(looked.passedOver)]
  return {
    assessments: assessments.map(assessment => withCandidate(assessment, looked, people, persons)),
    authorship: { ...authorship, notes },
    warnings,
  }
}

/** The commits that the facts are of: a budget may have cut the others off, and what failed once fails here. */
const historyOf = async (
  source: Source,
  { missing, incomplete, read }: Facts,
  stop: Stop | undefined,
): Promise<History> => {
  const failed = incomplete.get('history') === FAILED ? FAILED : undefined
  const reason = missing.get('history') ?? failed
  if (reason !== undefined) return { read: false, reason }
  const history = await untilStopped(source.history(), stop, { read: false, reason: TIME_IS_UP })
  return history.read ? { ...history, commits: history.commits.slice(0, read.commits) } : history
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

const withCandidate = (
  assessment: Assessment,
  { judged, credit }: LookedAt,
  people: People,
  persons: ReadonlySet<number>,
): Assessment => {
  const one = judged.get(assessment.id)
  if (one === undefined) return assessment
  const { found, own } = one
  const { question: everyones, ...rest } = assessment
  const question = questionFor(everyones, own)
  const isTheirs = (place: Evidence) => writersOf(place, found, credit).some(writer => persons.has(writer))
  return {
    ...rest,
    candidateLevel: own.level,
    ...(own.reason === undefined ? {} : { candidateReason: own.reason }),
    evidence: ownFirst(assessment, own, isTheirs).map(place => {
      const by = namesOf(writersOf(place, found, credit), people)
      return by.length === 0 ? place : { ...place, by }
    }),
    ...(question === undefined ? {} : { question }),
  }
}

/** Nobody is asked about what others wrote. */
const questionFor = (everyones: string | undefined, { level, alone }: Judged): string | undefined =>
  level === 'none' ? undefined : (alone.question ?? everyones)

/** Some of theirs are shown, also where everyone's best places are all of others. */
const FEWEST_OWN = 3

/** Where their work gives the same level, readers see theirs first; a lower one's place would not say why the level is what it is. */
const ownFirst = (
  { level, evidence }: Assessment,
  { alone }: Judged,
  isTheirs: (place: Evidence) => boolean,
): readonly Evidence[] => {
  const shown = new Set(evidence.map(keyOf))
  const theirs = evidence.filter(isTheirs)
  const others = evidence.filter(place => !theirs.includes(place))
  const lacking = Math.max(FEWEST_OWN - theirs.length, 0)
  const added = alone.evidence.filter(place => !shown.has(keyOf(place)) && isTheirs(place)).slice(0, lacking)
  return alone.level === level ? [...theirs, ...added, ...others] : [...evidence, ...added]
}

const keyOf = ({ signal, anchor }: Evidence): string => JSON.stringify([signal, anchor])

/** A figure over all of the history stands at a commit that did not make it, and one over all functions at the first. */
const NOBODYS: readonly Fact['kind'][] = ['history', 'person', 'task-branch', 'remote', 'docstrings', 'junk']

/** Their numbers. */
const writersOf = ({ anchor, signal }: Evidence, { kindsOf }: FoundSkill, credit: Credit): readonly number[] => {
  const kind = [...(kindsOf.get(signal) ?? [])].find(one => !NOBODYS.includes(one))
  return kind === undefined ? [] : (credit.writersAt(kind, anchor) ?? [])
}

const namesOf = (writers: readonly number[], people: People): readonly string[] =>
  writers
    .slice(0, MOST_NAMES)
    .flatMap(index => people.persons[index] ?? [])
    .map(nameOfPerson)
