import type { AdvancedStructureFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import { defineSkill, signal } from '../define.ts'
import { code, listed } from '../words.ts'

// https://docs.python.org/3/library/collections.html

const says = (fact: AdvancedStructureFact) =>
  `${fact.use === 'operated' ? 'works on' : 'makes'} a ${fact.structure}: ${code(fact.text)}`

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
          fact => (fact.use === 'operated' ? 1 : 0) + (fact.structure === 'set' ? 0 : 1),
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

  says: ({ all }) =>
    listed([
      ...new Set(
        ['used', 'argument'].flatMap(all).flatMap(fact => (fact.kind === 'advanced-structure' ? [fact.structure] : [])),
      ),
    ]),
  absent: () => 'no set, queue, heap, `defaultdict`, `Counter` or `namedtuple` in own Python code',
  nextStep: {
    some: () =>
      'Where you count things by hand in a dict, try `collections.Counter`; where you ask `in` of a long list, a set.',
    solid: () => 'Use a second one where it fits: a set for what was seen, a `deque` for what comes next.',
  },
  minutes: { some: 20, solid: 20 },
})
