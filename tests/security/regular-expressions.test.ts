import { readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { projectRoot } from '../../src/dev/project.ts'
import { hashOf, patternsIn, patternsOf, type Reviewed } from '../../src/dev/regular-expressions/collect.ts'

const reviewed: Reviewed = JSON.parse(readFileSync(new URL('./regular-expressions.json', import.meta.url), 'utf8'))

/** `npm run patterns` asks an analyser about each; that takes minutes for all of them, so that here only its answers are looked up. */
test('every pattern was checked for text that is made to hurt it: `npm run patterns`', () => {
  const linear = new Set(reviewed.linear)
  const patterns = patternsIn(projectRoot)
  const unknown = patterns.filter(
    pattern => !linear.has(hashOf(pattern)) && !Object.hasOwn(reviewed.bounded, hashOf(pattern)),
  )
  expect(unknown.map(({ file, line, source }) => `src/${file}:${line} /${source}/`)).toEqual([])
  expect(patterns.length).toBeGreaterThan(1_000)
})

test('what is not linear says what bounds its text', () => {
  expect(Object.values(reviewed.bounded).filter(bound => bound.length < 10)).toEqual([])
  expect(reviewed.linear.filter(hash => Object.hasOwn(reviewed.bounded, hash))).toEqual([])
})

it('finds patterns wherever they stand, and tells a changed one from the old one', () => {
  const text = 'const a = /x+/g\nconst f = (s: string): boolean => [/y/, s.replace(/z"/u, "/w/")].length > 1 / 2\n'
  expect(patternsOf('a.ts', text).map(({ source, flags, line }) => `${line} ${source} ${flags}`)).toEqual([
    '1 x+ g',
    '2 y ',
    '2 z" u',
  ])
  expect(hashOf({ source: 'x+', flags: 'g' })).not.toBe(hashOf({ source: 'x+', flags: '' }))
})
