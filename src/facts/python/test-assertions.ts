import type { Analysis } from './analysis.ts'
import { isTestPath } from './module.ts'
import type { Node } from './node.ts'
import { positional, short } from './statements.ts'
import { type Body, helperOf, MAX_DEPTH } from './test-body.ts'

const ASSERTS: ReadonlySet<string> = new Set(['assert_statement', 'call', 'with_item'])
const LITERALS: ReadonlySet<string> = new Set(['integer', 'float', 'string', 'true', 'false', 'none'])
const VARYING: ReadonlySet<string> = new Set(['identifier', 'call', 'attribute', 'subscript'])

export interface Assertion {
  readonly telling: boolean
  readonly node: Node
}

export const assertionsOf = (body: Body, analysis: Analysis, depth = 0, seen = new Set<string>()): Assertion[] => {
  const found: Assertion[] = []
  for (const node of body.node.descendants(ASSERTS)) {
    if (node.type === 'assert_statement') {
      found.push({ node, telling: isTelling(node.children[0]) })
      continue
    }
    if (node.type === 'with_item') continue
    const callee = node.child('function')
    const name = callee ? (body.module.resolve(callee) ?? callee.text) : ''
    if (isAssertion(name, callee)) {
      const subjects = positional(node)
      found.push({ node, telling: subjects.length === 0 || subjects.some(isTelling) })
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

/** Not about constants alone: `assert 1 == 1` and `assertTrue(True)` check nothing. */
const isTelling = (node: Node | undefined): boolean => {
  if (!node || LITERALS.has(node.type)) return false
  if (VARYING.has(node.type)) return true
  return node.hasDescendant(VARYING)
}

/** `assertEqual(total(cart), 0)` is about `total(cart)`. */
export const aboutOf = (assertion: Assertion | undefined): string => {
  if (!assertion) return ''
  const { node } = assertion
  if (node.type === 'assert_statement') return short(node.children[0] ?? node, 70)
  const subjects = positional(node)
  const subject = subjects.find(one => one.type === 'call') ?? subjects.find(isTelling) ?? subjects[0]
  return short(subject ?? node, 70)
}
