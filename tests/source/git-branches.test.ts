import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { collectFacts } from '../../src/facts/collect.ts'
import { gitSource } from '../../src/source/git.ts'
import { commit, git, newRepository } from './scratch.ts'

const branchesOf = async (path: string): Promise<readonly string[]> => {
  const facts = await collectFacts(await gitSource({ path }))
  return (facts.byKind.get('task-branch') ?? []).flatMap(fact => (fact.kind === 'task-branch' ? [fact.name] : []))
}

const ref = (path: string, name: string, object: string): void => {
  const file = join(path, '.git', name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${object}\n`)
}

const repository = (): string => {
  const path = newRepository()
  commit(path, { 'a.py': 'one\n' }, 'First')
  commit(path, { 'a.py': 'two\n' }, 'Second')
  return path
}

it('counts a branch for each commit that is there, merged or not', async () => {
  const path = repository()
  git(path, ['branch', 'lend-a-book', 'HEAD~1'])
  git(path, ['switch', '--quiet', '--create', 'count-days'])
  commit(path, { 'b.py': 'b\n' }, 'Count the days')
  git(path, ['switch', '--quiet', 'main'])
  expect(await branchesOf(path)).toEqual(['count-days', 'lend-a-book'])
})

it('counts no name that points nowhere, or to no commit', async () => {
  const path = repository()
  ref(path, 'refs/heads/fix-login', 'a'.repeat(40))
  ref(path, 'refs/heads/fix-logout', 'no object')
  ref(path, 'refs/remotes/origin/fix-search', 'b'.repeat(40))
  ref(path, 'refs/heads/fix-tree', git(path, ['rev-parse', 'HEAD^{tree}']))
  expect(await branchesOf(path)).toEqual([])
})

it('counts several names of one commit once', async () => {
  const path = repository()
  for (const name of ['add-cart', 'add-prices', 'add-search']) git(path, ['branch', name])
  expect(await branchesOf(path)).toEqual(['add-cart'])
})

it('takes the name that leads somewhere, where a remote’s leads nowhere', async () => {
  const path = repository()
  git(path, ['branch', 'add-cart'])
  ref(path, 'refs/remotes/origin/add-cart', 'b'.repeat(40))
  expect(await branchesOf(path)).toEqual(['add-cart'])
})
