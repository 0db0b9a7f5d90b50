import type { ClassFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Fact, Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, at, code, plural, shortName, together } from '../words.ts'

// https://docs.python.org/3/tutorial/classes.html

const classes = (facts: Facts) => bestFirst(factsOf(facts, 'class'), worth)
const worth = (fact: ClassFact) =>
  fact.substantialMethods * 2 +
  Math.min(fact.state, 4) +
  fact.properties * 2 +
  fact.overrides * 2 +
  (fact.ownBase ? 2 : 0) +
  (fact.classKind === 'test' ? -1000 : 0) +
  (fact.classKind === 'exception' ? -5 : 0) +
  (fact.used ? 0 : -10)

const says = (fact: ClassFact) => {
  const told = together(
    baseOf(fact),
    fact.methods > 0 ? `has ${plural(fact.methods, 'method')}` : '',
    fact.properties > 0 ? `has ${plural(fact.properties, 'property', 'properties')}` : '',
    fact.state > 0 && isPlain(fact) ? 'keeps state' : '',
  )
  return `${code(fact.name)} ${told}${fact.methods > 0 || fact.properties > 0 ? '' : `${told ? ', ' : 'is '}${BARE[fact.classKind]}`}`
}

/** What it builds on, and of whom: an own class is worth a look itself. */
const baseOf = ({ name, ownBase, bases, classKind }: ClassFact): string => {
  const [first] = bases
  // A base that a call makes has no name to tell.
  if (first === undefined || first.endsWith(')') || classKind === 'enum' || classKind === 'data') return ''
  const base = shortName(first.replace(/^own:[^#]*#/, ''))
  if (ownBase) return base === name ? `builds on another ${code(base)}` : `builds on ${code(base)}`
  return classKind === 'plain' ? '' : `extends ${code(base)}`
}

const BARE: Readonly<Record<ClassFact['classKind'], string>> = {
  plain: 'without methods',
  framework: 'with fields alone',
  test: 'without methods',
  exception: 'an exception class',
  enum: 'an enumeration',
  data: 'a data class',
}

const isPlain = (fact: ClassFact) =>
  fact.classKind === 'plain' || fact.classKind === 'data' || fact.classKind === 'enum'

export default defineSkill({
  id: 'oop',
  title: 'Classes',
  why: 'Nearly every backend code base is made of classes.',

  signals: {
    behaviour: signal({
      title: 'Has a class that keeps state, with methods that do something with it',
      from: 'python',
      find: facts =>
        classes(facts).filter(fact => isPlain(fact) && fact.used && fact.state > 0 && fact.substantialMethods > 0),
      says,
    }),
    inheritance: signal({
      title: 'Builds one of its classes on another',
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
      title: "Gives a framework's class methods that do something",
      from: 'python',
      find: facts => classes(facts).filter(fact => fact.classKind === 'framework' && fact.substantialMethods > 0),
      says,
    }),
    class: signal({
      title: 'Has classes of its own',
      from: 'python',
      find: classes,
      says,
      counted: count => `${count} of your own`,
    }),
  },

  levels: {
    some: [{ class: 1 }],
    solid: [{ behaviour: 2 }, { inheritance: 1 }, { property: 1 }, { framework: 2 }, { framework: 1, behaviour: 1 }],
  },

  best: found => bestOf(found),
  says: ({ count }) =>
    count('class') > 1 ? plural(count('class'), 'class', 'classes') : count('class') === 1 ? 'the only class' : '',
  absent: facts => absentFrom(facts, `no class in ${plural(factsOf(facts, 'module').length, 'module')}`),
  nextStep: {
    some: () => 'Turn data and the functions that work on it into one class with two methods.',
    solid: ({ count, first }) => {
      const fact = first('class')
      const name = fact?.kind === 'class' ? code(fact.name) : 'a class'
      return count('behaviour') > 0
        ? `Give a second class, beside ${name}, data of its own and methods that change it.`
        : 'Turn data and the functions that work on it into two classes that keep the data and have these functions as methods.'
    },
  },
  minutes: { some: 45, solid: 60 },
  question: ({ first }) => {
    const fact = first('inheritance') ?? first('behaviour')
    if (fact?.kind !== 'class' || fact.classKind === 'test') return undefined
    return fact.ownBase && fact.bases[0]
      ? `Why does ${code(fact.name)} (${at(fact)}) build on another class, and what would be simpler without?`
      : `Why is ${code(fact.name)} (${at(fact)}) a class, and what would change if it were a few functions?`
  },
})

/** The richest of all; a test case only where there is nothing else. */
const bestOf = ({ first }: Found): Fact | undefined =>
  bestFirst(
    ['behaviour', 'inheritance', 'property', 'framework'].flatMap(signal => {
      const fact = first(signal)
      return fact?.kind === 'class' ? [fact] : []
    }),
    worth,
  )[0]

const OPERATORS =
  /^__(eq|lt|le|gt|ge|add|sub|mul|len|iter|next|getitem|setitem|contains|enter|exit|call|hash|bool|aenter|aexit)__$/
