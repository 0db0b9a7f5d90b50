import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audit } from '../../src/audit.ts'
import { profiles } from '../../src/profile/index.ts'
import { renderJson } from '../../src/report/json.ts'
import { openSource } from '../../src/source/open.ts'
import { tool } from '../../src/tool.ts'
import { makeRepository } from './repository.ts'
import { start } from './start.ts'

/** 300 modules of 4 kB that import and build on each other: above what is worth a thread. */
const shelf = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 300 }, (_, number) => {
      const before = number === 0 ? 'object' : `Shelf${number - 1}`
      const lines = [
        number === 0 ? 'import json' : `from books.shelf${number - 1} import Shelf${number - 1}`,
        `class Shelf${number}(${before}):`,
        '    def find(self, title):',
        '        try:',
        "            return {'title': title, 'places': [self.places[title]]}",
        '        except KeyError:',
        `            raise LookupError('no ${number}')`,
        ...Array.from({ length: 90 }, (_, row) => `PRICE_${row} = ${row} * 1.19 + len('row ${row} of ${number}')`),
      ]
      return [`books/shelf${number}.py`, `${lines.join('\n')}\n`]
    }),
  )

test('several threads find what one finds, in the same order', async () => {
  const path = makeRepository([{ message: 'Shelve the books', files: shelf() }])
  const alone = await audit(await openSource({ path }), { profile: profiles[0], tool })
  const { stdout, status } = await start([path, '--format', 'json'])
  expect(status).toBe(0)
  expect(stdout).toBe(renderJson(alone))
  expect(alone.skills.find(({ id }) => id === 'oop')?.counts).toMatchObject({ class: 300 })
})

test('they know the name of the audited folder', async () => {
  const path = makeRepository([{ message: 'Shelve the books', files: shelf() }], { checkout: true })
  const alone = await audit(await openSource({ path: join(path, 'books') }), { profile: profiles[0], tool })
  const { stdout } = await start([join(path, 'books'), '--format', 'json'])
  expect(stdout).toBe(renderJson(alone))
  expect(alone.skills.find(({ id }) => id === 'modules')?.counts).toMatchObject({ module: 300, import: 299 })
})
