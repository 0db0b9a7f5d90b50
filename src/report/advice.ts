import type { Anchor, Assessment } from '../types.ts'
import { representatives } from './group.ts'
import type { Report } from './schema.ts'
import { IMPORTANCE_ORDER } from './words.ts'

const MAX_STEPS = 3
const DEFAULT_MINUTES = 60
const LEAST_SHARE = 0.5

/** The steps that move most for the least work: required skills first, then the cheapest. Nothing for what was not assessed. */
export const nextSteps = (assessments: readonly Assessment[]): Report['next'] =>
  representatives(assessments)
    .filter(({ level, nextStep }) => (level === 'none' || level === 'some') && nextStep)
    .map(assessment => {
      const { id, importance, level, nextStep = '' } = assessment
      const minutes = minutesLeft(assessment)
      return {
        importance: IMPORTANCE_ORDER.indexOf(importance),
        // A step that ends at "Shown" is worth two that end at "Partly shown".
        cost: level === 'some' ? minutes : minutes * 2,
        next: { skill: id, step: nextStep, minutes },
      }
    })
    .sort((a, b) => a.importance - b.importance || a.cost - b.cost)
    .slice(0, MAX_STEPS)
    .map(({ next }) => next)

/** The last one of three is less work than all three; to begin takes time as well. */
const minutesLeft = ({ minutes = DEFAULT_MINUTES, gaps }: Assessment): number => {
  if (gaps.length === 0) return minutes
  const left = Math.max(...gaps.map(({ found, needed }) => (needed - found) / needed))
  return Math.round(minutes * Math.max(left, LEAST_SHARE))
}

const CODE = /\.(?:py|pyw|ipynb|js|mjs|ts|tsx|jsx|go|rs|java|kt|rb|c|cc|cpp|h|cs|php|sql)$/i
const TEST = /(?:^|\/)(?:tests?[^/]*\/|test_|conftest\.py$)|_tests?\.\w+$/i

const isCode = (path: string): boolean => CODE.test(path)
const isOwnCode = (path: string): boolean => isCode(path) && !TEST.test(path)

/** Skills whose places show code at work, the most telling first. */
const CODE_SKILLS: readonly string[] = [
  'oop',
  'json-api',
  'web-framework',
  'exceptions',
  'sql',
  'functions',
  'nosql',
  'nested-data',
  'advanced-structures',
  'regular-expressions',
  'data-structures',
  'standard-library',
  'data-types',
  'modules',
]

/** Where there is no third place of these, configuration that does something. */
const OTHER_SKILLS: readonly string[] = ['ci', 'containers', 'packages', 'testing']

type Link = (anchor: Anchor) => string | undefined

/**
 * The three places most worth reading, in different files and, where there are, of different skills: the richest test, the own file in which most skills show, the
 * best piece of writing; where one is missing, the next file of code. Code comes before other files.
 */
export const tourOf = (assessments: readonly Assessment[], link: Link): Report['tour'] => {
  const shown = [
    ...assessments.filter(({ level }) => level === 'solid'),
    ...assessments.filter(({ level }) => level === 'some'),
  ]
  const named = (ids: readonly string[]) => shown.filter(({ id }) => ids.includes(id))
  const writing = named(['written-communication'])
  const stops: Stop[] = []
  const visit = (candidates: readonly Stop[]) => {
    const fresh = candidates.filter(({ path }) => !stops.some(visited => visited.path === path))
    const [first] = fresh
    const other = fresh
      .slice(0, NEARLY_AS_RICH)
      .find(({ skill, path }) => isOwnCode(path) && !stops.some(visited => visited.skill === skill))
    const stop = first !== undefined && isOwnCode(first.path) ? (other ?? first) : first
    if (stop !== undefined && stops.length < MAX_STOPS) stops.push(stop)
  }
  const code = richestFirst(named(CODE_SKILLS))
  visit(preferred(placesIn(named(['testing']).filter(hasBegun)), isCode))
  visit(code)
  visit(preferred(placesIn(writing.filter(({ level }) => level === 'solid')), path => !isCode(path)))
  const rest = [...code, ...placesIn(named(OTHER_SKILLS)), ...preferred(placesIn(writing), path => !isCode(path))]
  for (let missing = MAX_STOPS - stops.length; missing > 0; missing -= 1) visit(rest)
  return stops
    .sort((a, b) => Number(isCode(b.path)) - Number(isCode(a.path)))
    .map(({ skill, says, anchor }) => {
      const url = link(anchor)
      return url === undefined ? { skill, says, anchor } : { skill, says, anchor, url }
    })
}

/** Shown, or on the way: what has nothing of what is asked for is not worth the first look. */
const hasBegun = ({ level, gaps }: Assessment): boolean =>
  level === 'solid' || gaps.length === 0 || gaps.some(({ found }) => found > 0)

const MAX_STOPS = 3
/** Of so many next ones a place of another skill is preferred. */
const NEARLY_AS_RICH = 4

interface Stop {
  readonly skill: string
  readonly says: string
  readonly anchor: Anchor
  readonly path: string
  readonly solid: boolean
  /** 0 for its skill's most telling place. */
  readonly rank: number
}

const placesIn = (assessments: readonly Assessment[]): Stop[] =>
  assessments.flatMap(({ id, level, evidence }) =>
    evidence.flatMap(({ says, anchor }, rank) =>
      'path' in anchor ? [{ skill: id, says, anchor, path: anchor.path, solid: level === 'solid', rank }] : [],
    ),
  )

const preferred = (stops: readonly Stop[], prefers: (path: string) => boolean): Stop[] => [
  ...stops.filter(({ path }) => prefers(path)),
  ...stops.filter(({ path }) => !prefers(path)),
]

/**
 * One place of each file: the most telling one. Files of own code come first, and of these the ones that hold good places of
 * most skills: there a reader sees most in four minutes.
 */
const richestFirst = (assessments: readonly Assessment[]): Stop[] => {
  const byFile = new Map<string, Stop[]>()
  for (const stop of placesIn(assessments)) byFile.set(stop.path, [...(byFile.get(stop.path) ?? []), stop])
  return [...byFile.values()]
    .flatMap(stops => {
      const [best] = [...stops].sort((a, b) => Number(b.solid) - Number(a.solid) || dullness(a) - dullness(b))
      return best === undefined ? [] : [{ best, worth: worthOf(stops) }]
    })
    .sort(
      (a, b) =>
        Number(isOwnCode(b.best.path)) - Number(isOwnCode(a.best.path)) ||
        Number(b.best.solid) - Number(a.best.solid) ||
        b.worth - a.worth ||
        dullness(a.best) - dullness(b.best),
    )
    .map(({ best }) => best)
}

/** The third best class tells less than the best function. */
const dullness = ({ skill, rank }: Stop): number => CODE_SKILLS.indexOf(skill) + 3 * rank

/** Each skill's best place in the file counts, the skill's best of all most. */
const worthOf = (stops: readonly Stop[]): number => {
  const bySkill = new Map<string, number>()
  for (const { skill, rank, solid } of stops)
    bySkill.set(skill, Math.max(bySkill.get(skill) ?? 0, (solid ? 1 : 0.5) / (1 + rank / 3)))
  return [...bySkill.values()].reduce((sum, one) => sum + one, 0)
}
