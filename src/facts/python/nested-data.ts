import type { NestedDataFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { classAround, functionAround, type PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { isAssigned, keyword, short } from './statements.ts'
import { isTable, typeOf, type ValueType } from './values.ts'

const LOOKED_AT: ReadonlySet<string> = new Set([
  'list',
  'dictionary',
  'tuple',
  'set',
  'list_comprehension',
  'dictionary_comprehension',
  'subscript',
  'call',
  'for_statement',
  'for_in_clause',
  'assignment',
])
const CONTAINER: Readonly<Record<string, string>> = {
  list: 'list',
  list_comprehension: 'list',
  dictionary: 'dict',
  dictionary_comprehension: 'dict',
  tuple: 'tuple',
  expression_list: 'tuple',
  set: 'set',
}
const FRAMEWORK_SETTINGS =
  /^(TEMPLATES|DATABASES|LOGGING|REST_FRAMEWORK|CACHES|AUTH_PASSWORD_VALIDATORS|urlpatterns|fieldsets|SWAGGER_SETTINGS|__table_args__|CHANNEL_LAYERS|operations|extra_kwargs|widgets|unique_together|indexes|CKEDITOR_CONFIGS|STORAGES|SOCIALACCOUNT_PROVIDERS|dependencies)$/

/** Data of two levels or more in one module: at most one place for each shape and way in a function or body. */
export const nestedDataFacts = (module: PythonModule, analysis: Analysis): NestedDataFact[] => {
  const first = new Map<string, NestedDataFact>()
  const note: Note = (shape, how, node, constant = false) => {
    const key = `${functionAround(node)?.id ?? -1} ${shape} ${how} ${constant}`
    if (!first.has(key))
      first.set(key, {
        kind: 'nested-data',
        owner: module.owner,
        anchor: module.anchorLine(node),
        shape,
        how,
        constant,
        text: short(node, 60),
      })
  }
  for (const node of module.root.descendants(LOOKED_AT)) look(module, analysis, node, note)
  return [...first.values()]
}

type Note = (shape: string, how: NestedDataFact['how'], node: Node, constant?: boolean) => void

const look = (module: PythonModule, analysis: Analysis, node: Node, note: Note): void => {
  switch (node.type) {
    case 'subscript':
      return lookAtChain(module, node, note)
    case 'call':
      return lookAtCall(module, node, note)
    case 'for_statement':
    case 'for_in_clause':
      return lookAtLoop(module, node, note)
    case 'assignment':
      return lookAtStore(module, node, note)
    default:
      return lookAtLiteral(module, analysis, node, note)
  }
}

/** The outermost literal alone: what lies inside of it is part of the same place. */
const lookAtLiteral = (module: PythonModule, analysis: Analysis, node: Node, note: Note): void => {
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

/** Containers from outside in: `['dict', 'list']`. A name counts as what it was assigned. */
const shapeOf = (module: PythonModule, node: Node, depth = 0): string[] => {
  const own = CONTAINER[node.type]
  if (own === undefined) {
    const type = depth > 0 && (node.type === 'identifier' || node.type === 'call') ? typeOf(module, node) : undefined
    return type === 'list' || type === 'dict' ? [type] : []
  }
  if (depth > 4) return [own]
  const inner = elementsOf(node)
    .map(element => shapeOf(module, element, depth + 1))
    .reduce((deepest, shape) => (shape.length > deepest.length ? shape : deepest), [] as string[])
  return [own, ...inner]
}

const elementsOf = (node: Node): readonly Node[] => {
  if (node.type === 'dictionary') return node.children.flatMap(pair => pair.child('value') ?? [])
  if (node.type === 'dictionary_comprehension') return node.childOf('pair')?.childrenIn('value') ?? []
  if (node.type === 'list_comprehension') return node.childrenIn('body')
  return node.children.slice(0, 50)
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
const IDENTIFIERS: ReadonlySet<string> = new Set(['identifier'])

const isHint = (node: Node): boolean => node.above(HINT) !== undefined
const HINT: ReadonlySet<string> = new Set(['type', 'decorator'])

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

/** `data['user']['name']`, `board[row][col]`, `data.get('a')['b']`: the whole chain is one place. */
const lookAtChain = (module: PythonModule, node: Node, note: Note): void => {
  // The outermost step but a slice: `errors['name'][0][:-1]` looks into a dict of lists and then at letters.
  if (node.parent?.type === 'subscript' && node.field === 'value' && node.parent.child('subscript')?.type !== 'slice')
    return
  if (isHint(node) || isTable(module, node)) return
  const steps: Node[] = []
  let inner: Node | undefined = node
  while (inner) {
    if (inner.type === 'subscript') {
      const index = inner.child('subscript')
      if (!index || index.type === 'slice') break
      steps.unshift(index)
      inner = inner.child('value')
    } else if (isGet(inner)) {
      steps.unshift(inner)
      inner = inner.child('function')?.child('object')
    } else break
  }
  if (steps.length === 1 && inner && isJsonList(module, inner, steps[0])) return note('list of dict', 'walked', node)
  if (steps.length < 2 || !inner) return
  if (typeOf(module, inner) === 'str' || isText(module, inner)) return
  note(
    steps.map((index, at) => levelOf(index, at === 0 ? typeOf(module, inner) : undefined)).join(' of '),
    isAssigned(node) ? 'built' : 'walked',
    node,
  )
}

/** What one step looks into. A name as an index proves neither a list nor a dict. */
const levelOf = (index: Node, known: ValueType | undefined): string => {
  if (index.type === 'string' || index.type === 'call') return 'dict'
  if (known === 'dict' || known === 'list' || known === 'tuple') return known
  return index.type === 'integer' || index.type === 'unary_operator' ? 'list' : 'collection'
}

/** `response.json()[0]`: the first of the objects that an API answered with. */
const isJsonList = (module: PythonModule, inner: Node, index: Node | undefined): boolean =>
  index?.type === 'integer' &&
  inner.type === 'call' &&
  /(^|\.)(get_json|json|loads)\(\)$/.test(module.resolve(inner) ?? '')

/** `sys.argv[1][0]`, `line.split()[0][1]`: characters of text, no second level. */
const isText = (module: PythonModule, node: Node): boolean => {
  const name = module.resolve(node) ?? ''
  return /^sys\.argv|\.(split|readlines|splitlines|readline|read)\(\)$/.test(name)
}

const isGet = (node: Node): boolean =>
  node.type === 'call' &&
  node.child('function')?.type === 'attribute' &&
  node.child('function')?.child('attribute')?.text === 'get'

const lookAtCall = (module: PythonModule, node: Node, note: Note): void => {
  const callee = node.child('function')
  if (callee && module.resolve(callee) === 'builtins.dict') return lookAtDict(module, node, note)
  if (callee?.type !== 'attribute') return
  const method = callee.child('attribute')?.text ?? ''
  const object = callee.child('object')
  const argument = node.child('arguments')?.children[0]
  if (!object || !argument) return
  if (method === 'append' && typeOf(module, object) !== 'table') {
    const shape = shapeOf(module, argument, 1)
    if (shape.length > 0) return note(['list', ...shape].join(' of '), 'built', node)
    const outer = object.type === 'subscript' && typeOf(module, object.child('value')) === 'list' ? 'list' : 'dict'
    if (object.type === 'subscript') note(`${outer} of list`, 'built', node)
  }
  if (method === 'setdefault' && keyword(node, 'default') === undefined) {
    const shape = shapeOf(module, node.child('arguments')?.children[1] ?? argument, 1)
    if (shape.length > 0) note(['dict', ...shape].join(' of '), 'built', node)
  }
  if (method === 'get' && isGet(object)) note('dict of dict', 'walked', node)
}

/** `dict(errors=['too short'])` */
const lookAtDict = (module: PythonModule, node: Node, note: Note): void => {
  for (const argument of node.child('arguments')?.children ?? []) {
    const value = argument.type === 'keyword_argument' ? argument.child('value') : undefined
    const shape = value ? shapeOf(module, value, 1) : []
    if (shape.length > 0) return note(['dict', ...shape].join(' of '), 'built', node)
  }
}

/** `rows[key] = [...]`, `rows[key] = {}` */
const lookAtStore = (module: PythonModule, node: Node, note: Note): void => {
  const left = node.child('left')
  const right = node.child('right')
  if (left?.type !== 'subscript' || !right || typeOf(module, left.child('value')) === 'table') return
  const shape = CONTAINER[right.type] === undefined ? [] : shapeOf(module, right)
  if (shape.length === 1 && left.child('subscript')?.type !== 'slice')
    note(['dict', ...shape].join(' of '), 'built', node)
}

/** A loop over one element of an outer loop, or a look into the dicts of a list. */
const lookAtLoop = (module: PythonModule, node: Node, note: Note): void => {
  const right = node.child('right')
  // `for name, order in orders.items()`: the values are what is looked into.
  const items = /\.(iter)?items$/.test(right?.child('function')?.text ?? '')
  const left = items ? node.child('left')?.children[1] : node.child('left')
  const outer = items ? 'dict' : 'list'
  if (left?.type !== 'identifier' || !right) return
  if (isTable(module, right) || typeOf(module, right) === 'str') return
  const body = node.type === 'for_statement' ? node.child('body') : node.parent
  if (!body) return
  for (const use of body.descendants(IDENTIFIERS)) {
    if (use.text !== left.text || use.id === left.id) continue
    const around = use.parent
    if (isKeyed(around, use) && isDataLike(module, right)) return note(`${outer} of dict`, 'walked', node)
    if (isNumbered(around, use) && isRows(module, right)) return note('list of tuple', 'walked', node)
    if (isTypeChecked(module, around)) return note(`${outer} of dict`, 'walked', node)
    if (
      (around?.type === 'for_statement' || around?.type === 'for_in_clause') &&
      use.field === 'right' &&
      !isFileLike(module, right)
    )
      return note(`${outer} of list`, 'walked', around)
  }
}

/** `row['name']` or `row.get('name')` */
const isKeyed = (around: Node | undefined, use: Node): boolean => {
  if (around?.type === 'subscript') return use.field === 'value' && around.child('subscript')?.type === 'string'
  if (around?.type !== 'attribute' || use.field !== 'object' || around.child('attribute')?.text !== 'get') return false
  return around.parent?.type === 'call' && around.parent.child('arguments')?.children[0]?.type === 'string'
}

/** `isinstance(row, dict)`, `type(row) == list`: the elements are looked at as data. */
const isTypeChecked = (module: PythonModule, around: Node | undefined): boolean => {
  const call = around?.type === 'argument_list' ? around.parent : undefined
  const name = call && module.resolve(call.child('function') ?? call)
  if (name !== 'builtins.isinstance' && name !== 'builtins.type') return false
  return /\b(dict|list)\b/.test((name === 'builtins.type' ? call?.parent : call)?.text.slice(0, 120) ?? '')
}

/** Elements of a parsed page answer to `link['href']` too: they are objects of the parser, no data of the author's. */
const isDataLike = (module: PythonModule, right: Node): boolean =>
  !PAGE_ELEMENTS.test(module.resolve(right) ?? '') && !PAGE_ELEMENTS.test(right.text.slice(0, 200))

const PAGE_ELEMENTS =
  /(^|\.)(select|find_all|findAll|findChildren|find_next_siblings|find_elements\w*|xpath|cssselect|css|children|descendants|contents|iterfind)\b/

/** `for row in cursor.fetchall(): row[0]`, `for row in csv.reader(file): row[2]`: rows of tuples or lists. */
const isRows = (module: PythonModule, right: Node): boolean =>
  /(\.(fetchall|fetchmany|execute)\(\)|^csv\.reader\(\))$/.test(module.resolve(right) ?? '')

const isNumbered = (around: Node | undefined, use: Node): boolean =>
  around?.type === 'subscript' && use.field === 'value' && around.child('subscript')?.type === 'integer'

/** `for line in file: for character in line` walks text. */
const isFileLike = (module: PythonModule, right: Node): boolean =>
  /^builtins\.open\(\)|\.(readlines|split|splitlines)\(\)$|^builtins\.(range|input)/.test(module.resolve(right) ?? '')
