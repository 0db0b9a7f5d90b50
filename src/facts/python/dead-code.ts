import type { DeadCodeFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'

const BLOCK: ReadonlySet<string> = new Set(['block'])
const CONDITIONAL: ReadonlySet<string> = new Set(['if_statement', 'elif_clause', 'while_statement'])
/** More places of one file say nothing more. */
const MOST = 20

/**
 * Statements that certainly never run: behind `return`, `raise`, `break` or `continue` in the same block, or under a
 * condition that is `False` or `0`. The tree holds nothing of what is in them, so nothing counts it. What nobody seems to
 * call is not here: a framework, a name in a string or another repository may call it.
 */
export const deadCodeFacts = (module: PythonModule): DeadCodeFact[] => {
  const facts: DeadCodeFact[] = []
  for (const block of module.root.descendants(BLOCK)) {
    const dead = underFalse(block) ?? behindLeaving(block)
    if (!dead || facts.length >= MOST) continue
    facts.push({
      kind: 'dead-code',
      owner: module.owner,
      anchor: module.anchor(dead.first, dead.last),
      after: dead.after,
    })
  }
  return facts
}

interface Dead {
  readonly first: Node
  readonly last: Node
  readonly after: string
}

const underFalse = (block: Node): Dead | undefined => {
  const { parent } = block
  if (!parent || !CONDITIONAL.has(parent.type) || block.children.length > 0 || saysNothing(block)) return undefined
  const condition = parent.child('condition')
  if (condition?.type !== 'false' && condition?.text !== '0') return undefined
  const word = parent.type === 'while_statement' ? 'while' : parent.type === 'elif_clause' ? 'elif' : 'if'
  return { first: block, last: block, after: `${word} ${condition.text}` }
}

const LEAVING: ReadonlyMap<string, string> = new Map([
  ['return_statement', 'return'],
  ['raise_statement', 'raise'],
  ['break_statement', 'break'],
  ['continue_statement', 'continue'],
])

const behindLeaving = ({ children }: Node): Dead | undefined => {
  const at = children.findIndex(({ type }) => LEAVING.has(type))
  const [first] = children.slice(at + 1).filter(child => !saysNothing(child))
  const last = children.at(-1)
  return at < 0 || !first || !last ? undefined : { first, last, after: LEAVING.get(children[at]?.type ?? '') ?? '' }
}

/** `pass`, text in quotes, and the `yield` that makes a generator of a function that only raises. */
const saysNothing = (node: Node): boolean =>
  /^(?:pass|\.\.\.|yield\b.*|[rbuRBU]?(?:"[\s\S]*"|'[\s\S]*'))?$/.test(node.text.trim())
