import type { DatabaseOperation, SqlDeclarationFact, SqlFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { positional, short, stringValue } from './statements.ts'

const LOOKED_AT: ReadonlySet<string> = new Set([
  'call',
  'class_definition',
  'string',
  'concatenated_string',
  'assignment',
])
const EXECUTES =
  /\.(execute|executemany|executescript|fetch|fetchrow|fetchval|fetch_all|fetch_one|read_sql|read_sql_query|query|raw|text)$|^sqlalchemy\.(sql\.(expression\.)?)?text$/

/** Methods of Django's managers and query sets (https://docs.djangoproject.com/en/stable/ref/models/querysets/). */
const DJANGO_METHODS: Readonly<Record<string, DatabaseOperation>> = {
  create: 'create',
  get_or_create: 'create',
  update_or_create: 'create',
  bulk_create: 'create',
  create_user: 'create',
  create_superuser: 'create',
  filter: 'filter',
  exclude: 'filter',
  get: 'filter',
  aggregate: 'filter',
  annotate: 'filter',
  order_by: 'read',
  values: 'read',
  values_list: 'read',
  all: 'read',
  first: 'read',
  last: 'read',
  latest: 'read',
  count: 'read',
  exists: 'read',
  select_related: 'read',
  prefetch_related: 'read',
  in_bulk: 'read',
  update: 'update',
  bulk_update: 'update',
  delete: 'delete',
}

/** SQLAlchemy sessions, queries and peewee models; the last method of a chain that is listed decides. */
const QUERY_METHODS: Readonly<Record<string, DatabaseOperation>> = {
  filter: 'filter',
  filter_by: 'filter',
  where: 'filter',
  get: 'filter',
  get_or_404: 'filter',
  first_or_404: 'filter',
  having: 'filter',
  join: 'filter',
  order_by: 'read',
  all: 'read',
  first: 'read',
  one: 'read',
  one_or_none: 'read',
  scalar: 'read',
  scalars: 'read',
  count: 'read',
  paginate: 'read',
  limit: 'read',
  update: 'update',
  delete: 'delete',
}

const SESSION_METHODS: Readonly<Record<string, DatabaseOperation>> = {
  add: 'create',
  add_all: 'create',
  bulk_save_objects: 'create',
  bulk_insert_mappings: 'create',
  merge: 'update',
  delete: 'delete',
  query: 'read',
  get: 'filter',
}

const CLASS_VIEWS: Readonly<Record<string, DatabaseOperation>> = {
  CreateView: 'create',
  UpdateView: 'update',
  DeleteView: 'delete',
  ListView: 'read',
  DetailView: 'filter',
  ListAPIView: 'read',
  CreateAPIView: 'create',
  RetrieveAPIView: 'filter',
  UpdateAPIView: 'update',
  DestroyAPIView: 'delete',
  ListCreateAPIView: 'create',
  RetrieveUpdateDestroyAPIView: 'update',
  ModelViewSet: 'create',
  ReadOnlyModelViewSet: 'read',
}

const MODEL_BASES: readonly (readonly [RegExp, string])[] = [
  [
    /^django\.(contrib\.gis\.)?db\.models\.Model$|^django\.contrib\.auth\.(models|base_user)\.Abstract\w*User$/,
    'django',
  ],
  [
    /sqlalchemy\.\S*(declarative_base|automap_base)\(\)$|sqlalchemy\.orm\.(DeclarativeBase|MappedAsDataclass)|flask_sqlalchemy\.SQLAlchemy\(\)\.Model$|^\?db\.Model$|(^|[.#])db\.Model$/,
    'sqlalchemy',
  ],
  [/^peewee\.\w*Model$|^playhouse\.\S*Model$/, 'peewee'],
  [/^sqlmodel\.SQLModel$/, 'sqlmodel'],
  [/^tortoise\.(models\.)?Model$/, 'tortoise'],
  [/^pony\.orm\.Database\(\)\.Entity$/, 'pony'],
]

/** The object-relational mapper that a class is a model of. */
export const modelOf = (bases: readonly string[]): string | undefined =>
  MODEL_BASES.find(([pattern]) => bases.some(base => pattern.test(base)))?.[1]

export const sqlFacts = (module: PythonModule, analysis: Analysis): (SqlFact | SqlDeclarationFact)[] => {
  const facts: (SqlFact | SqlDeclarationFact)[] = []
  const runs = runsSql(module)
  for (const node of module.root.descendants(LOOKED_AT)) {
    if (node.type === 'class_definition') facts.push(...ofClass(module, analysis, node))
    else if (node.type === 'call') facts.push(...ofCall(module, analysis, node))
    else if (node.type === 'assignment') facts.push(...ofSetting(module, node))
    else if (node.parent?.type !== 'concatenated_string') facts.push(...ofText(module, node, runs))
  }
  return facts
}

const NOSQL_MODULE = /^(cassandra|neo4j|py2neo)\b/
const CALL: ReadonlySet<string> = new Set(['call'])

/** The module, or an own one that it imports, sends some text to a database: then its SQL strings are queries. */
const runsSql = (module: PythonModule): boolean =>
  sendsSql(module) ||
  module.bindings.imports.some(({ level, module: name }) => {
    const path = module.program.project.find(module.path, level, name)
    const imported = path === undefined ? undefined : module.program.module(path)
    return imported !== undefined && sendsSql(imported)
  })

const known = new WeakMap<PythonModule, boolean>()

const sendsSql = (module: PythonModule): boolean => {
  const answer = known.get(module) ?? looksSending(module)
  known.set(module, answer)
  return answer
}

const looksSending = (module: PythonModule): boolean => {
  if (module.bindings.imports.some(record => NOSQL_MODULE.test(record.module))) return false
  for (const call of module.root.descendants(CALL)) {
    const callee = call.child('function')
    if (callee && EXECUTES.test(module.resolve(callee) ?? callee.text)) return true
  }
  return false
}

const fact = (
  module: PythonModule,
  node: Node,
  operation: DatabaseOperation,
  via: string,
  target: string,
): SqlFact => ({
  kind: 'sql',
  owner: module.owner,
  anchor: module.anchorLine(node),
  operation,
  via,
  language: 'python',
  target,
  text: short(node, 70),
  inTest: module.isTest,
})

const declaration = (
  module: PythonModule,
  node: Node,
  what: SqlDeclarationFact['what'],
  via: string,
  name: string,
): SqlDeclarationFact => ({
  kind: 'sql-declaration',
  owner: module.owner,
  anchor: module.anchorLine(node),
  what,
  via,
  name,
  language: 'python',
})

const ofClass = (module: PythonModule, analysis: Analysis, node: Node): (SqlFact | SqlDeclarationFact)[] => {
  const own = analysis.classOf(node, module)
  if (!own) return []
  const name = node.child('name')?.text ?? ''
  const via = modelOf(own.externalBases)
  // SQLModel's classes are tables only where they say so; the rest are shapes of requests and answers.
  if (via === 'sqlmodel' && !/\btable\s*=\s*True/.test(node.child('superclasses')?.text ?? '')) return []
  if (via) return [declaration(module, node, 'model', via, name)]
  const view = own.externalBases
    .map(base => base.slice(base.lastIndexOf('.') + 1))
    .find(base => Object.hasOwn(CLASS_VIEWS, base))
  const operation = view === undefined ? undefined : CLASS_VIEWS[view]
  const generic = own.externalBases.some(base => /^(django\.views\.generic|rest_framework)\b/.test(base))
  if (!operation || !generic) return []
  const more: DatabaseOperation[] = view === 'ModelViewSet' ? ['create', 'filter', 'update', 'delete'] : [operation]
  return more.map(each => fact(module, node, each, 'django', name))
}

const ofCall = (module: PythonModule, analysis: Analysis, node: Node): (SqlFact | SqlDeclarationFact)[] => {
  const callee = node.child('function')
  const name = callee && module.resolve(callee)
  if (!callee || name === undefined) return []
  if (
    /^(sqlite3|psycopg2?|MySQLdb|pymysql|mysql\.connector|asyncpg|aiosqlite|aiomysql|pyodbc|cx_Oracle|oracledb)\.(connect|create_pool|Connection)$|^sqlalchemy\.(ext\.asyncio\.)?create_(async_)?engine$|^flask_sqlalchemy\.SQLAlchemy$|^databases\.Database$|^peewee\.\w+Database$|^flask_mysqldb\.MySQL$|^sqlmodel\.create_engine$/.test(
      name,
    )
  )
    return [declaration(module, node, 'connected', name.split('.')[0] ?? name, '')]
  if (/^sqlalchemy\.(schema\.)?Table$/.test(name))
    return [declaration(module, node, 'table', 'sqlalchemy', stringValue(positional(node)[0] ?? node) ?? '')]
  if (callee.type !== 'attribute') return ofFunction(module, node, name)
  const method = callee.child('attribute')?.text ?? ''
  return [
    ...ofManager(module, node, name, method),
    ...ofSession(module, node, name, method),
    ...ofModel(module, analysis, node, name, method),
  ]
}

/** `get_object_or_404(Post, slug=slug)`, `select(User)` */
const ofFunction = (module: PythonModule, node: Node, name: string): SqlFact[] => {
  if (/^django\.shortcuts\.get_(object|list)_or_404$/.test(name))
    return [fact(module, node, 'filter', 'django', positional(node)[0]?.text ?? '')]
  if (/^(sqlalchemy|sqlmodel)\.(\w+\.)*select$/.test(name))
    return [
      fact(module, node, 'read', name.split('.')[0] ?? 'sqlalchemy', positional(node)[0]?.text.slice(0, 60) ?? ''),
    ]
  if (/^(sqlalchemy|sqlmodel)\.(\w+\.)*(insert|update|delete)$/.test(name)) {
    const verb = name.slice(name.lastIndexOf('.') + 1)
    return [
      fact(
        module,
        node,
        verb === 'insert' ? 'create' : verb === 'update' ? 'update' : 'delete',
        'sqlalchemy',
        positional(node)[0]?.text.slice(0, 60) ?? '',
      ),
    ]
  }
  return []
}

/** `Post.objects.filter(…)`; of a chain, each method that is listed. */
const ofManager = (module: PythonModule, node: Node, name: string, method: string): SqlFact[] => {
  const operation = Object.hasOwn(DJANGO_METHODS, method) ? DJANGO_METHODS[method] : undefined
  const manager = /^(.*)\.(objects|\w+_objects|_default_manager)\b/.exec(name)
  if (!operation || !manager || /mongoengine|^\?\.?self$/.test(name)) return []
  return [fact(module, node, operation, 'django', lastName(manager[1] ?? ''))]
}

const SESSION = /(^|[.?])(session|db_session|Session|db|s|sess|dbsession|DBSession|async_session|database)(\(\))?$/
const SESSION_ORIGIN =
  /(sqlalchemy|sqlmodel)\S*(sessionmaker\(\)\(\)|[Ss]ession\(\)|scoped_session\(\)(\(\))?|sessionmaker\(\)|SQLAlchemy\(\)\.session)$/

const ofSession = (module: PythonModule, node: Node, name: string, method: string): SqlFact[] => {
  const object = name.slice(0, Math.max(0, name.length - method.length - 1))
  const written = node.child('function')?.child('object')?.text ?? ''
  const isSession =
    SESSION_ORIGIN.test(object) || ((SESSION.test(object) || SESSION.test(written)) && usesAlchemy(module))
  if (isSession && Object.hasOwn(SESSION_METHODS, method)) {
    const operation = SESSION_METHODS[method]
    if (method === 'get' && positional(node).length < 2) return []
    return operation ? [fact(module, node, operation, 'sqlalchemy', positional(node)[0]?.text.slice(0, 60) ?? '')] : []
  }
  if (method === 'create_all' && /metadata|(^|[.?#])db\b|SQLAlchemy/.test(object))
    return [fact(module, node, 'schema', 'sqlalchemy', '')]
  const operation = Object.hasOwn(QUERY_METHODS, method) ? QUERY_METHODS[method] : undefined
  if (!operation) return []
  if (/\.query(\(\))?(\.|$)/.test(object) && (usesAlchemy(module) || /(^own:|sqlalchemy)/.test(object)))
    return [fact(module, node, operation, 'sqlalchemy', lastName(object.replace(/\.query.*$/, '')))]
  if (/(sqlalchemy|sqlmodel)\.(\w+\.)*select\(\)/.test(object)) return [fact(module, node, operation, 'sqlalchemy', '')]
  return []
}

const usesAlchemy = (module: PythonModule): boolean =>
  module.bindings.imports.some(
    record =>
      /sqlalchemy|sqlmodel/i.test(record.module) ||
      /^(db|session|Session|SessionLocal|get_db|create_session|db_session|database)$/.test(record.as),
  ) || /\bdb\.session\b|\bcreate_session\(|\bopen_session\(/.test(module.tree.text)

/** A method of an own model: `User.select().where(…)`, `Item(…).save()`, `form.save()`. */
const ofModel = (module: PythonModule, analysis: Analysis, node: Node, name: string, method: string): SqlFact[] => {
  const match = /^(own:[^#]+#[A-Za-z_]\w*)(.*)$/.exec(name)
  const own = match?.[1] === undefined ? undefined : analysis.classes.get(match[1])
  if (!own) return ofUnknownSave(module, node, name, method)
  const bases = own.externalBases
  const target = own.name.slice(own.name.indexOf('#') + 1)
  if (
    bases.some(base => /(ModelForm|UserCreationForm|ModelSerializer|Serializer)$/.test(base)) &&
    method === 'save' &&
    match?.[2]?.startsWith('()')
  )
    return [fact(module, node, 'create', 'django', target)]
  const via = modelOf(bases)
  if (!via || match?.[2] === undefined) return []
  if (method === 'save')
    return [
      fact(
        module,
        node,
        match[2].includes('objects.get') || match[2].includes('select') ? 'update' : 'create',
        via,
        target,
      ),
    ]
  if (method === 'delete' || method === 'delete_instance') return [fact(module, node, 'delete', via, target)]
  if (via === 'django' || via === 'sqlalchemy') return []
  const operation = {
    create: 'create',
    insert: 'create',
    insert_many: 'create',
    select: 'read',
    get: 'filter',
    get_or_none: 'filter',
    get_by_id: 'filter',
    filter: 'filter',
    where: 'filter',
    update: 'update',
    all: 'read',
    order_by: 'read',
  }[method]
  return operation ? [fact(module, node, operation as DatabaseOperation, via, target)] : []
}

/** `post.save()` on something that came from a form or a query, in a module that imports models. */
const ofUnknownSave = (module: PythonModule, node: Node, name: string, method: string): SqlFact[] => {
  if (method !== 'save' && method !== 'delete') return []
  if (
    !module.bindings.imports.some(
      record => /(^|\.)(models|forms|serializers)$/.test(record.module) || /^(models|forms)$/.test(record.as),
    )
  )
    return []
  if (!module.bindings.imports.some(record => /^(django|rest_framework)\b/.test(record.module))) return []
  if (/objects|get_object_or_404|save\(\)|instance|^\?/.test(name))
    return [fact(module, node, method === 'save' ? 'create' : 'delete', 'django', '')]
  return []
}

const lastName = (name: string): string =>
  name
    .replace(/\(\)|\[\]/g, '')
    .split(/[.#]/)
    .at(-1) ?? name

const ofSetting = (module: PythonModule, node: Node): SqlDeclarationFact[] => {
  const left = node.child('left')?.text ?? ''
  if (!/SQLALCHEMY_DATABASE_URI|^DATABASES$|DATABASE_URL$/.test(left)) return []
  return [declaration(module, node, 'configured', left, '')]
}

const SQL: readonly (readonly [RegExp, DatabaseOperation])[] = [
  [/^\s*(CREATE\s+(TABLE|VIEW|INDEX|DATABASE)|ALTER\s+TABLE|DROP\s+TABLE)\b/i, 'schema'],
  [/^\s*(INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO)\s+\S+/i, 'create'],
  [/^\s*UPDATE\s+\S+\s+SET\b/i, 'update'],
  [/^\s*DELETE\s+FROM\s+\S+/i, 'delete'],
  [/^\s*(WITH\b[\s\S]{1,400}?)?SELECT\b[\s\S]{1,1500}?\bFROM\b[\s\S]{1,1500}?\b(WHERE|JOIN|HAVING)\b/i, 'filter'],
  [/^\s*SELECT\b[\s\S]{1,1500}?\bFROM\s+\S+/i, 'read'],
]

const ofText = (module: PythonModule, node: Node, runs: boolean): SqlFact[] => {
  if (!runs || node.end - node.start < 15 || node.parent?.type === 'expression_statement') return []
  const text = stringValue(node)?.slice(0, 4000)
  if (text === undefined) return []
  const operation = SQL.find(([pattern]) => pattern.test(text))?.[1]
  if (!operation) return []
  const target = /\b(?:FROM|INTO|UPDATE|TABLE(?:\s+IF\s+NOT\s+EXISTS)?)\s+["'`[]?([\w.]+)/i.exec(text)?.[1] ?? ''
  return [{ ...fact(module, node, operation, 'sql', target), text: short(node, 70) }]
}
