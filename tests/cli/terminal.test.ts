import { describe, expect, test } from 'vitest'
import { startProgress } from '../../src/cli/progress.ts'
import { styleFor } from '../../src/cli/terminal.ts'
import { nearest } from '../../src/nearest.ts'

describe('colour', () => {
  test.each([
    [true, {}, true],
    [false, {}, false],
    [undefined, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: 'true', TERM: 'dumb' }, true],
    [false, { FORCE_COLOR: '3', NO_COLOR: '1' }, false],
    [false, { FORCE_COLOR: '' }, false],
  ])('on a terminal %s with %j: %s', (isTTY, env, color) => {
    expect(styleFor({ isTTY: isTTY ?? false }, env).color).toBe(color)
  })
})

test.each([
  [60, 60],
  [undefined, 100],
  // A terminal that does not know its size says so.
  [0, 100],
])('a width of %s is %i', (columns, width) => {
  expect(styleFor(columns === undefined ? {} : { columns }, {}).width).toBe(width)
})

describe('progress', () => {
  const watched = (isTTY: boolean) => {
    const written: string[] = []
    const progress = startProgress({ isTTY, columns: 20, write: text => written.push(text) })
    return { progress, written }
  }
  /** Works like parsing: no timer runs meanwhile. */
  const workFor = (milliseconds: number) => {
    const end = performance.now() + milliseconds
    while (performance.now() < end);
  }

  test('is silent about quick work', () => {
    const { progress, written } = watched(true)
    progress.step('Reading')
    progress.end()
    expect(written).toEqual([])
  })

  test('names the step of long work within the width, and is erased', () => {
    const { progress, written } = watched(true)
    workFor(520)
    progress.step('Parsing a great many modules\u001B[2J')
    progress.end()
    expect(written).toEqual(['\r\u001B[2KParsing a great ma…', '\r\u001B[2K'])
  })

  test('says nothing where nobody watches', () => {
    const { progress, written } = watched(false)
    workFor(520)
    progress.step('Parsing')
    progress.end()
    expect(written).toEqual([])
  })
})

test.each([
  ['tesing', 'testing'],
  ['OOP', 'oop'],
  ['web', 'web-framework'],
  ['xyzzy', undefined],
  ['a', undefined],
  ['t'.repeat(1_000_000), undefined],
])('nearest to %s', (word, expected) => {
  expect(nearest(word, ['testing', 'oop', 'web-framework'])).toBe(expected)
})
