import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import type { Answer } from './faults.ts'
import { measure } from './graphql-limits.ts'
import { rootNode } from './graphql-repository.ts'
import { GitHubError, type World } from './graphql-world.ts'

let built: GraphQLSchema | undefined

/** GitHub's own schema, as it publishes it; read once in a process. */
const schema = (): GraphQLSchema => {
  const file = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url)
  built ??= buildSchema(readFileSync(file, 'utf8'), { assumeValid: true })
  return built
}

export interface GraphqlAnswer extends Answer {
  /** What is wrong with the query, or with this server: a test that sees it should fail. */
  readonly problems: readonly string[]
  readonly cost: number
}

/** The operation's name; '' where it has none. */
export const operationOf = (sent: Readonly<Record<string, unknown>>): string =>
  typeof sent.operationName === 'string'
    ? sent.operationName
    : (/^\s*(?:query|mutation)\s+(\w+)/m.exec(String(sent.query))?.[1] ?? '')

export const answerGraphql = async (sent: Readonly<Record<string, unknown>>, world: World): Promise<GraphqlAnswer> => {
  const query = String(sent.query ?? '')
  const variables = isRecord(sent.variables) ? sent.variables : {}
  const parsed = parsedOf(query)
  if ('error' in parsed) return refused([{ message: parsed.error }], [`GraphQL: ${parsed.error}`])
  const { document } = parsed
  const wrong = validate(schema(), document)
  if (wrong.length > 0)
    return refused(
      wrong.map(validationError),
      wrong.map(error => `GraphQL: ${error.message}`),
    )
  const operation = getOperationAST(document, typeof sent.operationName === 'string' ? sent.operationName : undefined)
  if (!operation) return refused([{ message: 'An operation name is required' }], ['GraphQL: no operation'])
  const { errors, cost, nodeCount } = measure(schema(), document, operation, variables)
  if (errors.length > 0)
    return refused(
      errors,
      errors.map(error => `GraphQL: ${JSON.stringify(error)}`),
    )

  const problems: string[] = []
  const result = await execute({
    schema: schema(),
    document,
    rootValue: rootNode(world, { cost, nodeCount }),
    variableValues: variables,
    fieldResolver: resolver(problem => problems.push(problem)),
    ...(typeof sent.operationName === 'string' ? { operationName: sent.operationName } : {}),
  })
  const failed = result.errors ?? []
  for (const { originalError, message, path } of failed) {
    if (!(originalError instanceof GitHubError)) problems.push(`GraphQL: ${message} (${path?.join('.')})`)
  }
  return {
    status: 200,
    body: { data: result.data ?? null, ...(failed.length > 0 ? { errors: failed.map(executionError) } : {}) },
    problems,
    cost,
  }
}

const parsedOf = (query: string): { readonly document: DocumentNode } | { readonly error: string } => {
  try {
    return { document: parse(query) }
  } catch (error) {
    return { error: `Parse error: ${error instanceof Error ? error.message : error}` }
  }
}

/** As the usual one does it, but a field that is not written here is no null. */
const resolver =
  (report: (problem: string) => void): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, context, info) => {
    const { fieldName, parentType } = info
    if (!isRecord(source) || !(fieldName in source)) {
      report(
        `GraphQL: the server of the tests has no ${parentType.name}.${fieldName} yet: see tests/github/graphql-*.ts`,
      )
      return null
    }
    const value = source[fieldName]
    return typeof value === 'function' ? value(args, context, info) : value
  }

const refused = (errors: readonly object[], problems: readonly string[]): GraphqlAnswer => ({
  status: 200,
  body: { errors },
  problems,
  cost: 1,
})

const validationError = ({ message, locations }: GraphQLError): object => ({
  path: ['query'],
  extensions: { code: 'undefinedField' },
  locations,
  message,
})

const executionError = ({ message, locations, path, originalError }: GraphQLError): object => ({
  ...(originalError instanceof GitHubError ? { type: originalError.type } : {}),
  path,
  ...(originalError instanceof GitHubError && originalError.type === 'FORBIDDEN'
    ? { extensions: { saml_failure: false } }
    : {}),
  locations,
  message,
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
