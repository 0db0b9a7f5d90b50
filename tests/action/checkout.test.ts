import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { git, makeFolder } from '../cli/repository.ts'
import { missingPermission, on, partialData, primaryLimit } from '../github/faults.ts'
import { serverRefusingEverything } from '../github/server.ts'
import { repositoryFrom } from '../github/state.ts'
import { contentsOf } from '../source/scratch.ts'
import {
  askedFiles,
  baseOf,
  COMPARE,
  checkOut,
  expectSame,
  levelsOf,
  makeOrigin,
  open,
  openWithoutToken,
  pullOf,
  report,
  requestsTo,
  serve,
  TREES,
} from './pull-checkout.ts'

describe('a checkout of depth 1, as actions/checkout makes it', () => {
  test('gives the reports of a whole one: head, base and history with six requests', async () => {
    const origin = makeOrigin()
    const github = await serve(origin)
    const whole = await open(checkOut(origin, origin.merge), pullOf(origin), github)
    const [wholeHead, wholeBase] = [await report(whole.source), await report(await baseOf(whole))]
    expect(requestsTo(github)).toEqual(['Tracker'])
    github.calls.length = 0

    const shallow = await open(checkOut(origin, origin.merge, { depth: 1 }), pullOf(origin), github)
    const head = await report(shallow.source)
    expect(shallow.warning).toBeUndefined()
    expect(head.repository).toMatchObject({ commit: origin.head, url: 'https://github.com/ada/desk' })
    expectSame(head, wholeHead)
    expect([...requestsTo(github)].sort()).toEqual(['Files', TREES, 'History', 'Tracker'])
    expect(askedFiles(github)).toEqual([1])

    const base = await report(await baseOf(shallow))
    expect(base.repository.commit).toBe(origin.mergeBase)
    expectSame(base, wholeBase)
    expect(requestsTo(github).slice(4)).toEqual([COMPARE, TREES, 'Files'])
    expect(askedFiles(github)).toEqual([1, 1])
  })

  test('of a fork links into the fork, and asks the base repository', async () => {
    const origin = makeOrigin()
    const github = await serve(origin)
    const pull = { ...pullOf(origin), headRepository: 'bo/fork' }
    const checkout = await open(checkOut(origin, origin.merge, { depth: 1 }), pull, github)
    expect((await report(checkout.source)).repository).toMatchObject({
      commit: origin.head,
      url: 'https://github.com/bo/fork',
    })
    expect((await baseOf(checkout)).repository).toMatchObject({
      commit: origin.mergeBase,
      url: 'https://github.com/ada/desk',
    })
    expect(github.requests.filter(name => name.includes('bo/fork'))).toEqual([])
  })

  test('of a folder gives the report of that folder', async () => {
    const origin = makeOrigin()
    const github = await serve(origin)
    const whole = await open(checkOut(origin, origin.merge), pullOf(origin), github, 'desk')
    const shallow = await open(checkOut(origin, origin.merge, { depth: 1 }), pullOf(origin), github, 'desk')
    const head = await report(shallow.source)
    expect(head.repository.folder).toBe('desk')
    expect(head.read.commits).toBe(3)
    expectSame(head, await report(whole.source))
    expectSame(await report(await baseOf(shallow)), await report(await baseOf(whole)))
  })

  test('reads files of every kind as they are: binary, empty, in other encodings, large, links', async () => {
    const files = {
      'empty.py': '',
      'lfs.py': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n`,
      'marked.py': '\uFEFFprint("mark")\n',
      'windows.py': 'print(1)\r\n',
    }
    const origin = makeOrigin({ onTopic: files })
    const odd = commitOdd(origin.path)
    const github = await serve(origin)
    const pull = { ...pullOf(origin), head: odd }
    const whole = await open(checkOut({ ...origin, merge: odd }, odd), pull)
    const shallow = await open(checkOut(origin, origin.merge, { depth: 1 }), pull, github)
    const contents = await contentsOf(shallow.source)
    expect(contents).toEqual(await contentsOf(whole.source))
    expect(contents['latin.py']).toContain('\uFFFD')
    expect(await shallow.source.files()).toEqual(await whole.source.files())
    expect(shallow.source.warnings).toEqual(whole.source.warnings)
    // One for all texts, and one for each that is no UTF-8, or too large for GraphQL.
    expect(requestsTo(github).filter(name => name !== TREES)).toEqual([
      'Files',
      ...Array.from({ length: 3 }, () => 'GET /repos/ada/desk/git/blobs/'),
    ])
  })

  test('does not read what the requests of a run cannot, and says so', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 650 }, (_, index) => [`m/f${String(index).padStart(3, '0')}.py`, `n = ${index}\n`]),
    )
    const origin = makeOrigin({ onMain: {}, onTopic: many })
    const github = await serve(origin)
    const workspace = checkOut(origin, origin.base, { depth: 1, ref: 'refs/remotes/origin/main' })
    const checkout = await open(workspace, pullOf(origin), github)
    const contents = Object.entries(await contentsOf(checkout.source))
    const unread = contents.filter(([, text]) =>
      text.startsWith('<not in this checkout, and more than the requests of a run can read: set fetch-depth: 0>'),
    )
    expect(unread).toHaveLength(50)
    expect(contents.filter(([path, text]) => path.startsWith('m/') && text.startsWith('n = '))).toHaveLength(600)
    expect(requestsTo(github)).toEqual([TREES, ...Array.from({ length: 6 }, () => 'Files')])
    // What is left is enough for the base.
    expect((await report(await baseOf(checkout))).read.notRead).toEqual([])
  })

  test('takes a part of an answer, and says what the rest is', async () => {
    const origin = makeOrigin({ onMain: {}, onTopic: { 'a.py': 'a = 1\n', 'b.py': 'b = 1\n' } })
    const github = await serve(origin, { fault: on('graphql Files', partialData(['repository.blob1'])) })
    const workspace = checkOut(origin, origin.base, { depth: 1 })
    const contents = await contentsOf((await open(workspace, pullOf(origin), github)).source)
    expect(contents).toMatchObject({
      'a.py': 'a = 1\n',
      'b.py': '<not in this checkout, and not read from GitHub: GitHub answered with errors>',
    })
  })

  test('never takes another text for a file', async () => {
    const origin = makeOrigin({ onMain: {}, onTopic: { 'a.py': 'a = 1\n' } })
    const change = (usual: { readonly body?: unknown; readonly status: number }) => ({
      ...usual,
      body: { data: { repository: { blob0: { text: 'a = 2\n', isBinary: false, isTruncated: false, byteSize: 6 } } } },
    })
    const github = await serve(origin, {
      fault: [
        on('graphql Files', { change }),
        on('GET /repos/ada/desk/git/blobs/*', missingPermission('contents=read')),
      ],
    })
    const checkout = await open(checkOut(origin, origin.base, { depth: 1 }), pullOf(origin), github)
    expect((await contentsOf(checkout.source))['a.py']).toMatch(/^<not in this checkout, .* may not read files/)
    const { skills, read } = await report(checkout.source)
    expect(read.notRead).toMatchObject([{ path: 'a.py' }])
    expect(skills.filter(({ level }) => level === 'none').map(({ id }) => id)).not.toContain('oop')
  })
})

const commitOdd = (path: string): string => {
  git(path, ['switch', '--quiet', 'topic'])
  const blob = (content: Buffer) => {
    const file = join(makeFolder(), 'content')
    writeFileSync(file, content)
    return git(path, ['hash-object', '-w', file])
  }
  const entries = [
    `100644 ${blob(Buffer.from([0x70, 0x23, 0xe9, 0x0a]))}\tlatin.py`,
    `100755 ${blob(Buffer.from([0, 1, 2, 0xff]))}\tprogram.bin`,
    `100644 ${blob(Buffer.from(`x = 1  # ${'é'.repeat(300_000)}\n`))}\tlarge.py`,
    `120000 ${blob(Buffer.from('README.md'))}\tlink.md`,
    `160000 ${'1'.repeat(40)}\tother`,
  ]
  git(path, ['update-index', '--add', '--index-info'], `${entries.join('\n')}\n`)
  git(path, ['commit', '--quiet', '-m', 'Odd files'])
  return git(path, ['rev-parse', 'HEAD'])
}

describe('a head that cannot be read', () => {
  test.each([
    ['refused', () => serverRefusingEverything(), /may not read files: give the job `contents: read`/],
    ['no token', () => undefined, /there is no token to read it with/],
  ])('%s: what is checked out is audited, with a warning and without links', async (_, start, reason) => {
    const origin = makeOrigin()
    const workspace = checkOut(origin, origin.merge, { depth: 1 })
    const github = await start()
    const checkout = github
      ? await open(workspace, pullOf(origin), github)
      : await openWithoutToken(workspace, pullOf(origin))
    expect(checkout.warning).toMatch(reason)
    expect(checkout.warning).toMatch(/set `fetch-depth: 0`.* no link/)
    const audited = await report(checkout.source)
    expect(audited.repository).toMatchObject({ commit: origin.merge, url: 'https://github.com/ada/desk' })
    expect(audited.warnings).toContain(checkout.warning)
    const evidence = audited.skills.flatMap(skill => skill.evidence)
    expect(evidence.filter(({ anchor }) => 'path' in anchor).length).toBeGreaterThan(5)
    expect(evidence.filter(({ anchor, url }) => 'path' in anchor && url !== undefined)).toEqual([])
    expect(JSON.stringify(audited)).not.toContain('unlinked')
    expect(levelsOf(audited).git).toBe('unknown')
    expect(await checkout.base?.()).toEqual({
      reason: expect.stringMatching(/^the pull request's own files could not be read: /),
    })
  })

  test('a list of files that is cut off: those that are known to be the same keep their links', async () => {
    const origin = makeOrigin()
    const github = await serve(origin, { repositories: [repositoryFrom(origin.path, { treeLimit: 7 })] })
    const checkout = await open(
      checkOut(origin, origin.merge, { depth: 1 }),
      { ...pullOf(origin), headRepository: 'bo/fork' },
      github,
    )
    expect(checkout.warning).toMatch(/more files than GitHub lists at once/)
    const audited = await report(checkout.source)
    const links = new Map(
      audited.skills
        .flatMap(({ evidence }) => evidence)
        .flatMap(({ anchor, url }) => ('path' in anchor ? [[anchor.path, url]] : [])),
    )
    expect(links.get('desk/loans.py')).toMatch(`https://github.com/bo/fork/blob/${origin.head}/desk/loans.py#L`)
    expect(links.has('README.md')).toBe(true)
    expect(links.get('README.md')).toBeUndefined()
    expect(links.has('tests/test_loans.py')).toBe(true)
    expect(links.get('tests/test_loans.py')).toBeUndefined()
  })

  test('the time at which the rate limit ends is named', async () => {
    const origin = makeOrigin()
    const github = await serve(origin, { fault: on('GET /repos/**', primaryLimit()) })
    const { warning } = await open(checkOut(origin, origin.merge, { depth: 1 }), pullOf(origin), github)
    expect(warning).toMatch(/rate limit: resets at \d\d:\d\d UTC/)
  })
})

describe('pull_request_target, where the base is checked out', () => {
  test.each([1, undefined])('with depth %s the head comes from GitHub', async depth => {
    const origin = makeOrigin()
    const github = await serve(origin)
    // A fork's branch is none of the base repository.
    git(origin.path, ['branch', '--quiet', '-D', 'topic'])
    const workspace = checkOut(origin, origin.base, depth === undefined ? {} : { depth })
    const checkout = await open(workspace, pullOf(origin), github)
    const whole = await open(checkOut(origin, origin.merge), pullOf(origin), github)
    expectSame(await report(checkout.source), await report(whole.source))
    expectSame(await report(await baseOf(checkout)), await report(await baseOf(whole)))
  })

  test('refused: the base as it is, whose links stay', async () => {
    const origin = makeOrigin()
    const workspace = checkOut(origin, origin.base, { depth: 1 })
    const checkout = await openWithoutToken(workspace, pullOf(origin))
    const audited = await report(checkout.source)
    expect(audited.repository.commit).toBe(origin.base)
    expect(JSON.stringify(audited)).toContain(`/blob/${origin.base}/desk/loans.py`)
    expect(audited.warnings.join()).toContain(`own commit ${origin.head.slice(0, 7)}`)
  })
})
