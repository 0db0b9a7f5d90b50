import type { TestFact, TestTraceFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { decoratorsOf, methodsOf, nameOf } from './classes.ts'
import { parametersOf } from './functions.ts'
import { isTestPath, type PythonModule } from './module.ts'
import { moduleTitle } from './module-title.ts'
import type { Node } from './node.ts'
import { parentOf } from './project.ts'
import { docstringOf, positional, short, stringValue } from './statements.ts'

const CALLS: ReadonlySet<string> = new Set(['call'])
const ASSERTS: ReadonlySet<string> = new Set(['assert_statement', 'call', 'with_item'])
const NAMES: ReadonlySet<string> = new Set(['identifier', 'attribute', 'call'])
const LITERALS: ReadonlySet<string> = new Set(['integer', 'float', 'string', 'true', 'false', 'none'])
const VARYING: ReadonlySet<string> = new Set(['identifier', 'call', 'attribute', 'subscript'])
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
/** Helpers are followed this far. */
const MAX_DEPTH = 3

interface Body {
  readonly module: PythonModule
  readonly node: Node
  /** The class around a method. */
  readonly owner?: Node
}

export const testFacts = (module: PythonModule, analysis: Analysis): (TestFact | TestTraceFact)[] => {
  const facts: (TestFact | TestTraceFact)[] = [...doctestFacts(module)]
  for (const test of testsOf(module, analysis)) {
    const assertions = assertionsOf(test, analysis)
    const exercises = [...exercisedBy(test, analysis)].sort()
    const telling = assertions.filter(assertion => assertion.telling)
    const name = test.owner ? `${nameOf(test.owner)}.${nameOf(test.node)}` : nameOf(test.node)
    const anchor = module.anchor(test.node)
    if (assertions.length === 0) {
      facts.push({
        kind: 'test-trace',
        owner: module.owner,
        anchor,
        what: 'no-assertion',
        language: 'python',
        text: name,
      })
      continue
    }
    const fact: TestFact = {
      kind: 'test',
      owner: module.owner,
      anchor,
      name,
      framework: frameworkOf(test, analysis),
      language: 'python',
      assertions: assertions.length,
      telling: telling.length > 0,
      exercises,
      // The first assertions of a test often check what it starts from; the last one is what it is for.
      about: aboutOf(telling.at(-1) ?? assertions[0]),
      case: 0,
    }
    facts.push(fact)
    casesOf(test.node).forEach((place, index) => {
      if (index > 0)
        facts.push({ ...fact, case: index, name: `${name}[${index + 1}]`, anchor: module.anchorLine(place) })
    })
  }
  return facts
}

/** What pytest, unittest, nose or Django would collect. */
const testsOf = (module: PythonModule, analysis: Analysis): Body[] => {
  const bodies: Body[] = []
  for (const statement of module.root.children) {
    const definition = statement.type === 'decorated_definition' ? statement.child('definition') : statement
    if (
      definition?.type === 'function_definition' &&
      module.isTest &&
      isTestName(nameOf(definition)) &&
      !isFixture(definition, module)
    )
      bodies.push({ module, node: definition })
    if (definition?.type !== 'class_definition') continue
    const own = analysis.classOf(definition, module)
    const collected = own?.kind === 'test' || (module.isTest && /^Test/.test(nameOf(definition)))
    if (!collected) continue
    for (const method of methodsOf(definition))
      if (isTestName(nameOf(method))) bodies.push({ module, node: method, owner: definition })
  }
  return bodies
}

const isTestName = (name: string): boolean => /^test(_|[A-Z0-9])|^test\w/.test(name)
const isFixture = (node: Node, module: PythonModule): boolean => {
  const decorator = decoratorsOf(node)
  return decorator.some(text => /fixture/.test(text)) && module.isTest
}

/** The cases of `@pytest.mark.parametrize(names, [case, …])`: each is a test for the runner. */
const casesOf = (node: Node): readonly Node[] => {
  for (const decorator of decoratorNodes(node)) {
    const call = decorator.childOf('call')
    if (!call || !/parametrize$|parameterized\.expand$/.test(call.child('function')?.text ?? '')) continue
    const list = positional(call).find(argument => argument.type === 'list' || argument.type === 'tuple')
    if (list) return list.children.slice(0, MAX_CASES)
  }
  return []
}

const decoratorNodes = (node: Node): readonly Node[] =>
  node.parent?.type === 'decorated_definition' ? node.parent.children.filter(child => child.type === 'decorator') : []

/** Fixtures that are named as text: `@pytest.mark.usefixtures('client')`, cases for `request.getfixturevalue`. */
const namedInDecorators = (node: Node): string[] =>
  decoratorNodes(node).flatMap(decorator =>
    decorator
      .descendants(STRING)
      .slice(0, MAX_CASES)
      .flatMap(text => stringValue(text) ?? []),
  )

const STRING: ReadonlySet<string> = new Set(['string'])
const MAX_CASES = 40

interface Assertion {
  readonly telling: boolean
  readonly node: Node
}

const assertionsOf = (body: Body, analysis: Analysis, depth = 0, seen = new Set<string>()): Assertion[] => {
  const found: Assertion[] = []
  for (const node of body.node.descendants(ASSERTS)) {
    if (node.type === 'assert_statement') {
      found.push({ node, telling: isTelling(node.children[0]) })
      continue
    }
    if (node.type === 'with_item') continue
    const callee = node.child('function')
    const name = callee ? (body.module.resolve(callee) ?? callee.text) : ''
    if (isAssertion(name, callee)) {
      const subjects = positional(node)
      found.push({ node, telling: subjects.length === 0 || subjects.some(isTelling) })
      continue
    }
    if (depth >= MAX_DEPTH) continue
    const helper = helperOf(body, callee, analysis)
    const key = helper ? `${helper.module.path} ${helper.node.id}` : ''
    if (helper && !seen.has(key)) {
      seen.add(key)
      if (isTestPath(helper.module.path)) found.push(...assertionsOf(helper, analysis, depth + 1, seen))
    }
  }
  return found
}

const isAssertion = (name: string, callee: Node | undefined): boolean => {
  if (/^pytest\.(raises|warns|fail|approx_equal)$|^nose\.tools\.\w+$|\.assert_\w+$|testing\.assert_\w+$/.test(name))
    return true
  const own = callee?.type === 'attribute' ? (callee.child('attribute')?.text ?? '') : (callee?.text ?? '')
  return /^(assert[A-Z_]\w*|fail(Unless|If)\w*|fail)$/.test(own)
}

/** Not about constants alone: `assert 1 == 1` and `assertTrue(True)` check nothing. */
const isTelling = (node: Node | undefined): boolean => {
  if (!node || LITERALS.has(node.type)) return false
  if (VARYING.has(node.type)) return true
  return node.hasDescendant(VARYING)
}

/** The own function or method that a call in a test means. */
const helperOf = (body: Body, callee: Node | undefined, analysis: Analysis): Body | undefined => {
  if (!callee) return undefined
  if (callee.type === 'attribute' && /^(self|cls)$/.test(callee.child('object')?.text ?? '') && body.owner) {
    const wanted = callee.child('attribute')?.text ?? ''
    return methodIn(body.module, body.owner, wanted, analysis)
  }
  return definitionOf(body.module.resolve(callee), analysis)
}

const methodIn = (module: PythonModule, owner: Node, wanted: string, analysis: Analysis): Body | undefined => {
  const method = methodsOf(owner).find(candidate => nameOf(candidate) === wanted)
  if (method) return { module, node: method, owner }
  for (const base of analysis.classOf(owner, module)?.ownBases ?? []) {
    const inherited = methodsOf(base.node).find(candidate => nameOf(candidate) === wanted)
    if (inherited) return { module: base.module, node: inherited, owner: base.node }
  }
  return undefined
}

/** `own:tests/helpers.py#check` to the function of that name. */
const definitionOf = (name: string | undefined, analysis: Analysis): Body | undefined => {
  const match = /^own:([^#]+)#([\w.]+)$/.exec(name ?? '')
  const module = match?.[1] === undefined ? undefined : analysis.program.module(match[1])
  if (!module) return undefined
  const binding = module.bindings.in(module.root).get(match?.[2] ?? '')
  if (binding?.kind !== 'definition' || binding.node.type !== 'function_definition') return undefined
  return { module, node: binding.node }
}

/** Own, non-test code that a test reaches: directly, through fixtures, `setUp`, helpers or a test client. */
const exercisedBy = (test: Body, analysis: Analysis): Set<string> => {
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

/** Fixtures named by parameters, in the module or a conftest.py above. */
const fixturesOf = (body: Body, analysis: Analysis): Body[] =>
  [...parametersOf(body.node), ...namedInDecorators(body.node)].flatMap(name => {
    for (const module of [body.module, ...conftestsAbove(body.module, analysis)]) {
      const binding = module.bindings.in(module.root).get(name)
      if (
        binding?.kind === 'definition' &&
        binding.node.type === 'function_definition' &&
        decoratorsOf(binding.node).some(text => /fixture/.test(text))
      )
        return [{ module, node: binding.node }]
      if (binding?.kind === 'import' && binding.name !== '') {
        const imported = definitionOf(module.resolveImport(binding.level, binding.module, binding.name), analysis)
        if (imported) return [imported]
      }
    }
    return []
  })

const conftestsAbove = (module: PythonModule, analysis: Analysis): PythonModule[] => {
  const found: PythonModule[] = []
  for (let folder = parentOf(module.path); ; folder = parentOf(folder)) {
    const conftest = analysis.program.module(folder === '' ? 'conftest.py' : `${folder}/conftest.py`)
    if (conftest && conftest !== module) found.push(conftest)
    if (folder === '') return found
  }
}

const SHARED = /^(setUp|setUpClass|setUpTestData|asyncSetUp|setup|setup_method|setup_class|create_app|get_app)$/

const sharedBodies = (body: Body, analysis: Analysis): Body[] => {
  const { owner } = body
  if (!owner) return []
  const own = analysis.classOf(owner, body.module)
  const classes = [{ module: body.module, node: owner }, ...(own?.ownBases ?? [])]
  return classes.flatMap(({ module, node }) =>
    methodsOf(node)
      .filter(method => SHARED.test(nameOf(method)) || decoratorsOf(method).some(text => /fixture/.test(text)))
      .map(method => ({ module, node: method, owner: node })),
  )
}

const frameworkOf = (test: Body, analysis: Analysis): TestFact['framework'] => {
  const bases = test.owner ? (analysis.classOf(test.owner, test.module)?.externalBases ?? []) : []
  if (bases.some(base => /^(django|rest_framework)\b/.test(base))) return 'django'
  if (bases.some(base => /TestCase/.test(base))) return 'unittest'
  if (test.module.bindings.imports.some(record => /^nose\b/.test(record.module))) return 'nose'
  return 'pytest'
}

/** `assertEqual(total(cart), 0)` is about `total(cart)`. */
const aboutOf = (assertion: Assertion | undefined): string => {
  if (!assertion) return ''
  const { node } = assertion
  if (node.type === 'assert_statement') return short(node.children[0] ?? node, 70)
  const subjects = positional(node)
  const subject = subjects.find(one => one.type === 'call') ?? subjects.find(isTelling) ?? subjects[0]
  return short(subject ?? node, 70)
}

/** Examples in docstrings, where something runs them. */
const doctestFacts = (module: PythonModule): TestFact[] => {
  if (!/doctest/.test(module.tree.text)) return []
  const facts: TestFact[] = []
  for (const node of module.root.descendants(FUNCTION)) {
    const examples = docstringOf(node.child('body'))?.match(/^[ \t]*>>> .+\n(?![ \t\r]*(?:>>>|\n|$))/gm)?.length ?? 0
    if (examples === 0) continue
    facts.push({
      kind: 'test',
      owner: module.owner,
      anchor: module.anchor(node),
      name: nameOf(node),
      framework: 'doctest',
      language: 'python',
      assertions: examples,
      telling: true,
      exercises: [nameOf(node)],
      about: `the examples of ${nameOf(node)}`,
      case: 0,
    })
  }
  return facts
}

const FUNCTION: ReadonlySet<string> = new Set(['function_definition'])
