import { describe, expect, it } from 'vitest'
import { parseGitConfig, readGitConfig } from '../../src/source/git-config.ts'
import { scratch, write } from './scratch.ts'

const values = (text: string) =>
  parseGitConfig(text).map(
    ({ section, subsection, key, value }) =>
      `${section}${subsection === undefined ? '' : `|${subsection}`}|${key}=${value}`,
  )

describe('parseGitConfig', () => {
  it.each([
    ['[core]\n\tbare = true', ['core|bare=true']],
    ['[CORE]\r\n  Bare\r\n', ['core|bare=true']],
    ['[core] bare = true', ['core|bare=true']],
    ['[remote "origin"]\nurl = a b  ; comment', ['remote|origin|url=a b']],
    ['[remote "a.\\"b\\\\"]\nurl=x#y', ['remote|a."b\\|url=x']],
    ['[remote "x"]\nurl = "a # b"  # c', ['remote|x|url=a # b']],
    ['[remote "x"]\nurl = a\\\n  b', ['remote|x|url=a  b']],
    ['[remote "x"]\nurl = a\\tb\\"', ['remote|x|url=a\tb"']],
    ['[branch.Old]\nmerge = m', ['branch|old|merge=m']],
    ['[a]\nk=\n[b]\nk = ""', ['a|k=', 'b|k=']],
    ['\uFEFF[a]\nk=v', ['a|k=v']],
    ['[a]\nnot a setting at all\n???\n[broken\nk=v', ['a|not=true', 'a|k=v']],
    ['k = before any section', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('is quick on hostile text', () => {
    expect(parseGitConfig(`[a "${'\\'.repeat(200_000)}`)).toEqual([])
    expect(parseGitConfig(`[a]\nk = ${' '.repeat(200_000)}`)).toHaveLength(1)
    expect(parseGitConfig('\\\n'.repeat(200_000))).toEqual([])
  })
})

describe('readGitConfig', () => {
  const read = (config: string) => {
    const folder = scratch()
    write(folder, { config })
    return readGitConfig(folder)
  }

  it('puts origin first and takes one address for each remote', () => {
    const { remotes } = read(
      '[remote "a"]\nurl=1\n[remote "origin"]\nurl=2\nurl=3\npushurl=4\n[remote "none"]\nfetch=5',
    )
    expect(remotes).toEqual([
      { name: 'origin', url: '2' },
      { name: 'a', url: '1' },
    ])
  })

  it('does without a file', () => {
    expect(readGitConfig(scratch())).toMatchObject({ objectFormat: 'sha1', refStorage: 'files', remotes: [] })
  })

  it('refuses a format that it does not know rather than reading it wrongly', () => {
    expect(() => read('[extensions]\nobjectformat = sha512')).toThrow('unknown object format: sha512')
    expect(() => read('[extensions]\nrefstorage = stone')).toThrow('unknown ref storage: stone')
  })

  it('sees a partial clone by its remote', () => {
    expect(read('[remote "origin"]\npromisor = true').partialClone).toBe(true)
    expect(read('[remote "origin"]\nurl = x').partialClone).toBe(false)
  })
})
