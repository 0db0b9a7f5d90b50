import { bestFirst, distinctBy, factsOf } from '../../facts/query.ts'
import { defineSkill, signal } from '../define.ts'
import { code, listed } from '../words.ts'

// https://docs.python.org/3/library/

export default defineSkill({
  id: 'standard-library',
  title: 'Standard library',
  why: 'Knowing that a module exists saves a junior from writing it again.',

  signals: {
    module: signal({
      title: 'Calls a module of the standard library',
      from: 'python',
      find: facts =>
        distinctBy(
          bestFirst(factsOf(facts, 'standard-library-call'), fact => (fact.inTest ? 0 : 1)),
          fact => fact.module,
        ),
      says: fact => `calls ${code(fact.name)}`,
    }),
  },

  levels: { some: [{ module: 1 }], solid: [{ module: 3 }] },

  says: ({ all }) =>
    listed(
      all('module').flatMap(fact => (fact.kind === 'standard-library-call' ? [fact.module] : [])),
      6,
    ),
  absent: () => 'no module of the standard library is imported and called',
  nextStep: {
    some: () => 'Use `pathlib` or `os` for the files that your program reads.',
    solid: () =>
      'Where it helps your program, use `argparse` for its options, `logging` instead of `print`, `datetime` for dates.',
  },
  minutes: { some: 20, solid: 45 },
})
