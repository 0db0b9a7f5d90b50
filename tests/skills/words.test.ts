import { describe, expect, it } from 'vitest'
import { shortName, snippet } from '../../src/skills/words.ts'

describe('snippet', () => {
  it.each([
    ['for row in rows: print(row)', '`for row in rows`'],
    ['for name in {"a": 1}: print(name)', '`for name in {"a": 1}`'],
    ['class Card(NamedTuple): number: int', '`class Card(NamedTuple)`'],
    ['async with session.get(url) as answer: return answer', '`async with session.get(url) as answer`'],
    // Not a statement: a colon in a dict or slice opens nothing.
    ['{"a": [1]}', '`{"a": [1]}`'],
    ['words[1:]', '`words[1:]`'],
    ['forward: 1', '`forward: 1`'],
  ])('says of %s what opens it', (text, said) => {
    expect(snippet(text)).toBe(said)
  })

  it('ends what was cut at a whole word, and closes the code', () => {
    expect(snippet('{"number": [count_of_items], "averag…')).toBe('`{"number": [count_of_items], …`')
    expect(snippet('requests.get(url, params=par…')).toBe('`requests.get(url, params= …`')
  })

  it('keeps a long word that was cut rather than nothing', () => {
    expect(snippet('compute_the_whole_thi…')).toBe('`compute_the_whole_thi…`')
  })

  it('lets no backtick end the code, and takes no time over long lines', () => {
    expect(snippet('run("`")')).toBe('`run("´")`')
    expect(snippet(`for x in ${'['.repeat(100_000)}`)).toContain('for x in [')
  })
})

describe('shortName', () => {
  it.each([
    ['ValueError', 'ValueError'],
    ['requests.exceptions.Timeout', 'Timeout'],
    ['shop.models.Order.DoesNotExist', 'Order.DoesNotExist'],
    ['socket.error', 'socket.error'],
    ['', ''],
  ])('of %s is %s', (dotted, short) => {
    expect(shortName(dotted)).toBe(short)
  })
})
