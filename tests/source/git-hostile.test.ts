import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitSource } from '../../src/source/git.ts'
import {
  commit,
  commitsOf,
  contentsOf,
  data,
  fastImport,
  git,
  newRepository,
  readAll,
  scratch,
  withSlashes,
  write,
} from './scratch.ts'

describe('the configuration of an audited repository', () => {
  it('runs nothing of it: no hook, filter, alias, monitor, textconv, pager or transport', async () => {
    const path = newRepository()
    const marker = withSlashes(join(path, '.git', 'marker'))
    const trap = withSlashes(join(path, '.git', 'trap.sh'))
    commit(path, { '.mailmap': '', 'app.py': 'x = 1\n', 'sub/data.bin': '1\n', 'sub/more.trap': 'a\n' })
    commit(path, { 'app.py': 'x = 2\n', 'sub/data.bin': '2\n', 'sub/more.trap': 'b\n' })
    write(path, {
      '.git/trap.sh': `#!/bin/sh\ntouch "${marker}"\ncat\n`,
      '.git/included': `[core]\n\tfsmonitor = ${trap}\n[alias]\n\tls-tree = !${trap}\n`,
      // Below the root, where filters do not keep the audit from looking for edits.
      'sub/.gitattributes': '*.trap filter=trap diff=trap merge=trap\n*.bin diff=trap\n',
      'sub/more.trap': 'c\n',
      'app.py': 'x = 3\n',
    })
    chmodSync(trap, 0o755)
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-auto-gc']) {
      write(path, { [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch "${marker}"\n` })
      chmodSync(join(path, '.git', 'hooks', hook), 0o755)
    }
    const settings = {
      'core.fsmonitor': trap,
      'core.hooksPath': join(path, '.git', 'hooks'),
      'core.pager': trap,
      'core.sshCommand': trap,
      'core.editor': trap,
      'core.attributesFile': join(path, 'sub', '.gitattributes'),
      'filter.trap.clean': trap,
      'filter.trap.smudge': trap,
      'filter.trap.process': trap,
      'filter.trap.required': 'true',
      'diff.trap.textconv': trap,
      'diff.trap.command': trap,
      'diff.external': trap,
      'alias.log': `!${trap}`,
      'alias.status': `!${trap}`,
      'credential.helper': trap,
      'gpg.program': trap,
      'log.showSignature': 'true',
      'log.mailmap': 'false',
      'include.path': withSlashes(join(path, '.git', 'included')),
      'remote.origin.url': `ext::${trap}`,
      'protocol.ext.allow': 'always',
    }
    for (const [name, value] of Object.entries(settings)) git(path, ['config', name, value])
    // The trap works: git itself falls into it.
    git(path, ['-c', 'core.fsmonitor=', 'diff', '--no-ext-diff', '--textconv', 'HEAD~1', 'HEAD', '--', 'sub/data.bin'])
    expect(existsSync(marker)).toBe(true)
    rmSync(marker)

    const index = readFileSync(join(path, '.git', 'index'))
    const source = await gitSource({ path })
    expect(source.warnings[0]).toMatch(/^Local edits play no part: [23] changed files/)
    expect(Object.keys(await contentsOf(source))).toContain('app.py')
    expect(await commitsOf(source)).toHaveLength(2)
    await gitSource({ path, ref: 'HEAD~1' })
    expect(existsSync(marker)).toBe(false)
    expect(readFileSync(join(path, '.git', 'index'))).toEqual(index)
  })

  it('does not ask a submodule about its edits, which would heed its configuration', async () => {
    const inner = newRepository()
    commit(inner, { 'a.py': '' })
    const path = newRepository()
    git(path, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'lib'])
    commit(path, { 'app.py': '' })
    const marker = withSlashes(join(path, 'lib', 'marker'))
    write(path, { '.git/trap.sh': `#!/bin/sh\ntouch "${marker}"\n`, 'lib/a.py': 'edited' })
    chmodSync(join(path, '.git', 'trap.sh'), 0o755)
    git(join(path, 'lib'), ['config', 'core.fsmonitor', withSlashes(join(path, '.git', 'trap.sh'))])
    git(path, ['status'])
    expect(existsSync(marker)).toBe(true)
    rmSync(marker)
    expect(await contentsOf(await gitSource({ path }))).toHaveProperty('app.py')
    expect(existsSync(marker)).toBe(false)
  })

  it('is not fooled by replaced objects or grafts', async () => {
    const path = newRepository()
    const first = commit(path, { 'app.py': 'x = 1\n' }, 'First')
    const second = commit(path, { 'app.py': 'x = 2\n' }, 'Second')
    git(path, ['replace', second, first])
    write(path, { '.git/info/grafts': `${second}\n` })
    const source = await gitSource({ path })
    expect(await contentsOf(source)).toEqual({ 'app.py': 'x = 2\n' })
    expect((await commitsOf(source)).map(({ sha }) => sha)).toEqual([second, first])
  })

  it('leaves nothing behind', async () => {
    const path = newRepository()
    commit(path, { 'a.py': 'a', 'b.py': 'b' })
    const temporary = scratch()
    const before = { TMPDIR: process.env.TMPDIR, TEMP: process.env.TEMP, TMP: process.env.TMP }
    Object.assign(process.env, { TMPDIR: temporary, TEMP: temporary, TMP: temporary })
    try {
      const source = await gitSource({ path })
      await source.history()
      for await (const result of source.read(await source.files())) {
        expect(result.file.path).toBe('a.py')
        expect(readdirSync(temporary)).toHaveLength(1)
        break
      }
      await expect(gitSource({ path, ref: 'nothing' })).rejects.toThrow()
      await expect(gitSource({ path, ref: 'deadbeef' })).rejects.toThrow()
      expect(readdirSync(temporary)).toEqual([])
    } finally {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
    }
  })
})

describe('names of any bytes', () => {
  const tree = [
    ['"caf\\351.py"', 'one'],
    ['"caf\\352.py"', 'two'],
    ['"new\\nline.py"', 'three'],
    ['"tab\\tand \\"quotes\\".py"', 'four'],
    ['"\\360\\237\\220\\215.py"', 'five'],
    ['"100644 blob x\\ty.py"', 'six'],
    ['-rf', 'seven'],
    ['__proto__', 'eight'],
    [':(glob)x', 'nine'],
    ['"back\\\\slash.py"', 'ten'],
  ] as const

  const hostile = (): string => {
    const path = newRepository('--bare')
    fastImport(
      path,
      'commit refs/heads/main',
      'author <A@x> 1700000000 +0530',
      'committer A\u202E B <> 1700000001 -0800',
      data('Subject\nstill subject\n\n- 1\t2\tno-change.py\n0\t0\tx'),
      ...tree.flatMap(([name, content]) => [`M 100644 inline ${name}`, data(content)]),
    )
    return path
  }

  it('come out whole, and each with its own content', async () => {
    const results = await readAll(await gitSource({ path: hostile() }))
    const found = results.map(result => [
      'bytes' in result ? Buffer.from(result.bytes).toString() : '',
      result.file.path,
    ])
    expect(Object.fromEntries(found)).toEqual({
      one: 'caf\uFFFD.py',
      two: 'caf\uFFFD.py',
      three: 'new\nline.py',
      four: 'tab\tand "quotes".py',
      five: '🐍.py',
      six: '100644 blob x\ty.py',
      seven: '-rf',
      eight: '__proto__',
      nine: ':(glob)x',
      ten: 'back\\slash.py',
    })
    expect(new Set(results.map(({ file }) => file.id)).size).toBe(tree.length)
  })

  it('do not break the history', async () => {
    const [only, ...others] = await commitsOf(await gitSource({ path: hostile() }))
    expect(others).toEqual([])
    expect(only).toMatchObject({
      author: { name: '', email: 'a@x' },
      committer: { name: 'A\u202E B', email: '' },
      authoredAt: 1700000000,
      authoredOffset: 330,
      committedAt: 1700000001,
      subject: 'Subject still subject',
    })
    expect(only?.message).toContain('0\t0\tx')
    expect(only?.changes?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['new\nline.py', 'tab\tand "quotes".py']),
    )
    expect(only?.changes).toHaveLength(tree.length)
  })
})

describe('Git LFS', () => {
  it('says that a pointer is no content', async () => {
    const path = newRepository()
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`
    commit(path, { 'model.py': pointer, 'README.md': `# About\n${pointer}` })
    const contents = await contentsOf(await gitSource({ path }))
    expect(contents['model.py']).toBe('<a Git LFS pointer: the content is not in the repository>')
    expect(contents['README.md']).toContain('# About')
  })
})
