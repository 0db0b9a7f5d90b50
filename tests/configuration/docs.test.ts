import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sayOf } from './say.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8')
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

test('the example in the docs has no mistake', async () => {
  const more = { 'shop/storage.py': 'x = 1\n'.repeat(40), 'tests/course/test_a.py': '', 'tests/shop/test_b.py': '' }
  expect(await sayOf(example, { more })).toMatchObject({
    claims: [{ skill: 'sql', anchor: { path: 'shop/storage.py', startLine: 12, endLine: 40 } }],
    ignore: [{ skill: 'testing', anchor: { path: 'tests/course/' } }],
    warnings: [],
  })
})

test('editors find the schema that is published', () => {
  const address = /^# yaml-language-server: \$schema=(\S+)$/m.exec(example)?.[1] ?? ''
  const [, file = ''] = address.split('/portfolio-readiness/portfolio-readiness/main/')
  expect(existsSync(join(root, file))).toBe(true)
  expect(JSON.parse(readFileSync(join(root, file), 'utf8'))).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { claims: { type: 'array' }, ignore: { type: 'array' } },
    additionalProperties: false,
  })
})

test('the mistake in the docs reads as it does', async () => {
  const line = /^`\.github\/portfolio-readiness\.yml:4`: (.*?data-types)/m.exec(page)?.[1] ?? '(none)'
  const say = await sayOf('# one\nclaims:\n  - path: shop.py\n    skill: testin\n    reason: it has some tests\n')
  expect(say?.warnings[0]).toContain(line)
})
