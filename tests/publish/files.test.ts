import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFileAtomically } from '../../src/publish/files.ts'
import { makeFolder } from '../cli/repository.ts'

test('a new file in a new folder', () => {
  const file = join(makeFolder(), 'a/b/report.json')
  expect(() => writeFileAtomically(file, 'x')).toThrow(/ENOENT/)
  writeFileAtomically(file, 'x', { makeFolder: true })
  expect(readFileSync(file, 'utf8')).toBe('x')
})

test('an old file keeps its mode', () => {
  const file = join(makeFolder(), 'report.json')
  writeFileSync(file, 'old')
  chmodSync(file, 0o600)
  const { mode } = statSync(file)
  writeFileAtomically(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(statSync(file).mode).toBe(mode)
})

test('what cannot be written leaves nothing behind', () => {
  const folder = makeFolder()
  expect(() => writeFileAtomically(folder, 'x')).toThrow(/is a folder/)
  expect(() => writeFileAtomically(join(folder, 'x\0y'), 'x')).toThrow()
  expect(readdirSync(folder)).toEqual([])
})

test('a device is written to, never replaced', () => {
  const device = process.platform === 'win32' ? '\\\\.\\NUL' : '/dev/null'
  writeFileAtomically(device, 'x')
  expect(process.platform === 'win32' || statSync(device).isCharacterDevice()).toBe(true)
  expect(existsSync(device)).toBe(true)
})
