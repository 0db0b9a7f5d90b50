import { describe, expect, it } from 'vitest'
import { fileFacts } from '../../src/facts/files.ts'
import { textsOf } from '../../src/facts/texts.ts'
import { ownersOfPaths, ownersOfTexts } from '../../src/source/ownership.ts'
import type { Repository } from '../../src/types.ts'

const MEMORY: Repository = { source: 'memory' }

const factsIn = (texts: Record<string, string>, repository = MEMORY) => {
  const sources = Object.entries(texts).map(([path, text]) => ({
    path,
    id: `id of ${path}`,
    size: text.length,
    mode: 'file' as const,
  }))
  const files = ownersOfTexts(ownersOfPaths(sources), path => texts[path])
  const read = files.flatMap(({ path, owner }) =>
    owner === 'vendored' || owner === 'virtualenv' ? [] : [{ path, owner, text: texts[path] ?? '' }],
  )
  return fileFacts({
    files,
    texts: textsOf(
      read,
      files.map(({ path }) => path),
    ),
    repository,
  })
}

const junkIn = (texts: Record<string, string>) =>
  factsIn(texts).flatMap(fact =>
    fact.kind === 'junk' ? [{ what: fact.what, count: fact.count, ignored: fact.ignored, anchor: fact.anchor }] : [],
  )

const at = (path: string) => ({ at: 'file', path })

describe('junk', () => {
  it('is no editor folder, database, bundle for the web or own code', () => {
    expect(
      junkIn({
        '.idea/misc.xml': 'x',
        'db.sqlite3': 'x',
        'static/app.8475c95f.js': 'x',
        'env/main.py': 'x = 1',
        'package.json': '{}',
        'dist/index.js': 'x',
        '.DS_Store': 'x',
      }),
    ).toEqual([])
  })

  it('is one fact for each kind', () => {
    expect(
      junkIn({
        'a/__pycache__/x.cpython-39.pyc': 'x',
        'b.pyc': 'x',
        'v/pyvenv.cfg': 'x',
        'v/lib/python3.9/site-packages/y.py': 'x',
        'node_modules/z/i.js': 'x',
        'tool.egg-info/PKG-INFO': 'x',
      }),
    ).toEqual([
      { what: 'bytecode', count: 2, ignored: false, anchor: at('a/__pycache__/x.cpython-39.pyc') },
      { what: 'virtualenv', count: 2, ignored: false, anchor: at('v/pyvenv.cfg') },
      { what: 'node_modules', count: 1, ignored: false, anchor: at('node_modules/z/i.js') },
      { what: 'build output', count: 1, ignored: false, anchor: at('tool.egg-info/PKG-INFO') },
    ])
  })

  it.each([
    ['a pattern', { '.gitignore': '*.pyc\n' }, true],
    ['a folder', { '.gitignore': '__pycache__/\n' }, true],
    ['a nested file', { 'app/.gitignore': '__pycache__\n' }, true],
    ['a nested file elsewhere', { 'docs/.gitignore': '__pycache__\n' }, false],
    ['a comment', { '.gitignore': '# *.pyc\n' }, false],
    ['taken back', { '.gitignore': '*.pyc\n!x.*\n' }, false],
    ['not taken back below an ignored folder', { '.gitignore': '__pycache__/\n!*.pyc\n' }, true],
  ])('is covered by %s', (_, ignores, ignored) => {
    expect(junkIn({ 'app/__pycache__/x.cpython-39.pyc': 'x', ...ignores })).toMatchObject([
      { what: 'bytecode', ignored },
    ])
  })

  it('is placed where no pattern covers it', () => {
    expect(junkIn({ '.gitignore': 'a/\n', 'a/x.pyc': 'x', 'b/x.pyc': 'x' })).toEqual([
      { what: 'bytecode', count: 2, ignored: false, anchor: at('b/x.pyc') },
    ])
  })

  it('conflict markers in code, all three, and not where a document shows them', () => {
    const text = 'a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> other\n'
    expect(
      junkIn({
        'a.py': text,
        'README.md': text,
        'b.py': 'x = "<<<<<<< a"\n=======\n',
        'c.py': '>>>>>>> a\n=======\n<<<<<<< b\n',
      }),
    ).toEqual([{ what: 'conflict markers', count: 1, ignored: false, anchor: at('a.py') }])
  })

  it('survives paths that no ignore file can name', () => {
    expect(
      junkIn({ '.gitignore': '*.x\n', '../a.pyc': 'x', './b.pyc': 'x', 'c//d.pyc': 'x', '\n.pyc': 'x' }),
    ).toMatchObject([{ count: 4, ignored: false }])
  })
})

it('ignore files count patterns, not comments or exceptions', () => {
  const facts = factsIn({
    '.gitignore': '# Python\n\n*.pyc\r\nvenv/\n!keep.pyc\n',
    'app/.gitignore': '# nothing\n',
    'my.gitignore': 'x\n',
  })
  expect(facts).toEqual([{ kind: 'ignore-file', anchor: at('.gitignore'), owner: 'own', patterns: 2 }])
})

it('templates for issues and pull requests', () => {
  const facts = factsIn({
    '.github/ISSUE_TEMPLATE/bug_report.md': 'x',
    '.github/ISSUE_TEMPLATE/config.yml': 'x',
    '.github/ISSUE_TEMPLATE/form.yml': 'x',
    '.github/pull_request_template.md': 'x',
    '.gitlab/issue_templates/Bug.md': 'x',
    '.gitlab/merge_request_templates/Default.md': 'x',
    'ISSUE_TEMPLATE.md': '',
    'app/templates/issue_template.md': 'x',
    'docs/how-to-issue.md': 'x',
  })
  expect(facts.map(fact => (fact.kind === 'issue-template' ? fact.what : fact.kind))).toEqual([
    'issue',
    'issue',
    'pull-request',
    'issue',
    'pull-request',
  ])
})

describe('remote', () => {
  const repository: Repository = { source: 'git', host: 'gitlab', name: 'ann/tool', commit: 'a'.repeat(40) }
  it('is placed at the commit', () => {
    expect(factsIn({}, repository)).toEqual([
      { kind: 'remote', anchor: { at: 'commit', sha: 'a'.repeat(40) }, owner: 'own', host: 'GitLab', name: 'ann/tool' },
    ])
  })
  it('is not said without a commit or a host', () => {
    expect(factsIn({}, { source: 'folder', host: 'github' })).toEqual([])
    expect(factsIn({}, { source: 'git', commit: 'a'.repeat(40) })).toEqual([])
  })
})
