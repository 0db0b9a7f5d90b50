import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { githubAccess } from '../../src/cli/github.ts'
import { makeFolder } from './repository.ts'

async function* nothing(): AsyncGenerator<never> {}
const accessIn = (env: Readonly<Record<string, string>>, tokenFile?: string) => githubAccess(env, tokenFile, nothing)

describe('which GitHub', () => {
  const company = { server: 'https://code.acme.example', apiUrl: 'https://code.acme.example/api/v3' }
  const subdomain = { server: 'https://acme.ghe.com', apiUrl: 'https://api.acme.ghe.com' }

  test.each([
    [{}, { server: 'https://github.com', apiUrl: 'https://api.github.com' }],
    [
      { GITHUB_SERVER_URL: '', GITHUB_API_URL: '' },
      { server: 'https://github.com', apiUrl: 'https://api.github.com' },
    ],
    [{ GITHUB_SERVER_URL: 'https://code.acme.example/' }, company],
    [{ GITHUB_API_URL: 'https://code.acme.example/api/v3/' }, company],
    [{ GITHUB_SERVER_URL: 'https://acme.ghe.com' }, subdomain],
    [{ GITHUB_API_URL: 'https://api.acme.ghe.com' }, subdomain],
    [{ GITHUB_API_URL: 'https://api.github.com' }, { server: 'https://github.com', apiUrl: 'https://api.github.com' }],
    [
      { GITHUB_SERVER_URL: 'http://127.0.0.1:3000', GITHUB_API_URL: 'http://127.0.0.1:3001/x' },
      { server: 'http://127.0.0.1:3000', apiUrl: 'http://127.0.0.1:3001/x' },
    ],
  ])('%j', async (env, expected) => {
    expect(await accessIn(env)).toEqual(expected)
  })

  test.each([
    'code.acme.example',
    'http://code.acme.example',
    'ftp://code.acme.example',
    'https://a:b@code.example',
  ])('%s is none', async address => {
    await expect(accessIn({ GITHUB_SERVER_URL: address })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(accessIn({ GITHUB_API_URL: address })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})

describe('the token', () => {
  test('is that of the file, then GH_TOKEN, then GITHUB_TOKEN', async () => {
    const file = join(makeFolder(), 'token')
    writeFileSync(file, ' from-file\n')
    const env = { GH_TOKEN: 'first', GITHUB_TOKEN: 'second' }
    expect((await accessIn(env, file)).token).toBe('from-file')
    expect((await accessIn(env)).token).toBe('first')
    expect((await accessIn({ ...env, GH_TOKEN: '' })).token).toBe('second')
    expect(await accessIn({ GITHUB_TOKEN: ' ' })).not.toHaveProperty('token')
  })

  test.each([
    ['nothing', ''],
    ['a blank', '\n'],
    ['two words', 'two words'],
    ['two lines', 'line\nbreak'],
    ['a control character', 'x\0y'],
    ['a text without end', 'x'.repeat(100_000)],
  ])('is not %s', async (_, text) => {
    const file = join(makeFolder(), 'token')
    writeFileSync(file, text)
    await expect(accessIn({}, file)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  test('is asked for, so that its absence is a mistake', async () => {
    await expect(accessIn({ GITHUB_TOKEN: 'x' }, '-')).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(accessIn({ GITHUB_TOKEN: 'x' }, makeFolder())).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})
