import { describe, expect, test } from 'vitest'
import { renderExplanation } from '../../src/report/explanation.ts'
import { renderJson } from '../../src/report/json.ts'
import { logLine } from '../../src/report/log-line.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { parseReport } from '../../src/report/schema.ts'
import { renderText } from '../../src/report/text.ts'
import type { Claim, Withdrawal } from '../../src/types.ts'
import { assessment, COMMIT, compose, lines, place } from './made-up.ts'

const claim = (says: string, path = 'src/x.py'): Claim => ({ says, anchor: lines(path, 12) })
const withdrawal = (says: string, path = 'tests/old/', places = 3): Withdrawal => ({
  says,
  anchor: { at: 'file', path },
  places,
})

const link = (path: string, end = '') => `https://github.com/acme/orders/blob/${COMMIT}/${path}${end}`

const found = {
  level: 'solid',
  says: '',
  evidence: [place('real', 'checks a sum', lines('tests/test_x.py', 3))],
} as const

const report = compose([
  assessment('oop', 'Classes', { claims: [claim('a class in all but name')] }),
  assessment('testing', 'Tests', {
    ...found,
    claims: [claim('the hardest test of all')],
    withdrawn: [withdrawal('copied from a course')],
  }),
  assessment('web-framework', 'Web framework', {}),
  assessment('flask', 'Flask', { withdrawn: [withdrawal('only a quick try', 'app.py', 1)] }),
])

const wide = { color: false, width: 140 }
const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe('Markdown', () => {
  const markdown = renderMarkdown(report, { form: 'comment' })
  const row = (title: string) =>
    markdown.split('\n').find(line => line.startsWith('|') && line.includes(`**${title}**`))

  test('a skill that is not found has the place in its row, as the candidate’s', () => {
    expect(row('Classes')).toContain(
      `the candidate points at [src/x.py:12](${link('src/x.py', '#L12')}): “a class in all but name”`,
    )
    expect(row('Classes')).toContain('⬜ Not found')
  })

  test('a skill that is shown has its own places there, and what was withdrawn', () => {
    expect(row('Tests')).not.toContain('the candidate points at')
    expect(row('Tests')).toContain(`withdrawn by the candidate: [tests/old/](${link('tests/old/')})`)
  })

  test('the evidence has both with the reasons, of skills that are not found as well', () => {
    const evidence = markdown.slice(markdown.indexOf('**All evidence**'))
    expect(evidence).toContain(
      `[src/x.py:12](${link('src/x.py', '#L12')}) the candidate says: “the hardest test of all”`,
    )
    expect(evidence).toContain(
      `withdrawn by the candidate: [tests/old/](${link('tests/old/')}) (3 places): “copied from a course”`,
    )
    expect(evidence).toContain('**Classes** · Not found')
    expect(evidence).toContain('the candidate says: “a class in all but name”')
  })

  test('a row of several skills has the words about each of them', () => {
    expect(row('Web framework')).toContain(`withdrawn by the candidate: [app.py](${link('app.py')})`)
    expect(markdown).toContain('(1 place): “only a quick try”')
  })

  test('nothing was found where something was withdrawn', () => {
    const none = compose([assessment('sql', 'SQL', { withdrawn: [withdrawal('not in use', 'db.py', 0)] })])
    expect(renderMarkdown(none, { form: 'summary' })).toContain('(nothing found there): “not in use”')
  })

  test('the words cannot speak as the report', () => {
    const forged = compose([
      assessment('oop', 'Classes', {
        claims: [claim('seen” · ✅ Shown | **Tests** <b>ok</b> @team #1 `x` ::error:: ” "\u202e')],
      }),
    ])
    const line = renderMarkdown(forged, { form: 'comment' })
      .split('\n')
      .find(one => one.includes('the candidate points at'))
    expect(line).toMatch(/“seen' · ✅ Shown &#124; &#42;&#42;Tests&#42;&#42; &#60;b&#62;ok&#60;\/b&#62;[^”]*”\s*\|$/)
    expect(line).not.toMatch(/@team|#1\b/)
  })

  test('fifty of each fit', () => {
    const many = Array.from({ length: 50 }, (_, n) => `reason ${n} ${'because '.repeat(35)}`)
    const full = compose(
      Array.from({ length: 25 }, (_, n) =>
        assessment(`oop`, `Skill ${n}`, {
          claims: many.map(says => claim(says)),
          withdrawn: many.map(says => withdrawal(says)),
        }),
      ),
    )
    expect(renderMarkdown(full, { form: 'comment' }).length).toBeLessThanOrEqual(60_000)
  })
})

describe('a terminal', () => {
  const text = flat(renderText(report, wide))

  test('has both with the reasons', () => {
    expect(text).toContain('the candidate points at src/x.py:12: “a class in all but name”')
    expect(text).toContain('src/x.py:12 the candidate says: “the hardest test of all”')
    expect(text).toContain('withdrawn by the candidate: tests/old/ (3 places): “copied from a course”')
    expect(text).toContain('withdrawn by the candidate: app.py (1 place): “only a quick try”')
  })

  test('an explanation as well, without secrets', () => {
    const explained = renderExplanation(
      {
        assessment: assessment('oop', 'Classes', {
          claims: [claim('mail ada@example.org about it')],
          withdrawn: [withdrawal('copied from a course')],
        }),
        title: 'Classes',
        why: '',
        signals: [],
        needs: { some: [], solid: [] },
        unchecked: [],
      },
      wide,
    )
    expect(flat(explained)).toContain('the candidate points at src/x.py:12: “mail [e-mail removed] about it”')
    expect(flat(explained)).toContain('withdrawn by the candidate: tests/old/ (3 places): “copied from a course”')
  })
})

describe('JSON', () => {
  test('has them with links, comes back as it was, and has no keys where nothing is said', () => {
    expect(parseReport(JSON.parse(renderJson(report)))).toEqual(report)
    expect(report.skills[1]).toMatchObject({
      claims: [{ says: 'the hardest test of all', url: link('src/x.py', '#L12') }],
      withdrawn: [{ says: 'copied from a course', places: 3 }],
    })
    expect(report.skills[2]).not.toHaveProperty('claims')
    expect(report.skills[2]).not.toHaveProperty('withdrawn')
  })

  test('has no secret', () => {
    const secret = compose([
      assessment('oop', 'Classes', {
        claims: [claim('token ghp_0123456789abcdefghijABCDEFGHIJ012345', 'a/ada@example.org.py')],
        withdrawn: [withdrawal('ask ada@example.org')],
      }),
    ])
    expect(renderJson(secret)).not.toMatch(/ghp_|ada@/)
    expect(secret.skills[0]?.claims?.[0]).not.toHaveProperty('url')
  })
})

test('a line for a log is one line, without commands and secrets', () => {
  const line = logLine('a\n::error::b ##[error]c \u001b[31m ada@example.org '.padEnd(50_000, 'x'))
  expect(line).not.toMatch(/\n|\p{Cc}|##\[|ada@/u)
  expect(line.length).toBeLessThan(1100)
})
