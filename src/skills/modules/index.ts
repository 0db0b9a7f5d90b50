import type { OwnImportFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, plural } from '../words.ts'

const imports = (facts: Facts): OwnImportFact[] => {
  const used = factsOf(facts, 'own-import').filter(fact => fact.used)
  const size = new Map<string, number>()
  for (const { from } of used) size.set(from, (size.get(from) ?? 0) + 1)
  // A module that is put together from many shows best how the program is divided.
  return bestFirst(
    used,
    fact =>
      (fact.inTest ? 0 : 20) +
      (fact.to.endsWith('__init__.py') ? 0 : 5) +
      (fact.from.endsWith('__init__.py') ? 0 : 5) +
      Math.min(size.get(fact.from) ?? 0, 9) / 2,
  )
}

export default defineSkill({
  id: 'modules',
  title: 'Modules',
  why: 'Real programs are split into files that import from each other.',

  signals: {
    import: signal({
      title: 'Imports one of its modules from another',
      from: 'python',
      find: imports,
      says: fact => `imports ${code(fact.to)}`,
    }),
    module: signal({
      title: 'Has Python modules',
      from: 'python',
      lastResort: true,
      find: facts =>
        bestFirst(
          factsOf(facts, 'module').filter(fact => fact.statements > 0),
          fact => Math.min(fact.statements, 40),
        ),
      says: fact => plural(fact.statements, 'statement'),
    }),
  },

  levels: { some: [{ module: 1 }], solid: [{ import: 1, module: 2 }] },

  says: ({ count }) =>
    count('import') > 0
      ? `${plural(count('module'), 'module')}, ${plural(count('import'), 'import')} between them`
      : count('module') > 1
        ? `${count('module')} modules that import nothing from each other`
        : 'the only module',
  absent: () => 'no Python module',
  nextStep: {
    some: () => 'Add a Python file of your own.',
    solid: ({ facts, first }) => {
      const module = first('module')
      const path = module?.kind === 'module' ? code(module.path) : 'another one'
      return factsOf(facts, 'function').some(fact => !fact.isTest)
        ? `Move the functions that belong together into a file of their own, and import them in ${path}.`
        : `Write a function in a second file, and import and call it in ${path}.`
    },
  },
  minutes: { some: 20, solid: 20 },
})
