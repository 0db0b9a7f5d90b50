import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`)]
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** As GitHub makes them from headings. */
const anchorsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )

test.each(pages)('links in %s lead somewhere', page => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]*)\)/g)].map(([, target = '']) => target)
  const dead = links.filter(link => {
    const [file = '', anchor] = link.split('#')
    const path = file === '' ? page : normalize(join(dirname(page), file)).replaceAll('\\', '/')
    if (!existsSync(join(root, path))) return true
    return anchor !== undefined && !anchorsOf(path).includes(anchor)
  })
  expect(dead).toEqual([])
})

test('messages name sections of the documentation that exist', () => {
  const sources = ['src/action/comment.ts', 'src/action/saved-report.ts', 'action.yml'].map(textOf).join('\n')
  const named = [...sources.matchAll(/docs\/github\.md, ['"]([^'"]+)['"]/g)].map(([, title = '']) => title)
  expect(named.length).toBeGreaterThan(2)
  for (const title of named) expect(textOf('docs/github.md')).toContain(`\n## ${title}\n`)
})
