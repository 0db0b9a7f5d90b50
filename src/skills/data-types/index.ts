import type { BasicType, TypeUseFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, listed } from '../words.ts'

// https://docs.python.org/3/library/stdtypes.html

const WORTH: Readonly<Record<TypeUseFact['use'], number>> = {
  arithmetic: 6,
  logic: 5,
  conversion: 4,
  formatting: 3,
  comparison: 2,
  method: 1,
  constant: 0,
}
const TEXT: Readonly<Record<TypeUseFact['use'], string>> = {
  arithmetic: 'calculates',
  logic: 'decides',
  conversion: 'converts',
  formatting: 'formats text',
  comparison: 'compares',
  method: 'works on text',
  constant: 'writes a constant',
}

const atWork = (facts: Facts, type: BasicType) =>
  bestFirst(
    factsOf(facts, 'type-use').filter(fact => fact.type === type && fact.use !== 'constant'),
    fact => WORTH[fact.use],
  )

const says = (fact: TypeUseFact) => `${TEXT[fact.use]}: ${code(fact.text)}`

export default defineSkill({
  id: 'data-types',
  title: 'Basic types',
  why: 'Numbers, text and truth values are what every program is made of.',

  signals: {
    int: signal({ title: 'Works with whole numbers', from: 'python', find: facts => atWork(facts, 'int'), says }),
    float: signal({ title: 'Works with fractions', from: 'python', find: facts => atWork(facts, 'float'), says }),
    str: signal({ title: 'Works with text', from: 'python', find: facts => atWork(facts, 'str'), says }),
    bool: signal({ title: 'Works with truth values', from: 'python', find: facts => atWork(facts, 'bool'), says }),
    constant: signal({
      title: 'Writes constants of basic types',
      from: 'python',
      find: facts => factsOf(facts, 'type-use').filter(fact => fact.use === 'constant'),
      says,
    }),
  },

  levels: {
    some: [{ constant: 1 }, { int: 1 }, { float: 1 }, { str: 1 }, { bool: 1 }],
    solid: [
      { int: 1, float: 1, str: 1 },
      { int: 1, float: 1, bool: 1 },
      { int: 1, str: 1, bool: 1 },
      { float: 1, str: 1, bool: 1 },
    ],
  },

  says: ({ count }) =>
    `${listed(['int', 'float', 'str', 'bool'].filter(type => count(type) > 0)) || 'constants only'} at work`,
  absent: () => 'no number, text or truth value in own Python code',
  nextStep: {
    some: () => 'Write a small program that reads a number, calculates with it and prints the result.',
    solid: () =>
      'Let one function convert input with `int()` or `float()`, calculate with it and format the result in an f-string.',
  },
  minutes: { some: 20, solid: 30 },
})
