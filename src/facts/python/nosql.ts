import type { NosqlFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { positional, short, stringValue } from './statements.ts'

const LOOKED_AT: ReadonlySet<string> = new Set(['call', 'string'])

interface Client {
  readonly name: string
  /** Of a resolved name. */
  readonly origin: RegExp
  readonly reads: RegExp
  readonly writes: RegExp
  readonly role: NosqlFact['role']
}

const MONGO_READS =
  /\.(find|find_one|aggregate|count_documents|estimated_document_count|distinct|find_one_or_404|find_and_modify|find_one_and_\w+|list_collection_names|watch|count)$/
const MONGO_WRITES =
  /\.(insert|insert_one|insert_many|update|update_one|update_many|replace_one|delete_one|delete_many|remove|save|bulk_write|create_collection|create_index|drop)$/

const CLIENTS: readonly Client[] = [
  {
    name: 'MongoDB',
    origin: /^(pymongo|motor|flask_pymongo|pymongo_inmemory|mongomock)\./,
    reads: MONGO_READS,
    writes: MONGO_WRITES,
    role: 'database',
  },
  {
    name: 'Redis',
    origin: /^(redis|aioredis|flask_redis|django_redis)\./,
    reads: /\.(get|mget|hget|hgetall|hmget|lrange|smembers|sismember|zrange|exists|keys|scan_iter|ttl|lpop|rpop|llen)$/,
    writes: /\.(set|setex|mset|hset|hmset|lpush|rpush|sadd|zadd|incr|decr|delete|expire|publish|xadd)$/,
    role: 'database',
  },
  {
    name: 'DynamoDB',
    origin: /^(boto3|aioboto3|pynamodb)\./,
    reads: /\.(get_item|query|scan|batch_get_item)$/,
    writes: /\.(put_item|update_item|delete_item|batch_writer)$/,
    role: 'database',
  },
  {
    name: 'Firestore',
    origin: /^(firebase_admin\.(firestore|db)|google\.cloud\.firestore|pyrebase|firebase)\b/,
    reads: /\.(get|stream|where|to_dict|order_by_child)$/,
    writes: /\.(set|add|update|delete|push)$/,
    role: 'database',
  },
  {
    name: 'Elasticsearch',
    origin: /^(elasticsearch|elasticsearch_dsl|opensearchpy)\./,
    reads: /\.(search|get|count|execute|query)$/,
    writes: /\.(index|bulk|update|delete|save)$/,
    role: 'database',
  },
  {
    name: 'Cassandra',
    origin: /^cassandra\./,
    reads: /\.(execute|execute_async)$/,
    writes: /\.(execute|execute_async)$/,
    role: 'database',
  },
  {
    name: 'Neo4j',
    origin: /^(neo4j|py2neo)\./,
    reads: /\.(run|match|evaluate|execute_read|read_transaction)$/,
    writes: /\.(create|merge|execute_write|write_transaction)$/,
    role: 'database',
  },
  {
    name: 'CouchDB',
    origin: /^(couchdb|cloudant)\./,
    reads: /\.(get|view|find)$/,
    writes: /\.(save|create|delete)$/,
    role: 'database',
  },
  {
    name: 'TinyDB',
    origin: /^tinydb\./,
    reads: /\.(search|get|all|contains)$/,
    writes: /\.(insert|insert_multiple|update|remove|upsert)$/,
    role: 'database',
  },
  {
    name: 'memcached',
    origin: /^(memcache|pymemcache|pylibmc)\./,
    reads: /\.(get|get_many)$/,
    writes: /\.(set|set_many|add)$/,
    role: 'cache',
  },
]

/** Methods that only a MongoDB collection has: they tell where the client was handed in as an argument. */
const ONLY_MONGO =
  /\.(insert_one|insert_many|find_one|update_one|update_many|delete_one|delete_many|replace_one|count_documents|find_one_and_\w+|find_and_modify|create_collection|bulk_write)$/
const MONGO_MODULE = /^(pymongo|motor|flask_pymongo|bson|mongoengine|flask_mongoengine|mongomock)\b/
const URLS: readonly (readonly [RegExp, string, NosqlFact['role']])[] = [
  [/^mongodb(\+srv)?:\/\//, 'MongoDB', 'database'],
  [/^rediss?:\/\//, 'Redis', 'broker'],
  [/^django_redis\.cache\.RedisCache$|^django\.core\.cache\.backends\.redis\./, 'Redis', 'cache'],
  [/^channels_redis\./, 'Redis', 'broker'],
]

/** A word of every client above, and of the mappers. */
const ANY =
  /mongo|bson|motor|beanie|odmantic|redis|boto3|pynamodb|firebase|firestore|pyrebase|elasticsearch|opensearch|cassandra|neo4j|couchdb|cloudant|tinydb|memcache|pylibmc/i

export const nosqlFacts = (module: PythonModule, analysis: Analysis): NosqlFact[] => {
  if (!analysis.mentions(ANY)) return []
  const facts: NosqlFact[] = []
  for (const node of module.root.descendants(LOOKED_AT)) {
    const use = node.type === 'string' ? ofText(node) : ofCall(module, analysis, node)
    for (const one of use)
      facts.push({
        kind: 'nosql',
        owner: module.owner,
        anchor: module.anchorLine(node),
        ...one,
        text: short(node, 70),
        used: true,
        inTest: module.isTest,
      })
  }
  return facts
}

type Use = Pick<NosqlFact, 'operation' | 'client' | 'role'>

const ofText = (node: Node): Use[] => {
  if (node.end - node.start > 200) return []
  const text = stringValue(node) ?? ''
  const known = URLS.find(([pattern]) => pattern.test(text))
  return known ? [{ operation: 'connect', client: known[1], role: known[2] }] : []
}

const ofCall = (module: PythonModule, analysis: Analysis, node: Node): Use[] => {
  const callee = node.child('function')
  const name = callee && module.resolve(callee)
  if (!callee || name === undefined) return []
  const client = CLIENTS.find(one => one.origin.test(name))
  // boto3 is the client of a hundred services: only DynamoDB is a database of this kind.
  if (client && (client.name !== 'DynamoDB' || /dynamo/i.test(module.tree.text))) return ofClient(client, name)
  if (isDocument(name, analysis)) return ofDocument(name)
  if (callee.type !== 'attribute' || name.startsWith('builtins.')) return []
  if (!module.bindings.imports.some(record => MONGO_MODULE.test(record.module)) && !importsMongo(module)) return []
  return ofUnknown(node, name)
}

const ofClient = (client: Client, name: string): Use[] => {
  const shared = { client: client.name, role: client.role }
  const uses: Use[] = []
  const path = name.replace(/(\(\)|\[\])/g, '')
  // A method of the client or a part of it, not of the module: `redis.Redis().get`.
  if (/\(\)|\[\]|\./.test(name.slice(name.indexOf('.') + 1))) {
    if (client.reads.test(path)) uses.push({ operation: 'read', ...shared })
    if (client.writes.test(path)) uses.push({ operation: 'write', ...shared })
  }
  if (uses.length > 0) return uses
  return /(Client|Redis|StrictRedis|from_url|connect|resource|Cluster|PyMongo|Elasticsearch|driver|client|TinyDB|Graph|Server)$/.test(
    path,
  ) && !/^boto3\.(resource|client)$/.test(path)
    ? [{ operation: 'connect', ...shared }]
    : []
}

/** Classes of mongoengine, beanie, odmantic: their own methods read and write. */
const isDocument = (name: string, analysis: Analysis): boolean => {
  const own = /^own:[^#]+#[A-Za-z_]\w*/.exec(name)?.[0]
  const bases = own === undefined ? [] : (analysis.classes.get(own)?.externalBases ?? [])
  return bases.some(base =>
    /^(mongoengine|flask_mongoengine|beanie|odmantic|umongo|redis_om)\b|MongoEngine\(\)\.(Dynamic)?Document$/.test(
      base,
    ),
  )
}

const ofDocument = (name: string): Use[] => {
  if (/\.(save|insert|insert_one|create|update|delete|modify|replace|set)$/.test(name))
    return [{ operation: 'write', client: 'MongoDB', role: 'database' }]
  if (/\.(objects|find|find_one|find_all|get|first|all|filter|count|aggregate)$/.test(name))
    return [{ operation: 'read', client: 'MongoDB', role: 'database' }]
  return []
}

/** The client is an import of another own module that could not be followed, or an argument. */
const importsMongo = (module: PythonModule): boolean =>
  module.bindings.imports.some(record => /^(mongo|mongo_client|mongodb)$/.test(record.as))

const ofUnknown = (node: Node, name: string): Use[] => {
  const method = name.slice(name.lastIndexOf('.'))
  const isMongo = ONLY_MONGO.test(method)
  const shared = { client: 'MongoDB', role: 'database' } as const
  const takesDocument =
    positional(node)[0]?.type === 'dictionary' || /collection|\bdb\b|mongo/.test(node.child('function')?.text ?? '')
  if (!isMongo && !takesDocument) return []
  const uses: Use[] = []
  if (MONGO_READS.test(method)) uses.push({ operation: 'read', ...shared })
  if (MONGO_WRITES.test(method)) uses.push({ operation: 'write', ...shared })
  return uses
}
