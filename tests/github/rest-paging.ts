import type { Answer } from './faults.ts'
import type { Request } from './rest-route.ts'

/** One page of a list, with the links to the others. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export const page = <T>(items: readonly T[], request: Pick<Request, 'query'>, path: string): Answer => {
  const { part, headers } = slice(items, request, path)
  return { status: 200, body: part, headers }
}

export const slice = <T>(
  items: readonly T[],
  { query }: Pick<Request, 'query'>,
  url: string,
): { readonly part: readonly T[]; readonly headers: Readonly<Record<string, string>> } => {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30))
  const number = Math.max(1, Number(query.get('page') ?? 1) || 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (to: number, rel: string): string => {
    const other = new URLSearchParams(query)
    other.set('page', String(to))
    return `<${url}?${other}>; rel="${rel}"`
  }
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ]
  return {
    part: items.slice((number - 1) * size, number * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  }
}
