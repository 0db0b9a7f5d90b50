import type { EndpointFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { methodsOf, nameOf } from './classes.ts'
import { frameworkOfImport } from './frameworks.ts'
import { type Handler, handlerOf } from './handlers.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { keyword, positional, stringValue } from './statements.ts'

const DECORATED: ReadonlySet<string> = new Set(['decorated_definition'])
const CALL: ReadonlySet<string> = new Set(['call', 'assignment'])
const VERBS: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])
const ROUTE_METHOD = /\.(route|get|post|put|patch|delete|websocket|api_route|view)$/
const KNOWN_ROUTER =
  /^(flask|fastapi|starlette|sanic|quart|bottle|aiohttp|falcon|litestar|flask_rest(ful|plus|x)|flask_smorest|ninja|robyn|tornado)\b/

/** Own routes of every framework, wired by a decorator, a call or a table of addresses. */
export const endpointFacts = (module: PythonModule, analysis: Analysis): EndpointFact[] => [
  ...decorated(module, analysis),
  ...wired(module, analysis),
]

interface Route {
  readonly framework: string
  readonly path: string
  readonly methods: readonly string[]
  readonly place: Node
  /** The module in which `place` lies. */
  readonly module: PythonModule
}

const endpoint = (route: Route, handler: Handler | undefined, name: string): EndpointFact => ({
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

const decorated = (module: PythonModule, analysis: Analysis): EndpointFact[] => {
  const facts: EndpointFact[] = []
  for (const node of module.root.descendants(DECORATED)) {
    const definition = node.child('definition')
    if (!definition) continue
    const routes = node.children
      .filter(child => child.type === 'decorator')
      .flatMap(decorator => routeOf(module, decorator) ?? [])
    const [first] = routes
    if (!first) continue
    if (definition.type === 'class_definition')
      facts.push(...ofClass({ ...first, place: definition }, module, definition, analysis))
    else
      facts.push(
        rendered(
          endpoint(
            { ...first, place: definition },
            handlerOf(module, definition, first.framework, analysis, responseOf(node)),
            nameOf(definition),
          ),
          first.place,
        ),
      )
  }
  return facts
}

const routeNameOf = (call: Node): string => {
  const name = keyword(call, 'route_name')
  return (name && stringValue(name)) ?? ''
}

/** Pyramid's `renderer='json'` or `renderer='books.jinja2'`. */
const rendered = (fact: EndpointFact, call: Node): EndpointFact => {
  const renderer = fact.framework === 'Pyramid' ? keyword(call, 'renderer') : undefined
  const text = (renderer && stringValue(renderer)) ?? ''
  return { ...fact, json: fact.json || text === 'json', template: fact.template || /\.\w+$/.test(text) }
}

/** FastAPI's `response_class=HTMLResponse` in the decorator. */
const responseOf = (node: Node): string =>
  node.children.find(child => child.type === 'decorator')?.text.match(/response_class\s*=\s*(\w+)/)?.[1] ?? ''

const routeOf = (module: PythonModule, decorator: Node): Route | undefined => {
  const call = decorator.children.find(child => child.type === 'call')
  const callee = call?.child('function')
  const plain = call ? undefined : decorator.children.find(child => child.type === 'attribute')
  if (plain && module.resolve(plain) === 'cherrypy.expose') {
    const name = decorator.parent?.child('definition')?.child('name')?.text ?? ''
    return { framework: 'CherryPy', path: name === 'index' ? '/' : `/${name}`, methods: ['GET'], place: plain, module }
  }
  if (!call || !callee) return undefined
  const name = module.resolve(callee) ?? callee.text
  if (/^pyramid\.view\.view_config$/.test(name))
    return {
      framework: 'Pyramid',
      path: routeNameOf(call),
      methods: ['GET'],
      place: call,
      module,
    }
  const bottle = /^bottle\.(route|get|post|put|delete)$/.test(name)
  if (!bottle && !ROUTE_METHOD.test(name)) return undefined
  const argument = positional(call)[0] ?? keyword(call, 'path') ?? keyword(call, 'rule')
  const path = argument && stringValue(argument)
  if (path === undefined && !KNOWN_ROUTER.test(name)) return undefined
  const framework = frameworkOf(module, name)
  if (!framework || (path !== undefined && path !== '' && !path.startsWith('/') && !KNOWN_ROUTER.test(name)))
    return undefined
  const verb = name.slice(name.lastIndexOf('.') + 1)
  const listed = keyword(call, 'methods')?.children.flatMap(child => stringValue(child)?.toUpperCase() ?? []) ?? []
  return {
    framework,
    path: path ?? '',
    methods: VERBS.has(verb) ? [verb.toUpperCase()] : listed.length > 0 ? listed : ['GET'],
    place: call,
    module,
  }
}

/** By the object's origin; when that is unknown (an application factory), by what the module or the project imports. */
const frameworkOf = (module: PythonModule, name: string): string | undefined => {
  const direct = frameworkOfImport(name.startsWith('aiohttp.web') ? 'aiohttp.web' : name)
  if (direct) return direct
  if (!/^(\?|own:|[A-Za-z_]\w*\.)/.test(name)) return undefined
  const imported = importedFramework(module)
  if (imported) return imported
  // `own:app/__init__.py#create_app().route`: what that module imports.
  const path = /^own:([^#]+)#/.exec(name)?.[1]
  const other = path === undefined ? undefined : module.program.module(path)
  return other && importedFramework(other)
}

const importedFramework = (module: PythonModule): string | undefined => {
  for (const record of module.bindings.imports) {
    const framework = record.level === 0 ? frameworkOfImport([record.module, record.name].join('.')) : undefined
    if (framework && framework !== 'Django') return framework
  }
  return undefined
}

/** A class of handlers: one endpoint for each HTTP method that it defines. */
const ofClass = (route: Route, module: PythonModule, node: Node, analysis: Analysis): EndpointFact[] => {
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

const wired = (module: PythonModule, analysis: Analysis): EndpointFact[] => {
  const facts: EndpointFact[] = []
  for (const node of module.root.descendants(CALL)) {
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
    if (target) facts.push(...ofTarget(route, target, analysis).map(fact => rendered(fact, node)))
  }
  return facts
}

/** `router.register('posts', PostViewSet)` */
const registered = (module: PythonModule, node: Node, analysis: Analysis): EndpointFact[] => {
  const [path, target] = positional(node)
  if (!path || !target || !module.bindings.imports.some(record => /^rest_framework/.test(record.module))) return []
  return ofTarget(
    { framework: 'Django', path: stringValue(path) ?? '', methods: ['GET', 'POST'], place: node, module },
    target,
    analysis,
  )
}

/** A view function, `View.as_view()`, `include(...)` or a view set. */
const ofTarget = (route: Route, target: Node, analysis: Analysis, depth = 0): EndpointFact[] => {
  const callee = target.type === 'call' ? target.child('function') : undefined
  const isAsView = /\.as_(view|asgi)$/.test(callee?.text ?? '')
  if (callee && !isAsView && route.framework !== 'Falcon') {
    // `login_required(view)`, `cache_page(60)(view)`
    const [inner] = positional(target)
    return inner && depth < 4 && !/include$/.test(callee.text) ? ofTarget(route, inner, analysis, depth + 1) : []
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
  const file = module === undefined ? undefined : program.project.find(path, 0, module)
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
  const methods = ofClass(route, module, node, analysis)
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
      ...ofClass(
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
    return ofTarget(
      { framework, path: stringValue(path) ?? '', methods: ['GET'], place: pair, module },
      target,
      analysis,
    )
  })
}
