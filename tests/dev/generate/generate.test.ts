import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const project = path.resolve(import.meta.dirname, '../../..')

/** A copy of what the tools read and write, so that they can be run for real. */
let copy = ''
beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'generate-'))
  for (const part of ['src', 'docs', 'schema', 'README.md', 'package.json']) {
    cpSync(path.join(project, part), path.join(copy, part), { recursive: true })
  }
  // A junction needs no privilege on Windows; elsewhere the word is ignored.
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

const run = (tool: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(copy, 'src/dev', tool), ...args], {
    cwd: copy,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const text = (file: string) => readFileSync(path.join(copy, file), 'utf8')
const append = (file: string, more: string) => writeFileSync(path.join(copy, file), text(file) + more)

describe('npm run generate', () => {
  it('finds nothing stale after it has run, and writes the same again', () => {
    expect(run('generate.ts')).toMatchObject({ status: 0 })
    expect(run('generate.ts', '--check')).toMatchObject({ status: 0, stdout: '' })
    expect(run('generate.ts').stdout).toBe('Everything is up to date.\n')
  })

  it('names the stale files under --check, and leaves them alone', () => {
    run('generate.ts')
    append('docs/skills.md', 'by hand\n')
    append('src/skills/index.ts', '// by hand\n')
    const { status, stderr } = run('generate.ts', '--check')
    expect(status).toBe(1)
    expect(stderr).toContain('Stale: src/skills/index.ts, docs/skills.md. Run `npm run generate`')
    expect(text('docs/skills.md')).toMatch(/by hand\n$/)
  })

  it('does not mind the line ends of a checkout on Windows', () => {
    run('generate.ts')
    writeFileSync(path.join(copy, 'docs/skills.md'), text('docs/skills.md').replaceAll('\n', '\r\n'))
    expect(run('generate.ts', '--check')).toMatchObject({ status: 0 })
  })

  it('names a skill whose id is not its folder', () => {
    cpSync(path.join(copy, 'src/skills/_template'), path.join(copy, 'src/skills/zeppelins'), { recursive: true })
    const { status, stderr } = run('generate.ts')
    expect(status).not.toBe(0)
    expect(stderr).toContain('src/skills/zeppelins/index.ts declares the id "__ID__"')
  })
})

describe('npm run new-skill', () => {
  it('makes a skill that is registered and described, and says what is left to do', () => {
    const { status, stdout } = run('new-skill.ts', 'message-queues', "Message queues, the author's own")
    expect(status).toBe(0)
    expect(stdout).toContain('src/skills/message-queues/index.ts')
    expect(stdout).toContain("Add { id: 'message-queues'")
    expect(text('src/skills/index.ts')).toContain("import messageQueues from './message-queues/index.ts'")
    expect(text('docs/skills.md')).toContain("## Message queues, the author's own")
    expect(run('generate.ts', '--check')).toMatchObject({ status: 0 })
  })

  it.each(['Queues', '../queues', 'queues-', '_queues', 'message queues'])('refuses the id %j', id => {
    const { status, stderr } = run('new-skill.ts', id, 'Queues')
    expect([status, stderr]).toEqual([2, expect.stringContaining('is no id')])
  })

  it('never touches a skill that exists', () => {
    run('new-skill.ts', 'message-queues', 'Message queues')
    const before = text('src/skills/message-queues/index.ts')
    expect(run('new-skill.ts', 'message-queues', 'Other')).toMatchObject({ status: 2 })
    expect(text('src/skills/message-queues/index.ts')).toBe(before)
  })
})
