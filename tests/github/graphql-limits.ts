import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit */
const RECORDS = 100
const NODES = 500_000

export interface Measured {
  readonly errors: readonly object[]
  /** Points, and how many nodes the answer may hold. */
  readonly cost: number
  readonly nodeCount: number
}

/** What GitHub reckons before it answers: how much a query may bring at most, and whether its pages are bounded. */
export const measure = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measured => {
  const errors: object[] = []
  let nodeCount = 0
  let requests = 0

  const number = (field: FieldNode, name: string): number | undefined => {
    const value = field.arguments?.find(argument => argument.name.value === name)?.value
    if (value?.kind === Kind.INT) return Number(value.value)
    const given =
      value?.kind === Kind.VARIABLE ? (variables[value.name.value] ?? defaultOf(value.name.value)) : undefined
    return typeof given === 'number' ? given : undefined
  }
  const defaultOf = (name: string): number | undefined => {
    const value = operation.variableDefinitions?.find(one => one.variable.name.value === name)?.defaultValue
    return value?.kind === Kind.INT ? Number(value.value) : undefined
  }

  /** `@include` and `@skip` cost nothing where they leave something out. */
  const isAsked = ({ directives = [] }: SelectionNode): boolean =>
    directives.every(({ name, arguments: [condition] = [] }) => {
      const value = condition?.value
      const isTrue =
        value?.kind === Kind.VARIABLE
          ? variables[value.name.value] === true
          : value?.kind === Kind.BOOLEAN && value.value
      return name.value === 'skip' ? !isTrue : name.value !== 'include' || isTrue
    })

  const walk = (set: SelectionSetNode, type: GraphQLCompositeType, times: number, path: readonly string[]): void => {
    for (const selection of set.selections.filter(isAsked)) {
      if (selection.kind === Kind.FRAGMENT_SPREAD || selection.kind === Kind.INLINE_FRAGMENT) {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : document.definitions.find(
                one => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
              )
        if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue
        const on = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type
        if (isCompositeType(on)) walk(fragment.selectionSet, on, times, path)
        continue
      }
      if (!selection.selectionSet || !(isObjectType(type) || isInterfaceType(type))) continue
      const field = type.getFields()[selection.name.value]
      const to = field && getNamedType(field.type)
      if (!isCompositeType(to)) continue
      const here = [...path, selection.alias?.value ?? selection.name.value]
      if (!to.name.endsWith('Connection')) {
        walk(selection.selectionSet, to, times, here)
        continue
      }
      const [first, last] = [number(selection, 'first'), number(selection, 'last')]
      const size = first ?? last
      const name = selection.name.value
      if (size === undefined) {
        const text = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`
        errors.push(limitError('MISSING_PAGINATION_BOUNDARIES', here, selection, text))
      } else if (size > RECORDS) {
        const bound = first === undefined ? 'last' : 'first'
        const text = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${bound}\` limit of ${RECORDS} records.`
        errors.push(limitError('EXCESSIVE_PAGINATION', here, selection, text))
      }
      requests += times
      nodeCount += times * (size ?? 0)
      walk(selection.selectionSet, to, times * (size ?? 0), here)
    }
  }

  const root = schema.getRootType(operation.operation)
  if (root) walk(operation.selectionSet, root, 1, [])
  if (nodeCount > NODES) {
    const text = `This query requests up to ${nodeCount} possible nodes which exceeds the maximum limit of ${NODES}.`
    errors.push({ type: 'MAX_NODE_LIMIT_EXCEEDED', message: text })
  }
  return { errors, nodeCount, cost: Math.max(1, Math.round(requests / 100)) }
}

const limitError = (type: string, path: readonly string[], { loc }: FieldNode, message: string): object => ({
  type,
  path: [...path],
  ...(loc ? { locations: [{ line: loc.startToken.line, column: loc.startToken.column }] } : {}),
  message,
})
