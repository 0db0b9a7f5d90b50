import { describe, expect, it } from 'vitest'
import { remoteAddress, withoutCredentials } from '../../src/source/remote-address.ts'

const ada = { url: 'https://github.com/ada/shelf', origin: 'https://github.com', shown: 'github.com/ada/shelf' }

describe('a repository', () => {
  it.each([
    'ada/shelf',
    ' ada/shelf\n',
    'github.com/ada/shelf',
    'www.github.com/ada/shelf/',
    'https://github.com/ada/shelf',
    'https://github.com/ada/shelf/',
    'https://www.github.com/ada/shelf',
    'http://github.com/ada/shelf',
    'HTTPS://GitHub.com/ada/shelf?tab=readme-ov-file#shelf',
    'https://ada@github.com/ada/shelf',
  ])('%j', typed => {
    expect(remoteAddress(typed)).toMatchObject({ ...ada, isGitHub: true })
    expect(remoteAddress(typed)).not.toHaveProperty('place')
  })

  it.each([
    'git@github.com:ada/shelf',
    'github.com:ada/shelf',
    'ssh://git@github.com/ada/shelf',
    'ssh://git@ssh.github.com:443/ada/shelf',
    'git@github.com-work:ada/shelf',
    'git://github.com/ada/shelf',
    'git+ssh://git@github.com/ada/shelf',
  ])('%j is read over https, and says so', typed => {
    expect(remoteAddress(typed)).toMatchObject({ ...ada, note: expect.stringContaining('https') })
  })

  it('keeps the ending of an address, and does not show it', () => {
    expect(remoteAddress('https://github.com/ada/shelf.git')).toMatchObject({ ...ada, url: `${ada.url}.git` })
  })

  it('knows a name from an address', () => {
    expect(remoteAddress('ada/shelf')?.isName).toBe(true)
    expect(remoteAddress('github.com/ada/shelf')?.isName).toBe(false)
  })

  it.each([
    ['https://gitlab.com/group/sub/deep/shelf', 'https://gitlab.com/group/sub/deep/shelf.git'],
    ['gitlab.com/group/shelf', 'https://gitlab.com/group/shelf.git'],
    ['git@gitlab.example.org:group/sub/shelf.git', 'https://gitlab.example.org/group/sub/shelf.git'],
    ['https://bitbucket.org/team/shelf', 'https://bitbucket.org/team/shelf'],
    ['https://bitbucket.example.org/scm/team/shelf.git', 'https://bitbucket.example.org/scm/team/shelf.git'],
    ['https://codeberg.org/ada/shelf.git', 'https://codeberg.org/ada/shelf.git'],
    ['https://git.sr.ht/~ada/shelf', 'https://git.sr.ht/~ada/shelf'],
    ['https://code.example.org:8443/srv/git/shelf.git', 'https://code.example.org:8443/srv/git/shelf.git'],
    ['https://gist.github.com/ada/0123abcd.git', 'https://gist.github.com/ada/0123abcd.git'],
    ['http://localhost:3000/ada/shelf', 'http://localhost:3000/ada/shelf'],
    ['http://127.0.0.1:3000/ada/shelf', 'http://127.0.0.1:3000/ada/shelf'],
    ['http://[::1]:3000/ada/shelf', 'http://[::1]:3000/ada/shelf'],
  ])('%s', (typed, url) => {
    expect(remoteAddress(typed)).toMatchObject({ url, isGitHub: false })
  })

  it('is on the GitHub that the run is about', () => {
    const server = 'https://code.acme.example'
    expect(remoteAddress('ada/shelf', server)).toMatchObject({ url: `${server}/ada/shelf`, isGitHub: true })
    expect(remoteAddress('code.acme.example/ada/shelf', server)).toMatchObject({ isGitHub: true, isName: false })
    expect(remoteAddress(`${server}/ada/shelf/pull/7`, server)?.place).toEqual({ at: 'ref', ref: 'refs/pull/7/head' })
    expect(remoteAddress('https://github.com/ada/shelf', server)).toMatchObject({ ...ada, isGitHub: false })
  })
})

describe('a page of a repository', () => {
  const path = (...segments: string[]) => ({ at: 'path', segments, isFile: false })
  const file = (...segments: string[]) => ({ at: 'path', segments, isFile: true })
  const ref = (name: string) => ({ at: 'ref', ref: name })

  it.each([
    ['https://github.com/a/b/tree/main', path('main')],
    ['https://github.com/a/b/tree/feature/x/src%20y', path('feature', 'x', 'src y')],
    ['https://github.com/a/b/tree/feature%2Fx', path('feature/x')],
    ['https://github.com/a/b/blob/main/src/a.py#L3', file('main', 'src', 'a.py')],
    ['https://github.com/a/b/commit/0123456789', path('0123456789')],
    ['https://github.com/a/b/commits/main', path('main')],
    ['https://github.com/a/b/pull/7/files', ref('refs/pull/7/head')],
    ['https://github.com/a/b/releases/tag/v1', path('v1')],
    ['https://gitlab.com/g/s/b/-/tree/main/src?ref_type=heads', path('main', 'src')],
    ['https://gitlab.com/g/b/tree/main', path('main')],
    ['https://gitlab.com/g/s/b/-/blob/main/a.py', file('main', 'a.py')],
    ['https://gitlab.com/g/b/-/merge_requests/7/diffs', ref('refs/merge-requests/7/head')],
    ['https://gitlab.com/g/b/-/commit/0123456789', path('0123456789')],
    ['https://gitlab.com/g/b/-/tags/v1', path('v1')],
    ['https://bitbucket.org/a/b/src/main/src/', path('main', 'src')],
    ['https://bitbucket.org/a/b/commits/0123456789', path('0123456789')],
    ['https://codeberg.org/a/b/src/branch/main/src', path('main', 'src')],
    ['https://codeberg.org/a/b/src/tag/v1', path('v1')],
    ['https://codeberg.org/a/b/commits/branch/main', path('main')],
    ['https://codeberg.org/a/b/pulls/7', ref('refs/pull/7/head')],
    ['git@github.com:a/b/tree/main', path('main')],
  ])('%s', (typed, place) => {
    expect(remoteAddress(typed)?.place).toEqual(place)
    expect(remoteAddress(typed)?.shown).toMatch(/^[^/]+\/(?:a|g|g\/s)\/b$/)
  })

  it.each([
    'https://github.com/a/b/issues/3',
    'https://github.com/a/b/wiki',
    'https://github.com/a/b/pulls',
    'https://github.com/a/b/tree/',
    'https://gitlab.com/g/b/-/issues',
    'https://codeberg.org/a/b/issues/3',
  ])('%s stands for the repository, and says so', typed => {
    expect(remoteAddress(typed)).toMatchObject({ note: expect.stringContaining('whole repository') })
    expect(remoteAddress(typed)).not.toHaveProperty('place')
  })
})

describe('what is no address', () => {
  it.each([
    '',
    '.',
    '..',
    'shelf',
    './ada/shelf',
    '../ada/shelf',
    '/ada/shelf',
    '~/shelf',
    'ada/shelf/src',
    'ada/',
    'ada/..',
    'ada\\shelf',
    'my.folder/shelf',
    'my.project/src/app',
    'C:\\ada\\shelf',
    'C:/ada/shelf',
    'notes:today/list',
    '--upload-pack=touch x',
    '-c/x',
    'a b/c',
    'ada/shelf@v1',
    `ada/${'x'.repeat(5_000)}`,
  ])('%j', typed => {
    expect(remoteAddress(typed)).toBeUndefined()
  })
})

describe('what is refused', () => {
  it.each([
    'ext::sh -c touch% /tmp/x',
    'fd::7',
    'file:///srv/shelf.git',
    'ftp://example.org/shelf.git',
    'javascript://x/%0aalert(1)',
    'http://example.org:8080/ada/shelf',
    'https://',
    'https://github.com',
    'https://github.com/ada',
    'github.com/ada',
    'https://[broken/ada/shelf',
    'https://git\nhub.com/ada/shelf',
    'https://github.com/a b/c',
    'https://ada.github.io/shelf',
    'https://bitbucket.org/a/b/pull-requests/7',
    'git@work:ada/shelf',
    'github-work:ada/shelf',
  ])('%j', typed => {
    expect(() => remoteAddress(typed)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  })

  it.each([
    'https://ada:hunter2-secret@github.com/ada/shelf',
    'https://ghp_hunter2-secret@github.com/ada/shelf',
    'https://x:hunter2-secret@[broken/ada/shelf',
    'http://x:hunter2-secret@example.org:80800/ada/shelf',
    'ftp://x:hunter2-secret@example.org/ada/shelf',
    'ada:hunter2-secret@example.org/ada/shelf',
    'ext::x:hunter2-secret@example.org/ada/shelf',
  ])('a password, without a word of it: %j', typed => {
    const failure = (() => {
      try {
        return remoteAddress(typed)
      } catch (error) {
        return error
      }
    })()
    expect(failure).toBeInstanceOf(Error)
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('hunter2')
  })
})

it.each([
  ['https://x:y@example.org/a', 'https://example.org/a'],
  ['https://x:y@z@example.org/a', 'https://example.org/a'],
  ['https://example.org/a?private_token=x#y', 'https://example.org/a'],
  ['no/such/place', 'no/such/place'],
  ['what?', 'what?'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutCredentials(text)).toBe(shown)
})

it('is quick on what is long and broken', () => {
  for (const text of ['a@'.repeat(900), `https://${'a.'.repeat(900)}`, `${'a/'.repeat(900)}:`]) {
    expect(() => remoteAddress(text)).not.toThrow(RangeError)
  }
})
