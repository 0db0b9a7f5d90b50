import type { NestedDataFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { typeOf } from './values.ts'

/** `shape` from outside in: `list of dict`. */
export type Note = (shape: string, how: NestedDataFact['how'], node: Node, constant?: boolean) => void

export const CONTAINER: Readonly<Record<string, string>> = {
  list: 'list',
  list_comprehension: 'list',
  dictionary: 'dict',
  dictionary_comprehension: 'dict',
  tuple: 'tuple',
  expression_list: 'tuple',
  set: 'set',
}
/** Containers from outside in: `['dict', 'list']`. A name counts as what it was assigned. */
export const shapeOf = (module: PythonModule, node: Node, depth = 0): string[] => {
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

export const isHint = (node: Node): boolean => node.above(HINT) !== undefined
const HINT: ReadonlySet<string> = new Set(['type', 'decorator'])

export const IDENTIFIERS: ReadonlySet<string> = new Set(['identifier'])
