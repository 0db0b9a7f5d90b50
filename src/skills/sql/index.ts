import type { DatabaseOperation, SqlDeclarationFact, SqlFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { at, code, listed, plural, snippet } from '../words.ts'

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
    fact => WORTH[fact.operation] + (fact.inTest ? -6 : 0) + rich(fact.text),
  )
/** Several conditions, a join or an order show more than one row by its key; a class that does it inside shows least. */
const rich = (text: string): number =>
  (/^class\b/.test(text) ? -2 : 0) +
  (/\.get\(|get_object_or_404\(|get_or_404\(/.test(text) ? 0 : 0.5) +
  (/\bJOIN\b|\.join\(|\bQ\(|\bORDER BY\b|order_by\(|\bGROUP BY\b|annotate\(|aggregate\(|select_related\(/i.test(text)
    ? 1
    : 0) +
  (/__\w{2,20} ?=|\bAND\b|[<>]=? ?\?/.test(text) ? 0.5 : 0) -
  (text.endsWith('…') ? 0.2 : 0)

const says = (fact: SqlFact) => `${DOES[fact.operation]}: ${snippet(fact.text)}`

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

  says: found => {
    const queries = queriesOf(found)
    const via = new Set(queries.map(fact => VIA[fact.via] ?? fact.via))
    if (queries.length > 0)
      return `${plural(placesOf(queries), 'place')} that ${placesOf(queries) === 1 ? 'uses' : 'use'} ${listed([...via])}`
    return found.count('declared') > 0 ? 'declared, not yet queried' : 'not in Python'
  },
  absent: () => 'no query, model or table of a relational database',
  nextStep: {
    some: () => 'Keep one table with `sqlite3` from the standard library: create it, insert a row, read it back.',
    solid: ({ count }) =>
      count('filter') === 0
        ? 'Look rows up by a condition: a `WHERE`, or your mapper’s `filter`.'
        : 'Let your program store a row of its own (an `INSERT`, or your mapper’s way to add one), and look it up again.',
  },
  minutes: { some: 60, solid: 30 },
  question: ({ first }) => {
    const fact = first('filter')
    return fact?.kind === 'sql' && !fact.inTest
      ? `${at(fact)} looks rows up: what does the database do then, and what happens with a million rows?`
      : undefined
  },
})

const queriesOf = ({ all }: Found): readonly SqlFact[] =>
  withoutTests(['filter', 'create', 'read', 'change'].flatMap(all).flatMap(fact => (fact.kind === 'sql' ? [fact] : [])))

/** Tests look into the database as often as the program does: they count only where there is nothing else. */
const withoutTests = (queries: readonly SqlFact[]): readonly SqlFact[] =>
  queries.some(fact => !fact.inTest) ? queries.filter(fact => !fact.inTest) : queries

/** A query and the part of it that reads the table are one line. */
const placesOf = (queries: readonly SqlFact[]): number => new Set(queries.map(at)).size

const VIA: Readonly<Record<string, string>> = {
  sql: 'SQL',
  django: 'the Django ORM',
  sqlalchemy: 'SQLAlchemy',
  peewee: 'peewee',
  sqlmodel: 'SQLModel',
}
