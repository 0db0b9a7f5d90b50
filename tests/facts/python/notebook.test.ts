import { describe, expect, it } from 'vitest'
import { collectFacts } from '../../../src/facts/collect.ts'
import { readNotebook } from '../../../src/facts/python/notebook.ts'
import { memorySource } from '../../../src/source/memory.ts'
import { factsIn, place } from './read.ts'

const code = (source: string | readonly string[]) => ({ cell_type: 'code', source, outputs: [], metadata: {} })
const prose = (source: string) => ({ cell_type: 'markdown', source, metadata: {} })
const notebook = (cells: readonly unknown[], metadata: unknown = { language_info: { name: 'python' } }): string =>
  JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 })

const textOf = (json: string): string | undefined => {
  const read = readNotebook(json)
  return read === 'broken' ? read : read?.text
}

describe('readNotebook', () => {
  it('reads the code cells of format 4, as one string or line by line', () => {
    expect(textOf(notebook([code('total = 1\ntotal += 1'), code(['price = 2\n', 'print(price)'])]))).toBe(
      'total = 1\ntotal += 1\n\nprice = 2\nprint(price)\n',
    )
  })

  it('reads the worksheets of format 3, whose code stands under `input`', () => {
    const cells = [
      { cell_type: 'code', input: ['total = 1'] },
      { cell_type: 'heading', source: ['Orders'] },
    ]
    expect(textOf(JSON.stringify({ metadata: { name: '' }, nbformat: 3, worksheets: [{ cells }] }))).toBe('total = 1\n')
  })

  it('leaves Markdown, raw cells and outputs out', () => {
    const output = { output_type: 'stream', text: ['import flask'] }
    const cells = [
      prose('import django'),
      { cell_type: 'raw', source: 'import redis' },
      { ...code('total = 1'), outputs: [output] },
    ]
    expect(textOf(notebook(cells))).toBe('total = 1\n')
  })

  it.each([
    ['%matplotlib inline'],
    ['!pip install orders'],
    ['?print'],
    ['    %timeit total'],
  ])('empties the line %j and keeps the others where they are', line => {
    expect(textOf(notebook([code(`a = 1\n${line}\nb = 2`)]))).toBe('a = 1\n\nb = 2\n')
  })

  it('keeps the code below `%%time` and leaves other languages out', () => {
    expect(textOf(notebook([code('%%time\ntotal = 1')]))).toBe('\ntotal = 1\n')
    expect(textOf(notebook([code('%%bash\nls'), code('%%html\n<b>'), code('total = 1')]))).toBe('total = 1\n')
  })

  it('keeps a line that formats text and begins with a percent sign', () => {
    const source = "print('%s: %d'\n      % (title, pages))"
    expect(textOf(notebook([code(source)]))).toBe(`${source}\n`)
  })

  it.each([
    ['R', { language_info: { name: 'R' } }],
    ['Julia', { kernelspec: { language: 'julia', name: 'julia-1.10' } }],
    ['JavaScript', { language_info: { name: 'javascript' }, kernelspec: { language: 'javascript' } }],
  ])('is undefined for a notebook in %s', (_, metadata) => {
    expect(readNotebook(notebook([code('total = 1')], metadata))).toBeUndefined()
  })

  it.each([
    ['Python by its kernel', { kernelspec: { language: 'python', name: 'python3' } }],
    ['no language', {}],
    ['metadata of a wrong type', 'python'],
  ])('reads one with %s', (_, metadata) => {
    expect(textOf(notebook([code('total = 1')], metadata))).toBe('total = 1\n')
  })

  it.each([
    ['cut off', '{"cells": [{"cell_type": "code", "sour'],
    ['empty', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['conflict markers', '<<<<<<< HEAD\n{"cells": []}\n=======\n{"cells": []}\n>>>>>>> other\n'],
  ])('is said to be broken when the file is %s', (_, json) => {
    expect(readNotebook(json)).toBe('broken')
  })

  it('has no code when its cells are of a wrong type', () => {
    expect(textOf('{"cells": {"0": {}}}') ?? '').not.toContain('{')
  })

  it('survives cells and sources of wrong types', () => {
    expect(
      textOf(notebook([null, 3, 'x', code([1, 'a = 1\n', null] as never), { cell_type: 'code', source: {} }])),
    ).toContain('a = 1')
    expect(textOf('{"cells": [{"__proto__": {"cell_type": "code"}}], "metadata": {"constructor": 1}}')).toBe('\n')
  })
})

describe('a notebook in a repository', () => {
  it('that cannot be read comes out as a reason, not as absence', async () => {
    const facts = await collectFacts(memorySource({ files: { 'orders.ipynb': '{"cells": [' } }))
    expect(facts.read.notRead.map(({ path }) => path)).toEqual(['orders.ipynb'])
  })

  it('places facts by cell, counted over all cells, and the line in the cell', async () => {
    const cells = [prose('# Orders'), code('import math\n'), prose('more'), code('# root\n\nprint(math.sqrt(9))')]
    const facts = await factsIn('standard-library-call', { 'orders.ipynb': notebook(cells) })
    expect(facts.map(place)).toEqual(['orders.ipynb[4]:3'])
  })

  it('keeps lines right below a magic and with carriage returns', async () => {
    const facts = await factsIn('standard-library-call', {
      'orders.ipynb': notebook([code('%load_ext sql\r\nimport os\r\nprint(os.getcwd())')]),
    })
    expect(facts.map(place)).toEqual(['orders.ipynb[1]:3'])
  })

  it('follows a name from one cell to the next, and imports own modules', async () => {
    const files = {
      'prices.py': 'def gross(net):\n    return net * 1.19\n',
      'explore.ipynb': notebook([code('import prices'), code('print(prices.gross(100))')]),
    }
    expect((await factsIn('own-import', files)).map(fact => `${fact.from} ${fact.to} ${fact.used}`)).toEqual([
      'explore.ipynb prices.py true',
    ])
  })

  it('goes on behind a cell that is no Python', async () => {
    const cells = [code('pip install orders'), code('total = = 3'), code('try:\n    a()\nexcept KeyError:\n    b()')]
    const files = { 'orders.ipynb': notebook(cells) }
    const [module] = await factsIn('module', files)
    expect(module).toMatchObject({ isNotebook: true, hasSyntaxErrors: true })
    expect((await factsIn('handler', files)).map(place)).toEqual(['orders.ipynb[3]:3'])
  })
})
