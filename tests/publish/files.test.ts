import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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

describe.skipIf(process.platform === 'win32')('in a folder that somebody else filled', () => {
  const linked = () => {
    const [audited, outside] = [makeFolder(), makeFolder()]
    writeFileSync(join(outside, 'kept'), 'kept')
    symlinkSync(join(outside, 'kept'), join(audited, 'report.json'))
    symlinkSync(join(outside, 'made'), join(audited, 'dangling.json'))
    symlinkSync(outside, join(audited, 'out'))
    symlinkSync('.', join(audited, 'self'))
    return { audited, outside }
  }

  test.each(['report.json', 'dangling.json'])('the link %s is replaced, and what it names is left alone', name => {
    const { audited, outside } = linked()
    writeFileAtomically(join(audited, name), 'new', { audited })
    expect(lstatSync(join(audited, name)).isFile()).toBe(true)
    expect(readFileSync(join(audited, name), 'utf8')).toBe('new')
    expect(readdirSync(outside)).toEqual(['kept'])
    expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('kept')
  })

  test.each([
    'out/report.json',
    'out/kept',
    'out/new/report.json',
    'self/out/x.json',
    'self/self/x.json',
  ])('no link leads to %s', name => {
    const { audited, outside } = linked()
    const write = () => writeFileAtomically(join(audited, name), 'new', { makeFolder: true, audited })
    expect(write).toThrow(/symbolic link/)
    expect(readdirSync(outside)).toEqual(['kept'])
  })

  test('its own name may be a link, and a link elsewhere keeps pointing where it points', () => {
    const { audited, outside } = linked()
    const name = join(makeFolder(), 'name')
    symlinkSync(audited, name)
    expect(() => writeFileAtomically(join(name, 'out/x'), 'new', { audited })).toThrow(/symbolic link/)
    writeFileAtomically(join(name, 'a.json'), 'new', { audited })
    expect(readFileSync(join(audited, 'a.json'), 'utf8')).toBe('new')
    const latest = join(makeFolder(), 'latest.json')
    symlinkSync(join(outside, 'kept'), latest)
    writeFileAtomically(latest, 'new', { audited })
    expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('new')
  })
})
