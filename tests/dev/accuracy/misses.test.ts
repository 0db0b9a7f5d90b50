import { expect, it } from 'vitest'
import { answersOf } from '../../../src/dev/accuracy/answers.ts'
import { parseLabel } from '../../../src/dev/accuracy/labels.ts'
import { missTexts } from '../../../src/dev/accuracy/misses.ts'
import { scoreTable } from '../../../src/dev/accuracy/table.ts'
import type { Report, ReportSkill } from '../../../src/report/schema.ts'

const label = parseLabel(
  'ada__shop',
  JSON.stringify({
    commit: 'a'.repeat(40),
    levels: { testing: 'solid', git: 'none', ci: 'some' },
    why: { testing: 'tests/test_shop.py:3 and two more', ci: 'deploys only' },
    doubt: ['ci'],
  }),
)

const row = (id: string, level: ReportSkill['level'], more: Partial<ReportSkill> = {}): ReportSkill => ({
  id,
  title: id,
  importance: 'required',
  level,
  says: '',
  evidence: [],
  gaps: [],
  unchecked: [],
  ...more,
})

const nothing = { solid: 0, some: 0, none: 0, unknown: 0 }
const report: Report = {
  schemaVersion: 1,
  tool: { name: 'test', version: '0' },
  repository: { source: 'memory' },
  profile: { id: 'role', title: 'role' },
  summary: { required: nothing, valuable: nothing, bonus: nothing },
  skills: [
    row('git', 'none'),
    row('testing', 'some', {
      says: 'one test calls your code',
      counts: { test: 1, 'test-trace': 0 },
      gaps: [{ signal: 'test', title: 'Tests', found: 1, needed: 3 }],
      evidence: [
        {
          signal: 'test',
          title: 'Tests',
          says: 'checks the total',
          anchor: { at: 'lines', path: 'tests/test_shop.py', startLine: 3, endLine: 5 },
        },
      ],
    }),
  ],
  tour: [],
  next: [],
  read: { files: 1, bytes: 1, leftOut: [], notRead: [] },
  warnings: [],
}

it('puts the reasons of both sides beside each other, for what differs alone', () => {
  expect(missTexts([{ label, report }], () => true).join('\n\n')).toMatchInlineSnapshot(`
    "ada__shop testing: reviewer solid, report some
      reviewer: tests/test_shop.py:3 and two more
      report:   one test calls your code
      report:   found: test 1
      report:   for the next level: test 1 of 3
      report:   tests/test_shop.py:3 checks the total

    ada__shop ci: reviewer some, report no answer (in doubt)
      reviewer: deploys only
      report:   no such row"
  `)
})

it('keeps to the skills that were asked for', () => {
  expect(missTexts([{ label, report }], skill => skill === 'git')).toEqual([])
})

it('aligns the table and weighs skills alike in the last line', () => {
  expect(
    scoreTable(
      answersOf({ label, report }, () => true),
      false,
    ),
  ).toMatchInlineSnapshot(`
    "skill    labels  agreement   clear  presence  solid  far off  no answer  no place
    testing       1       0.0%    0.0%     1.000  0.000        0          0         0
    git           1     100.0%  100.0%     1.000  1.000        0          0         0
    ci            1       0.0%  100.0%     0.000  1.000        0          1         0
    all           3      33.3%   50.0%     0.667  0.000        0          1         0
    mean over skills: presence F1 0.667, solid F1 0.667"
  `)
})

it('counts a repository without a report as answers that are missing', () => {
  expect(answersOf({ label, report: undefined }, () => true).map(answer => answer.got)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
