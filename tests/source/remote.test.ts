import { describe, expect, it } from 'vitest'
import { parseRemote } from '../../src/source/remote.ts'

const known = { name: 'owner/name', url: 'https://github.com/owner/name', host: 'github' }

describe('parseRemote', () => {
  it.each([
    'https://github.com/owner/name',
    'https://github.com/owner/name.git',
    'https://github.com/owner/name/',
    'https://user:secret@github.com/owner/name.git',
    'https://x-access-token:ghs_abc@github.com/owner/name',
    'https://GitHub.com/owner/name?token=1#x',
    'https://github.com:443/owner/name.git',
    'git@github.com:owner/name.git',
    'git@github.com:/owner/name.git',
    'github.com:owner/name',
    'git@github.com-work:owner/name.git',
    'ssh://git@github.com/owner/name.git',
    'ssh://git@github.com:22/owner/name.git',
    'ssh://git@ssh.github.com:443/owner/name.git',
    'git+ssh://git@github.com/owner/name.git',
    'git://github.com/owner/name.git',
    ' https://www.github.com/owner/name.git\n',
  ])('%j', remote => {
    expect(parseRemote(remote)).toEqual(known)
  })

  it.each([
    ['git@gitlab.com:group/sub/name.git', 'group/sub/name', 'https://gitlab.com/group/sub/name', 'gitlab'],
    ['https://gitlab.example.org/a/b.git', 'a/b', 'https://gitlab.example.org/a/b', 'gitlab'],
    ['https://user@bitbucket.org/a/b.git', 'a/b', 'https://bitbucket.org/a/b', 'bitbucket'],
    ['ssh://git@altssh.bitbucket.org:443/a/b.git', 'a/b', 'https://bitbucket.org/a/b', 'bitbucket'],
    ['http://localhost:3000/a/b.git', 'a/b', 'http://localhost:3000/a/b', 'other'],
    ['ssh://git@code.example.org:2222/a/b.git', 'a/b', 'https://code.example.org/a/b', 'other'],
    ['https://notgithub.com/a/b', 'a/b', 'https://notgithub.com/a/b', 'other'],
    ['https://codeberg.org/a/b.c.git', 'a/b.c', 'https://codeberg.org/a/b.c', 'other'],
    ['https://example.org/a/caf%C3%A9', 'a/café', 'https://example.org/a/caf%C3%A9', 'other'],
    ['git@example.org:a/x)](https://evil', 'a/x)](https://evil', 'https://example.org/a/x)%5D(https%3A//evil', 'other'],
  ])('%j', (remote, name, url, host) => {
    expect(parseRemote(remote)).toEqual({ name, url, host })
  })

  it('knows the service behind a name from ~/.ssh/config, and no address', () => {
    expect(parseRemote('github-work:owner/name.git')).toEqual({ name: 'owner/name', host: 'github' })
    expect(parseRemote('work:owner/name.git')).toEqual({ name: 'owner/name', host: 'other' })
  })

  it.each([
    'git@ssh.dev.azure.com:v3/a/b/c',
    'https://gist.github.com/ada/0123456789abcdef.git',
    'https://bitbucket.example.org/scm/team/name.git',
    'ssh://git@bitbucket.example.org:7999/team/name.git',
  ])('gives no address where git and browsers go to different places: %s', remote => {
    expect(parseRemote(remote)).toMatchObject({ name: expect.any(String) })
    expect(parseRemote(remote).url).toBeUndefined()
  })

  it('takes a gist and a web site for what they are', () => {
    expect(parseRemote('https://gist.github.com/ada/0123456789abcdef.git').host).toBe('other')
    expect(parseRemote('https://ada.github.io/shelf').host).toBe('other')
  })

  it.each([
    '',
    '/home/somebody/private/name.git',
    '../name',
    'C:\\Users\\somebody\\name',
    'C:/Users/somebody/name',
    'file:///home/somebody/name',
    'ext::sh -c touch% /tmp/x',
    'https://',
    'https://github.com/',
    'https://github.com/.git',
    'javascript:alert(1)',
    'https://[broken/owner/name',
    `https://github.com/${'x'.repeat(1_000)}`,
  ])('says nothing about %j', remote => {
    expect(parseRemote(remote)).toEqual({})
  })

  it('is quick on a long and broken one', () => {
    expect(parseRemote(`${'a@'.repeat(50_000)}:`)).toEqual({})
    expect(parseRemote(`https://${'a.'.repeat(50_000)}`)).toEqual({})
  })
})
