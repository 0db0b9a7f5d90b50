import type { Analysis } from './analysis.ts'
import { methodsOf, nameOf } from './classes.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'

/** A test, or a function that a test calls. */
export interface Body {
  readonly module: PythonModule
  readonly node: Node
  /** The class around a method. */
  readonly owner?: Node
}

/** Helpers are followed this far. */
export const MAX_DEPTH = 3

/** The own function or method that a call in a test means. */
export const helperOf = (body: Body, callee: Node | undefined, analysis: Analysis): Body | undefined => {
  if (!callee) return undefined
  if (callee.type === 'attribute' && /^(self|cls)$/.test(callee.child('object')?.text ?? '') && body.owner) {
    const wanted = callee.child('attribute')?.text ?? ''
    return methodIn(body.module, body.owner, wanted, analysis)
  }
  return definitionOf(body.module.resolve(callee), analysis)
}

const methodIn = (module: PythonModule, owner: Node, wanted: string, analysis: Analysis): Body | undefined => {
  const method = methodsOf(owner).find(candidate => nameOf(candidate) === wanted)
  if (method) return { module, node: method, owner }
  for (const base of analysis.classOf(owner, module)?.ownBases ?? []) {
    const inherited = methodsOf(base.node).find(candidate => nameOf(candidate) === wanted)
    if (inherited) return { module: base.module, node: inherited, owner: base.node }
  }
  return undefined
}

/** `own:tests/helpers.py#check` to the function of that name. */
export const definitionOf = (name: string | undefined, analysis: Analysis): Body | undefined => {
  const match = /^own:([^#]+)#([\w.]+)$/.exec(name ?? '')
  const module = match?.[1] === undefined ? undefined : analysis.program.module(match[1])
  if (!module) return undefined
  const binding = module.bindings.in(module.root).get(match?.[2] ?? '')
  if (binding?.kind !== 'definition' || binding.node.type !== 'function_definition') return undefined
  return { module, node: binding.node }
}

export const decoratorNodes = (node: Node): readonly Node[] =>
  node.parent?.type === 'decorated_definition' ? node.parent.children.filter(child => child.type === 'decorator') : []
