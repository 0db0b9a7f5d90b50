import type { ClassFact } from '../kinds.ts'
import type { Analysis, OwnClass } from './analysis.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { workOf } from './statements.ts'

const CLASS: ReadonlySet<string> = new Set(['class_definition'])
/** Dunders that every tutorial class has: no substance by themselves. */
const COMMON_DUNDERS: ReadonlySet<string> = new Set(['__init__', '__str__', '__repr__', '__unicode__', '__new__'])
const ASSIGNMENT: ReadonlySet<string> = new Set(['assignment'])

export const classFacts = (module: PythonModule, analysis: Analysis): ClassFact[] => {
  const facts: ClassFact[] = []
  for (const node of module.root.descendants(CLASS)) {
    const own = analysis.classOf(node, module)
    const name = node.child('name')?.text
    if (!own || name === undefined || name === 'Meta' || name === 'Config') continue
    facts.push(classFact(own, name, module, analysis))
  }
  return facts
}

const classFact = (own: OwnClass, name: string, module: PythonModule, analysis: Analysis): ClassFact => {
  const methods = methodsOf(own.node)
  const inherited = new Set(own.ownBases.flatMap(base => methodsOf(base.node).map(nameOf)))
  return {
    kind: 'class',
    owner: module.owner,
    anchor: module.anchorLine(own.node),
    name,
    bases: own.bases,
    classKind: own.kind,
    ownBase: own.ownBases.length > 0,
    subclassed: analysis.subclassed.has(own.name),
    used: analysis.uses(name) > 0 || isFoundByFramework(own),
    state: stateOf(own.node, module),
    substantialMethods: methods.filter(isSubstantial).length,
    methods: methods.length,
    properties: methods.filter(method =>
      decoratorsOf(method).some(text => /^@(cached_)?property\b|^@functools\.cached_property|\.setter$/.test(text)),
    ).length,
    dunders: methods.map(nameOf).filter(method => /^__\w+__$/.test(method) && !COMMON_DUNDERS.has(method)),
    abstract:
      own.bases.includes('abc.ABC') ||
      methods.some(method => decoratorsOf(method).some(text => text.includes('abstractmethod'))),
    overrides: methods.filter(method => inherited.has(nameOf(method)) && nameOf(method) !== '__init__').length,
    lines: own.node.endLine - own.node.startLine + 1,
  }
}

/** Django finds models, admin and tests by itself; test runners find test classes; plug-in hosts find commands and cogs. */
const isFoundByFramework = ({ kind, module, externalBases }: OwnClass): boolean => {
  if (kind === 'test') return true
  if (
    externalBases.some(base =>
      /^(django\.|rest_framework\.|wagtail\.|scrapy\.|discord\.|kivy\.|locust\.|celery\.)/.test(base),
    )
  )
    return true
  return kind !== 'plain' && /(^|\/)(models|admin|apps|commands|cogs|plugins|spiders)(\/|\.py$)/.test(module.path)
}

export const methodsOf = (node: Node): Node[] =>
  (node.child('body')?.children ?? []).flatMap(statement => {
    if (statement.type === 'function_definition') return [statement]
    const definition = statement.type === 'decorated_definition' ? statement.child('definition') : undefined
    return definition?.type === 'function_definition' ? [definition] : []
  })

export const nameOf = (definition: Node): string => definition.child('name')?.text ?? ''

export const decoratorsOf = (definition: Node): string[] =>
  definition.parent?.type === 'decorated_definition'
    ? definition.parent.children.filter(child => child.type === 'decorator').map(child => child.text.slice(0, 200))
    : []

/** Does something of its own: not `pass`, not only keeping arguments, not one line that passes on or formats. */
const isSubstantial = (method: Node): boolean => {
  const work = workOf(method.child('body'))
  const name = nameOf(method)
  if (COMMON_DUNDERS.has(name))
    return name === '__init__' && work.filter(statement => !isPlainKeeping(statement)).length >= 2
  if (work.length >= 2) return true
  const [only] = work
  return only !== undefined && COMPOUND.has(only.type) && only.endLine - only.startLine >= 2
}

const COMPOUND: ReadonlySet<string> = new Set([
  'if_statement',
  'for_statement',
  'while_statement',
  'try_statement',
  'with_statement',
])

/** `self.name = name`, `super().__init__()` */
const isPlainKeeping = (statement: Node): boolean => {
  const [only] = statement.children
  if (only?.type === 'assignment')
    return only.child('left')?.type === 'attribute' && only.child('right')?.type !== 'call'
  return only?.type === 'call' && only.text.includes('super')
}

const stateOf = (node: Node, module: PythonModule): number => {
  const declared = node
    .descendants(ASSIGNMENT)
    .filter(
      assignment => assignment.parent?.parent?.id === node.child('body')?.id && assignment.child('type') !== undefined,
    )
  return new Set([
    ...module.bindings.attributes(node).keys(),
    ...declared.map(assignment => assignment.child('left')?.text),
  ]).size
}
