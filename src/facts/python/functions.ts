import type { FunctionFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { nameOf } from './classes.ts'
import { classAround, functionAround, type PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { docstringOf } from './statements.ts'

const FUNCTION: ReadonlySet<string> = new Set(['function_definition'])
const RETURNS: ReadonlySet<string> = new Set(['return_statement', 'yield'])
/** Given by the caller of every method or view, so no parameter of the author's. */
const GIVEN: ReadonlySet<string> = new Set(['self', 'cls', 'request', 'mcs'])
/** Decorators that change a function and do not register it anywhere. */
const PLAIN_DECORATOR = /^(builtins\.)?(staticmethod|classmethod|property)$|^functools\.|^abc\.|^contextlib\./

export const functionFacts = (module: PythonModule, analysis: Analysis): FunctionFact[] => {
  const facts: FunctionFact[] = []
  for (const node of module.root.descendants(FUNCTION)) {
    const name = nameOf(node)
    if (name === '') continue
    const owner = enclosingClass(node)
    const decorators = decoratorNames(node, module)
    const isTest = module.isTest && (/^test/.test(name) || /^(setUp|tearDown|setup|teardown)/.test(name))
    facts.push({
      kind: 'function',
      owner: module.owner,
      anchor: module.anchorLine(node),
      name,
      qualifiedName: owner ? `${owner.child('name')?.text ?? ''}.${name}` : name,
      parameters: parametersOf(node).length,
      returnsValue: returnsValue(node),
      isMethod: owner !== undefined,
      isTest,
      isNested: !owner && functionAround(node) !== undefined,
      documented: docstringOf(node.child('body')) !== undefined,
      decorators,
      called: analysis.uses(name) > 0,
      calledByFramework: isCalledByFramework(name, decorators, owner, module, analysis),
      lines: node.endLine - node.startLine + 1,
    })
  }
  return facts
}

const enclosingClass = (node: Node): Node | undefined => {
  const around = classAround(node)
  const inner = functionAround(node)
  return around && (!inner || inner.id < around.id) ? around : undefined
}

export const decoratorNames = (node: Node, module: PythonModule): string[] =>
  node.parent?.type === 'decorated_definition'
    ? node.parent.children
        .filter(child => child.type === 'decorator')
        .map(decorator => decorator.children.find(child => child.type !== '@'))
        .map(expression => (expression?.type === 'call' ? expression.child('function') : expression))
        .map(callee => (callee && module.resolve(callee)) ?? callee?.text.slice(0, 80) ?? '')
    : []

/** Names of an own function's parameters, without the ones that are always given. */
export const parametersOf = (node: Node): string[] =>
  (node.child('parameters')?.children ?? []).flatMap(parameter => {
    if (
      parameter.type === '*' ||
      parameter.type === '/' ||
      parameter.type === 'keyword_separator' ||
      parameter.type === 'positional_separator'
    )
      return []
    const name =
      parameter.type === 'identifier' ? parameter : (parameter.child('name') ?? parameter.childOf('identifier'))
    return name && !GIVEN.has(name.text) ? [name.text] : []
  })

/** Gives something back: `return x` or `yield`, in the function itself and not in one inside it. */
const returnsValue = (node: Node): boolean => {
  for (const statement of node.descendants(RETURNS)) {
    if (functionAround(statement)?.id !== node.id) continue
    if (statement.type === 'yield' || statement.children.some(child => child.type !== 'none')) return true
  }
  return false
}

const isCalledByFramework = (
  name: string,
  decorators: readonly string[],
  owner: Node | undefined,
  module: PythonModule,
  analysis: Analysis,
): boolean => {
  if (decorators.some(decorator => !PLAIN_DECORATOR.test(decorator))) return true
  if (!owner) return false
  if (/^__\w+__$/.test(name)) return analysis.uses(owner.child('name')?.text ?? '') > 0
  const own = analysis.classOf(owner, module)
  return own !== undefined && own.kind !== 'plain' && own.kind !== 'exception'
}
