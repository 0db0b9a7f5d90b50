import type { RegexUseFact } from '../../facts/kinds.ts'
import { bestFirst, distinctBy, factsOf } from '../../facts/query.ts'
import type { Facts } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { absentFrom, at, code, plural } from '../words.ts'

// https://docs.python.org/3/library/re.html

const uses = (facts: Facts) =>
  bestFirst(
    factsOf(facts, 'regex'),
    fact => (fact.groups ? 3 : 0) + (fact.rich ? 2 : 0) + (fact.inTest ? -4 : 0) + (fact.by === 'framework' ? -6 : 0),
  )
const rich = (facts: Facts) =>
  distinctBy(
    uses(facts).filter(fact => fact.by === 're' && fact.rich && !fact.inTest),
    fact => fact.pattern ?? '',
  )
const says = (fact: RegexUseFact) =>
  fact.pattern === undefined
    ? `calls ${code(fact.name)}`
    : `${code(fact.name)} with ${code(shortPattern(fact.pattern))}`

const MAX_PATTERN = 60
const shortPattern = (pattern: string): string =>
  pattern.length > MAX_PATTERN ? `${pattern.slice(0, MAX_PATTERN).trimEnd()}…` : pattern

export default defineSkill({
  id: 'regular-expressions',
  title: 'Regular expressions',
  why: 'Usually not required, but a super-power where text has to be read.',

  signals: {
    rich: signal({ title: 'Applies a pattern with groups, classes or quantifiers', from: 'python', find: rich, says }),
    several: signal({
      title: 'Reads several groups of one pattern',
      from: 'python',
      find: facts =>
        rich(facts).filter(
          fact => (fact.pattern?.match(/\((?!\?[:=!<])|\(\?P</g)?.length ?? 0) >= 3 && fact.resultUsed,
        ),
      says,
    }),
    use: signal({ title: 'Uses a regular expression', from: 'python', find: uses, says }),
  },

  levels: { some: [{ use: 1 }], solid: [{ rich: 2 }, { several: 1 }] },

  says: ({ count }) => (count('use') > 1 ? plural(count('use'), 'use') : 'the only use'),
  absent: facts => absentFrom(facts, 'no regular expression in the Python code'),
  nextStep: {
    some: () =>
      'Where you take text apart with `split` and indexes, try one pattern with `re.search` and named groups.',
    solid: () => 'Read a second kind of line with a pattern that has groups.',
  },
  minutes: { some: 30, solid: 30 },
  question: ({ first }) => {
    const fact = first('rich')
    return fact?.kind === 'regex' && fact.pattern !== undefined
      ? `Read the pattern at ${at(fact)} aloud: which text does it take, and which does it refuse?`
      : undefined
  },
})
