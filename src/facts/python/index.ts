import type { Owner } from '../../types.ts'
import type { DocstringsFact, Fact } from '../kinds.ts'
import { isNotebook, isPython } from '../readable.ts'
import type { TextFile, Texts } from '../texts.ts'
import { type Analysis, analyse } from './analysis.ts'
import { typeUseFacts } from './basic-types.ts'
import { classFacts } from './classes.ts'
import { advancedStructureFacts } from './collections.ts'
import { endpointFacts } from './endpoints.ts'
import { exceptionFacts } from './exceptions.ts'
import { frameworkFacts } from './frameworks.ts'
import { functionFacts } from './functions.ts'
import { httpFacts } from './http.ts'
import { moduleFact, ownImportFacts, packageFacts, packagingFacts } from './imports.ts'
import { PythonModule } from './module.ts'
import { nestedDataFacts } from './nested-data.ts'
import { SyntaxTree } from './node.ts'
import { nosqlFacts } from './nosql.ts'
import { type NotebookCode, readNotebook } from './notebook.ts'
import { parseAll } from './parse-all.ts'
import { programOf } from './program.ts'
import { projectOf } from './project.ts'
import { regularExpressionFacts } from './regular-expressions.ts'
import { sqlFacts } from './sql.ts'
import { standardLibraryFacts } from './standard-library.ts'
import { structureUseFacts } from './structures.ts'
import { testFacts } from './tests.ts'

/** Labels whose Python is parsed: a generated Django project is evidence of its own kind. */
const PARSED: readonly Owner[] = ['own', 'scaffold']

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
]

export interface PythonOptions {
  readonly onProgress: (step: string) => void
  readonly onUnreadable: (path: string, reason: string) => void
  /** See `CollectOptions`. */
  readonly parserThread?: string
}

/** All facts of all own Python: modules and notebooks, in the order of their paths. */
export const pythonFacts = async (texts: Texts, options: PythonOptions): Promise<readonly Fact[]> => {
  const { onProgress, onUnreadable, parserThread } = options
  const sources = texts.files.filter(file => PARSED.includes(file.owner)).flatMap(file => codeOf(file, onUnreadable))
  if (sources.length === 0) return []
  const { trees, names } = await parseAll(
    sources.map(source => source.text),
    parserThread,
  )
  onProgress('finding evidence')
  const byPath = new Map<string, PythonModule>()
  const program = programOf(projectOf(sources.map(({ file }) => file.path)), byPath)
  sources.forEach(({ file, text, notebook }, index) => {
    const arrays = trees[index]
    if (arrays) byPath.set(file.path, new PythonModule(file, new SyntaxTree(text, arrays, names), program, notebook))
  })
  const modules = [...byPath.values()].filter(
    module => module.root.children.length > 0 || module.path.endsWith('__init__.py'),
  )
  const own = modules.filter(module => module.owner === 'own')
  const analysis = analyse(program, own)
  const ownLines = new Map(sources.map(({ file }) => [file.path, file.ownLines]))
  const facts = modules.flatMap(module =>
    FINDERS.flatMap(find => find(module, analysis)).map(fact => withOwner(fact, ownLines.get(module.path))),
  )
  const imports = facts.filter(fact => fact.kind === 'own-import')
  const idle = idleModules(facts)
  return [
    ...facts.map(fact =>
      fact.kind === 'nosql' && fact.anchor.at === 'lines' && idle.has(fact.anchor.path)
        ? { ...fact, used: false }
        : fact,
    ),
    ...packageFacts(own, imports),
    ...own.flatMap(module => packagingFacts(module, own)),
    ...docstringsFact(facts),
  ]
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

interface Source {
  readonly file: TextFile
  readonly text: string
  readonly notebook?: NotebookCode
}

const codeOf = (file: TextFile, onUnreadable: PythonOptions['onUnreadable']): Source[] => {
  if (isPython(file.path)) return [{ file, text: file.text }]
  if (!isNotebook(file.path)) return []
  const notebook = readNotebook(file.text)
  if (notebook === 'broken') {
    if (file.text.trim() !== '') onUnreadable(file.path, 'a notebook that is no valid JSON')
    return []
  }
  return notebook ? [{ file, text: notebook.text, notebook }] : []
}

/** Where a web application is elsewhere in the repository: modules that it never imports. */
const idleModules = (facts: readonly Fact[]): ReadonlySet<string> => {
  const routed = new Set(
    facts.flatMap(fact => (fact.kind === 'endpoint' && fact.anchor.at === 'lines' ? [fact.anchor.path] : [])),
  )
  const imported = new Set(facts.flatMap(fact => (fact.kind === 'own-import' ? [fact.to] : [])))
  const importing = new Set(facts.flatMap(fact => (fact.kind === 'own-import' ? [fact.from] : [])))
  if (routed.size === 0) return new Set()
  return new Set(
    facts.flatMap(fact =>
      fact.kind === 'module' && ![routed, imported, importing].some(set => set.has(fact.path)) ? [fact.path] : [],
    ),
  )
}

const docstringsFact = (facts: readonly Fact[]): DocstringsFact[] => {
  const functions = facts.filter(fact => fact.kind === 'function' && fact.owner === 'own')
  const documented = functions.filter(fact => fact.kind === 'function' && fact.documented && !fact.isTest)
  const [first] = documented
  if (!first) return []
  return [
    { kind: 'docstrings', owner: 'own', anchor: first.anchor, documented: documented.length, total: functions.length },
  ]
}
