import type { BasicType, BasicUse, TypeUseFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { isString, short } from './statements.ts'
import { typeOf, type ValueType } from './values.ts'

const LOOKED_AT: ReadonlySet<string> = new Set([
  'call',
  'binary_operator',
  'augmented_assignment',
  'comparison_operator',
  'not_operator',
  'assignment',
  'return_statement',
  'if_statement',
  'while_statement',
])

const CONSTANTS: Readonly<Record<string, BasicType>> = {
  integer: 'int',
  float: 'float',
  string: 'str',
  true: 'bool',
  false: 'bool',
}
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
const SHARED_METHODS: ReadonlySet<string> = new Set([
  'index',
  'count',
  'find',
  'replace',
  'encode',
  'decode',
  'join',
  'split',
  'title',
  'center',
])
const BASIC: ReadonlySet<ValueType | undefined> = new Set<ValueType | undefined>(['int', 'float', 'str', 'bool'])
const ARITHMETIC: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  '+=',
  '-=',
  '*=',
  '/=',
  '//=',
  '%=',
  '**=',
])
/** The first of each use is what counts: a module that has none in so many operations of a kind hardly has one further down. */
const MOST_PLACES = 600
const ASSERT: ReadonlySet<string> = new Set(['assert_statement'])

/** What the four basic types do in one module: the first place of each type and use. */
export const typeUseFacts = (module: PythonModule): TypeUseFact[] => {
  const first = new Map<string, { readonly node: Node; readonly type: BasicType; readonly use: BasicUse }>()
  const note = (type: BasicType, use: BasicUse, node: Node) => {
    const key = `${type} ${use}`
    if (first.has(key) || (module.isTest && use === 'comparison' && node.above(ASSERT))) return
    first.set(key, { node, type, use })
  }
  for (const type of LOOKED_AT)
    for (const node of module.root.descendants(only(type)).slice(0, MOST_PLACES)) look(module, node, note)
  noteConstants(module, note)
  return [...first.values()]
    .sort((a, b) => a.node.id - b.node.id)
    .map(({ node, type, use }) => ({
      kind: 'type-use',
      owner: module.owner,
      anchor: module.anchorLine(node),
      type,
      use,
      text: short(node, 60),
    }))
}

/** The first constant of each type, and the first text with something filled in: there are too many to look at each. */
const noteConstants = (module: PythonModule, note: Note): void => {
  for (const [nodeType, type] of Object.entries(CONSTANTS)) {
    const constant = module.root.find(only(nodeType), node => type !== 'str' || isPlainText(node))
    if (constant) note(type, 'constant', constant)
  }
  const filled = module.root.find(only('string'), node => node.children.length > 0)
  if (filled) note('str', 'formatting', filled)
}

const sets = new Map<string, ReadonlySet<string>>()
const only = (type: string): ReadonlySet<string> => {
  const known = sets.get(type) ?? new Set([type])
  sets.set(type, known)
  return known
}

/** No docstring, and nothing filled in. */
const isPlainText = (node: Node): boolean => node.children.length === 0 && node.parent?.type !== 'expression_statement'

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
      return lookAtNegation(module, node, note)
    case 'assignment':
      return lookAtDecision(module, node.child('right'), node, note)
    case 'return_statement':
      return lookAtDecision(module, node.children[0], node, note)
    case 'if_statement':
    case 'while_statement': {
      const condition = node.child('condition')
      if (condition && isName(condition) && (typeOf(module, condition) === 'bool' || isQuestion(condition)))
        note('bool', 'logic', condition)
      return
    }
  }
}

/** `user.is_active`, `has_paid`: named as a truth value. */
const isQuestion = (node: Node): boolean => /(^|\.)(is|has|can|should|was)_\w+$/.test(node.text)

const isName = (node: Node): boolean => node.type === 'identifier' || node.type === 'attribute'

const lookAtCall = (module: PythonModule, node: Node, note: Note): void => {
  const callee = node.child('function')
  if (!callee) return
  const name = module.resolve(callee)
  const argument = node.child('arguments')?.children[0]
  const conversion = name !== undefined && Object.hasOwn(CONVERSIONS, name) ? CONVERSIONS[name] : undefined
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
  if (operator === '/' && (types.includes('str') || isPath(module, left))) return
  if (types.includes('str')) return note('str', 'formatting', node)
  if (operator === '/' || operator === '/=' || types.includes('float')) {
    if (types.includes('float') || types.includes('int') || operator.startsWith('/')) note('float', 'arithmetic', node)
    if (types.includes('int')) note('int', 'arithmetic', node)
    return
  }
  if (types.includes('int') || (types.every(type => type === undefined) && NUMERIC.has(operator)))
    note('int', 'arithmetic', node)
}

/** Operators that only numbers have between two names of unknown type. */
const NUMERIC: ReadonlySet<string> = new Set(['*', '//', '**', '*=', '//=', '**='])

/** `folder / name` puts a path together. */
const isPath = (module: PythonModule, node: Node | undefined, depth = 0): boolean => {
  if (!node || depth > 12) return false
  if (/^pathlib\./.test(module.resolve(node) ?? '')) return true
  return isPath(module, node.type === 'binary_operator' ? node.child('left') : module.valueOf(node), depth + 1)
}

const lookAtComparison = (module: PythonModule, node: Node, note: Note): void => {
  const operands = node.children.filter(child => child.field !== 'operators')
  if (operands.some(operand => operand.text === '__name__')) return
  const types = operands.map(operand => typeOf(module, operand))
  if (types.includes('table')) return
  for (const type of types) if (type !== undefined && BASIC.has(type)) note(type as BasicType, 'comparison', node)
}

const lookAtNegation = (module: PythonModule, node: Node, note: Note): void => {
  const operand = node.child('argument')
  if (operand && isName(operand) && (typeOf(module, operand) === 'bool' || isQuestion(operand)))
    note('bool', 'logic', node)
}

/** `return a > b`, `found = name in names`: a truth value that somebody keeps. */
const lookAtDecision = (module: PythonModule, value: Node | undefined, node: Node, note: Note): void => {
  if (!value || typeOf(module, value) !== 'bool') return
  const constant = value.type === 'true' || value.type === 'false'
  if (constant && node.type === 'assignment' && !isFlag(node, value)) return
  note('bool', 'logic', node)
}

/** `found = False`, and `found = True` further down: somebody remembers what happened. */
const isFlag = (assignment: Node, value: Node): boolean => {
  const name = assignment.child('left')?.text
  const body = assignment.above(BODY)
  if (name === undefined || !body) return false
  for (const other of body.descendants(ASSIGNMENT)) {
    const right = other.child('right')
    if (
      other.id !== assignment.id &&
      other.child('left')?.text === name &&
      right &&
      right.type !== value.type &&
      /^(true|false)$/.test(right.type)
    )
      return true
  }
  return false
}
const BODY: ReadonlySet<string> = new Set(['function_definition', 'module'])
const ASSIGNMENT: ReadonlySet<string> = new Set(['assignment'])
