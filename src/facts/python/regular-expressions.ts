import type { RegexUseFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { keyword, positional, stringValue } from './statements.ts'

const CALL: ReadonlySet<string> = new Set(['call'])
const RE_CALL = /^(re|regex)\.(compile|match|search|fullmatch|findall|finditer|split|sub|subn|escape)$/
const FRAMEWORK_CALL = /^(django\.(urls|conf\.urls)\.(re_path|url)|django\.core\.validators\.RegexValidator|(flask_)?wtforms\.validators\.Regexp|wtforms\.validators\.Regexp|pydantic\.constr)$/

export const regularExpressionFacts = (module: PythonModule): RegexUseFact[] => {
  const facts: RegexUseFact[] = []
  for (const node of module.root.descendants(CALL)) {
    const callee = node.child('function')
    const name = callee && module.resolve(callee)
    if (name === undefined) continue
    const by = RE_CALL.test(name) ? 're' : FRAMEWORK_CALL.test(name) ? 'framework' : undefined
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
      resultUsed: isUsed(node),
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
const isRich = (pattern: string): boolean => /\[[^\]]+\]|\\[dwsbDWSB]|\(|[^\\][*+?]|\{\d+,?\d*\}/.test(pattern)

const isUsed = (node: Node): boolean => node.parent?.type !== 'expression_statement'
