import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRepository } from '../../../src/dev/bench/fast-import.ts'
import { median } from '../../../src/dev/bench/measure.ts'
import { teamProject } from '../../../src/dev/bench/team-project.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const git = (repository: string, ...args: string[]) =>
  execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

describe('the scratch project', () => {
  it('has the files and the history that it was asked for, the same ones each time', () => {
    const [first, second] = [path.join(folder, 'a'), path.join(folder, 'b')]
    createRepository(first, teamProject(60))
    createRepository(second, teamProject(60))
    expect(git(first, 'rev-parse', 'main')).toBe(git(second, 'rev-parse', 'main'))
    const files = git(first, 'ls-tree', '-r', '--name-only', 'main').trim().split('\n')
    expect(files.length).toBeGreaterThanOrEqual(59)
    expect(files).toContain('tests/test_orders_3.py')
    expect(new Set(git(first, 'log', '--format=%an', 'main').trim().split('\n')).size).toBe(3)
    expect(Number(git(first, 'rev-list', '--count', '--merges', 'main'))).toBeGreaterThan(1)
    expect(() => git(first, 'fsck', '--strict')).not.toThrow()
  })

  it('grows with the size asked for, and no two modules are the same', () => {
    const contents = teamProject(240).flatMap(commit => (commit.merges === undefined ? [...commit.files.values()] : []))
    expect(contents.length).toBeGreaterThanOrEqual(239)
    expect(new Set(contents).size).toBe(contents.length)
  })

  it('can be empty but for a commit', () => {
    const repository = path.join(folder, 'empty')
    createRepository(repository, [{ author: 'Ada', at: 0, message: 'Begin', files: new Map() }])
    expect(git(repository, 'ls-tree', '-r', 'main')).toBe('')
    expect(git(repository, 'rev-list', '--count', 'main').trim()).toBe('1')
  })
})

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9], 9.5],
    [[7], 7],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})
