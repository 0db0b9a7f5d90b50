import type { EndpointFact, HttpCallFact } from '../../facts/kinds.ts'
import { bestFirst, distinctBy, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { code, plural } from '../words.ts'

const endpoints = (facts: Facts) =>
  bestFirst(
    distinctBy(
      factsOf(facts, 'endpoint').filter(fact => fact.json && fact.language === 'python'),
      fact => `${fact.route} ${fact.handler}`,
    ),
    fact => (fact.usesData ? 2 : 0) + (fact.substantial ? 1 : 0),
  )
const calls = (facts: Facts) =>
  bestFirst(
    factsOf(facts, 'http-call').filter(fact => fact.json && !fact.inTest && fact.language !== 'other'),
    fact => (fact.parameters ? 1 : 0) + (fact.errorsHandled ? 2 : 0),
  )
const saysEndpoint = (fact: EndpointFact) =>
  `${code(fact.handler)} answers ${code(`${fact.methods[0] ?? 'GET'} ${fact.route}`)} with JSON`
const saysCall = (fact: HttpCallFact) =>
  `calls an API and uses its JSON${fact.errorsHandled ? ', minding errors' : ''}: ${code(fact.text)}`

export default defineSkill({
  id: 'json-api',
  title: 'JSON APIs',
  why: 'Backends offer APIs and use those of others, usually in JSON.',

  signals: {
    endpoint: signal({ title: 'Offers a JSON endpoint', from: 'python', find: endpoints, says: saysEndpoint }),
    'careful-call': signal({
      title: "Uses another API's JSON, with parameters or error handling",
      from: 'python',
      find: facts => calls(facts).filter(fact => fact.parameters || fact.errorsHandled),
      says: saysCall,
    }),
    call: signal({ title: "Uses another API's JSON", from: 'python', find: calls, says: saysCall }),
    'json-use': signal({
      title: 'Reads or writes JSON',
      from: 'python',
      find: facts => factsOf(facts, 'json-use').filter(fact => !fact.inTest),
      says: fact => `uses ${code(fact.name)}`,
    }),
    elsewhere: signal({
      title: 'Offers or uses a JSON API in another language',
      from: 'files',
      find: facts => factsOf(facts, 'endpoint').filter(fact => fact.language === 'other' && fact.json),
      says: saysEndpoint,
    }),
  },

  levels: {
    some: [{ endpoint: 1 }, { call: 1 }, { 'json-use': 1 }, { elsewhere: 1 }],
    solid: [{ endpoint: 2 }, { 'careful-call': 1 }],
  },

  says: ({ count }) =>
    count('endpoint') > 0
      ? plural(count('endpoint'), 'JSON endpoint')
      : count('call') > 0
        ? plural(count('call'), 'call to an API', 'calls to APIs')
        : count('elsewhere') > 0
          ? 'not in Python'
          : 'JSON without an API',
  absent: () => 'no JSON endpoint and no call to a JSON API',
  nextStep: {
    some: () => 'Fetch JSON from a public API with `requests`, and print two fields of it.',
    solid: ({ count }) =>
      count('endpoint') > 0
        ? 'Add a second endpoint that takes a parameter and answers in JSON.'
        : 'Pass query parameters to the API that you call, and handle the case that it does not answer.',
  },
  minutes: { some: 45, solid: 30 },
})
