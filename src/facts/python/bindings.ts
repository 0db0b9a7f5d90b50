import type { Node, SyntaxTree } from './node.ts'

/** Where a name gets its meaning. */
export type Binding =
  /** `import a.b` binds `a`: module `a`, name ''. `from .a import b`: level 1, module `a`, name `b`. */
  | {
      readonly kind: 'import'
      readonly level: number
      readonly module: string
      readonly name: string
      readonly node: Node
    }
  | { readonly kind: 'definition'; readonly node: Node }
  | { readonly kind: 'parameter'; readonly annotation: Node | undefined; readonly node: Node }
  | { readonly kind: 'assigned'; readonly value: Node; readonly annotation: Node | undefined; readonly node: Node }
  /** `with value as name` */
  | { readonly kind: 'context'; readonly value: Node; readonly node: Node }
  /** `for name in value` */
  | { readonly kind: 'element'; readonly value: Node; readonly node: Node }
  | { readonly kind: 'other'; readonly node: Node }

export interface ImportRecord {
  readonly level: number
  readonly module: string
  /** Empty for `import a.b`; `*` for a wildcard. */
  readonly name: string
  /** The name that it binds here; empty for a wildcard. */
  readonly as: string
  readonly node: Node
}

export interface Bindings {
  /** Of one scope: a function, class or module node. */
  readonly in: (scope: Node) => ReadonlyMap<string, Binding>
  /** What a class's methods assign to `self`: the first value of each attribute that is not None. */
  readonly attributes: (classNode: Node) => ReadonlyMap<string, Node>
  readonly imports: readonly ImportRecord[]
  readonly wildcards: readonly { readonly level: number; readonly module: string }[]
}

const SCOPES: ReadonlySet<string> = new Set(['function_definition', 'lambda', 'class_definition', 'module'])
const BINDING_NODES: ReadonlySet<string> = new Set([
  'import_statement',
  'import_from_statement',
  'function_definition',
  'class_definition',
  'lambda',
  'assignment',
  'named_expression',
  'for_statement',
  'for_in_clause',
  'with_item',
  'except_clause',
  'global_statement',
])
const CLASS: ReadonlySet<string> = new Set(['class_definition'])
const NO_NAMES: ReadonlyMap<string, Binding> = new Map()
const NO_VALUES: ReadonlyMap<string, Node> = new Map()

const byTree = new WeakMap<SyntaxTree, Bindings>()

/** What a text's names are bound to: its tree alone says it, so a tree that is met again is not gone through again. */
export const bindingsOf = (tree: SyntaxTree): Bindings => {
  const known = byTree.get(tree)
  if (known) return known
  const found = findBindings(tree)
  byTree.set(tree, found)
  return found
}

const findBindings = (tree: SyntaxTree): Bindings => {
  const scopes = new Map<number, Map<string, Binding>>()
  const attributes = new Map<number, Map<string, Node>>()
  const imports: ImportRecord[] = []
  const globals = new Set<string>()

  const bind = (scope: Node, name: string, binding: Binding) => {
    const names = scopes.get(scope.id) ?? new Map<string, Binding>()
    scopes.set(scope.id, names)
    const before = names.get(name)
    if (!before || outranks(binding, before)) names.set(name, binding)
  }
  const scopeFor = (node: Node): Node => node.above(SCOPES) ?? tree.root

  for (const node of tree.root.descendants(BINDING_NODES)) {
    switch (node.type) {
      case 'import_statement':
      case 'import_from_statement':
        for (const record of importsOf(node)) {
          imports.push(record)
          if (record.as === '') continue
          const bindsFirst = record.name === '' && record.as === record.module.split('.')[0]
          const module = bindsFirst ? record.as : record.module
          bind(scopeFor(node), record.as, { kind: 'import', level: record.level, module, name: record.name, node })
        }
        break
      case 'function_definition': {
        const name = node.child('name')
        if (name) bind(scopeFor(node), name.text, { kind: 'definition', node })
        bindParameters(node, bind)
        break
      }
      case 'lambda':
        bindParameters(node, bind)
        break
      case 'class_definition': {
        const name = node.child('name')
        if (name) bind(scopeFor(node), name.text, { kind: 'definition', node })
        break
      }
      case 'global_statement':
        for (const name of node.children) globals.add(name.text)
        break
      case 'assignment':
      case 'named_expression': {
        const left = node.child('left') ?? node.child('name')
        const right = lastValue(node)
        if (!left) break
        const annotation = node.child('type')
        if (left.type === 'identifier') {
          const scope = globals.has(left.text) ? tree.root : scopeFor(node)
          if (right) bind(scope, left.text, { kind: 'assigned', value: right, annotation, node })
          else if (annotation) bind(scope, left.text, { kind: 'parameter', annotation, node })
        } else if (left.type === 'attribute') noteAttribute(left, right, attributes)
        else for (const name of namesIn(left)) bind(scopeFor(node), name, unpacked(node, right))
        break
      }
      case 'for_statement':
      case 'for_in_clause': {
        const left = node.child('left')
        const value = node.child('right')
        if (!left || !value) break
        if (left.type === 'identifier') bind(scopeFor(node), left.text, { kind: 'element', value, node })
        else for (const name of namesIn(left)) bind(scopeFor(node), name, { kind: 'other', node })
        break
      }
      case 'with_item': {
        const as = node.child('value')
        const alias = as?.child('alias')
        const value = as?.children[0]
        if (as?.type === 'as_pattern' && alias && value)
          for (const name of namesIn(alias)) bind(scopeFor(node), name, { kind: 'context', value, node })
        break
      }
      case 'except_clause':
        for (const alias of node.children.filter(child => child.type === 'as_pattern'))
          for (const name of namesIn(alias.child('alias') ?? alias)) bind(scopeFor(node), name, { kind: 'other', node })
        break
    }
  }
  return {
    in: scope => scopes.get(scope.id) ?? NO_NAMES,
    attributes: node => attributes.get(node.id) ?? NO_VALUES,
    imports,
    wildcards: imports.filter(record => record.name === '*').map(({ level, module }) => ({ level, module })),
  }
}

/** A real value beats `None`, a definition beats an import in `try: import x except ImportError: x = None`. */
const outranks = (later: Binding, before: Binding): boolean => {
  if (before.kind === 'other') return later.kind !== 'other'
  // `from datetime import datetime`, and further down `import datetime`.
  if (before.kind === 'import' && later.kind === 'import' && !isFallback(later.node)) return true
  return before.kind === 'assigned' && before.value.type === 'none' && later.kind !== 'other'
}

/** `except ImportError: import simplejson as json` */
const isFallback = (node: Node): boolean => node.above(EXCEPT) !== undefined
const EXCEPT: ReadonlySet<string> = new Set(['except_clause'])

const unpacked = (node: Node, right: Node | undefined): Binding =>
  right && (right.type === 'call' || right.type === 'identifier')
    ? { kind: 'element', value: right, node }
    : { kind: 'other', node }

/** `a = b = 3` nests assignments to the right. */
const lastValue = (node: Node): Node | undefined => {
  let right = node.child('right') ?? node.child('value')
  for (let step = 0; right?.type === 'assignment' && step < 50; step++) right = right.child('right')
  return right
}

const noteAttribute = (left: Node, right: Node | undefined, attributes: Map<number, Map<string, Node>>): void => {
  const object = left.child('object')
  if (object?.text !== 'self' && object?.text !== 'cls') return
  const owner = left.above(CLASS)
  const name = left.child('attribute')?.text
  if (!owner || name === undefined || !right) return
  const known = attributes.get(owner.id) ?? new Map<string, Node>()
  attributes.set(owner.id, known)
  const before = known.get(name)
  if (!before || before.type === 'none') known.set(name, right)
}

const bindParameters = (node: Node, bind: (scope: Node, name: string, binding: Binding) => void): void => {
  for (const parameter of node.child('parameters')?.children ?? []) {
    const named =
      parameter.type === 'identifier' ? parameter : (parameter.child('name') ?? parameter.childOf('identifier'))
    if (named?.type === 'identifier')
      bind(node, named.text, { kind: 'parameter', annotation: parameter.child('type'), node: parameter })
  }
}

/** Identifiers bound by a pattern: `a, (b, *c)`. */
export const namesIn = (pattern: Node): string[] => {
  if (pattern.type === 'identifier') return [pattern.text]
  if (pattern.type === 'attribute' || pattern.type === 'subscript') return []
  return pattern.children.flatMap(namesIn)
}

const importsOf = (node: Node): ImportRecord[] => {
  if (node.type === 'import_statement')
    return node.childrenIn('name').map(name => {
      const alias = name.child('alias')
      const module = (name.child('name') ?? name).text.replace(/\s+/g, '')
      return { level: 0, module, name: '', as: alias?.text ?? module.split('.')[0] ?? module, node: name }
    })
  const from = node.child('module_name')
  const prefix = from?.childOf('import_prefix')?.text ?? ''
  const level = prefix.replace(/\s/g, '').length
  const module = from?.type === 'relative_import' ? (from.childOf('dotted_name')?.text ?? '') : (from?.text ?? '')
  const shared = { level, module: module.replace(/\s+/g, '') }
  if (node.childOf('wildcard_import')) return [{ ...shared, name: '*', as: '', node }]
  return node.childrenIn('name').map(name => ({
    ...shared,
    name: (name.child('name') ?? name).text,
    as: (name.child('alias') ?? name.child('name') ?? name).text,
    node: name,
  }))
}
