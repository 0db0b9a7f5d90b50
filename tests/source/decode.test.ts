import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/source/decode.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('decodeText', () => {
  it.each([
    ['nothing', bytes(), ''],
    ['UTF-8', bytes('# é 中'), '# é 中'],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], 'x = 1'), 'x = 1'],
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x78, 0x00, 0xe9, 0x00]), 'xé'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0x00, 0x78, 0x00, 0xe9]), 'xé'],
    ['Latin-1 when it is no UTF-8', bytes('caf', [0xe9, 0x85]), 'café\u0085'],
  ])('reads %s', (_, content, text) => {
    expect(decodeText(content, 'text')).toBe(text)
    expect(decodeText(content, 'python')).toBe(text)
  })

  it.each([
    ['a NUL byte', bytes('text', [0], 'more')],
    ['a NUL byte at the very end', bytes('x'.repeat(10_000), [0])],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x78, 0, 0, 0])],
    ['half a character of UTF-16', bytes([0xff, 0xfe, 0x78])],
  ])('takes %s for binary', (_, content) => {
    expect(decodeText(content, 'python')).toBeUndefined()
  })

  it.each([
    ['# -*- coding: latin-1 -*-', [0xe9], 'é'],
    ['# -*- coding: iso-8859-15 -*-', [0xa4], '€'],
    ['# coding=cp1251', [0xcf, 0xf0], 'Пр'],
    ['# vim: set fileencoding=koi8-r :', [0xf0], 'П'],
    ['# -*- coding: euc-kr -*-', [0xb0, 0xa1], '가'],
    ['# -*- coding: CP949 -*-', [0xb0, 0xa1], '가'],
    ['# coding: gbk', [0xd6, 0xd0], '中'],
    ['# coding: GB2312', [0xd6, 0xd0], '中'],
    ['# coding: shift_jis', [0x93, 0xfa], '日'],
    ['# coding: euc_jp', [0xc6, 0xfc], '日'],
    ['# coding: big5', [0xa4, 0xa4], '中'],
    ['# coding: windows-1252', [0x80], '€'],
    ['#!/usr/bin/env python\n# coding: cp1252', [0x80], '€'],
    ['\n# coding: cp1252', [0x80], '€'],
  ])('heeds %j in Python', (cookie, encoded, decoded) => {
    expect(decodeText(bytes(`${cookie}\n`, encoded), 'python')).toBe(`${cookie}\n${decoded}`)
  })

  it.each([
    ['in the third line', '#\n#\n# coding: cp1251\n'],
    ['behind code', 'x = 1\n# coding: cp1251\n'],
    ['in a string', '"# coding: cp1251"\n'],
    ['of a codec that nobody knows', '# coding: klingon\n'],
    ['of UTF-16, which it cannot be', '# coding: utf-16\n'],
    ['of UTF-7', '# coding: utf-7\n'],
    ['that says UTF-8', '# coding: utf-8\n'],
  ])('does not heed a cookie %s', (_, start) => {
    expect(decodeText(bytes(start, 'é'), 'python')).toBe(`${start}é`)
    expect(decodeText(bytes(start, [0xe9]), 'python')).toBe(`${start}é`)
  })

  it('heeds cookies in Python alone', () => {
    expect(decodeText(bytes('# coding: cp1251\né'), 'text')).toBe('# coding: cp1251\né')
  })

  it('believes the byte order mark rather than the cookie', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], '# coding: cp1251\né'), 'python')).toBe('# coding: cp1251\né')
  })

  it('reads a part of a larger buffer', () => {
    expect(decodeText(Buffer.from('abcafé!').subarray(2, 7), 'text')).toBe('café')
    expect(decodeText(Buffer.from([1, 0xe9, 0xe8, 0]).subarray(1, 3), 'text')).toBe('éè')
  })

  it('is quick on a long first line', () => {
    const line = `#${' coding'.repeat(200_000)}`
    expect(decodeText(bytes(line), 'python')).toBe(line)
  })
})
