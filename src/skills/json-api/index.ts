import type { EndpointFact, HttpCallFact } from '../../facts/kinds.ts'
import { bestFirst, distinctBy, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { at, code, plural, snippet } from '../words.ts'

const endpoints = (facts: Facts) =>
  bestFirst(
    distinctBy(
      factsOf(facts, 'endpoint').filter(fact => fact.json && fact.language === 'python'),
      fact => `${fact.route} ${fact.handler}`,
    ),
    fact => (fact.usesData ? 2 : 0) + (fact.substantial ? 1 : 0) + (fact.methods.some(isWriting) ? 1 : 0),
  )
/** A request that changes something has more to get right. */
const isWriting = (method: string): boolean => /^(?:POST|PUT|PATCH)$/.test(method)
const calls = (facts: Facts) =>
  bestFirst(
    factsOf(facts, 'http-call').filter(fact => fact.json && !fact.inTest && fact.language !== 'other'),
    fact => (fact.parameters ? 1 : 0) + (fact.errorsHandled ? 2 : 0),
  )
/** Where a router knows the address, the handler does not. */
const saysEndpoint = (fact: EndpointFact) =>
  `${code(fact.handler)} answers ${fact.route === '' ? '' : `${code(`${fact.methods[0] ?? 'GET'} ${fact.route}`)} `}with JSON`
const saysCall = (fact: HttpCallFact) =>
  `uses an API’s JSON${fact.errorsHandled ? ' and minds errors' : ''}: ${snippet(fact.text)}`

export default defineSkill({
  id: 'json-api',
  title: 'JSON APIs',
  why: 'Backends offer APIs and use those of others, usually in JSON.',

  signals: {
    endpoint: signal({
      title: 'Offers a JSON endpoint',
      from: 'python',
      find: endpoints,
      says: saysEndpoint,
      counted: count => plural(count, 'endpoint'),
    }),
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
    solid: [{ 'careful-call': 1 }, { endpoint: 2 }],
  },

  says: ({ count }) =>
    count('endpoint') > 0
      ? plural(count('endpoint'), 'JSON endpoint')
      : count('call') > 0
        ? plural(count('call'), 'call to an API', 'calls to APIs')
        : count('elsewhere') > 0
          ? 'not in Python'
          : 'JSON, but no API',
  absent: () => 'no JSON endpoint and no call to a JSON API',
  nextStep: {
    some: () => 'Fetch JSON from a public API with `requests`, and print two fields of it.',
    solid: ({ count }) =>
      count('endpoint') > 0
        ? 'Add a second endpoint that takes a parameter and answers in JSON.'
        : count('call') > 0
          ? 'Pass query parameters to the API that you call, and handle the case that it does not answer.'
          : 'Fetch JSON from a public API with `requests`: pass it a parameter, and handle the case that it does not answer.',
  },
  minutes: { some: 45, solid: 30 },
  question: ({ first }) => {
    const endpoint = first('endpoint')
    if (endpoint?.kind === 'endpoint' && endpoint.usesData)
      return `What does a client get from ${code(endpoint.handler)} (${at(endpoint)}) when it sends something wrong?`
    const call = first('careful-call') ?? first('call')
    return call ? `${at(call)} asks another service: what does your program do when it is slow, or says no?` : undefined
  },
})
