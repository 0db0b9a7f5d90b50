import type { Structure, StructureUseFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { classAround, functionAround, type PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { isAssigned, short } from './statements.ts'
import { typeOf } from './values.ts'

const LOOKED_AT: ReadonlySet<string> = new Set([
  'list',
  'list_comprehension',
  'dictionary',
  'dictionary_comprehension',
  'tuple',
  'call',
  'subscript',
  'for_statement',
  'for_in_clause',
  'assignment',
  'return_statement',
  'comparison_operator',
])

/** Names whose lists and tuples a framework asks for: nothing is decided by writing them. */
const DEMANDED_NAMES: ReadonlySet<string> = new Set(
  `urlpatterns INSTALLED_APPS MIDDLEWARE MIDDLEWARE_CLASSES TEMPLATES DATABASES ALLOWED_HOSTS AUTH_PASSWORD_VALIDATORS fields
  exclude list_display list_filter search_fields readonly_fields ordering fieldsets inlines permission_classes
  authentication_classes serializer_class filter_backends unique_together indexes constraints prepopulated_fields widgets
  labels help_texts __all__ __slots__ dependencies operations template_name success_url read_only_fields extra_kwargs
  STATICFILES_DIRS LOGGING REST_FRAMEWORK CACHES intents packages install_requires classifiers __table_args__`.split(
    /\s+/,
  ),
)
/** Arguments that a call's own library asks for. */
const DEMANDED_ARGUMENTS: ReadonlySet<string> = new Set(
  'methods validators choices packages classifiers install_requires extras_require package_data entry_points allow_origins allow_methods allow_headers origins columns bins labels figsize tags dependencies'.split(
    ' ',
  ),
)

const LIST_CHANGES: ReadonlySet<string> = new Set('append extend insert remove sort reverse'.split(' '))
const DICT_METHODS: ReadonlySet<string> = new Set('items keys values iteritems has_key'.split(' '))
const SHARED_CHANGES: ReadonlySet<string> = new Set('pop update clear get copy index count'.split(' '))

type Use = StructureUseFact['use']

/** Lists, dicts and tuples in one module: the first place of each structure and use in every function or body. */
export const structureUseFacts = (module: PythonModule, analysis: Analysis): StructureUseFact[] => {
  const first = new Map<string, StructureUseFact>()
  const note = (structure: Structure, use: Use, node: Node, demanded = false) => {
    const key = `${functionAround(node)?.id ?? -1} ${structure} ${use} ${demanded}`
    if (first.has(key)) return
    first.set(key, {
      kind: 'structure-use',
      owner: module.owner,
      anchor: module.anchorLine(node),
      structure,
      use,
      demanded,
      text: short(node, 60),
    })
  }
  for (const node of module.root.descendants(LOOKED_AT)) look(module, analysis, node, note)
  return [...first.values()]
}

type Note = (structure: Structure, use: Use, node: Node, demanded?: boolean) => void

const LITERALS: Readonly<Record<string, Structure>> = {
  list: 'list',
  list_comprehension: 'list',
  dictionary: 'dict',
  dictionary_comprehension: 'dict',
  tuple: 'tuple',
}

const look = (module: PythonModule, analysis: Analysis, node: Node, note: Note): void => {
  switch (node.type) {
    case 'call':
      return lookAtCall(module, node, note)
    case 'subscript':
      return lookAtSubscript(module, node, note)
    case 'for_statement':
    case 'for_in_clause':
      return lookAtLoop(module, analysis, node, note)
    case 'assignment':
      return lookAtAssignment(module, node, note)
    case 'return_statement':
      if (node.children[0]?.type === 'expression_list') note('tuple', 'returned', node)
      return
    case 'comparison_operator': {
      // `x in things`: the structure is searched.
      const last = node.children.at(-1)
      const operator = node.children.find(child => child.field === 'operators')?.type
      if (operator !== 'in' && operator !== 'not in') return
      const structure = structureOf(module, last)
      if (structure) note(structure, 'iterated', node)
      return
    }
    default: {
      const structure = LITERALS[node.type]
      if (!structure || isFormattingTuple(node) || isTypeHint(node)) return
      const built = node.type.endsWith('comprehension')
      note(structure, built ? 'built' : 'literal', node, isDemanded(module, analysis, node))
    }
  }
}

const structureOf = (module: PythonModule, node: Node | undefined): Structure | undefined => {
  const type = typeOf(module, node)
  return type === 'list' || type === 'dict' || type === 'tuple' ? type : undefined
}

/** `'%s' % (a, b)` is a way to format, no tuple that somebody thought of. */
const isFormattingTuple = (node: Node): boolean => {
  const parent = node.parent
  return node.type === 'tuple' && parent?.type === 'binary_operator' && parent.child('operator')?.type === '%'
}

const TYPE: ReadonlySet<string> = new Set(['type', 'except_clause'])
const isTypeHint = (node: Node): boolean => {
  const around = node.above(TYPE)
  return around?.type === 'type'
}

const isDemanded = (module: PythonModule, analysis: Analysis, node: Node): boolean => {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    switch (outer.type) {
      case 'keyword_argument':
        if (DEMANDED_ARGUMENTS.has(outer.child('name')?.text ?? '')) return true
        break
      case 'decorator':
        return true
      case 'assignment': {
        const name = outer.child('left')?.text ?? ''
        if (DEMANDED_NAMES.has(name)) return true
        // A setting, or what a framework class declares.
        const owner = functionAround(outer) ? undefined : classAround(outer)
        if (!owner) return false
        const kind = analysis.classOf(owner, module)?.kind
        return kind === 'framework' || kind === 'test' || owner.child('name')?.text === 'Meta'
      }
      case 'augmented_assignment':
        return DEMANDED_NAMES.has(outer.child('left')?.text ?? '')
      case 'function_definition':
      case 'class_definition':
      case 'module':
        return false
    }
    if (inner === outer) return false
  }
  return false
}

const lookAtCall = (module: PythonModule, node: Node, note: Note): void => {
  const callee = node.child('function')
  if (!callee) return
  if (callee.type !== 'attribute') {
    const name = module.resolve(callee)
    const structure = { 'builtins.list': 'list', 'builtins.dict': 'dict', 'builtins.tuple': 'tuple' }[name ?? ''] as
      | Structure
      | undefined
    if (structure) note(structure, 'built', node)
    else if (
      name === 'builtins.sorted' ||
      name === 'builtins.sum' ||
      name === 'builtins.max' ||
      name === 'builtins.min'
    ) {
      const over = structureOf(module, node.child('arguments')?.children[0])
      if (over) note(over, 'iterated', node)
    }
    return
  }
  const method = callee.child('attribute')?.text ?? ''
  const object = callee.child('object')
  const type = typeOf(module, object)
  if (type === 'table') return
  if (LIST_CHANGES.has(method) && (type === 'list' || (type === undefined && isPlainObject(module, object))))
    return note('list', 'changed', node)
  if (method === 'setdefault') return note('dict', 'changed', node)
  if (DICT_METHODS.has(method) && (type === 'dict' || type === undefined)) return note('dict', 'iterated', node)
  if (SHARED_CHANGES.has(method) && (type === 'list' || type === 'dict'))
    note(type, method === 'get' || method === 'index' || method === 'count' ? 'indexed' : 'changed', node)
  // The list that text is split into, where somebody keeps it.
  if (/^(r?split|splitlines|readlines)$/.test(method) && node.parent?.type === 'assignment') note('list', 'built', node)
}

/** Not an object of a library, whose `append`, `insert` or `remove` is its own. */
const isPlainObject = (module: PythonModule, object: Node | undefined): boolean => {
  const name = object && module.resolve(object)
  return (
    name === undefined ||
    name.startsWith('?') ||
    name.startsWith('own:') ||
    name.endsWith('[]') ||
    name.startsWith('builtins.')
  )
}

const lookAtSubscript = (module: PythonModule, node: Node, note: Note): void => {
  if (isTypeHint(node)) return
  const value = node.child('value')
  const index = node.child('subscript')
  const type = typeOf(module, value)
  if (type === 'table' || !value || !index) return
  const assigned = isAssigned(node) || node.parent?.type === 'delete_statement'
  const structure: Structure | undefined =
    type === 'list' || type === 'dict' || type === 'tuple'
      ? type
      : type === undefined
        ? guess(module, value, index)
        : undefined
  if (structure) note(structure, assigned && structure !== 'tuple' ? 'changed' : 'indexed', node)
}

/** An unknown object indexed by text is a dict; by a number or a slice, a list. */
const guess = (module: PythonModule, value: Node, index: Node): Structure | undefined => {
  const name = module.resolve(value) ?? ''
  if (/^(typing|collections\.abc|os\.environ)/.test(name) || /^[A-Z]\w*$/.test(value.text))
    return /^os\.environ/.test(name) ? 'dict' : undefined
  if (index.type === 'string') return 'dict'
  if (index.type === 'integer' || index.type === 'slice' || index.type === 'unary_operator') return 'list'
  return undefined
}

const lookAtLoop = (module: PythonModule, analysis: Analysis, node: Node, note: Note): void => {
  const left = node.child('left')
  const right = node.child('right')
  if (left && (left.type === 'pattern_list' || left.type === 'tuple_pattern')) note('tuple', 'unpacked', node)
  const structure = structureOf(module, right)
  if (!structure || !right) return
  // `help_texts = {name: '' for name in fields}` goes over a list that is there for the framework.
  const value = module.valueOf(right)
  note(structure, 'iterated', node, value !== undefined && isDemanded(module, analysis, value))
}

const lookAtAssignment = (module: PythonModule, node: Node, note: Note): void => {
  const left = node.child('left')
  const right = node.child('right')
  if (left?.type === 'pattern_list' || left?.type === 'tuple_pattern') {
    if (right?.type !== 'list' && typeOf(module, right) !== 'list') note('tuple', 'unpacked', node)
  } else if (right?.type === 'expression_list') note('tuple', 'literal', node)
}
