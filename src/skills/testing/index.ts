import type { TestFact, TestTraceFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, plural } from '../words.ts'

// https://docs.pytest.org, https://docs.python.org/3/library/unittest.html

const tests = (facts: Facts) =>
  bestFirst(
    factsOf(facts, 'test'),
    fact =>
      (fact.language === 'python' ? 20 : 0) +
      (fact.exercises.length > 0 ? 10 : 0) +
      (fact.telling ? 5 : 0) +
      Math.min(fact.assertions, 8) -
      (fact.case ? 40 : 0),
  )
const isReal = (fact: TestFact) => fact.language === 'python' && fact.telling && fact.exercises.length > 0
const says = (fact: TestFact) => `${code(fact.name)} checks ${code(fact.about)}`
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
      title: 'Tests own code and asserts on the result',
      from: 'python',
      find: facts => tests(facts).filter(isReal),
      says,
    }),
    weak: signal({
      title: 'Has tests that assert little of the project itself, or in another language',
      from: 'python',
      find: facts => tests(facts).filter(fact => !isReal(fact)),
      says,
    }),
    trace: signal({
      title: 'Has a test without assertions, or a configured runner',
      from: 'python',
      find: facts => factsOf(facts, 'test-trace'),
      says: fact => `${code(fact.text)} ${TRACE[fact.what]}`,
    }),
  },

  levels: { some: [{ real: 1 }, { weak: 1 }, { trace: 1 }], solid: [{ real: 3 }] },

  says: ({ count }) =>
    count('real') > 0
      ? `${plural(count('real'), 'test')} that call own code`
      : 'none of them checks the project’s own behaviour',
  absent: facts => `no test in ${plural(factsOf(facts, 'module').length, 'module')}`,
  nextStep: {
    some: facts => `Write one test with pytest: call ${target(facts.facts)} and assert on what it returns.`,
    solid: ({ count, facts }) =>
      count('real') > 0
        ? `Add ${plural(3 - count('real'), 'more test', 'more tests')} that call your code and assert on the result.`
        : `Let three tests call your own code, for example ${target(facts)}, and assert on what it returns.`,
  },
  minutes: { some: 30, solid: 45 },
  question: ({ first }) => {
    const fact = first('real')
    return fact?.kind === 'test' ? `What would ${code(fact.name)} not notice if it broke?` : undefined
  },
})

/** A function of the repository that is easy to test: it takes parameters and returns something. */
const target = (facts: Facts): string => {
  const easy = factsOf(facts, 'function').find(
    fact => !fact.isTest && !fact.isMethod && fact.parameters > 0 && fact.returnsValue && fact.called,
  )
  return easy ? code(easy.name) : 'one of your functions'
}
