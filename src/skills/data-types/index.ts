import type { BasicType, TypeUseFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Fact, Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, inTests, listed, snippet } from '../words.ts'

// https://docs.python.org/3/library/stdtypes.html

const WORTH: Readonly<Record<TypeUseFact['use'], number>> = {
  arithmetic: 6,
  conversion: 5,
  formatting: 4,
  comparison: 3,
  logic: 2,
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
    worth,
  )

/** A conversion inside a calculation tells most; two constants, a web request's method or one more on a counter tell little. */
const worth = (fact: TypeUseFact): number => worthOf(fact) - (inTests(fact) ? 4 : 0)

const worthOf = ({ use, text }: TypeUseFact): number =>
  WORTH[use] +
  (CONVERTS.test(text) && (use === 'arithmetic' || use === 'formatting') ? 3 : 0) +
  (use === 'arithmetic' ? Math.min((text.replace(STRING, '').match(OPERATOR)?.length ?? 0) / 2, 2) : 0) -
  (/[a-z]/i.test(text) ? 0 : 4) -
  (COUNTS.test(text) ? 2 : 0) -
  (/\.method\b|__name__/.test(text) ? 3 : 0) -
  (text.endsWith('…') ? 1 : 0)

const CONVERTS = /\b(?:int|float|round|Decimal)\(/
const OPERATOR = / ?(?:\*\*|\/\/|[-+*/%]) ?/g
const STRING = /"[^"]{0,80}"|'[^']{0,80}'/g
const COUNTS = /^[\w.[\]]{1,40} ?[-+]=? ?1$/

/** A flag that is set decides nothing yet. */
const says = ({ use, text }: TypeUseFact) =>
  `${use === 'logic' && /^[\w.]{1,60} ?= ?(?:True|False)$/.test(text) ? 'keeps a truth value' : TEXT[use]}: ${snippet(text)}`

const TYPES = ['int', 'float', 'str', 'bool'] as const

/** The most telling of all types' first places. */
const best = ({ first }: Found): Fact | undefined =>
  bestFirst(
    TYPES.flatMap(type => {
      const fact = first(type)
      return fact?.kind === 'type-use' ? [fact] : []
    }),
    worth,
  )[0]

export default defineSkill({
  id: 'data-types',
  title: 'Basic types',
  why: 'Numbers, text and truth values are what every program is made of.',

  signals: {
    int: signal({ title: 'Works with whole numbers (int)', from: 'python', find: facts => atWork(facts, 'int'), says }),
    float: signal({
      title: 'Works with fractions (float)',
      from: 'python',
      find: facts => atWork(facts, 'float'),
      says,
    }),
    str: signal({ title: 'Works with text (str)', from: 'python', find: facts => atWork(facts, 'str'), says }),
    bool: signal({
      title: 'Works with truth values (bool)',
      from: 'python',
      find: facts => atWork(facts, 'bool'),
      says,
    }),
    constant: signal({
      title: 'Writes constants of basic types',
      from: 'python',
      lastResort: true,
      find: facts => factsOf(facts, 'type-use').filter(fact => fact.use === 'constant'),
      says,
    }),
  },

  levels: {
    some: [{ constant: 1 }, { int: 1 }, { float: 1 }, { str: 1 }, { bool: 1 }],
    solid: [
      { int: 1, str: 1, bool: 1 },
      { int: 1, float: 1, str: 1 },
      { int: 1, float: 1, bool: 1 },
      { float: 1, str: 1, bool: 1 },
    ],
  },

  best,
  says: ({ count }) => {
    const types = TYPES.filter(type => count(type) > 0)
    const atWork = types.length > 0 ? `${listed(types)} at work` : 'constants only, nothing is done with them'
    return types.length > 2 ? atWork : `${atWork}; three of int, float, str and bool make it shown`
  },
  absent: facts => absentFrom(facts, 'no number, text or truth value in the Python code'),
  nextStep: {
    some: () => 'Write a small program that reads a number, calculates with it and prints the result.',
    solid: ({ count }) =>
      count('int') + count('float') > 0
        ? 'Compare what you calculate with a limit, keep the answer as `True` or `False`, and show both in an f-string.'
        : 'Let one function convert input with `int()` or `float()`, calculate with it and format the result in an f-string.',
  },
  minutes: { some: 20, solid: 30 },
})
