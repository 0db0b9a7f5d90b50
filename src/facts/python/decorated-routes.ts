import type { EndpointFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { nameOf } from './classes.ts'
import { frameworkOfImport } from './frameworks.ts'
import { handlerOf } from './handlers.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { endpoint, type Route, rendered, routeNameOf, VERBS } from './route.ts'
import { verbEndpoints } from './route-targets.ts'
import { keyword, positional, stringValue } from './statements.ts'

const DECORATED: ReadonlySet<string> = new Set(['decorated_definition'])
const ROUTE_METHOD = /\.(route|get|post|put|patch|delete|websocket|api_route|view)$/
const KNOWN_ROUTER =
  /^(flask|fastapi|starlette|sanic|quart|bottle|aiohttp|falcon|litestar|flask_rest(ful|plus|x)|flask_smorest|ninja|robyn|tornado)\b/

/** `@app.route('/orders')` over a function or a class. */
export const decoratedRoutes = (module: PythonModule, analysis: Analysis): EndpointFact[] => {
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
      facts.push(...verbEndpoints({ ...first, place: definition }, module, definition, analysis))
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
