import type { Fact } from '../kinds.ts'
import { type Analysis, analyse } from './analysis.ts'
import { typeUseFacts } from './basic-types.ts'
import { classFacts } from './classes.ts'
import { advancedStructureFacts } from './collections.ts'
import { deadCodeFacts } from './dead-code.ts'
import { endpointFacts } from './endpoints.ts'
import { exceptionFacts } from './exceptions.ts'
import { frameworkFacts } from './frameworks.ts'
import { functionFacts } from './functions.ts'
import { httpFacts } from './http.ts'
import { moduleFact, ownImportFacts } from './imports.ts'
import { PythonModule } from './module.ts'
import { nestedDataFacts } from './nested-data.ts'
import { SyntaxTree } from './node.ts'
import { nosqlFacts } from './nosql.ts'
import { programOf } from './program.ts'
import { projectOf } from './project.ts'
import { regularExpressionFacts } from './regular-expressions.ts'
import type { PythonSource } from './sources.ts'
import { sqlFacts } from './sql.ts'
import { standardLibraryFacts } from './standard-library.ts'
import { structureUseFacts } from './structures.ts'
import type { NodeNames, TreeArrays } from './syntax.ts'
import { testFacts } from './tests.ts'

type Finder = (module: PythonModule, analysis: Analysis) => readonly Fact[]

const FINDERS: readonly Finder[] = [
  module => [moduleFact(module)],
  typeUseFacts,
  structureUseFacts,
  nestedDataFacts,
  advancedStructureFacts,
  functionFacts,
  classFacts,
  exceptionFacts,
  ownImportFacts,
  standardLibraryFacts,
  regularExpressionFacts,
  testFacts,
  sqlFacts,
  nosqlFacts,
  httpFacts,
  frameworkFacts,
  endpointFacts,
  deadCodeFacts,
]

/** Everything that was parsed, ready to be asked: one module for each source, in the same order. */
export interface ParsedProgram {
  readonly modules: readonly PythonModule[]
  readonly analysis: Analysis
}

/** `folder`: where the sources lie inside of what is more than the audited part. */
export const programOfSources = (
  sources: readonly PythonSource[],
  trees: readonly TreeArrays[],
  names: NodeNames,
  folder = '',
): ParsedProgram => {
  const byPath = new Map<string, PythonModule>()
  const defines = (path: string, name: string): boolean => byPath.get(path)?.defines(name) ?? false
  const project = projectOf(
    sources.map(({ path }) => path),
    { folder, defines },
  )
  const program = programOf(project, byPath)
  const modules = sources.flatMap((source, index) => {
    const arrays = trees[index]
    if (!arrays) throw new Error(`no tree for source ${index}`)
    const module = new PythonModule(source, syntaxTreeOf(source.text, arrays, names), program, source.notebook)
    byPath.set(source.path, module)
    return module
  })
  return { modules, analysis: analyse(program, modules.filter(isOwnWork), modules) }
}

const byArrays = new WeakMap<TreeArrays, SyntaxTree>()

/** The same for the same arrays: an audit of another commit finds its lists made. */
const syntaxTreeOf = (text: string, arrays: TreeArrays, names: NodeNames): SyntaxTree => {
  const known = byArrays.get(arrays)
  if (known) return known
  const tree = new SyntaxTree(text, arrays, names)
  byArrays.set(arrays, tree)
  return tree
}

/** An empty file is no module of anybody's, but for the one that makes a folder a package. */
export const hasStatements = (module: PythonModule): boolean =>
  module.root.children.length > 0 || module.path.endsWith('__init__.py')

export const isOwnWork = (module: PythonModule): boolean => module.owner === 'own' && hasStatements(module)

/** The facts of one source, by its index. */
export const factsOfModule = (
  program: ParsedProgram,
  sources: readonly PythonSource[],
  index: number,
): readonly Fact[] => {
  const module = program.modules[index]
  if (!module || !hasStatements(module)) return []
  const ownLines = sources[index]?.ownLines
  return FINDERS.flatMap(find => find(module, program.analysis)).map(fact => withOwner(fact, ownLines))
}

/** What somebody added to a generated file is their own; a module as a whole stays what it was. */
const withOwner = (fact: Fact, ownLines: ReadonlySet<number> | undefined): Fact =>
  ownLines &&
  fact.owner === 'scaffold' &&
  fact.anchor.at === 'lines' &&
  ownLines.has(fact.anchor.startLine) &&
  COUNTED_IN_SCAFFOLD.has(fact.kind) &&
  !isPathOfSetting(fact)
    ? { ...fact, owner: 'own' }
    : fact

/** Settings declare lists and constants because the framework asks for them: only calls are work of one's own. */
const COUNTED_IN_SCAFFOLD: ReadonlySet<Fact['kind']> = new Set([
  'standard-library-call',
  'nosql',
  'sql-declaration',
  'regex',
  'handler',
  'raise',
])

/** `STATIC_ROOT = os.path.join(BASE_DIR, 'static')` is what every tutorial adds. */
const isPathOfSetting = (fact: Fact): boolean =>
  fact.kind === 'standard-library-call' && /^(os\.path|pathlib)\./.test(fact.name)
