import { describe, expect, it } from 'vitest'
import { isTaskBranch, mergeLineOf } from '../../src/facts/history/merges.ts'
import { broughtIn } from '../../src/facts/history/sides.ts'
import { sizeOf } from '../../src/facts/history/sizes.ts'
import { historyFacts } from '../../src/facts/history.ts'
import { type ExampleCommit, memorySource } from '../../src/source/memory.ts'
import type { Commit, Fact } from '../../src/types.ts'

const ana = { name: 'Ana Lima', email: 'ana@example.org' }
const ben = { name: 'Ben Okafor', email: 'ben@example.org' }
const bot = { name: 'dependabot[bot]', email: '1+dependabot[bot]@users.noreply.github.com' }

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** Facts of a history given oldest first, as `index` of the commit that each stands at. */
const factsOf = async <K extends Fact['kind']>(
  kind: K,
  commits: readonly ExampleCommit[],
  branches?: readonly string[],
) => {
  const source = memorySource({ files: {}, commits, ...(branches ? { branches } : {}) })
  const facts = historyFacts(await source.history(), source.repository)
  return facts.filter((fact): fact is FactOf<K> => fact.kind === kind)
}

describe('historyFacts', () => {
  it('has nothing to say about a history that was not read, or is empty', () => {
    expect(historyFacts({ read: false, reason: 'shallow' }, { source: 'git' })).toEqual([])
    expect(historyFacts({ read: true, commits: [], branches: [] }, { source: 'git' })).toEqual([])
  })

  it('sums up', async () => {
    const [history] = await factsOf('history', [
      { subject: 'Initial commit', author: ana },
      { subject: 'Add orders', author: ana, authoredAt: 1_704_200_000 },
      { subject: 'Bump flask', author: bot, authoredAt: 1_709_200_000 },
      { subject: 'Add invoices', author: ben, parents: [1], authoredAt: 1_704_300_000 },
      { subject: "Merge branch 'invoices'", author: ana, parents: [2, 3] },
    ])
    expect(history).toMatchObject({
      commits: 5,
      own: 3,
      informative: 2,
      merges: 1,
      people: 2,
      days: 3,
      firstDay: '2024-01-01',
      lastDay: '2024-01-03',
      language: 'English',
    })
  })

  it("takes the author's own day", async () => {
    const midnight = 1_704_153_600 // 2024-01-02 00:00 UTC
    const days = async (authoredOffset: number) =>
      (await factsOf('commit', [{ subject: 'Add orders', authoredAt: midnight, authoredOffset }])).map(({ day }) => day)
    expect(await days(0)).toEqual(['2024-01-02'])
    expect(await days(-60)).toEqual(['2024-01-01'])
    expect(await days(14 * 60)).toEqual(['2024-01-02'])
  })

  it('survives clocks that no date can hold', async () => {
    const [commit] = await factsOf('commit', [{ subject: 'Add orders', authoredAt: 9e15 }])
    expect(commit?.day).toBe('1970-01-01')
  })

  it('gives merges no size, and unknown sizes none', async () => {
    const commits = await factsOf('commit', [
      { subject: 'Add orders', changes: undefined },
      { subject: 'Add invoices', changes: [{ path: 'a.py', added: 10, removed: 2 }] },
      { subject: "Merge branch 'x'", parents: [1, 0], changes: [{ path: 'a.py', added: 1, removed: 0 }] },
    ])
    expect(commits.map(({ small, lines }) => ({ small, lines }))).toEqual([
      { small: undefined, lines: undefined },
      { small: true, lines: 10 },
      { small: undefined, lines: undefined },
    ])
  })

  it("counts a person's commits without merges and the host's first one", async () => {
    const people = await factsOf('person', [
      { subject: 'Initial commit', author: ben },
      { subject: 'Add orders', author: ana, coAuthors: [ben] },
      { subject: 'Add invoices', author: ana, parents: [0] },
      { subject: 'Add taxes', author: ana },
      { subject: 'Merge all', author: ben, parents: [3, 1] },
    ])
    expect(people.map(({ index, commits, coAuthored }) => ({ index, commits, coAuthored }))).toEqual([
      { index: 0, commits: 3, coAuthored: 0 },
      { index: 1, commits: 0, coAuthored: 1 },
    ])
  })

  it('keeps names and addresses to itself', async () => {
    const source = memorySource({ files: {}, commits: [{ subject: 'Add orders', author: ana, coAuthors: [ben] }] })
    expect(JSON.stringify(historyFacts(await source.history(), source.repository))).not.toMatch(
      /Lima|Okafor|example\.org/,
    )
  })

  it('finds task branches in merges, squashes and the branch list, each once', async () => {
    const branches = await factsOf(
      'task-branch',
      [
        { subject: 'Add orders' },
        { subject: 'Add taxes (#3)' },
        { subject: 'Add invoices', parents: [0] },
        { subject: 'Merge pull request #7 from ana/invoices', parents: [1, 2] },
        { subject: "Merge branch 'main' into reports", parents: [3, 2] },
      ],
      ['main', 'gh-pages', 'invoices', 'fix-rounding', 'dependabot/pip/flask-3'],
    )
    expect(branches.map(({ name }) => name)).toEqual(['reports', 'invoices', 'pull request 3', 'fix-rounding'])
  })
})

describe('mergeLineOf', () => {
  it.each<[string, string, string]>([
    ['Merge pull request #7 from ana/feature/orders', 'pull-request', 'feature/orders'],
    ['Merge pull request #7 in SHOP/shop from orders to main', 'pull-request', 'orders'],
    ["Merge pull request 'Orders' (#7) from orders into main", 'pull-request', 'orders'],
    ['Merged in orders (pull request #7)', 'pull-request', 'orders'],
    ["Merge branch 'orders'", 'branch', 'orders'],
    ["Merge branch 'orders' into main", 'branch', 'orders'],
    ["Merge branch 'main' into orders", 'branch', 'main'],
    ["Merge branch 'main' of github.com:ana/shop", 'own-remote', 'main'],
    ["Merge branch 'orders' of https://example.org/ana/shop into orders", 'own-remote', 'orders'],
    ["Merge branch 'orders' of github.com:ana/shop", 'branch', 'orders'],
    ["Merge branch 'main' of github.com:ana/shop into orders", 'branch', 'main'],
    ["Merge remote-tracking branch 'origin/master'", 'own-remote', 'master'],
    ["Merge remote-tracking branch 'origin/orders' into orders", 'own-remote', 'orders'],
    ["Merge remote-tracking branch 'origin/orders'", 'branch', 'orders'],
    ["Merge remote-tracking branch 'refs/remotes/origin/master'", 'own-remote', 'master'],
  ])('%s', (subject, via, branch) => {
    expect(mergeLineOf(subject, subject)).toMatchObject({ via, branch })
  })

  it("knows GitLab's merge request by its trailer", () => {
    const subject = "Merge branch 'orders' into 'main'"
    expect(mergeLineOf(subject, `${subject}\n\nOrders\n\nSee merge request ana/shop!7`)).toEqual({
      via: 'pull-request',
      branch: 'orders',
      into: 'main',
    })
  })

  it.each(['Merge all the things', 'Merged the branches', 'Fix merge', ''])('knows nothing of %j', subject => {
    expect(mergeLineOf(subject, subject)).toBeUndefined()
  })
})

it.each<[string, boolean]>([
  ['feature/orders', true],
  ['fix-rounding', true],
  ['#12', true],
  ['main', false],
  ['Develop', false],
  ['gh-pages', false],
  ['release/1.2', false],
  ['v1.2', false],
  ['dev_ana', false],
  ['renovate/flask-3.x', false],
])('%s is a task branch: %s', (name, expected) => {
  expect(isTaskBranch(name)).toBe(expected)
})

describe('broughtIn', () => {
  /** `merge: a b` lines, newest first. */
  const graph = (text: string): Commit[] =>
    text
      .trim()
      .split('\n')
      .map(line => {
        const [sha = '', ...parents] = line.trim().split(/[: ]+/)
        return {
          sha,
          parents: parents.filter(parent => parent !== ''),
          author: ana,
          committer: ana,
          authoredAt: 0,
          authoredOffset: 0,
          committedAt: 0,
          subject: sha,
          message: sha,
          coAuthors: [],
          changes: [],
        }
      })
  const brought = (text: string, merge = 0): string[] => {
    const commits = graph(text)
    return broughtIn(commits, new Map(commits.map(({ sha }, index) => [sha, index])), merge).map(({ sha }) => sha)
  }

  it('finds what only the merged side has', () => {
    expect(brought('m: b y\nb: a\ny: x\nx: a\na:')).toEqual(['y', 'x'])
  })

  it('finds nothing where the merged side has nothing of its own', () => {
    expect(brought('m: b a\nb: a\na:')).toEqual([])
  })

  it('follows merges inside the merged side', () => {
    expect(brought('m: b z\nz: y w\ny: a\nw: a\nb: a\na:')).toEqual(['z', 'y', 'w'])
  })

  it('takes all further parents of an octopus', () => {
    expect(brought('m: a x y\ny: a\nx: a\na:')).toEqual(['y', 'x'])
  })

  it('ends at a history without a common beginning, and at absent parents', () => {
    expect(brought('m: a x\nx: w\na:\nw:')).toEqual(['x', 'w'])
    expect(brought('m: a gone\na:')).toEqual([])
  })
})

describe('sizeOf', () => {
  const change = (path: string, added: number | undefined, removed: number | undefined = 0) => ({
    path,
    added,
    removed,
  })

  it('counts a changed line once', () => {
    expect(sizeOf([change('a.py', 10, 8), change('b.py', 1, 3)])).toEqual({ files: 2, lines: 13, small: true })
  })

  it.each([
    'package-lock.json',
    'web/yarn.lock',
    'poetry.lock',
    'data/prices.csv',
    'fixtures/orders.json',
    'input.txt',
    'orders/migrations/0001_initial.py',
    'static/logo.png',
    'static/jquery.min.js',
    'node_modules/x/index.js',
    '.idea/shop.iml',
    'vendor/x.py',
    'db.sqlite3',
  ])('does not weigh %s', path => {
    expect(sizeOf([change(path, 5000)])).toEqual({ files: 0, lines: 0, small: true })
  })

  it.each([
    'requirements.txt',
    'readme.txt',
    'docs/requirements-dev.txt',
    'package.py',
    'migrations.py',
    'vendors/x.py',
  ])('weighs %s', path => {
    expect(sizeOf([change(path, 5000)])).toMatchObject({ files: 1, small: false })
  })

  it('weighs a notebook less than its file', () => {
    expect(sizeOf([change('a.ipynb', 400)])).toEqual({ files: 1, lines: 100, small: true })
  })

  it('does not weigh what was moved or taken away', () => {
    expect(
      sizeOf([change('a.py', 0, 900), ...Array.from({ length: 20 }, (_, index) => change(`b/${index}.py`, 0, 0))]),
    ).toEqual({ files: 0, lines: 0, small: true })
  })

  it('calls neither many files nor many lines small', () => {
    expect(sizeOf(Array.from({ length: 6 }, (_, index) => change(`${index}.py`, 1))).small).toBe(false)
    expect(sizeOf([change('a.py', 151)]).small).toBe(false)
    expect(sizeOf(Array.from({ length: 60 }, (_, index) => change(`${index}.png`, undefined, undefined))).small).toBe(
      false,
    )
  })
})
