import type { StandardLibraryCallFact } from '../../facts/kinds.ts'
import { bestFirst, distinctBy, factsOf } from '../../facts/query.ts'
import type { Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, code, listed, plural } from '../words.ts'

// https://docs.python.org/3/library/

/** Modules that do a piece of a program's work, before those that every program has or that only declare something. */
const worth = ({ module, name, inTest }: StandardLibraryCallFact): number =>
  (inTest ? 0 : 4) + (DECLARES.has(module) || PLUMBING.test(name) ? 0 : 2)

const DECLARES: ReadonlySet<string> = new Set(['abc', 'dataclasses', 'enum', 'typing', 'unittest', '__future__'])
const PLUMBING =
  /^(?:sys\.|time\.sleep|asyncio\.sleep|os\.(?:environ|getenv|path\.(?:join|dirname|abspath))|importlib\.)/

const modulesOf = ({ all }: Found): string[] =>
  all('module').flatMap(fact => (fact.kind === 'standard-library-call' ? [fact.module] : []))

export default defineSkill({
  id: 'standard-library',
  title: 'Standard library',
  why: 'Knowing that a module exists saves a junior from writing it again.',

  signals: {
    module: signal({
      title: 'Calls a module of the standard library',
      from: 'python',
      find: facts => distinctBy(bestFirst(factsOf(facts, 'standard-library-call'), worth), fact => fact.module),
      says: fact => `calls ${code(fact.name)}`,
    }),
  },

  levels: { some: [{ module: 1 }], solid: [{ module: 3 }] },

  says: found => {
    const modules = modulesOf(found)
    return modules.length > 1 ? `${plural(modules.length, 'module')}: ${listed(modules.map(code), 6)}` : ''
  },
  absent: facts => absentFrom(facts, 'no module of the standard library is imported and called'),
  nextStep: {
    some: () => 'Use `pathlib` or `os` for the files that your program reads.',
    solid: found => {
      const used = new Set(modulesOf(found))
      const ideas = IDEAS.filter(([module]) => !used.has(module)).map(([module, use]) => `${code(module)} ${use}`)
      return `Where it helps your program, use ${ideas
        .slice(0, 3)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}.`
    },
  },
  minutes: { some: 20, solid: 45 },
})

const IDEAS: readonly (readonly [module: string, use: string])[] = [
  ['logging', 'instead of `print`'],
  ['datetime', 'for dates'],
  ['pathlib', 'for files'],
  ['argparse', 'for its options'],
  ['json', 'to keep data'],
  ['collections', 'to count'],
]
