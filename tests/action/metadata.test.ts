import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { profiles } from '../../src/profile/index.ts'
import { DEFAULTS } from './start.ts'

const root = new URL('../../', import.meta.url)
const metadata: {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
  readonly branding: object
} = parse(readFileSync(new URL('action.yml', root), 'utf8'))

test('inputs have the defaults that the end-to-end tests run with', () => {
  const defaults = Object.entries(metadata.inputs).map(([name, input]) => [name, input.default])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's syntax
  expect(Object.fromEntries(defaults)).toEqual({ ...DEFAULTS, token: '${{ github.token }}' })
  expect(DEFAULTS.profile).toBe(profiles[0].id)
})

test('every input and output is described', () => {
  for (const { description } of [...Object.values(metadata.inputs), ...Object.values(metadata.outputs)]) {
    expect(description.length).toBeGreaterThan(20)
  }
  expect(Object.keys(metadata.outputs)).toEqual([
    'report',
    'summary-markdown',
    'required-shown',
    'required-total',
    'comment-url',
  ])
})

test('every input has its line in the documentation, and no other', () => {
  const text = readFileSync(new URL('docs/action.md', root), 'utf8')
  const [, table = ''] = /## Inputs\n([\s\S]*?)\n## /.exec(text) ?? []
  const documented = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
  expect(documented).toEqual(Object.keys(metadata.inputs))
})

test('starts the bundle on Node 24', () => {
  expect(metadata.runs.using).toBe('node24')
  expect(existsSync(new URL(metadata.runs.main, root))).toBe(true)
  expect(metadata.branding).toMatchObject({ icon: expect.any(String), color: expect.any(String) })
})
