import type { HttpCallFact, JsonUseFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { definitionAround, keyword, positional, short } from './statements.ts'

const CALL: ReadonlySet<string> = new Set(['call'])
const NAMES: ReadonlySet<string> = new Set(['attribute', 'call'])
const TRY: ReadonlySet<string> = new Set(['try_statement'])

const HTTP_CALL =
  /^(requests|httpx|grequests|requests_html|cloudscraper)\.((Session|session|AsyncClient|Client|HTMLSession|create_scraper)\(\)\.)?(get|post|put|patch|delete|request)$|^aiohttp\.(ClientSession\(\)\.(get|post|put|patch|delete|request)|request)$|^urllib\.request\.urlopen$|^urllib2?\.urlopen$|^requests_oauthlib\.OAuth\w+\(\)\.(get|post|put|delete)$|^urllib3\.PoolManager\(\)\.request$|^http\.client\.HTTPS?Connection\(\)\.request$/
const JSON_USE =
  /^(json|simplejson|ujson|orjson|rapidjson)\.(load|loads|dump|dumps|JSONEncoder|JSONDecoder)$|\.(to_json|read_json)$/

/** Calls to HTTP APIs, and JSON read or written anywhere. */
export const httpFacts = (module: PythonModule): (HttpCallFact | JsonUseFact)[] => {
  const facts: (HttpCallFact | JsonUseFact)[] = []
  for (const node of module.root.descendants(CALL)) {
    const callee = node.child('function')
    const name = callee && module.resolve(callee)
    if (name === undefined) continue
    if (HTTP_CALL.test(name)) facts.push(httpCall(module, node, name))
    else if (JSON_USE.test(name))
      facts.push({
        kind: 'json-use',
        owner: module.owner,
        anchor: module.anchorLine(node),
        name,
        inTest: module.isTest,
      })
  }
  return facts
}

const httpCall = (module: PythonModule, node: Node, name: string): HttpCallFact => {
  const around = definitionAround(node) ?? module.root
  return {
    kind: 'http-call',
    owner: module.owner,
    anchor: module.anchorLine(node),
    library: name.split('.')[0] ?? name,
    json: usesJson(module, node, around),
    parameters: hasParameters(node),
    errorsHandled: node.above(TRY) !== undefined || looksAtStatus(around),
    text: short(node, 60),
    inTest: module.isTest,
  }
}

/** `.json()` on this answer, or `json.loads` of its text; of an answer that is handed on, anywhere in the module. */
const usesJson = (module: PythonModule, node: Node, around: Node): boolean => {
  const held = holderOf(node)
  if (held === undefined)
    return (node.parent?.type === 'attribute' && isJsonMethod(node.parent)) || isLoaded(module, node.parent)
  const where = held === '' ? module.root : around
  for (const call of where.descendants(CALL)) {
    const callee = call.child('function')
    if (!callee) continue
    if (
      callee.type === 'attribute' &&
      isJsonMethod(callee) &&
      (held === '' || callee.child('object')?.text.replace(/^\(?await\s+/, '') === held)
    )
      return true
    if (isLoads(module, callee) && (held === '' || mentions(call, held))) return true
  }
  return false
}

/** The name that keeps the answer; '' when it is returned or handed on; undefined when it is used on the spot. */
const holderOf = (node: Node): string | undefined => {
  let outer: Node | undefined = node.parent
  if (outer?.type === 'await') outer = outer.parent
  switch (outer?.type) {
    case 'assignment':
      return outer.child('left')?.text
    case 'as_pattern':
      return outer.child('alias')?.text
    case 'return_statement':
      return ''
    default:
      return undefined
  }
}

const isJsonMethod = (attribute: Node): boolean =>
  attribute.child('attribute')?.text === 'json' && attribute.parent?.type === 'call'
const isLoads = (module: PythonModule, callee: Node): boolean =>
  /^(json|simplejson|ujson|orjson)\.loads?$/.test(module.resolve(callee) ?? '')

/** `json.loads(urlopen(address).read())` */
const isLoaded = (module: PythonModule, outer: Node | undefined): boolean => {
  for (let node = outer, steps = 0; node && steps < 6; node = node.parent, steps++)
    if (node.type === 'call' && isLoads(module, node.child('function') ?? node)) return true
  return false
}

const mentions = (call: Node, name: string): boolean => {
  for (const node of call.descendants(IDENTIFIER)) if (node.text === name) return true
  return false
}
const IDENTIFIER: ReadonlySet<string> = new Set(['identifier'])

/** Query parameters, a body, or an address that is put together. */
const hasParameters = (node: Node): boolean => {
  if (['params', 'json', 'data', 'auth'].some(name => keyword(node, name) !== undefined)) return true
  const [address] = positional(node)
  if (!address) return false
  if (address.type === 'binary_operator') return true
  return (
    (address.type === 'string' && address.children.length > 0) ||
    (address.type === 'call' && address.text.includes('.format('))
  )
}

const looksAtStatus = (around: Node): boolean => {
  for (const node of around.descendants(NAMES))
    if (
      node.type === 'attribute' &&
      /^(status_code|raise_for_status|ok|status)$/.test(node.child('attribute')?.text ?? '')
    )
      return true
  return false
}
