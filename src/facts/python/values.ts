import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'

/** What an expression is, as far as its text alone tells. `table`: a pandas or numpy object, whose operations are the library's. */
export type ValueType =
  | 'int'
  | 'float'
  | 'str'
  | 'bool'
  | 'list'
  | 'dict'
  | 'tuple'
  | 'set'
  | 'table'
  | 'none'
  | 'object'

const BY_NODE: Readonly<Record<string, ValueType>> = {
  integer: 'int',
  float: 'float',
  string: 'str',
  concatenated_string: 'str',
  true: 'bool',
  false: 'bool',
  list: 'list',
  list_comprehension: 'list',
  dictionary: 'dict',
  dictionary_comprehension: 'dict',
  tuple: 'tuple',
  expression_list: 'tuple',
  set: 'set',
  set_comprehension: 'set',
  comparison_operator: 'bool',
  not_operator: 'bool',
  none: 'none',
}

/** What calls of well-known functions give, by resolved name. */
const BY_CALL: Readonly<Record<string, ValueType>> = {
  'builtins.int': 'int',
  'builtins.len': 'int',
  'builtins.ord': 'int',
  'builtins.id': 'int',
  'builtins.hash': 'int',
  'builtins.float': 'float',
  'builtins.str': 'str',
  'builtins.input': 'str',
  'builtins.raw_input': 'str',
  'builtins.repr': 'str',
  'builtins.chr': 'str',
  'builtins.format': 'str',
  'builtins.bool': 'bool',
  'builtins.isinstance': 'bool',
  'builtins.any': 'bool',
  'builtins.all': 'bool',
  'builtins.list': 'list',
  'builtins.sorted': 'list',
  'builtins.dict': 'dict',
  'builtins.tuple': 'tuple',
  'builtins.set': 'set',
  'builtins.frozenset': 'set',
  'collections.defaultdict': 'dict',
  'collections.OrderedDict': 'dict',
  'collections.Counter': 'dict',
  'json.load': 'dict',
  'json.loads': 'dict',
  'os.getcwd': 'str',
  'os.path.join': 'str',
  'os.getenv': 'str',
  'os.listdir': 'list',
  'os.path.exists': 'bool',
  'time.time': 'float',
  'random.random': 'float',
  'random.uniform': 'float',
  'random.randint': 'int',
  'random.randrange': 'int',
  'random.sample': 'list',
  'random.shuffle': 'none',
  'math.sqrt': 'float',
  'math.ceil': 'int',
  'math.floor': 'int',
  'glob.glob': 'list',
  're.findall': 'list',
  're.split': 'list',
  're.sub': 'str',
}

/** What methods of built-in types give, whatever the object. */
const BY_METHOD: Readonly<Record<string, ValueType>> = {
  split: 'list',
  rsplit: 'list',
  splitlines: 'list',
  readlines: 'list',
  strip: 'str',
  lstrip: 'str',
  rstrip: 'str',
  lower: 'str',
  upper: 'str',
  title: 'str',
  capitalize: 'str',
  replace: 'str',
  join: 'str',
  format: 'str',
  strftime: 'str',
  isoformat: 'str',
  zfill: 'str',
  startswith: 'bool',
  endswith: 'bool',
  isdigit: 'bool',
  isalpha: 'bool',
  isnumeric: 'bool',
  groups: 'tuple',
  groupdict: 'dict',
  partition: 'tuple',
  total_seconds: 'float',
  to_dict: 'dict',
  as_dict: 'dict',
  model_dump: 'dict',
}

const TABLE_ROOT =
  /^(pandas|numpy|polars|dask|pyspark|tensorflow|torch|sklearn|matplotlib|seaborn|cv2|scipy|xarray|geopandas)\b/
const MAX_DEPTH = 40

/** By a node's number. A sum of sums that each name the one before would be looked at twice as often with each line. */
const typesIn = new WeakMap<PythonModule, Map<number, ValueType | undefined>>()

export const typeOf = (module: PythonModule, node: Node | undefined, depth = 0): ValueType | undefined => {
  if (!node || depth > MAX_DEPTH) return undefined
  const types = typesIn.get(module) ?? new Map<number, ValueType | undefined>()
  typesIn.set(module, types)
  if (types.has(node.id)) return types.get(node.id)
  // What is made of itself ends here.
  types.set(node.id, undefined)
  const type = typeAnew(module, node, depth)
  types.set(node.id, type)
  return type
}

const typeAnew = (module: PythonModule, node: Node, depth: number): ValueType | undefined => {
  const literal = BY_NODE[node.type]
  if (literal) return literal
  const again = (inner: Node | undefined) => typeOf(module, inner, depth + 1)
  switch (node.type) {
    case 'parenthesized_expression':
    case 'await':
      return again(node.children[0])
    case 'unary_operator':
      return again(node.child('argument'))
    case 'conditional_expression':
      return again(node.children[0]) ?? again(node.children[2])
    case 'boolean_operator': {
      const left = again(node.child('left'))
      return left === again(node.child('right')) ? left : undefined
    }
    case 'binary_operator':
      return ofOperation(node, again(node.child('left')), again(node.child('right')))
    case 'call':
      return ofCall(module, node)
    case 'identifier':
    case 'attribute':
      return ofName(module, node, depth)
    case 'subscript':
      return isTable(module, node) ? 'table' : undefined
    default:
      return undefined
  }
}

const ofOperation = (node: Node, left?: ValueType, right?: ValueType): ValueType | undefined => {
  if (left === 'table' || right === 'table') return 'table'
  const operator = node.child('operator')?.type
  if (left === 'str' || right === 'str') return left === 'list' || right === 'list' ? 'list' : 'str'
  if (left === 'list' || right === 'list') return 'list'
  if (operator === '/') return 'float'
  if (left === 'float' || right === 'float') return 'float'
  if (left === 'int' || right === 'int') return 'int'
  if (left === 'set' || right === 'set') return 'set'
  return left ?? right
}

const ofCall = (module: PythonModule, node: Node): ValueType | undefined => {
  const callee = node.child('function')
  if (!callee) return undefined
  const name = module.resolve(callee)
  if (name === undefined) return undefined
  if (TABLE_ROOT.test(name)) return 'table'
  const known = Object.hasOwn(BY_CALL, name) ? BY_CALL[name] : undefined
  if (known) return known
  if (name === 'builtins.round') return (callee.parent?.child('arguments')?.children.length ?? 0) > 1 ? 'float' : 'int'
  if (callee.type !== 'attribute') return undefined
  const method = callee.child('attribute')?.text ?? ''
  return Object.hasOwn(BY_METHOD, method) ? BY_METHOD[method] : undefined
}

const ofName = (module: PythonModule, node: Node, depth: number): ValueType | undefined => {
  const value = module.valueOf(node)
  if (value) return value.id === node.id ? undefined : typeOf(module, value, depth + 1)
  const annotated = module.annotationOf(node)
  if (annotated !== undefined) return BY_ANNOTATION.get(annotated.toLowerCase())
  // `def price(net, tax=0.19)`
  const binding = module.bindingOf(node)
  const byDefault = binding?.kind === 'parameter' ? typeOf(module, binding.node.child('value'), depth + 1) : undefined
  if (byDefault !== undefined && byDefault !== 'none') return byDefault
  return isTable(module, node) ? 'table' : undefined
}

const BY_ANNOTATION: ReadonlyMap<string, ValueType> = new Map([
  ['int', 'int'],
  ['float', 'float'],
  ['str', 'str'],
  ['bool', 'bool'],
  ['list', 'list'],
  ['dict', 'dict'],
  ['tuple', 'tuple'],
  ['set', 'set'],
])

/** A pandas or numpy object, or a part of one. */
export const isTable = (module: PythonModule, node: Node): boolean => TABLE_ROOT.test(module.resolve(node) ?? '')
