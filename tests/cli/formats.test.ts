import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../../src/report/schema.ts'
import { portfolio } from './portfolio.ts'
import { git, makeFolder, makeRepository } from './repository.ts'
import { start } from './start.ts'

const ESCAPE = '\u001B'

describe('--format', () => {
  test('text is the default, without colour where nobody watches', async () => {
    const { status, stdout, stderr } = await start([], { cwd: makeRepository(portfolio) })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^\S.*junior Python backend developer/)
    expect(stdout).toContain('of 12 required skills shown')
    expect(stdout).not.toContain(ESCAPE)
    expect(stdout.endsWith('\n')).toBe(true)
  })

  test.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '' }, true],
  ])('colour with %j: %s', async (env, coloured) => {
    const { stdout } = await start([makeRepository(portfolio)], { env })
    expect(stdout.includes(ESCAPE)).toBe(coloured)
  })

  test('json is a valid report, the same each time, without anybody’s address', async () => {
    const folder = makeRepository(portfolio)
    const [first, second] = await Promise.all([start([folder, '--format', 'json']), start([folder, '--format=json'])])
    const report = parseReport(JSON.parse(first.stdout))
    expect(report.repository).toMatchObject({ commit: git(folder, ['rev-parse', 'HEAD']), source: 'git' })
    expect(report.read.commits).toBe(3)
    expect(report.tool).toMatchObject({ name: 'portfolio-readiness' })
    expect(second.stdout).toBe(first.stdout)
    expect(first.stdout).not.toContain('ada@example.org')
  })

  test('markdown is the summary', async () => {
    const { status, stdout } = await start([makeRepository(portfolio), '--format', 'markdown'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^## Portfolio readiness/)
    expect(stdout).toContain('\n|:--|')
  })

  test('another format is a mistake', async () => {
    const { status, stdout, stderr } = await start(['--format', 'html'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^portfolio-readiness: .*html.*text, markdown, json.*\n$/)
  })
})

describe('--output', () => {
  test('writes the file alone, and leaves nothing beside it', async () => {
    const folder = makeFolder()
    const ended = await start([makeRepository(portfolio), '--format', 'json', '--output', 'report.json'], {
      cwd: folder,
    })
    expect(ended).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readdirSync(folder)).toEqual(['report.json'])
    expect(parseReport(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).schemaVersion).toBe(1)
  })

  test('a file has no colour', async () => {
    const folder = makeFolder()
    await start([makeRepository(portfolio), '--output', join(folder, 'a.txt')])
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).not.toContain(ESCAPE)
  })

  test('replaces what a symbolic link points at, not the link', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'real.txt'), 'old')
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'))
    await start([makeRepository(portfolio), '--output', join(folder, 'link.txt')])
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toContain('required skills shown')
    expect(readdirSync(folder).sort()).toEqual(['link.txt', 'real.txt'])
  })

  test.each([
    ['.', /is a folder/],
    ['no/such/folder.txt', /ENOENT.*Make its folder first/],
    ['', /--output is empty/],
  ])('cannot be %j', async (file, message) => {
    const { status, stdout, stderr } = await start([makeRepository(portfolio), '--output', file], { cwd: makeFolder() })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
