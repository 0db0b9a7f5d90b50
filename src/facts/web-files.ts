import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { EndpointFact, Fact, FrameworkFact } from './kinds.ts'
import { inEachFile, type TextFile, type Texts } from './texts.ts'

const MAX_SPECIFICATION = 200_000

/** Parts of web applications that are no Python: templates, and the OpenAPI files that Connexion routes by. */
export const webFileFacts = (texts: Texts, python: readonly Fact[]): readonly Fact[] => {
  const frameworks = new Set(python.flatMap(fact => (fact.kind === 'framework' ? [fact.framework] : [])))
  return [
    ...(frameworks.has('Django')
      ? templateFacts(texts, 'Django')
      : frameworks.has('Flask')
        ? templateFacts(texts, 'Flask')
        : []),
    ...(frameworks.has('Connexion') ? inEachFile(texts, file => specifiedEndpoints(file, python)) : []),
  ]
}

/** Own pages with the template language's tags in them. */
const templateFacts = (texts: Texts, framework: string): FrameworkFact[] =>
  texts.files
    .filter(
      file =>
        file.owner === 'own' &&
        /(^|\/)templates\//i.test(file.path) &&
        /\.(html?|jinja2?|j2|txt|xml)$/i.test(file.path) &&
        /\{[{%]/.test(file.text),
    )
    .map(file => ({
      kind: 'framework',
      owner: file.owner,
      anchor: { at: 'file', path: file.path },
      framework,
      use: 'template',
      name: file.path.slice(file.path.lastIndexOf('/') + 1),
      substantial: true,
    }))

/** `operationId: shop.orders.list_orders` binds an operation to an own function (https://connexion.readthedocs.io). */
const specifiedEndpoints = (file: TextFile, python: readonly Fact[]): EndpointFact[] => {
  if (
    file.owner !== 'own' ||
    !/\.ya?ml$/i.test(file.path) ||
    file.text.length > MAX_SPECIFICATION ||
    !/operationId/.test(file.text)
  )
    return []
  const lines = new LineCounter()
  const paths = pathsOf(file.text, lines)
  if (!isMap(paths)) return []
  return paths.items.flatMap(({ key, value }) => {
    if (!isMap(value) || !isScalar(key)) return []
    return value.items.flatMap(operation => {
      const id = isMap(operation.value) ? operation.value.get('operationId') : undefined
      if (typeof id !== 'string' || !isScalar(operation.key)) return []
      const line = lines.linePos(operation.key.range?.[0] ?? 0).line
      return [endpointOf(file, line, String(key.value), String(operation.key.value), id, python)]
    })
  })
}

/** Undefined for what is no YAML, or nested deeper than the parser can follow. */
const pathsOf = (text: string, lineCounter: LineCounter): unknown => {
  try {
    return parseDocument(text, { lineCounter, logLevel: 'silent', prettyErrors: false }).get('paths')
  } catch {
    return undefined
  }
}

const endpointOf = (
  file: TextFile,
  line: number,
  route: string,
  method: string,
  id: string,
  python: readonly Fact[],
): EndpointFact => {
  const name = id.slice(id.lastIndexOf('.') + 1)
  const handler = python.find(fact => fact.kind === 'function' && fact.name === name)
  return {
    kind: 'endpoint',
    owner: 'own',
    anchor: handler?.anchor ?? { at: 'lines', path: file.path, startLine: line, endLine: line },
    framework: 'Connexion',
    route,
    methods: [method.toUpperCase()],
    handler: name,
    json: true,
    template: false,
    usesData: handler?.kind === 'function' && handler.parameters > 0,
    substantial: handler !== undefined,
    language: 'python',
  }
}
