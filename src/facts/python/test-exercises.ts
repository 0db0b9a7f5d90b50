import type { Analysis } from './analysis.ts'
import { parametersOf } from './functions.ts'
import { isTestPath, type PythonModule } from './module.ts'
import { moduleTitle } from './module-title.ts'
import type { Node } from './node.ts'
import { stringValue } from './statements.ts'
import { type Body, helperOf, MAX_DEPTH } from './test-body.ts'
import { fixturesOf, sharedBodies } from './test-fixtures.ts'

const CALLS: ReadonlySet<string> = new Set(['call'])
const NAMES: ReadonlySet<string> = new Set(['identifier', 'attribute', 'call'])
/** Fixtures of test plug-ins that call the project for the test. */
const CLIENT_FIXTURES: ReadonlySet<string> = new Set([
  'client',
  'api_client',
  'async_client',
  'test_client',
  'admin_client',
  'live_server',
  'app',
  'aiohttp_client',
  'runner',
  'cli_runner',
  'db',
])
const CLIENT_CALL =
  /(^|\.)(self\.)?(client|api_client|test_client|async_client|admin_client|c|app|tester|http)\.(get|post|put|patch|delete|head|options|login|open|request|fetch)$/i
const SITE = 'the site through a test client'

/** Own, non-test code that a test reaches: directly, through fixtures, `setUp`, helpers or a test client. */
export const exercisedBy = (test: Body, analysis: Analysis): Set<string> => {
  const reached = new Set<string>()
  const seen = new Set<string>()
  const visit = (body: Body, depth: number): void => {
    const key = `${body.module.path} ${body.node.id}`
    if (seen.has(key) || depth > MAX_DEPTH) return
    seen.add(key)
    for (const node of body.node.descendants(NAMES)) noteReached(body, node, analysis, reached)
    for (const call of body.node.descendants(CALLS)) {
      const helper = helperOf(body, call.child('function'), analysis)
      if (helper && isTestPath(helper.module.path)) visit(helper, depth + 1)
    }
    for (const fixture of fixturesOf(body, analysis)) visit(fixture, depth + 1)
    for (const parameter of parametersOf(body.node))
      if (CLIENT_FIXTURES.has(parameter) && usesClient(body.node, parameter)) reached.add(SITE)
    if (body.owner) for (const shared of sharedBodies(body, analysis)) visit(shared, depth + 1)
  }
  visit(test, 0)
  if (test.owner && reached.size === 0) {
    const kind = analysis.classOf(test.owner, test.module)
    if (
      kind?.externalBases.some(base => /^(django|rest_framework|flask_testing|tornado|aiohttp)\b/.test(base)) &&
      callsClient(test.node)
    )
      reached.add(SITE)
  }
  return reached
}

const noteReached = (body: Body, node: Node, analysis: Analysis, reached: Set<string>): void => {
  if (
    node.type === 'identifier' &&
    (node.parent?.type === 'attribute' || node.parent?.type === 'keyword_argument') &&
    node.field !== 'object' &&
    node.field !== 'value'
  )
    return
  const name = body.module.resolve(node)
  if (name === undefined) return
  const match = /^own:([^#]+)#([\w.]*)/.exec(name)
  // A test class in a file of another name (`self`, its helpers) is no code that it tests.
  const isTestClass = analysis.classes.get(`own:${match?.[1]}#${match?.[2]?.split('.')[0]}`)?.kind === 'test'
  if (match?.[1] !== undefined && !isTestClass) {
    const isHelper = isTestPath(match[1]) && !isAboutTests(match[1], analysis)
    if (!isHelper && match[1] !== '?') reached.add(match[2] ? match[2] : moduleTitle(match[1]))
    return
  }
  if (/\.test_client\(\)|testclient\.TestClient\(\)|webtest\.TestApp\(\)|test\.Client\(\)|APIClient\(\)/.test(name))
    reached.add(SITE)
  if (node.type === 'call') {
    if (/^subprocess\.\w+\(\)/.test(name)) for (const script of scriptsIn(node, body.module)) reached.add(script)
    const callee = node.child('function')?.text ?? ''
    if (/^self\.(client|app|api|test_app|test_client)\.(get|post|put|patch|delete|head|login|open)$/.test(callee))
      reached.add(SITE)
  }
}

const STRINGS: ReadonlySet<string> = new Set(['string'])

/** `subprocess.run([sys.executable, 'shop.py'])`, `['python', '-m', 'shop']`: own modules that a test runs. */
const scriptsIn = (call: Node, module: PythonModule): string[] =>
  [...call.descendants(STRINGS)].flatMap(node => {
    const dotted = (stringValue(node) ?? '')
      .slice(0, 200)
      .replace(/^\.\//, '')
      .replace(/\.py$/, '')
      .replaceAll('/', '.')
    const path = /^[\w.]+$/.test(dotted) ? module.program.project.find(module.path, 0, dotted) : undefined
    return path === undefined || isTestPath(path) ? [] : [moduleTitle(path)]
  })

/** Code of a package called `testing` or `tests_x` that is itself the product cannot be told apart by its path alone. */
const isAboutTests = (path: string, analysis: Analysis): boolean => {
  const module = analysis.program.module(path)
  return (
    module !== undefined &&
    !/(^|\/)(tests?|conftest\.py|test_[^/]*|[^/]*_tests?\.py|tests_[^/]*|[^/]*_tests?)(\/|$)/i.test(path)
  )
}

const usesClient = (node: Node, name: string): boolean => {
  for (const call of node.descendants(CALLS)) {
    const callee = call.child('function')
    const object = callee?.type === 'attribute' ? callee.child('object') : undefined
    if (object?.text === name || callee?.text === name) return true
  }
  return false
}

const callsClient = (node: Node): boolean => {
  for (const call of node.descendants(CALLS)) if (CLIENT_CALL.test(call.child('function')?.text ?? '')) return true
  return false
}
