import { expect, it, test } from 'vitest'
import { type Explanation, renderExplanation } from '../../src/report/explanation.ts'
import { HOSTILE } from './hostile.ts'
import { assessment, lines } from './made-up.ts'

const explanation = (name = 'an order without items'): Explanation => ({
  assessment: assessment('testing', 'Tests', {
    level: 'some',
    says: `2 tests check ${name}`,
    nextStep: `Check ${name} too.`,
    question: `Why ${name}?`,
  }),
  title: 'Tests',
  why: 'Code that is checked can be changed.',
  signals: [
    {
      id: 'telling-test',
      title: 'Calls own code and asserts on the result',
      count: 4,
      places: [
        { anchor: lines('tests/test_orders.py', 14, 19), says: `checks that \`${name}\` is refused` },
        { anchor: lines('tests/test_orders.py', 22, 30), says: 'checks `total`' },
      ],
    },
    { id: 'ci-run', title: 'CI runs its tests', count: 0, places: [] },
  ],
  needs: {
    some: [[{ signal: 'telling-test', title: 'Calls own code and asserts on the result', found: 2, needed: 1 }]],
    solid: [
      [{ signal: 'telling-test', title: 'Calls own code and asserts on the result', found: 2, needed: 3 }],
      [
        { signal: 'telling-test', title: 'Calls own code and asserts on the result', found: 2, needed: 1 },
        { signal: 'ci-run', title: 'CI runs its tests', found: 0, needed: 1 },
      ],
    ],
  },
  unchecked: [{ what: 'history', reason: 'the checkout is shallow' }],
})

test('everything that decided a skill', () => {
  expect(renderExplanation(explanation(), { color: false, width: 80 })).toMatchInlineSnapshot(`
    "Tests (testing, required)
    🟡 Partly shown: 2 tests check an order without items
    Code that is checked can be changed.

    Calls own code and asserts on the result (telling-test): 4
      tests/test_orders.py:14 checks that \`an order without items\` is refused
      tests/test_orders.py:22 checks \`total\`
      and 2 more

    CI runs its tests (ci-run): 0

    Partly shown needs this: met
      ✓ calls own code and asserts on the result: 2 found, 1 needed

    Shown needs one of these ways: not met
      ✗ calls own code and asserts on the result: 2 found, 3 needed
      ✗ calls own code and asserts on the result: 2 found, 1 needed; CI runs its
        tests: 0 found, 1 needed

    Not looked at: history: the checkout is shallow
    Next: Check an order without items too.
    To ask: Why an order without items?
    "
  `)
})

test.each(HOSTILE)('%j reaches no terminal and no runner', name => {
  const [signal] = explanation(name).signals
  const signals = signal ? [{ ...signal, places: signal.places.map(place => ({ ...place, by: [name] })) }] : []
  const whose = [`Of ${name}'s own work: shown`]
  const text = renderExplanation({ ...explanation(name), signals, whose }, { color: false, width: 60 })
  expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Cs}]/u)
  expect(text).not.toMatch(/^\s*::|##\[|##vso\[/m)
})

it('has no e-mail address and no secret', () => {
  const name = 'jo@acme.example with password="hunter2"'
  const [signal] = explanation(name).signals
  const signals = signal ? [{ ...signal, places: signal.places.map(place => ({ ...place, by: [name] })) }] : []
  const text = renderExplanation({ ...explanation(name), signals, whose: [name] }, { color: false, width: 80 })
  expect(text).not.toMatch(/jo@|hunter2/)
})
