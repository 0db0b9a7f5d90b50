import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSource } from '../../src/source/open.ts'
import { commit, contentsOf, newRepository, scratch, write } from './scratch.ts'

it('takes git where there is git, and the files where there is none', async () => {
  const repository = newRepository()
  commit(repository, { 'pkg/a.py': 'committed' })
  write(repository, { 'pkg/a.py': 'edited', 'pkg/new.py': 'new' })
  const inside = await openSource({ path: join(repository, 'pkg') })
  expect(inside.repository.source).toBe('git')
  expect(await contentsOf(inside)).toEqual({ 'a.py': 'committed' })
  const plain = scratch()
  write(plain, { 'a.py': 'plain' })
  expect((await openSource({ path: plain })).repository.source).toBe('folder')
})

it('reads the files as they lie when asked to', async () => {
  const repository = newRepository()
  commit(repository, { 'a.py': 'committed' })
  write(repository, { 'a.py': 'edited', 'new.py': 'new' })
  const source = await openSource({ path: repository, folder: true })
  expect(await contentsOf(source)).toEqual({ 'a.py': 'edited', 'new.py': 'new' })
  expect(await source.history()).toEqual({
    read: false,
    reason: 'read as a folder, without git: history not looked at',
  })
})

it('refuses a ref where there are none', async () => {
  const plain = scratch()
  write(plain, { 'a.py': '' })
  await expect(openSource({ path: plain, ref: 'main' })).rejects.toMatchObject({ code: 'NOT_A_REPOSITORY' })
  await expect(openSource({ path: plain, ref: 'main', folder: true })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

it('names the forgotten checkout in an empty folder', async () => {
  await expect(openSource({ path: scratch() })).rejects.toMatchObject({
    code: 'EMPTY_FOLDER',
    hint: expect.stringContaining('actions/checkout'),
  })
})

it('does not take an empty .git for a repository', async () => {
  const plain = scratch()
  write(plain, { 'a.py': '', '.git/nothing': '' })
  expect((await openSource({ path: plain })).repository.source).toBe('folder')
})
