import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { gitSource } from '../../src/source/git.ts'
import { parseBlame } from '../../src/source/git-blame.ts'
import type { FileOrigins } from '../../src/types.ts'
import { ANA, BEN, commitAs } from './people.ts'
import { data, fastImport, git, newRepository, scratch } from './scratch.ts'

const lines = (...texts: readonly string[]): string => texts.map(text => `${text}\n`).join('')
const NUMBERED = Array.from({ length: 12 }, (_, index) => `total_${index} = price_of(order, ${index}) + delivery`)

const writersOf = (file: FileOrigins | undefined): readonly (string | undefined)[] | string => {
  if (file === undefined) return 'no answer'
  return 'reason' in file ? file.reason : file.lines.map(line => line?.author.name)
}

const writers = async (
  path: string,
  file: string,
  options: { readonly trusted?: string; readonly ref?: string } = {},
): Promise<readonly (string | undefined)[] | string> => {
  const source = await gitSource({ path, ...options })
  const { files } = (await source.authors?.([file])) ?? { files: [] }
  return writersOf(files[0])
}

const all = (name: string, count = NUMBERED.length): readonly string[] => Array.from({ length: count }, () => name)

describe('a line', () => {
  it('is of who changed it last, and a blank one is nobody’s', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'a.py': lines('one = 1', '', '   ', 'two = 2') })
    commitAs(path, BEN, { 'a.py': lines('one = 1', '', '   ', 'two = 22', 'three = 3') })
    expect(await writers(path, 'a.py')).toEqual(['Ana Lima', undefined, undefined, 'Ben Okafor', 'Ben Okafor'])
  })

  it('stays whose it was when its white space changes', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'a.py': lines(...NUMBERED) })
    commitAs(path, BEN, { 'a.py': lines('def totals():', ...NUMBERED.map(text => `    ${text}  `)) })
    expect(await writers(path, 'a.py')).toEqual(['Ben Okafor', ...all('Ana Lima')])
  })

  it('stays whose it was when its file moves, with an edit on the way', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'a.py': lines(...NUMBERED) })
    commitAs(path, BEN, { 'a.py': undefined, 'shop/b.py': lines(...NUMBERED, 'more = 1') })
    expect(await writers(path, 'shop/b.py')).toEqual([...all('Ana Lima'), 'Ben Okafor'])
  })

  it('stays whose it was when a part of a file becomes another file', async () => {
    const path = newRepository()
    const other = NUMBERED.map(text => text.replace('total', 'weight').replace('price', 'mass'))
    commitAs(path, ANA, { 'a.py': lines(...NUMBERED, ...other) })
    commitAs(path, BEN, { 'a.py': lines(...NUMBERED), 'b.py': lines('import a', ...other) })
    expect(await writers(path, 'b.py')).toEqual(['Ben Okafor', ...all('Ana Lima')])
  })

  it('stays whose it was through a merge', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'a.py': lines(...NUMBERED) })
    git(path, ['switch', '--quiet', '-c', 'side'])
    commitAs(path, BEN, { 'b.py': lines('b = 1') })
    git(path, ['switch', '--quiet', 'main'])
    commitAs(path, ANA, { 'c.py': lines('c = 1') })
    git(path, ['merge', '--quiet', '--no-edit', 'side'])
    expect(await writers(path, 'b.py')).toEqual(['Ben Okafor'])
    expect(await writers(path, 'a.py')).toEqual(all('Ana Lima'))
  })

  it('is found in a folder that is audited by itself', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'shop/a.py': lines('one = 1') })
    expect(await writers(join(path, 'shop'), 'a.py')).toEqual(['Ana Lima'])
    expect(await writers(join(path, 'shop'), 'shop/a.py')).toMatch(/not to be found/)
  })
})

describe('.git-blame-ignore-revs', () => {
  const reformatted = (ignore: (sha: string, path: string) => string): string => {
    const path = newRepository()
    commitAs(path, ANA, { 'a.py': lines(...NUMBERED) })
    const sha = commitAs(path, BEN, { 'a.py': lines(...NUMBERED.map(text => text.replace('order, ', 'order , '))) })
    const again = commitAs(path, BEN, { 'a.py': lines(...NUMBERED.map(text => `${text};`)) }, 'Reformat')
    commitAs(path, ANA, { '.git-blame-ignore-revs': ignore(again, path) })
    expect(sha).not.toBe(again)
    return path
  }

  it('without it the reformatting counts', async () => {
    expect(
      await writers(
        reformatted(() => ''),
        'a.py',
      ),
    ).toEqual(all('Ben Okafor'))
  })

  it.each<[string, (sha: string) => string]>([
    ['a full id', sha => `${sha}\n`],
    ['a comment behind it', sha => `# formatting\n${sha} # black\n`],
    ['line ends of Windows', sha => `${sha}\r\n`],
    ['broken lines beside it', sha => `nonsense\n${'0'.repeat(40)}\n${sha}\n--help\n\0\n${sha.slice(0, 39)}\n`],
  ])('passes over a commit by %s', async (_, ignore) => {
    const path = reformatted(ignore)
    expect(await writers(path, 'a.py')).toEqual(all('Ana Lima'))
    const source = await gitSource({ path })
    expect((await source.authors?.(['a.py']))?.passedOver).toBe(1)
  })

  it.each<[string, (sha: string, path: string) => string]>([
    ['a short id', sha => `${sha.slice(0, 12)}\n`],
    ['the name of a branch', () => 'main\nHEAD\n'],
    ['a file’s id', (_, path) => `${git(path, ['rev-parse', 'HEAD:a.py'])}\n`],
    ['a commit that is not there', () => `${'a'.repeat(40)}\n`],
    ['bytes', () => '\u0000\u0001\ufffd'],
  ])('is not led astray by %s', async (_, ignore) => {
    expect(await writers(reformatted(ignore), 'a.py')).toEqual(all('Ben Okafor'))
  })

  it('is believed of the trusted commit alone', async () => {
    const path = reformatted(sha => `${sha}\n`)
    const before = git(path, ['rev-parse', 'HEAD~1'])
    expect(await writers(path, 'a.py', { trusted: before })).toEqual(all('Ben Okafor'))
    expect(await writers(path, 'a.py', { trusted: '' })).toEqual(all('Ben Okafor'))
    expect(await writers(path, 'a.py', { trusted: 'f'.repeat(40) })).toEqual(all('Ben Okafor'))
    expect(await writers(path, 'a.py', { trusted: git(path, ['rev-parse', 'HEAD']) })).toEqual(all('Ana Lima'))
  })
})

describe('what cannot be told has a reason', () => {
  it('a shallow clone', async () => {
    const from = newRepository()
    commitAs(from, ANA, { 'a.py': lines('one = 1') })
    commitAs(from, BEN, { 'a.py': lines('one = 2') })
    const path = join(scratch(), 'clone')
    git(from, ['clone', '--quiet', '--depth', '1', pathToFileURL(from).href, path])
    expect(await writers(path, 'a.py')).toBe('the checkout is shallow: set fetch-depth: 0')
  })

  it('a long file, but not one of just as many lines as may be', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'long.py': 'x = 1\n'.repeat(20_001), 'most.py': 'x = 1\n'.repeat(20_000) })
    expect(await writers(path, 'long.py')).toBe('more than 20,000 lines')
    expect(await writers(path, 'most.py')).toHaveLength(20_000)
  })

  it('a path that is not there, or that would be two questions', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'a.py': lines('one = 1') })
    const source = await gitSource({ path })
    const { files } = (await source.authors?.(['nothing.py', 'a.py\nb.py', '', '--help', 'a.py'])) ?? { files: [] }
    expect(files.map(file => ('reason' in file ? 'not known' : file.lines.length))).toEqual([
      'not known',
      'not known',
      'not known',
      'not known',
      1,
    ])
  })

  it('a file without lines has none', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'a.py': '', 'b.py': '\n\n' })
    expect(await writers(path, 'a.py')).toEqual([])
    expect(await writers(path, 'b.py')).toEqual([undefined, undefined])
  })
})

describe('names', () => {
  it('go through .mailmap of the trusted commit', async () => {
    const path = newRepository()
    const base = commitAs(path, ANA, { 'a.py': lines('one = 1') })
    commitAs(path, BEN, { '.mailmap': 'Ben Okafor <ben@example.org> Ana Lima <ana@example.org>\n' })
    expect(await writers(path, 'a.py')).toEqual(['Ben Okafor'])
    expect(await writers(path, 'a.py', { trusted: base })).toEqual(['Ana Lima'])
    const history = await (await gitSource({ path })).history()
    expect(history.read && history.renamed).toEqual([
      {
        from: { name: 'Ana Lima', email: 'ana@example.org' },
        to: { name: 'Ben Okafor', email: 'ben@example.org' },
      },
    ])
    const believed = await (await gitSource({ path, trusted: base })).history()
    expect(believed.read && believed.renamed).toBeUndefined()
  })

  it('cannot make lines of the answer', async () => {
    const path = newRepository()
    fastImport(
      path,
      'commit refs/heads/main',
      'author \tauthor Ana <x\ty> 1600000000 +0000',
      'committer Ada <ada@example.org> 1600000000 +0000',
      data('author-mail <ana@example.org>\n\tauthor Ana Lima\n'),
      'M 100644 inline a.py',
      data(`\tone = 1\nauthor Ana Lima\n${'a'.repeat(40)} 1 1 1\n`),
    )
    expect(await writers(path, 'a.py', { ref: 'main' })).toEqual(['author Ana', 'author Ana', 'author Ana'])
  })
})

describe('the porcelain format', () => {
  const sha = 'b'.repeat(40)

  it('names a commit once', () => {
    const output = `${sha} 1 1 2\nauthor Ana\nauthor-mail <ANA@example.org>\nsummary x\nfilename a.py\n\tone\n${sha} 2 2\n\ttwo\n`
    expect(parseBlame(output)).toEqual([
      { commit: sha, author: { name: 'Ana', email: 'ana@example.org' } },
      { commit: sha, author: { name: 'Ana', email: 'ana@example.org' } },
    ])
  })

  it('is not guessed at', () => {
    expect(() => parseBlame('fatal: no such path\n')).toThrow(/unknown format/)
    expect(parseBlame('')).toEqual([])
  })
})
