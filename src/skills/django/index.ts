import type { FrameworkFact } from '../../facts/kinds.ts'
import { distinctBy, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { listedAndUnread, saysListed } from '../discounts.ts'
import { partsFirst, routes, saysFramework, saysRoute } from '../web-routes.ts'
import { listed, plural } from '../words.ts'

// https://docs.djangoproject.com

const isDjango = (framework: string) => framework === 'Django'
const PARTS: ReadonlySet<FrameworkFact['use']> = new Set(['model', 'form', 'admin', 'serializer', 'view'])

const parts = (facts: Facts) =>
  distinctBy(
    partsFirst(
      factsOf(facts, 'framework').filter(fact => isDjango(fact.framework) && PARTS.has(fact.use) && fact.substantial),
    ),
    fact => fact.use,
  )
const templates = (facts: Facts) =>
  factsOf(facts, 'framework').filter(fact => isDjango(fact.framework) && fact.use === 'template')

const isUsed = (facts: Facts) =>
  facts.byKind.get('framework')?.some(fact => fact.kind === 'framework' && isDjango(fact.framework)) ?? false

export default defineSkill({
  id: 'django',
  title: 'Django',
  why: 'Django is the most asked-for Python web framework.',

  signals: {
    view: signal({
      title: 'Wires own views to URLs',
      from: 'python',
      find: facts => routes(facts, isDjango),
      says: saysRoute,
    }),
    part: signal({
      title: 'Writes own models, forms, admin or serializers',
      from: 'python',
      find: parts,
      says: saysFramework,
    }),
    template: signal({
      title: 'Writes own templates',
      from: 'python',
      find: templates,
      says: fact => `${saysFramework(fact)}`,
    }),
    trace: signal({
      lastResort: true,
      title: 'Holds a Django project',
      from: 'python',
      find: facts => factsOf(facts, 'framework', ['own', 'scaffold']).filter(fact => isDjango(fact.framework)),
      says: saysFramework,
    }),
  },

  levels: {
    some: [{ trace: 1 }],
    solid: [
      { view: 1, part: 1 },
      { view: 2, template: 1 },
    ],
  },

  discounts: facts =>
    isUsed(facts)
      ? []
      : listedAndUnread(facts, ['django']).map(fact => ({ fact, signal: 'trace', says: saysListed(fact) })),

  says: ({ all, count }) =>
    listed([
      ...(count('view') > 0 ? [plural(count('view'), 'view')] : []),
      ...new Set(
        all('part').flatMap(fact =>
          fact.kind === 'framework' && fact.use !== 'view' ? [`${fact.use}s`.replace('admins', 'admin')] : [],
        ),
      ),
    ]) || 'a generated project with little own code',
  absent: () => 'Django is not used',
  nextStep: {
    some: () => 'Start a Django project with one app.',
    solid: () => 'Write one model and a view that shows its rows, and wire the view in `urls.py`.',
  },
  minutes: { some: 60, solid: 90 },
})
