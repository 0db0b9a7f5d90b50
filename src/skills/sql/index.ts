import type { DatabaseOperation, SqlDeclarationFact, SqlFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, listed, plural } from '../words.ts'

const WORTH: Readonly<Record<DatabaseOperation, number>> = {
  filter: 5,
  create: 4,
  update: 3,
  delete: 3,
  read: 2,
  schema: 1,
}
const DOES: Readonly<Record<DatabaseOperation, string>> = {
  filter: 'filters rows',
  create: 'creates rows',
  update: 'changes rows',
  delete: 'deletes rows',
  read: 'reads rows',
  schema: 'defines tables',
}
const WHAT: Readonly<Record<SqlDeclarationFact['what'], string>> = {
  model: 'declares the model',
  table: 'declares the table',
  configured: 'configures',
  connected: 'connects to',
}

const inPython = (facts: Facts, ...operations: readonly DatabaseOperation[]) =>
  bestFirst(
    factsOf(facts, 'sql').filter(fact => fact.language === 'python' && operations.includes(fact.operation)),
    fact => WORTH[fact.operation] + (fact.inTest ? -6 : 0),
  )
const says = (fact: SqlFact) => `${DOES[fact.operation]}: ${code(fact.text)}`

export default defineSkill({
  id: 'sql',
  title: 'SQL and databases',
  why: 'Most backends keep their data in a relational database.',

  signals: {
    filter: signal({
      title: 'Filters or looks up rows',
      from: 'python',
      find: facts => inPython(facts, 'filter'),
      says,
    }),
    create: signal({ title: 'Creates rows', from: 'python', find: facts => inPython(facts, 'create'), says }),
    read: signal({ title: 'Reads rows', from: 'python', find: facts => inPython(facts, 'read'), says }),
    change: signal({
      title: 'Changes or deletes rows, or defines tables',
      from: 'python',
      find: facts => inPython(facts, 'update', 'delete', 'schema'),
      says,
    }),
    declared: signal({
      title: 'Declares or configures a database, model or table',
      from: 'python',
      find: facts => factsOf(facts, 'sql-declaration'),
      says: fact => `${WHAT[fact.what]} ${code(fact.name || fact.via)}`,
    }),
    elsewhere: signal({
      title: 'Uses SQL in another language',
      from: 'files',
      find: facts => factsOf(facts, 'sql').filter(fact => fact.language === 'other'),
      says,
    }),
  },

  levels: {
    some: [{ filter: 1 }, { create: 1 }, { read: 1 }, { change: 1 }, { declared: 1 }, { elsewhere: 1 }],
    solid: [{ create: 1, filter: 1 }],
  },

  says: ({ all, count }) => {
    const via = new Set(
      ['filter', 'create', 'read', 'change']
        .flatMap(all)
        .flatMap(fact => (fact.kind === 'sql' ? [VIA[fact.via] ?? fact.via] : [])),
    )
    const operations = count('filter') + count('create') + count('read') + count('change')
    return operations > 0
      ? `${plural(operations, 'query', 'queries')} with ${listed([...via])}`
      : 'declared, not yet queried'
  },
  absent: () => 'no query, model or table of a relational database',
  nextStep: {
    some: () => 'Keep one table with `sqlite3` from the standard library: create it, insert a row, read it back.',
    solid: ({ count }) =>
      count('filter') === 0
        ? 'Look rows up by a condition: a `WHERE`, or your mapper’s `filter`.'
        : 'Let your program insert rows of its own, and read them back.',
  },
  minutes: { some: 60, solid: 30 },
})

const VIA: Readonly<Record<string, string>> = {
  sql: 'SQL',
  django: 'the Django ORM',
  sqlalchemy: 'SQLAlchemy',
  peewee: 'peewee',
  sqlmodel: 'SQLModel',
}
