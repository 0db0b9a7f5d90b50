import type { TestFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { isTestPath } from './module.ts'
import type { Node } from './node.ts'
import { positional, short, workOf } from './statements.ts'
import { type Body, helperOf, MAX_DEPTH } from './test-body.ts'

const ASSERTS: ReadonlySet<string> = new Set(['assert_statement', 'call', 'with_item'])
const LITERALS: ReadonlySet<string> = new Set(['integer', 'float', 'string', 'true', 'false', 'none'])
const VARYING: ReadonlySet<string> = new Set(['identifier', 'call', 'attribute', 'subscript'])
const NAMES: ReadonlySet<string> = new Set(['identifier'])

export interface Assertion {
  readonly telling: boolean
  readonly node: Node
  /** Why it is not. */
  readonly weakness?: TestFact['weakness']
}

export const assertionsOf = (body: Body, analysis: Analysis, depth = 0, seen = new Set<string>()): Assertion[] => {
  const found: Assertion[] = []
  for (const node of body.node.descendants(ASSERTS)) {
    if (node.type === 'assert_statement') {
      found.push(judged(node, weaknessOf(node.children[0], body), body))
      continue
    }
    if (node.type === 'with_item') continue
    const callee = node.child('function')
    const name = callee ? (body.module.resolve(callee) ?? callee.text) : ''
    if (isAssertion(name, callee)) {
      const subjects = positional(node)
      const isFailure = /(?:^|\.)fail$/.test(callee?.text ?? '') && isReachedByChance(node, body)
      const telling = isFailure || subjects.length === 0 || subjects.some(subject => isTelling(subject, body))
      found.push(judged(node, telling ? undefined : 'constants', body))
      continue
    }
    if (depth >= MAX_DEPTH) continue
    const helper = helperOf(body, callee, analysis)
    const key = helper ? `${helper.module.path} ${helper.node.id}` : ''
    if (helper && !seen.has(key)) {
      seen.add(key)
      if (isTestPath(helper.module.path)) found.push(...assertionsOf(helper, analysis, depth + 1, seen))
    }
  }
  return found
}

const isAssertion = (name: string, callee: Node | undefined): boolean => {
  if (/^pytest\.(raises|warns|fail|approx_equal)$|^nose\.tools\.\w+$|\.assert_\w+$|testing\.assert_\w+$/.test(name))
    return true
  const own = callee?.type === 'attribute' ? (callee.child('attribute')?.text ?? '') : (callee?.text ?? '')
  return /^(assert[A-Z_]\w*|fail(Unless|If)\w*|fail)$/.test(own)
}

const judged = (node: Node, weakness: TestFact['weakness'], { node: test }: Body): Assertion => {
  const found = weakness ?? (isSwallowed(node, test) ? 'swallowed' : undefined)
  return { node, telling: found === undefined, ...(found === undefined ? {} : { weakness: found }) }
}

/** `assert x or True` and `assert (x == 1, "message")` hold whatever `x` is. */
const weaknessOf = (node: Node | undefined, body: Body): TestFact['weakness'] => {
  const inner = withoutParentheses(node)
  if (inner?.type === 'false' || inner?.text === '0') return isReachedByChance(node, body) ? undefined : 'constants'
  if (!inner) return 'constants'
  if (inner.type === 'tuple' && inner.children.length > 0) return 'holds'
  const isOr = inner.type === 'boolean_operator' && inner.child('operator')?.type === 'or'
  if (isOr && [inner.child('left'), inner.child('right')].some(isTrue)) return 'holds'
  return isTelling(inner, body) ? undefined : 'constants'
}

const BRANCHES: ReadonlySet<string> = new Set([
  'try_statement',
  'if_statement',
  'for_statement',
  'while_statement',
  'except_clause',
  'function_definition',
])

/** `assert False` behind a call that should have raised, or in a branch that should not be taken. */
const isReachedByChance = (node: Node | undefined, body: Body): boolean => {
  const around = node?.above(BRANCHES)
  return around !== undefined && around.id !== body.node.id && body.node.contains(around)
}

const withoutParentheses = (node: Node | undefined): Node | undefined =>
  node?.type === 'parenthesized_expression' ? withoutParentheses(node.children[0]) : node

const isTrue = (node: Node | undefined): boolean =>
  node?.type === 'true' || (node?.type === 'integer' && /[1-9]/.test(node.text))

/** Not about constants alone: `assert 1 == 1`, `assertTrue(True)` and `assert len('a') == 1` check nothing. */
const isTelling = (node: Node | undefined, body: Body): boolean => {
  if (!node || LITERALS.has(node.type)) return false
  const varying = VARYING.has(node.type) ? [node, ...node.descendants(NAMES)] : node.descendants(NAMES)
  return varying.some(name => name.type === 'identifier' && !isName(name) && !isConstant(name, body))
}

/** The name of an attribute or an argument, which is none of its own. */
const isName = ({ field, parent }: Node): boolean =>
  field === 'attribute' || (parent?.type === 'keyword_argument' && field === 'name')

/** Built-in functions that make the same of the same, wherever they are called. */
const SAME_OF_SAME =
  /^(?:abs|all|any|bool|bytes|dict|divmod|float|frozenset|int|isinstance|len|list|max|min|pow|range|repr|reversed|round|set|sorted|str|sum|tuple|type)$/

/** A pure built-in, or a name that the test gives a plain value and nothing else. */
const isConstant = (name: Node, { module, node }: Body): boolean => {
  const { text } = name
  if (SAME_OF_SAME.test(text) && module.resolve(name) === `builtins.${text}`) return true
  const binding = module.bindings.in(node).get(text)
  if (binding?.kind !== 'assigned' || !LITERALS.has(binding.value.type) || binding.value.hasDescendant(NAMES))
    return false
  const same = node.descendants(NAMES).filter(one => one.type === 'identifier' && one.text === text)
  return same.filter(one => !isRead(one)).length === 1
}

const WRITES =
  /^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern|global_statement|nonlocal_statement|as_pattern_target|delete_statement|parameters|expression_list)$/

const isRead = ({ field, parent }: Node): boolean =>
  field !== 'left' && !(parent?.type === 'named_expression' && field === 'name') && !WRITES.test(parent?.type ?? '')

const TRY: ReadonlySet<string> = new Set(['try_statement', 'function_definition'])
const CATCHES_ASSERTIONS = /^except\s{0,20}(?:\(?\s{0,20}(?:AssertionError|Exception|BaseException)\b[^:]{0,80})?:/

const isIdle = (statement: Node): boolean =>
  /^(?:continue|assert\s+(?:True|1)|print\([\s\S]{0,300})$/.test(statement.text)

/** Inside a `try` that catches the failure and passes over it. */
const isSwallowed = (assertion: Node, test: Node): boolean => {
  for (let around = assertion.above(TRY); around?.type === 'try_statement'; around = around.above(TRY)) {
    const swallows = around.children.some(
      clause =>
        clause.type === 'except_clause' &&
        CATCHES_ASSERTIONS.test(clause.text.slice(0, 200)) &&
        workOf(clause.childOf('block')).every(isIdle),
    )
    if (swallows && around.child('body')?.contains(assertion) && test.contains(around)) return true
  }
  return false
}

/** `assertEqual(total(cart), 0)` is about `total(cart)`. */
export const aboutOf = (assertion: Assertion | undefined): string => {
  if (!assertion) return ''
  const { node } = assertion
  if (node.type === 'assert_statement') return short(node.children[0] ?? node, 70)
  const subjects = positional(node)
  const subject =
    subjects.find(one => one.type === 'call') ??
    subjects.find(one => VARYING.has(one.type) || one.hasDescendant(VARYING)) ??
    subjects[0]
  return short(subject ?? node, 70)
}
