import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { portfolio } from '../cli/portfolio.ts'
import { git, makeFiles, makeFolder, makeRepository } from '../cli/repository.ts'
import { startGitHub } from '../github/server.ts'
import { type Finished, pullRequestEvent, runJob } from './start.ts'

const reportOf = ({ outputs }: Finished): Report => parseReport(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')))

describe.each(['push', 'schedule', 'workflow_dispatch'])('on %s', eventName => {
  test('writes summary, files and outputs, and asks GitHub for the tracker alone', async () => {
    const github = await startGitHub()
    const done = await runJob({ workspace: makeRepository(portfolio), eventName, apiUrl: github.url })
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
    expect(done.summary).toMatch(/^## Portfolio readiness/)
    const { required } = reportOf(done).summary
    expect(done.outputs).toMatchObject({ 'required-shown': String(required.solid), 'required-total': '12' })
    expect(done.outputs['comment-url'] ?? '').toBe('')
    expect(readFileSync(done.outputs['summary-markdown'] ?? '', 'utf8').trim()).toBe(done.summary.trim())
    expect(github.calls.map(({ operation }) => operation)).toEqual(['Tracker'])
  })
})

test('links lead to the workflow’s own repository on its own server', async () => {
  const workspace = makeRepository(portfolio)
  const done = await runJob({ workspace, env: { GITHUB_SERVER_URL: 'https://code.example.org/' } })
  const head = git(workspace, ['rev-parse', 'HEAD'])
  expect(reportOf(done).repository).toMatchObject({ name: 'ada/desk', url: 'https://code.example.org/ada/desk' })
  expect(done.summary).toContain(`https://code.example.org/ada/desk/blob/${head}/`)
})

test('another repository beside the workflow’s own keeps its own address', async () => {
  const workspace = makeRepository(portfolio)
  git(workspace, ['remote', 'add', 'origin', 'https://github.com/bo/other.git'])
  const done = await runJob({
    workspace,
    eventName: 'pull_request',
    event: pullRequestEvent('a'.repeat(40)),
    inputs: { comment: 'never' },
  })
  expect(reportOf(done).repository.url).toBe('https://github.com/bo/other')
  expect(reportOf(done).warnings).toEqual([])
})

describe('on a pull request', () => {
  /** As actions/checkout leaves it: HEAD is GitHub's merge of the head into the base. */
  const checkout = () => {
    const workspace = makeRepository(portfolio)
    git(workspace, ['config', 'user.name', 'GitHub'])
    git(workspace, ['config', 'user.email', 'noreply@example.org'])
    const head = git(workspace, ['rev-parse', 'HEAD'])
    const merge = git(workspace, [
      'commit-tree',
      'HEAD^{tree}',
      '-p',
      'HEAD~1',
      '-p',
      'HEAD',
      '-m',
      'Merge head into base',
    ])
    git(workspace, ['update-ref', 'refs/remotes/pull/7/merge', merge])
    git(workspace, ['checkout', '--quiet', '--detach', merge])
    return { workspace, head, merge }
  }

  test('audits the head commit, with links into the head’s repository', async () => {
    const { workspace, head } = checkout()
    const event = pullRequestEvent(head, 'bo/fork')
    const done = await runJob({ workspace, eventName: 'pull_request', event, inputs: { comment: 'never' } })
    expect(done.status).toBe(0)
    expect(reportOf(done).repository).toMatchObject({ commit: head, url: 'https://github.com/bo/fork' })
    expect(reportOf(done).read.commits).toBe(3)
    expect(done.summary).toContain(`https://github.com/bo/fork/blob/${head}/`)
  })

  test('of a fork that is gone links into the base', async () => {
    const { workspace, head } = checkout()
    const done = await runJob({ workspace, event: pullRequestEvent(head, null), inputs: { comment: 'never' } })
    expect(reportOf(done).repository).toMatchObject({ commit: head, url: 'https://github.com/ada/desk' })
  })

  test('audits what is checked out where the head is absent, and says so', async () => {
    const { workspace, merge } = checkout()
    const done = await runJob({ workspace, event: pullRequestEvent('b'.repeat(40)), inputs: { comment: 'never' } })
    expect(done.status).toBe(0)
    expect(reportOf(done).repository.commit).toBe(merge)
    expect(reportOf(done).warnings.join()).toMatch(/bbbbbbb.*fetch-depth: 0/)
    expect(done.stdout).toMatch(/^::warning::.*fetch-depth: 0/m)
  })
})

describe('inputs', () => {
  test('path audits a folder of the checkout', async () => {
    const done = await runJob({ workspace: makeRepository(portfolio, { checkout: true }), inputs: { path: './desk/' } })
    expect(reportOf(done).repository.folder).toBe('desk')
  })

  test('output-file is where the report lies, in a folder made for it', async () => {
    const workspace = makeRepository(portfolio)
    const done = await runJob({ workspace, inputs: { 'output-file': 'out/report.json' } })
    expect(done.outputs.report).toBe(join(workspace, 'out', 'report.json'))
    expect(reportOf(done).schemaVersion).toBe(1)
  })

  test.skipIf(process.platform === 'win32')('output-file goes through no link of the checkout', async () => {
    const [workspace, outside] = [makeRepository(portfolio), makeFolder()]
    writeFileSync(join(outside, 'kept'), 'kept')
    symlinkSync(join(outside, 'kept'), join(workspace, 'report.json'))
    symlinkSync(outside, join(workspace, 'out'))
    const replaced = await runJob({ workspace, inputs: { 'output-file': 'report.json' } })
    expect(lstatSync(join(workspace, 'report.json')).isFile()).toBe(true)
    expect(reportOf(replaced).schemaVersion).toBe(1)
    const refused = await runJob({ workspace, inputs: { 'output-file': 'out/kept' } })
    expect(refused.status).toBe(1)
    expect(refused.stdout).toMatch(/^::error::cannot write .*symbolic link/m)
    expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('kept')
  })

  test('max-commits cuts the history short and says so', async () => {
    const done = await runJob({ workspace: makeRepository(portfolio), inputs: { 'max-commits': '1' } })
    expect(reportOf(done).read.commits).toBe(1)
    expect(reportOf(done).warnings.join()).toMatch(/the newest 1 commits were read \(max-commits\)/)
  })

  test('fail-on: required fails after everything was written', async () => {
    const done = await runJob({ workspace: makeFiles({ 'a.py': 'print(1)\n' }), inputs: { 'fail-on': 'required' } })
    expect(done.status).toBe(1)
    expect(done.stdout).toMatch(/^::error::Required and not found: /m)
    expect(done.summary).toContain('Portfolio readiness')
    expect(done.outputs['required-shown']).toBeDefined()
  })

  test.each([
    [{ comment: 'sometimes' }, /comment is "sometimes".*auto, always, changes, never/],
    [{ 'fail-on': 'all' }, /fail-on is "all".*never, required, regression/],
    [{ profile: 'astronaut' }, /profile is "astronaut"/],
    [{ path: 'no/such/folder' }, /no\/such\/folder/],
    [{ 'max-files': '-1' }, /max-files is "-1".*whole number/],
    [{ 'max-seconds': 'soon' }, /max-seconds is "soon".*whole number/],
    [{ comment: 'x\n::stop-commands::y' }, /^::error::[^\n]*x%0A/],
  ])('%j fails with what may stand there', async (inputs, message) => {
    const done = await runJob({ workspace: makeRepository(portfolio), inputs })
    expect(done.status).toBe(1)
    expect(done.stdout).toMatch(message)
    expect(done.stdout.trim().split('\n')).toHaveLength(1)
    expect(done.stdout).toMatch(/^::error::/)
    expect(done.summary).toBe('')
  })
})

test('an empty workspace names the forgotten checkout', async () => {
  const done = await runJob({ workspace: makeFolder() })
  expect(done.status).toBe(1)
  expect(done.stdout).toContain('actions/checkout')
})

test('no runner: says what to start instead', async () => {
  const done = await runJob({ workspace: makeRepository(portfolio), env: { GITHUB_REPOSITORY: '' } })
  expect(done.status).toBe(1)
  expect(done.stdout).toContain('dist/cli/index.js')
})

test('a broken event file is an error of one line', async () => {
  const workspace = makeRepository(portfolio)
  const event = join(makeFolder(), 'event.json')
  writeFileSync(event, '{"pull_request":')
  const done = await runJob({ workspace, env: { GITHUB_EVENT_PATH: event } })
  expect(done.status).toBe(1)
  expect(done.stdout).toMatch(/^::error::The file with the event[^\n]*\n$/)
})

test('nothing of a hostile repository reaches the log as a command, nor the summary as markup', async () => {
  const files = {
    '::error::x\n::set-output name=report::y.py': 'class A:\n    pass\n',
    'README.md': '::warning::x\n\n##[error]y @everyone <script>\n',
  }
  const workspace = makeRepository([{ message: '::error::taken\n\n::stop-commands::x', files }])
  const { url } = await startGitHub()
  const done = await runJob({ workspace, apiUrl: url })
  expect(done.status).toBe(0)
  expect(done.stdout).not.toMatch(/^\s*::|##\[/m)
  expect(done.summary).not.toMatch(/<script|@everyone|^\s*::/m)
})
