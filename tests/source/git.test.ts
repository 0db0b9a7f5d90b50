import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitSource } from '../../src/source/git.ts'
import { commit, commitsOf, contentsOf, data, fastImport, git, newRepository, scratch, write } from './scratch.ts'

const project = { 'app.py': 'x = 1\n', 'pkg/mod.py': 'y = 2\n', 'pkg/deep/z.py': 'z = 3\n' }

describe('where a repository lies', () => {
  it('reads a work tree', async () => {
    const path = newRepository()
    const sha = commit(path, project)
    const source = await gitSource({ path })
    expect(await contentsOf(source)).toEqual(project)
    expect(source.repository).toMatchObject({ commit: sha, ref: 'HEAD', source: 'git' })
    expect(source.repository).not.toHaveProperty('folder')
    expect(source.warnings).toEqual([])
  })

  it('reads its .git folder', async () => {
    const path = newRepository()
    commit(path, project)
    expect(await contentsOf(await gitSource({ path: join(path, '.git') }))).toEqual(project)
  })

  it('reads a bare repository', async () => {
    const path = newRepository()
    commit(path, project)
    git(path, ['clone', '--quiet', '--bare', '.', 'bare.git'])
    const source = await gitSource({ path: join(path, 'bare.git') })
    expect(await contentsOf(source)).toEqual(project)
    expect(await commitsOf(source)).toHaveLength(1)
  })

  it('reads a linked work tree at its own HEAD', async () => {
    const path = newRepository()
    commit(path, project)
    const linked = join(scratch(), 'linked')
    git(path, ['worktree', 'add', '--quiet', '-b', 'other', linked])
    const sha = commit(linked, { 'more.py': 'w = 4\n' })
    const source = await gitSource({ path: linked })
    expect(await contentsOf(source)).toEqual({ ...project, 'more.py': 'w = 4\n' })
    expect(source.repository.commit).toBe(sha)
    expect(await source.history()).toMatchObject({ branches: ['main', 'other'] })
  })

  it('reads a submodule, and only names it in the repository around it', async () => {
    const inner = newRepository()
    commit(inner, { 'inner.py': 'i = 1\n' })
    const outer = newRepository()
    git(outer, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'lib'])
    commit(outer, project)
    expect(await contentsOf(await gitSource({ path: join(outer, 'lib') }))).toEqual({ 'inner.py': 'i = 1\n' })
    const around = await gitSource({ path: outer })
    expect(await contentsOf(around)).toMatchObject({ ...project, lib: '<a submodule: another repository>' })
    expect(around.warnings).toEqual(['A submodule is another repository and was not read: lib.'])
  })

  it('reads objects that lie in another repository', async () => {
    const path = newRepository()
    commit(path, project)
    const borrowing = join(scratch(), 'borrowing')
    git(path, ['clone', '--quiet', '--shared', '.', borrowing])
    expect(await contentsOf(await gitSource({ path: borrowing }))).toEqual(project)
  })

  it('reads a repository of SHA-256', async () => {
    const path = newRepository('--object-format=sha256')
    const sha = commit(path, project)
    const source = await gitSource({ path })
    expect(sha).toHaveLength(64)
    expect(source.repository.commit).toBe(sha)
    expect(await contentsOf(source)).toEqual(project)
    expect(await commitsOf(source)).toMatchObject([{ sha }])
  })

  it('reads the same whatever the caller has in its environment', async () => {
    const path = newRepository()
    commit(path, project)
    const traps = { GIT_DIR: '/nowhere', GIT_OBJECT_DIRECTORY: '/nowhere', GIT_CONFIG_COUNT: 'many', GIT_TRACE: '1' }
    Object.assign(process.env, traps)
    try {
      expect(await contentsOf(await gitSource({ path }))).toEqual(project)
    } finally {
      for (const name of Object.keys(traps)) delete process.env[name]
    }
  })
})

describe('a folder inside of a work tree', () => {
  it('audits that part: paths, files and the commits that touch it', async () => {
    const path = newRepository()
    commit(path, project, 'Start')
    commit(path, { 'app.py': 'x = 2\n' }, 'Outside')
    commit(path, { 'pkg/mod.py': 'y = 3\n', 'app.py': 'x = 3\n' }, 'Both')
    const source = await gitSource({ path: join(path, 'pkg') })
    expect(source.repository.folder).toBe('pkg')
    expect(await contentsOf(source)).toEqual({ 'mod.py': 'y = 3\n', 'deep/z.py': 'z = 3\n' })
    expect(
      (await commitsOf(source)).map(({ subject, changes }) => [subject, changes?.map(change => change.path)]),
    ).toEqual([
      ['Both', ['mod.py']],
      ['Start', ['deep/z.py', 'mod.py']],
    ])
  })

  it('keeps the merge that brought work on it in', async () => {
    const path = newRepository()
    commit(path, project, 'Start')
    git(path, ['switch', '--quiet', '-c', 'topic'])
    commit(path, { 'pkg/new.py': '' }, 'Topic')
    git(path, ['switch', '--quiet', 'main'])
    commit(path, { 'app.py': 'x = 2\n' }, 'Outside')
    git(path, ['merge', '--quiet', '--no-ff', '-m', 'Merge topic', 'topic'])
    const commits = await commitsOf(await gitSource({ path: join(path, 'pkg') }))
    expect(commits.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['Merge topic', 'Topic', 'Start']))
    expect(commits).toHaveLength(3)
    expect(commits.find(({ subject }) => subject === 'Merge topic')?.parents).toHaveLength(2)
  })

  it('does not take a name for a pattern', async () => {
    const path = newRepository()
    fastImport(
      path,
      'commit refs/heads/main',
      'committer A <a@x> 1700000000 +0000',
      data('Start'),
      'M 100644 inline [ab]/in.py',
      data('1'),
      'M 100644 inline a/out.py',
      data('2'),
      'M 100644 inline b',
      data('3'),
    )
    mkdirSync(join(path, '[ab]'))
    const source = await gitSource({ path: join(path, '[ab]') })
    expect(await contentsOf(source)).toEqual({ 'in.py': '1' })
    expect((await commitsOf(source))[0]?.changes?.map(change => change.path)).toEqual(['in.py'])
  })

  it('says so when the commit does not have it', async () => {
    const path = newRepository()
    commit(path, project)
    mkdirSync(join(path, 'new'))
    await expect(gitSource({ path: join(path, 'new') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      hint: expect.stringContaining('--folder'),
    })
  })
})

describe('what lies in the work tree plays no part', () => {
  it('reads the commit and says that there are edits', async () => {
    const path = newRepository()
    const sha = commit(path, project)
    write(path, { 'app.py': 'edited\n', 'untracked.py': '', '.idea/x': '' })
    rmSync(join(path, 'pkg/mod.py'))
    const source = await gitSource({ path })
    expect(await contentsOf(source)).toEqual(project)
    expect(source.warnings).toEqual([
      `Local edits play no part: 2 changed files and 1 not yet in git. This is about commit ${sha.slice(0, 12)}.`,
    ])
    expect((await gitSource({ path, ref: 'main' })).warnings).toEqual([])
  })

  it('counts what is staged, within the audited folder alone', async () => {
    const path = newRepository()
    commit(path, project)
    write(path, { 'app.py': 'edited\n' })
    git(path, ['add', '--all'])
    expect((await gitSource({ path })).warnings[0]).toContain('1 changed file.')
    expect((await gitSource({ path: join(path, 'pkg') })).warnings).toEqual([])
  })

  it('calls neither ignored files nor line endings nor permissions an edit', async () => {
    const path = newRepository()
    commit(path, { ...project, '.gitignore': 'ignored.py\n' })
    write(path, { 'ignored.py': '' })
    git(path, ['update-index', '--chmod=+x', 'pkg/mod.py'])
    rmSync(join(path, 'app.py'))
    git(path, ['-c', 'core.autocrlf=true', 'checkout', '--quiet', '--', 'app.py'])
    expect(readFileSync(join(path, 'app.py'), 'utf8')).toBe('x = 1\r\n')
    git(path, ['commit', '--quiet', '-m', 'Permissions'])
    expect((await gitSource({ path })).warnings).toEqual([])
  })

  it('says nothing where filters make every file look edited', async () => {
    const path = newRepository()
    commit(path, { ...project, '.gitattributes': '*.py filter=lfs\n' })
    write(path, { 'app.py': 'edited\n' })
    expect((await gitSource({ path })).warnings).toEqual([])
  })

  it('lists symbolic links and follows none', async () => {
    const path = newRepository()
    commit(path, project)
    symlinkSync('/etc/passwd', join(path, 'link.py'))
    symlinkSync('pkg', join(path, 'folder'))
    commit(path, {})
    expect(await contentsOf(await gitSource({ path }))).toMatchObject({
      'link.py': '<a symbolic link: not followed>',
      folder: '<a symbolic link: not followed>',
    })
  })
})

describe('what cannot be audited', () => {
  it.each([
    ['a path that is not there', () => join(scratch(), 'none'), 'NOT_FOUND'],
    ['a folder outside of every repository', () => scratch(), 'NOT_A_REPOSITORY'],
    ['a repository without commits', () => newRepository(), 'NO_COMMITS'],
  ])('%s', async (_, path, code) => {
    await expect(gitSource({ path: path() })).rejects.toMatchObject({ name: 'AuditError', code })
  })

  it('a file', async () => {
    const path = newRepository()
    commit(path, project)
    await expect(gitSource({ path: join(path, 'app.py') })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it('a .git file that points nowhere', async () => {
    const path = scratch()
    write(path, { '.git': 'gitdir: /nowhere/at/all\n' })
    await expect(gitSource({ path })).rejects.toMatchObject({ code: 'NOT_A_REPOSITORY' })
  })

  it('names a branch that has commits where HEAD has none', async () => {
    const path = newRepository()
    commit(path, project)
    git(path, ['symbolic-ref', 'HEAD', 'refs/heads/empty'])
    await expect(gitSource({ path })).rejects.toMatchObject({
      code: 'NO_COMMITS',
      hint: expect.stringContaining('--ref main'),
    })
  })

  it('nothing at all without git on PATH, which the hint says', async () => {
    const path = newRepository()
    commit(path, project)
    const before = process.env.PATH
    process.env.PATH = scratch()
    try {
      await expect(gitSource({ path })).rejects.toMatchObject({
        code: 'NO_GIT',
        hint: expect.stringContaining('--folder'),
      })
    } finally {
      process.env.PATH = before
    }
  })
})

describe('what a repository says about itself', () => {
  it('takes name, address and host from origin, without the password', async () => {
    const path = newRepository()
    commit(path, project)
    git(path, ['remote', 'add', 'fork', 'git@gitlab.com:other/fork.git'])
    git(path, ['remote', 'add', 'origin', 'https://me:secret@github.com/owner/name.git'])
    expect((await gitSource({ path })).repository).toMatchObject({
      name: 'owner/name',
      url: 'https://github.com/owner/name',
      host: 'github',
    })
  })

  it('falls back to the name of its folder', async () => {
    const path = join(scratch(), 'portfolio')
    mkdirSync(path)
    git(path, ['init', '--quiet'])
    commit(path, project)
    const { repository } = await gitSource({ path })
    expect(repository.name).toBe('portfolio')
    expect(repository).not.toHaveProperty('url')
  })

  it('lists branches once, wherever they are kept', async () => {
    const path = newRepository()
    commit(path, project)
    for (const branch of ['feature/one', 'packed']) git(path, ['branch', branch])
    for (const ref of ['origin/main', 'origin/HEAD', 'origin/remote-only', 'a/b/deep', 'pull/7/merge']) {
      git(path, ['update-ref', `refs/remotes/${ref}`, 'HEAD'])
    }
    git(path, ['remote', 'add', 'origin', 'https://github.com/owner/name'])
    git(path, ['remote', 'add', 'a/b', 'https://github.com/a/b'])
    git(path, ['pack-refs', '--all'])
    git(path, ['branch', 'loose'])
    git(path, ['tag', 'v1'])
    expect(await (await gitSource({ path })).history()).toMatchObject({
      branches: ['deep', 'feature/one', 'loose', 'main', 'packed', 'remote-only'],
    })
  })
})
