import { describe, expect, it } from 'vitest'
import { factsIn } from './read.ts'

const body = (lines: string) => lines.split('\n').join('\n    ')
const handler = (clause: string, lines: string) =>
  `def work():\n    try:\n        lend()\n    ${clause}\n        ${body(body(lines))}\n`

/** The only handler of a module. */
const handled = async (text: string) => {
  const facts = await factsIn('handler', text)
  expect(facts).toHaveLength(1)
  return facts[0]
}

describe('what a handler catches', () => {
  it.each([
    ['except KeyError:', ['KeyError'], false],
    ['except KeyError as error:', ['KeyError'], false],
    ['except (KeyError, ValueError) as error:', ['KeyError', 'ValueError'], false],
    ['except KeyError, error:', ['KeyError'], false],
    ['except (KeyError, IOError), error:', ['KeyError', 'IOError'], false],
    ['except* ConnectionError:', ['ConnectionError'], false],
    ['except:', [], true],
    ['except Exception:', ['Exception'], true],
    ['except BaseException as error:', ['BaseException'], true],
    ['except (ValueError, Exception):', ['ValueError', 'Exception'], true],
  ])('%s', async (clause, exceptions, broad) => {
    expect(await handled(handler(clause, 'stop()'))).toMatchObject({ exceptions, broad })
  })

  it('is named as the import says', async () => {
    const text = `import requests as http\n\n${handler('except http.exceptions.Timeout:', 'stop()')}`
    expect((await handled(text))?.exceptions).toEqual(['requests.exceptions.Timeout'])
    const own = `class OutOfStock(Exception): ...\n\n\n${handler('except OutOfStock:', 'stop()')}`
    expect((await handled(own))?.exceptions).toEqual(['OutOfStock'])
  })
})

describe('what a handler does', () => {
  it.each([
    ['pass', 'passes', true],
    ['...', 'passes', true],
    ['"""Nothing to do."""', 'passes', true],
    ['return', 'returns', true],
    ['return None', 'returns', true],
    ['return False', 'returns', true],
    ['return []', 'returns', true],
    ['return 0', 'returns', false],
    ['return price_of(other)', 'returns', false],
    ["print('no price')", 'reports', false],
    ["print 'no price'", 'reports', false],
    ["from flask import flash\nflash('no price')", 'reports', false],
    ["logger.warning('no price')", 'logs', false],
    ["logging.exception('no price')", 'logs', false],
    ['traceback.print_exc()', 'logs', false],
    ['raise', 'reraises', false],
    ["log('x')\nraise", 'reraises', false],
    ["raise ValueError('no price')", 'translates', false],
    ['raise ValueError() from error', 'translates', false],
    ['price = 0', 'recovers', false],
    ['connection.rollback()', 'recovers', false],
  ])('%s', async (lines, reaction, hides) => {
    expect(await handled(handler('except KeyError as error:', lines))).toMatchObject({ reaction, hides })
  })

  it('ends the program', async () => {
    expect((await handled(`import sys\n\n${handler('except KeyError:', "print('bye')\nsys.exit(1)")}`))?.reaction).toBe(
      'exits',
    )
  })

  it('tries again in a `while`, and skips in a `for`', async () => {
    const loop = (head: string) =>
      `${head}:\n    try:\n        lend()\n        break\n    except ValueError:\n        continue\n`
    expect(await handled(loop('while True'))).toMatchObject({ reaction: 'retries', hides: false })
    expect(await handled(loop('for book in books'))).toMatchObject({ reaction: 'passes', hides: true })
  })
})

describe('is no handler', () => {
  it.each([
    ['a choice of modules', 'try:\n    import simplejson as json\nexcept ImportError:\n    import json\n'],
    ['a module that may be missing', 'try:\n    import numpy\nexcept ModuleNotFoundError:\n    numpy = None\n'],
    ['try … finally', 'try:\n    lend()\nfinally:\n    close()\n'],
    ['a comment', '# try:\n#     lend()\n# except KeyError:\n#     stop()\n'],
    ['a docstring', '"""\ntry:\n    lend()\nexcept KeyError:\n    stop()\n"""\n'],
  ])('%s', async (_, text) => {
    expect(await factsIn('handler', text)).toEqual([])
  })

  it('but an import error that is told is one', async () => {
    const text = "try:\n    import numpy\nexcept ImportError:\n    print('Please install numpy.')\n"
    expect((await handled(text))?.reaction).toBe('reports')
  })
})

describe('raise', () => {
  const raised = async (text: string) =>
    (await factsIn('raise', text)).map(({ exception, own, apt, abstract }) => ({ exception, own, apt, abstract }))

  it.each([
    ["raise ValueError('days')", 'ValueError', true],
    ['raise ValueError', 'ValueError', true],
    ["raise ValueError, 'days'", 'ValueError', true],
    ['raise KeyError(isbn) from None', 'KeyError', true],
    ["raise Exception('days')", 'Exception', false],
    ["raise Exception, 'days'", 'Exception', false],
    ['raise BaseException()', 'BaseException', false],
  ])('%s', async (text, exception, apt) => {
    expect(await raised(`${text}\n`)).toEqual([{ exception, own: false, apt, abstract: false }])
  })

  it('of an own class, through bases and modules', async () => {
    const files = {
      'errors.py': 'class ShopError(Exception): ...\n\n\nclass OutOfStock(ShopError): ...\n',
      'main.py': 'import errors as e\nfrom errors import OutOfStock as Gone\n\nraise e.OutOfStock()\nraise Gone\n',
    }
    expect((await factsIn('raise', files)).map(({ exception, own }) => `${exception} ${own}`)).toEqual([
      'OutOfStock true',
      'OutOfStock true',
    ])
  })

  it('again is nothing new', async () => {
    expect(await raised('try:\n    lend()\nexcept KeyError as error:\n    raise error\n')).toMatchObject([
      { apt: false },
    ])
    expect(await raised('try:\n    lend()\nexcept KeyError:\n    raise\n')).toMatchObject([
      { exception: '', apt: false },
    ])
  })

  it('in an otherwise empty method is a declaration', async () => {
    expect(
      await raised('class A:\n    def area(self):\n        """Size."""\n        raise NotImplementedError\n'),
    ).toMatchObject([{ abstract: true }])
    expect(
      await raised(
        'class A:\n    def area(self):\n        if self.x:\n            return 3\n        raise NotImplementedError()\n',
      ),
    ).toMatchObject([{ abstract: false }])
  })
})
