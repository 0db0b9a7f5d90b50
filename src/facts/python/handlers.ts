import type { Analysis } from './analysis.ts'
import { parametersOf } from './functions.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { positional, workOf } from './statements.ts'
import { typeOf } from './values.ts'

/** What a function behind a route does. */
export interface Handler {
  readonly module: PythonModule
  readonly node: Node
  readonly json: boolean
  readonly template: boolean
  readonly usesData: boolean
  readonly substantial: boolean
}

const CALL: ReadonlySet<string> = new Set(['call'])
const RETURN: ReadonlySet<string> = new Set(['return_statement'])
const VARYING: ReadonlySet<string> = new Set(['identifier', 'call', 'attribute', 'subscript'])
const JSON_ANSWER =
  /(^|\.)(jsonify|JsonResponse|JSONResponse|ORJSONResponse|json_response|UJSONResponse|jsonable_encoder)$|^rest_framework\.response\.Response$|^(json|orjson|simplejson)\.dumps$|^sanic\.response\.json$|\.(jsonify|json_response)$/
const TEMPLATE_ANSWER =
  /(^|\.)(render_template|render_template_string|render|render_to_response|TemplateResponse|template|render_to_string)$|^web\.template\.render\(\)\.\w+$/
const TEXT_ANSWER =
  /(^|\.)(PlainTextResponse|HTMLResponse|RedirectResponse|FileResponse|StreamingResponse|send_file|send_from_directory|HttpResponse|redirect|HttpResponseRedirect)$/
/** Frameworks that turn a returned value into JSON. */
const JSON_BY_DEFAULT: ReadonlySet<string> = new Set(['FastAPI', 'Litestar', 'Connexion'])

/** `response`: FastAPI's `response_class`, when the decorator names one. */
export const handlerOf = (
  module: PythonModule,
  node: Node,
  framework: string,
  analysis: Analysis,
  response = '',
): Handler => {
  const body = node.child('body')
  const names = body ? body.descendants(CALL).map(call => module.resolve(call.child('function') ?? call) ?? '') : []
  const work = workOf(body)
  const text = body ? node.tree.text.slice(body.start, Math.min(body.end, body.start + 8_000)) : ''
  const template = names.some(name => TEMPLATE_ANSWER.test(name))
  return {
    module,
    node,
    json:
      names.some(name => JSON_ANSWER.test(name)) ||
      returnsData(module, node, framework, names, template, response, analysis),
    template,
    usesData:
      parametersOf(node).length > 0 ||
      /\brequest\b\s*\.|\bsession\b|\.query\b|\.objects\b|form\b|\bweb\.input\b|get_argument\(/i.test(text),
    substantial: work.length > 1 || (work[0]?.hasDescendant(VARYING) ?? false),
  }
}

/** Returns a dict or list that the framework sends as JSON (Flask since 1.1, flask-restful, FastAPI). */
const returnsData = (
  module: PythonModule,
  node: Node,
  framework: string,
  names: readonly string[],
  template: boolean,
  response: string,
  analysis: Analysis,
): boolean => {
  if (template || /HTML|PlainText|Redirect|File|Streaming/.test(response)) return false
  if (JSON_BY_DEFAULT.has(framework))
    return !names.some(name => TEXT_ANSWER.test(name)) && node.descendants(RETURN).length > 0
  // Both send a dict as JSON: what is written, and what is set.
  if (framework === 'Tornado') return node.descendants(CALL).some(call => isWrittenDict(module, call))
  if (framework === 'Falcon') return /\.(media|json)\s*=[^=]/.test(node.text.slice(0, 8_000))
  const isResource = isRestResource(module, node, analysis)
  if (framework !== 'Flask' && framework !== 'Quart' && framework !== 'Bottle') return false
  return node.descendants(RETURN).some(statement => {
    const first = statement.children[0]
    const value = first?.type === 'expression_list' || first?.type === 'tuple' ? first.children[0] : first
    const type = typeOf(module, value)
    return (
      type === 'dict' ||
      (type === 'list' && framework !== 'Bottle') ||
      (isResource && type !== 'str' && value !== undefined)
    )
  })
}

const isWrittenDict = (module: PythonModule, call: Node): boolean =>
  call.child('function')?.child('attribute')?.text === 'write' && typeOf(module, positional(call)[0]) === 'dict'

const CLASS: ReadonlySet<string> = new Set(['class_definition'])
const isRestResource = (module: PythonModule, node: Node, analysis: Analysis): boolean => {
  const around = node.above(CLASS)
  const own = around && analysis.classOf(around, module)
  return own?.externalBases.some(base => /^flask_rest(ful|plus|x)\b/.test(base)) ?? false
}
