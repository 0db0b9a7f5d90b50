import { describe, expect, it, test } from 'vitest'
import { withChanges } from '../../src/report/compose-changes.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { type Changes, parseReport, type Report } from '../../src/report/schema.ts'
import { renderText } from '../../src/report/text.ts'
import { HOSTILE } from './hostile.ts'
import { COMMIT, commit, goodReport, lines } from './made-up.ts'
import { nodesOf, parsed } from './parsed-markdown.ts'

type Compared = Extract<Changes, { readonly compared: true }>
type Change = Compared['skills'][number]

const BASE = 'c'.repeat(40)
const changes = (skills: readonly Change[], uncompared: readonly string[] = []): Changes => ({
  compared: true,
  base: BASE,
  skills,
  uncompared,
})
const rise = (id: string, title: string, parts: Partial<Change> = {}): Change => ({
  id,
  title,
  before: 'none',
  after: 'solid',
  place: { says: 'starts `app.py`', anchor: lines('Dockerfile', 1) },
  counts: [],
  ...parts,
})
const moreTests: Change = {
  id: 'testing',
  title: 'Tests',
  before: 'solid',
  after: 'solid',
  counts: [{ signal: 'real', before: 3, after: 9, says: '9 that check your code' }],
}
const fall: Change = {
  id: 'oop',
  title: 'Classes',
  before: 'solid',
  after: 'some',
  was: { says: '`Cart` keeps state', anchor: lines('app/cart.py', 8) },
  counts: [],
}

const comment = (report: Report, maxCharacters = 60_000) => renderMarkdown(report, { form: 'comment', maxCharacters })
const lineIn = (markdown: string) => markdown.split('\n').find(line => line.startsWith('**This pull request'))
const text = (report: Report) => renderText(report, { color: false, width: 100 })

describe('the line', () => {
  const report = withChanges(goodReport(), changes([rise('containers', 'Containers'), moreTests, fall]))

  it.each([
    'comment',
    'summary',
  ] as const)('says what rose, what moved and what fell, above the table of a %s', form => {
    const markdown = renderMarkdown(report, { form })
    expect(lineIn(markdown)).toBe(
      `**This pull request:** Containers *not found → shown* ([Dockerfile:1](https://github.com/acme/orders/blob/${COMMIT}/Dockerfile#L1)) · ` +
        'Tests 3 → 9 that check your code · Classes *shown → partly shown* (before: `app/cart.py:8`)',
    )
    expect(markdown.indexOf('**This pull request')).toBeLessThan(markdown.indexOf('| Skill |'))
  })

  it('stands in a terminal as well', () => {
    expect(text(report)).toContain(
      [
        'This pull request',
        '  Containers: not found → shown (Dockerfile:1)',
        '  Tests: 3 → 9 that check your code',
        '  Classes: shown → partly shown (before: app/cart.py:8)',
        '',
      ].join('\n'),
    )
  })

  it('leaves everything else as it is', () => {
    const without = comment(goodReport())
    expect(comment(report).replace(`${lineIn(comment(report))}\n\n`, '')).toBe(without)
  })

  it('has five open, the others in a fold', () => {
    const many = Array.from({ length: 8 }, (_, n) => rise(`skill-${n}`, `Skill ${n}`))
    const markdown = comment(withChanges(goodReport(), changes(many)))
    expect(lineIn(markdown)).toContain('Skill 4')
    expect(lineIn(markdown)).not.toContain('Skill 5')
    expect(lineIn(markdown)).toMatch(/ · and 3 more$/)
    expect(markdown).toContain('<summary>All that this pull request changes (8)</summary>')
    expect(markdown).toMatch(/^- Skill 7 \*not found → shown\*: \[Dockerfile:1\]\(\S+\) starts `app.py`$/m)
    expect(text(withChanges(goodReport(), changes(many)))).toContain('  and 3 more\n')
  })
})

describe('nothing changed', () => {
  it('is one short sentence', () => {
    const report = withChanges(goodReport(), changes([]))
    expect(lineIn(comment(report))).toBe('**This pull request** changes no skill’s level.')
    expect(text(report)).toContain('This pull request changes no skill’s level.\n')
  })

  it('is not said of what could not be compared, which is named where the unread is', () => {
    const report = withChanges(goodReport(), changes([], ['git']))
    expect(lineIn(comment(report))).toBe(
      '**This pull request** changes no skill’s level, as far as they could be compared.',
    )
    expect(comment(report)).toContain('Not compared with the base:\n\n- Git\n')
    expect(text(report)).toContain('  Not compared with the base: Git\n')
  })
})

test('without a base the reason is said where the unread is, and nothing above the table', () => {
  const reason = 'the checkout has one commit: set `fetch-depth: 0`'
  const report = withChanges(goodReport(), { compared: false, reason })
  expect(lineIn(comment(report))).toBeUndefined()
  expect(comment(report)).toContain(`Not compared with the base:\n\n- ${reason}\n`)
  expect(text(report)).toContain(`Not compared with the base: ${reason}`)
})

describe('links', () => {
  const changed = (change: Change) => {
    const { changes: all } = withChanges(goodReport(), changes([change]))
    return all?.compared ? all.skills[0] : undefined
  }

  it('lead to the head’s places alone where nobody does', () => {
    expect(changed(rise('git', 'Git', { place: { says: '', anchor: commit() } }))?.place?.url).toMatch(/\/commit\/b7e4/)
    expect(changed(fall)?.was).toEqual({ says: '`Cart` keeps state', anchor: lines('app/cart.py', 8) })
  })

  it('lead into the base where somebody knows which repository has it', () => {
    const lost = { says: '', anchor: lines('app/cart.py', 8), url: 'https://evil.example/' }
    const all = withChanges(goodReport(), changes([{ ...fall, was: lost }]), {
      baseUrl: 'https://github.com/acme/upstream',
      unlinked: () => true,
    })
    const url = `https://github.com/acme/upstream/blob/${BASE}/app/cart.py#L8`
    expect(all.changes?.compared && all.changes.skills[0]?.was?.url).toBe(url)
    expect(comment(all)).toContain(`(before: [app/cart.py:8](${url}))`)
  })

  it('are made anew, whatever was in there', () => {
    const forged = { says: '', anchor: lines('a.py', 1), url: 'https://evil.example/' }
    expect(changed(rise('git', 'Git', { place: forged }))?.place?.url).toBe(
      `https://github.com/acme/orders/blob/${COMMIT}/a.py#L1`,
    )
  })

  it('are left out where the head has another file', () => {
    const all = withChanges(goodReport(), changes([rise('containers', 'Containers')]), {
      unlinked: path => path === 'Dockerfile',
    })
    expect(all.changes?.compared && all.changes.skills[0]?.place).not.toHaveProperty('url')
  })

  it('do not give back what was blanked', () => {
    const secret = lines('sam@example.org/a.py', 1)
    const { changes: all } = withChanges(
      goodReport(),
      changes([rise('git', 'sam@example.org', { place: { says: 'by sam@example.org', anchor: secret } })]),
    )
    expect(JSON.stringify(all)).not.toContain('sam@')
    expect(JSON.stringify(all)).not.toContain('url')
  })
})

describe.each(HOSTILE.filter(name => name.trim() !== ''))('changes full of %j', name => {
  const report = withChanges(
    goodReport(),
    changes([
      rise('a', name, { place: { says: name, anchor: lines(`${name}.py`, 1) } }),
      { ...fall, title: name, was: { says: name, anchor: lines(name, 2) } },
      { ...moreTests, title: name, counts: [{ signal: name, before: 1, after: 2, says: name }] },
    ]),
  )

  it('keep to their line', () => {
    const calm = nodesOf(parsed(comment(goodReport())))
    const nodes = nodesOf(parsed(comment(report)))
    for (const type of [
      'heading',
      'table',
      'tableRow',
      'list',
      'html',
      'image',
      'blockquote',
      'code',
      'break',
      'definition',
    ])
      expect([type, nodes.filter(node => node.type === type && !isOurs(node)).length]).toEqual([
        type,
        calm.filter(node => node.type === type && !isOurs(node)).length,
      ])
    expect(nodes.filter(node => node.type === 'emphasis')).toHaveLength(2)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
    expect(text(report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|^\s*::|##\[/m)
  })
})

/** Elements that hold a zero-width space or a dollar apart. */
const isOurs = (node: { readonly type: string; readonly value?: unknown }): boolean =>
  node.type === 'html' && /^<\/?(?:span|code)>$/.test(String(node.value))

test('whatever is in there, the comment fits', () => {
  const huge = Array.from({ length: 200 }, (_, n) =>
    rise(`skill-${n}`, `${n}${'<'.repeat(2000)}`, {
      place: { says: '|'.repeat(2000), anchor: lines(`${'ü'.repeat(400)}/a.py`, 1) },
    }),
  )
  const report = withChanges(goodReport(), changes(huge))
  for (const most of [60_000, 20_000, 6_000, 1_500]) expect(comment(report, most).length).toBeLessThanOrEqual(most)
})

describe('a report of before', () => {
  it('has no changes and is still one', () => {
    expect(parseReport(JSON.parse(JSON.stringify(goodReport())))).toEqual(goodReport())
  })

  test.each([
    ['no reason', { compared: false }],
    ['a level that is none', changes([rise('git', 'Git', { after: 'unknown' as 'none' })])],
    ['a count below zero', changes([{ ...moreTests, counts: [{ signal: 'a', before: -1, after: 2, says: '' }] }])],
    ['a list', []],
  ])('is none with %s', (_, broken) => {
    expect(() => parseReport({ ...goodReport(), changes: broken })).toThrow()
  })
})
