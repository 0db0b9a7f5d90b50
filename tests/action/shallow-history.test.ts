import { describe, expect, test } from 'vitest'
import type { Commit } from '../../src/types.ts'
import { git } from '../cli/repository.ts'
import { cutOff, graphqlLimit, graphqlTimeout, on, otherShape, partialData } from '../github/faults.ts'
import { commitsOf, contentsOf, data, fastImport } from '../source/scratch.ts'
import {
  baseOf,
  checkOut,
  commitFiles,
  expectSame,
  levelsOf,
  makeOrigin,
  open,
  openWithoutToken,
  pullOf,
  report,
  requestsTo,
  serve,
} from './pull-checkout.ts'

/** Without sizes, which GitHub gives as sums. */
const withoutSizes = (commits: readonly Commit[]): unknown => commits.map(({ changes: _, total: __, ...rest }) => rest)

/** Some 5 + `count` commits; each a minute after the one before. */
const manyCommits = (count: number) => {
  const origin = makeOrigin()
  const lines = Array.from({ length: count }, (_, index) => [
    'commit refs/heads/main',
    `author Ada <ada@example.org> ${1_800_000_000 + index * 60} +0200`,
    `committer Ada <ada@example.org> ${1_800_000_000 + index * 60} +0200`,
    data(`Change number ${index}`),
    ...(index === 0 ? ['from refs/heads/main^0'] : []),
    'M 100644 inline number.txt',
    data(`${index}\n`),
  ])
  fastImport(origin.path, ...lines.flat())
  return { ...origin, base: git(origin.path, ['rev-parse', 'main']) }
}

describe('the history of a shallow checkout of a push', () => {
  test('is the same as in a whole one: order, people, clocks, messages, branches', async () => {
    const origin = makeOrigin()
    fastImport(
      origin.path,
      'commit refs/heads/odd',
      'mark :1',
      'author Ada L <Ada@Example.org> 1800000000 -0330',
      'committer Grace <grace@example.org> 1800000100 +0545',
      data(
        '  First line\t \ngoes on \n\nWhy.\n\nCo-authored-by: Alan T <ALAN@example.org>\nco-authored-by: nobody\n\n',
      ),
      `from ${origin.mergeBase}`,
      'M 100644 inline .mailmap',
      data(
        'Ada Lovelace <ada@example.org> <ada@example.org>\nAlan Turing <turing@example.org> <alan@example.org>\nGrace Hopper <grace@example.org>\n',
      ),
      'commit refs/heads/odd',
      'author Ada <ada@example.org> 1799999000 +0000',
      'committer Ada <ada@example.org> 1799999000 +0000',
      data(''),
      `from :1`,
      `merge ${origin.merge}`,
      'merge refs/heads/topic^0',
      'M 100644 inline odd.py',
      data('x = 1\n'),
    )
    const odd = git(origin.path, ['rev-parse', 'odd'])
    const github = await serve(origin)
    const whole = await open(checkOut(origin, odd), undefined)
    const shallow = await open(checkOut(origin, odd, { depth: 1 }), undefined, github)
    const commits = await commitsOf(shallow.source)
    expect(withoutSizes(commits)).toEqual(withoutSizes(await commitsOf(whole.source)))
    expect(commits.find(({ subject }) => subject.includes('First line'))).toMatchObject({
      author: { name: 'Ada Lovelace', email: 'ada@example.org' },
      committer: { name: 'Grace Hopper' },
      coAuthors: [{ name: 'Alan Turing', email: 'turing@example.org' }],
      authoredOffset: -210,
      total: { files: 1, added: 3, removed: 0 },
    })
    expect(commits.filter(({ parents }) => parents.length > 1).every(({ total }) => total === undefined)).toBe(true)
    const [one, other] = [await shallow.source.history(), await whole.source.history()]
    expect(one.read && one.branches).toEqual(other.read && other.branches)
    expect(requestsTo(github)).toEqual(['History'])
  })

  test('gives the report of a whole one', async () => {
    const origin = makeOrigin()
    const github = await serve(origin)
    const whole = await open(checkOut(origin, origin.base), undefined, github)
    const shallow = await open(checkOut(origin, origin.base, { depth: 2 }), undefined, github)
    expectSame(await report(shallow.source), await report(whole.source))
  })

  test('has at most 1,000 commits, ten pages', async () => {
    const origin = manyCommits(994)
    const github = await serve(origin)
    const checkout = await open(checkOut(origin, origin.base, { depth: 1 }), undefined, github)
    expect(await commitsOf(checkout.source)).toHaveLength(999)
    expect(requestsTo(github)).toEqual(Array.from({ length: 10 }, () => 'History'))
  })

  test('of more commits is not read', async () => {
    const origin = manyCommits(996)
    const github = await serve(origin)
    const checkout = await open(checkOut(origin, origin.base, { depth: 1 }), undefined, github)
    expect(await checkout.source.history()).toEqual({
      read: false,
      reason: '1,001 commits are more than the 1,000 that are read from GitHub: set fetch-depth: 0',
    })
    expect(requestsTo(github)).toEqual(['History'])
  })
})

describe('no number from a part of a history', () => {
  test.each([
    [
      'a limit on the second page',
      on('graphql History', graphqlLimit(), { nth: [2] }),
      /^rate limit: .*; or set fetch-depth: 0$/,
    ],
    ['pages that never come', on('graphql History', cutOff('before'), { nth: [2, 3, 4] }), /; or set fetch-depth: 0$/],
    ['queries that take too long', on('graphql History', graphqlTimeout), /did not answer.*; or set fetch-depth: 0$/],
    [
      'another shape',
      on('graphql History', otherShape({ data: { repository: { object: null } } })),
      /no usable history; or/,
    ],
    [
      'a part that is refused',
      on('graphql History', partialData(['repository.object.history.nodes.3.parents'])),
      /; or set fetch-depth: 0$/,
    ],
    [
      'a page with a commit less',
      on('graphql History', {
        change: usual => {
          const body = structuredClone(usual.body) as {
            data: { repository: { object: { history: { nodes: unknown[] } } } }
          }
          body.data.repository.object.history.nodes.pop()
          return { ...usual, body }
        },
      }),
      /^GitHub gave no whole history: set fetch-depth: 0$/,
    ],
  ])('%s', async (_, fault, reason) => {
    const origin = manyCommits(150)
    const github = await serve(origin, { fault })
    const checkout = await open(checkOut(origin, origin.base, { depth: 1 }), undefined, github)
    expect(await checkout.source.history()).toEqual({ read: false, reason: expect.stringMatching(reason) })
    const { skills } = await report(checkout.source)
    expect(skills.find(({ id }) => id === 'git')?.level).toBe('unknown')
  })

  test('no token', async () => {
    const origin = makeOrigin()
    const checkout = await openWithoutToken(checkOut(origin, origin.base, { depth: 1 }))
    expect(await checkout.source.history()).toEqual({
      read: false,
      reason: 'the checkout is shallow: set fetch-depth: 0',
    })
  })
})

test('the history of a base is a part of the head’s, both with the base’s .mailmap', async () => {
  const origin = makeOrigin({
    before: { '.mailmap': 'Ada Before <ada@example.org>\n' },
    onTopic: { '.mailmap': 'Ada After <ada@example.org>\n' },
  })
  const github = await serve(origin)
  const checkout = await open(checkOut(origin, origin.merge, { depth: 1 }), pullOf(origin), github)
  const head = await commitsOf(checkout.source)
  const base = await commitsOf(await baseOf(checkout))
  expect(head.map(({ sha }) => sha).slice(1)).toEqual(base.map(({ sha }) => sha))
  expect([head[0]?.author.name, base[0]?.author.name]).toEqual(['Ada Before', 'Ada Before'])
  expect(requestsTo(github).filter(name => name === 'History')).toHaveLength(1)
})

test('a partial clone without the files of the head reads them from GitHub', async () => {
  const origin = makeOrigin()
  commitFiles(origin.path, {}, 'Last')
  const github = await serve(origin)
  const workspace = checkOut(origin, origin.merge, { filter: 'blob:none' })
  git(workspace, ['config', 'remote.origin.promisor', 'true'])
  const partial = await open(workspace, pullOf(origin), github)
  const whole = await open(checkOut(origin, origin.merge), pullOf(origin), github)
  expect(await contentsOf(partial.source)).toEqual(await contentsOf(whole.source))
  expect(levelsOf(await report(partial.source))).toEqual(levelsOf(await report(whole.source)))
  expect(requestsTo(github)).toContain('Files')
})
