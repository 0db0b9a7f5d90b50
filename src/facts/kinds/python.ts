import type { At, Language } from './at.ts'

// See facts/python/.

export type BasicType = 'int' | 'float' | 'str' | 'bool'
export type BasicUse = 'constant' | 'conversion' | 'arithmetic' | 'formatting' | 'comparison' | 'logic' | 'method'

/** A basic type at work, once for each type and use in a file. */
export interface TypeUseFact extends At<'type-use'> {
  readonly type: BasicType
  readonly use: BasicUse
  /** The expression, shortened: `int(price) * 2`. */
  readonly text: string
}

export type Structure = 'list' | 'dict' | 'tuple'

/** A list, dict or tuple, once for each structure and use in a function or module body. */
export interface StructureUseFact extends At<'structure-use'> {
  readonly structure: Structure
  readonly use: 'literal' | 'built' | 'iterated' | 'indexed' | 'changed' | 'unpacked' | 'returned'
  readonly text: string
  /** The structure is what a framework or a call asks for and nothing else happens to it: `fields = [...]`, `args=(1,)`. */
  readonly demanded: boolean
}

/** Data at least two levels deep, built or walked in one place. */
export interface NestedDataFact extends At<'nested-data'> {
  /** From outside in: `list of dict`, `dict of dict of list`. */
  readonly shape: string
  readonly how: 'built' | 'walked' | 'literal'
  /** A constant table that nothing in the file walks: choices, a DataFrame literal. */
  readonly constant: boolean
  readonly text: string
}

export interface AdvancedStructureFact extends At<'advanced-structure'> {
  /** `set`, `deque`, `defaultdict`, `Counter`, `heapq`, `Queue`, `namedtuple`, `OrderedDict`, … */
  readonly structure: string
  /** Made or used: a literal, a constructor or an operation. An import or a type hint alone is none. */
  readonly use: 'made' | 'operated' | 'argument'
  readonly text: string
}

export interface FunctionFact extends At<'function'> {
  readonly name: string
  /** `Class.method` or the name alone. */
  readonly qualifiedName: string
  /** Without `self`, `cls`, `request`, `*` and `/`. */
  readonly parameters: number
  readonly returnsValue: boolean
  readonly isMethod: boolean
  readonly isTest: boolean
  readonly isNested: boolean
  readonly documented: boolean
  /** Resolved dotted names: `flask.Flask.route`, `property`. */
  readonly decorators: readonly string[]
  /** Its name is used in own code elsewhere than in its definition. */
  readonly called: boolean
  /** A framework calls it: a route, a view, a hook, an override, a test. */
  readonly calledByFramework: boolean
  readonly lines: number
}

/** One Python file or notebook with statements in it. */
export interface ModuleFact extends At<'module'> {
  readonly path: string
  /** Dotted, from the nearest import root. */
  readonly name: string
  readonly statements: number
  readonly isTest: boolean
  readonly isNotebook: boolean
  readonly hasSyntaxErrors: boolean
  readonly documented: boolean
}

/** An import from one own module of another. */
export interface OwnImportFact extends At<'own-import'> {
  readonly from: string
  readonly to: string
  /** The folder (package) of each; equal for siblings. */
  readonly fromPackage: string
  readonly toPackage: string
  readonly relative: boolean
  /** Written through its package: `from shop.orders import total`. */
  readonly dotted: boolean
  /** What is imported is used below. */
  readonly used: boolean
  readonly inTest: boolean
}

/** A folder of own modules that is imported, has an `__init__.py` or holds such folders. */
export interface PackageFact extends At<'package'> {
  /** Empty for the audited folder itself. */
  readonly path: string
  readonly modules: number
  readonly hasInit: boolean
  readonly parent?: string
  readonly isTests: boolean
  /** Made by `startapp` or `startproject`: apps, models, views, urls by those names. */
  readonly isDjangoApp: boolean
  /** Own modules outside it (outside the package and what lies in it) import from it. */
  readonly imported: boolean
  /** Its modules are imported at all, from siblings by the package's name too. */
  readonly used: boolean
  /** A project folder that only wires apps together: settings, wsgi. */
  readonly isProject: boolean
}

/** A package imports from another own package, neither inside the other. */
export interface PackageImportFact extends At<'package-import'> {
  readonly from: string
  readonly to: string
}

/** Packaging metadata that builds own code: `setup(packages=…)`, `[project]` with a build back end. */
export interface PackagingFact extends At<'packaging'> {
  readonly tool: string
  /** The named package exists and has own modules. */
  readonly builds: boolean
}

/** A call of a standard-library function, once for each function and file. */
export interface StandardLibraryCallFact extends At<'standard-library-call'> {
  readonly module: string
  /** Resolved: `os.path.join`. */
  readonly name: string
  readonly inTest: boolean
}

export interface RegexUseFact extends At<'regex'> {
  /** `re.search`, `django.urls.re_path`, … */
  readonly name: string
  /** Undefined when it is no constant. */
  readonly pattern: string | undefined
  /** Has a group, a class or a quantifier. */
  readonly rich: boolean
  readonly groups: boolean
  readonly by: 're' | 'framework'
  readonly inTest: boolean
  /** What is read from the match is used: `.group()`, unpacking, a condition. */
  readonly resultUsed: boolean
}

export type Reaction =
  | 'passes'
  | 'logs'
  | 'reports'
  | 'reraises'
  | 'translates'
  | 'returns'
  | 'retries'
  | 'recovers'
  | 'exits'

export interface HandlerFact extends At<'handler'> {
  /** As written, resolved: `KeyError`, `requests.Timeout`. Empty for a bare `except:`. */
  readonly exceptions: readonly string[]
  /** Bare, `Exception` or `BaseException` alone. */
  readonly broad: boolean
  readonly reaction: Reaction
  /** Nobody learns of the error: pass, continue or a bare default. */
  readonly hides: boolean
  readonly inTest: boolean
}

export interface RaiseFact extends At<'raise'> {
  /** Empty for a bare `raise`. */
  readonly exception: string
  /** The class is defined in own code. */
  readonly own: boolean
  /** No bare re-raise, and more apt than `Exception`. */
  readonly apt: boolean
  /** `NotImplementedError` in an otherwise empty body. */
  readonly abstract: boolean
  readonly inTest: boolean
}

/** What kind of class it is decides what its methods are worth. */
export type ClassKind = 'plain' | 'framework' | 'test' | 'exception' | 'enum' | 'data'

export interface ClassFact extends At<'class'> {
  readonly name: string
  /** Resolved dotted names. */
  readonly bases: readonly string[]
  readonly classKind: ClassKind
  /** Derives from a class of own code. */
  readonly ownBase: boolean
  /** Own classes derive from it. */
  readonly subclassed: boolean
  readonly used: boolean
  /** Instance attributes assigned through `self`. */
  readonly state: number
  /** Methods with substance: more than a one-line override, `pass`, or returning one attribute. */
  readonly substantialMethods: number
  readonly methods: number
  readonly properties: number
  /** Names of dunder methods but `__init__`, `__str__`, `__repr__`. */
  readonly dunders: readonly string[]
  readonly abstract: boolean
  /** Methods that replace one of an own base class. */
  readonly overrides: number
  readonly lines: number
}

/** One test function or method (or doctest). */
export interface TestFact extends At<'test'> {
  readonly name: string
  readonly framework: 'pytest' | 'unittest' | 'doctest' | 'nose' | 'django' | 'other'
  readonly language: Language
  readonly assertions: number
  /** Assertions that are not about constants alone. */
  readonly telling: boolean
  /** Why not: about constants, of a form that holds whatever comes (`x or True`), or inside of a `try` that passes over the failure. */
  readonly weakness?: 'constants' | 'holds' | 'swallowed'
  /** Own modules, functions or classes it exercises, also through fixtures and test clients. */
  readonly exercises: readonly string[]
  /** What the most telling assertion is about, in words or shortened code. */
  readonly about: string
  /** 0 for the test itself; its further parametrised cases count from 1. */
  readonly case?: number
}

/** Statements that certainly never run. Nothing in them counts. */
export interface DeadCodeFact extends At<'dead-code'> {
  /** What they stand behind or under: `return`, `raise`, `if False`. */
  readonly after: string
}

/** A script or function that calls the project and asserts nothing, or an empty test. */
export interface TestTraceFact extends At<'test-trace'> {
  readonly what: 'no-assertion' | 'script' | 'runner-configured'
  readonly language: Language
  readonly text: string
}

export type DatabaseOperation = 'create' | 'read' | 'filter' | 'update' | 'delete' | 'schema'

export interface SqlFact extends At<'sql'> {
  readonly operation: DatabaseOperation
  /** `sql`, `django`, `sqlalchemy`, `peewee`, `sqlmodel`, `pony`, `tortoise`, … */
  readonly via: string
  readonly language: Language
  /** The table or model, when known. */
  readonly target: string
  readonly text: string
  readonly inTest: boolean
}

/** A table, model or database connection that is declared. */
export interface SqlDeclarationFact extends At<'sql-declaration'> {
  readonly what: 'model' | 'table' | 'configured' | 'connected'
  readonly via: string
  readonly name: string
  readonly language: Language
}

export interface NosqlFact extends At<'nosql'> {
  readonly operation: 'read' | 'write' | 'connect'
  /** `pymongo`, `redis`, `boto3.dynamodb`, … */
  readonly client: string
  /** `database`, or how it is used as something else. */
  readonly role: 'database' | 'cache' | 'broker'
  readonly text: string
  /** Reached from own code that runs: not only under an unimported module's `__main__`. */
  readonly used: boolean
  readonly inTest: boolean
  /** Absent for Python. */
  readonly language?: Language
}

export interface EndpointFact extends At<'endpoint'> {
  /** `flask`, `django`, `fastapi`, `aiohttp`, … */
  readonly framework: string
  readonly route: string
  readonly methods: readonly string[]
  readonly handler: string
  readonly json: boolean
  readonly template: boolean
  /** Uses form data, query parameters, path parameters, a body or a database. */
  readonly usesData: boolean
  /** More than one statement or anything but a constant. */
  readonly substantial: boolean
  readonly language: Language
}

/** A call to somebody's HTTP API. */
export interface HttpCallFact extends At<'http-call'> {
  readonly library: string
  /** The answer's JSON is used. */
  readonly json: boolean
  readonly parameters: boolean
  /** Inside a `try`, or its status is looked at. */
  readonly errorsHandled: boolean
  readonly text: string
  readonly inTest: boolean
  /** Absent for Python. */
  readonly language?: Language
}

export interface JsonUseFact extends At<'json-use'> {
  readonly name: string
  readonly inTest: boolean
}

/** A framework in own code: its application object, its import, its use. */
export interface FrameworkFact extends At<'framework'> {
  readonly framework: string
  readonly use:
    | 'import'
    | 'application'
    | 'model'
    | 'view'
    | 'form'
    | 'template'
    | 'admin'
    | 'urls'
    | 'serializer'
    | 'configured'
  readonly name: string
  /** Declared with own fields or lines; not the empty scaffold. */
  readonly substantial: boolean
}
