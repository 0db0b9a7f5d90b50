import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseReport } from '../../src/report/schema.ts'
import { type MadeCommit, makeFiles, makeFolder, makeRepository } from './repository.ts'
import { start } from './start.ts'

const CODE = [
  'class Evil(Exception):',
  "    '''::error::gone\n::set-output name=x::y'''",
  '',
  'def test_evil():',
  "    assert 'x' == '\u001B[2J\u202E'",
  '',
].join('\n')

const hostile: readonly MadeCommit[] = [
  {
    message: '::error::taken\n\n##[command]\u001B]0;title\u0007 fixes #1 @everyone <script>',
    author: 'Mallory \u001B[31m <mallory@example.org>',
    files: {
      '::error::x\n::warning::y.py': CODE,
      'tests/test_\u001B[2J\u202Efdp.py': CODE,
      'a|b<img src=x>`@nobody`.py': CODE,
      '-rf': 'x',
      'README.md': '# ::error::title\n\n<script>alert(1)</script> @everyone ##[group]x\n',
      __proto__: 'x',
    },
  },
]

test.each(['text', 'markdown'])('%s lets no sequence, command, mention or markup through', async format => {
  const { status, stdout, stderr } = await start([makeRepository(hostile), '--format', format])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u)
  expect(stdout).not.toMatch(/^\s*::/m)
  expect(stdout).not.toContain('##[')
  if (format === 'markdown') {
    expect(stdout).not.toMatch(/<script|<img/)
    expect(stdout).not.toMatch(/@(?:everyone|nobody)/)
  }
})

test('json stays one valid report', async () => {
  const { stdout } = await start([makeRepository(hostile), '--format', 'json'])
  expect(parseReport(JSON.parse(stdout)).read.commits).toBe(1)
  expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|##\[|mallory@/u)
})

test.skipIf(process.platform === 'win32')('--output is written through no link that the repository holds', async () => {
  const [repository, outside] = [makeRepository(hostile.slice(0, 0)), makeFolder()]
  makeFiles({ 'app.py': CODE }, repository)
  writeFileSync(join(outside, 'kept'), 'kept')
  symlinkSync(join(outside, 'kept'), join(repository, 'report.json'))
  symlinkSync(outside, join(repository, 'out'))
  const replaced = await start(['.', '--folder', '--format', 'json', '--output', 'report.json'], { cwd: repository })
  expect(replaced.status).toBe(0)
  expect(lstatSync(join(repository, 'report.json')).isFile()).toBe(true)
  const refused = await start(['.', '--folder', '--output', 'out/kept'], { cwd: repository })
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('symbolic link') })
  expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('kept')
})

test.each([
  [['--max-files', '1'], /beyond 1 files \(max-files\)/],
  [['--max-bytes', '10'], /beyond 10 bytes of text \(max-bytes\)/],
])('%j cuts the audit short and says so', async (limit, says) => {
  const { status, stdout } = await start([makeRepository(hostile), '--format', 'json', ...limit])
  expect(status).toBe(0)
  expect(parseReport(JSON.parse(stdout)).warnings.join()).toMatch(says)
})

test.each([
  '--max-files',
  '--max-bytes',
  '--max-commits',
  '--max-seconds',
])('%s takes whole numbers alone', async name => {
  for (const value of ['0', '-1', '1.5', 'x', '', '9'.repeat(20)]) {
    const { status, stderr } = await start(['.', `${name}=${value}`])
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(name) })
  }
})

test('a token in the environment is in no output, whatever fails', async () => {
  const env = { GITHUB_TOKEN: 'told-1', GH_TOKEN: 'told-2', INPUT_TOKEN: 'told-3', PATH: '' }
  for (const args of [[makeRepository(hostile)], ['nowhere'], ['--nonsense'], [makeFolder()]]) {
    const { stdout, stderr } = await start(args, { env })
    expect(stdout + stderr).not.toContain('told-')
  }
})
