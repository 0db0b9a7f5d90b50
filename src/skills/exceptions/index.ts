import type { HandlerFact, RaiseFact, Reaction } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Fact, Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, at, code, listed, plural, shortName } from '../words.ts'

// https://docs.python.org/3/tutorial/errors.html

const REACTION: Readonly<Record<Reaction, string>> = {
  retries: 'and tries again',
  translates: 'and raises a clearer error',
  logs: 'and logs it',
  reports: 'and tells the user',
  recovers: 'and goes on with something else',
  returns: 'and returns',
  reraises: 'and raises it again',
  exits: 'and ends the program',
  passes: 'and hides it',
}
const WORTH: Readonly<Record<Reaction, number>> = {
  retries: 8,
  translates: 7,
  logs: 6,
  reports: 6,
  recovers: 5,
  returns: 4,
  reraises: 3,
  exits: 3,
  passes: 0,
}

const handlers = (facts: Facts) =>
  bestFirst(factsOf(facts, 'handler'), fact => WORTH[fact.reaction] + (fact.broad ? -4 : 0) + (fact.inTest ? -3 : 0))
const raises = (facts: Facts) =>
  bestFirst(
    factsOf(facts, 'raise').filter(fact => fact.exception !== '' && !fact.abstract),
    fact => (fact.own ? 4 : 0) + (fact.apt ? 2 : 0) + (fact.inTest ? -3 : 0),
  )
const saysHandler = (fact: HandlerFact) =>
  `catches ${fact.exceptions.length > 0 ? listed(fact.exceptions.map(name => code(shortName(name)))) : 'everything'} ${REACTION[fact.reaction]}`
const saysRaise = (fact: RaiseFact) =>
  `raises ${code(shortName(fact.exception))}${fact.own ? ', an exception class of its own' : ''}`

export default defineSkill({
  id: 'exceptions',
  title: 'Exceptions',
  why: 'What a program does when something goes wrong shows who thought about it.',

  signals: {
    named: signal({
      title: 'Catches an exception by name and does something sensible',
      from: 'python',
      find: facts => handlers(facts).filter(fact => !fact.broad && fact.reaction !== 'passes'),
      says: saysHandler,
      counted: count => `${count} caught by name`,
    }),
    'own-raised': signal({
      title: 'Raises an exception class of its own',
      from: 'python',
      find: facts => raises(facts).filter(fact => fact.own),
      says: saysRaise,
    }),
    sensible: signal({
      title: 'Catches an error and logs or reports it',
      from: 'python',
      find: facts =>
        handlers(facts).filter(
          fact =>
            !fact.hides &&
            (!fact.broad || fact.reaction === 'logs' || fact.reaction === 'reports' || fact.reaction === 'retries'),
        ),
      says: saysHandler,
    }),
    apt: signal({
      title: 'Raises an exception of an apt type',
      from: 'python',
      find: facts => raises(facts).filter(fact => fact.apt),
      says: saysRaise,
    }),
    raise: signal({ title: 'Raises an exception', from: 'python', find: raises, says: saysRaise }),
    handler: signal({ title: 'Has an exception handler', from: 'python', find: handlers, says: saysHandler }),
  },

  levels: {
    some: [{ handler: 1 }, { raise: 1 }],
    solid: [{ named: 2 }, { 'own-raised': 1 }, { sensible: 1, raise: 1 }, { apt: 3 }],
  },

  best: found => bestOf(found),
  says: ({ all, count }) => {
    const caught = count('handler')
    const named = all('handler').filter(fact => fact.kind === 'handler' && !fact.broad).length
    const byName =
      named < caught ? `, ${named > 0 ? named : 'none'} by name` : caught > 1 ? ', all by name' : ' by name'
    return [
      ...(caught > 0 ? [`${plural(caught, 'handler')}${byName}`] : []),
      ...(count('raise') > 0 ? [`${plural(count('raise'), 'error')} raised`] : []),
    ].join(', ')
  },
  absent: facts => absentFrom(facts, 'no exception is caught or raised in the Python code'),
  nextStep: {
    some: () =>
      'Find a call that can fail (a file, a number that a user types) and catch the exception that it raises, by name.',
    solid: found => {
      const handler = found.all('handler').find(fact => fact.kind === 'handler' && (fact.broad || fact.hides))
      if (handler?.kind === 'handler')
        return handler.broad
          ? `In ${at(handler)}, catch the exception that really happens, by name, and tell the user or log it.`
          : `In ${at(handler)}, tell the user or log it when ${code(shortName(handler.exceptions[0] ?? 'the error'))} happens, instead of hiding it.`
      return found.count('handler') > 0
        ? 'Find a second place that can fail (a file, the network, what a user types) and catch its exception by name.'
        : 'Catch one of the exceptions that your program raises, by name, and tell the user what went wrong.'
    },
  },
  minutes: { some: 20, solid: 20 },
  question: ({ first }) => {
    const fact = first('named')
    return fact?.kind === 'handler' && fact.exceptions[0]
      ? `${at(fact)} ${saysHandler(fact)}: when does that happen, and what does the user see then?`
      : undefined
  },
})

/** Own exception classes are rare in a first project: they tell more than a handler that only returns. */
const bestOf = ({ first }: Found): Fact | undefined => {
  const handler = first('named')
  const own = first('own-raised')
  return own && !(handler?.kind === 'handler' && WORTH[handler.reaction] > WORTH.returns) ? own : (handler ?? own)
}
