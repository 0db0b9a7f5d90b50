import type { Structure, StructureUseFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, inTests, listed, snippet } from '../words.ts'

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
    fact =>
      WORTH[fact.use] -
      (inTests(fact) ? 4 : 0) -
      (SETTINGS.test(fact.text) ? 5 : 0) -
      (/\.(?:POST|GET)\b/.test(fact.text) ? 1 : 0),
  )
/** A look into settings, headers or a session is a framework's habit more than a structure of one's own. */
const SETTINGS = /\b(?:config|environ|settings|headers|session|cleaned_data|kwargs|sys\.path|parents|argv)\b/

const worked = (facts: Facts, structure: Structure) => used(facts, structure).filter(fact => WORKED.has(fact.use))
/** `prices["tea"]`, that is changed, is an entry. */
const says = ({ use, structure, text }: StructureUseFact) =>
  `${TEXT[use]} ${use === 'changed' && text.endsWith(']') ? 'an entry of ' : ''}a ${structure}: ${snippet(text)}`

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

  says: ({ count }) => `${listed(STRUCTURES.filter(structure => count(structure) > 0))} used`,
  absent: facts => absentFrom(facts, 'no list, dict or tuple in the Python code, beyond what frameworks ask for'),
  nextStep: {
    some: () => 'Keep a few records in a list or a dict and loop over them.',
    solid: ({ count }) => {
      const missing = STRUCTURES.filter(structure => count(structure) === 0)
      return missing.length > 0
        ? `${listed(missing.map(structure => FITS[structure]))}.`.replace(/^./, first => first.toUpperCase())
        : 'Loop over a list or dict that you already have, and change it or look something up in it.'
    },
  },
  minutes: { some: 20, solid: 30 },
})

const STRUCTURES = ['list', 'dict', 'tuple'] as const
const FITS: Readonly<Record<Structure, string>> = {
  list: 'collect several results in a list and loop over it',
  dict: 'look something up by its name in a dict',
  tuple: 'let one function return two values as a tuple, and unpack them where you call it',
}
