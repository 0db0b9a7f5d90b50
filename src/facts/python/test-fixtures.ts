import type { Analysis } from './analysis.ts'
import { decoratorsOf, methodsOf, nameOf } from './classes.ts'
import { parametersOf } from './functions.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { parentOf } from './project.ts'
import { stringValue } from './statements.ts'
import { type Body, decoratorNodes, definitionOf } from './test-body.ts'

const STRING: ReadonlySet<string> = new Set(['string'])
const MAX_NAMED = 40

/** Fixtures named by parameters, in the module or a conftest.py above. */
export const fixturesOf = (body: Body, analysis: Analysis): Body[] =>
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

export const sharedBodies = (body: Body, analysis: Analysis): Body[] => {
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

/** Fixtures that are named as text: `@pytest.mark.usefixtures('client')`, cases for `request.getfixturevalue`. */
const namedInDecorators = (node: Node): string[] =>
  decoratorNodes(node).flatMap(decorator =>
    decorator
      .descendants(STRING)
      .slice(0, MAX_NAMED)
      .flatMap(text => stringValue(text) ?? []),
  )
