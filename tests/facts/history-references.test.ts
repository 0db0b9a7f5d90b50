import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../src/facts/history/issues.ts'
import { mentionsOf } from '../../src/facts/history/references.ts'
import type { Commit } from '../../src/types.ts'

const ana = { name: 'Ana Lima', email: 'ana@example.org' }
const commit = (message: string, paths: readonly string[] = []): Commit => ({
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
  changes: paths.map(path => ({ path, added: 1, removed: 0 })),
})
const read = (message: string, branch?: string) => mentionsOf(commit(message), branch)
const issues = (message: string, branch?: string) => issuesOf([commit(message)], [read(message, branch)])[0]
type Given = string | readonly [message: string, path: string]
/** Of messages given oldest first, and of the files that they change. */
const issuesOfAll = (...given: readonly Given[]): (readonly string[])[] => {
  const commits = given.map(one => (typeof one === 'string' ? commit(one) : commit(one[0], [one[1]]))).reverse()
  return issuesOf(
    commits,
    commits.map(one => mentionsOf(one, undefined)),
  ).toReversed()
}

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
    ['Refuse (#12) empty orders', ['#12']],
    ['#21 retry', ['#21']],
    ['#15, #16 done', ['#15', '#16']],
    ['[#12] Refuse empty orders', ['#12']],
    ['feat: #12 refuse empty orders', ['#12']],
    ['refs #3', ['#3']],
    ['Work on issue 12', ['#12']],
    ['closes gh-5', ['#5']],
    ['Fixes #12, #13 and #14', ['#12', '#13', '#14']],
    ['Add login #12', ['#12']],
    ['Update the colours of the map #398', ['#398']],
    ['Fix the tests #301', ['#301']],
    ['#12 version bump', ['#12']],
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
    'web scraping #7',
    'attempt #2',
    'Exercise #12',
    'Exercises #12 and #13',
    'Add exercise #12',
    'part #1',
    'v #2',
    'test #4',
    'script #4',
    'solution #5 done',
    'try #3',
    '#3 lesson',
    '#2 attempt done',
    'Ejercicio #4 terminado',
    'Exercício #4 concluído',
    'TP #3',
    'Aufgabe #3',
    'задание #3',
    '作业#3',
    '課題#3',
    '과제 #3',
    'zadanie #3',
    'Set the links to #333, a new colour',
    'issue 2.0 of the newsletter',
  ])('%j', message => {
    expect(issues(message)).toEqual([])
  })
})

describe('numbers over the whole history', () => {
  it('count the same words before one after another', () => {
    expect(issuesOfAll('Fixes #30', 'web scraping #7', 'web scraping #8')).toEqual([['#30'], [], []])
  })

  it.each<[string, readonly Given[]]>([
    ['going up by one without words', ['#1', '#2', '#3', '#4']],
    ['going up by one before topics', ['#1 lists', '#2 loops', '#3 sets', '#5 files', '#6 classes']],
    ['behind topics', ['lists #4', 'loops #9', 'sets #17']],
    ['behind topics, with pull requests', ['Merge pull request #3 from ana/x', 'lists #4', 'loops #9', 'sets #17']],
    [
      'of files',
      [
        ['#7 lists', 'ex07.py'],
        ['#9 loops', 'lesson_9/loops.py'],
      ],
    ],
  ])('%s are no issues', (_, given) => {
    expect(issuesOfAll(...given).flat()).toEqual([])
  })

  it.each<[string, readonly Given[], string[]]>([
    [
      'with gaps, as issues come to be done',
      ['#4', '#17', '#15, #16対応', '#23 対応'],
      ['#4', '#17', '#15', '#16', '#23'],
    ],
    ['in order, each with its task', ['#1 Add login', '#2 Add orders', '#3 Fix rounding'], ['#1', '#2', '#3']],
    [
      'behind tasks, most of which say what to do',
      ['Add login #4', 'Validate orders #9', 'Fix rounding #6'],
      ['#4', '#9', '#6'],
    ],
    ['behind anything where others are called issues', ['Fixes #3', 'basket #7'], ['#3', '#7']],
    ['two behind one text', ['Fixes #3', 'Basket and till #4 #5'], ['#3', '#4', '#5']],
    [
      'of the same words that only refer',
      ['Fixes #3', 'Part of the basket, see to #5', 'WIP #6', 'WIP #7'],
      ['#3', '#5', '#6', '#7'],
    ],
    [
      'beside migrations of that number',
      [
        ['#7 Add orders', 'shop/migrations/0007_orders.py'],
        ['#12 Add taxes', 'shop/taxes.py'],
      ],
      ['#7', '#12'],
    ],
  ])('%s are issues', (_, given, expected) => {
    expect(issuesOfAll(...given).flat()).toEqual(expected)
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
