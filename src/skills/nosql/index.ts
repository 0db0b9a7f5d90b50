import type { NosqlFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, listed, plural, snippet } from '../words.ts'

const CLIENTS = new Set(
  'pymongo motor flask-pymongo mongoengine flask-mongoengine redis aioredis flask-redis django-redis pynamodb elasticsearch elasticsearch-dsl cassandra-driver firebase-admin google-cloud-firestore couchdb neo4j py2neo tinydb beanie djongo pymemcache'.split(
    ' ',
  ),
)
const DOES: Readonly<Record<NosqlFact['operation'], string>> = {
  read: 'reads from',
  write: 'writes to',
  connect: 'connects to',
}

const database = (facts: Facts, operation: NosqlFact['operation']) =>
  bestFirst(
    factsOf(facts, 'nosql').filter(
      fact => fact.operation === operation && fact.role === 'database' && fact.used && fact.language !== 'other',
    ),
    fact => (fact.inTest ? 0 : 1),
  )
const says = (fact: NosqlFact) =>
  `${DOES[fact.operation]} ${fact.client}${fact.role === 'database' ? '' : ` as a ${fact.role}`}: ${snippet(fact.text)}`

export default defineSkill({
  id: 'nosql',
  title: 'NoSQL',
  why: 'Some jobs keep documents or key-value pairs in MongoDB, Redis and the like.',

  signals: {
    read: signal({
      title: 'Reads from a NoSQL database',
      from: 'python',
      find: facts => database(facts, 'read'),
      says,
    }),
    write: signal({
      title: 'Writes to a NoSQL database',
      from: 'python',
      find: facts => database(facts, 'write'),
      says,
    }),
    trace: signal({
      title: 'Connects to a NoSQL database, or uses one as a cache or broker',
      from: 'python',
      find: facts => factsOf(facts, 'nosql', ['own', 'scaffold']),
      says,
    }),
    listed: signal({
      title: 'Lists a NoSQL client',
      from: 'dependencies',
      lastResort: true,
      find: facts => factsOf(facts, 'dependency').filter(fact => CLIENTS.has(fact.name)),
      says: fact => `lists ${code(fact.name)}`,
    }),
  },

  levels: { some: [{ read: 1 }, { write: 1 }, { trace: 1 }, { listed: 1 }], solid: [{ read: 1, write: 1 }] },

  says: ({ all, count }) => {
    const clients = new Set(
      ['read', 'write'].flatMap(all).flatMap(fact => (fact.kind === 'nosql' ? [fact.client] : [])),
    )
    if (clients.size === 0) return count('trace') > 0 ? 'nothing is read or written' : ''
    const uses = `${plural(count('read'), 'read')} and ${plural(count('write'), 'write')}`
    return clients.size > 1 ? `${uses}, with ${listed([...clients])}` : uses
  },
  absent: () => 'no client of a NoSQL database is used or listed',
  nextStep: {
    some: () =>
      'If a job asks for it: keep one kind of record in MongoDB or Redis, written and read back by your program.',
    solid: ({ count }) =>
      count('read') === 0 ? 'Read back what your program writes.' : 'Let your program write to it as well as read.',
  },
  minutes: { some: 90, solid: 45 },
})
