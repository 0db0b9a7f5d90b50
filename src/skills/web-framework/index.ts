import type { FrameworkFact } from '../../facts/kinds.ts'
import { distinctBy, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { listedAndUnread, saysListed } from '../discounts.ts'
import { partsFirst, richRoutes, routes, saysFramework, saysRoute, saysRoutes } from '../web-routes.ts'
import { at, code, listed, plural } from '../words.ts'

const any = () => true
const isDjango = (framework: string) => framework === 'Django'
const DJANGO_PARTS: ReadonlySet<FrameworkFact['use']> = new Set(['model', 'form', 'admin', 'serializer', 'template'])

const frameworks = (facts: Facts) =>
  distinctBy(
    factsOf(facts, 'framework', ['own', 'scaffold']).filter(fact => fact.use !== 'form'),
    fact => `${fact.framework} ${fact.use}`,
  )

const WELL_KNOWN = ['flask', 'django', 'fastapi']

export default defineSkill({
  id: 'web-framework',
  title: 'Web framework',
  why: 'Many backend jobs are about web applications; one framework known well is enough.',

  signals: {
    route: signal({
      title: 'Has a route that shows a template, takes data or answers in JSON',
      from: 'python',
      find: facts => richRoutes(facts, any),
      says: saysRoute,
    }),
    'django-view': signal({
      title: 'Wires a Django view',
      from: 'python',
      find: facts => routes(facts, isDjango),
      says: saysRoute,
    }),
    'django-part': signal({
      title: 'Writes Django models, forms, templates or admin',
      from: 'python',
      find: facts =>
        partsFirst(
          factsOf(facts, 'framework').filter(
            fact => isDjango(fact.framework) && DJANGO_PARTS.has(fact.use) && fact.substantial,
          ),
        ),
      says: saysFramework,
    }),
    plain: signal({
      title: 'Has a route',
      from: 'python',
      find: facts => routes(facts, any),
      says: saysRoute,
      counted: count => plural(count, 'route'),
    }),
    trace: signal({
      title: 'Imports a web framework',
      from: 'python',
      find: frameworks,
      lastResort: true,
      says: saysFramework,
    }),
  },

  levels: { some: [{ plain: 1 }, { trace: 1 }], solid: [{ route: 3 }, { 'django-view': 1, 'django-part': 1 }] },

  discounts: facts =>
    (facts.byKind.get('framework')?.length ?? 0) > 0
      ? []
      : listedAndUnread(facts, WELL_KNOWN).map(fact => ({ fact, signal: 'plain', says: saysListed(fact) })),

  says: found => {
    const names = namesOf(found)
    const more = names.length > 1 ? `; also ${listed(names.slice(1))}` : ''
    return found.count('plain') > 0
      ? `${saysRoutes(found.count('plain'), found.count('route'))}${more}`
      : `no route found yet${more}`
  },
  absent: () => 'no Python web framework is used',
  nextStep: {
    some: () => 'Write a small web application with Flask: one route, one template.',
    solid: ({ count }) =>
      `Give your application ${plural(3 - count('route'), 'more route')} that ${count('route') === 2 ? 'shows a template, takes a form or answers' : 'show a template, take a form or answer'} in JSON.`,
  },
  minutes: { some: 60, solid: 90 },
  question: ({ first }) => {
    const fact = first('route')
    return fact?.kind === 'endpoint'
      ? `What happens between a request${fact.route === '' ? '' : ` to ${code(fact.route)}`} and the answer of ${code(fact.handler)} (${at(fact)})?`
      : undefined
  },
})

/** Frameworks by how much is done with them; add-ons and test imports come last. */
const namesOf = ({ all }: Found): string[] => {
  const names = new Map<string, number>()
  for (const fact of [...all('plain'), ...all('trace')])
    if (fact.kind === 'endpoint' || fact.kind === 'framework')
      names.set(fact.framework, (names.get(fact.framework) ?? 0) + (fact.kind === 'endpoint' ? 5 : 1))
  return [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
}
