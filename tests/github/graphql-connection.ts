import { type Arguments, GitHubError, type Node } from './graphql-world.ts'

const cursorOf = (index: number): string => Buffer.from(`cursor:v2:${index}`).toString('base64')

const indexOf = (cursor: unknown): number | undefined => {
  if (typeof cursor !== 'string') return undefined
  const index = /^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]
  if (index === undefined) {
    throw new GitHubError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`)
  }
  return Number(index)
}

const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other)

/** The part of a list that `first`, `last`, `after` and `before` ask for. https://relay.dev/graphql/connections.htm */
export const connection = <T>(
  items: readonly T[],
  args: Arguments,
  toNode: (item: T) => Node | Error | null | Promise<Node | null>,
  more: Readonly<Record<string, unknown>> = {},
): object => {
  const from = (indexOf(args.after) ?? -1) + 1
  const until = Math.min(items.length, indexOf(args.before) ?? items.length)
  const start = args.last == null ? from : Math.max(from, until - numberOr(args.last, 0))
  const end = args.first == null ? until : Math.min(until, start + numberOr(args.first, 0))
  const part = items.slice(start, end)
  return {
    totalCount: items.length,
    nodes: () => part.map(toNode),
    edges: () => part.map((item, index) => ({ cursor: cursorOf(start + index), node: toNode(item) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: part.length > 0 ? cursorOf(start) : null,
      endCursor: part.length > 0 ? cursorOf(end - 1) : null,
    },
    ...more,
  }
}

interface Sortable {
  readonly number: number
  readonly createdAt: string
}

/** `orderBy`; the oldest first where it is left out. */
export const ordered = <T extends Sortable>(
  items: readonly T[],
  { orderBy }: Arguments,
  commentsOf: (item: T) => number,
): readonly T[] => {
  const { field = 'CREATED_AT', direction = 'ASC' } = (orderBy ?? {}) as { field?: string; direction?: string }
  const compare = (one: T, other: T): number =>
    (field === 'COMMENTS' ? commentsOf(one) - commentsOf(other) : one.createdAt.localeCompare(other.createdAt)) ||
    one.number - other.number
  const sorted = items.toSorted(compare)
  return direction === 'DESC' ? sorted.reverse() : sorted
}

/** Whether a value is among those of a list argument, which may be left out. */
export const among = (wanted: unknown, value: string): boolean => !Array.isArray(wanted) || wanted.includes(value)
