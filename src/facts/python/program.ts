import type { Program, PythonModule } from './module.ts'
import type { Project } from './project.ts'

/** `own:app/factory.py#create_app` or `own:app/shop.py#Shop.total` */
const OWN_FUNCTION = /^own:([^#]+)#([A-Za-z_]\w*)$/
/** A function that returns the result of another is followed this far in all. */
const MAX_HOPS = 16

export const programOf = (project: Project, byPath: ReadonlyMap<string, PythonModule>): Program => {
  const results = new Map<string, string | undefined>()
  const resultOf = (name: string, hops: number): string | undefined => {
    if (hops > MAX_HOPS) return undefined
    if (results.has(name)) return results.get(name)
    const match = OWN_FUNCTION.exec(name)
    const module = match?.[1] === undefined ? undefined : byPath.get(match[1])
    const binding = module?.bindings.in(module.root).get(match?.[2] ?? '')
    if (!module || binding?.kind !== 'definition' || binding.node.type !== 'function_definition') return undefined
    results.set(name, undefined)
    const result = module.resultOf(binding.node)
    results.set(name, result)
    return result
  }
  return { project, module: path => byPath.get(path), resultOf, following: { modules: 0 } }
}
