import { describe, expect, it, test } from 'vitest'
import { escapeMarkdown, escapeTerminal, markdownCode, visible, withoutCommands } from '../../src/report/escape.ts'
import { HOSTILE } from './hostile.ts'
import { nodesOf, parsed, searchedTexts, seenText } from './parsed-markdown.ts'

/** What GitHub makes a link of after Markdown. */
const REFERENCES = /@\w|#\d|\bGH-\d|:\/\/|www\.|:[\w+-]+:|(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])|\$(?!\0)/i

const types = (markdown: string): string[] => nodesOf(parsed(markdown)).map(({ type }) => type)

describe('escapeMarkdown', () => {
  test.each(HOSTILE)('%j is plain text in a paragraph', name => {
    const markdown = `${escapeMarkdown(name)} end`
    const root = parsed(markdown)
    expect(new Set(types(markdown.replace(/<\/?span>/g, '')))).toEqual(new Set(['root', 'paragraph', 'text']))
    for (const text of searchedTexts(root)) expect(text).not.toMatch(REFERENCES)
  })

  test.each(HOSTILE)('%j is one cell of a table', name => {
    const root = parsed(`| | |\n|--|--|\n| ${escapeMarkdown(name)} | end |`)
    const cells = nodesOf(root).filter(({ type }) => type === 'tableCell')
    expect(cells.length).toBe(4)
    expect(seenText(cells[3] ?? root)).toBe('end')
  })

  test.each(HOSTILE)('%j is one link text', name => {
    const root = parsed(`[${escapeMarkdown(name)}](https://acme.example/a)`)
    const links = nodesOf(root).filter(node => node.type === 'link')
    expect(links).toEqual([expect.objectContaining({ url: 'https://acme.example/a' })])
    expect(types(`[${escapeMarkdown(name)}](https://acme.example/a)`)).not.toContain('image')
  })

  test.each([
    [
      'a plain sentence, with (brackets) and "quotes": it\'s 50% done!',
      'a plain sentence, with (brackets) and "quotes": it\'s 50% done!',
    ],
    ['tests/test_orders.py:14', 'tests/test_orders.py:14'],
    ['snake_case_name', 'snake_case_name'],
    ['at 12:30, 1 234 567 of 3', 'at 12:30, 1 234 567 of 3'],
    ['Größe, 大きさ, größer', 'Größe, 大きさ, größer'],
    ['👩‍💻 می‌خواهم', '\u2068👩‍💻 می‌خواهم\u2069'],
  ])('leaves %j alone', (text, same) => {
    expect(escapeMarkdown(text)).toBe(same)
  })

  test.each([
    ['__init__.py', '&#95;&#95;init&#95;&#95;.py'],
    ['@acme', '@&#8203;acme'],
    ['see #12', 'see #&#8203;12'],
    ['1. x', '1&#46; x'],
    ['- x', '&#45; x'],
    ['# x', '&#35; x'],
    ['costs $5', 'costs <span>$</span>5'],
    ['deadbeefcafe', 'deadbe&#8203;efcafe'],
    ['abc\u202Egnp.py', 'abc\uFFFDgnp.py'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('markdownCode', () => {
  test.each(HOSTILE)('%j is code and nothing else in a cell', name => {
    const root = parsed(`| | |\n|--|--|\n| ${markdownCode(name)} | end |`)
    const cells = nodesOf(root).filter(({ type }) => type === 'tableCell')
    expect(cells.length).toBe(4)
    expect(seenText(cells[3] ?? root)).toBe('end')
    const html = nodesOf(root).flatMap(node => (node.type === 'html' ? [node.value] : []))
    expect(new Set([...html, '<code>', '</code>', '<span>', '</span>']).size).toBe(4)
    const kinds = new Set(nodesOf(root).map(({ type }) => type))
    for (const kind of ['link', 'image', 'strong', 'emphasis', 'delete', 'break']) expect(kinds).not.toContain(kind)
  })

  test.each([
    ['TimeoutError', '`TimeoutError`'],
    ['a < b && c_d * e', '`a < b && c_d * e`'],
    ['@app.route', '`@\u200Bapp.route`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a`b', '<code>a&#96;b</code>'],
    ['  ', ''],
  ])('writes %j as %j', (text, code) => {
    expect(markdownCode(text)).toBe(code)
  })
})

describe('visible', () => {
  test.each(HOSTILE)('%j is one line without controls', name => {
    expect(visible(name)).not.toMatch(
      /[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u,
    )
  })

  test.each([
    ['pass\u200Bword', 'password'],
    ['pa\u200Dss', 'pass'],
    ['a\u00ADb\uFEFFc', 'abc'],
    ['❤\uFE0F', '❤\uFE0F'],
    ['e\u0301', 'e\u0301'],
    ['tag\u{E0041}\u{E007F}', 'tag'],
    [`z${'\u0336'.repeat(9)}`, `z${'\u0336'.repeat(4)}`],
  ])('shows %j as %j', (text, seen) => {
    expect(visible(text)).toBe(seen)
  })
})

describe('withoutCommands', () => {
  test.each([
    ['::error::x', ': :error::x'],
    ['a\n   ::add-mask::x\n', 'a\n   : :add-mask::x\n'],
    ['a ##[error]x', 'a # #[error]x'],
    ['##vso[task.x]y', '# #vso[task.x]y'],
    ['a::b and std::string', 'a::b and std::string'],
    ['## [x] and ##x', '## [x] and ##x'],
  ])('%j becomes %j', (output, safe) => {
    expect(withoutCommands(output)).toBe(safe)
  })
})

it('shows a terminal no escape sequence', () => {
  expect(escapeTerminal('\u001b[31mred\u001b[0m')).toBe('\uFFFD[31mred\uFFFD[0m')
})
