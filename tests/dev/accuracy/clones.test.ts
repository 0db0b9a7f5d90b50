import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findClone } from '../../../src/dev/accuracy/clones.ts'

let clones = ''
beforeEach(() => {
  clones = mkdtempSync(path.join(tmpdir(), 'clones-'))
})
afterEach(() => rmSync(clones, { recursive: true, force: true }))

const bare = (...place: string[]) => {
  mkdirSync(path.join(clones, ...place, 'objects'), { recursive: true })
  writeFileSync(path.join(clones, ...place, 'HEAD'), 'ref: refs/heads/main\n')
}
const workTree = (...place: string[]) => mkdirSync(path.join(clones, ...place, '.git'), { recursive: true })

describe('findClone', () => {
  it.each([
    ['a bare repository', () => bare('ada+shop', 'repo'), ['ada+shop', 'repo']],
    ['a work tree in a folder', () => workTree('ada+shop', 'repo'), ['ada+shop', 'repo']],
    ['a work tree', () => workTree('ada__shop'), ['ada__shop']],
    ['a bare repository by its name', () => bare('ada__shop'), ['ada__shop']],
  ])('finds %s', (_, create, expected) => {
    create()
    expect(findClone(clones, 'ada__shop')).toBe(path.join(clones, ...expected))
  })

  it('finds a linked work tree, whose .git is a file', () => {
    mkdirSync(path.join(clones, 'ada__shop'))
    writeFileSync(path.join(clones, 'ada__shop', '.git'), 'gitdir: elsewhere\n')
    expect(findClone(clones, 'ada__shop')).toBe(path.join(clones, 'ada__shop'))
  })

  it('takes the first two underscores for the border, so that a name may hold more', () => {
    workTree('ada+my__shop', 'repo')
    expect(findClone(clones, 'ada__my__shop')).toBe(path.join(clones, 'ada+my__shop', 'repo'))
  })

  it('passes over a folder without git and over a neighbour', () => {
    mkdirSync(path.join(clones, 'ada__shop', 'repo'), { recursive: true })
    workTree('ada__shop2')
    expect(findClone(clones, 'ada__shop')).toBeUndefined()
  })
})
