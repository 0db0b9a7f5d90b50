import type { Node } from './node.ts'

/** A block's statements without its docstring, `pass` and `...`. */
export const workOf = (block: Node | undefined): readonly Node[] =>
  (block?.children ?? []).filter((statement, index) => {
    if (statement.type === 'pass_statement') return false
    if (statement.type !== 'expression_statement') return true
    const [only] = statement.children
    if (only?.type === 'ellipsis') return false
    return !(index === 0 && isString(only))
  })

export const isString = (node: Node | undefined): boolean =>
  node?.type === 'string' || node?.type === 'concatenated_string'

/** The docstring of a module, class or function body. */
export const docstringOf = (block: Node | undefined): string | undefined => {
  const first = block?.children[0]
  const only = first?.type === 'expression_statement' ? first.children[0] : undefined
  return only && isString(only) ? stringValue(only) : undefined
}

const QUOTES = /^([A-Za-z]{0,3})("""|'''|"|')/

/** A constant string's content with the simplest escapes undone; interpolations stay as written. */
export const stringValue = (node: Node): string | undefined => {
  if (node.type === 'concatenated_string') return node.children.map(part => stringValue(part) ?? '').join('')
  if (node.type === 'parenthesized_expression') return node.children[0] && stringValue(node.children[0])
  if (node.type !== 'string') return undefined
  const text = node.text
  const opening = QUOTES.exec(text)
  if (!opening) return undefined
  const inner = text.slice(opening[0].length, text.length - (opening[2]?.length ?? 1))
  return /r/i.test(opening[1] ?? '') ? inner : inner.replace(/\\(['"\\])/g, '$1')
}

/** Positional arguments of a call. */
export const positional = (call: Node): readonly Node[] => {
  const list = call.child('arguments')
  if (list?.type !== 'argument_list') return list ? [list] : []
  return list.children.filter(argument => argument.type !== 'keyword_argument' && argument.type !== 'dictionary_splat')
}

export const keyword = (call: Node, name: string): Node | undefined =>
  call
    .child('arguments')
    ?.children.find(argument => argument.type === 'keyword_argument' && argument.child('name')?.text === name)
    ?.child('value')

const MAX_TEXT = 80

/** An expression on one line, shortened, for sentences. */
export const short = (node: Node, most = MAX_TEXT): string => {
  const text = node.tree.text
    .slice(node.start, Math.min(node.end, node.start + 4 * most))
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** What an assignment writes to: `rows[0]` in `rows[0] = x` and in `rows[0] += x`, not in `rows[0] / x`. */
export const isAssigned = (node: Node): boolean =>
  node.field === 'left' && (node.parent?.type === 'assignment' || node.parent?.type === 'augmented_assignment')

const FUNCTION: ReadonlySet<string> = new Set(['function_definition'])

/** The innermost `def` around. */
export const definitionAround = (node: Node): Node | undefined => node.above(FUNCTION)
