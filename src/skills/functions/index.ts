import type { FunctionFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, plural } from '../words.ts'

const own = (facts: Facts) =>
  bestFirst(
    factsOf(facts, 'function').filter(fact => !fact.isTest && (fact.called || fact.calledByFramework)),
    worth,
  )
const worth = (fact: FunctionFact) =>
  (fact.returnsValue ? 4 : 0) +
  Math.min(fact.parameters, 3) +
  (fact.documented ? 2 : 0) +
  (fact.isNested ? -4 : 0) +
  (/^__/.test(fact.name) ? -5 : 0) +
  Math.min(fact.lines, 30) / 30

const says = (fact: FunctionFact) => {
  const takes = fact.parameters > 0 ? `takes ${plural(fact.parameters, 'parameter')}` : ''
  const returns = fact.returnsValue ? 'returns a value' : ''
  return `${code(fact.qualifiedName)} ${[takes, returns].filter(Boolean).join(' and ') || 'is a function of its own'}`
}

export default defineSkill({
  id: 'functions',
  title: 'Functions',
  why: 'Small functions with parameters and return values are the first sign of readable code.',

  signals: {
    used: signal({ title: 'Defines functions that are called', from: 'python', find: own, says }),
    parameters: signal({
      title: 'Gives functions parameters',
      from: 'python',
      find: facts => own(facts).filter(fact => fact.parameters > 0),
      says,
    }),
    returns: signal({
      title: 'Returns values',
      from: 'python',
      find: facts => own(facts).filter(fact => fact.returnsValue),
      says,
    }),
    defined: signal({
      title: 'Defines functions',
      from: 'python',
      find: facts => factsOf(facts, 'function').filter(fact => !fact.isTest),
      says,
    }),
  },

  levels: { some: [{ defined: 1 }], solid: [{ used: 3, parameters: 1, returns: 1 }] },

  says: ({ count }) => `${plural(count('defined'), 'function')} and methods, ${count('parameters')} with parameters`,
  absent: () => 'no function of its own in Python code',
  nextStep: {
    some: () => 'Move a part of a script into a function with a name that says what it does.',
    solid: () => 'Split the longest part of your program into three functions that take parameters and return results.',
  },
  minutes: { some: 20, solid: 45 },
})
