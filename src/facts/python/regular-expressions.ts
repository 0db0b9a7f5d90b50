import type { RegexUseFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { keyword, positional, stringValue } from './statements.ts'

const CALL: ReadonlySet<string> = new Set(['call'])
const RE_CALL = /^(re|regex)\.(compile|match|search|fullmatch|findall|finditer|split|sub|subn|escape)$/
const FRAMEWORK_CALL =
  /^(django\.(urls|conf\.urls)\.(re_path|url)|django\.core\.validators\.RegexValidator|(flask_)?wtforms\.validators\.Regexp|wtforms\.validators\.Regexp|pydantic\.constr)$/

export const regularExpressionFacts = (module: PythonModule): RegexUseFact[] => {
  const facts: RegexUseFact[] = []
  for (const node of module.root.descendants(CALL)) {
    const callee = node.child('function')
    const name = callee && module.resolve(callee)
    if (name === undefined) continue
    const by =
      RE_CALL.test(name) || isPatternMethod(callee, node) ? 're' : FRAMEWORK_CALL.test(name) ? 'framework' : undefined
    if (!by || name.endsWith('.escape')) continue
    const pattern = patternOf(module, node)
    facts.push({
      kind: 'regex',
      owner: module.owner,
      anchor: module.anchorLine(node),
      name,
      pattern,
      rich: pattern !== undefined && isRich(pattern),
      groups: pattern !== undefined && /\((?!\?[:=!<])|\(\?P?</.test(pattern),
      by,
      inTest: module.isTest,
      resultUsed: readsGroups(module, node, name),
    })
  }
  return facts
}

const patternOf = (module: PythonModule, call: Node): string | undefined => {
  const argument = positional(call)[0] ?? keyword(call, 'pattern') ?? keyword(call, 'regex')
  if (!argument) return undefined
  const constant = stringValue(argument) ?? textOf(module.valueOf(argument))
  return constant?.slice(0, 200)
}

const textOf = (node: Node | undefined): string | undefined => {
  if (!node) return undefined
  if (node.type === 'call') {
    const [first] = positional(node)
    return first && stringValue(first)
  }
  return stringValue(node)
}

/** A group, a character class, a shorthand class or a quantifier: more than text to look for. */
const isRich = (pattern: string): boolean =>
  /\[[^\]]+\]|\\[dwsbDWSB]|\(|[^\\][*+?]|\{\d{1,9},?\d{0,9}\}/.test(pattern.slice(0, 2_000))

/** Methods of other libraries that take a pattern: Scrapy's selectors, pandas' text columns. */
const isPatternMethod = (callee: Node | undefined, call: Node): boolean => {
  if (callee?.type !== 'attribute' || stringValue(positional(call)[0] ?? call) === undefined) return false
  const method = callee.child('attribute')?.text ?? ''
  if (method === 're' || method === 're_first') return true
  const object = callee.child('object')
  return (
    /^(extract|extractall|match|fullmatch|contains|findall)$/.test(method) &&
    object?.type === 'attribute' &&
    object.child('attribute')?.text === 'str'
  )
}

const READS = /^(group|groups|groupdict|start|end|span)$/
const SUBSCRIPTS: ReadonlySet<string> = new Set(['attribute', 'subscript'])

/** What the pattern found is taken apart, not only asked whether it is there. */
const readsGroups = (module: PythonModule, node: Node, name: string): boolean => {
  if (/\.(findall|finditer|split|sub|subn|re|re_first|extract)$/.test(name))
    return node.parent?.type !== 'expression_statement'
  const parent = node.parent
  if (parent?.type === 'attribute') return READS.test(parent.child('attribute')?.text ?? '')
  if (parent?.type === 'subscript') return true
  const held =
    parent?.type === 'assignment' || parent?.type === 'named_expression'
      ? (parent.child('left') ?? parent.child('name'))?.text
      : undefined
  if (held === undefined) return false
  for (const use of module.root.descendants(SUBSCRIPTS)) {
    if (use.type === 'subscript' && use.child('value')?.text === held) return true
    if (
      use.child('object')?.text === held &&
      (READS.test(use.child('attribute')?.text ?? '') || name.endsWith('.compile'))
    )
      return true
  }
  return false
}
