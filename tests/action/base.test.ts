import { describe, expect, test } from 'vitest'
import { git } from '../cli/repository.ts'
import { missingPermission, notFound, on, otherShape } from '../github/faults.ts'
import { repositoryFrom } from '../github/state.ts'
import { contentsOf } from '../source/scratch.ts'
import {
  baseOf,
  COMPARE,
  checkOut,
  commitFiles,
  makeOrigin,
  open,
  openWithoutToken,
  pullOf,
  requestsTo,
  serve,
  TREES,
} from './pull-checkout.ts'

describe('the commit that a pull request is compared with', () => {
  test('is where it went apart from its branch, not the end of that branch', async () => {
    const origin = makeOrigin()
    const github = await serve(origin)
    const checkout = await open(checkOut(origin, origin.merge), pullOf(origin), github)
    const base = await baseOf(checkout)
    expect(base.repository).toMatchObject({ commit: origin.mergeBase, url: 'https://github.com/ada/desk' })
    expect(Object.keys(await contentsOf(base))).not.toContain('setup.cfg')
    expect(github.requests).toEqual([])
  })

  test('is found in a shallow checkout that reaches far enough, with nothing asked', async () => {
    const origin = makeOrigin()
    const github = await serve(origin)
    const checkout = await open(checkOut(origin, origin.merge, { depth: 3 }), pullOf(origin), github)
    expect((await baseOf(checkout)).repository.commit).toBe(origin.mergeBase)
    expect(github.requests).toEqual([])
  })

  test('is asked for where the local history might hide a nearer one', async () => {
    const origin = makeOrigin()
    git(origin.path, ['switch', '--quiet', 'topic'])
    git(origin.path, ['merge', '--quiet', '-X', 'ours', '-m', 'Take over main', 'main'])
    const head = git(origin.path, ['rev-parse', 'HEAD'])
    const base = commitFiles(origin.path, { 'a.txt': 'a\n' }, 'After the merge')
    const github = await serve(origin)
    const workspace = checkOut(origin, origin.merge, { depth: 2 })
    git(workspace, ['fetch', '--quiet', '--depth=1', `file://${origin.path}`, head, base])
    const checkout = await open(workspace, { ...pullOf(origin), head, base }, github)
    expect((await baseOf(checkout)).repository.commit).toBe(head)
    expect(requestsTo(github)).toEqual([COMPARE])
  })

  test('of two that are equally near GitHub says which', async () => {
    const origin = makeOrigin({ onMain: { 'm.txt': 'm\n' }, onTopic: { 't.txt': 't\n' } })
    const [base, head] = (['main', 'topic'] as const).map(name => {
      git(origin.path, ['switch', '--quiet', name])
      git(origin.path, ['merge', '--quiet', '--no-ff', '-m', 'Cross', name === 'main' ? origin.head : origin.base])
      return git(origin.path, ['rev-parse', 'HEAD'])
    })
    const pull = { ...pullOf(origin), base: base ?? '', head: head ?? '' }
    const github = await serve(origin)
    const checkout = await open(checkOut(origin, head ?? ''), pull, github)
    expect([origin.base, origin.head]).toContain((await baseOf(checkout)).repository.commit)
    expect(requestsTo(github)).toEqual([COMPARE])
  })
})

describe('no base is a reason, and never another commit', () => {
  test.each([
    [
      'the comparison is refused',
      on(`${COMPARE}*`, missingPermission()),
      /begins could not be read: the token may not read commits/,
    ],
    ['they have nothing in common', on(`${COMPARE}*`, notFound), /begins could not be read: no such repository/],
    ['the answer is another one', on(`${COMPARE}*`, otherShape({ merge_base_commit: null })), /no usable merge base/],
    [
      'its files are refused',
      on(`${TREES}*`, missingPermission(), { nth: [2] }),
      /base commit [0-9a-f]{7} could not be read: the token/,
    ],
    [
      'its list of files is another one',
      on(`${TREES}*`, otherShape({ tree: [{ path: 'a' }] }), { nth: [2] }),
      /no usable list of files/,
    ],
  ])('%s', async (_, fault, reason) => {
    const origin = makeOrigin()
    const github = await serve(origin, { fault })
    const checkout = await open(checkOut(origin, origin.merge, { depth: 1 }), pullOf(origin), github)
    expect(checkout.warning).toBeUndefined()
    expect(await checkout.base?.()).toEqual({ reason: expect.stringMatching(reason) })
  })

  test('without a token, in a shallow checkout that has the head', async () => {
    const origin = makeOrigin()
    const checkout = await openWithoutToken(checkOut(origin, origin.head, { depth: 1 }), pullOf(origin))
    expect(checkout.warning).toBeUndefined()
    expect(await checkout.base?.()).toEqual({ reason: expect.stringMatching(/no token: set fetch-depth: 0$/) })
  })

  test('where the list is cut off', async () => {
    const origin = makeOrigin({ onMain: {}, before: { 'z1.txt': '', 'z2.txt': '' }, onTopic: {} })
    git(origin.path, ['switch', '--quiet', 'topic'])
    git(origin.path, ['rm', '--quiet', 'z1.txt', 'z2.txt'])
    const head = commitFiles(origin.path, {}, 'Less')
    const entries = git(origin.path, ['ls-tree', '-r', '-t', head]).split('\n').length
    const github = await serve(origin, { repositories: [repositoryFrom(origin.path, { treeLimit: entries })] })
    const checkout = await open(checkOut(origin, origin.merge, { depth: 1 }), { ...pullOf(origin), head }, github)
    expect(checkout.warning).toBeUndefined()
    expect(await checkout.base?.()).toEqual({ reason: expect.stringMatching(/more files than GitHub lists at once/) })
  })

  test('where the event does not say it', async () => {
    const origin = makeOrigin()
    const { base: _, ...pull } = pullOf(origin)
    const checkout = await openWithoutToken(checkOut(origin, origin.merge), pull)
    expect(await checkout.base?.()).toEqual({ reason: expect.stringContaining('the event does not say') })
  })
})

test('a push, and another repository beside the workflow’s own, have no base', async () => {
  const origin = makeOrigin()
  const github = await serve(origin)
  const workspace = checkOut(origin, origin.merge)
  expect((await open(workspace, undefined, github)).base).toBeUndefined()
  git(workspace, ['remote', 'set-url', 'origin', 'https://github.com/cy/other'])
  const other = await open(workspace, pullOf(origin), github)
  expect(other.base).toBeUndefined()
  expect(other.source.repository).toMatchObject({ url: 'https://github.com/cy/other', commit: origin.head })
  expect(await other.source.tracker()).toMatchObject({ issues: { read: false } })
  expect(github.requests).toEqual([])
})
