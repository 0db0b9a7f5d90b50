import { describe, expect, it, test } from 'vitest'
import { encodePath, linkTo } from '../../src/report/links.ts'
import type { Repository } from '../../src/types.ts'
import { COMMIT, lines, repository } from './made-up.ts'

const at = (parts: Partial<Repository>): Repository => ({ ...repository, ...parts })
const sha = 'b7e4d2c19a8f6053e1d7c2b4a6980f1e3d5c7b9a'

describe.each([
  [
    'github',
    'https://github.com/acme/orders',
    `/blob/${COMMIT}/app/a.py#L10-L12`,
    `/blob/${COMMIT}/a.py#L3`,
    `/commit/${sha}`,
  ],
  [
    'gitlab',
    'https://gitlab.com/acme/web/orders',
    `/-/blob/${COMMIT}/app/a.py#L10-12`,
    `/-/blob/${COMMIT}/a.py#L3`,
    `/-/commit/${sha}`,
  ],
  [
    'bitbucket',
    'https://bitbucket.org/acme/orders',
    `/src/${COMMIT}/app/a.py#lines-10:12`,
    `/src/${COMMIT}/a.py#lines-3`,
    `/commits/${sha}`,
  ],
] as const)('%s', (host, url, range, line, commit) => {
  const here = at({ host, url })

  it('links a range, a line, a file and a commit', () => {
    expect(linkTo(lines('app/a.py', 10, 12), here)).toBe(url + range)
    expect(linkTo(lines('a.py', 3), here)).toBe(url + line)
    expect(linkTo({ at: 'commit', sha }, here)).toBe(url + commit)
    expect(linkTo({ at: 'file', path: 'a.py' }, here)).not.toContain('#')
  })

  it('links commits where the audited commit is not known', () => {
    const unborn = { host, url }
    expect(linkTo({ at: 'commit', sha }, unborn)).toBe(url + commit)
    expect(linkTo(lines('a.py', 3), unborn)).toBeUndefined()
  })
})

test.each([
  ['README.md', `/blob/${COMMIT}/README.md?plain=1#L3`],
  ['docs/index.RST', `/blob/${COMMIT}/docs/index.RST?plain=1#L3`],
  ['notes.ipynb', `/blob/${COMMIT}/notes.ipynb`],
  ['README.md.py', `/blob/${COMMIT}/README.md.py#L3`],
  ['md', `/blob/${COMMIT}/md#L3`],
])('%s links to its source where it would be rendered', (path, link) => {
  expect(linkTo(lines(path, 3), repository)).toBe(repository.url + link)
})

it('prefixes the audited folder', () => {
  expect(linkTo(lines('a.py', 1), at({ folder: 'services/orders' }))).toContain(
    `/blob/${COMMIT}/services/orders/a.py#L1`,
  )
})

test.each([
  [
    'a host of its own that the source knows',
    { host: 'github', url: 'https://code.acme.example' },
    'https://code.acme.example/blob/',
  ],
  [
    'GitHub Enterprise by its name',
    { host: 'other', url: 'https://github.acme.example/acme/orders' },
    'https://github.acme.example/acme/orders/blob/',
  ],
  [
    'GitLab by its name',
    { host: 'other', url: 'https://gitlab.acme.example:8443/orders/' },
    'https://gitlab.acme.example:8443/orders/-/blob/',
  ],
  [
    'Codeberg',
    { host: 'other', url: 'https://codeberg.org/acme/orders' },
    'https://codeberg.org/acme/orders/src/commit/',
  ],
] as const)('links to %s', (_, parts, start) => {
  expect(linkTo(lines('a.py', 1), at(parts))?.startsWith(start)).toBe(true)
})

test.each([
  ['no address', {}, { url: undefined }],
  ['an unknown host', {}, { host: 'other', url: 'https://code.acme.example/orders' }],
  ['a host that only resembles one', {}, { host: 'other', url: 'https://notgithub.example/orders' }],
  ['a script', {}, { url: 'javascript:alert(1)//github.com' }],
  ['a file address', {}, { url: 'file:///srv/orders' }],
  ['no address at all', {}, { url: 'acme/orders' }],
  ['an abbreviated commit', {}, { commit: '3f1c0de' }],
  ['a commit that is none', {}, { commit: `${COMMIT}](x` }],
] as const)('has no link for %s', (_, __, parts) => {
  expect(linkTo(lines('a.py', 1), at(parts))).toBeUndefined()
})

it('has no link where bytes of the path are lost or a commit is none', () => {
  expect(linkTo(lines('caf\uFFFD.py', 1), repository)).toBeUndefined()
  expect(linkTo({ at: 'commit', sha: 'HEAD)' }, repository)).toBeUndefined()
})

it('drops a user, a password and a query from the address', () => {
  const url = 'https://jo:hunter2@github.com/acme/orders/?token=1#x'
  expect(linkTo({ at: 'file', path: 'a.py' }, at({ url }))).toBe(`https://github.com/acme/orders/blob/${COMMIT}/a.py`)
})

test.each([
  ['a b(c).py', 'a%20b%28c%29.py'],
  ['100%/#1?.py', '100%25/%231%3F.py'],
  ["it's*!~.py", 'it%27s%2A%21%7E.py'],
  ['x](y)|z`<b>.py', 'x%5D%28y%29%7Cz%60%3Cb%3E.py'],
  ['日本/é.py', '%E6%97%A5%E6%9C%AC/%C3%A9.py'],
  ['a\\b.py', 'a%5Cb.py'],
  ['half \uD800.py', 'half%20%EF%BF%BD.py'],
  ['a\n::error::.py', 'a%0A%3A%3Aerror%3A%3A.py'],
])('encodes %j', (path, encoded) => {
  expect(encodePath(path)).toBe(encoded)
})
