import { expect, it } from 'vitest'
import { memorySource } from '../../src/source/memory.ts'
import { commitsOf, contentsOf } from './scratch.ts'

it('holds what it was given', async () => {
  const source = memorySource({ files: { 'é.py': 'é', 'raw.bin': Uint8Array.of(104, 105) } })
  expect(await contentsOf(source)).toEqual({ 'é.py': 'é', 'raw.bin': 'hi' })
  expect((await source.files()).map(({ size }) => size)).toEqual([2, 2])
  expect(source.repository).toEqual({ source: 'memory' })
})

it('has no history without commits, and says why', async () => {
  expect(await memorySource({ files: {} }).history()).toMatchObject({ read: false })
  expect(await memorySource({ files: {}, commits: [], historyMissing: 'shallow' }).history()).toEqual({
    read: false,
    reason: 'shallow',
  })
  expect(await memorySource({ files: {}, commits: [] }).history()).toEqual({
    read: true,
    commits: [],
    branches: ['main'],
  })
})

it('fills commits in: newest first, an hour apart, by one person', async () => {
  const source = memorySource({
    files: {},
    commits: [{ subject: 'First' }, { subject: 'Side', parents: [0] }, { subject: 'Merge', parents: [0, 1] }],
    repository: { host: 'github' },
  })
  const [merge, side, first] = await commitsOf(source)
  expect([merge?.subject, side?.subject, first?.subject]).toEqual(['Merge', 'Side', 'First'])
  expect(merge?.parents).toEqual([first?.sha, side?.sha])
  expect(merge?.changes).toBeUndefined()
  expect(first?.parents).toEqual([])
  expect((side?.authoredAt ?? 0) - (first?.authoredAt ?? 0)).toBe(3600)
  expect(first?.author).toEqual(merge?.committer)
  expect(first?.message).toBe('First')
  expect(source.repository).toMatchObject({ host: 'github', commit: merge?.sha })
})

it('keeps what a commit says of itself', async () => {
  const author = { name: 'A', email: 'a@x' }
  const given = { subject: 'S', message: 'S\n\nB', author, authoredAt: 5, changes: [] }
  const [commit] = await commitsOf(memorySource({ files: {}, commits: [given] }))
  expect(commit).toMatchObject({ ...given, committer: author, committedAt: 5 })
})
