import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderSource } from '../../src/source/folder.ts'
import { contentsOf, git, readAll, scratch, write } from './scratch.ts'

const pathsOf = async (path: string) => (await (await folderSource({ path })).files()).map(file => file.path)

describe('a folder', () => {
  it('gives its files in the order of their paths, and no history', async () => {
    const path = scratch()
    write(path, { 'b.py': 'b', 'a/z.py': 'z', 'a.py': 'a', 'a/b/c.txt': 'c' })
    const source = await folderSource({ path })
    expect(Object.entries(await contentsOf(source))).toEqual([
      ['a.py', 'a'],
      ['a/b/c.txt', 'c'],
      ['a/z.py', 'z'],
      ['b.py', 'b'],
    ])
    expect(source.repository).toEqual({ name: expect.stringMatching(/^audited-/), source: 'folder' })
    expect(await source.history()).toEqual({ read: false, reason: 'no git repository: history not looked at' })
    expect(source.warnings).toEqual([])
  })

  it('does not enter .git, at any depth', async () => {
    const path = scratch()
    write(path, {
      'a.py': '',
      '.git/config': '',
      'inner/.git/config': '',
      'inner/b.py': '',
      'file/.git': '',
      '.github/x.yml': '',
    })
    expect(await pathsOf(path)).toEqual(['.github/x.yml', 'a.py', 'inner/b.py'])
  })

  it('leaves out what .gitignore files name, as git does', async () => {
    const path = scratch()
    write(path, {
      '.gitignore': '*.log\n/build/\n!keep.log\nvenv\n# comment\n\\#literal\n*.py[cod]\ndoc/**/draft.md\r\n',
      'a.log': '',
      'keep.log': '',
      'deep/a.log': '',
      'build/a.py': '',
      'deep/build/a.py': '',
      'venv/lib/a.py': '',
      'deep/venv/a.py': '',
      '#literal': '',
      'a.pyc': '',
      'doc/draft.md': '',
      'doc/x/y/draft.md': '',
      'Case.LOG': '',
      'sub/.gitignore': '!a.log\n/only-here.py\nvendor/\n',
      'sub/a.log': '',
      'sub/only-here.py': '',
      'sub/deep/only-here.py': '',
      'sub/vendor/.gitignore': '!*\n',
      'sub/vendor/a.py': '',
      'made/.gitignore': '*\n',
      'made/by/tool.py': '',
      'empty/.gitignore': '',
      'empty/a.py': '',
    })
    git(path, ['init', '--quiet'])
    git(path, ['-c', 'core.ignoreCase=false', 'add', '--all'])
    expect(await pathsOf(path)).toEqual(git(path, ['ls-files']).split('\n').sort())
  })

  it('lists links and follows none, so that it ends', async () => {
    const path = scratch()
    const outside = scratch()
    write(outside, { 'secret.py': 'secret' })
    write(path, { 'a.py': 'a' })
    symlinkSync(outside, join(path, 'outside'))
    symlinkSync(join(outside, 'secret.py'), join(path, 'secret.py'))
    symlinkSync('.', join(path, 'circle'))
    symlinkSync('nowhere', join(path, 'broken.py'))
    const reason = '<a symbolic link: not followed>'
    expect(await contentsOf(await folderSource({ path }))).toEqual({
      'a.py': 'a',
      'broken.py': reason,
      circle: reason,
      outside: reason,
      'secret.py': reason,
    })
  })

  it('follows the link that somebody named', async () => {
    const path = scratch()
    write(path, { 'real/a.py': 'a' })
    symlinkSync('real', join(path, 'link'))
    expect(await contentsOf(await folderSource({ path: join(path, 'link') }))).toEqual({ 'a.py': 'a' })
  })

  it('says why a file has no content', async () => {
    const path = scratch()
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1\n`
    write(path, { 'gone.py': 'x', 'later-link.py': 'y', 'lfs.bin': pointer, 'good.py': 'g' })
    const source = await folderSource({ path })
    await source.files()
    unlinkSync(join(path, 'gone.py'))
    unlinkSync(join(path, 'later-link.py'))
    symlinkSync('good.py', join(path, 'later-link.py'))
    expect(await contentsOf(source)).toEqual({
      'gone.py': '<gone since the folder was listed>',
      'good.py': 'g',
      'later-link.py': process.platform === 'win32' ? 'g' : '<a symbolic link: not followed>',
      'lfs.bin': '<a Git LFS pointer: the content is not in the repository>',
    })
  })

  it('names what nobody may read, instead of leaving it out', async () => {
    const path = scratch()
    write(path, { 'a.py': 'a', 'closed.py': 'c', 'shut/b.py': 'b' })
    chmodSync(join(path, 'closed.py'), 0o000)
    chmodSync(join(path, 'shut'), 0o000)
    // Root and Windows may read everything.
    const closed = process.getuid !== undefined && process.getuid() !== 0
    try {
      const source = await folderSource({ path })
      expect((await contentsOf(source))['closed.py']).toBe(closed ? '<no permission to read it>' : 'c')
      expect(source.warnings).toEqual(
        closed ? ['Not everything could be read: the folder shut/ cannot be listed.'] : [],
      )
    } finally {
      chmodSync(join(path, 'shut'), 0o755)
    }
  })

  it('neither lists nor waits on pipes', async () => {
    const path = scratch()
    write(path, { 'a.py': 'a' })
    const pipes = [join(path, 'pipe.py'), join(path, '.gitignore')]
    const made = process.platform !== 'win32' && spawnSync('mkfifo', pipes).status === 0
    expect(existsSync(join(path, 'pipe.py'))).toBe(made)
    expect(await pathsOf(path)).toEqual(['a.py'])
  })

  it('keeps names apart that are no UTF-8', async () => {
    const path = scratch()
    const names = [Buffer.from('caf\xe9.py', 'latin1'), Buffer.from('caf\xea.py', 'latin1')]
    // The file systems of macOS and Windows refuse such names.
    const any = process.platform === 'linux'
    for (const [index, name] of names.entries()) {
      const place = any ? Buffer.concat([Buffer.from(`${path}/`), name]) : join(path, `${index}.py`)
      writeFileSync(place, name.toString('hex'))
    }
    const results = await readAll(await folderSource({ path }))
    expect(results.map(result => 'bytes' in result && Buffer.from(result.bytes).toString())).toEqual(
      names.map(name => name.toString('hex')),
    )
    expect(new Set(results.map(({ file }) => file.id)).size).toBe(2)
  })

  it('is quick on hostile ignore rules, and reads what they were about', { timeout: 20_000 }, async () => {
    const path = scratch()
    const name = `${'a'.repeat(200)}.py`
    const rules = [
      `${'*a'.repeat(30)}b`,
      `${'**/a/'.repeat(10)}b`,
      '[z-a]',
      '[',
      '[[:alpha:]',
      '!',
      '\\',
      '(a+)+$',
      '*'.repeat(200),
      `${'?'.repeat(100)}*`,
      '/'.repeat(50),
    ]
    const deep = `${'a/'.repeat(300)}${name}`
    write(path, { '.gitignore': rules.slice(0, 2).join('\n'), [deep]: '', [name]: '' })
    expect(await pathsOf(path)).toEqual(['.gitignore', deep, name])
    for (const rule of rules) {
      write(path, { '.gitignore': rule })
      await folderSource({ path }).catch(error => expect(error).toMatchObject({ code: 'EMPTY_FOLDER' }))
    }
  })
})

describe('a folder that cannot be audited', () => {
  it('is empty, which names the step that was forgotten', async () => {
    const path = scratch()
    mkdirSync(join(path, 'only/folders'), { recursive: true })
    const expected = { code: 'EMPTY_FOLDER', hint: expect.stringContaining('actions/checkout') }
    await expect(folderSource({ path })).rejects.toMatchObject(expected)
  })

  it('is ignored as a whole', async () => {
    const path = scratch()
    write(path, { '.gitignore': '*\n', 'a.py': '' })
    await expect(folderSource({ path })).rejects.toMatchObject({
      code: 'EMPTY_FOLDER',
      message: expect.stringContaining('ignored by a .gitignore'),
    })
  })

  it('is not there, or a file', async () => {
    const path = scratch()
    write(path, { 'a.py': '' })
    await expect(folderSource({ path: join(path, 'none') })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(folderSource({ path: join(path, 'a.py') })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(folderSource({ path: join(path, 'a.py', 'b') })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
