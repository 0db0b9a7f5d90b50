import type { DatabaseOperation, SqlDeclarationFact, SqlFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { DJANGO_METHODS, modelOf, QUERY_METHODS, SESSION_METHODS } from './orm-methods.ts'
import { sqlDeclaration, sqlFact } from './sql-fact.ts'
import { positional, stringValue } from './statements.ts'

export const ormCalls = (module: PythonModule, analysis: Analysis, node: Node): (SqlFact | SqlDeclarationFact)[] => {
  const callee = node.child('function')
  const name = callee && module.resolve(callee)
  if (!callee || name === undefined) return []
  if (
    /^(sqlite3|psycopg2?|MySQLdb|pymysql|mysql\.connector|asyncpg|aiosqlite|aiomysql|pyodbc|cx_Oracle|oracledb)\.(connect|create_pool|Connection)$|^sqlalchemy\.(ext\.asyncio\.)?create_(async_)?engine$|^flask_sqlalchemy\.SQLAlchemy$|^databases\.Database$|^peewee\.\w+Database$|^flask_mysqldb\.MySQL$|^sqlmodel\.create_engine$/.test(
      name,
    )
  )
    return [sqlDeclaration(module, node, 'connected', name.split('.')[0] ?? name, '')]
  if (/^sqlalchemy\.(schema\.)?Table$/.test(name))
    return [sqlDeclaration(module, node, 'table', 'sqlalchemy', stringValue(positional(node)[0] ?? node) ?? '')]
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
    return [sqlFact(module, node, 'filter', 'django', positional(node)[0]?.text ?? '')]
  if (/^(sqlalchemy|sqlmodel)\.(\w+\.)*select$/.test(name))
    return [
      sqlFact(module, node, 'read', name.split('.')[0] ?? 'sqlalchemy', positional(node)[0]?.text.slice(0, 60) ?? ''),
    ]
  if (/^(sqlalchemy|sqlmodel)\.(\w+\.)*(insert|update|delete)$/.test(name)) {
    const verb = name.slice(name.lastIndexOf('.') + 1)
    return [
      sqlFact(
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
  return [sqlFact(module, node, operation, 'django', lastName(manager[1] ?? ''))]
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
    return operation
      ? [sqlFact(module, node, operation, 'sqlalchemy', positional(node)[0]?.text.slice(0, 60) ?? '')]
      : []
  }
  if (method === 'create_all' && /metadata|(^|[.?#])db\b|SQLAlchemy/.test(object))
    return [sqlFact(module, node, 'schema', 'sqlalchemy', '')]
  const operation = Object.hasOwn(QUERY_METHODS, method) ? QUERY_METHODS[method] : undefined
  if (!operation) return []
  if (/\.query(\(\))?(\.|$)/.test(object) && (usesAlchemy(module) || /(^own:|sqlalchemy)/.test(object)))
    return [sqlFact(module, node, operation, 'sqlalchemy', lastName(object.replace(/\.query.*$/, '')))]
  if (/(sqlalchemy|sqlmodel)\.(\w+\.)*select\(\)/.test(object))
    return [sqlFact(module, node, operation, 'sqlalchemy', '')]
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
    return [sqlFact(module, node, 'create', 'django', target)]
  const via = modelOf(bases)
  if (!via || match?.[2] === undefined) return []
  if (method === 'save')
    return [
      sqlFact(
        module,
        node,
        match[2].includes('objects.get') || match[2].includes('select') ? 'update' : 'create',
        via,
        target,
      ),
    ]
  if (method === 'delete' || method === 'delete_instance') return [sqlFact(module, node, 'delete', via, target)]
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
  return operation ? [sqlFact(module, node, operation as DatabaseOperation, via, target)] : []
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
    return [sqlFact(module, node, method === 'save' ? 'create' : 'delete', 'django', '')]
  return []
}

const lastName = (name: string): string =>
  name
    .replace(/\(\)|\[\]/g, '')
    .split(/[.#]/)
    .at(-1) ?? name
