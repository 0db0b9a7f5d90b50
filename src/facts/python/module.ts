import type { Anchor, Owner } from '../../types.ts'
import { type Binding, type Bindings, bindingsOf } from './bindings.ts'
import { BUILTINS } from './builtins.ts'
import type { Node, SyntaxTree } from './node.ts'
import type { NotebookCode } from './notebook.ts'
import type { Project } from './project.ts'
import { STANDARD_MODULES } from './standard-modules.ts'

/** All own modules that were parsed, so that a name can be followed from one to another. */
export interface Program {
  readonly project: Project
  readonly module: (path: string) => PythonModule | undefined
  /** What an own function gives back, by its resolved name: the application of a factory, an annotated session. */
  readonly resultOf: (name: string, hops: number) => string | undefined
  /** How many modules a name is being followed through right now. */
  readonly following: { modules: number }
}

const SCOPES: ReadonlySet<string> = new Set(['function_definition', 'lambda', 'class_definition', 'module'])
const FUNCTIONS: ReadonlySet<string> = new Set(['function_definition', 'lambda'])
const CLASSES: ReadonlySet<string> = new Set(['class_definition'])
const RETURNS: ReadonlySet<string> = new Set(['return_statement', 'yield'])
/** Following assignments stops here: `a = b`, `b = a`. */
const MAX_HOPS = 24
/** Longer names say nothing and cost much. */
const MAX_NAME = 240

/**
 * One parsed file and what its names mean.
 *
 * Names are resolved to dotted text from the outside in: `flask.Flask().route` for `app.route` after `app = Flask(__name__)`,
 * `builtins.open`, `own:app/models.py#User.objects.filter` for names of own modules, `?.append` when the object is unknown.
 */
export class PythonModule {
  readonly path: string
  readonly owner: Owner
  readonly tree: SyntaxTree
  readonly program: Program
  readonly notebook: NotebookCode | undefined
  readonly isTest: boolean
  readonly bindings: Bindings
  /** By slot: a name, '' for none, undefined while nobody asked. */
  private readonly resolved: (string | undefined)[]
  private readonly symbols = new Map<string, string | undefined>()
  private hops = 0

  constructor(file: { path: string; owner: Owner }, tree: SyntaxTree, program: Program, notebook?: NotebookCode) {
    this.path = file.path
    this.owner = file.owner
    this.tree = tree
    this.program = program
    this.notebook = notebook
    this.isTest = isTestPath(file.path)
    this.bindings = bindingsOf(tree)
    this.resolved = new Array(tree.arrays.types.length)
  }

  get root(): Node {
    return this.tree.root
  }

  anchor(node: Node, last: Node = node): Anchor {
    const startLine = node.startLine
    const endLine = Math.max(startLine, last.endLine)
    if (!this.notebook) return { at: 'lines', path: this.path, startLine, endLine }
    const start = this.notebook.places[startLine - 1] ?? { cell: 1, line: 1 }
    const end = this.notebook.places[endLine - 1] ?? start
    return {
      at: 'lines',
      path: this.path,
      startLine: start.line,
      endLine: end.cell === start.cell ? Math.max(start.line, end.line) : start.line,
      cell: start.cell,
    }
  }

  /** Only the line where it starts: for statements with a long body. */
  anchorLine(node: Node): Anchor {
    const anchor = this.anchor(node)
    return anchor.at === 'lines' ? { ...anchor, endLine: anchor.startLine } : anchor
  }

  /** What an expression names, or undefined when it is no name (a number, an operation). */
  resolve(node: Node): string | undefined {
    const known = this.resolved[node.id]
    if (known !== undefined) return known === '' ? undefined : known
    if (this.hops > MAX_HOPS) return undefined
    this.hops++
    this.resolved[node.id] = ''
    const name = this.resolveAnew(node)
    const kept =
      name !== undefined && name.length > MAX_NAME ? `?${name.slice(name.lastIndexOf('.')).slice(0, MAX_NAME)}` : name
    this.resolved[node.id] = kept ?? ''
    this.hops--
    return kept
  }

  private resolveAnew(node: Node): string | undefined {
    switch (node.type) {
      case 'identifier':
        return this.resolveName(node.text, node)
      case 'attribute': {
        const object = node.child('object')
        const attribute = node.child('attribute')?.text ?? ''
        if (!object) return undefined
        const own = this.ownAttribute(object, attribute, node)
        return own ?? this.memberOf(this.resolve(object) ?? '?', attribute)
      }
      case 'call': {
        const callee = node.child('function')
        const name = callee ? this.resolve(callee) : undefined
        if (name === undefined) return '?()'
        return this.program.resultOf(name, this.hops) ?? `${name}()`
      }
      case 'subscript': {
        const value = node.child('value')
        return `${(value && this.resolve(value)) ?? '?'}[]`
      }
      case 'await':
      case 'parenthesized_expression':
      case 'type': {
        const inner = node.children[0]
        return inner ? this.resolve(inner) : undefined
      }
      default:
        return undefined
    }
  }

  /** `own:models.py#db` + `session` becomes what `db` is there. */
  private memberOf(object: string, attribute: string): string {
    const module = /^own:([^#]+)#$/.exec(object)
    if (module?.[1] !== undefined) return this.program.module(module[1])?.symbol(attribute) ?? `${object}${attribute}`
    // `import desk` in a folder `desk`: its own where it has that name, a library's otherwise.
    if (this.program.project.isFolder(object)) return this.resolveImport(0, object, attribute)
    return `${object}.${attribute}`
  }

  /** `self.client` inside a class: what some method assigned to it. */
  private ownAttribute(object: Node, attribute: string, at: Node): string | undefined {
    if (object.type !== 'identifier' || (object.text !== 'self' && object.text !== 'cls')) return undefined
    const owner = at.above(CLASSES)
    if (!owner) return undefined
    const assigned = this.bindings.attributes(owner).get(attribute)
    if (assigned) {
      const value = this.resolve(assigned)
      if (value !== undefined && !value.startsWith('?')) return value
    }
    return undefined
  }

  private resolveName(name: string, at: Node): string | undefined {
    for (let scope = scopeOf(at); scope; scope = scopeAround(scope)) {
      const binding = this.bindings.in(scope).get(name)
      if (binding) return this.resolveBinding(name, binding, scope)
    }
    return this.fromWildcard(name) ?? (BUILTINS.has(name) ? `builtins.${name}` : undefined)
  }

  /** What a name of this module means to a module that imports it. */
  symbol(name: string): string | undefined {
    if (this.symbols.has(name) || this.program.following.modules > MAX_HOPS) return this.symbols.get(name)
    // Modules that import each other end here; a star import of many is asked once for each name.
    this.symbols.set(name, undefined)
    this.program.following.modules++
    const binding = this.bindings.in(this.root).get(name)
    const value = binding ? this.resolveBinding(name, binding, this.root) : this.fromWildcard(name)
    this.program.following.modules--
    const symbol = binding ? (value ?? `own:${this.path}#${name}`) : value
    this.symbols.set(name, symbol)
    return symbol
  }

  /** Whether a name, or any for `*`, is bound here; a wildcard import may bind every one. */
  defines(name: string): boolean {
    const bound = this.bindings.in(this.root)
    return this.bindings.wildcards.length > 0 || (name === '*' ? bound.size > 0 : bound.has(name))
  }

  private resolveBinding(name: string, binding: Binding, scope: Node): string | undefined {
    switch (binding.kind) {
      case 'import':
        return this.resolveImport(binding.level, binding.module, binding.name)
      case 'definition':
        return scope.type === 'module' ? `own:${this.path}#${name}` : `own:${this.path}#${qualified(scope)}.${name}`
      case 'parameter':
        if (name === 'self' || name === 'cls') return this.instanceName(scope, name)
        return binding.annotation ? this.instanceOf(binding.annotation) : `?${name}`
      case 'assigned': {
        const value = this.resolve(binding.value)
        return value ?? (binding.annotation ? this.instanceOf(binding.annotation) : undefined)
      }
      case 'context': {
        const value = this.resolve(binding.value)
        return value === undefined ? undefined : `${value}`
      }
      case 'element': {
        const value = this.resolve(binding.value)
        return value === undefined ? undefined : `${value}[]`
      }
      case 'other':
        return undefined
    }
  }

  /** The expression that a name was first assigned, in this module; undefined for parameters, imports and loops. */
  valueOf(node: Node): Node | undefined {
    if (node.type === 'attribute') {
      const object = node.child('object')
      const owner = object?.text === 'self' || object?.text === 'cls' ? node.above(CLASSES) : undefined
      return owner ? this.bindings.attributes(owner).get(node.child('attribute')?.text ?? '') : undefined
    }
    const binding = this.bindingOf(node)
    return binding?.kind === 'assigned' ? binding.value : undefined
  }

  /** The outer name of a parameter's or variable's annotation: `list` for `list[int]`. */
  annotationOf(node: Node): string | undefined {
    const binding = this.bindingOf(node)
    const annotation = binding?.kind === 'parameter' || binding?.kind === 'assigned' ? binding.annotation : undefined
    return annotation?.text.match(/^["']?([A-Za-z_]\w*)/)?.[1]
  }

  bindingOf(node: Node): Binding | undefined {
    if (node.type !== 'identifier') return undefined
    const name = node.text
    for (let scope = scopeOf(node); scope; scope = scopeAround(scope)) {
      const binding = this.bindings.in(scope).get(name)
      if (binding) return binding
    }
    return undefined
  }

  private instanceName(scope: Node, name: string): string | undefined {
    const owner = scope.above(CLASSES)
    if (!owner) return undefined
    const instance = `own:${this.path}#${owner.child('name')?.text ?? ''}`
    return name === 'self' ? `${instance}()` : instance
  }

  /** What a function of this module returns: its annotation, or the first returned value that has a name. */
  resultOf(definition: Node): string | undefined {
    const annotation = definition.child('return_type')
    const annotated = annotation && this.instanceOf(annotation)
    if (annotated !== undefined && !annotated.startsWith('builtins.') && !annotated.startsWith('typing.'))
      return annotated
    if (this.hops > MAX_HOPS) return undefined
    for (const statement of definition.descendants(RETURNS)) {
      const value = statement.children[0]
      const inner = value?.type === 'yield' ? value.children[0] : value
      const name = inner && this.resolve(inner)
      if (name !== undefined && !name.startsWith('?') && !name.startsWith('builtins.')) return name
    }
    return undefined
  }

  /** `item: Item` is an instance; `db: Session = Depends(get_db)` too. */
  private instanceOf(annotation: Node): string | undefined {
    const type = this.resolve(annotation)
    return type === undefined || type.startsWith('?') ? undefined : `${type}()`
  }

  /** `name` is empty for `import a.b`, whose binding is the first part. */
  resolveImport(level: number, module: string, name: string): string {
    const standard = level === 0 && STANDARD_MODULES.has(module.split('.')[0] ?? '')
    if (!standard) {
      const full = name === '' ? module : [module, name].filter(part => part !== '').join('.')
      const submodule = this.program.project.find(this.path, level, full)
      const parent = name === '' ? undefined : this.program.project.find(this.path, level, module, name)
      if (parent !== undefined && name !== '') {
        const exported = parent === this.path ? undefined : this.program.module(parent)?.symbol(name)
        if (exported !== undefined) return exported
      }
      if (submodule !== undefined) return `own:${submodule}#`
      if (parent !== undefined) return `own:${parent}#${name}`
      if (level > 0 || this.program.project.findPackage(this.path, level, module.split('.')[0] ?? '') !== undefined)
        return level > 0 ? `own:?#${name}` : [module, name].filter(part => part !== '').join('.')
    }
    return [module, name].filter(part => part !== '').join('.')
  }

  private fromWildcard(name: string): string | undefined {
    let external: string | undefined
    for (const { level, module } of this.bindings.wildcards) {
      const { project } = this.program
      const path = project.find(this.path, level, module) ?? project.find(this.path, level, module, name)
      if (path !== undefined && path !== this.path) {
        const found = this.hops > MAX_HOPS ? undefined : this.program.module(path)?.symbol(name)
        if (found !== undefined) return found
      } else if (level === 0 && external === undefined && /^[A-Za-z]/.test(name) && !BUILTINS.has(name))
        external = module
    }
    return external === undefined ? undefined : `${external}.${name}`
  }
}

/** `test_x.py`, `x_test.py`, `tests.py`, `conftest.py`, or inside a folder of tests. */
export const isTestPath = (path: string): boolean =>
  /(^|\/)(test|tests|testing|unit_?tests?|functional_?tests?|integration_?tests?|tests?_[^/]*|[^/]*_tests?)(\/|\.py$)|(^|\/)conftest\.py$/i.test(
    path,
  )

const scopeOf = (node: Node): Node | undefined => node.above(SCOPES)

/** Names of a class body are not seen from its methods. */
const scopeAround = (scope: Node): Node | undefined => {
  let around = scope.above(SCOPES)
  if (scope.type !== 'class_definition') while (around?.type === 'class_definition') around = around.above(SCOPES)
  return around
}

const qualified = (scope: Node): string => {
  const names: string[] = []
  for (let node: Node | undefined = scope; node && node.type !== 'module'; node = node.above(SCOPES))
    names.unshift(node.child('name')?.text ?? '<lambda>')
  return names.join('.')
}

export const functionAround = (node: Node): Node | undefined => node.above(FUNCTIONS)
export const classAround = (node: Node): Node | undefined => node.above(CLASSES)
