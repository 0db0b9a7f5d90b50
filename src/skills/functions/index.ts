import type { FunctionFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, at, code, inTests, plural, together } from '../words.ts'

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
  (inTests(fact) ? -4 : 0) +
  (/^__/.test(fact.name) ? -5 : 0) +
  // One line shows little, and nobody reads a hundred.
  (Math.min(fact.lines, FULL) / FULL) * 3 -
  Math.max(Math.min(fact.lines - LONG, LONG), 0) / 10

const FULL = 12
const LONG = 30

const says = (fact: FunctionFact) => {
  const takes = fact.parameters > 0 ? `takes ${plural(fact.parameters, 'parameter')}` : ''
  const returns = fact.returnsValue ? 'returns a value' : ''
  const told = together(takes, returns, fact.documented ? 'says in a docstring what it does' : '')
  return `${code(fact.qualifiedName)} ${told || `has ${plural(fact.lines, 'line')}`}`
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

  discounts: facts =>
    factsOf(facts, 'dead-code').map(fact => ({
      fact,
      signal: 'used',
      says: `never runs: it stands ${fact.after.includes(' ') ? 'under' : 'behind'} ${code(fact.after)}`,
    })),

  says: found => `${plural(found.count('defined'), 'function or method', 'functions and methods')}, ${given(found)}`,
  absent: facts => absentFrom(facts, 'no function in the Python code'),
  nextStep: {
    some: () => 'Move a part of a script into a function with a name that says what it does.',
    solid: ({ count }) =>
      count('used') < 3
        ? 'Split the longest part of your program into functions that take parameters and return results.'
        : count('parameters') === 0
          ? 'Give one function what it needs as parameters, instead of fixed values inside it.'
          : 'Let one function return its result instead of printing it.',
  },
  minutes: { some: 20, solid: 45 },
  question: ({ first }) => {
    const fact = first('used')
    return fact?.kind === 'function' && fact.parameters > 0 && fact.returnsValue && fact.lines >= 8
      ? `Walk us through ${code(fact.qualifiedName)} (${at(fact)}): what goes in, what comes out, and when would it go wrong?`
      : undefined
  },
})

const given = ({ count }: Found): string =>
  count('parameters') > 0 ? `${count('parameters')} with parameters` : 'none with parameters'
