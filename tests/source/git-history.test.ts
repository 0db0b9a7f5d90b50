import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { gitSource } from '../../src/source/git.ts'
import { commit, commitsOf, contentsOf, data, fastImport, git, newRepository, scratch, write } from './scratch.ts'

const clone = (from: string, ...options: readonly string[]): string => {
  const folder = join(scratch(), 'clone')
  git(from, ['config', 'uploadpack.allowFilter', 'true'])
  git(from, ['clone', '--quiet', ...options, pathToFileURL(from).href, folder])
  return folder
}

const threeCommits = (): string => {
  const path = newRepository()
  commit(path, { 'a.py': 'one\n' }, 'First')
  commit(path, { 'a.py': 'two\n', 'b.py': 'b\n' }, 'Second')
  commit(path, { 'a.py': 'three\n' }, 'Third')
  return path
}

describe('history', () => {
  it('is newest first, with people, dates, messages and sizes', async () => {
    const path = newRepository()
    fastImport(
      path,
      'commit refs/heads/main',
      'mark :1',
      'author Ada Lovelace <Ada@Example.org> 1600000000 +0200',
      'committer Grace <grace@example.org> 1600000100 -0330',
      data(
        'First line\ngoes on\n\nWhy it matters.\n\nCo-authored-by: Alan T <ALAN@example.org>\nco-authored-by: no address\n',
      ),
      'M 100644 inline app.py',
      data('a\nb\nc\n'),
      'M 100644 inline logo.png',
      data(Buffer.from([0x89, 0, 1, 2])),
      'commit refs/heads/main',
      'committer Ada <ada@example.org> 1600000200 +0000',
      data('Second'),
      'M 100644 inline app.py',
      data('a\nc\nd\n'),
    )
    const commits = await commitsOf(await gitSource({ path, ref: 'main' }))
    expect(commits).toMatchObject([
      { subject: 'Second', parents: [commits[1]?.sha], changes: [{ path: 'app.py', added: 1, removed: 1 }] },
      {
        author: { name: 'Ada Lovelace', email: 'ada@example.org' },
        committer: { name: 'Grace', email: 'grace@example.org' },
        authoredAt: 1600000000,
        authoredOffset: 120,
        committedAt: 1600000100,
        subject: 'First line goes on',
        parents: [],
        coAuthors: [{ name: 'Alan T', email: 'alan@example.org' }],
        changes: [
          { path: 'app.py', added: 3, removed: 0 },
          { path: 'logo.png', added: undefined, removed: undefined },
        ],
      },
    ])
    expect(commits[1]?.message).toMatch(/^First line\ngoes on\n\nWhy it matters\.\n\nCo-authored-by: .*\n.*no address$/)
  })

  it('knows merges by their parents, and no sizes of them', async () => {
    const path = threeCommits()
    git(path, ['switch', '--quiet', '-c', 'topic', 'HEAD~1'])
    commit(path, { 'c.py': 'c\n' }, 'Topic')
    git(path, ['merge', '--quiet', '--no-ff', '-m', 'Merge', 'main'])
    const commits = await commitsOf(await gitSource({ path }))
    const merge = commits.find(({ subject }) => subject === 'Merge')
    expect(merge?.parents).toHaveLength(2)
    expect(merge?.changes).toBeUndefined()
    expect(commits).toHaveLength(5)
  })

  it('takes a moved file for no change, and an empty commit for an empty one', async () => {
    const path = newRepository()
    commit(path, { 'old name.py': Array.from({ length: 50 }, (_, line) => `line ${line}\n`).join('') })
    git(path, ['mv', 'old name.py', 'new name.py'])
    commit(path, {}, 'Move')
    commit(path, {}, 'Empty')
    const commits = await commitsOf(await gitSource({ path }))
    expect(commits.map(({ changes }) => changes).slice(0, 2)).toEqual([
      [],
      [{ path: 'new name.py', added: 0, removed: 0 }],
    ])
  })

  it('applies the .mailmap of the audited commit, to co-authors too', async () => {
    const path = newRepository()
    commit(path, {
      '.mailmap': 'Ada L <real@example.org> <ada@example.org>\nAlan <alan@example.org> <alt@example.org>\n',
    })
    commit(path, { 'a.py': '' }, 'Work\n\nCo-authored-by: A <alt@example.org>\nCo-authored-by: New <new@example.org>')
    write(path, { '.mailmap': 'Local Edit <x@example.org> <ada@example.org>\n' })
    const [newest] = await commitsOf(await gitSource({ path }))
    expect(newest?.author).toEqual({ name: 'Ada L', email: 'real@example.org' })
    expect(newest?.coAuthors).toEqual([
      { name: 'Alan', email: 'alan@example.org' },
      { name: 'New', email: 'new@example.org' },
    ])
  })

  it('reads a message in another encoding', async () => {
    const path = newRepository()
    write(path, { 'a.py': '' })
    git(path, ['add', '--all'])
    git(
      path,
      ['-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '--quiet', '-F', '-'],
      Buffer.from('caf\xe9', 'latin1'),
    )
    expect((await commitsOf(await gitSource({ path })))[0]?.subject).toBe('café')
  })

  it.each([
    ['no date at all', 'A <a@x>', { authoredAt: 0, authoredOffset: 0 }],
    ['a date beyond every calendar', 'A <a@x> 99999999999999999999 +0000', {}],
    ['an offset beyond every clock', 'A <a@x> 1700000000 +9959', { authoredAt: 1700000000, authoredOffset: 0 }],
    ['a name of markup', '<b>x</b> <a@x> 1700000000 +0000', {}],
    ['nobody', '', {}],
  ])('survives %s', async (_, author, expected) => {
    const path = threeCommits()
    const tree = git(path, ['rev-parse', 'HEAD^{tree}'])
    const text = `tree ${tree}\nauthor ${author}\ncommitter ${author}\n\nOdd\n`
    const sha = git(path, ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], text)
    const [only, ...others] = await commitsOf(await gitSource({ path, ref: sha }))
    expect(only).toMatchObject({ subject: 'Odd', ...expected })
    expect(Number.isFinite(new Date((only?.authoredAt ?? Number.NaN) * 1000).getTime())).toBe(true)
    expect(others).toEqual([])
  })

  it('looks at sizes for the newest 5,000 commits, and reads the others', async () => {
    const path = newRepository('--bare')
    const lines = Array.from({ length: 5_010 }, (_, index) => [
      'commit refs/heads/main',
      `committer A <a@x> ${1600000000 + index} +0000`,
      data(`Commit ${index}`),
      'M 100644 inline a.py',
      data(`${index}\n`),
    ])
    fastImport(path, ...lines.flat())
    const commits = await commitsOf(await gitSource({ path }))
    expect(commits).toHaveLength(5_010)
    expect(new Set(commits.map(({ sha }) => sha)).size).toBe(5_010)
    expect(commits.filter(({ changes }) => changes !== undefined)).toHaveLength(5_000)
    expect(commits.at(-1)).toMatchObject({ subject: 'Commit 0', changes: undefined })
  })
})

describe('a shallow clone', () => {
  const reason = 'the checkout is shallow: set fetch-depth: 0'

  it('has files, and no history to take numbers from', async () => {
    const source = await gitSource({ path: clone(threeCommits(), '--depth=1') })
    expect(await contentsOf(source)).toEqual({ 'a.py': 'three\n', 'b.py': 'b\n' })
    expect(await source.history()).toEqual({ read: false, reason })
  })

  it('counts as shallow for a folder whose beginning it does not have', async () => {
    const path = newRepository()
    commit(path, { 'pkg/a.py': '1' })
    commit(path, { 'pkg/a.py': '2' })
    commit(path, { 'pkg/a.py': '3' })
    const source = await gitSource({ path: join(clone(path, '--depth=2'), 'pkg') })
    expect(await source.history()).toEqual({ read: false, reason })
  })

  it('is whole again once the rest was fetched', async () => {
    const path = clone(threeCommits(), '--depth=1')
    git(path, ['fetch', '--quiet', '--unshallow'])
    expect(await commitsOf(await gitSource({ path }))).toHaveLength(3)
  })

  it.each([
    ['is empty', () => ''],
    ['holds nonsense', () => 'nonsense\n'],
    ['names a commit that nobody has', () => `${'a'.repeat(40)}\n`],
    ['names the very first commit', (path: string) => `${git(path, ['rev-list', '--max-parents=0', 'HEAD'])}\n`],
    [
      'names a commit that is not reached',
      (path: string) => {
        git(path, ['switch', '--quiet', '-c', 'aside'])
        const aside = commit(path, { 'x.py': '' })
        git(path, ['switch', '--quiet', 'main'])
        return `${aside}\n`
      },
    ],
  ])('is none when its file %s', async (_, shallow) => {
    const path = threeCommits()
    write(path, { '.git/shallow': shallow(path) })
    expect(await commitsOf(await gitSource({ path }))).toHaveLength(3)
  })
})

describe('a partial clone', () => {
  it('lists every file, and says which have no content', async () => {
    const source = await gitSource({ path: clone(threeCommits(), '--no-checkout', '--filter=blob:none') })
    expect(await contentsOf(source)).toEqual({
      'a.py': '<not in this partial clone>',
      'b.py': '<not in this partial clone>',
    })
    expect((await source.files()).map(({ size }) => size)).toEqual([undefined, undefined])
  })

  it('has commits, and sizes only where both sides are there', async () => {
    const source = await gitSource({ path: clone(threeCommits(), '--filter=blob:none') })
    expect(await contentsOf(source)).toEqual({ 'a.py': 'three\n', 'b.py': 'b\n' })
    const commits = await commitsOf(source)
    expect(commits.map(({ subject, changes }) => [subject, changes])).toEqual([
      ['Third', undefined],
      ['Second', undefined],
      ['First', undefined],
    ])
  })

  it('loses the sizes of those commits alone that touch an absent file', async () => {
    const path = threeCommits()
    for (let index = 0; index < 30; index++) commit(path, { 'b.py': `${index}\n` }, `Later ${index}`)
    const absent = git(path, ['rev-parse', 'HEAD~30:a.py'])
    rmSync(join(path, '.git', 'objects', absent.slice(0, 2), absent.slice(2)), { force: true })
    const source = await gitSource({ path })
    expect(await contentsOf(source)).toEqual({ 'a.py': '<missing from the repository>', 'b.py': '29\n' })
    expect(source.warnings).toEqual([])
    const commits = await commitsOf(source)
    expect(commits).toHaveLength(33)
    expect(commits.filter(({ changes }) => changes === undefined).map(({ subject }) => subject)).toEqual(['Third'])
    expect(commits.at(-1)?.changes).toEqual([{ path: 'a.py', added: 1, removed: 0 }])
  })

  it('without folders cannot be listed, which is no empty repository', async () => {
    const path = clone(threeCommits(), '--no-checkout', '--filter=tree:0')
    await expect(gitSource({ path })).rejects.toMatchObject({
      code: 'UNREADABLE',
      hint: expect.stringContaining('--filter'),
    })
  })
})

describe('a damaged repository', () => {
  it('gives no history when a commit is gone', async () => {
    const path = threeCommits()
    const first = git(path, ['rev-parse', 'HEAD~2'])
    rmSync(join(path, '.git', 'objects', first.slice(0, 2), first.slice(2)), { force: true })
    const source = await gitSource({ path })
    expect(await contentsOf(source)).toMatchObject({ 'a.py': 'three\n' })
    expect(await source.history()).toMatchObject({
      read: false,
      reason: expect.stringContaining('part of the history'),
    })
  })

  it.each([
    ['is cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2), '<damaged in the repository>'],
    ['is something else', () => Buffer.from('garbage'), '<missing from the repository>'],
  ])('gives the other files when one %s', async (_, damage, reason) => {
    const path = newRepository()
    const long = Array.from({ length: 5_000 }, (_, line) => `${line * line} `).join('\n')
    commit(path, { 'a.py': 'a\n', 'b.py': long, 'c.py': 'c\n', 'd.py': `${long}d`, 'e.py': 'e\n' })
    for (const name of ['b.py', 'd.py']) {
      const id = git(path, ['rev-parse', `HEAD:${name}`])
      const place = join('.git', 'objects', id.slice(0, 2), id.slice(2))
      const whole = readFileSync(join(path, place))
      rmSync(join(path, place), { force: true })
      write(path, { [place]: damage(whole) })
    }
    expect(await contentsOf(await gitSource({ path }))).toEqual({
      'a.py': 'a\n',
      'b.py': reason,
      'c.py': 'c\n',
      'd.py': reason,
      'e.py': 'e\n',
    })
  })
})
