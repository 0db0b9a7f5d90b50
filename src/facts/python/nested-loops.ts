import type { PythonModule } from './module.ts'
import { IDENTIFIERS, type Note } from './nested-shape.ts'
import type { Node } from './node.ts'
import { isTable, typeOf } from './values.ts'

/** A loop over one element of an outer loop, or a look into the dicts of a list. */
export const lookAtLoop = (module: PythonModule, node: Node, note: Note): void => {
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
