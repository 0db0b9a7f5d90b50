import { describe, expect, it } from 'vitest'
import { referencesOf } from '../../src/facts/history/references.ts'
import type { Commit } from '../../src/types.ts'

const ana = { name: 'Ana Lima', email: 'ana@example.org' }
const commit = (message: string): Commit => ({
  sha: 'a',
  parents: [],
  author: ana,
  committer: ana,
  authoredAt: 0,
  authoredOffset: 0,
  committedAt: 0,
  subject: message.split('\n')[0] ?? '',
  message,
  coAuthors: [],
  changes: [],
})
const read = (message: string, branch?: string) => referencesOf(commit(message), branch)
const issues = (message: string, branch?: string) => read(message, branch).issues

describe('issues that people wrote', () => {
  it.each<[string, string[]]>([
    ['Fixes #12', ['#12']],
    ['#12: refuse empty orders', ['#12']],
    ['#4対応中', ['#4']],
    ['#15, #16対応', ['#15', '#16']],
    ['(#12) refuse empty orders', ['#12']],
    ['Refuse empty orders\n\nCloses #12\nRefs: #13', ['#12', '#13']],
    ['GH-12 refuse empty orders', ['#12']],
    ['SHOP-7: refuse empty orders', ['SHOP-7']],
    ['##150356328 fix paging', ['#150356328']],
    ['Fixes team/shop#12', ['#12']],
    ['See https://github.com/ana/shop/issues/12', ['#12']],
    ['See https://gitlab.com/ana/shop/-/issues/12', ['#12']],
    ['Fixes #123456', ['#123456']],
    ['Merge pull request #7 from ana/orders\n\nRefuse empty orders (Issue #8)', ['#8']],
    ['Refuse empty orders, #12 and #12', ['#12']],
  ])('%j', (message, expected) => {
    expect(issues(message)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['issue-12-login', ['#12']],
    ['fix/issue_12', ['#12']],
    ['feature/#12', ['#12']],
    ['#10用ブランチ', ['#10']],
    ['gh-12', ['#12']],
    ['12-login', []],
    ['release-12', []],
    ['python-3', []],
  ])('in the branch %j', (branch, expected) => {
    expect(issues('Merge pull request #7 from ana/x', branch)).toEqual(expected)
  })
})

describe('no issues', () => {
  it.each([
    'Read UTF-8 and hash with SHA-256',
    'Write dates as ISO-8601, follow PEP-8 and RFC-7231',
    'Use GPT-4 and COVID-19 data',
    'feat(2022:11): add solution',
    'Links are #336699 now',
    'color: #333333',
    'Set the background to #333',
    'Text is #fff, border #1a2b3c',
    'Day #3',
    'Lab 5',
    'Try #2 of the deployment',
    'Follow up on PR #7',
    'Follow up on pull request #7',
    'Take in !7',
    'Use C#12',
    'Merge pull request #7 from ana/orders',
    'Refuse empty orders (#12)',
    "Merge branch 'orders' into 'main'\n\nOrders\n\nSee merge request ana/shop!7",
    "Merge branch 'main'\n\n# Conflicts:\n#\t12/orders.py",
    'Squash\n\n* Refuse empty orders (#12)',
    'Refuse orders\n\nCo-authored-by: Ben #12 <ben@example.org>',
    '# 12',
    '#0',
    'v1-2 and a-7 and lower-7',
    'Python-3 docs',
    'docs/ABC-7.md',
  ])('%j', message => {
    expect(issues(message)).toEqual([])
  })
})

describe('the number of the merged or squashed request', () => {
  it.each<[string, number | undefined]>([
    ['Merge pull request #7 from ana/orders', 7],
    ['Merge pull request #7 in SHOP/shop from orders to main', 7],
    ["Merge pull request 'Orders' (#7) from orders into main", 7],
    ['Merged in orders (pull request #7)', 7],
    ['Merged PR 7: Orders', 7],
    ["Merge branch 'orders' into 'main'\n\nOrders\n\nSee merge request ana/shop!7", 7],
    ['Refuse empty orders (#7)', 7],
    ['Refuse empty orders (#7)\n\n* first try\n* second try', 7],
    ['Refuse empty orders, see (#7) for more', undefined],
    ['Refuse empty orders #7', undefined],
    ['Refuse empty orders\n\nLike pull request #7', undefined],
    ['Merge pull requests by hand', undefined],
  ])('%j', (message, expected) => {
    expect(read(message).pullRequest).toBe(expected)
  })
})

it.each([
  '#'.repeat(100_000),
  `${'A'.repeat(50_000)}-1`,
  '('.repeat(100_000),
  `a/${'b.'.repeat(50_000)}#1`,
  'Merge pull request '.repeat(5000),
])('reads a hostile message to the end (%#)', message => {
  expect(Array.isArray(issues(message))).toBe(true)
})
