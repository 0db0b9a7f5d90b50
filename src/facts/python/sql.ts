import type { DatabaseOperation, SqlDeclarationFact, SqlFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { ormCalls } from './orm-calls.ts'
import { CLASS_VIEWS, modelOf } from './orm-methods.ts'
import { sqlDeclaration, sqlFact } from './sql-fact.ts'
import { runsSql, sqlOfText } from './sql-text.ts'

const LOOKED_AT: ReadonlySet<string> = new Set([
  'call',
  'class_definition',
  'string',
  'concatenated_string',
  'assignment',
])
export const sqlFacts = (module: PythonModule, analysis: Analysis): (SqlFact | SqlDeclarationFact)[] => {
  const facts: (SqlFact | SqlDeclarationFact)[] = []
  const runs = runsSql(module)
  for (const node of module.root.descendants(LOOKED_AT)) {
    if (node.type === 'class_definition') facts.push(...ofClass(module, analysis, node))
    else if (node.type === 'call') facts.push(...ormCalls(module, analysis, node))
    else if (node.type === 'assignment') facts.push(...ofSetting(module, node))
    else if (node.parent?.type !== 'concatenated_string') facts.push(...sqlOfText(module, node, runs))
  }
  return facts
}

const ofClass = (module: PythonModule, analysis: Analysis, node: Node): (SqlFact | SqlDeclarationFact)[] => {
  const own = analysis.classOf(node, module)
  if (!own) return []
  const name = node.child('name')?.text ?? ''
  const via = modelOf(own.externalBases)
  // SQLModel's classes are tables only where they say so; the rest are shapes of requests and answers.
  if (via === 'sqlmodel' && !/\btable\s*=\s*True/.test(node.child('superclasses')?.text ?? '')) return []
  if (via) return [sqlDeclaration(module, node, 'model', via, name)]
  const view = own.externalBases
    .map(base => base.slice(base.lastIndexOf('.') + 1))
    .find(base => Object.hasOwn(CLASS_VIEWS, base))
  const operation = view === undefined ? undefined : CLASS_VIEWS[view]
  const generic = own.externalBases.some(base => /^(django\.views\.generic|rest_framework)\b/.test(base))
  if (!operation || !generic) return []
  const more: DatabaseOperation[] = view === 'ModelViewSet' ? ['create', 'filter', 'update', 'delete'] : [operation]
  return more.map(each => sqlFact(module, node, each, 'django', name))
}

const ofSetting = (module: PythonModule, node: Node): SqlDeclarationFact[] => {
  const left = node.child('left')?.text ?? ''
  if (!/SQLALCHEMY_DATABASE_URI|^DATABASES$|DATABASE_URL$/.test(left)) return []
  return [sqlDeclaration(module, node, 'configured', left, '')]
}
