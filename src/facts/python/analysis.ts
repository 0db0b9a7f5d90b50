import type { ClassKind } from '../kinds.ts'
import type { Program, PythonModule } from './module.ts'
import type { Node } from './node.ts'

/** One own class, with what its bases make of it. */
export interface OwnClass {
  /** `own:app/models.py#User` */
  readonly name: string
  readonly module: PythonModule
  readonly node: Node
  readonly bases: readonly string[]
  readonly kind: ClassKind
  /** Bases outside of own code, through own ones too: `django.db.models.Model`. */
  readonly externalBases: readonly string[]
  readonly ownBases: readonly OwnClass[]
}

/** What the finders of facts are given beside one module: everything that needs all modules. */
export interface Analysis {
  readonly program: Program
  readonly modules: readonly PythonModule[]
  readonly classes: ReadonlyMap<string, OwnClass>
  readonly classOf: (node: Node, module: PythonModule) => OwnClass | undefined
  /** How often a name is used in own code, its definitions and imports left out. */
  readonly uses: (name: string) => number
  readonly subclassed: ReadonlySet<string>
  /** Some module has a text that matches: whole subjects are not looked for where nothing speaks of them. */
  readonly mentions: (pattern: RegExp) => boolean
}

const CLASS: ReadonlySet<string> = new Set(['class_definition'])
const IDENTIFIER: ReadonlySet<string> = new Set(['identifier'])

/** `modules` are own work; `all` has the scaffolding too, of which settings speak of databases. */
export const analyse = (
  program: Program,
  modules: readonly PythonModule[],
  all: readonly PythonModule[] = modules,
): Analysis => {
  const found = new Map<string, { module: PythonModule; node: Node; bases: readonly string[] }>()
  for (const module of modules)
    for (const node of module.root.descendants(CLASS)) {
      const name = node.child('name')?.text
      const key = `own:${module.path}#${name}`
      if (name !== undefined && !found.has(key)) found.set(key, { module, node, bases: basesOf(module, node) })
    }
  const classes = new Map<string, OwnClass>()
  const build = (name: string, depth: number): OwnClass | undefined => {
    const known = classes.get(name)
    if (known) return known
    const draft = found.get(name)
    if (!draft || depth > 20) return undefined
    const ownBases = draft.bases.flatMap(base => (base === name ? [] : (build(base, depth + 1) ?? [])))
    // A base that is reached in two ways is one base; diamonds below diamonds would double it each time.
    const externalBases = [
      ...new Set([
        ...draft.bases.filter(base => !base.startsWith('own:')),
        ...ownBases.flatMap(base => base.externalBases),
      ]),
    ]
    const built = { name, ...draft, ownBases, externalBases, kind: kindOf(draft.node, draft.module, externalBases) }
    classes.set(name, built)
    return built
  }
  for (const name of found.keys()) build(name, 0)
  const counts = countUses(modules)
  return {
    program,
    modules,
    classes,
    classOf: (node, module) => classes.get(`own:${module.path}#${node.child('name')?.text ?? ''}`),
    uses: name => counts.get(name) ?? 0,
    mentions: remembered(pattern => all.some(module => pattern.test(module.tree.text))),
    subclassed: new Set([...classes.values()].flatMap(own => own.ownBases.map(base => base.name))),
  }
}

const remembered = (test: (pattern: RegExp) => boolean): ((pattern: RegExp) => boolean) => {
  const answers = new Map<RegExp, boolean>()
  return pattern => {
    const answer = answers.get(pattern) ?? test(pattern)
    answers.set(pattern, answer)
    return answer
  }
}

const basesOf = (module: PythonModule, node: Node): string[] =>
  (node.child('superclasses')?.children ?? [])
    .filter(base => base.type !== 'keyword_argument' && base.type !== 'dictionary_splat')
    .map(base => (base.type === 'subscript' ? (base.child('value') ?? base) : base))
    .map(base => module.resolve(base) ?? `?${base.text.slice(0, 80)}`)

const EXCEPTION = /^builtins\.(\w*(Error|Exception|Warning)|StopIteration|KeyboardInterrupt|SystemExit)$/
const TEST_BASE =
  /^(unittest2?(\.case)?\.(TestCase|IsolatedAsyncioTestCase)|django\.(test|contrib\.staticfiles\.testing)\.\w+|(django_)?rest_framework\.test\.\w+|flask_testing\.\w+|wagtail\.test\.\S+|tornado\.testing\.\w+|twisted\.trial\.\S+|aiohttp\.test_utils\.\w+|.*\.\w*TestCase)$/
const ENUM_BASE = /^(enum\.\w+|django\.db\.models\.(Text|Integer)?Choices)$/
const DATA_BASE =
  /^(typing(_extensions)?\.(NamedTuple|TypedDict)|collections\.namedtuple\(\)|pydantic\.\S+|marshmallow\.\S+)$/
/** Bases that say nothing about who calls the methods. */
const NEUTRAL_BASE = /^(builtins\.\w+|abc\.ABC|typing(_extensions)?\.(Generic|Protocol)(\[\])?|\?.*)$/

const kindOf = (node: Node, module: PythonModule, bases: readonly string[]): ClassKind => {
  if (bases.some(base => EXCEPTION.test(base) || /(^|\.)\w*(Exception|Error)$/.test(base))) return 'exception'
  if (bases.some(base => TEST_BASE.test(base))) return 'test'
  if (bases.some(base => ENUM_BASE.test(base))) return 'enum'
  if (bases.some(base => DATA_BASE.test(base))) return 'data'
  if (bases.some(base => !NEUTRAL_BASE.test(base))) return 'framework'
  const name = node.child('name')?.text ?? ''
  if (module.isTest && /^Test|Tests?$/.test(name)) return 'test'
  return 'plain'
}

/** Identifiers by text, leaving out the names of definitions, parameters, keyword arguments and imports. */
const countUses = (modules: readonly PythonModule[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const module of modules)
    for (const node of module.root.descendants(IDENTIFIER)) {
      const parent = node.parent
      if (parent && !isUse(node, parent)) continue
      const name = node.text
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  return counts
}

const isUse = (node: Node, parent: Node): boolean => {
  const { type } = parent
  if (type === 'dotted_name')
    return (
      parent.parent?.type !== 'import_statement' &&
      parent.parent?.type !== 'import_from_statement' &&
      parent.parent?.type !== 'aliased_import'
    )
  if (type === 'function_definition' || type === 'class_definition' || type === 'keyword_argument')
    return node.field !== 'name'
  return type !== 'aliased_import' && type !== 'parameters' && type !== 'global_statement'
}
