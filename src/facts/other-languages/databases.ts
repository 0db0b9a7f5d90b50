import type { DatabaseOperation, NosqlFact, SqlDeclarationFact, SqlFact } from '../kinds.ts'
import { isTestPath, type SourceCode, shortened } from './source-code.ts'
import { sqlMeaning } from './sql-text.ts'

interface Library {
  readonly name: string
  readonly kind: 'sql' | 'nosql'
  /** Says that the file uses it: an import, or a call that is its own. */
  readonly uses: RegExp
  /** A call; what follows the dot in the last group. */
  readonly calls: RegExp
  readonly role?: NosqlFact['role']
}

/** Database libraries of other languages, and how their calls look. */
const LIBRARIES: readonly Library[] = [
  {
    name: 'prisma',
    kind: 'sql',
    uses: /@prisma\/client|\bprisma\b/,
    calls:
      /\bprisma(?:Client)?\.(\w{1,60})\.(findMany|findUnique|findFirst|create|createMany|update|updateMany|upsert|delete|deleteMany|count)\s*\(/gi,
  },
  {
    name: 'sequelize',
    kind: 'sql',
    uses: /\bsequelize\b/i,
    calls:
      /\b([A-Z]\w{0,60}|models\.\w{1,60})\.(findAll|findOne|findByPk|findOrCreate|create|bulkCreate|update|destroy|count)\s*\(/g,
  },
  {
    name: 'typeorm',
    kind: 'sql',
    uses: /["']typeorm["']|@nestjs\/typeorm/,
    calls:
      /\b(\w{0,60}[rR]epository)\.(find|findOne|findOneBy|findBy|save|insert|update|delete|remove|createQueryBuilder)\s*\(/g,
  },
  {
    name: 'knex',
    kind: 'sql',
    uses: /["']knex["']/,
    calls: /\bknex\(\s*["'](\w{1,60})["']\s*\)[^;]{0,200}?\.(select|insert|update|del|delete|where|first)\s*\(/g,
  },
  {
    name: 'jpa',
    kind: 'sql',
    uses: /(?:JpaRepository|CrudRepository|javax\.persistence|jakarta\.persistence)/,
    calls: /\b(\w{0,60}[rR]epo(?:sitory)?)\.(findAll|findById|findBy\w{1,60}|save|saveAll|delete|deleteById)\s*\(/g,
  },
  {
    name: 'activerecord',
    kind: 'sql',
    uses: /ApplicationRecord|ActiveRecord|ApplicationController/,
    calls: /(?<![\w.:])([A-Z]\w{1,60})\.(where|find_by|find|all|create|order|includes|joins)\b/g,
  },
  {
    name: 'gorm',
    kind: 'sql',
    uses: /gorm\.io\/gorm|jinzhu\/gorm/,
    calls: /\b(\w{0,20}[dD][bB])\.(Create|First|Find|Where|Save|Updates|Update|Delete)\s*\(/g,
  },
  {
    name: 'eloquent',
    kind: 'sql',
    uses: /Illuminate\\|App\\Models/,
    calls: /(?<![\w\\])([A-Z]\w{1,60})::(all|find|findOrFail|where|create|paginate|with)\s*\(/g,
  },
  {
    name: 'entity-framework',
    kind: 'sql',
    uses: /EntityFrameworkCore/,
    calls:
      /\b_?(context|db\w{0,20})\.\w{1,60}\.(Add|ToList|ToListAsync|Find|FindAsync|FirstOrDefault|FirstOrDefaultAsync|Where|Remove|Update)\s*\(/gi,
  },
  {
    name: 'mongoose',
    kind: 'nosql',
    uses: /["']mongoose["']/,
    calls:
      /\b([A-Z]\w{0,60})\.(find|findOne|findById|findOneAndUpdate|findByIdAndUpdate|findByIdAndDelete|create|insertMany|updateOne|updateMany|deleteOne|deleteMany|countDocuments|aggregate)\s*\(/g,
  },
  {
    name: 'mongodb',
    kind: 'nosql',
    uses: /["']mongodb["']|mongo-driver|com\.mongodb/,
    calls:
      /\bcollection\(\s*["'`](\w{1,60})["'`]\s*\)\s*\.(find|findOne|insertOne|insertMany|updateOne|updateMany|deleteOne|deleteMany|aggregate)\s*\(/g,
  },
  {
    name: 'firestore',
    kind: 'nosql',
    uses: /firebase\/firestore|firebase-admin|@react-native-firebase|["']firebase\/?(?:app|compat)?/,
    calls:
      /\b(getDocs?|addDoc|setDoc|updateDoc|deleteDoc|onSnapshot)\s*\(|\.collection\([^)\n]{1,80}\)[^;]{0,120}?\.(get|add|set|update|delete|onSnapshot)\s*\(/g,
  },
  {
    name: 'redis',
    kind: 'nosql',
    role: 'cache',
    uses: /["'](?:redis|ioredis)["']|go-redis|redigo/,
    calls:
      /\b(\w{0,20}(?:redis|client|cache)\w{0,20})\.(get|set|hget|hset|hgetall|lpush|rpush|lrange|del|setex|zadd|Get|Set|HSet|HGet)\s*\(/gi,
  },
  {
    name: 'dynamodb',
    kind: 'nosql',
    uses: /client-dynamodb|DynamoDB/,
    calls:
      /\b(\w{0,30})\.?(getItem|putItem|GetItemCommand|PutItemCommand|QueryCommand|ScanCommand|UpdateCommand|GetCommand|PutCommand)\s*\(/g,
  },
]

const READS =
  /^(?:find|get|count|all|select|first|where|paginate|with|order|includes|joins|toList|aggregate|hget|lrange|scan|query|onSnapshot)/i
const FILTERS = /^(?:where|findBy|find_by|findUnique|findOneBy|findOne|findById|findFirst|findByPk|with)/i
const DELETES = /^(?:del|delete|destroy|remove)/i
const UPDATES = /^(?:update|upsert|findOneAndUpdate|findByIdAndUpdate|save$|updates)/i

const operationOf = (call: string, rest: string): DatabaseOperation => {
  if (DELETES.test(call)) return 'delete'
  if (UPDATES.test(call)) return 'update'
  if (FILTERS.test(call) || (READS.test(call) && /^\s*\(\s*\{\s*where\b/.test(rest))) return 'filter'
  return READS.test(call) ? 'read' : 'create'
}

const MOST_CALLS = 60

/** SQL and NoSQL at work in another language: calls of its libraries, and SQL text in its strings. */
export const databaseFacts = (source: SourceCode): readonly (SqlFact | NosqlFact)[] =>
  source.language === 'sql' || source.language === 'shell' || source.language === 'prisma'
    ? []
    : [...LIBRARIES.flatMap(library => libraryFacts(library, source)), ...sqlStrings(source)]

const libraryFacts = (library: Library, { file, code, bare, lineAt }: SourceCode): readonly (SqlFact | NosqlFact)[] => {
  if (!library.uses.test(code)) return []
  const facts: (SqlFact | NosqlFact)[] = []
  for (const match of code.matchAll(library.calls)) {
    if (facts.length >= MOST_CALLS) break
    if ((bare[match.index] ?? ' ') === ' ') continue
    const call = match.at(-1) ?? match[1] ?? ''
    const operation = operationOf(
      call,
      code.slice(match.index + match[0].length - 1, match.index + match[0].length + 40),
    )
    const line = lineAt(match.index)
    const common = {
      anchor: { at: 'lines' as const, path: file.path, startLine: line, endLine: line },
      owner: file.owner,
      language: 'other' as const,
      text: shortened(code.slice(match.index).split('\n')[0] ?? ''),
      inTest: isTestPath(file.path),
    }
    facts.push(
      library.kind === 'sql'
        ? { ...common, kind: 'sql', operation, via: library.name, target: match[1] ?? '' }
        : {
            ...common,
            kind: 'nosql',
            operation: operation === 'read' || operation === 'filter' ? 'read' : 'write',
            client: library.name,
            role: library.role ?? 'database',
            used: true,
          },
    )
  }
  return facts
}

const SQL_STRING = /(["'`])(\s{0,40}(?:select|insert\s+into|update|delete\s+from|create\s+table)\s[\s\S]{0,1500}?)\1/gi

const sqlStrings = ({ file, code, lineAt }: SourceCode): readonly SqlFact[] => {
  const facts: SqlFact[] = []
  for (const match of code.matchAll(SQL_STRING)) {
    if (facts.length >= MOST_CALLS) break
    const meaning = sqlMeaning(match[2] ?? '')
    if (!meaning) continue
    const line = lineAt(match.index)
    const anchor = {
      at: 'lines' as const,
      path: file.path,
      startLine: line,
      endLine: lineAt(match.index + match[0].length),
    }
    facts.push({
      kind: 'sql',
      anchor,
      owner: file.owner,
      ...meaning,
      via: 'sql',
      language: 'other',
      text: shortened(match[2] ?? ''),
      inTest: isTestPath(file.path),
    })
  }
  return facts
}

const MODELS: readonly (readonly [string, RegExp])[] = [
  ['sequelize', /\bsequelize\.define\(\s*["'](\w{1,60})["']/g],
  ['typeorm', /@Entity\([^)]{0,100}\)[^{]{0,200}?\bclass\s+(\w{1,60})/g],
  ['activerecord', /\bclass\s+(\w{1,60})\s*<\s*(?:ApplicationRecord|ActiveRecord::Base)/g],
]

/** Tables that are declared: a Prisma schema (unless its database is MongoDB), and models of ORMs. */
export const declarationFacts = ({ file, language, code, lineAt }: SourceCode): readonly SqlDeclarationFact[] => {
  const forms: typeof MODELS =
    language === 'prisma'
      ? /provider\s*=\s*"mongodb"/.test(code)
        ? []
        : [['prisma', /^model\s+(\w{1,60})\s*\{/gm]]
      : MODELS
  return forms.flatMap(([via, form]) =>
    [...code.matchAll(form)].slice(0, MOST_CALLS).map(match => {
      const line = lineAt(match.index)
      const anchor = { at: 'lines' as const, path: file.path, startLine: line, endLine: line }
      return {
        kind: 'sql-declaration' as const,
        anchor,
        owner: file.owner,
        what: 'model' as const,
        via,
        name: match[1] ?? '',
        language: 'other' as const,
      }
    }),
  )
}
