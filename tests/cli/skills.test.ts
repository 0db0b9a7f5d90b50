import { describe, expect, test } from 'vitest'
import { profiles } from '../../src/profile/index.ts'
import { parseReport } from '../../src/report/schema.ts'
import { portfolio } from './portfolio.ts'
import { makeFiles, makeRepository } from './repository.ts'
import { start } from './start.ts'

const [profile] = profiles

describe('--only', () => {
  const idsFor = async (only: string) => {
    const { stdout } = await start([makeRepository(portfolio), '--format', 'json', '--only', only])
    return parseReport(JSON.parse(stdout))
      .skills.filter(({ level }) => level !== 'ask')
      .map(({ id }) => id)
  }

  test('keeps these skills, in the profile’s order', async () => {
    expect(await idsFor('testing, exceptions,')).toEqual(['exceptions', 'testing'])
  })

  test('a group brings its members', async () => {
    expect(await idsFor('web-framework')).toEqual(['web-framework', 'flask', 'django'])
  })

  test.each([
    ['tesing', /unknown skill "tesing"\. Did you mean testing\?/],
    ['exceptions,oops', /unknown skill "oops"\. Did you mean oop\?/],
    ['regex', /unknown skill "regex"/],
    ['quantum-computing', /--list-skills/],
    [',', /names no skill/],
    ['__proto__', /unknown skill/],
  ])('%s', async (only, message) => {
    const { status, stdout, stderr } = await start(['--only', only])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('--explain', () => {
  test('shows signals, needs and places of one skill', async () => {
    const { status, stdout, stderr } = await start([makeRepository(portfolio), '--explain', 'exceptions'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('exceptions')
    expect(stdout).toContain('desk/loans.py')
    expect(stdout).toMatch(/needs .*: met\n/)
  })

  test('as json', async () => {
    const { stdout } = await start([makeRepository(portfolio), '--explain', 'testing', '--format', 'json'])
    const { assessment, needs } = JSON.parse(stdout)
    expect(assessment).toMatchObject({ id: 'testing' })
    expect(needs.some[0][0]).toMatchObject({ found: expect.any(Number), needed: expect.any(Number) })
  })

  test.each([
    [['--explain', 'exeptions'], /Did you mean exceptions\?/],
    [['--explain', 'verbal-communication'], /no repository shows it/],
    [['--explain', 'git', '--only', 'git'], /--only/],
    [['--explain', 'git', '--format', 'markdown'], /text or json/],
  ])('%j is a mistake', async (args, message) => {
    const { status, stdout, stderr } = await start(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('--fail-on', () => {
  const weak = () => makeFiles({ 'a.py': 'print(1)\n' })

  test('required: ends with 1 after the whole report, and says why on stderr', async () => {
    const { status, stdout, stderr } = await start([weak(), '--fail-on', 'required', '--format', 'json'])
    expect(status).toBe(1)
    expect(parseReport(JSON.parse(stdout)).summary.required.none).toBeGreaterThan(0)
    expect(stderr).toMatch(/^portfolio-readiness: required and not found: .*\n$/)
  })

  test('required: what could not be assessed never fails', async () => {
    const { status, stdout, stderr } = await start([
      weak(),
      '--fail-on=required',
      '--only=git,focus,containers',
      '--format=json',
    ])
    const levels = parseReport(JSON.parse(stdout)).skills.map(({ id, level }) => `${id} ${level}`)
    expect(levels).toContain('git unknown')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('never is the default', async () => {
    expect((await start([weak()])).status).toBe(0)
    expect((await start([weak(), '--fail-on', 'never'])).status).toBe(0)
  })

  test('another policy is a mistake', async () => {
    expect(await start([weak(), '--fail-on', 'all'])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('--list-skills', () => {
  const all = [...profile.skills, ...profile.ask].map(({ id }) => id)

  test('names every skill of the profile, needing no repository', async () => {
    const { status, stdout } = await start(['--list-skills', 'no/such/place'])
    expect(status).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map(line => line.split(' ')[0]),
    ).toEqual(all)
  })

  test('as json', async () => {
    const { stdout } = await start(['--list-skills', '--format', 'json'])
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(all)
  })

  test('as markdown', async () => {
    const { stdout } = await start(['--list-skills', '--format', 'markdown'])
    expect(stdout.match(/^\| `/gm)).toHaveLength(all.length)
  })
})

test.each([
  [['--profile', 'junior-python'], /Did you mean junior-python-backend\?/],
  [['--profile', 'x'], /Profiles: junior-python-backend/],
])('%j is a mistake', async (args, message) => {
  const { status, stderr } = await start(args)
  expect(status).toBe(2)
  expect(stderr).toMatch(message)
})

test('--profile takes the profile’s id', async () => {
  const { stdout } = await start([makeRepository(portfolio), '--profile', profile.id, '--format', 'json'])
  expect(parseReport(JSON.parse(stdout)).profile.id).toBe(profile.id)
})
