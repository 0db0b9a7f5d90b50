import { describe, expect, it, test } from 'vitest'
import { renderJson } from '../../src/report/json.ts'
import { parseReport, reportJsonSchema } from '../../src/report/schema.ts'
import { emptyReport, goodReport, weakReport } from './made-up.ts'

describe.each([
  ['good', goodReport()],
  ['weak', weakReport()],
  ['empty', emptyReport()],
])('the %s report', (_, report) => {
  it('comes back from its JSON as it was', () => {
    expect(parseReport(JSON.parse(renderJson(report)))).toEqual(report)
    expect(renderJson(parseReport(JSON.parse(renderJson(report))))).toBe(renderJson(report))
  })
})

it('tolerates keys that come later', () => {
  const report = weakReport()
  const later = { ...report, later: [1], skills: report.skills.map(skill => ({ ...skill, share: 0.5 })) }
  expect(parseReport(later)).toEqual(report)
})

const broken = (change: (report: ReturnType<typeof goodReport>) => unknown): unknown => change(goodReport())

test.each([
  ['another version', broken(report => ({ ...report, schemaVersion: 2 }))],
  ['no skills', broken(({ skills: _, ...rest }) => rest)],
  ['a grade', broken(report => ({ ...report, skills: [{ ...report.skills[0], level: 'B+' }] }))],
  [
    'a line 0',
    broken(report => ({
      ...report,
      tour: [{ skill: 'oop', says: '', anchor: { at: 'lines', path: 'a', startLine: 0, endLine: 1 } }],
    })),
  ],
  [
    'a commit that is none',
    broken(report => ({ ...report, tour: [{ skill: 'oop', says: '', anchor: { at: 'commit', sha: 'HEAD' } }] })),
  ],
  ['four stops', broken(report => ({ ...report, tour: [...report.tour, report.tour[0]] }))],
  ['nothing', undefined],
])('refuses %s', (_, value) => {
  expect(() => parseReport(value)).toThrow()
})

it('publishes a schema that says what it is and shuts no key out', () => {
  const schema = reportJsonSchema()
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: expect.stringContaining('report-1'),
    title: expect.any(String),
    type: 'object',
  })
  expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false')
  expect(schema).toHaveProperty('required', expect.arrayContaining(['schemaVersion', 'skills', 'read', 'warnings']))
})
