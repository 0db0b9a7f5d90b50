import type { TestFact, TestTraceFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { decoratorsOf, methodsOf, nameOf } from './classes.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { docstringOf, positional } from './statements.ts'
import { aboutOf, assertionsOf } from './test-assertions.ts'
import { type Body, decoratorNodes } from './test-body.ts'
import { exercisedBy } from './test-exercises.ts'

export const testFacts = (module: PythonModule, analysis: Analysis): (TestFact | TestTraceFact)[] => {
  const facts: (TestFact | TestTraceFact)[] = [...doctestFacts(module)]
  for (const test of testsOf(module, analysis).filter(isRun)) {
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
      ...(telling.length === 0 && assertions[0]?.weakness ? { weakness: assertions[0].weakness } : {}),
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

/** Not switched off: `@pytest.mark.skip`, `@unittest.skip('later')`, on the test or its class. */
const isRun = ({ node, owner }: Body): boolean =>
  ![node, ...(owner ? [owner] : [])].some(definition => decoratorsOf(definition).some(text => SKIPPED.test(text)))

const SKIPPED = /^@((pytest\.)?mark\.|unittest\.)?skip(\s*\(|$)/

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

const MAX_CASES = 40

const frameworkOf = (test: Body, analysis: Analysis): TestFact['framework'] => {
  const bases = test.owner ? (analysis.classOf(test.owner, test.module)?.externalBases ?? []) : []
  if (bases.some(base => /^(django|rest_framework)\b/.test(base))) return 'django'
  if (bases.some(base => /TestCase/.test(base))) return 'unittest'
  if (test.module.bindings.imports.some(record => /^nose\b/.test(record.module))) return 'nose'
  return 'pytest'
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
