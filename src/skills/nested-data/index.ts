import type { NestedDataFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import { defineSkill, signal } from '../define.ts'
import { code, plural } from '../words.ts'

const HOW: Readonly<Record<NestedDataFact['how'], string>> = { built: 'builds', walked: 'walks', literal: 'declares' }
const says = (fact: NestedDataFact) => `${HOW[fact.how]} a ${fact.shape}: ${code(fact.text)}`

export default defineSkill({
  id: 'nested-data',
  title: 'Nested data',
  why: 'Answers of APIs and rows of databases are lists of dicts of dicts.',

  signals: {
    worked: signal({
      title: 'Builds or walks data two levels deep',
      from: 'python',
      find: facts =>
        bestFirst(
          factsOf(facts, 'nested-data').filter(fact => !fact.constant),
          fact => (fact.how === 'walked' ? 2 : 1) + fact.shape.split(' of ').length,
        ),
      says,
    }),
    constant: signal({
      title: 'Declares a constant nested table',
      from: 'python',
      find: facts => factsOf(facts, 'nested-data').filter(fact => fact.constant),
      says,
    }),
  },

  levels: { some: [{ worked: 1 }, { constant: 1 }], solid: [{ worked: 2 }] },

  says: ({ count }) =>
    count('worked') > 1 ? `${plural(count('worked'), 'place')} that build or walk nested data` : '',
  absent: () => 'no data of two levels or more in own Python code',
  nextStep: {
    some: () => 'Keep a list of dicts, for example one dict for each record, and loop over it.',
    solid: () => 'Group records into a dict of lists, or read a nested JSON answer, and use two levels of it.',
  },
  minutes: { some: 30, solid: 30 },
})
