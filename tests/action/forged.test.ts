import { linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from '../cli/repository.ts'
import { startGitHub } from '../github/server.ts'
import { deskWithFork, FORK, HEAD, runSaved, savedReport, workspaceWith } from './saved-run.ts'

const saved = await savedReport()
const text = JSON.stringify(saved)
const [first] = saved.skills
const [summary] = saved.skills.filter(({ evidence }) => evidence.length > 0)

const start = async () => startGitHub({ repositories: [deskWithFork().repository] })

describe('a saved report that ends the run with one line, and asks GitHub nothing', () => {
  test.each([
    [
      'of another commit',
      { ...saved, repository: { ...saved.repository, commit: 'd'.repeat(40) } },
      /not about .* c0ffeec/,
    ],
    ['of no commit', { ...saved, repository: { ...saved.repository, commit: undefined } }, /not about .* c0ffeec/],
    ['of another profile', { ...saved, profile: { id: 'astronaut', title: 'x' } }, /another profile/],
    ['of another version', { ...saved, schemaVersion: 2 }, /version 1 \(schemaVersion\)/],
    ['that is cut off', text.slice(0, -20), /is no JSON/],
    ['that is empty', '', /is no JSON/],
    ['that is no JSON', '<html>', /is no JSON/],
    ['that is a list', '[]', /form of version 1/],
    ['that is null', 'null', /form of version 1/],
    ['with numbers for texts', { ...saved, skills: [{ ...first, says: 1 }] }, /skills\.0\.says/],
    ['with a level of its own', { ...saved, skills: [{ ...first, level: 'A+' }] }, /skills\.0\.level/],
    ['with negative counts', { ...saved, skills: [{ ...first, counts: { x: -1 } }] }, /skills\.0\.counts\.x/],
    [
      'with a command for a key',
      { ...saved, skills: [{ ...first, counts: { '\n::error::taken ##[error]x': -1 } }] },
      /form of version 1\. /,
    ],
    ['with a huge text', { ...saved, warnings: ['x'.repeat(30_000)] }, /a text of 30000 characters/],
    ['with a huge list', { ...saved, warnings: Array(20_000).fill('x') }, /a list of 20000 entries/],
    ['with a list for each level', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /more than 12 levels/],
    ['with unclosed levels', '{"a":'.repeat(300_000), /is no JSON/],
  ])('%s', async (_, forged, message) => {
    const github = await start()
    const done = await runSaved(github, workspaceWith(forged))
    expect(done).toMatchObject({ status: 1, summary: '', stderr: '' })
    expect(done.stdout).toMatch(/^::error::The report in report-file [^\n]+\n$/)
    expect(done.stdout).toMatch(message)
    expect(done.stdout).not.toMatch(/taken|##\[/)
    expect(github.requests).toEqual([])
  })

  const files: readonly (readonly [string, string, (workspace: string) => void, RegExp])[] = [
    [
      'of 50 MB',
      'big.json',
      workspace => {
        writeFileSync(join(workspace, 'big.json'), text)
        truncateSync(join(workspace, 'big.json'), 50 * 1024 * 1024)
      },
      /52428800 bytes/,
    ],
    ['that is not there', 'absent.json', () => {}, /is not there/],
    ['that is a folder', 'folder', workspace => mkdirSync(join(workspace, 'folder')), /no regular file/],
    ['that is the workspace', '.', () => {}, /outside of the workspace/],
    ['outside of the workspace', '../report.json', () => {}, /outside of the workspace/],
    ['anywhere on the disk', '/etc/hostname', () => {}, /outside of the workspace/],
  ]
  test.each(files)('%s', async (_, name, make, message) => {
    const github = await start()
    const workspace = workspaceWith(saved)
    make(workspace)
    const done = await runSaved(github, workspace, { inputs: { 'report-file': name } })
    expect(done).toMatchObject({ status: 1, summary: '', stdout: expect.stringMatching(message) })
    expect(done.stdout).toMatch(/^::error::[^\n]+\n$/)
    expect(github.requests).toEqual([])
  })

  test.skipIf(process.platform === 'win32').each([
    [
      'a file',
      (workspace: string, outside: string) => symlinkSync(join(outside, 'report.json'), join(workspace, 'a.json')),
      'a.json',
    ],
    ['a folder', (workspace: string, outside: string) => symlinkSync(outside, join(workspace, 'a')), 'a/report.json'],
    [
      'a file inside',
      (workspace: string) => symlinkSync(join(workspace, 'report.json'), join(workspace, 'a.json')),
      'a.json',
    ],
  ])('behind a symbolic link to %s', async (_, make, name) => {
    const github = await start()
    const workspace = workspaceWith(saved)
    make(workspace, workspaceWith(saved))
    const done = await runSaved(github, workspace, { inputs: { 'report-file': name } })
    expect(done).toMatchObject({ status: 1, summary: '', stdout: expect.stringMatching(/^::error::.*symbolic link/) })
  })
})

describe('a saved report that is shown', () => {
  test('lies in the workspace or in the runner’s temporary folder', async () => {
    const github = await start()
    const workspace = makeFolder()
    mkdirSync(join(workspace, 'a'))
    writeFileSync(join(workspace, 'a', 'report.json'), text)
    linkSync(join(workspace, 'a', 'report.json'), join(workspace, 'hard.json'))
    for (const name of ['a/report.json', './a/../hard.json', join(workspace, 'hard.json')]) {
      expect((await runSaved(github, workspace, { inputs: { 'report-file': name } })).status).toBe(0)
    }
    const temporary = workspaceWith(saved)
    const inputs = { 'report-file': join(temporary, 'report.json') }
    expect((await runSaved(github, workspace, { inputs, env: { RUNNER_TEMP: temporary } })).status).toBe(0)
  })

  test('has no address, name, title or key of its own, and no effect on the log', async () => {
    const words = '\n::error::taken\n##[error]taken\n<img src=x onerror=alert(1)> [x](javascript:alert(1)) @everyone #1'
    const forged = {
      ...saved,
      constructor: 'taken',
      repository: {
        ...saved.repository,
        name: 'evil/evil',
        url: 'https://evil.example/evil',
        host: 'gitlab',
        ref: words,
      },
      tool: { name: words, version: words, url: 'https://evil.example' },
      profile: { ...saved.profile, title: words },
      skills: saved.skills.map(skill => ({
        ...skill,
        title: words,
        says: words,
        evidence: skill.evidence.map(item => ({ ...item, title: words, says: words, url: 'javascript:alert(1)' })),
        unchecked: [{ what: words, reason: words }],
        nextStep: words,
        question: words,
      })),
      next: [{ skill: words, step: words, minutes: 1 }],
      tour: [{ skill: words, says: words, anchor: { at: 'file', path: 'a' }, url: 'javascript:alert(1)' }],
      warnings: [words],
    }
    const github = await start()
    // `__proto__` in a literal would be no key.
    const json = `{"__proto__":{"polluted":1},${JSON.stringify(forged).slice(1)}`
    const done = await runSaved(github, workspaceWith(json))
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
    expect(done.stdout).not.toMatch(/taken|polluted/)
    const [comment] = github.comments
    for (const shown of [done.summary, comment?.body ?? '']) {
      expect(shown).not.toMatch(/evil|<img|\]\((?!https:\/\/github\.com\/bo\/desk-fork\/)|@everyone|^\s*::|##\[/m)
      expect(shown).toContain(`https://github.com/${FORK}/blob/${HEAD}/`)
      expect(shown).toContain('## Portfolio readiness · junior Python backend developer\n')
    }
  })

  test.each([
    { 'fail-on': 'regression' },
    { comment: 'changes' },
  ])('says in the log why nothing was compared, under %j', async inputs => {
    const reason = '\n::error::taken ##[error]taken \u001b[31mred'
    const github = await start()
    const done = await runSaved(github, workspaceWith({ ...saved, changes: { compared: false, reason } }), { inputs })
    expect(done.status).toBe(0)
    expect(done.stdout).toMatch(/^::warning::.*nothing to compare with/m)
    expect(done.stdout).not.toMatch(/^::error|##\[/m)
    expect(done.stdout).not.toContain('\u001b')
  })

  test('fails with fail-on: regression where a required skill fell', async () => {
    const fallen = saved.skills.find(({ importance, level }) => importance === 'required' && level === 'some')
    const change = { id: fallen?.id, title: 'taken', before: 'solid', after: 'some', counts: [] }
    const changes = { compared: true, skills: [change], uncompared: [] }
    const github = await start()
    const inputs = { 'fail-on': 'regression' }
    const done = await runSaved(github, workspaceWith({ ...saved, changes }), { inputs })
    expect(done.status).toBe(1)
    expect(done.stdout).toMatch(new RegExp(`^::error::Required, and shown less than before: ${fallen?.title} `, 'm'))
    expect(github.comments[0]?.body).toContain('*shown → partly shown*')
  })

  test('of a thousand skills and places is as long as any', async () => {
    const many = Array.from({ length: 900 }, (_, index) => ({ ...summary, id: `skill-${index}`, evidence: [] }))
    const evidence = Array.from({ length: 1000 }, (_, index) => ({ ...summary?.evidence[0], says: `place ${index}` }))
    const skills = [...saved.skills.map(skill => (skill.id === summary?.id ? { ...skill, evidence } : skill)), ...many]
    const github = await start()
    const done = await runSaved(github, workspaceWith({ ...saved, skills }))
    expect(done.status).toBe(0)
    expect(done.summary).not.toMatch(/skill-\d|place 12\b/)
    expect(github.comments[0]?.body.length).toBeLessThan(60_000)
  })
})
