import type { DatabaseOperation, SqlFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { sqlFact } from './sql-fact.ts'
import { short, stringValue } from './statements.ts'

const EXECUTES =
  /\.(execute|executemany|executescript|fetch|fetchrow|fetchval|fetch_all|fetch_one|read_sql|read_sql_query|query|raw|text)$|^sqlalchemy\.(sql\.(expression\.)?)?text$/

const NOSQL_MODULE = /^(cassandra|neo4j|py2neo)\b/
const CALL: ReadonlySet<string> = new Set(['call'])

/** The module, or an own one that it imports, sends some text to a database: then its SQL strings are queries. */
export const runsSql = (module: PythonModule): boolean =>
  sendsSql(module) ||
  module.bindings.imports.some(({ level, module: from, name }) => {
    const path = module.program.project.find(module.path, level, from, name === '' ? undefined : name)
    const imported = path === undefined ? undefined : module.program.module(path)
    return imported !== undefined && sendsSql(imported)
  })

const known = new WeakMap<PythonModule, boolean>()

const sendsSql = (module: PythonModule): boolean => {
  const answer = known.get(module) ?? looksSending(module)
  known.set(module, answer)
  return answer
}

/** A word of `EXECUTES`, before each call is looked at. */
const MAY_EXECUTE = /\b(execute\w*|fetch\w*|read_sql\w*|query|raw|text)\s*\(/

const looksSending = (module: PythonModule): boolean => {
  if (module.bindings.imports.some(record => NOSQL_MODULE.test(record.module))) return false
  if (!MAY_EXECUTE.test(module.tree.text)) return false
  for (const call of module.root.descendants(CALL)) {
    const callee = call.child('function')
    if (callee && EXECUTES.test(module.resolve(callee) ?? callee.text)) return true
  }
  return false
}

const SQL: readonly (readonly [RegExp, DatabaseOperation])[] = [
  [/^\s*(CREATE\s+(TABLE|VIEW|INDEX|DATABASE)|ALTER\s+TABLE|DROP\s+TABLE)\b/i, 'schema'],
  [/^\s*(INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO)\s+\S+/i, 'create'],
  [/^\s*UPDATE\s+\S+\s+SET\b/i, 'update'],
  [/^\s*DELETE\s+FROM\s+\S+/i, 'delete'],
  [/^\s*(WITH\b[\s\S]{1,400}?)?SELECT\b[\s\S]{1,1500}?\bFROM\b[\s\S]{1,1500}?\b(WHERE|JOIN|HAVING)\b/i, 'filter'],
  [/^\s*SELECT\b[\s\S]{1,1500}?\bFROM\s+\S+/i, 'read'],
]

export const sqlOfText = (module: PythonModule, node: Node, runs: boolean): SqlFact[] => {
  if (!runs || node.end - node.start < 15 || node.parent?.type === 'expression_statement') return []
  const text = stringValue(node)?.slice(0, 4000)
  if (text === undefined) return []
  const operation = SQL.find(([pattern]) => pattern.test(text))?.[1]
  if (!operation) return []
  const target = /\b(?:FROM|INTO|UPDATE|TABLE(?:\s+IF\s+NOT\s+EXISTS)?)\s+["'`[]?([\w.]+)/i.exec(text)?.[1] ?? ''
  return [{ ...sqlFact(module, node, operation, 'sql', target), text: short(node, 70) }]
}
