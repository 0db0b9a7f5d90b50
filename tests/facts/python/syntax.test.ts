import { describe, expect, it } from 'vitest'
import { factsIn, moduleIn, place } from './read.ts'

const HANDLER = 'try:\n    lend()\nexcept KeyError:\n    stop()\n'

describe('places', () => {
  it.each([
    ['line ends of Windows', `import os\r\n\r\n${HANDLER.replaceAll('\n', '\r\n')}`, 5],
    ['tabs', `if ready:\n${HANDLER.replace(/^/gm, '\t').trimEnd()}\n`, 4],
    ['emoji before it', `print('📚📚📚')  # 𝒳\n${HANDLER}`, 4],
    ['a byte order mark', `\uFEFFimport os\n${HANDLER}`, 4],
    ['form feeds', `import os\n\f\n${HANDLER}`, 5],
    ['a shebang and a coding line', `#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n${HANDLER}`, 5],
    ['no newline at the end', HANDLER.trimEnd(), 3],
    ['a long text before it', `"""\n${'líne\n'.repeat(500)}"""\n${HANDLER}`, 505],
  ])('are right with %s', async (_, text, line) => {
    expect((await factsIn('handler', text)).map(place)).toEqual([`main.py:${line}`])
  })

  it('keep columns apart behind characters of two code units', async () => {
    const module = await moduleIn("📚 = 3\nprint('📚𝒳', title)\n")
    const name = [...module.root.descendants(new Set(['identifier']))].find(node => node.text === 'title')
    expect(name?.startLine).toBe(2)
    expect(module.tree.text.slice(name?.start, name?.end)).toBe('title')
  })
})

describe('bad syntax', () => {
  it.each([
    ['an open parenthesis at the end', `${HANDLER}print((\n`],
    ['a broken line before it', `total = = 3\n${HANDLER}`],
    ['a broken function before it', `def broken(:\n    pass\n\n\n${HANDLER}`],
    ['Python 2', `print 'Emma', total\nexec code\nx = 0777L\n${HANDLER}`],
    ['conflict markers', `<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> other\n${HANDLER}`],
    ['a text that is never closed, at the end', `${HANDLER}x = 'Emma\n`],
  ])('costs no fact elsewhere: %s', async (_, text) => {
    expect((await factsIn('handler', text)).map(fact => fact.exceptions)).toEqual([['KeyError']])
  })

  it.each([
    ['nothing', '', 0],
    ['blank lines', '\n\n  \n', 0],
    ['comments', '# total = 3\n', 0],
    ['no Python at all', '<html>{{ }}</html>\n', 1],
  ])('an own module needs statements: %s', async (_, text, modules) => {
    expect(await factsIn('module', text)).toHaveLength(modules)
  })

  it('is said of the module', async () => {
    const [good] = await factsIn('module', 'x = 1\n')
    const [bad] = await factsIn('module', 'x = = 1\n')
    expect([good?.hasSyntaxErrors, bad?.hasSyntaxErrors]).toEqual([false, true])
  })

  it('reads what is new in Python', async () => {
    const text = `type Shelf[T] = list[T]


def first[T](books: list[T]) -> T:
    match books:
        case [book, *_]:
            return book
        case _:
            raise LookupError(f"{'no book':>{len("nine")}}")
`
    const [module] = await factsIn('module', text)
    expect(module?.hasSyntaxErrors).toBe(false)
    expect((await factsIn('raise', text)).map(fact => fact.exception)).toEqual(['LookupError'])
  })
})

describe('hostile files', () => {
  const deep = (open: string, close: string, times: number) => `x = ${open.repeat(times)}1${close.repeat(times)}\n`

  it.each([
    ['10,000 parentheses', deep('(', ')', 10_000)],
    ['10,000 open parentheses', `x = ${'('.repeat(10_000)}\n`],
    ['5,000 lists in lists', deep('[', ']', 5_000)],
    ['5,000 dicts in dicts', deep('{1: ', '}', 5_000)],
    ['5,000 operators', `x = ${'not '.repeat(5_000)}1\ny = ${'-'.repeat(5_000)}1\n`],
    ['10,000 additions', `x = 1${' + 1'.repeat(10_000)}\n`],
    ['3,000 calls in a row', `x${'.a()'.repeat(3_000)}\n`],
    ['3,000 subscripts', `x${'[0]'.repeat(3_000)}\n`],
    [
      '500 ifs in ifs',
      Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}if x:\n`).join('') + `${' '.repeat(500)}y()\n`,
    ],
    [
      '200 functions in functions',
      Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}def f${at}(a):\n`).join('') +
        `${' '.repeat(200)}return a\n`,
    ],
    ['1,000 else branches', `if a:\n    b()\n${'elif a:\n    b()\n'.repeat(1_000)}`],
    ['interpolations in interpolations', `x = f"${"{f'{".repeat(50)}1${"}'}".repeat(50)}"\n`],
    ['a string of half a million characters', `x = '${'a'.repeat(500_000)}'\n`],
    ['lone surrogates', `x = '\uD800'\ny = '\uDFFF\uD800'\n`],
    ['control characters', `x = '\u0001\u001b[31m'\ny\u0007 = 2\n`],
    ['thousands of equal names', 'x = x\n'.repeat(5_000)],
    ['one base class of itself', 'class A(A):\n    pass\n\n\nclass B(C): pass\n\n\nclass C(B): pass\n'],
  ])(
    'are read to the end: %s',
    async (_, text) => {
      const facts = await factsIn('handler', { 'bad.py': text, 'good.py': HANDLER })
      expect(facts.map(place)).toEqual(['good.py:3'])
    },
    20_000,
  )
})
