import type { Anchor, Assessment } from '../types.ts'
import { representatives } from './group.ts'
import type { Report } from './schema.ts'
import { IMPORTANCE_ORDER } from './words.ts'

const MAX_STEPS = 3
const DEFAULT_MINUTES = 60
const LEAST_MINUTES = 10

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

/** The last one of three is a third of the work. */
const minutesLeft = ({ minutes = DEFAULT_MINUTES, gaps }: Assessment): number => {
  const left = Math.max(...gaps.map(({ found, needed }) => (needed - found) / needed))
  return gaps.length === 0 || left >= 1
    ? minutes
    : Math.max(Math.round(minutes * left), Math.min(minutes, LEAST_MINUTES))
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
  'django',
  'flask',
  'exceptions',
  'sql',
  'nosql',
  'nested-data',
  'advanced-structures',
  'regular-expressions',
  'functions',
  'data-structures',
  'standard-library',
  'modules',
  'data-types',
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
    const stop = fresh.find(({ skill }) => !stops.some(visited => visited.skill === skill)) ?? fresh[0]
    if (stop !== undefined && stops.length < MAX_STOPS) stops.push(stop)
  }
  const code = richestFirst(named(CODE_SKILLS))
  visit(preferred(placesIn(named(['testing'])), isCode))
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

const MAX_STOPS = 3

interface Stop {
  readonly skill: string
  readonly says: string
  readonly anchor: Anchor
  readonly path: string
  readonly solid: boolean
}

const placesIn = (assessments: readonly Assessment[]): Stop[] =>
  assessments.flatMap(({ id, level, evidence }) =>
    evidence.flatMap(({ says, anchor }) =>
      anchor.at === 'commit' ? [] : [{ skill: id, says, anchor, path: anchor.path, solid: level === 'solid' }],
    ),
  )

const preferred = (stops: readonly Stop[], prefers: (path: string) => boolean): Stop[] => [
  ...stops.filter(({ path }) => prefers(path)),
  ...stops.filter(({ path }) => !prefers(path)),
]

/**
 * One place of each file: that of its most telling skill. Files of own code come first, and of these the ones in which
 * most skills show: there a reader sees most in four minutes.
 */
const richestFirst = (assessments: readonly Assessment[]): Stop[] => {
  const byFile = new Map<string, Stop[]>()
  for (const stop of placesIn(assessments)) byFile.set(stop.path, [...(byFile.get(stop.path) ?? []), stop])
  return [...byFile.values()]
    .flatMap(stops => {
      const [best] = [...stops].sort(
        (a, b) => Number(b.solid) - Number(a.solid) || CODE_SKILLS.indexOf(a.skill) - CODE_SKILLS.indexOf(b.skill),
      )
      if (best === undefined) return []
      const skills = new Set(stops.filter(({ solid }) => solid || !best.solid).map(({ skill }) => skill))
      return [{ best, worth: skills.size, order: CODE_SKILLS.indexOf(best.skill) }]
    })
    .sort(
      (a, b) =>
        Number(isOwnCode(b.best.path)) - Number(isOwnCode(a.best.path)) ||
        Number(b.best.solid) - Number(a.best.solid) ||
        b.worth - a.worth ||
        a.order - b.order,
    )
    .map(({ best }) => best)
}
