import type { NodeNames, TreeArrays } from './syntax.ts'

/** One parsed text: a module, or all code cells of a notebook one after another. */
export class SyntaxTree {
  readonly text: string
  readonly hasError: boolean
  readonly arrays: TreeArrays
  readonly names: NodeNames
  private lineStarts: Uint32Array | undefined
  private slotsByType: ReadonlyMap<number, Int32Array> | undefined

  constructor(text: string, arrays: TreeArrays, names: NodeNames) {
    this.text = text
    this.arrays = arrays
    this.names = names
    this.hasError = arrays.hasError
  }

  get root(): Node {
    return new Node(this, 0)
  }

  /** Slots of these types from `first` up to, not including, `end`, in document order. */
  slots(types: ReadonlySet<number>, first: number, end: number): readonly number[] {
    const found: number[] = []
    if (end - first < SMALL) {
      for (let id = first; id < end; id++) if (types.has(this.arrays.types[id] ?? 0)) found.push(id)
      return found
    }
    this.slotsByType ??= slotsByType(this.arrays.types)
    let lists = 0
    for (const type of types) {
      const slots = this.slotsByType.get(type)
      if (!slots) continue
      const before = found.length
      for (let at = lowerBound(slots, first); at < slots.length && (slots[at] ?? end) < end; at++)
        found.push(slots[at] ?? 0)
      if (found.length > before) lists++
    }
    return lists > 1 ? found.sort((a, b) => a - b) : found
  }

  /** Lines count from 1. */
  lineAt(offset: number): number {
    this.lineStarts ??= lineStartsOf(this.text)
    let low = 0
    let high = this.lineStarts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Scanning so few slots is quicker than looking them up. */
const SMALL = 256

const slotsByType = (types: Uint16Array): ReadonlyMap<number, Int32Array> => {
  const counts = new Map<number, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  const lists = new Map<number, Int32Array>()
  const filled = new Map<number, number>()
  for (const [type, count] of counts) lists.set(type, new Int32Array(count))
  types.forEach((type, slot) => {
    const at = filled.get(type) ?? 0
    filled.set(type, at + 1)
    const list = lists.get(type)
    if (list) list[at] = slot
  })
  return lists
}

const lowerBound = (sorted: Int32Array, value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

const lineStartsOf = (text: string): Uint32Array => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return Uint32Array.from(starts)
}

const NONE: readonly Node[] = []

/** A view of one slot; two views of the same slot are equal by `id`. */
export class Node {
  readonly tree: SyntaxTree
  /** The slot: rises in document order within one tree. */
  readonly id: number

  constructor(tree: SyntaxTree, id: number) {
    this.tree = tree
    this.id = id
  }

  get type(): string {
    const type = this.tree.arrays.types[this.id] ?? 0
    return this.tree.names.types[type] ?? 'ERROR'
  }

  get field(): string {
    return this.tree.names.fields[this.tree.arrays.fields[this.id] ?? 0] ?? ''
  }

  get start(): number {
    return this.tree.arrays.starts[this.id] ?? 0
  }

  get end(): number {
    return this.tree.arrays.ends[this.id] ?? 0
  }

  get text(): string {
    return this.tree.text.slice(this.start, this.end)
  }

  get startLine(): number {
    return this.tree.lineAt(this.start)
  }

  get endLine(): number {
    return this.tree.lineAt(Math.max(this.start, this.end - 1))
  }

  get parent(): Node | undefined {
    const parent = this.tree.arrays.parents[this.id] ?? -1
    return parent < 0 ? undefined : new Node(this.tree, parent)
  }

  /** The slot after the last descendant. */
  get next(): number {
    return this.tree.arrays.nexts[this.id] ?? this.id + 1
  }

  get children(): readonly Node[] {
    const { nexts } = this.tree.arrays
    if (this.next === this.id + 1) return NONE
    const children: Node[] = []
    for (let id = this.id + 1; id < this.next; id = nexts[id] ?? this.next) children.push(new Node(this.tree, id))
    return children
  }

  /** The first child in that field of the grammar. */
  child(field: string): Node | undefined {
    const { nexts, fields } = this.tree.arrays
    const wanted = fieldId(this.tree, field)
    for (let id = this.id + 1; id < this.next; id = nexts[id] ?? this.next)
      if (fields[id] === wanted) return new Node(this.tree, id)
    return undefined
  }

  childrenIn(field: string): Node[] {
    return this.children.filter(child => child.field === field)
  }

  childOf(type: string): Node | undefined {
    return this.children.find(child => child.type === type)
  }

  /** All nodes below of these types, in document order. */
  descendants(types: ReadonlySet<string>): Node[] {
    const { tree } = this
    return tree.slots(typeIds(tree, types), this.id + 1, this.next).map(id => new Node(tree, id))
  }

  /** The first node below of these types that passes the test. */
  find(types: ReadonlySet<string>, test: (node: Node) => boolean): Node | undefined {
    const ids = typeIds(this.tree, types)
    for (let id = this.id + 1; id < this.next; id++) {
      if (!ids.has(this.tree.arrays.types[id] ?? 0)) continue
      const node = new Node(this.tree, id)
      if (test(node)) return node
    }
    return undefined
  }

  hasDescendant(types: ReadonlySet<string>): boolean {
    const ids = typeIds(this.tree, types)
    for (let id = this.id + 1; id < this.next; id++) if (ids.has(this.tree.arrays.types[id] ?? 0)) return true
    return false
  }

  /** The nearest node above of one of these types. */
  above(types: ReadonlySet<string>): Node | undefined {
    const ids = typeIds(this.tree, types)
    const { parents, types: typesOf } = this.tree.arrays
    for (let id = parents[this.id] ?? -1; id >= 0; id = parents[id] ?? -1)
      if (ids.has(typesOf[id] ?? 0)) return new Node(this.tree, id)
    return undefined
  }

  contains(other: Node): boolean {
    return other.id >= this.id && other.id < this.next
  }
}

const fieldIds = new WeakMap<NodeNames, Map<string, number>>()

const fieldId = (tree: SyntaxTree, field: string): number => {
  let ids = fieldIds.get(tree.names)
  if (!ids) {
    ids = new Map(tree.names.fields.map((name, id) => [name, id]))
    fieldIds.set(tree.names, ids)
  }
  return ids.get(field) ?? -1
}

const typeIdSets = new WeakMap<NodeNames, WeakMap<ReadonlySet<string>, ReadonlySet<number>>>()

/** Several ids can have one name: aliased nodes. */
const typeIds = (tree: SyntaxTree, types: ReadonlySet<string>): ReadonlySet<number> => {
  let sets = typeIdSets.get(tree.names)
  if (!sets) {
    sets = new WeakMap()
    typeIdSets.set(tree.names, sets)
  }
  let ids = sets.get(types)
  if (!ids) {
    ids = new Set(tree.names.types.flatMap((name, id) => (types.has(name) ? [id] : [])))
    sets.set(types, ids)
  }
  return ids
}
