import { describe, expect, it } from 'vitest'
import { type Import, importsOf } from './imports.ts'

/** The rules of tests/architecture.test.ts are worth what this reader sees. */
const read = (text: string, path = 'facts/python/a.ts'): readonly Import[] => importsOf({ path, text })
const targets = (text: string) => read(text).map(({ to, isPackage, isType }) => ({ to, isPackage, isType }))
const file = (to: string, isType = false) => ({ to, isPackage: false, isType })
const named = (to: string, isType = false) => ({ to, isPackage: true, isType })

describe('importsOf', () => {
  it.each([
    ["import { a } from '../query.ts'", file('facts/query.ts')],
    ["import type { A } from '../../types.ts'", file('types.ts', true)],
    ["import { type A, b } from './b.ts'", file('facts/python/b.ts')],
    ["import {\n  first,\n  second,\n} from './b.ts'", file('facts/python/b.ts')],
    ["export { a } from './b.ts'", file('facts/python/b.ts')],
    ["export type { A } from './b.ts'", file('facts/python/b.ts', true)],
    ["export * from './b.ts'", file('facts/python/b.ts')],
    ["import * as core from '@actions/core'", named('@actions/core')],
    ["import data from './data.json' with { type: 'json' }", file('facts/python/data.json')],
    ["import './b.ts'", file('facts/python/b.ts')],
    ["const b = await import('./b.ts')", file('facts/python/b.ts')],
    ["const b = await import(/* bundler: eager */ './b.ts')", file('facts/python/b.ts')],
    ["  const fs = require('node:fs')", named('node:fs')],
    ['const b = await import(name)', named('(computed)')],
    ["import { readFile } from 'node:fs/promises'", named('node:fs')],
    ["import x from '@octokit/rest/dist/x.js'", named('@octokit/rest')],
    ["import * as tree from '../../../node_modules/web-tree-sitter/web-tree-sitter.cjs'", named('web-tree-sitter')],
  ])('reads %s', (text, expected) => {
    expect(targets(text)).toEqual([expected])
  })

  it('reads neighbours one by one', () => {
    expect(
      targets("import a from './a.ts'\nimport type { B } from './b.ts'\nimport './c.ts'\n").map(({ to }) => to),
    ).toEqual(['facts/python/a.ts', 'facts/python/b.ts', 'facts/python/c.ts'])
  })

  it.each([
    'const IMPORTS = /(?:import|require(?:_relative)?)/',
    "// import { a } from './b.ts'",
    "const text = 'import os'",
    "export const from = 'here'",
    "  from 'x'",
  ])('sees none in %j', text => {
    expect(read(text)).toEqual([])
  })
})
