import type { Structure, StructureUseFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, listed } from '../words.ts'

// https://docs.python.org/3/tutorial/datastructures.html

const WORTH: Readonly<Record<StructureUseFact['use'], number>> = {
  changed: 6,
  iterated: 5,
  indexed: 4,
  built: 3,
  unpacked: 3,
  returned: 2,
  literal: 1,
}
const TEXT: Readonly<Record<StructureUseFact['use'], string>> = {
  changed: 'changes',
  iterated: 'walks or searches',
  indexed: 'looks into',
  built: 'builds',
  unpacked: 'unpacks',
  returned: 'returns',
  literal: 'writes',
}
const WORKED: ReadonlySet<StructureUseFact['use']> = new Set(['changed', 'iterated', 'indexed', 'unpacked'])

const used = (facts: Facts, structure: Structure) =>
  bestFirst(
    factsOf(facts, 'structure-use').filter(fact => fact.structure === structure && !fact.demanded),
    fact => WORTH[fact.use],
  )
const worked = (facts: Facts, structure: Structure) => used(facts, structure).filter(fact => WORKED.has(fact.use))
const says = (fact: StructureUseFact) => `${TEXT[fact.use]} a ${fact.structure}: ${code(fact.text)}`

export default defineSkill({
  id: 'data-structures',
  title: 'Lists, dictionaries, tuples',
  why: 'Most junior tasks move data between lists and dictionaries.',

  signals: {
    'dict-worked': signal({
      title: 'Walks, indexes or changes a dict',
      from: 'python',
      find: facts => worked(facts, 'dict'),
      says,
    }),
    'list-worked': signal({
      title: 'Walks, indexes or changes a list',
      from: 'python',
      find: facts => worked(facts, 'list'),
      says,
    }),
    'tuple-worked': signal({
      title: 'Walks, indexes or unpacks a tuple',
      from: 'python',
      find: facts => worked(facts, 'tuple'),
      says,
    }),
    dict: signal({ title: 'Uses a dict', from: 'python', find: facts => used(facts, 'dict'), says }),
    list: signal({ title: 'Uses a list', from: 'python', find: facts => used(facts, 'list'), says }),
    tuple: signal({ title: 'Uses a tuple', from: 'python', find: facts => used(facts, 'tuple'), says }),
  },

  levels: {
    some: [{ dict: 1 }, { list: 1 }, { tuple: 1 }],
    solid: [
      { dict: 1, list: 1, tuple: 1, 'dict-worked': 1, 'list-worked': 1 },
      { dict: 1, list: 1, tuple: 1, 'dict-worked': 1, 'tuple-worked': 1 },
      { dict: 1, list: 1, tuple: 1, 'list-worked': 1, 'tuple-worked': 1 },
    ],
  },

  says: ({ count }) => `${listed(['list', 'dict', 'tuple'].filter(structure => count(structure) > 0))} used`,
  absent: () => 'no list, dict or tuple of its own in Python code, beyond what frameworks ask for',
  nextStep: {
    some: () => 'Keep a few records in a list or a dict and loop over them.',
    solid: ({ count }) =>
      `Use ${listed(['list', 'dict', 'tuple'].filter(structure => count(structure) === 0).map(name => `a ${name}`)) || 'what you build'} where it fits: collect records in a list, look them up in a dict, return several values as a tuple.`,
  },
  minutes: { some: 20, solid: 30 },
})
