import type { Anchor, Assessment } from '../types.ts'
import { representatives } from './group.ts'
import type { Report } from './schema.ts'
import { IMPORTANCE_ORDER } from './words.ts'

const MAX_STEPS = 3
const DEFAULT_MINUTES = 60

/** The steps that move most for the least work: required skills first, then the cheapest. Nothing for what was not assessed. */
export const nextSteps = (assessments: readonly Assessment[]): Report['next'] =>
  representatives(assessments)
    .filter(({ level, nextStep }) => (level === 'none' || level === 'some') && nextStep)
    .map(({ id, importance, level, nextStep = '', minutes = DEFAULT_MINUTES }) => ({
      importance: IMPORTANCE_ORDER.indexOf(importance),
      // A step that ends at "Shown" is worth two that end at "Partly shown".
      cost: level === 'some' ? minutes : minutes * 2,
      next: { skill: id, step: nextStep, minutes },
    }))
    .sort((a, b) => a.importance - b.importance || a.cost - b.cost)
    .slice(0, MAX_STEPS)
    .map(({ next }) => next)

interface StopKind {
  /** Skills whose places tell it. */
  readonly skills: readonly string[]
  /** Which of their places tell it best. */
  readonly prefers: (path: string) => boolean
  /** A stub is not worth a visit. */
  readonly solidOnly?: boolean
}

const CODE = /\.(?:py|pyw|ipynb|js|mjs|ts|tsx|jsx|go|rs|java|kt|rb|c|cc|cpp|h|cs|php|sql)$/i
const TEST = /(?:^|\/)(?:tests?[^/]*\/|test_|conftest\.py$)|_tests?\.\w+$/i

const isCode = (path: string): boolean => CODE.test(path)
const isOwnCode = (path: string): boolean => isCode(path) && !TEST.test(path)

/** The tour's stops: the richest test, own code at work, writing. */
const STOPS: readonly StopKind[] = [
  { skills: ['testing'], prefers: isCode },
  {
    skills: [
      'oop',
      'exceptions',
      'json-api',
      'web-framework',
      'django',
      'flask',
      'sql',
      'nosql',
      'nested-data',
      'advanced-structures',
      'regular-expressions',
      'functions',
      'modules',
      'data-structures',
      'standard-library',
      'data-types',
    ],
    prefers: isOwnCode,
  },
  { skills: ['written-communication'], prefers: path => !isCode(path), solidOnly: true },
]

type Link = (anchor: Anchor) => string | undefined

/** The three places most worth reading, in different files; other skills fill the gaps. Code comes before other files. */
export const tourOf = (assessments: readonly Assessment[], link: Link): Report['tour'] => {
  const shown = [
    ...assessments.filter(({ level }) => level === 'solid'),
    ...assessments.filter(({ level }) => level === 'some'),
  ]
  const stops: Stop[] = []
  const visit = (candidates: readonly Assessment[], prefers: StopKind['prefers']) => {
    const stop = nextStop(candidates, prefers, stops)
    if (stop !== undefined) stops.push(stop)
  }
  for (const { skills, prefers, solidOnly } of STOPS) {
    const told = inOrder(shown, skills).filter(({ level }) => level === 'solid' || !solidOnly)
    visit(told, prefers)
  }
  for (let missing = STOPS.length - stops.length; missing > 0; missing -= 1) visit(shown, isOwnCode)
  return stops
    .sort((a, b) => Number(isCode(b.path)) - Number(isCode(a.path)))
    .map(({ skill, says, anchor }) => {
      const url = link(anchor)
      return url === undefined ? { skill, says, anchor } : { skill, says, anchor, url }
    })
}

/** Those of the named skills, what is shown before what is partly shown, each in the order of the names. */
const inOrder = (shown: readonly Assessment[], skills: readonly string[]): Assessment[] =>
  shown
    .filter(({ id }) => skills.includes(id))
    .sort(
      (a, b) =>
        Number(a.level !== 'solid') - Number(b.level !== 'solid') || skills.indexOf(a.id) - skills.indexOf(b.id),
    )

interface Stop {
  readonly skill: string
  readonly says: string
  readonly anchor: Anchor
  readonly path: string
}

/** The first place that is preferred, else the first at all, in a file that the tour does not visit yet. */
const nextStop = (
  candidates: readonly Assessment[],
  prefers: StopKind['prefers'],
  visited: readonly Stop[],
): Stop | undefined => {
  const fresh = candidates
    .flatMap(({ id, evidence }) =>
      evidence.flatMap(({ says, anchor }) =>
        anchor.at === 'commit' ? [] : [{ skill: id, says, anchor, path: anchor.path }],
      ),
    )
    .filter(({ path }) => !visited.some(stop => stop.path === path))
  return fresh.find(({ path }) => prefers(path)) ?? fresh[0]
}
