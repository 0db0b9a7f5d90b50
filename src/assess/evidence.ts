import type { Anchor, Discount, Evidence, Fact, Facts, Found, Signal, Skill } from '../types.ts'

/** Places kept for each signal: enough to read, small enough for a report of forty skills. */
const PLACES_PER_SIGNAL = 12

/** One signal, looked for. */
export interface Look {
  readonly id: string
  readonly signal: Signal
  readonly facts: readonly Fact[]
  /** Why nobody could look; undefined when somebody did. */
  readonly missing: string | undefined
}

/**
 * The places of a skill in the order of their telling: the first place of the first signal, then what "shown" rests on, one
 * place of each signal by turns, so that the first few places show all sides, then the rest. A fact that several signals
 * found is shown once, under the first.
 */
export const evidenceFor = (skill: Skill, looks: readonly Look[], found: Found): Evidence[] => {
  const wanted = new Set(skill.levels.solid.flatMap(needs => Object.keys(needs)))
  const fresh = withoutRepeats(looks)
  const strong = fresh.filter(({ signal }) => signal.lastResort === undefined)
  const told = strong.some(({ facts }) => facts.length > 0) ? strong : fresh
  const places = [
    ...byTurns(told.filter(({ id }) => wanted.has(id))),
    ...byTurns(told.filter(({ id }) => !wanted.has(id))),
  ]
  const best = skill.best?.(found) ?? told.find(({ facts }) => facts.length > 0)?.facts[0]
  const first = told.flatMap(look => look.facts.filter(fact => fact === best).map(fact => ({ look, fact })))
  return distinctPlaces([...first, ...places].map(({ look, fact }) => placeOf(look, fact)))
}

/** The first places of one signal, at most so many. */
export const evidenceOf = (look: Look, most: number): Evidence[] =>
  look.facts.slice(0, most).map(fact => placeOf(look, fact))

const withoutRepeats = (looks: readonly Look[]): Look[] => {
  const seen = new Set<Fact>()
  return looks.map(look => {
    const facts = look.facts.filter(fact => !seen.has(fact))
    for (const fact of facts) seen.add(fact)
    return { ...look, facts }
  })
}

const byTurns = (looks: readonly Look[]): { readonly look: Look; readonly fact: Fact }[] =>
  Array.from({ length: PLACES_PER_SIGNAL }, (_, turn) =>
    looks.flatMap(look => look.facts.slice(turn, turn + 1).map(fact => ({ look, fact }))),
  ).flat()

/** The same sentence about the same place is said once. */
const distinctPlaces = (evidence: readonly Evidence[]): Evidence[] => {
  const seen = new Set<string>()
  return evidence.filter(({ anchor, says }) => {
    const key = JSON.stringify([anchor, says])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Places that do not count, at most so many. */
export const discountsFor = (skill: Skill, facts: Facts, most: number): Discount[] =>
  (skill.discounts?.(facts) ?? [])
    .slice(0, most)
    .map(({ fact, signal, says }) => ({ signal, says, anchor: plainAnchor(fact.anchor) }))

const placeOf = ({ id, signal }: Look, fact: Fact): Evidence => ({
  signal: id,
  title: signal.title,
  says: (signal.says as (fact: Fact) => string)(fact),
  anchor: plainAnchor(fact.anchor),
})

/** Anchors come from parsers that may carry more fields; the report has exactly these. */
const plainAnchor = (anchor: Anchor): Anchor => {
  switch (anchor.at) {
    case 'lines':
      return {
        at: 'lines',
        path: anchor.path,
        startLine: anchor.startLine,
        endLine: anchor.endLine,
        ...(anchor.cell === undefined ? {} : { cell: anchor.cell }),
      }
    case 'file':
      return { at: 'file', path: anchor.path }
    case 'commit':
      return { at: 'commit', sha: anchor.sha }
    case 'issue':
    case 'pull':
      return { at: anchor.at, number: anchor.number }
  }
}
