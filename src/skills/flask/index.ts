import { factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { listedAndUnread, saysListed } from '../discounts.ts'
import { richRoutes, routes, saysFramework, saysRoute, saysRoutes } from '../web-routes.ts'
import { plural } from '../words.ts'

// https://flask.palletsprojects.com

const isFlask = (framework: string) => framework === 'Flask'

const isUsed = (facts: Facts) =>
  facts.byKind.get('framework')?.some(fact => fact.kind === 'framework' && isFlask(fact.framework)) ?? false

export default defineSkill({
  id: 'flask',
  title: 'Flask',
  why: 'Flask is the easiest of the popular frameworks to learn.',

  signals: {
    route: signal({
      title: 'Has a route that shows a template, takes data or answers in JSON',
      from: 'python',
      find: facts => richRoutes(facts, isFlask),
      says: saysRoute,
    }),
    plain: signal({ title: 'Has a route', from: 'python', find: facts => routes(facts, isFlask), says: saysRoute }),
    trace: signal({
      lastResort: true,
      title: 'Imports Flask',
      from: 'python',
      find: facts => factsOf(facts, 'framework').filter(fact => isFlask(fact.framework) && fact.use !== 'form'),
      says: saysFramework,
    }),
  },

  levels: { some: [{ plain: 1 }, { trace: 1 }], solid: [{ route: 3 }] },

  discounts: facts =>
    isUsed(facts)
      ? []
      : listedAndUnread(facts, ['flask']).map(fact => ({ fact, signal: 'plain', says: saysListed(fact) })),

  says: ({ count }) => (count('plain') > 0 ? saysRoutes(count('plain'), count('route')) : 'imported, no route'),
  absent: () => 'Flask is not used',
  nextStep: {
    some: () => 'Write a Flask application with one route.',
    solid: ({ count }) =>
      `Give the application ${plural(3 - count('route'), 'more route')} that ${count('route') === 2 ? 'shows a template, takes a form or answers' : 'show a template, take a form or answer'} in JSON.`,
  },
  minutes: { some: 45, solid: 90 },
})
