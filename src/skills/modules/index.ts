import { bestFirst, factsOf } from '../../facts/query.ts'
import { defineSkill, signal } from '../define.ts'
import { code, plural } from '../words.ts'

export default defineSkill({
  id: 'modules',
  title: 'Modules',
  why: 'Real programs are split into files that import from each other.',

  signals: {
    import: signal({
      title: 'Imports one own module from another',
      from: 'python',
      find: facts =>
        bestFirst(
          factsOf(facts, 'own-import').filter(fact => fact.used),
          fact => (fact.inTest ? 0 : 2) + (fact.to.endsWith('__init__.py') ? 0 : 1),
        ),
      says: fact => `imports ${code(fact.to)}`,
    }),
    module: signal({
      title: 'Has own Python modules',
      from: 'python',
      find: facts =>
        bestFirst(
          factsOf(facts, 'module').filter(fact => fact.statements > 0),
          fact => Math.min(fact.statements, 40),
        ),
      says: fact => `${code(fact.name)} is a module of its own`,
    }),
  },

  levels: { some: [{ module: 1 }], solid: [{ import: 1, module: 2 }] },

  says: ({ count }) => plural(count('module'), 'own module'),
  absent: () => 'no Python module of its own',
  nextStep: {
    some: () => 'Add a Python file of your own.',
    solid: () => 'Move the functions that others need into a second file and import them from the first.',
  },
  minutes: { some: 20, solid: 20 },
})
