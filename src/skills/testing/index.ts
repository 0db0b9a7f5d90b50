import type { TestFact, TestTraceFact } from '../../facts/kinds.ts'
import { bestFirst, distinctBy, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, at, code, plural, snippet } from '../words.ts'

// https://docs.pytest.org, https://docs.python.org/3/library/unittest.html

const tests = (facts: Facts) =>
  bestFirst(
    factsOf(facts, 'test'),
    fact =>
      (fact.language === 'python' ? 20 : 0) +
      (fact.exercises.length > 0 ? 10 : 0) +
      (fact.telling ? 5 : 0) +
      Math.min(fact.assertions, 8) -
      (fact.case ? 40 : 0) -
      (SAYS_LITTLE.test(fact.about) ? 4 : 0),
  )
/** A status code or a bare name tells a reader less than a call and what it should return. */
const SAYS_LITTLE = /^\w{1,40}$|\bstatus(?:_code)?\b|^not \w|^\w{1,40}(?:\.\w{1,40}){0,2} (?:is|is not) None$/
const isReal = (fact: TestFact) => fact.language === 'python' && fact.telling && fact.exercises.length > 0
const isConstant = ({ language, telling }: TestFact) => language === 'python' && !telling
const says = (fact: TestFact) =>
  isConstant(fact)
    ? `${code(shortTest(fact))} ${WEAKNESS[fact.weakness ?? 'constants']}${fact.weakness === 'swallowed' ? '' : `: ${snippet(fact.about)}`}`
    : saysChecked(fact)
const WEAKNESS: Readonly<Record<NonNullable<TestFact['weakness']>, string>> = {
  constants: 'asserts only constants',
  holds: 'asserts what always holds',
  swallowed: 'passes over its own failure',
}
const saysChecked = (fact: TestFact) =>
  `${code(shortTest(fact))} ${/^[\w.]{1,80}(?:Error|Exception|Warning|Exit|Abort)$|^Exception$/.test(fact.about) ? 'expects' : 'checks'} ${snippet(fact.about)}${fact.assertions > 1 ? ` and ${plural(fact.assertions - 1, 'thing')} more` : ''}`
/** A test's own name says enough; its class is at the place. */
const shortTest = ({ name, language }: TestFact): string =>
  language === 'python' ? name.replace(/^(?:\w{1,100}\.){1,5}(?=\w)/, '') : name
const TRACE: Readonly<Record<TestTraceFact['what'], string>> = {
  'no-assertion': 'asserts nothing',
  script: 'calls the project and asserts nothing',
  'runner-configured': 'configures a test runner',
}

export default defineSkill({
  id: 'testing',
  title: 'Tests',
  why: 'Tests are often overlooked, so a few real ones stand out.',

  signals: {
    real: signal({
      title: 'Has tests that call the project’s code and assert on the result',
      from: 'python',
      find: facts => tests(facts).filter(isReal),
      says,
      counted: count => `${count} that ${count === 1 ? 'checks' : 'check'} your code`,
    }),
    weak: signal({
      title: 'Has tests that say little of the project itself, or are in another language',
      from: 'python',
      find: facts => tests(facts).filter(fact => !isReal(fact)),
      says,
    }),
    trace: signal({
      title: 'Has a test without assertions, or a configured runner',
      from: 'python',
      lastResort: true,
      find: facts => factsOf(facts, 'test-trace'),
      says: fact => `${code(fact.text)} ${TRACE[fact.what]}`,
    }),
  },

  levels: { some: [{ real: 1 }, { weak: 1 }, { trace: 1 }], solid: [{ real: 3 }] },

  discounts: facts => [
    ...factsOf(facts, 'test-trace')
      .filter(({ what, language }) => what === 'no-assertion' && language === 'python')
      .map(fact => ({ fact, signal: 'real' as const, says: `${code(fact.text)} ${TRACE[fact.what]}` })),
    ...factsOf(facts, 'test')
      .filter(isConstant)
      .map(fact => ({ fact, signal: 'real' as const, says: says(fact) })),
  ],

  says: ({ count }) =>
    count('real') > 0
      ? plural(count('real'), 'test calls the project’s code', 'tests call the project’s code')
      : count('weak') > 0
        ? 'no Python test that checks what the project’s code does'
        : 'nothing is asserted',
  absent: facts => absentFrom(facts, `no test in ${plural(factsOf(facts, 'module').length, 'module')}`),
  nextStep: {
    some: ({ facts }) => `Write one test with pytest: call ${target(facts)} and assert on what it returns.`,
    solid: ({ count, facts }) =>
      count('real') > 0
        ? `Add ${plural(3 - count('real'), 'more test')}: call ${target(facts)} and assert on what it returns.`
        : `Write three tests that call your code, for example ${target(facts)}, and assert on what it returns.`,
  },
  minutes: { some: 30, solid: 45 },
  question: ({ first }) => {
    const fact = first('real')
    return fact?.kind === 'test'
      ? `Which mistake in the code would ${code(shortTest(fact))} (${at(fact)}) not notice?`
      : undefined
  },
})

/** A function of the repository that is easy to test: it takes parameters and returns something. */
const target = (facts: Facts): string => {
  const tested = new Set(distinctBy(factsOf(facts, 'test'), fact => fact.name).flatMap(fact => fact.exercises))
  const [easy] = bestFirst(
    factsOf(facts, 'function').filter(
      fact =>
        !fact.isTest &&
        !fact.isMethod &&
        !fact.isNested &&
        !fact.calledByFramework &&
        fact.parameters > 0 &&
        fact.returnsValue &&
        fact.called &&
        !tested.has(fact.name),
    ),
    fact => (fact.lines >= 3 && fact.lines <= 20 ? 2 : 0) + (fact.parameters <= 3 ? 1 : 0),
  )
  return easy ? `${code(easy.name)} (${at(easy)})` : 'one of your functions'
}
