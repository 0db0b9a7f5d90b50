import { expect, it } from 'vitest'
import { gitSource } from '../../src/source/git.ts'
import { parseLog } from '../../src/source/git-log.ts'
import { git, newRepository } from '../source/scratch.ts'
import { reportOn } from './audit.ts'

/** A tree of a few kilobytes that stands for ten billion files, in a repository that also has one file. */
const withBomb = () => {
  const path = newRepository('--bare')
  const blob = git(path, ['hash-object', '-w', '--stdin'], 'x = 1\n')
  const ten = (entry: (name: number) => string) =>
    git(path, ['mktree'], Array.from({ length: 10 }, (_, name) => `${entry(name)}\n`).join(''))
  let bomb = ten(name => `100644 blob ${blob}\tf${name}.py`)
  for (let level = 0; level < 9; level++) {
    const tree = bomb
    bomb = ten(name => `040000 tree ${tree}\td${name}`)
  }
  return { path, bomb, clean: git(path, ['mktree'], `100644 blob ${blob}\tapp.py\n`) }
}

it('does not list billions of files', async () => {
  const { path, bomb } = withBomb()
  git(path, ['update-ref', 'refs/heads/main', git(path, ['commit-tree', bomb, '-m', 'Bomb'])])
  await expect(gitSource({ path })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

it('reads a history in which somebody added billions of files', async () => {
  const { path, bomb, clean } = withBomb()
  const first = git(path, ['commit-tree', clean, '-m', 'Add the shop'])
  const added = git(path, ['commit-tree', bomb, '-p', first, '-m', 'Bomb'])
  git(path, ['update-ref', 'refs/heads/main', git(path, ['commit-tree', clean, '-p', added, '-m', 'Remove the bomb'])])
  const source = await gitSource({ path })
  const history = await source.history()
  expect(history.read && history.commits.map(({ subject }) => subject)).toEqual([
    'Remove the bomb',
    'Bomb',
    'Add the shop',
  ])
  expect((await reportOn(source)).read).toMatchObject({ files: 1, commits: 3 })
})

it('cuts names and messages that nobody writes', async () => {
  const path = newRepository('--bare')
  const tree = git(path, ['mktree'])
  const long = 'x'.repeat(1_000_000)
  const person = `author ${long} <${long}@example.org> 1700000000 +0000\ncommitter ${long} <a@example.org> -1 +9999`
  const text = `tree ${tree}\n${person}\n\n${long}\n\n${long}`
  git(path, [
    'update-ref',
    'refs/heads/main',
    git(path, ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], text),
  ])
  const history = await (await gitSource({ path })).history()
  const [commit] = history.read ? history.commits : []
  expect(commit?.subject.length).toBe(1_000)
  expect(commit?.message.length).toBeLessThanOrEqual(20_000)
  expect(commit?.author.name.length).toBeLessThan(300)
  expect(commit?.author.email.length).toBeLessThan(300)
})

it('cuts paths of changes that nobody writes', () => {
  const fields = ['a'.repeat(40), '', 'A', 'a@x', '1 +0000', 'A', 'a@x', '1 +0000', 'Add', 'Add']
  const [commit] = parseLog(`${fields.join('\0')}\0\0\n1\t2\t${'x/'.repeat(500_000)}\0`, true, '')
  expect(commit?.changes?.[0]?.path).toHaveLength(1_024)
})
