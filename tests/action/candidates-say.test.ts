import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sayOfRun } from '../../src/action/candidates-say.ts'
import type { Base } from '../../src/audit.ts'
import { profiles } from '../../src/profile/index.ts'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { memorySource } from '../../src/source/memory.ts'
import { openSource } from '../../src/source/open.ts'
import { portfolio } from '../cli/portfolio.ts'
import { git, type MadeCommit, makeRepository } from '../cli/repository.ts'
import { type Finished, pullRequestEvent, runJob } from './start.ts'

const FILE = '.github/portfolio-readiness.yml'
const IGNORE = 'ignore:\n  - skill: testing\n    path: tests/\n    reason: copied from a course\n'
const CLAIM =
  'claims:\n  - skill: sql\n    path: desk/loans.py\n    lines: 8-9\n    reason: loans are kept in a table\n'

const committing = (text: string | undefined): MadeCommit => ({ message: 'Have a say', files: { [FILE]: text } })

const reportOf = ({ outputs }: Finished): Report => parseReport(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')))
const skillOf = (done: Finished, id: string) => reportOf(done).skills.find(skill => skill.id === id)

/** A pull request of the last commit to the one before. */
const proposing = (commits: readonly MadeCommit[]) => {
  const workspace = makeRepository(commits)
  const at = (ref: string) => git(workspace, ['rev-parse', ref])
  const event = pullRequestEvent(at('HEAD'))
  const pull_request = { ...event.pull_request, base: { sha: at('HEAD~1') } }
  const run = (inputs = {}) =>
    runJob({
      workspace,
      eventName: 'pull_request',
      event: { ...event, pull_request },
      inputs: { comment: 'never', ...inputs },
    })
  return { workspace, run }
}

describe('on a push', () => {
  test('the file of the audited commit counts, and a mistake in it is a warning and no failure', async () => {
    const text = `${IGNORE}  - skill: testin\n    path: tests/\n    reason: copied from a course\n`
    const done = await runJob({ workspace: makeRepository([...portfolio, committing(text)]) })
    expect(done.status).toBe(0)
    expect(skillOf(done, 'testing')).toMatchObject({
      level: 'none',
      withdrawn: [{ says: 'copied from a course', anchor: { at: 'file', path: 'tests/' } }],
    })
    const line = /portfolio-readiness\.yml:5`: `testin` is no skill \(did you mean `testing`\?\)/
    expect(done.stdout).toMatch(new RegExp(`^::warning::.*${line.source}`, 'm'))
    expect(reportOf(done).warnings).toContainEqual(expect.stringMatching(line))
    expect(done.summary).toMatch(line)
    expect(done.summary).toContain('withdrawn by the candidate:')
  })

  test('no file, no word', async () => {
    const done = await runJob({ workspace: makeRepository(portfolio) })
    expect(done.stdout + done.summary).not.toContain('portfolio-readiness.yml')
  })
})

describe('on a pull request', () => {
  test.each([
    ['adds a withdrawal', portfolio, IGNORE],
    ['adds a claim', portfolio, CLAIM],
    ['changes the file', [...portfolio, committing('claims: []\n')], IGNORE + CLAIM],
  ])('one that %s does not have it yet, and one line says so', async (_, before, text) => {
    const done = await proposing([...before, committing(text)]).run()
    expect(done.status).toBe(0)
    expect(skillOf(done, 'testing')).not.toHaveProperty('withdrawn')
    expect(skillOf(done, 'testing')?.evidence).not.toEqual([])
    expect(skillOf(done, 'sql')).not.toHaveProperty('claims')
    const lines = done.stdout.split('\n').filter(line => line.includes(FILE))
    expect(lines).toEqual([expect.stringMatching(/^::warning::.*counts once it is merged/)])
    expect(done.summary).toContain('counts once it is merged')
  })

  test('one that takes a withdrawal back does not, either', async () => {
    const done = await proposing([...portfolio, committing(IGNORE), committing(undefined)]).run()
    expect(skillOf(done, 'testing')).toMatchObject({ level: 'none', withdrawn: [{ says: 'copied from a course' }] })
    expect(done.stdout).toContain('counts once it is merged')
  })

  test('the base branch’s file counts, without a word where it is not touched', async () => {
    const touching: MadeCommit = { message: 'Say hello', files: { 'hello.py': 'print("hello")\n' } }
    const done = await proposing([...portfolio, committing(IGNORE + CLAIM), touching]).run()
    expect(skillOf(done, 'testing')).toMatchObject({ level: 'none', withdrawn: [{}] })
    expect(skillOf(done, 'sql')).toMatchObject({
      claims: [{ says: 'loans are kept in a table', anchor: { path: 'desk/loans.py', startLine: 8, endLine: 9 } }],
    })
    expect(done.stdout).not.toContain(FILE)
  })

  test('an audited folder has the file of the repository’s root', async () => {
    const text = 'claims:\n  - {skill: sql, path: desk/loans.py, lines: 8, reason: loans are kept in a table}\n'
    const touching: MadeCommit = { message: 'Say hello', files: { 'desk/hello.py': 'print("hello")\n' } }
    const { workspace, run } = proposing([...portfolio, committing(text), touching])
    git(workspace, ['reset', '--quiet', '--hard'])
    const done = await run({ path: 'desk' })
    expect(skillOf(done, 'sql')).toMatchObject({ claims: [{ anchor: { path: 'loans.py', startLine: 8 } }] })
  })

  test('a base that the checkout does not have: the file is not used, and one line says so', async () => {
    const { workspace } = proposing([...portfolio, committing(IGNORE)])
    const head = git(workspace, ['rev-parse', 'HEAD'])
    const event = pullRequestEvent(head)
    const pull_request = { ...event.pull_request, base: { sha: 'b'.repeat(40) } }
    const job = {
      workspace,
      eventName: 'pull_request',
      event: { ...event, pull_request },
      inputs: { comment: 'never' },
    }
    const done = await runJob(job)
    expect(done.status).toBe(0)
    expect(skillOf(done, 'testing')).not.toHaveProperty('withdrawn')
    expect(done.stdout.split('\n').filter(line => line.includes(FILE))).toEqual([
      expect.stringMatching(
        /^::warning::.* was not used: on a pull request it is read from the base branch, and .*fetch-depth: 0/,
      ),
    ])
    rmSync(join(done.temporaryFolder), { recursive: true, force: true })
  })
})

describe('a base that the checkout does not have, and what is compared with does', () => {
  const sayWith = async (base: () => Promise<Base>) => {
    const workspace = makeRepository([...portfolio, committing(IGNORE)])
    const head = git(workspace, ['rev-parse', 'HEAD'])
    const source = await openSource({ path: workspace, ref: head })
    const run = { repository: 'ada/desk', id: 1, attempt: 1, serverUrl: '', apiUrl: '', workspace, temporaryFolder: '' }
    return sayOfRun(
      { source, base, path: '.', profile: profiles[0] },
      { ...run, pullRequest: { number: 7, head, base: 'b'.repeat(40) } },
    )
  }

  test('has the file of that', async () => {
    const say = await sayWith(async () => ({ source: memorySource({ files: { [FILE]: CLAIM } }) }))
    expect(say).toMatchObject({ claims: [{ skill: 'sql' }], ignore: [] })
    expect(say?.warnings).toEqual([expect.stringContaining('counts once it is merged')])
  })

  test.each([
    ['cannot be read', async () => ({ reason: 'no token' })],
    ['fails', async () => Promise.reject(new TypeError('x is undefined'))],
    [
      'is a folder of it',
      async () => ({ source: memorySource({ files: { [FILE]: IGNORE }, repository: { folder: 'desk' } }) }),
    ],
  ] satisfies [string, () => Promise<Base>][])('uses no file where that %s', async (_, base) => {
    expect(await sayWith(base)).toEqual({
      claims: [],
      ignore: [],
      warnings: [expect.stringContaining('was not used: on a pull request')],
    })
  })
})
