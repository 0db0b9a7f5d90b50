import type { EndpointFact } from '../kinds.ts'
import type { Handler } from './handlers.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { keyword, stringValue } from './statements.ts'

/** Lower case; the names of functions and decorators for them. */
export const VERBS: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])

/** An address, before it is known what answers there. */
export interface Route {
  readonly framework: string
  readonly path: string
  readonly methods: readonly string[]
  readonly place: Node
  /** The module in which `place` lies. */
  readonly module: PythonModule
}

export const endpoint = (route: Route, handler: Handler | undefined, name: string): EndpointFact => ({
  kind: 'endpoint',
  owner: handler?.module.owner ?? route.module.owner,
  anchor: handler ? handler.module.anchorLine(handler.node) : route.module.anchorLine(route.place),
  framework: route.framework,
  route: route.path,
  methods: route.methods,
  handler: name,
  json: handler?.json ?? false,
  template: handler?.template ?? false,
  usesData: (handler?.usesData ?? false) || /[<{:]/.test(route.path),
  substantial: handler?.substantial ?? false,
  language: 'python',
})

export const routeNameOf = (call: Node): string => {
  const name = keyword(call, 'route_name')
  return (name && stringValue(name)) ?? ''
}

/** Pyramid's `renderer='json'` or `renderer='books.jinja2'`. */
export const rendered = (fact: EndpointFact, call: Node): EndpointFact => {
  const renderer = fact.framework === 'Pyramid' ? keyword(call, 'renderer') : undefined
  const text = (renderer && stringValue(renderer)) ?? ''
  return { ...fact, json: fact.json || text === 'json', template: fact.template || /\.\w+$/.test(text) }
}
