import type { Grammar, Tree, TreeCursor } from './grammar.ts'
import { newPatience, type Patience } from './patience.ts'

/**
 * A parsed file in a handful of typed arrays, one slot for each node, in document order. Crossing into WebAssembly for each
 * question about a node is what costs; one walk copies what the facts need, and the arrays can be handed between threads.
 */
export interface TreeArrays {
  readonly types: Uint16Array
  readonly fields: Uint8Array
  /** Offsets into the text, in UTF-16 code units. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly parents: Int32Array
  /** The slot after the node's last descendant. */
  readonly nexts: Int32Array
  readonly hasError: boolean
  /** Why the text could not be parsed, as a half sentence; the tree is empty then. */
  readonly unread?: string
}

/** Names for the numbers in `TreeArrays`. */
export interface NodeNames {
  readonly types: readonly string[]
  readonly fields: readonly string[]
}

/** Anonymous nodes that carry meaning: operators and a few keywords. All other punctuation is left out. */
const KEPT_TOKENS: ReadonlySet<string> = new Set([
  '+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^', '<<', '>>', '~',
  '+=', '-=', '*=', '/=', '//=', '%=', '**=', '|=', '&=', '^=', '@=', '<<=', '>>=',
  '<', '<=', '==', '!=', '>=', '>', '<>', 'in', 'not in', 'is', 'is not', 'and', 'or', 'not', 'async', 'from',
]) // biome-ignore format: a table

/** Named nodes that no fact looks at: comments, and the insides of strings but for interpolations. */
const DROPPED: ReadonlySet<string> = new Set([
  'comment',
  'string_start',
  'string_end',
  'string_content',
  'escape_sequence',
  'escape_interpolation',
  'line_continuation',
])

const MAX_DEPTH = 1_000

/** What matters about a type while a tree is copied, as bits. */
const KEPT = 1
const BLOCK = 2
const CONDITIONAL = 4
const NEVER = 8
const NUMBER = 16
/** Nothing behind it in its block runs. */
const LEAVES = 32

const ROLES: ReadonlyMap<string, number> = new Map([
  ['block', BLOCK],
  ['if_statement', CONDITIONAL],
  ['elif_clause', CONDITIONAL],
  ['while_statement', CONDITIONAL],
  ['false', NEVER],
  ['integer', NUMBER],
  ['return_statement', LEAVES],
  ['raise_statement', LEAVES],
  ['continue_statement', LEAVES],
  ['break_statement', LEAVES],
])

const rolesByGrammar = new WeakMap<Grammar, Uint8Array>()

const rolesOf = (grammar: Grammar): Uint8Array => {
  const known = rolesByGrammar.get(grammar)
  if (known) return known
  const roles = Uint8Array.from(grammar.types, (type, id) => {
    const isKept = grammar.isNamed(id) ? !DROPPED.has(type) : KEPT_TOKENS.has(type)
    return (isKept ? KEPT : 0) | (grammar.isNamed(id) ? (ROLES.get(type) ?? 0) : 0)
  })
  rolesByGrammar.set(grammar, roles)
  return roles
}

/**
 * Parses one file. Never throws: what the grammar cannot read are `ERROR` nodes, and a text that was written to break the
 * parser, or to keep it busy, comes out as `unread`.
 */
export const parse = (grammar: Grammar, text: string, patience: Patience = newPatience()): TreeArrays => {
  const { parser } = grammar
  const isOver = patience.start(text.length)
  try {
    const tree = parser.parse(text, undefined, { progressCallback: isOver })
    isOver()
    if (tree) return arraysOf(tree, grammar, text)
    parser.reset()
    return unread(grammar, 'takes too long to parse')
  } catch {
    isOver()
    grammar.restore()
    return unread(grammar, 'nested or broken in a way that the parser cannot follow')
  }
}

/** The empty tree of a text that is not read. */
export const unread = (grammar: Grammar, reason: string): TreeArrays => {
  const tree = grammar.parser.parse('')
  if (!tree) throw new Error('the parser gave no tree')
  return { ...arraysOf(tree, grammar, ''), unread: reason }
}

const arraysOf = (tree: Tree, grammar: Grammar, text: string): TreeArrays => {
  const cursor = tree.walk()
  try {
    return copy(cursor, grammar, tree.rootNode.hasError, text)
  } finally {
    cursor.delete()
    tree.delete()
  }
}

/** Grown as needed and kept between files, so that a file costs one exact copy. */
let scratch = new Int32Array(6 * 4096)

const copy = (cursor: TreeCursor, grammar: Grammar, hasError: boolean, text: string): TreeArrays => {
  const { length } = text
  const roles = rolesOf(grammar)
  const pass = grammar.types.indexOf('pass_statement')
  // By depth: whether a statement before this one leaves the block. A text with errors may have its blocks wrong.
  const left: boolean[] = [false]
  let count = 0
  const open: number[] = [-1]
  const slots: number[] = []
  for (;;) {
    const type = cursor.nodeTypeId
    // ERROR nodes have the type id 65535, outside of the grammar's table.
    const role = type > roles.length ? KEPT : (roles[type] ?? 0)
    const keep = (role & KEPT) !== 0
    const parent = open[open.length - 1] ?? -1
    const isBehind = left[open.length - 1] === true
    const isDead = isBehind || ((role & BLOCK) !== 0 && neverRuns(roles, text, parent, count - 1))
    let slot = parent
    if (keep) {
      slot = count++
      if (count * 6 > scratch.length) {
        const grown = new Int32Array(scratch.length * 2)
        grown.set(scratch)
        scratch = grown
      }
      const at = slot * 6
      // What is behind a `return` shows as little as `pass`, and keeps its place.
      scratch[at] = isBehind ? pass : type
      scratch[at + 1] = cursor.currentFieldId
      scratch[at + 2] = cursor.startIndex
      scratch[at + 3] = Math.min(cursor.endIndex, length)
      scratch[at + 4] = parent
      scratch[at + 5] = -1
    }
    if (!isDead && open.length < MAX_DEPTH && cursor.gotoFirstChild()) {
      open.push(slot)
      left.push(false)
      slots.push(keep ? slot : -1)
      continue
    }
    if (keep) scratch[slot * 6 + 5] = count
    if ((role & LEAVES) !== 0 && leavesBlock(roles, parent, hasError)) left[open.length - 1] = true
    let done = false
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        done = true
        break
      }
      open.pop()
      left.pop()
      const closed = slots.pop() ?? -1
      if (closed < 0) continue
      scratch[closed * 6 + 5] = count
      const role = roles[scratch[closed * 6] ?? 0] ?? 0
      if ((role & LEAVES) !== 0 && leavesBlock(roles, open[open.length - 1] ?? -1, hasError))
        left[open.length - 1] = true
    }
    if (done) return arrays(count, hasError)
  }
}

const leavesBlock = (roles: Uint8Array, parent: number, hasError: boolean): boolean =>
  !hasError && parent >= 0 && ((roles[scratch[parent * 6] ?? 0] ?? 0) & BLOCK) !== 0

/** The block of `if False:`, `if 0:` or `while False:` shows nothing of its author; it stays as an empty block. */
const neverRuns = (roles: Uint8Array, text: string, parent: number, condition: number): boolean => {
  if (parent < 0 || ((roles[scratch[parent * 6] ?? 0] ?? 0) & CONDITIONAL) === 0) return false
  const at = condition * 6
  if (scratch[at + 4] !== parent) return false
  const role = roles[scratch[at] ?? 0] ?? 0
  return (role & NEVER) !== 0 || ((role & NUMBER) !== 0 && text.slice(scratch[at + 2], scratch[at + 3]) === '0')
}

/** Room for so many nodes, in shared memory: handing a tree to another thread then copies nothing. */
export const treeOf = (count: number, hasError: boolean): TreeArrays => {
  const memory = new SharedArrayBuffer(count * BYTES_PER_NODE)
  return {
    starts: new Uint32Array(memory, 0, count),
    ends: new Uint32Array(memory, count * 4, count),
    parents: new Int32Array(memory, count * 8, count),
    nexts: new Int32Array(memory, count * 12, count),
    types: new Uint16Array(memory, count * 16, count),
    fields: new Uint8Array(memory, count * 18, count),
    hasError,
  }
}

const BYTES_PER_NODE = 19

const arrays = (count: number, hasError: boolean): TreeArrays => {
  const tree = treeOf(count, hasError)
  const { types, fields, starts, ends, parents, nexts } = tree
  for (let slot = 0, at = 0; slot < count; slot++, at += 6) {
    types[slot] = scratch[at] ?? 0
    fields[slot] = scratch[at + 1] ?? 0
    starts[slot] = scratch[at + 2] ?? 0
    ends[slot] = scratch[at + 3] ?? 0
    parents[slot] = scratch[at + 4] ?? -1
    nexts[slot] = scratch[at + 5] ?? count
  }
  return tree
}
