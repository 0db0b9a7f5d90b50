import { expect, test } from 'vitest'
import { parseReport } from '../../src/report/schema.ts'
import { type MadeCommit, makeRepository } from './repository.ts'
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
