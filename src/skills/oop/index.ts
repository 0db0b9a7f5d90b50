import type { ClassFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, plural } from '../words.ts'

// https://docs.python.org/3/tutorial/classes.html

const classes = (facts: Facts) => bestFirst(factsOf(facts, 'class'), worth)
const worth = (fact: ClassFact) =>
  fact.substantialMethods * 2 +
  Math.min(fact.state, 4) +
  fact.properties * 2 +
  fact.overrides * 2 +
  (fact.ownBase ? 2 : 0) +
  (fact.classKind === 'test' ? -20 : 0) +
  (fact.used ? 0 : -10)

const says = (fact: ClassFact) => {
  const base = fact.ownBase && fact.bases[0] ? ` builds on ${code(fact.bases[0].replace(/^own:[^#]*#/, ''))}` : ''
  const methods = fact.methods > 0 ? ` has ${plural(fact.methods, 'method')}` : ' declares data'
  return `${code(fact.name)}${base}${base && methods ? ' and' : ''}${methods}${fact.state > 0 && fact.classKind === 'plain' ? ' and keeps state' : ''}`
}

const isPlain = (fact: ClassFact) =>
  fact.classKind === 'plain' || fact.classKind === 'data' || fact.classKind === 'enum'

export default defineSkill({
  id: 'oop',
  title: 'Classes',
  why: 'Nearly every backend code base is made of classes.',

  signals: {
    behaviour: signal({
      title: 'Has a class with state and methods of substance',
      from: 'python',
      find: facts =>
        classes(facts).filter(fact => isPlain(fact) && fact.used && fact.state > 0 && fact.substantialMethods > 0),
      says,
    }),
    inheritance: signal({
      title: 'Builds one own class on another',
      from: 'python',
      find: facts =>
        classes(facts).filter(
          fact =>
            fact.ownBase &&
            (fact.used || fact.subclassed) &&
            fact.classKind !== 'exception' &&
            fact.methods > 0 &&
            (fact.overrides > 0 || fact.substantialMethods > 0 || fact.state > 0),
        ),
      says,
    }),
    property: signal({
      title: 'Has properties or operators of its own',
      from: 'python',
      find: facts =>
        classes(facts).filter(
          fact =>
            fact.used &&
            (fact.properties > 0 || fact.dunders.some(name => OPERATORS.test(name))) &&
            fact.classKind !== 'test',
        ),
      says,
    }),
    framework: signal({
      title: "Gives a framework's class methods of substance",
      from: 'python',
      find: facts => classes(facts).filter(fact => fact.classKind === 'framework' && fact.substantialMethods > 0),
      says,
    }),
    class: signal({
      title: 'Has classes of its own',
      from: 'python',
      find: facts => classes(facts).filter(fact => fact.classKind !== 'test'),
      says,
    }),
  },

  levels: {
    some: [{ class: 1 }],
    solid: [{ behaviour: 2 }, { inheritance: 1 }, { property: 1 }, { framework: 2 }, { framework: 1, behaviour: 1 }],
  },

  says: ({ count }) => plural(count('class'), 'own class', 'own classes'),
  absent: facts => `no class of its own in ${plural(factsOf(facts, 'module').length, 'module')}`,
  nextStep: {
    some: () => 'Turn data and the functions that work on it into one class with two methods.',
    solid: () =>
      'Give a second class state and methods that do something, or let two classes share a base class of yours.',
  },
  minutes: { some: 45, solid: 60 },
})

const OPERATORS =
  /^__(eq|lt|le|gt|ge|add|sub|mul|len|iter|next|getitem|setitem|contains|enter|exit|call|hash|bool|aenter|aexit)__$/
