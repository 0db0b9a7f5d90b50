import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, it, test } from 'vitest'
import { renderText } from '../../src/report/text.ts'
import { HOSTILE } from './hostile.ts'
import {
  assessment,
  compose,
  emptyReport,
  factsWith,
  goodReport,
  lines,
  place,
  repository,
  weakReport,
} from './made-up.ts'

test('a good portfolio at 100 columns', () => {
  expect(renderText(goodReport(), { color: false, width: 100 })).toMatchInlineSnapshot(`
    "Portfolio readiness · junior Python backend developer · acme/orders
    5 of 8 required skills shown, 1 partly, 1 not found, 1 not assessed · valuable 1 of 2 · bonus 1 of 2

    Required
    ✅ Shown         Data types              app/money.py:12 turns \`int(cents) / 100\` into a price
    ✅ Shown         Data structures         app/orders.py:22 goes through \`order.items\` · list, dict
                                             and tuple
    ✅ Shown         Exceptions              app/payment.py:52 catches \`TimeoutError\` and retries ·
                                             app/errors.py:8 own exception class \`OrderRefused\`
    ✅ Shown         Tests                   tests/test_orders.py:14 checks that an order without items
                                             is refused · 9 tests call your code
    ✅ Shown         Writing                 README.md:1 says what it is, how to install and how to use
                                             it · in English
    🟡 Partly shown  Issue tracker           b7e4d2c mentions #12 in “Refuse orders without items” · 2
                                             of 3 so far: mentions an issue in a commit · issues and
                                             pull requests not looked at
    ⬜ Not found     Classes                 no class of its own in 14 modules
    ❔ Not assessed  Git                     the checkout is shallow: set \`fetch-depth: 0\`

    Valuable
    ✅ Shown         Web framework: Flask    app/views.py:31 12 routes, with forms and JSON
    ⬜ Not found     Continuous integration  no configuration for any of the ten services it knows

    Bonus
    ✅ Shown         Regular expressions     app/address.py:9 reads postcodes with \`^\\d{5}|[A-Z]{2}$\`
    ⬜ Not found     Containers              no Dockerfile or compose file

    To ask
    💬 Ask           Speaking                no repository shows it

    Next
    1. Open an issue for the next change and name it in the commit: \`Refs #13\`. (about ten minutes)
    2. Turn the functions around \`cart\` in \`app/orders.py\` into a class. (about an hour)
    3. Let GitHub run the tests you already have: add \`.github/workflows/tests.yml\` with \`pytest\` in it.
       (about a quarter of an hour)

    Worth reading first
    1. tests/test_orders.py:14 checks that an order without items is refused · Tests
    2. app/views.py:31 12 routes, with forms and JSON · Web framework: Flask
    3. README.md:1 says what it is, how to install and how to use it · Writing

    Read: 61 files (184 kB), 48 commits by 2 people
      Left out: 8 files: migrations
      Left out: 4 files: a virtualenv (pyvenv.cfg)
      Not read: data/dump.py over 1 MiB
      Not looked at: history: the checkout is shallow: set \`fetch-depth: 0\`
      Not looked at: issues and pull requests
      Note: 2 files have local edits that play no part

    Reads files and history, runs nothing. A reading aid, not a hiring verdict: what does not show here
    may show elsewhere.
    "
  `)
})

test('a weak portfolio at 60 columns', () => {
  expect(renderText(weakReport(), { color: false, width: 60 })).toMatchInlineSnapshot(`
    "Portfolio readiness · junior Python backend developer ·
    first-steps
    1 of 2 required skills partly shown, 1 not found · valuable
    0 of 1

    Required
    🟡 Partly shown: Data types
       main.py:1 names \`price = 3\` · not yet: converts or
       formats values (3 places); uses values in a condition
    ⬜ Not found: Tests
       no test in 3 files

    Valuable
    ⬜ Not found: Continuous integration
       no configuration

    To ask
    💬 Ask: Speaking
       no repository shows it

    Next
    1. Ask for the price with \`input()\` and convert it. (about a
       quarter of an hour)
    2. Write three tests for \`total\`. (about an hour)

    Worth reading first
    1. main.py:1 names \`price = 3\` · Data types

    Read: 3 files (912 bytes), history not read

    Reads files and history, runs nothing. A reading aid, not a
    hiring verdict: what does not show here may show elsewhere.
    "
  `)
})

test('next to nothing', () => {
  expect(renderText(emptyReport(), { color: false, width: 80 })).toMatchInlineSnapshot(`
    "Portfolio readiness · junior Python backend developer
    Nothing to look for

    To ask
    💬 Ask  Speaking  no repository shows it

    Read: 0 files (0 bytes), history not read

    Reads files and history, runs nothing. A reading aid, not a hiring verdict: what
    does not show here may show elsewhere.
    "
  `)
})

it('colours without changing a word, except for the backticks around code', () => {
  const plain = renderText(goodReport(), { color: false, width: 140 })
  const colored = renderText(goodReport(), { color: true, width: 140 })
  expect(colored).toContain('\u001b[1m')
  const words = (text: string) => stripVTControlCharacters(text).replace(/[`\s]+/g, '')
  expect(words(colored)).toBe(words(plain))
  expect(plain).not.toContain('\u001b')
})

const widths = (text: string): number[] => text.split('\n').map(line => stringWidth(line))

describe.each([40, 60, 80, 200])('at %i columns', width => {
  it('no line is wider', () => {
    for (const report of [goodReport(), weakReport(), emptyReport()]) {
      for (const color of [true, false])
        expect(Math.max(...widths(renderText(report, { color, width })))).toBeLessThanOrEqual(width)
    }
  })

  it('keeps wide letters and signs in their columns', () => {
    const report = compose([
      assessment('testing', '自動テスト', {
        level: 'solid',
        evidence: [place('a', `検査${'する'.repeat(80)}`, lines('テスト/注文.py', 3))],
      }),
      assessment('oop', 'Classes 👩‍💻', { says: 'é'.repeat(200) }),
    ])
    expect(Math.max(...widths(renderText(report, { color: false, width })))).toBeLessThanOrEqual(width)
  })
})

test.each([0, -5, 1, Number.NaN, Number.POSITIVE_INFINITY])('works with the useless width %d', width => {
  expect(renderText(weakReport(), { color: false, width })).toContain('main.py:1')
})

describe.each([60, 120])('hostile names at %i columns', width => {
  test.each(HOSTILE)('%j reach no terminal and no runner', name => {
    const says = `has ${name} and \`${name}\``
    const report = compose(
      [
        assessment('testing', name, {
          level: 'solid',
          says: name,
          evidence: [place('a', says, lines(name, 1))],
          question: name,
        }),
        assessment('oop', 'Classes', {
          level: 'some',
          says: `${'word '.repeat(9)}${name}`,
          evidence: [],
          nextStep: name,
        }),
      ],
      factsWith({
        repository: { ...repository, name, folder: name },
        read: {
          files: 1,
          bytes: 1,
          leftOut: [{ reason: name, count: 1, examples: [name] }],
          notRead: [{ path: name, reason: name }],
        },
      }),
      [name],
    )
    const text = renderText(report, { color: false, width })
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Cs}]/u)
    expect(text).not.toMatch(/^\s*::|##\[|##vso\[/m)
    expect(Math.max(...widths(text))).toBeLessThanOrEqual(width + 2)
  })
})

it('shortens long lists and says so', () => {
  const notRead = Array.from({ length: 40 }, (_, index) => ({ path: `f${index}.py`, reason: 'missing' }))
  const text = renderText(compose([], factsWith({ read: { files: 1, bytes: 1, leftOut: [], notRead } })), {
    color: false,
    width: 80,
  })
  expect(text).toContain('f4.py')
  expect(text).not.toContain('f5.py')
  expect(text).toContain('and 35 more')
})
