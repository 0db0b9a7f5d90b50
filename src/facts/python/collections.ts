import type { AdvancedStructureFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { short } from './statements.ts'
import { typeOf } from './values.ts'

const LOOKED_AT: ReadonlySet<string> = new Set([
  'set',
  'set_comprehension',
  'call',
  'class_definition',
  'binary_operator',
  'comparison_operator',
])

/** Constructors and functions by resolved name, and what a reader calls them. */
const MAKERS: Readonly<Record<string, string>> = {
  'builtins.set': 'set',
  'builtins.frozenset': 'frozenset',
  'sets.Set': 'set',
  'collections.deque': 'deque',
  'collections.defaultdict': 'defaultdict',
  'collections.Counter': 'Counter',
  'collections.OrderedDict': 'OrderedDict',
  'collections.ChainMap': 'ChainMap',
  'collections.namedtuple': 'namedtuple',
  'queue.Queue': 'Queue',
  'queue.LifoQueue': 'LifoQueue',
  'queue.PriorityQueue': 'PriorityQueue',
  'queue.SimpleQueue': 'SimpleQueue',
  'Queue.Queue': 'Queue',
  'Queue.PriorityQueue': 'PriorityQueue',
  'asyncio.Queue': 'asyncio.Queue',
  'asyncio.PriorityQueue': 'asyncio.PriorityQueue',
  'multiprocessing.Queue': 'multiprocessing.Queue',
  'multiprocessing.JoinableQueue': 'multiprocessing.JoinableQueue',
  'array.array': 'array',
}
/** A stack, queue or heap class of one's own, in a few languages: the structure that an algorithm is built on. */
const OWN_STRUCTURE =
  /^own:[^#]+#(Stack|Queue|Deque|Heap|Pila|Pile|Cola|Fila|Stapel|(?:Priority|Circular)Queue|(?:Min|Max|Binary)Heap|(?:Doubly)?LinkedList|Trie)$/
const MODULES: Readonly<Record<string, string>> = { heapq: 'heap', bisect: 'bisect' }
const NAMED_TUPLE = /^(typing(_extensions)?\.NamedTuple|collections\.namedtuple\(\))$/
const SET_METHODS: ReadonlySet<string> = new Set(
  'intersection union difference symmetric_difference issubset issuperset isdisjoint'.split(' '),
)

/** Sets, queues, heaps and special dictionaries at work: one place for each structure and line. */
export const advancedStructureFacts = (module: PythonModule): AdvancedStructureFact[] => {
  const facts: AdvancedStructureFact[] = []
  for (const node of module.root.descendants(LOOKED_AT)) {
    const use = useOf(module, node)
    if (use)
      facts.push({
        kind: 'advanced-structure',
        owner: module.owner,
        anchor: module.anchorLine(node),
        ...use,
        text: short(node, 60),
      })
  }
  return facts
}

const useOf = (module: PythonModule, node: Node): Pick<AdvancedStructureFact, 'structure' | 'use'> | undefined => {
  switch (node.type) {
    case 'set':
      // `{x}` in a template string's place is no set of the author's; an unpacked or plain set literal is.
      return { structure: 'set', use: isArgument(node) ? 'argument' : 'made' }
    case 'set_comprehension':
      return { structure: 'set', use: 'made' }
    case 'class_definition': {
      const bases = node.child('superclasses')?.children ?? []
      return bases.some(base => NAMED_TUPLE.test(module.resolve(base) ?? ''))
        ? { structure: 'namedtuple', use: 'made' }
        : undefined
    }
    case 'binary_operator': {
      const operator = node.child('operator')?.type ?? ''
      const sets = typeOf(module, node.child('left')) === 'set' || typeOf(module, node.child('right')) === 'set'
      return sets && /^[&|^-]$/.test(operator) ? { structure: 'set', use: 'operated' } : undefined
    }
    case 'comparison_operator': {
      // `if book in seen`: a constant set that is asked once is a nicer tuple; one that was filled is what the algorithm stands on.
      const asks = node.children.some(child => child.field === 'operators' && /^(not )?in$/.test(child.type))
      const asked = node.children.at(-1)
      return asks && asked?.type === 'identifier' && typeOf(module, asked) === 'set'
        ? { structure: 'set', use: 'operated' }
        : undefined
    }
    default:
      return ofCall(module, node)
  }
}

const ofCall = (module: PythonModule, node: Node): Pick<AdvancedStructureFact, 'structure' | 'use'> | undefined => {
  const callee = node.child('function')
  const name = callee && module.resolve(callee)
  if (!callee || name === undefined) return undefined
  const made = (Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined) ?? OWN_STRUCTURE.exec(name)?.[1]
  if (made) return { structure: made, use: isArgument(node) && !isKeptBy(module, node) ? 'argument' : 'made' }
  const [root = '', rest] = name.split('.')
  const family = rest !== undefined && Object.hasOwn(MODULES, root) ? MODULES[root] : undefined
  if (family) return { structure: family, use: 'operated' }
  const method = callee.type === 'attribute' ? (callee.child('attribute')?.text ?? '') : ''
  if (
    SET_METHODS.has(method) &&
    !/^(pandas|shapely|geopandas|django|pyspark)|\bobjects\b|queryset|\.(filter|exclude)\(\)/i.test(name)
  )
    return { structure: 'set', use: 'operated' }
  return undefined
}

/** Handed to some call that asks for it: `f({1, 2})`. */
const isArgument = (node: Node): boolean => {
  const parent = node.parent
  return parent?.type === 'argument_list' || parent?.type === 'keyword_argument'
}

/** `len(set(x))`, `sorted(set(x))`, `list(set(x))`: the set does the work. */
const isKeptBy = (module: PythonModule, node: Node): boolean => {
  const call = node.parent?.parent
  const callee = call?.type === 'call' ? call.child('function') : undefined
  return callee !== undefined && /^builtins\./.test(module.resolve(callee) ?? '')
}
