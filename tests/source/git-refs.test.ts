import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitSource } from '../../src/source/git.ts'
import { fullNamesByBranch, isRefName, parsePackedRefs } from '../../src/source/git-refs.ts'
import { commit, contentsOf, git, gitCan, newRepository, scratch, write } from './scratch.ts'

const build = () => {
  const path = newRepository()
  const first = commit(path, { 'a.py': '1' }, 'First')
  git(path, ['tag', '-m', 'Release', 'v1'])
  git(path, ['tag', 'light'])
  const second = commit(path, { 'a.py': '2' }, 'Second')
  git(path, ['branch', 'feature/x'])
  const third = commit(path, { 'a.py': '3' }, 'Third')
  git(path, ['update-ref', 'refs/remotes/origin/theirs', second])
  git(path, ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/theirs'])
  return { path, first, second, third }
}

/** The same for all tests that only read it. */
let built: ReturnType<typeof build> | undefined
const withHistory = () => (built ??= build())

describe('refs', () => {
  it.each([
    ['main', 'third'],
    ['HEAD', 'third'],
    ['@', 'third'],
    ['refs/heads/main', 'third'],
    ['heads/main', 'third'],
    ['feature/x', 'second'],
    ['v1', 'first'],
    ['tags/v1', 'first'],
    ['light', 'first'],
    ['origin/theirs', 'second'],
    ['origin', 'second'],
    ['theirs', 'second'],
    ['HEAD~1', 'second'],
    ['HEAD~2', 'first'],
    ['main^', 'second'],
    ['main^^', 'first'],
    ['main~1^1', 'first'],
    ['v1^{}', 'first'],
    ['v1^{commit}', 'first'],
  ] as const)('%s', async (ref, expected) => {
    const repository = withHistory()
    const { commit } = (await gitSource({ path: repository.path, ref })).repository
    expect(commit).toBe(repository[expected])
  })

  it('takes full and short commit ids', async () => {
    const { path, first, second } = withHistory()
    expect((await gitSource({ path, ref: first })).repository.commit).toBe(first)
    expect((await gitSource({ path, ref: second.slice(0, 8) })).repository.commit).toBe(second)
    expect((await gitSource({ path, ref: `${second}~1` })).repository.commit).toBe(first)
    expect(await contentsOf(await gitSource({ path, ref: first }))).toEqual({ 'a.py': '1' })
  })

  it('prefers the file of a ref to what was packed earlier', async () => {
    const { path, third } = build()
    git(path, ['pack-refs', '--all'])
    const fourth = commit(path, { 'a.py': '4' })
    expect((await gitSource({ path, ref: 'main' })).repository.commit).toBe(fourth)
    expect((await gitSource({ path, ref: 'main~1' })).repository.commit).toBe(third)
  })

  it('finds packed ones', async () => {
    const { path, first, second } = build()
    git(path, ['pack-refs', '--all'])
    expect((await gitSource({ path, ref: 'v1' })).repository.commit).toBe(first)
    expect((await gitSource({ path, ref: 'origin' })).repository).toMatchObject({ commit: second, ref: 'origin' })
  })

  it('reads a detached HEAD', async () => {
    const { path, second } = build()
    git(path, ['checkout', '--quiet', '--detach', second])
    expect((await gitSource({ path })).repository.commit).toBe(second)
  })

  it.each([
    'none',
    'HEAD~9',
    'main:a.py',
    'main@{1}',
    'main^{/Second}',
    ':/First',
    '--upload-pack=touch',
    '-h',
    '',
    'main..feature/x',
    '../../../etc/passwd',
    'refs/heads/../../config',
    'deadbeef',
    '0'.repeat(40),
    'main^{tree}',
    'a'.repeat(5_000),
    'ma\nin',
  ])('refuses %j in one clear sentence', async ref => {
    const { path } = withHistory()
    await expect(gitSource({ path, ref })).rejects.toMatchObject({
      name: 'AuditError',
      code: 'BAD_INPUT',
      message: expect.stringMatching(/^The ref ".{0,200}/),
      hint: expect.stringContaining('a branch, a tag or a commit id'),
    })
  })

  it('does not follow symbolic refs in a circle', async () => {
    const { path } = build()
    write(path, { '.git/refs/heads/a': 'ref: refs/heads/b\n', '.git/refs/heads/b': 'ref: refs/heads/a\n' })
    await expect(gitSource({ path, ref: 'a' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it('reads tables of refs, or says which git can', async () => {
    const path = scratch()
    if (gitCan(path, ['init', '--quiet', '--ref-format=reftable', '--initial-branch=main'])) {
      const first = commit(path, { 'a.py': '1' })
      git(path, ['tag', 'v1'])
      commit(path, { 'a.py': '2' })
      expect(await contentsOf(await gitSource({ path }))).toEqual({ 'a.py': '2' })
      expect((await gitSource({ path, ref: 'v1' })).repository.commit).toBe(first)
    } else {
      git(path, ['init', '--quiet'])
      write(path, { '.git/config': '[core]\nrepositoryformatversion = 1\n[extensions]\nrefstorage = reftable\n' })
      mkdirSync(join(path, '.git', 'reftable'))
      await expect(gitSource({ path })).rejects.toMatchObject({
        code: 'UNREADABLE',
        hint: expect.stringContaining('2.45'),
      })
    }
  })
})

describe('isRefName', () => {
  it.each(['HEAD', 'FETCH_HEAD', 'refs/heads/main', 'refs/heads/féature', 'refs/tags/v1.0'])('%s', name => {
    expect(isRefName(name)).toBe(true)
  })

  it.each([
    'config',
    'refs/../config',
    'refs/heads/.hidden',
    'refs/heads/a.lock',
    'refs//x',
    'refs/heads/a b',
    'refs/x/',
  ])('not %j', name => {
    expect(isRefName(name)).toBe(false)
  })
})

it('reads packed refs without what tags stand for', () => {
  const id = 'a'.repeat(40)
  const text = `# pack-refs with: peeled\n${id} refs/heads/main\n${id} refs/tags/v1\n^${'b'.repeat(40)}\nnonsense\r\n`
  expect([...parsePackedRefs(text)]).toEqual([
    ['refs/heads/main', id],
    ['refs/tags/v1', id],
  ])
})

it('names branches without their remote, and no pull requests', () => {
  const names = [
    'refs/heads/a',
    'refs/remotes/origin/a',
    'refs/remotes/origin/pull/x',
    'refs/remotes/pull/1/merge',
    'refs/tags/t',
  ]
  expect([...fullNamesByBranch(names, ['origin']).keys()].sort()).toEqual(['a', 'pull/x'])
  expect([...fullNamesByBranch(['refs/remotes/gone/b', 'refs/remotes/gone/HEAD'], []).keys()]).toEqual(['b'])
})
