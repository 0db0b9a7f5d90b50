import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { git, makeRepository } from '../cli/repository.ts'
import { type Finished, pullRequestEvent, runJob } from './start.ts'

const reportOf = ({ outputs }: Finished): Report => parseReport(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')))

const CODE = 'def total(prices, discount):\n    return sum(prices) - discount\n\n\nprint(total([1], 2))\n'

/** Ada writes the code, Ben brings a `.mailmap` that makes it his. */
const takenOver = () => {
  const workspace = makeRepository([
    { message: 'Add totals', author: 'Ada <ada@example.org>', files: { 'shop.py': CODE } },
    {
      message: 'Add a note',
      author: 'Ben <ben@example.org>',
      files: { 'note.txt': 'x', '.mailmap': 'Ben <ben@example.org> Ada <ada@example.org>\n' },
    },
  ])
  return { workspace, head: git(workspace, ['rev-parse', 'HEAD']), base: git(workspace, ['rev-parse', 'HEAD~1']) }
}

const withBase = (head: string, base: string | undefined) => {
  const event = pullRequestEvent(head)
  return { ...event, pull_request: { ...event.pull_request, ...(base === undefined ? {} : { base: { sha: base } }) } }
}

test('the candidate is the owner, or whom the input names, with commas or line by line', async () => {
  const { workspace } = takenOver()
  const without = reportOf(await runJob({ workspace, repository: 'ben/shop' }))
  expect(without.authorship?.says.join()).toMatch(/^Ben counts as the candidate: the owner is `ben`/)
  for (const candidate of ['Zoe, Ben', 'Zoe\nBen\n']) {
    const report = reportOf(await runJob({ workspace, inputs: { candidate } }))
    expect(report.authorship?.says.map(text => text.slice(0, 33))).toEqual([
      'The candidate that was named, `Zo',
      'Ben counts as the candidate: `Ben',
    ])
    expect(report.warnings.join()).toContain('`Zoe`')
  }
})

test.each([
  ['its base says', true],
  ['nobody does, where the event has no base', false],
])('on a pull request people are who %s', async (_, known) => {
  const { workspace, head, base } = takenOver()
  const job = { workspace, eventName: 'pull_request', inputs: { candidate: 'Ben', comment: 'never' } }
  const report = reportOf(await runJob({ ...job, event: withBase(head, known ? base : undefined) }))
  expect(report.authorship?.people.map(({ name }) => name).sort()).toEqual(['Ada', 'Ben'])
  expect(report.skills.find(({ id }) => id === 'functions')).toMatchObject({ level: 'some', candidateLevel: 'none' })
  const pushed = reportOf(await runJob({ workspace, inputs: { candidate: 'Ben' } }))
  expect(pushed.authorship?.people.map(({ name }) => name)).toEqual(['Ben'])
  expect(pushed.authorship?.merged.join()).toContain('`.mailmap`')
})
