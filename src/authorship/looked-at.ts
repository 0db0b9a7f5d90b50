import type { People } from '../facts/history/people.ts'
import { historyFactsOf } from '../facts/history.ts'
import { untilStopped } from '../facts/stop.ts'
import { TIME_IS_UP } from '../source/reasons.ts'
import type { Facts, FileOrigins, History, Identity, Importance, Origins, Source, Stop } from '../types.ts'
import { candidateJudge, type FoundSkill, type Judged, type OwnHistory } from './candidate-levels.ts'
import { type Credit, creditOf } from './credit.ts'

export type ReadHistory = Extract<History, { readonly read: true }>

/** Blaming a file takes as long as reading it a few dozen times over. */
const MOST_FILES = 150
/** After so many the levels are looked at again: what is known by then needs no more. */
const FILES_AT_ONCE = 40
const TOO_MANY = `more than ${MOST_FILES} files hold places of it`
const NO_LINES = 'who wrote which line is not in this checkout: set fetch-depth: 0'

const NOTHING: Origins = { files: [], passedOver: 0 }

/** Places of a skill that readers see. */
const SHOWN_PLACES = 5

export interface LookedAt {
  /** By the skill's id. */
  readonly judged: ReadonlyMap<string, { readonly found: FoundSkill; readonly own: Judged }>
  readonly credit: Credit
  readonly passedOver: number
}

export interface LookedFor {
  readonly source: Source
  readonly facts: Facts
  readonly found: readonly FoundSkill[]
  readonly history: ReadHistory
  readonly people: People
  /** Whose work is looked for, by their numbers. */
  readonly persons: ReadonlySet<number>
  readonly stop?: Stop
}

/**
 * What somebody's own work gives of each skill. Asks for the files of the places that readers see, and then for those that
 * could still decide a level, until none could.
 */
export const lookedAt = async ({
  source,
  facts,
  found: unordered,
  history,
  people,
  persons,
  stop,
}: LookedFor): Promise<LookedAt> => {
  const found = [...unordered].sort((a, b) => ORDER[a.entry.importance] - ORDER[b.entry.importance])
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
  const touched = touchedBy(persons, people, history)
  let passedOver = 0
  let wanted = shownFiles(found)
  for (;;) {
    const paths = wanted.slice(0, Math.min(FILES_AT_ONCE, MOST_FILES - origins.size))
    if (source.authors === undefined || paths.length === 0 || stop?.isOver()) break
    const answer = await untilStopped(source.authors(paths), stop, NOTHING)
    passedOver = answer.passedOver
    const files = new Map(answer.files.map(file => [file.path, file]))
    const otherwise = stop?.isOver() ? TIME_IS_UP : NO_LINES
    for (const path of paths) origins.set(path, files.get(path) ?? { path, reason: otherwise })
    wanted = wanted.slice(paths.length)
    if (wanted.length === 0) wanted = openFiles(judgedNow().judged, touched)
  }
  const reason = source.authors === undefined ? NO_LINES : stop?.isOver() ? TIME_IS_UP : TOO_MANY
  for (const path of [...wanted, ...openFiles(judgedNow().judged, touched)])
    if (!origins.has(path)) origins.set(path, { path, reason })
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

/** Files that they changed come first: there something of theirs is most likely to be found. */
const openFiles = (judged: LookedAt['judged'], touched: ReadonlySet<string>): readonly string[] => {
  const open = [...new Set([...judged.values()].flatMap(({ own }) => own.open))]
  return [...open.filter(path => touched.has(path)), ...open.filter(path => !touched.has(path))]
}

const touchedBy = (persons: ReadonlySet<number>, people: People, { commits }: ReadHistory): ReadonlySet<string> => {
  const isTheirs = (identity: Identity): boolean => persons.has(people.indexOf(identity) ?? -1)
  const own = commits.filter(({ author, coAuthors }) => [author, ...coAuthors].some(isTheirs))
  return new Set(own.flatMap(({ changes = [] }) => changes.map(({ path }) => path)))
}
