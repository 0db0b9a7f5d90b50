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

type Stop = Report['tour'][number]

/** What each stop of the tour may be about, the most telling skills first: a test, own code at work, writing. */
const STOPS: readonly (readonly string[])[] = [
  ['testing'],
  [
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
  ['written-communication'],
]

const CODE = /\.(?:py|pyw|pyi|ipynb|js|mjs|ts|tsx|jsx|go|rs|java|kt|rb|c|cc|cpp|h|cs|php|sql)$/i

/** The three places most worth reading: the richest test, the most telling own code, the best writing; in different files. */
export const tourOf = (
  assessments: readonly Assessment[],
  url: (anchor: Anchor) => string | undefined,
): Report['tour'] => {
  const stops: Stop[] = []
  const byId = new Map(assessments.map(assessment => [assessment.id, assessment]))
  for (const ids of STOPS) {
    const candidates = ids.flatMap(id => byId.get(id) ?? []).sort((a, b) => levelWorth(b) - levelWorth(a))
    add(stops, candidates, url)
  }
  const rest = assessments
    .filter(({ importance }) => importance !== 'ask')
    .sort((a, b) => levelWorth(b) - levelWorth(a))
  while (stops.length < STOPS.length && add(stops, rest, url)) {}
  return stops.sort((a, b) => Number(isCode(b.anchor)) - Number(isCode(a.anchor)))
}

const levelWorth = ({ level }: Assessment): number => (level === 'solid' ? 2 : level === 'some' ? 1 : 0)

/** Adds the first place in a file that the tour does not visit yet, code before other files; says whether there was one. */
const add = (
  stops: Stop[],
  candidates: readonly Assessment[],
  url: (anchor: Anchor) => string | undefined,
): boolean => {
  const visited = new Set(stops.map(({ anchor }) => fileOf(anchor)))
  const fresh = candidates
    .filter(candidate => levelWorth(candidate) > 0)
    .flatMap(({ id, evidence }) => evidence.map(({ says, anchor }) => ({ skill: id, says, anchor })))
    .filter(({ anchor }) => anchor.at !== 'commit' && !visited.has(fileOf(anchor)))
  const best = fresh.find(({ anchor }) => isCode(anchor)) ?? fresh[0]
  if (best === undefined) return false
  const link = url(best.anchor)
  stops.push(link === undefined ? best : { ...best, url: link })
  return true
}

const fileOf = (anchor: Anchor): string => (anchor.at === 'commit' ? anchor.sha : anchor.path)
const isCode = (anchor: Anchor): boolean => anchor.at !== 'commit' && CODE.test(anchor.path)
