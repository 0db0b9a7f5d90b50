import type { EndpointFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { type Route, rendered, routeNameOf } from './route.ts'
import { targetEndpoints, verbEndpoints } from './route-targets.ts'
import { keyword, positional, stringValue } from './statements.ts'

const WIRING_NODES: ReadonlySet<string> = new Set(['call', 'assignment'])

const WIRING: readonly (readonly [RegExp, string, number])[] = [
  // name, framework, index of the handler among the positional arguments
  [/^django\.(urls|conf\.urls)\.(path|re_path|url)$/, 'Django', 1],
  [/\.add_url_rule$/, 'Flask', 2],
  [/^pyramid\.config\.Configurator\(\)\.add_view$/, 'Pyramid', 0],
  [/^(flask_rest(ful|plus|x)\.(Api|Namespace)\(\)|\?\.?api)\.add_resource$/, 'Flask', 0],
  [/^aiohttp\.web\.(get|post|put|patch|delete|view)$/, 'aiohttp', 1],
  [/\.router\.add_(get|post|put|patch|delete|view)$/, 'aiohttp', 1],
  [/\.router\.add_route$/, 'aiohttp', 2],
  [/^starlette\.routing\.(Route|WebSocketRoute)$/, 'Starlette', 1],
  [/^(falcon\.(API|App)\(\))\.add_route$/, 'Falcon', 1],
  [/^tornado\.web\.(url|URLSpec)$/, 'Tornado', 1],
  [/^sanic\.Sanic\(\)\.add_route$/, 'Sanic', 0],
]

/** The application's own constructor, called or passed on by a subclass. */
const TORNADO_TABLE = /^(tornado\.web\.Application(\.__init__)?|builtins\.super\(\)\.__init__)$/

/** Routes in calls and tables: `path('orders/', views.orders)`, `urls = ('/', 'index')`. */
export const wiredRoutes = (module: PythonModule, analysis: Analysis): EndpointFact[] => {
  const facts: EndpointFact[] = []
  for (const node of module.root.descendants(WIRING_NODES)) {
    if (node.type === 'assignment') {
      facts.push(...fromTable(module, node, analysis))
      continue
    }
    const name = module.resolve(node.child('function') ?? node)
    if (name === undefined) continue
    if (TORNADO_TABLE.test(name))
      for (const list of positional(node).slice(0, 2)) facts.push(...fromPairs(module, list, 'Tornado', analysis))
    if (/^rest_framework\.routers\.\w+\(\)\.register$|(^|\.)router\.register$/.test(name))
      facts.push(...registered(module, node, analysis))
    const way = WIRING.find(([pattern]) => pattern.test(name))
    if (!way) continue
    const [, framework, index] = way
    const target =
      positional(node)[index] ?? keyword(node, 'view_func') ?? keyword(node, 'handler') ?? keyword(node, 'view')
    const path = positional(node).flatMap(argument => stringValue(argument) ?? [])
    const route: Route = {
      framework,
      path: path.find(one => one.startsWith('/')) ?? path[0] ?? routeNameOf(node),
      methods: ['GET'],
      place: node,
      module,
    }
    if (target) facts.push(...targetEndpoints(route, target, analysis).map(fact => rendered(fact, node)))
  }
  return facts
}

/** `router.register('posts', PostViewSet)` */
const registered = (module: PythonModule, node: Node, analysis: Analysis): EndpointFact[] => {
  const [path, target] = positional(node)
  if (!path || !target || !module.bindings.imports.some(record => /^rest_framework/.test(record.module))) return []
  return targetEndpoints(
    { framework: 'Django', path: stringValue(path) ?? '', methods: ['GET', 'POST'], place: node, module },
    target,
    analysis,
  )
}

/** web.py's `urls = ('/', 'index', …)`, and Django's tables of `(r'^$', view)`. */
const fromTable = (module: PythonModule, node: Node, analysis: Analysis): EndpointFact[] => {
  const left = node.child('left')?.text
  const right = node.child('right')
  if (left !== 'urls' || right?.type !== 'tuple' || !module.bindings.imports.some(record => record.module === 'web'))
    return []
  const facts: EndpointFact[] = []
  for (let at = 0; at + 1 < right.children.length; at += 2) {
    const path = right.children[at]
    const name = right.children[at + 1]
    const binding =
      name && module.bindings.in(module.root).get((stringValue(name) ?? name.text).split('.').at(-1) ?? '')
    if (!path || binding?.kind !== 'definition') continue
    facts.push(
      ...verbEndpoints(
        { framework: 'web.py', path: stringValue(path) ?? '', methods: ['GET'], place: binding.node, module },
        module,
        binding.node,
        analysis,
      ),
    )
  }
  return facts
}

/** Tornado's `[(r'/', MainHandler), …]` */
const fromPairs = (
  module: PythonModule,
  list: Node | undefined,
  framework: string,
  analysis: Analysis,
): EndpointFact[] => {
  const resolved = list?.type === 'identifier' ? module.valueOf(list) : list
  if (resolved?.type !== 'list') return []
  return resolved.children.flatMap(pair => {
    const [path, target] = pair.children
    if (pair.type !== 'tuple' || !path || !target) return []
    return targetEndpoints(
      { framework, path: stringValue(path) ?? '', methods: ['GET'], place: pair, module },
      target,
      analysis,
    )
  })
}
