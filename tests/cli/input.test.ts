import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { portfolio } from './portfolio.ts'
import { git, makeFiles, makeFolder, makeRepository } from './repository.ts'
import { start } from './start.ts'

const reportOf = async (args: readonly string[], cwd?: string): Promise<Report> => {
  const { stdout, stderr } = await start([...args, '--format', 'json'], cwd === undefined ? {} : { cwd })
  expect(stderr).toBe('')
  return parseReport(JSON.parse(stdout))
}

const levelOf = (report: Report, id: string) => report.skills.find(skill => skill.id === id)?.level

describe('PATH', () => {
  test('a folder of a repository audits that part', async () => {
    const folder = makeRepository(portfolio, { checkout: true })
    const { repository, read } = await reportOf([join(folder, 'desk')])
    expect(repository).toMatchObject({ source: 'git', folder: 'desk' })
    expect(read.files).toBe(3)
  })

  test('a bare repository', async () => {
    const bare = join(makeFolder(), 'bare.git')
    git('.', ['clone', '--quiet', '--bare', makeRepository(portfolio), bare])
    expect((await reportOf([bare])).read.commits).toBe(3)
  })

  test('a folder without git has files and no history', async () => {
    const report = await reportOf([makeFiles({ 'a.py': 'print(1)\n' })])
    expect(report.repository.source).toBe('folder')
    expect(levelOf(report, 'git')).toBe('unknown')
  })

  test.each([
    ['no/such/place', /no\/such\/place/],
    ['', /required skills/],
  ])('%j', async (path, message) => {
    const { stdout, stderr } = await start([path], { cwd: makeRepository(portfolio) })
    expect(stdout + stderr).toMatch(message)
  })

  test('a place that does not exist ends with 2 and one line', async () => {
    const { status, stdout, stderr } = await start(['no/such/place'], { cwd: makeFolder() })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/^portfolio-readiness: /)
  })

  test('an empty folder names the forgotten checkout', async () => {
    const { status, stderr } = await start([makeFolder()])
    expect(status).toBe(2)
    expect(stderr).toContain('actions/checkout')
  })

  test('a repository without a commit', async () => {
    const folder = makeFolder()
    git(folder, ['init', '--quiet'])
    const { status, stderr } = await start([folder])
    expect(status).toBe(2)
    expect(stderr).toMatch(/commit/)
  })
})

describe('--ref', () => {
  test('audits an older commit', async () => {
    const folder = makeRepository(portfolio)
    git(folder, ['tag', 'first', 'HEAD~2'])
    const report = await reportOf([folder, '--ref', 'first'])
    expect(report.repository.commit).toBe(git(folder, ['rev-parse', 'first']))
    expect(report.read.commits).toBe(1)
  })

  test.each(['no-such-branch', '--upload-pack=touch x', ''])('cannot be %j', async ref => {
    const { status, stdout, stderr } = await start([makeRepository(portfolio), `--ref=${ref}`])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('and --folder exclude each other', async () => {
    const { status, stderr } = await start(['--ref', 'main', '--folder'])
    expect(status).toBe(2)
    expect(stderr).toContain('--folder')
    expect(stderr).toContain('--ref')
  })
})

test('--folder reads local edits, git does not', async () => {
  const folder = makeRepository(portfolio, { checkout: true })
  mkdirSync(join(folder, 'later'))
  writeFileSync(join(folder, 'later/new.py'), 'import re\nprint(re.findall("a+", "caat"))\n')
  const [committed, lying] = await Promise.all([reportOf([folder]), reportOf([folder, '--folder'])])
  expect(lying.read.files).toBe(committed.read.files + 1)
  expect(lying.repository.source).toBe('folder')
  expect(lying.read.commits).toBeUndefined()
})

test('--offline changes nothing where nothing needs the network', async () => {
  const folder = makeRepository(portfolio)
  expect(await reportOf([folder, '--offline'])).toEqual(await reportOf([folder]))
})
