import { factsOf } from '../../facts/query.ts'
import { defineSkill, signal } from '../define.ts'

// Put a link here to the specification of what the signals look for.

export default defineSkill({
  id: '__ID__',
  title: '__TITLE__',
  why: 'One sentence: why does the role ask for it?',

  signals: {
    // Replace this one: what would convince a reviewer? The most telling signal comes first.
    'documented-function': signal({
      title: 'Documents a function',
      from: 'python',
      find: facts => factsOf(facts, 'function').filter(fn => fn.documented),
      says: fn => `\`${fn.qualifiedName}\` has a docstring`,
    }),
  },

  levels: {
    some: [{ 'documented-function': 1 }],
    solid: [{ 'documented-function': 3 }],
  },

  says: found => `${found.count('documented-function')} functions with a docstring`,
  absent: facts => `no docstring in ${factsOf(facts, 'module').length} modules`,
  nextStep: {
    some: () => 'Write a docstring for the function that others call most.',
    solid: () => 'Write a docstring for every function that others call.',
  },
  minutes: { some: 10, solid: 30 },
})
