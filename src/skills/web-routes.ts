import type { EndpointFact, FrameworkFact } from '../facts/kinds.ts'
import { bestFirst, distinctBy, factsOf } from '../facts/query.ts'
import type { Facts } from '../types.ts'
import { code, plural } from './words.ts'

/** Own routes that are more than a greeting: templates, forms, data or JSON; richest first. */
export const richRoutes = (facts: Facts, isWanted: (framework: string) => boolean): EndpointFact[] =>
  routes(facts, isWanted).filter(fact => fact.json || fact.template || fact.usesData)

export const routes = (facts: Facts, isWanted: (framework: string) => boolean): EndpointFact[] =>
  bestFirst(
    distinctBy(
      factsOf(facts, 'endpoint').filter(fact => fact.language === 'python' && isWanted(fact.framework)),
      fact => `${fact.route} ${fact.handler}`,
    ),
    fact =>
      (fact.usesData ? 2 : 0) +
      (fact.substantial ? 2 : 0) +
      (fact.json || fact.template ? 1 : 0) +
      (fact.methods.some(method => /^(?:POST|PUT|PATCH)$/.test(method)) ? 1 : 0),
  )

export const saysRoute = (fact: EndpointFact): string => {
  const answer = fact.template ? ' with a page' : fact.json ? ' with JSON' : ''
  // Where a router or a file of URLs knows the address, the handler does not.
  return `${code(fact.handler)} answers ${fact.route === '' ? 'requests' : code(fact.route)}${answer}`
}

/** "26 routes", and how many of them do something with data, forms or JSON. */
export const saysRoutes = (all: number, rich: number): string =>
  rich > 0 && rich < all ? `${plural(all, 'route')}, ${rich} with a page, data or JSON` : plural(all, 'route')

const PART_WORTH: Readonly<Partial<Record<FrameworkFact['use'], number>>> = {
  model: 4,
  form: 3,
  serializer: 3,
  view: 2,
  template: 1,
}

/** What a framework's parts show of own work, a model before a registered admin. */
export const partsFirst = (parts: readonly FrameworkFact[]): FrameworkFact[] =>
  bestFirst(parts, fact => PART_WORTH[fact.use] ?? 0)

export const saysFramework = (fact: FrameworkFact): string => {
  switch (fact.use) {
    case 'import':
      return `imports ${fact.framework}`
    case 'application':
      return `makes a ${fact.framework} application`
    case 'admin':
      return fact.name === 'register'
        ? `registers models in ${fact.framework}’s admin`
        : `${code(fact.name)} is a ${fact.framework} admin class`
    default:
      return `${code(fact.name)} is a ${fact.framework} ${fact.use}`
  }
}
