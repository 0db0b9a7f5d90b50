import type { Analysis } from './analysis.ts'
import { classAround, type PythonModule } from './module.ts'
import { CONTAINER, IDENTIFIERS, isHint, type Note, shapeOf } from './nested-shape.ts'
import type { Node } from './node.ts'
import { isTable } from './values.ts'

const FRAMEWORK_SETTINGS =
  /^(TEMPLATES|DATABASES|LOGGING|REST_FRAMEWORK|CACHES|AUTH_PASSWORD_VALIDATORS|urlpatterns|fieldsets|SWAGGER_SETTINGS|__table_args__|CHANNEL_LAYERS|operations|extra_kwargs|widgets|unique_together|indexes|CKEDITOR_CONFIGS|STORAGES|SOCIALACCOUNT_PROVIDERS|dependencies)$/

/** The outermost literal alone: what lies inside of it is part of the same place. */
export const lookAtLiteral = (module: PythonModule, analysis: Analysis, node: Node, note: Note): void => {
  if (CONTAINER[enclosing(node)?.type ?? ''] !== undefined || isHint(node)) return
  const shape = shapeOf(module, node)
  if (shape.length < 2 || isFrameworks(module, analysis, node)) return
  const constant = isTableLiteral(module, node) || (isConstant(node) && !isWalked(module, node))
  note(shape.join(' of '), constant ? 'literal' : 'built', node, constant)
}

/** The literal or comprehension that this one is directly a part of. */
const enclosing = (node: Node): Node | undefined => {
  const parent = node.parent
  return parent?.type === 'pair' || parent?.type === 'parenthesized_expression' ? parent.parent : parent
}

const VARYING: ReadonlySet<string> = new Set([
  'identifier',
  'call',
  'attribute',
  'subscript',
  'list_comprehension',
  'dictionary_comprehension',
  'interpolation',
  'binary_operator',
])
const isConstant = (node: Node): boolean => !node.type.endsWith('comprehension') && !node.hasDescendant(VARYING)

/** `pd.DataFrame({'a': [1, 2]})`: columns of a table, written down. */
const isTableLiteral = (module: PythonModule, node: Node): boolean => {
  const call = node.parent?.type === 'argument_list' ? node.parent.parent : undefined
  return call?.type === 'call' && isTable(module, call.child('function') ?? call)
}

/** The literal has a name that the module looks into or loops over. */
const isWalked = (module: PythonModule, node: Node): boolean => {
  const assignment = node.parent
  if (assignment?.type === 'return_statement') return true
  if (assignment?.type !== 'assignment') return false
  const target = assignment.child('left')
  if (!target) return false
  const name = target.type === 'attribute' ? target.child('attribute')?.text : target.text
  if (name === undefined) return false
  for (const use of module.root.descendants(IDENTIFIERS)) {
    if (use.text !== name || use.id === target.id || target.contains(use)) continue
    const outer = use.parent?.type === 'attribute' && use.field === 'attribute' ? use.parent : use
    const around = outer.parent
    if (around?.type === 'subscript' && outer.field === 'value') return true
    if ((around?.type === 'for_statement' || around?.type === 'for_in_clause') && outer.field === 'right') return true
    if (around?.type === 'attribute' && outer.field === 'object' && around.parent?.type === 'call') return true
    if (around?.type === 'argument_list' && around.parent?.child('function')?.type === 'identifier') return true
  }
  return false
}
const isFrameworks = (module: PythonModule, analysis: Analysis, node: Node): boolean => {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === 'assignment' && FRAMEWORK_SETTINGS.test(outer.child('left')?.text ?? '')) {
      // Fieldsets are written by hand and two levels deep; the rest repeats the framework's own defaults.
      return outer.child('left')?.text !== 'fieldsets'
    }
    if (
      outer.type === 'keyword_argument' &&
      /^(methods|validators|entry_points|package_data|extras_require)$/.test(outer.child('name')?.text ?? '')
    )
      return true
    if (outer.type === 'call' && /(^|\.)(setup|parametrize)$/.test(outer.child('function')?.text ?? ''))
      return (outer.child('function')?.text ?? '').endsWith('setup')
    if (outer.type === 'function_definition') return false
  }
  const owner = classAround(node)
  return owner?.child('name')?.text === 'Meta' && analysis.classOf(owner, module) !== undefined
}
