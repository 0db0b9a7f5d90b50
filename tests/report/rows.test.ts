import { expect, test } from 'vitest'
import { rowsOf, unlookedIn } from '../../src/report/rows.ts'
import { readText } from '../../src/report/words.ts'
import { goodReport } from './made-up.ts'

const read = { files: 1, bytes: 12, leftOut: [], notRead: [] }

const notesOf = (unchecked: readonly { readonly what: string; readonly reason: string }[]): readonly string[] => {
  const report = goodReport()
  const skills = report.skills.map(skill => (skill.id === 'oop' ? { ...skill, says: '', unchecked } : skill))
  return rowsOf({ ...report, skills }).find(({ skill }) => skill.id === 'oop')?.notes ?? []
}

test('what was left for one reason is said once, for two reasons twice', () => {
  const issues = { what: 'issues', reason: 'not looked at' }
  const pulls = { what: 'pull requests', reason: 'not looked at' }
  expect(notesOf([issues, pulls])).toEqual(['issues and pull requests not looked at'])
  expect(notesOf([issues, { ...pulls, reason: 'give the job `pull-requests: read`' }])).toEqual([
    'issues not looked at',
    'pull requests: give the job `pull-requests: read`',
  ])
  const limit = 'the rate limit is used up until 14:05 UTC'
  expect(notesOf([issues, pulls].map(({ what }) => ({ what, reason: limit })))).toEqual([
    `issues and pull requests: ${limit}`,
  ])
})

test('over all skills each thing is named once', () => {
  expect(
    unlookedIn([
      { what: 'issues', reason: 'not looked at' },
      { what: 'history', reason: 'the checkout is shallow' },
      { what: 'pull requests', reason: 'not looked at' },
      { what: 'issues', reason: 'not looked at' },
    ]),
  ).toEqual(['issues and pull requests', 'history: the checkout is shallow'])
})

test('a reason that names what it is about is not told so again', () => {
  const reason = 'the token may not read issues: give the job `issues: read`'
  expect(unlookedIn([{ what: 'issues', reason }])).toEqual([reason])
  expect(unlookedIn(['issues', 'pull requests'].map(what => ({ what, reason })))).toEqual([
    `issues and pull requests: ${reason}`,
  ])
})

test('issues and pull requests are among what was read only where they were', () => {
  expect(readText({ ...read, commits: 3, people: 1 })).toBe('1 file (12 bytes), 3 commits by 1 person')
  expect(readText({ ...read, commits: 3, issues: 12, pulls: 9 })).toBe(
    '1 file (12 bytes), 3 commits, 12 issues, 9 pull requests',
  )
  expect(readText({ ...read, issues: 1, pulls: 0 })).toBe(
    '1 file (12 bytes), history not read, 1 issue, no pull requests',
  )
})
