import { describe, expect, it, test } from 'vitest'
import { juniorPythonBackend } from '../../src/profile/junior-python-backend.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import type { Report } from '../../src/report/schema.ts'
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
import { nodesOf, parsed, searchedTexts, seenText } from './parsed-markdown.ts'

const MARKER = '<!-- portfolio-readiness profile=junior-python-backend -->'
const comment = (report: Report) => renderMarkdown(report, { form: 'comment', marker: MARKER })
const summary = (report: Report) => renderMarkdown(report, { form: 'summary' })

/** Links without their long commit, so that a snapshot can be read. */
const short = (markdown: string): string =>
  markdown
    .replaceAll(`https://github.com/acme/orders/blob/${repository.commit}`, 'BLOB')
    .replaceAll('https://github.com/acme/orders', 'REPO')

test('a good portfolio as a comment', () => {
  expect(short(comment(goodReport()))).toMatchInlineSnapshot(`
    "<!-- portfolio-readiness profile=junior-python-backend -->
    ## Portfolio readiness · junior Python backend developer

    **5 of 8 required skills shown**, 1 partly, 1 not found, 1 not assessed · valuable 1 of 2 · bonus 1 of 2

    | | Skill | Where it shows |
    |:--|:--|:--|
    | ✅ Shown | **Data types** | [app/money.py:12](BLOB/app/money.py#L12) turns \`int(cents) / 100\` into a price |
    | ✅ Shown | **Data structures** | [app/orders.py:22](BLOB/app/orders.py#L22-L25) goes through \`order.items\` · list, dict and tuple |
    | ✅ Shown | **Exceptions** | [app/payment.py:52](BLOB/app/payment.py#L52-L58) catches \`TimeoutError\` and retries · [app/errors.py:8](BLOB/app/errors.py#L8) own exception class \`OrderRefused\` |
    | ✅ Shown | **Tests** | [tests/test_orders.py:14](BLOB/tests/test_orders.py#L14-L19) checks that an order without items is refused · 9 tests call your code |
    | ✅ Shown | **Writing** | [README.md:1](BLOB/README.md?plain=1#L1-L40) says what it is, how to install and how to use it · in English |
    | 🟡 Partly shown | **Issue tracker** | [\`b7e4d2c\`](REPO/commit/b7e4d2c19a8f6053e1d7c2b4a6980f1e3d5c7b9a) mentions #&#8203;12 in “Refuse orders without items” · 2 of 3 so far: mentions an issue in a commit · issues and pull requests not looked at |
    | ⬜ Not found | **Classes** | no class of its own in 14 modules |
    | ❔ Not assessed | **Git** | the checkout is shallow: set \`fetch-depth: 0\` |
    | ✅ Shown | **Web framework: Flask** · valuable | [app/views.py:31](BLOB/app/views.py#L31-L44) 12 routes, with forms and JSON |
    | ⬜ Not found | **Continuous integration** · valuable | no configuration for any of the ten services it knows |
    | 💬 Ask | **Speaking** | no repository shows it |

    **Next, in about ten minutes:** open an issue for the next change and name it in the commit: \`Refs #13\`.

    <details><summary>Two more steps</summary>

    - **Classes**, in about an hour: turn the functions around \`cart\` in \`app/orders.py\` into a class.
    - **Continuous integration**, in about a quarter of an hour: let GitHub run the tests you already have: add \`.github/workflows/tests.yml\` with \`pytest\` in it.

    </details>

    <details><summary>Bonus skills (1 of 2)</summary>

    | | Skill | Where it shows |
    |:--|:--|:--|
    | ✅ Shown | **Regular expressions** | [app/address.py:9](BLOB/app/address.py#L9) reads postcodes with <code>^&#92;d{5}&#124;&#91;A-Z&#93;{2}<span>$</span></code> |
    | ⬜ Not found | **Containers** | no Dockerfile or compose file |

    </details>

    <details><summary>For reviewers: three places to read first, all evidence, questions to ask</summary>

    **Worth reading first**

    1. [tests/test_orders.py:14](BLOB/tests/test_orders.py#L14-L19) checks that an order without items is refused · Tests
    2. [app/views.py:31](BLOB/app/views.py#L31-L44) 12 routes, with forms and JSON · Web framework: Flask
    3. [README.md:1](BLOB/README.md?plain=1#L1-L40) says what it is, how to install and how to use it · Writing

    **All evidence**

    - **Data types** · Shown
      - [app/money.py:12](BLOB/app/money.py#L12) turns \`int(cents) / 100\` into a price
    - **Data structures** · Shown
      - [app/orders.py:22](BLOB/app/orders.py#L22-L25) goes through \`order.items\`
    - **Exceptions** · Shown
      - [app/payment.py:52](BLOB/app/payment.py#L52-L58) catches \`TimeoutError\` and retries
      - [app/errors.py:8](BLOB/app/errors.py#L8) own exception class \`OrderRefused\`
    - **Tests** · Shown
      - [tests/test_orders.py:14](BLOB/tests/test_orders.py#L14-L19) checks that an order without items is refused
      - [tests/test_orders.py:22](BLOB/tests/test_orders.py#L22-L30) checks \`total\` with a discount
    - **Writing** · Shown
      - [README.md:1](BLOB/README.md?plain=1#L1-L40) says what it is, how to install and how to use it
    - **Issue tracker** · Partly shown
      - [\`b7e4d2c\`](REPO/commit/b7e4d2c19a8f6053e1d7c2b4a6980f1e3d5c7b9a) mentions #&#8203;12 in “Refuse orders without items”
      - 2 of 3 so far: mentions an issue in a commit
    - **Web framework: Flask** · Shown
      - [app/views.py:31](BLOB/app/views.py#L31-L44) 12 routes, with forms and JSON
    - **Regular expressions** · Shown
      - [app/address.py:9](BLOB/app/address.py#L9) reads postcodes with <code>^&#92;d{5}&#124;&#91;A-Z&#93;{2}<span>$</span></code>

    **Questions to ask**

    - **Issue tracker**: How did you decide what to work on next?
    - **Speaking**: Explain one part of this project to somebody who does not program: what is it for, and what was hard?

    </details>

    <details><summary>What was read and what was not</summary>

    61 files (184 kB), 48 commits by 2 people, at commit \`3f1c0de5a7b9\`.

    Left out:

    - 8 files: migrations, such as \`migrations/0001_first.py\`, \`migrations/0002_totals.py\`
    - 4 files: a virtualenv (pyvenv.cfg), such as \`env/pyvenv.cfg\`

    Not read:

    - \`data/dump.py\`: over 1 MiB

    Not looked at:

    - history: the checkout is shallow: set \`fetch-depth: 0\`
    - issues and pull requests

    Notes:

    - 2 files have local edits that play no part

    </details>

    <sub>Reads files and history, runs nothing. A reading aid, not a hiring verdict: what does not show here may show elsewhere.</sub>
    "
  `)
})

test('a weak portfolio without a remote as a comment', () => {
  expect(comment(weakReport())).toMatchInlineSnapshot(`
    "<!-- portfolio-readiness profile=junior-python-backend -->
    ## Portfolio readiness · junior Python backend developer

    **1 of 2 required skills partly shown**, 1 not found · valuable 0 of 1

    | | Skill | Where it shows |
    |:--|:--|:--|
    | 🟡 Partly shown | **Data types** | \`main.py:1\` names \`price = 3\` · not yet: converts or formats values (3 places); uses values in a condition |
    | ⬜ Not found | **Tests** | no test in 3 files |
    | ⬜ Not found | **Continuous integration** · valuable | no configuration |
    | 💬 Ask | **Speaking** | no repository shows it |

    **Next, in about a quarter of an hour:** ask for the price with \`input()\` and convert it.

    <details><summary>One more step</summary>

    - **Tests**, in about an hour: write three tests for \`total\`.

    </details>

    <details><summary>For reviewers: one place to read first, all evidence, questions to ask</summary>

    **Worth reading first**

    1. \`main.py:1\` names \`price = 3\` · Data types

    **All evidence**

    - **Data types** · Partly shown
      - \`main.py:1\` names \`price = 3\`
      - not yet: converts or formats values (3 places); uses values in a condition

    **Questions to ask**

    - **Speaking**: Explain one part of this project to somebody who does not program: what is it for, and what was hard?

    </details>

    <details><summary>What was read and what was not</summary>

    3 files (912 bytes), history not read.

    </details>

    <sub>Reads files and history, runs nothing. A reading aid, not a hiring verdict: what does not show here may show elsewhere.</sub>
    "
  `)
})

test('next to nothing as a comment', () => {
  expect(comment(emptyReport())).toMatchInlineSnapshot(`
    "<!-- portfolio-readiness profile=junior-python-backend -->
    ## Portfolio readiness · junior Python backend developer

    **Nothing to look for**

    | | Skill | Where it shows |
    |:--|:--|:--|
    | 💬 Ask | **Speaking** | no repository shows it |

    <details><summary>For reviewers: questions to ask</summary>

    **Questions to ask**

    - **Speaking**: Explain one part of this project to somebody who does not program: what is it for, and what was hard?

    </details>

    <details><summary>What was read and what was not</summary>

    0 files (0 bytes), history not read.

    </details>

    <sub>Reads files and history, runs nothing. A reading aid, not a hiring verdict: what does not show here may show elsewhere.</sub>
    "
  `)
})

test('the summary has more unfolded', () => {
  const markdown = summary(goodReport())
  expect(short(markdown)).toMatchInlineSnapshot(`
    "## Portfolio readiness · junior Python backend developer

    **5 of 8 required skills shown**, 1 partly, 1 not found, 1 not assessed · valuable 1 of 2 · bonus 1 of 2

    | | Skill | Where it shows |
    |:--|:--|:--|
    | ✅ Shown | **Data types** | [app/money.py:12](BLOB/app/money.py#L12) turns \`int(cents) / 100\` into a price |
    | ✅ Shown | **Data structures** | [app/orders.py:22](BLOB/app/orders.py#L22-L25) goes through \`order.items\` · list, dict and tuple |
    | ✅ Shown | **Exceptions** | [app/payment.py:52](BLOB/app/payment.py#L52-L58) catches \`TimeoutError\` and retries · [app/errors.py:8](BLOB/app/errors.py#L8) own exception class \`OrderRefused\` |
    | ✅ Shown | **Tests** | [tests/test_orders.py:14](BLOB/tests/test_orders.py#L14-L19) checks that an order without items is refused · 9 tests call your code |
    | ✅ Shown | **Writing** | [README.md:1](BLOB/README.md?plain=1#L1-L40) says what it is, how to install and how to use it · in English |
    | 🟡 Partly shown | **Issue tracker** | [\`b7e4d2c\`](REPO/commit/b7e4d2c19a8f6053e1d7c2b4a6980f1e3d5c7b9a) mentions #&#8203;12 in “Refuse orders without items” · 2 of 3 so far: mentions an issue in a commit · issues and pull requests not looked at |
    | ⬜ Not found | **Classes** | no class of its own in 14 modules |
    | ❔ Not assessed | **Git** | the checkout is shallow: set \`fetch-depth: 0\` |
    | ✅ Shown | **Web framework: Flask** · valuable | [app/views.py:31](BLOB/app/views.py#L31-L44) 12 routes, with forms and JSON |
    | ⬜ Not found | **Continuous integration** · valuable | no configuration for any of the ten services it knows |
    | 💬 Ask | **Speaking** | no repository shows it |

    **Next, in about ten minutes:** open an issue for the next change and name it in the commit: \`Refs #13\`.

    - **Classes**, in about an hour: turn the functions around \`cart\` in \`app/orders.py\` into a class.
    - **Continuous integration**, in about a quarter of an hour: let GitHub run the tests you already have: add \`.github/workflows/tests.yml\` with \`pytest\` in it.

    ### Bonus skills

    | | Skill | Where it shows |
    |:--|:--|:--|
    | ✅ Shown | **Regular expressions** | [app/address.py:9](BLOB/app/address.py#L9) reads postcodes with <code>^&#92;d{5}&#124;&#91;A-Z&#93;{2}<span>$</span></code> |
    | ⬜ Not found | **Containers** | no Dockerfile or compose file |

    ### Worth reading first

    1. [tests/test_orders.py:14](BLOB/tests/test_orders.py#L14-L19) checks that an order without items is refused · Tests
    2. [app/views.py:31](BLOB/app/views.py#L31-L44) 12 routes, with forms and JSON · Web framework: Flask
    3. [README.md:1](BLOB/README.md?plain=1#L1-L40) says what it is, how to install and how to use it · Writing

    ### Questions to ask

    - **Issue tracker**: How did you decide what to work on next?
    - **Speaking**: Explain one part of this project to somebody who does not program: what is it for, and what was hard?

    <details><summary>All evidence</summary>

    - **Data types** · Shown
      - [app/money.py:12](BLOB/app/money.py#L12) turns \`int(cents) / 100\` into a price
    - **Data structures** · Shown
      - [app/orders.py:22](BLOB/app/orders.py#L22-L25) goes through \`order.items\`
    - **Exceptions** · Shown
      - [app/payment.py:52](BLOB/app/payment.py#L52-L58) catches \`TimeoutError\` and retries
      - [app/errors.py:8](BLOB/app/errors.py#L8) own exception class \`OrderRefused\`
    - **Tests** · Shown
      - [tests/test_orders.py:14](BLOB/tests/test_orders.py#L14-L19) checks that an order without items is refused
      - [tests/test_orders.py:22](BLOB/tests/test_orders.py#L22-L30) checks \`total\` with a discount
    - **Writing** · Shown
      - [README.md:1](BLOB/README.md?plain=1#L1-L40) says what it is, how to install and how to use it
    - **Issue tracker** · Partly shown
      - [\`b7e4d2c\`](REPO/commit/b7e4d2c19a8f6053e1d7c2b4a6980f1e3d5c7b9a) mentions #&#8203;12 in “Refuse orders without items”
      - 2 of 3 so far: mentions an issue in a commit
    - **Web framework: Flask** · Shown
      - [app/views.py:31](BLOB/app/views.py#L31-L44) 12 routes, with forms and JSON
    - **Regular expressions** · Shown
      - [app/address.py:9](BLOB/app/address.py#L9) reads postcodes with <code>^&#92;d{5}&#124;&#91;A-Z&#93;{2}<span>$</span></code>

    </details>

    <details><summary>What was read and what was not</summary>

    61 files (184 kB), 48 commits by 2 people, at commit \`3f1c0de5a7b9\`.

    Left out:

    - 8 files: migrations, such as \`migrations/0001_first.py\`, \`migrations/0002_totals.py\`
    - 4 files: a virtualenv (pyvenv.cfg), such as \`env/pyvenv.cfg\`

    Not read:

    - \`data/dump.py\`: over 1 MiB

    Not looked at:

    - history: the checkout is shallow: set \`fetch-depth: 0\`
    - issues and pull requests

    Notes:

    - 2 files have local edits that play no part

    </details>

    <sub>Reads files and history, runs nothing. A reading aid, not a hiring verdict: what does not show here may show elsewhere.</sub>
    "
  `)
})

describe('words', () => {
  it('has the disclaimer once and no grade', () => {
    for (const markdown of [comment(goodReport()), summary(goodReport()), comment(emptyReport())]) {
      expect(markdown.match(/not a hiring verdict/g)).toHaveLength(1)
      expect(markdown).not.toMatch(/\bgrade\b|\bscore\b|\d%|\bfail/i)
    }
  })

  test.each([
    [{ solid: 0, some: 0, none: 12, unknown: 0 }, '**12 required skills looked for**, 12 not found'],
    [{ solid: 0, some: 0, none: 0, unknown: 12 }, '**12 required skills looked for**, 12 not assessed'],
    [{ solid: 0, some: 2, none: 10, unknown: 0 }, '**2 of 12 required skills partly shown**, 10 not found'],
    [{ solid: 12, some: 0, none: 0, unknown: 0 }, '**12 of 12 required skills shown**'],
    [{ solid: 1, some: 0, none: 0, unknown: 0 }, '**1 of 1 required skill shown**'],
  ])('has good news first in %j', (required, line) => {
    const none = { solid: 0, some: 0, none: 0, unknown: 0 }
    const report = { ...emptyReport(), summary: { required, valuable: none, bonus: none } }
    expect(comment(report).split('\n')).toContain(line)
  })
})

describe('the shape', () => {
  it('starts with the marker', () => {
    expect(comment(goodReport()).startsWith(`${MARKER}\n`)).toBe(true)
    expect(summary(goodReport()).startsWith('## ')).toBe(true)
  })

  it('has required skills first, shown before partly before not found before not assessed', () => {
    const root = parsed(comment(goodReport()))
    const [table] = nodesOf(root).filter(({ type }) => type === 'table')
    const levels = nodesOf(table ?? root)
      .filter(({ type }) => type === 'tableRow')
      .slice(1)
      .map(row => seenText(nodesOf(row).find(({ type }) => type === 'tableCell') ?? row).split(' ')[0])
    expect(levels.join('')).toBe('✅✅✅✅✅🟡⬜❔✅⬜💬')
  })

  it('has one row for a group, named after what is used', () => {
    const text = seenText(parsed(comment(goodReport())))
    expect(text).toContain('Web framework: Flask')
    expect(text).not.toContain('Django')
  })

  it('names the audited folder', () => {
    const report = compose([], factsWith({ repository: { ...repository, folder: 'services/`orders`' } }))
    expect(comment(report).split('\n')[1]).toBe(
      '## Portfolio readiness · junior Python backend developer · <code>services/&#96;orders&#96;</code>',
    )
  })

  it('links how levels are decided where the tool has an address', () => {
    const report = { ...emptyReport(), tool: { name: 'x', version: '1', url: 'https://tool.example/levels' } }
    expect(comment(report)).toContain('[How levels are decided](https://tool.example/levels)')
  })
})

/** A report in which every text and path of the repository is the given one. */
const hostileReport = (name: string): Report =>
  compose(
    juniorPythonBackend.skills.map(({ id }, index) =>
      assessment(id, `Skill ${index}`, {
        level: index % 4 === 3 ? 'none' : index % 4 === 2 ? 'some' : 'solid',
        says: `has ${name} and \`${name}\``,
        evidence: [
          place('a', `shows ${name} and \`${name}\``, lines(name, 1)),
          place('b', name, { at: 'file', path: `x/${name}` }),
        ],
        gaps: [{ signal: 'a', title: name, found: 1, needed: 2 }],
        unchecked: [{ what: name, reason: `\`${name}\`` }],
        nextStep: name,
        minutes: 5,
        question: `\`${name}\` ${name}`,
      }),
    ),
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

const calmShape = new Map(
  (['comment', 'summary'] as const).map(form => [
    form,
    nodesOf(parsed(renderMarkdown(hostileReport('calm.py'), { form, marker: MARKER }))).map(({ type }) => type),
  ]),
)

const OURS = new Set([
  '<code>',
  '</code>',
  '<span>',
  '</span>',
  '<sub>',
  '</sub>',
  '</details>',
  '<details>',
  '<summary>',
  '</summary>',
])
const REFERENCES = /@\w|#\d|\bGH-\d|:\/\/|www\.|:[\w+-]+:|(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])|\$(?!\0)/i

describe.each(HOSTILE.filter(name => name.trim() !== ''))('a repository full of %j', name => {
  const report = hostileReport(name)

  it.each([
    'comment',
    'summary',
  ] as const)('keeps the shape of a %s and has no HTML, link, mention or reference but ours', form => {
    const markdown = renderMarkdown(report, { form, marker: MARKER })
    const root = parsed(markdown)
    const shape = (type: string) => nodesOf(root).filter(node => node.type === type).length
    const calm = calmShape.get(form) ?? []
    for (const type of ['heading', 'table', 'tableRow', 'tableCell', 'list', 'strong']) {
      expect([type, shape(type)]).toEqual([type, calm.filter(one => one === type).length])
    }
    for (const type of [
      'image',
      'code',
      'blockquote',
      'emphasis',
      'delete',
      'thematicBreak',
      'footnoteReference',
      'definition',
      'break',
    ]) {
      expect([type, shape(type)]).toEqual([type, 0])
    }

    const tags = nodesOf(root).flatMap(node => (node.type === 'html' ? (node.value.match(/<[^>]*>/g) ?? []) : []))
    expect(tags.filter(tag => !OURS.has(tag))).toEqual([MARKER])
    expect(tags.filter(tag => tag === '<details>').length).toBe(tags.filter(tag => tag === '</details>').length)
    for (const node of nodesOf(root)) {
      if (node.type === 'link')
        expect(node.url).toMatch(
          /^https:\/\/github\.com\/acme\/orders\/blob\/[0-9a-f]{40}\/[\w.%/-]+(\?plain=1)?(#L\d+)?$/,
        )
    }
    for (const text of searchedTexts(root)) expect(text).not.toMatch(REFERENCES)
    expect(markdown).not.toMatch(/^\s*::|##\[|##vso\[/m)
    expect(markdown).not.toMatch(/[\u202A-\u202E\p{Cs}]|(?!\n)\p{Cc}/u)
  })
})

/** Many skills, places and words: whatever a giant repository may bring. */
const monster = (skills: number, places: number, length: number): Report => {
  const word = '|_<é😀`'.repeat(Math.ceil(length / 8))
  const report = hostileReport('calm.py')
  const [first] = report.skills
  if (first === undefined) throw new Error('no skill')
  const evidence = Array.from({ length: places }, (_, index) => ({
    signal: 'a',
    title: word,
    says: `${word} ${index}`,
    anchor: { at: 'lines' as const, path: `${word}/${index}.py`, startLine: 1, endLine: 1 },
    url: `https://github.com/acme/orders/blob/${repository.commit}/${'x'.repeat(Math.min(length, 1000))}.py#L1`,
  }))
  return {
    ...report,
    skills: Array.from({ length: skills }, (_, index) => ({
      ...first,
      id: `skill-${index}`,
      title: word,
      says: word,
      importance: index % 2 === 0 ? ('required' as const) : ('bonus' as const),
      evidence,
      question: word,
    })),
    read: { ...report.read, notRead: Array.from({ length: places }, () => ({ path: word, reason: word })) },
    warnings: Array.from({ length: places }, () => word),
  }
}

describe('the size', () => {
  test.each([
    [25, 5, 40],
    [25, 60, 100],
    [25, 100, 400],
    [40, 60, 1_500],
    [300, 3, 300],
    [1_000, 1, 1_000],
  ])('of %i skills with %i places of %i characters fits, whole', (skills, places, length) => {
    const report = monster(skills, places, length)
    const forComment = comment(report)
    const forSummary = summary(report)
    expect(forComment.length).toBeLessThan(60_000)
    expect(Buffer.byteLength(forSummary)).toBeLessThan(1000 * 1024)
    for (const markdown of [forComment, forSummary]) {
      expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length)
      expect(markdown.trimEnd().endsWith('</sub>')).toBe(true)
      expect(markdown).toContain('required')
    }
  })

  it('shrinks step by step to whatever it is given', () => {
    const report = monster(25, 60, 100)
    let before = Number.POSITIVE_INFINITY
    for (const maxCharacters of [60_000, 40_000, 25_000, 12_000, 6_000, 1_000]) {
      const markdown = renderMarkdown(report, { form: 'comment', maxCharacters, marker: MARKER })
      expect(markdown.length).toBeLessThanOrEqual(maxCharacters)
      expect(markdown.length).toBeLessThanOrEqual(before)
      expect(markdown.startsWith(MARKER)).toBe(true)
      expect(markdown).toContain('not a hiring verdict')
      before = markdown.length
    }
  })

  it('counts bytes where bytes are asked for', () => {
    const report = monster(25, 30, 200)
    const markdown = renderMarkdown(report, { form: 'summary', maxBytes: 50_000 })
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(50_000)
  })

  it('drops the last places of a skill first and says so', () => {
    const evidence = Array.from({ length: 30 }, (_, index) =>
      place('a', `shows ${index}`, lines(`app/f${index}.py`, 1)),
    )
    const markdown = comment(compose([assessment('testing', 'Tests', { level: 'solid', says: 'x', evidence })]))
    expect(markdown).toContain('shows 4\n')
    expect(markdown).not.toContain('shows 5\n')
    expect(markdown).toContain('25 more places in the JSON report')
  })

  it('asks nine questions at most, always what no repository shows, and says that there are more', () => {
    const skills = juniorPythonBackend.skills
      .filter(({ group }) => group === undefined)
      .slice(0, 12)
      .map(({ id }, index) => assessment(id, id, { level: 'solid', question: `What is ${index}?` }))
    const asked = comment(compose(skills)).match(/What is \d+\?/g) ?? []
    expect(asked).toHaveLength(8)
    expect(comment(compose(skills))).toContain('Explain one part of this project')
    expect(comment(compose(skills))).toContain('4 more questions in the JSON report')
  })

  it('has no address that is longer than browsers take', () => {
    const long = compose([
      assessment('testing', 'Tests', {
        level: 'solid',
        evidence: [place('a', 'x', lines(`${'é'.repeat(600)}/a.py`, 1))],
      }),
    ])
    expect(comment(long)).not.toContain('](https')
    expect(comment(long)).toContain('é/a.py:1`')
  })
})
