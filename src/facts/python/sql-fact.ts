import type { DatabaseOperation, SqlDeclarationFact, SqlFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { short } from './statements.ts'

export const sqlFact = (
  module: PythonModule,
  node: Node,
  operation: DatabaseOperation,
  via: string,
  target: string,
): SqlFact => ({
  kind: 'sql',
  owner: module.owner,
  anchor: module.anchorLine(node),
  operation,
  via,
  language: 'python',
  target,
  text: short(node, 70),
  inTest: module.isTest,
})

export const sqlDeclaration = (
  module: PythonModule,
  node: Node,
  what: SqlDeclarationFact['what'],
  via: string,
  name: string,
): SqlDeclarationFact => ({
  kind: 'sql-declaration',
  owner: module.owner,
  anchor: module.anchorLine(node),
  what,
  via,
  name,
  language: 'python',
})
