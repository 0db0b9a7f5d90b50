import type { EndpointFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { methodsOf, nameOf } from './classes.ts'
import { handlerOf } from './handlers.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { endpoint, type Route, VERBS } from './route.ts'
import { positional, stringValue } from './statements.ts'

/** A view function, `View.as_view()`, `include(...)` or a view set. */
export const targetEndpoints = (route: Route, target: Node, analysis: Analysis, depth = 0): EndpointFact[] => {
  const callee = target.type === 'call' ? target.child('function') : undefined
  const isAsView = /\.as_(view|asgi)$/.test(callee?.text ?? '')
  if (callee && !isAsView && route.framework !== 'Falcon') {
    // `login_required(view)`, `cache_page(60)(view)`
    const [inner] = positional(target)
    return inner && depth < 4 && !/include$/.test(callee.text) ? targetEndpoints(route, inner, analysis, depth + 1) : []
  }
  const named = isAsView ? callee?.child('object') : (callee ?? target)
  const name = named && (byText(route.module, stringValue(named)) ?? route.module.resolve(named))
  const match = /^own:([^#]+)#([\w.]+)$/.exec(name ?? '')
  const module = match?.[1] === undefined ? undefined : analysis.program.module(match[1])
  const binding = module?.bindings.in(module.root).get(match?.[2]?.split('.')[0] ?? '')
  if (!module || binding?.kind !== 'definition') return []
  if (binding.node.type === 'function_definition')
    return [endpoint(route, handlerOf(module, binding.node, route.framework, analysis), nameOf(binding.node))]
  return ofView(route, module, binding.node, analysis, match?.[2]?.split('.')[1])
}

/** `'books.views.index'`: how Django named views before 1.10, and Tornado its handlers. */
const byText = ({ path, program }: PythonModule, text: string | undefined): string | undefined => {
  const [, module, view] = /^([\w.]{1,200})\.(\w{1,80})$/.exec(text ?? '') ?? []
  const file = module === undefined ? undefined : program.project.find(path, 0, module, view)
  return file === undefined ? undefined : `own:${file}#${view}`
}

/** Class-based views: their own methods, or the one thing that a generic view does. */
const ofView = (
  route: Route,
  module: PythonModule,
  node: Node,
  analysis: Analysis,
  method?: string,
): EndpointFact[] => {
  const name = node.child('name')?.text ?? ''
  if (method !== undefined) {
    const one = methodsOf(node).find(candidate => nameOf(candidate) === method)
    return one ? [endpoint(route, handlerOf(module, one, route.framework, analysis), `${name}.${method}`)] : []
  }
  const methods = verbEndpoints(route, module, node, analysis)
  const bases = analysis.classOf(node, module)?.externalBases ?? []
  const isApi = bases.some(base => /^rest_framework\b|^flask_rest/.test(base))
  const actions = methodsOf(node).filter(
    candidate =>
      /^(list|create|retrieve|update|partial_update|destroy)$/.test(nameOf(candidate)) ||
      candidate.parent?.text.startsWith('@action'),
  )
  const declared: EndpointFact[] =
    methods.length > 0
      ? []
      : [
          {
            ...endpoint(route, undefined, name),
            owner: module.owner,
            anchor: module.anchorLine(node),
            json: isApi,
            template: !isApi,
            usesData: true,
            substantial: true,
          },
        ]
  const extra = actions.map(action =>
    endpoint(route, handlerOf(module, action, route.framework, analysis), `${name}.${nameOf(action)}`),
  )
  const all = [...methods, ...declared, ...extra]
  // A generic API view or view set answers several methods without a line for each.
  const isModelApi = bases.some(base => /ModelViewSet$|ListCreate|RetrieveUpdate/.test(base))
  const more = isModelApi && all.length === 1 && all[0] ? [{ ...all[0], handler: `${name} (its other methods)` }] : []
  return [...all, ...more].map(one => (isApi ? { ...one, json: true } : one))
}

/** A class of handlers: one endpoint for each HTTP method that it defines. */
export const verbEndpoints = (route: Route, module: PythonModule, node: Node, analysis: Analysis): EndpointFact[] => {
  const named = methodsOf(node).filter(method => VERBS.has(verbOf(method)) && verbOf(method) !== 'head')
  return named.map(method =>
    endpoint(
      { ...route, methods: [verbOf(method).toUpperCase()] },
      handlerOf(module, method, route.framework, analysis),
      `${node.child('name')?.text ?? ''}.${nameOf(method)}`,
    ),
  )
}

/** `post` of `post`, of web.py's `POST` and of Falcon's `on_post`. */
const verbOf = (method: Node): string => nameOf(method).toLowerCase().replace(/^on_/, '')
