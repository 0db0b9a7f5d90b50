import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess/assess.ts'
import { collectFacts } from '../../src/facts/collect.ts'
import { factsOf } from '../../src/facts/query.ts'
import focus from '../../src/skills/focus/index.ts'
import { type ExampleCommit, memorySource } from '../../src/source/memory.ts'

/** A commit of which a hosting service said no more than sums. */
const summed = (subject: string, files: number, added: number, removed: number): ExampleCommit => ({
  subject,
  changes: undefined,
  total: { files, added, removed },
})

const facts = (...commits: readonly ExampleCommit[]) =>
  collectFacts(memorySource({ files: { 'a.py': 'x = 1\n' }, commits: [{ subject: 'Begin the desk' }, ...commits] }))

describe('a commit of which only sums are known', () => {
  test.each([
    ['few lines in few files', 5, 100, 50, true],
    ['one file, where a changed line counts once', 1, 150, 150, true],
    ['one file of too many lines', 1, 151, 0, undefined],
    ['more files, whose larger halves may add up', 2, 100, 51, undefined],
    ['too many files, among which lock files may be', 6, 10, 0, undefined],
  ])('%s', async (_, files, added, removed, small) => {
    const [commit] = factsOf(await facts(summed('Lend a book', files, added, removed)), 'commit')
    expect(commit).toMatchObject({ small, lines: undefined, files: small ? undefined : files })
  })

  test('"Initial commit" of many files was written by a person', async () => {
    const all = await collectFacts(memorySource({ files: {}, commits: [summed('Initial commit', 12, 400, 0)] }))
    expect(factsOf(all, 'commit')[0]?.generated).toBe(false)
    const few = await collectFacts(memorySource({ files: {}, commits: [summed('Initial commit', 2, 20, 0)] }))
    expect(factsOf(few, 'commit')[0]?.generated).toBe(true)
  })
})

describe('small tasks', () => {
  const small = (count: number) =>
    Array.from({ length: count }, (_, index) => summed(`Lend book ${index} to Bo`, 1, 9, 2))
  const large = (count: number) =>
    Array.from({ length: count }, (_, index) => summed(`Move shelf ${index} to Cy`, 9, 900, 2))
  const assessed = async (...commits: readonly ExampleCommit[]) =>
    assess(focus, await facts(...commits), { id: 'focus', importance: 'valuable' })

  test('commits that may be large are not left out of the share', async () => {
    const half = await assessed(...small(6), ...large(6))
    expect(half.level).toBe('some')
    expect(half.says).toMatch(/^at least 7 of 13 commits are small/)
  })

  test('with most surely small there is no doubt', async () => {
    expect((await assessed(...small(9), ...large(2))).level).toBe('solid')
    expect((await assessed(...small(9))).says).not.toContain('at least')
  })
})
