import type { BasicType, BasicUse, TypeUseFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { isString, short } from './statements.ts'
import { typeOf, type ValueType } from './values.ts'

const LOOKED_AT: ReadonlySet<string> = new Set([
  'integer',
  'float',
  'string',
  'true',
  'false',
  'call',
  'binary_operator',
  'augmented_assignment',
  'comparison_operator',
  'not_operator',
  'boolean_operator',
  'return_statement',
  'if_statement',
  'while_statement',
])

const CONSTANTS: Readonly<Record<string, BasicType>> = { integer: 'int', float: 'float', string: 'str', true: 'bool', false: 'bool' }
const CONVERSIONS: Readonly<Record<string, BasicType>> = {
  'builtins.int': 'int',
  'builtins.float': 'float',
  'builtins.str': 'str',
  'builtins.bool': 'bool',
  'builtins.round': 'float',
}
const STRING_METHODS: ReadonlySet<string> = new Set(
  'split rsplit strip lstrip rstrip lower upper title capitalize replace join startswith endswith find index count isdigit isalpha isnumeric splitlines zfill ljust rjust center encode decode swapcase partition'.split(
    ' ',
  ),
)
/** Also methods of lists or of other libraries' objects: only counted on something known to be text. */
const SHARED_METHODS: ReadonlySet<string> = new Set(['index', 'count', 'find', 'replace', 'encode', 'decode', 'join', 'split', 'title', 'center'])
const BASIC: ReadonlySet<ValueType | undefined> = new Set<ValueType | undefined>(['int', 'float', 'str', 'bool'])
const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '//', '%', '**', '+=', '-=', '*=', '/=', '//=', '%=', '**='])
const ASSERT: ReadonlySet<string> = new Set(['assert_statement'])

/** What the four basic types do in one module: the first place of each type and use. */
export const typeUseFacts = (module: PythonModule): TypeUseFact[] => {
  const first = new Map<string, TypeUseFact>()
  const note = (type: BasicType, use: BasicUse, node: Node) => {
    const key = `${type} ${use}`
    if (first.has(key) || (module.isTest && use === 'comparison' && node.above(ASSERT))) return
    first.set(key, { kind: 'type-use', owner: module.owner, anchor: module.anchorLine(node), type, use, text: short(node, 60) })
  }
  for (const node of module.root.descendants(LOOKED_AT)) look(module, node, note)
  return [...first.values()]
}

type Note = (type: BasicType, use: BasicUse, node: Node) => void

const look = (module: PythonModule, node: Node, note: Note): void => {
  switch (node.type) {
    case 'call':
      return lookAtCall(module, node, note)
    case 'binary_operator':
    case 'augmented_assignment':
      return lookAtOperation(module, node, note)
    case 'comparison_operator':
      return lookAtComparison(module, node, note)
    case 'not_operator':
    case 'boolean_operator':
      return lookAtLogic(module, node, note)
    case 'return_statement':
      return lookAtReturn(module, node, note)
    case 'if_statement':
    case 'while_statement': {
      const condition = node.child('condition')
      if (condition && typeOf(module, condition) === 'bool' && isName(condition)) note('bool', 'logic', condition)
      return
    }
    default:
      return lookAtConstant(node, note)
  }
}

const isName = (node: Node): boolean => node.type === 'identifier' || node.type === 'attribute'

const lookAtConstant = (node: Node, note: Note): void => {
  const type = CONSTANTS[node.type]
  if (!type) return
  if (type === 'str') {
    if (node.children.length > 0) return note('str', 'formatting', node)
    const statement = node.parent
    if (statement?.type === 'expression_statement') return
  }
  note(type, 'constant', node)
}

const lookAtCall = (module: PythonModule, node: Node, note: Note): void => {
  const callee = node.child('function')
  if (!callee) return
  const name = module.resolve(callee)
  const argument = node.child('arguments')?.children[0]
  const conversion = name === undefined ? undefined : CONVERSIONS[name]
  if (conversion && argument) return note(conversion, 'conversion', node)
  if (name === 'builtins.len' || name === 'builtins.range' || name === 'builtins.sum') return
  if (callee.type !== 'attribute') return
  const method = callee.child('attribute')?.text ?? ''
  const object = callee.child('object')
  const type = typeOf(module, object)
  if (method === 'format' && (isString(object) || type === 'str')) return note('str', 'formatting', node)
  if (method === 'strftime') return note('str', 'formatting', node)
  if (type === 'table' || !STRING_METHODS.has(method)) return
  if (type === 'str' || !SHARED_METHODS.has(method)) note('str', 'method', node)
}

const lookAtOperation = (module: PythonModule, node: Node, note: Note): void => {
  const operator = node.child('operator')?.type ?? ''
  const left = node.child('left')
  const right = node.child('right')
  if (!ARITHMETIC.has(operator) || !left || !right) return
  const types = [typeOf(module, left), typeOf(module, right)]
  if (types.includes('table') || types.includes('list') || types.includes('set')) return
  if (types.includes('str')) return note('str', 'formatting', node)
  if (operator === '/' || operator === '/=' || types.includes('float')) {
    if (types.includes('float') || types.includes('int') || operator.startsWith('/')) note('float', 'arithmetic', node)
    if (types.includes('int')) note('int', 'arithmetic', node)
    return
  }
  if (types.includes('int')) note('int', 'arithmetic', node)
}

const lookAtComparison = (module: PythonModule, node: Node, note: Note): void => {
  const operands = node.children.filter(child => child.field !== 'operators')
  if (operands.some(operand => operand.text === '__name__')) return
  const types = operands.map(operand => typeOf(module, operand))
  if (types.includes('table')) return
  for (const type of types) if (type !== undefined && BASIC.has(type)) note(type as BasicType, 'comparison', node)
}

const lookAtLogic = (module: PythonModule, node: Node, note: Note): void => {
  const operands = node.type === 'not_operator' ? [node.child('argument')] : [node.child('left'), node.child('right')]
  if (operands.some(operand => operand && typeOf(module, operand) === 'bool')) note('bool', 'logic', node)
}

const lookAtReturn = (module: PythonModule, node: Node, note: Note): void => {
  const value = node.children[0]
  if (!value || typeOf(module, value) !== 'bool') return
  note('bool', 'logic', node)
}

