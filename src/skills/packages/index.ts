import type { PackageFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, code, plural } from '../words.ts'

// https://packaging.python.org

const packages = (facts: Facts) => factsOf(facts, 'package').filter(fact => !fact.isTests)

/** Packages that own code outside of them imports from. */
const imported = (facts: Facts): PackageFact[] => packages(facts).filter(fact => fact.imported && fact.modules > 0)

/** Inside another own package, with modules that are imported. A single one in an otherwise empty package is no structure. */
const subPackages = (facts: Facts): PackageFact[] => {
  const all = new Map(packages(facts).map(fact => [fact.path, fact]))
  const inside = packages(facts).filter(
    fact => fact.used && fact.modules > 0 && fact.parent !== undefined && all.has(fact.parent),
  )
  return inside.filter(({ parent = '' }) => {
    const siblings = inside.filter(fact => fact.parent === parent)
    return siblings.length > 1 || (all.get(parent)?.modules ?? 0) > 0
  })
}

export default defineSkill({
  id: 'packages',
  title: 'Packages',
  why: 'Larger programs are folders of modules that can be imported and installed.',

  signals: {
    across: signal({
      title: 'Imports in one of its packages from another',
      from: 'python',
      find: facts => factsOf(facts, 'package-import'),
      says: fact => `${code(fact.from)} imports from ${code(fact.to)}`,
    }),
    'sub-package': signal({
      title: 'Has a sub-package that is used',
      from: 'python',
      find: subPackages,
      says: fact => `${code(fact.path)} is a package inside another, with ${plural(fact.modules, 'module')}`,
    }),
    imported: signal({
      title: 'Has a package that code outside it imports',
      from: 'python',
      find: facts => bestFirst(imported(facts), fact => fact.modules),
      says: fact => `${code(fact.path)} is imported by modules outside it`,
    }),
    packaging: signal({
      title: 'Has packaging metadata that builds its code',
      from: 'python',
      find: facts => factsOf(facts, 'packaging').filter(fact => fact.builds),
      says: fact => `makes the code a package to install, with ${fact.tool}`,
    }),
    package: signal({
      title: 'Has a package of its own',
      from: 'python',
      lastResort: true,
      find: packages,
      says: fact => `${fact.path === '' ? 'the audited folder' : code(fact.path)} is a package`,
    }),
  },

  levels: { some: [{ package: 1 }], solid: [{ 'sub-package': 1 }, { across: 1 }, { imported: 2 }, { packaging: 1 }] },

  says: ({ count }) => (count('package') > 0 ? plural(count('package'), 'package') : ''),
  absent: facts => absentFrom(facts, 'no package: a folder of modules that are imported'),
  nextStep: {
    some: () => 'Move modules that belong together into a folder with an `__init__.py`, and import them from there.',
    solid: () => 'Split a second package off and import from both, or add a `pyproject.toml` that builds your package.',
  },
  minutes: { some: 30, solid: 45 },
})
