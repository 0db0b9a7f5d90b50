import type { NestedDataFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { functionAround, type PythonModule } from './module.ts'
import { lookAtLiteral } from './nested-literals.ts'
import { lookAtLoop } from './nested-loops.ts'
import { CONTAINER, isHint, type Note, shapeOf } from './nested-shape.ts'
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
