import type { NestedDataFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, inTests, plural, snippet } from '../words.ts'

const HOW: Readonly<Record<NestedDataFact['how'], string>> = { built: 'builds', walked: 'walks', literal: 'declares' }
/** "a list of dict of list" reads as "a list of dicts of lists". */
const shapeOf = ({ shape }: NestedDataFact): string => shape.replace(/ of (\w+)/g, ' of $1s')
const says = (fact: NestedDataFact) => `${HOW[fact.how]} a ${shapeOf(fact)}: ${snippet(fact.text)}`

/** What is walked shows more than what is built; a long expression that was cut shows less of itself. */
const worth = (fact: NestedDataFact): number =>
  (fact.how === 'walked' ? 2 : 1) +
  Math.min(fact.shape.split(' of ').length, 3) +
  (/\bdict\b/.test(fact.shape) ? 1 : 0) -
  (fact.text.endsWith('…') ? 0.5 : 0) -
  (inTests(fact) ? 3 : 0)

export default defineSkill({
  id: 'nested-data',
  title: 'Nested data',
  why: 'Answers of APIs and rows of databases are lists of dicts of dicts.',

  signals: {
    worked: signal({
      title: 'Builds or walks nested data, such as a list of dicts',
      from: 'python',
      find: facts =>
        bestFirst(
          factsOf(facts, 'nested-data').filter(fact => !fact.constant),
          worth,
        ),
      says,
    }),
    constant: signal({
      title: 'Declares a constant nested table',
      from: 'python',
      lastResort: true,
      find: facts => factsOf(facts, 'nested-data').filter(fact => fact.constant),
      says,
    }),
  },

  levels: { some: [{ worked: 1 }, { constant: 1 }], solid: [{ worked: 2 }] },

  says: ({ count }) =>
    count('worked') > 1
      ? `${plural(count('worked'), 'place')} with nested data`
      : count('worked') === 0
        ? 'declared as a constant, nothing walks it'
        : '',
  absent: facts => absentFrom(facts, 'no list of dicts, dict of lists or the like in the Python code'),
  nextStep: {
    some: () => 'Keep a list of dicts, for example one dict for each record, and loop over it.',
    solid: () => 'Group records into a dict of lists, or read a nested JSON answer, and use two levels of it.',
  },
  minutes: { some: 30, solid: 30 },
})
