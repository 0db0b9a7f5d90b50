import { expect, test } from 'vitest'
import { parseReport } from '../../src/report/schema.ts'
import { portfolio } from './portfolio.ts'
import { makeFiles, makeRepository } from './repository.ts'
import { start } from './start.ts'

const FILE = '.github/portfolio-readiness.yml'
const TEXT =
  'claims:\n  - {skill: sql, path: desk/loans.py, lines: 8-9, reason: loans are kept in a table}\n' +
  'ignore:\n  - {skill: testing, path: tests, reason: copied from a course}\n' +
  '  - {skill: testing, path: nowhere, reason: copied from a course}\n'

const commits = [...portfolio, { message: 'Have a say', files: { [FILE]: TEXT } }]
const skillsIn = (json: string) => new Map(parseReport(JSON.parse(json)).skills.map(skill => [skill.id, skill]))
const MISTAKE = '`.github/portfolio-readiness.yml:5`: `nowhere` is not in the audited commit'

const checked = (json: string) => {
  const skills = skillsIn(json)
  expect(skills.get('sql')).toMatchObject({ level: 'none', claims: [{ anchor: { path: 'desk/loans.py' } }] })
  expect(skills.get('testing')).toMatchObject({ level: 'none', withdrawn: [{ anchor: { path: 'tests/' } }] })
}

test('a repository’s own file counts, and a mistake in it is said on stderr', async () => {
  const done = await start([makeRepository(commits), '--format', 'json'])
  expect(done.status).toBe(0)
  checked(done.stdout)
  expect(done.stderr).toBe(`portfolio-readiness: ${MISTAKE}: name what is there, from the root of the repository.\n`)
})

test('of a commit before it nothing is said', async () => {
  const done = await start([makeRepository(commits), '--format', 'json', '--ref', 'HEAD~1'])
  expect(skillsIn(done.stdout).get('testing')).not.toHaveProperty('withdrawn')
  expect(done.stderr).toBe('')
})

test('of a folder without git', async () => {
  const files = Object.fromEntries(commits.flatMap(commit => Object.entries(commit.files))) as Record<string, string>
  const done = await start([makeFiles(files), '--format', 'json'])
  checked(done.stdout)
  expect(done.stderr).toContain(MISTAKE)
})

test('of a folder of a repository: the file of its root', async () => {
  const done = await start([`${makeRepository(commits, { checkout: true })}/desk`, '--format', 'json'])
  expect(skillsIn(done.stdout).get('sql')).toMatchObject({ claims: [{ anchor: { path: 'loans.py', startLine: 8 } }] })
})

test('a terminal’s report has words and mistake, once', async () => {
  const { stdout, stderr } = await start([makeRepository(commits)])
  const flat = stdout.replace(/\s+/g, ' ')
  expect(flat).toContain('the candidate points at desk/loans.py:8: “loans are kept in a table”')
  expect(flat).toContain('withdrawn by the candidate: tests/ (')
  expect(flat).not.toContain('withdrawn by the candidate: nowhere')
  expect(flat).toContain(`Note: ${MISTAKE}`)
  expect(stderr).toBe('')
})

test('--explain has them, too', async () => {
  const { stdout } = await start([makeRepository(commits), '--explain', 'testing'])
  expect(stdout).toContain('withdrawn by the candidate: tests/')
  expect(stdout).toContain('Not found')
})
