import type { AdvancedStructureFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, inTests, listed, plural, snippet } from '../words.ts'

// https://docs.python.org/3/library/collections.html

const says = (fact: AdvancedStructureFact) =>
  `${fact.use === 'operated' ? 'works on' : 'makes'} a ${fact.structure}: ${snippet(fact.text)}`

/** Work on one tells more than an empty one, own code more than tests. */
const worth = (fact: AdvancedStructureFact): number =>
  (fact.use === 'operated' ? 2 : 0) +
  (fact.structure === 'set' ? 0 : 1) -
  (/\(\)$/.test(fact.text) ? 1 : 0) -
  (inTests(fact) ? 4 : 0)

export default defineSkill({
  id: 'advanced-structures',
  title: 'Sets, queues and special dictionaries',
  why: 'The right structure makes a slow loop unnecessary.',

  signals: {
    used: signal({
      title: 'Uses a set, queue, heap or special dictionary',
      from: 'python',
      find: facts =>
        bestFirst(
          factsOf(facts, 'advanced-structure').filter(fact => fact.use !== 'argument'),
          worth,
        ),
      says,
    }),
    argument: signal({
      title: 'Passes a set as an argument',
      from: 'python',
      find: facts => factsOf(facts, 'advanced-structure').filter(fact => fact.use === 'argument'),
      says,
    }),
  },

  levels: { some: [{ used: 1 }, { argument: 1 }], solid: [{ used: 2 }] },

  says: ({ all, count }) => {
    const structures = new Set(
      ['used', 'argument'].flatMap(all).flatMap(fact => (fact.kind === 'advanced-structure' ? [fact.structure] : [])),
    )
    const uses = plural(count('used') + count('argument'), 'use')
    return structures.size > 1 ? `${uses}: ${listed([...structures], 6)}` : uses
  },
  absent: facts =>
    absentFrom(facts, 'no set, queue, heap, `defaultdict`, `Counter` or `namedtuple` in the Python code'),
  nextStep: {
    some: () =>
      'Where you count things by hand in a dict, try `collections.Counter`; where you ask `in` of a long list, a set.',
    solid: () => 'Use a second one where it fits: a set for what was seen, a `deque` for what comes next.',
  },
  minutes: { some: 20, solid: 20 },
})
