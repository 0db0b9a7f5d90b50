import { describe, expect, test } from 'vitest'
import { isLater, isSameComment, type Marker, markerLine, readMarker, saysTheSame } from '../../src/publish/marker.ts'

const marker: Marker = { profile: 'junior', path: '.', head: 'a'.repeat(40), run: 12, attempt: 3 }

test.each([
  '.',
  'app',
  '../x y',
  '-->',
  '--><script>',
  'a\nb',
  '%2F',
  'ü/日本',
  'head=x run=1.1',
  ' -->\n<!--',
])('comes back with the path %j, in one line that ends where it should', path => {
  const line = markerLine({ ...marker, path })
  expect(line).toMatch(/^<!--[^\n>]*-->$/)
  expect(readMarker(`${line}\n## Report`)).toEqual({ ...marker, path })
})

test.each([
  ['quoted', `> ${markerLine(marker)}`],
  ['in a sentence', `see ${markerLine(marker)}`],
  ['cut off', markerLine(marker).slice(0, -1)],
  ['of something else', '<!-- other-tool profile=a path=b head=c run=1.1 -->'],
  ['with a broken head', markerLine({ ...marker, head: 'main' })],
])('is not read when %s', (_, body) => {
  expect(readMarker(body)).toBeUndefined()
})

test('a percent sign that encodes nothing is taken as it is', () => {
  const line = markerLine({ ...marker, path: 'PLACE' }).replace('PLACE', '%E0%A4%A')
  expect(readMarker(line)?.path).toBe('%E0%A4%A')
})

test('tells comments apart by profile and path', () => {
  expect(isSameComment(marker, { ...marker, run: 99, head: 'b'.repeat(40) })).toBe(true)
  expect(isSameComment(marker, { ...marker, path: 'app' })).toBe(false)
  expect(isSameComment(marker, { ...marker, profile: 'senior' })).toBe(false)
})

describe('says the same', () => {
  const body = (changed: Partial<Marker>, text = 'report') => `${markerLine({ ...marker, ...changed })}\n${text}\n`

  test('whatever run wrote it, and however lines end', () => {
    expect(saysTheSame(body({}), body({ run: 13, attempt: 1 }))).toBe(true)
    expect(saysTheSame(body({}), body({}).trimEnd().replaceAll('\n', '\r\n'))).toBe(true)
  })

  test('of one commit only', () => {
    expect(saysTheSame(body({}), body({ head: 'b'.repeat(40) }))).toBe(false)
    expect(saysTheSame(body({}), body({}, 'another report'))).toBe(false)
  })
})

test('a later run counts before a higher attempt', () => {
  expect(isLater({ ...marker, run: 13, attempt: 1 }, marker)).toBe(true)
  expect(isLater({ ...marker, attempt: 4 }, marker)).toBe(true)
  expect(isLater(marker, marker)).toBe(false)
})
