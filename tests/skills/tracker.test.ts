import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit.ts'
import { profiles } from '../../src/profile/index.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { rowsOf } from '../../src/report/rows.ts'
import type { Report, ReportSkill } from '../../src/report/schema.ts'
import { renderText } from '../../src/report/text.ts'
import {
  type ExampleCommit,
  type ExampleIssue,
  type ExamplePull,
  type MemoryOptions,
  memorySource,
} from '../../src/source/memory.ts'
import { HOSTILE } from '../report/hostile.ts'
import { nodesOf, parsed, searchedTexts } from '../report/parsed-markdown.ts'

const reportOf = (options: Partial<MemoryOptions>): Promise<Report> =>
  audit(
    memorySource({
      files: { 'app.py': 'print(1)\n' },
      commits: [{ subject: 'Add orders' }],
      repository: { url: 'https://github.com/ana/shop', host: 'github', name: 'ana/shop' },
      ...options,
    }),
    { profile: profiles[0], tool: { name: 'portfolio-readiness', version: 'test' } },
  )

const skillOf = async (id: string, options: Partial<MemoryOptions>): Promise<ReportSkill> => {
  const skill = (await reportOf(options)).skills.find(one => one.id === id)
  if (!skill) throw new Error(`no ${id} in the profile`)
  return skill
}

const noteOf = async (id: string, options: Partial<MemoryOptions>): Promise<readonly string[]> =>
  rowsOf(await reportOf(options)).find(({ skill }) => skill.id === id)?.notes ?? []

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const linked = (count: number): ExampleIssue[] => times(count, () => ({ closed: 'commit' }))
const byHand = (count: number): ExampleIssue[] => times(count, () => ({ closed: 'hand' }))
const off = { read: true, items: [], older: 0, off: true } as const
const ana = { login: 'ana', bot: false }
const ben = { login: 'ben', bot: false }
const refused = (part: string) =>
  ({ read: false, reason: `the token may not read them: give the job \`${part}: read\`` }) as const

describe('issue tracker', () => {
  const issues = (...given: readonly ExampleIssue[]): Promise<ReportSkill> =>
    skillOf('issue-tracking', { tracker: { issues: given } })

  test('is shown with five issues, three of them closed by a commit, over more than a week', async () => {
    expect(await issues(...byHand(2), ...linked(3))).toMatchObject({
      level: 'solid',
      says: '5 issues, 3 closed by a pull request or commit, over 2 weeks',
      evidence: [{ anchor: { at: 'issue', number: 5 }, url: 'https://github.com/ana/shop/issues/5' }, {}, {}, {}, {}],
      gaps: [],
    })
  })

  test.each([
    ['four issues', linked(4), 'Write the next task as an issue too, before you begin with it.'],
    [
      'two that a commit closed',
      [...byHand(4), ...linked(2)],
      'Close the next issue through a commit: end its message with `Fixes #12`.',
    ],
    [
      'one that a commit closed, and an open one',
      [...byHand(3), {}, ...linked(1)],
      'Close the next two issues through commits: end each message as in `Fixes #4`.',
    ],
    [
      'all of one day',
      times(6, (): ExampleIssue => ({ openedAt: 0, closed: { at: 60, by: ana, through: 'commit' } })),
      'Go on like that: write the tasks of the next weeks as issues as well.',
    ],
  ] as const)('is partly shown with %s, and the next step says what is missing', async (_, given, nextStep) => {
    expect(await issues(...given)).toMatchObject({ level: 'some', nextStep })
  })

  test('is not found where only bots open issues, and says that somebody looked', async () => {
    const bots = times(9, (): ExampleIssue => ({ author: { login: 'renovate', bot: true }, closed: 'commit' }))
    expect(await issues(...bots)).toMatchObject({
      level: 'none',
      says: 'no issue by a person, none mentioned in 1 commit message, no issue template',
      unchecked: [],
    })
  })

  test('that is switched off is said, with where to switch it on', async () => {
    const skill = await skillOf('issue-tracking', { tracker: { issues: off } })
    expect(skill).toMatchObject({ level: 'none', unchecked: [] })
    expect(skill.says).toBe('issues are switched off; none mentioned in 1 commit message, no issue template')
    expect(skill.nextStep).toMatch(/^Switch issues on under the repository's Settings\. Write .* `Fixes #1`\.$/)
    expect((await reportOf({ tracker: { issues: off } })).read).not.toHaveProperty('issues')
  })

  test('that nobody asked leaves the level to the history, and the row says so', async () => {
    const commits = times(2, (index): ExampleCommit => ({ subject: `Refuse empty orders, fixes #${index + 4}` }))
    expect(await noteOf('issue-tracking', { commits })).toEqual([
      '2 commits mention an issue',
      '2 of 3 so far: a commit that mentions an issue',
      'issues not looked at',
    ])
    expect(await noteOf('issue-tracking', { commits, tracker: { issues: refused('issues') } })).toContain(
      'issues: the token may not read them: give the job `issues: read`',
    )
  })

  test('adds up with the history in one sentence', async () => {
    const commits = [{ subject: 'Refuse empty orders, fixes #1' }]
    const { says, level } = await skillOf('issue-tracking', { commits, tracker: { issues: [...linked(1), {}] } })
    expect({ says, level }).toEqual({
      says: '2 issues, 1 closed by a pull request or commit, within 3 days; one commit mentions an issue',
      level: 'some',
    })
  })

  test('is partly shown by its issues where the history could not be read, which is named', async () => {
    const shallow = 'the checkout is shallow: set fetch-depth: 0'
    const unread = { commits: undefined, historyMissing: shallow }
    expect(await skillOf('issue-tracking', { ...unread, tracker: { issues: [{}] } })).toMatchObject({
      level: 'some',
      unchecked: [{ what: 'history', reason: shallow }],
    })
    expect(await skillOf('issue-tracking', { ...unread, tracker: {} })).toMatchObject({
      level: 'unknown',
      says: shallow,
    })
  })

  test('of many issues says that it is about the newest', async () => {
    const items = times(6, index => ({
      number: index + 1,
      title: 'Count the stock',
      body: '',
      author: ana,
      openedAt: 1e6 * index,
      labels: 0,
      assignees: 0,
      comments: [],
      commentCount: 0,
    }))
    const { says, unchecked } = await skillOf('issue-tracking', {
      tracker: { issues: { read: true, items, older: 94 } },
    })
    expect(says).toBe('the newest 6 issues, none closed by a pull request or commit, over 8 weeks')
    expect(unchecked).toEqual([{ what: 'issues', reason: 'the newest 6 of 100 were read' }])
  })
})

describe('working with others', () => {
  const anna = { name: 'Ana Lima', email: 'ana@example.org' }
  const benn = { name: 'Ben Okafor', email: 'ben@example.net' }
  const both = times(6, (index): ExampleCommit => ({ subject: `Add part ${index}`, author: index % 2 ? anna : benn }))
  const pulls = (given: readonly ExamplePull[], commits: readonly ExampleCommit[] = both): Promise<ReportSkill> =>
    skillOf('teamwork', { commits, tracker: { pulls: given } })

  test('is shown where two people have several commits each and one reviews what the other writes', async () => {
    expect(await pulls([{ author: ana, reviews: [ben] }])).toMatchObject({
      level: 'solid',
      says: '2 people, 1 pull request, 1 reviewed or merged by somebody else',
    })
  })

  test('stays partly shown where everybody merges their own, or a visitor alone had a pull request merged', async () => {
    expect(await pulls([{ author: ana }, { author: ben }])).toMatchObject({ level: 'some' })
    expect(await pulls([{ author: ben, mergedBy: ana }], both.slice(0, 1))).toMatchObject({ level: 'some' })
  })

  test('counts a pull request that history and hosting service both know once', async () => {
    const commits: ExampleCommit[] = [
      { subject: 'Add orders', author: anna },
      { subject: 'Add invoices', author: benn },
      { subject: 'Add taxes', author: anna, parents: [0] },
      { subject: 'Merge pull request #7 from ben/invoices', author: anna, parents: [2, 1] },
      { subject: 'Add reports (#8)', author: benn },
    ]
    const given = [7, 8, 9].map((number): ExamplePull => ({ number, author: ben, mergedBy: ana }))
    expect((await pulls([], commits)).says).toBe('2 people, 1 merge between them, 2 pull requests')
    expect((await pulls(given, commits)).says).toBe('2 people, 3 pull requests, 3 reviewed or merged by somebody else')
  })

  test('without any pull request is judged as before', async () => {
    const { level, says } = await skillOf('teamwork', { commits: both })
    expect(await pulls([])).toMatchObject({ level, says, unchecked: [] })
  })
})

describe('small tasks', () => {
  const vague = times(9, (): ExampleCommit => ({ subject: 'update' }))

  test('are shown with three pull requests of one purpose each', async () => {
    const focus = await skillOf('focus', { commits: vague, tracker: { pulls: times(3, () => ({})) } })
    expect(focus).toMatchObject({ level: 'solid' })
    expect(focus.says).toBe('0 of 9 commits are small and say what they are for, 3 branches or pull requests')
  })

  test('are not when they are few beside the commits, or dumps', async () => {
    const many = times(130, (): ExampleCommit => ({ subject: 'update' }))
    expect(await skillOf('focus', { commits: many, tracker: { pulls: times(3, () => ({})) } })).toMatchObject({
      level: 'some',
    })
    const dumps = times(9, (): ExamplePull => ({ files: 90, added: 9000 }))
    expect(await skillOf('focus', { commits: vague, tracker: { pulls: dumps } })).toMatchObject({ level: 'none' })
  })

  test('are counted once where the history shows them too', async () => {
    const commits = [...vague, { subject: 'Add invoices (#7)' }]
    const tracker = { pulls: [{ number: 7 }, { number: 8 }] }
    expect((await skillOf('focus', { commits, tracker })).says).toMatch(/, 2 branches or pull requests$/)
  })
})

describe('written communication', () => {
  const body =
    'An order without items gets an invoice over nothing, which customers call us about. The form should refuse it and say why.'

  test('rises from nothing to partly shown with a described issue, and to no more', async () => {
    const tracker = {
      issues: times(9, index => ({ body: `${index}. ${body} ${'and so on '.repeat(index)}` })),
      pulls: [{ body }],
    }
    expect(await skillOf('written-communication', { tracker })).toMatchObject({
      level: 'some',
      says: 'descriptions in 9 issues and 1 pull request; no README found',
      nextStep: expect.stringContaining('from what your issues and pull requests already say'),
    })
  })

  test('says what is missing once', async () => {
    const files = { 'README.md': `# Shop\n\nA small web shop that takes orders and sends invoices. ${body}\n` }
    const notes = await noteOf('written-communication', { files, tracker: {} })
    expect(notes).toEqual(['written in English', 'not yet: says how to use it'])
  })

  test('that is not found names what was not looked at', async () => {
    expect(await noteOf('written-communication', {})).toEqual([
      'no README, no other page and no docstring',
      'issues and pull requests not looked at',
    ])
  })
})

describe('continuous integration', () => {
  const files = {
    '.github/workflows/ci.yml':
      'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pytest\n',
  }

  test.each([
    [[{}, { name: 'lint' }, { name: 'types' }], 'tests on push or pull request, last run green (3 checks)'],
    [[{ outcome: 'red' }, { name: 'lint' }], 'tests on push or pull request, last run red: `tests`'],
    [[{ outcome: 'running' }], 'tests on push or pull request, last run still running (1 check)'],
    [[{ outcome: 'other' }], 'tests on push or pull request'],
    [[], "tests on push or pull request, no check result on the default branch's newest commit"],
  ] as const)('with the checks %j says "%s"', async (checks, says) => {
    expect(await skillOf('ci', { files, tracker: { checks } })).toMatchObject({ level: 'solid', says })
  })

  test('is as it is in the files, whatever the last run says, and says nothing of what nobody asked', async () => {
    const unasked = await skillOf('ci', { files })
    expect(unasked).toMatchObject({ level: 'solid', says: 'tests on push or pull request', unchecked: [] })
    const other = await skillOf('ci', { tracker: { checks: [{ name: 'Vercel' }] } })
    expect(other).toMatchObject({ level: 'none', evidence: [] })
    expect(other.says).toMatch(/; checks on the default branch: `Vercel`$/)
  })
})

test('what was read names issues and pull requests', async () => {
  const { read } = await reportOf({ tracker: { issues: [{}, {}], pulls: [{}] } })
  expect(read).toMatchObject({ issues: 2, pulls: 1 })
  const unread = (await reportOf({})).read
  expect(unread).not.toHaveProperty('issues')
  expect(unread).not.toHaveProperty('pulls')
})

test.each(HOSTILE)('nothing that somebody writes on the hosting service gets out of a report: %j', async text => {
  const report = await reportOf({
    tracker: {
      issues: times(5, () => ({ title: text, body: `${text} and so on`.repeat(9), closed: 'commit' })),
      pulls: times(3, () => ({
        title: text,
        body: text,
        branch: text,
        author: { login: text, bot: false },
        reviews: [ana],
      })),
      checks: [{ name: text, outcome: 'red' }],
      warnings: [],
    },
    files: { '.github/workflows/ci.yml': 'on: push\njobs:\n  t:\n    runs-on: x\n    steps:\n      - run: pytest\n' },
  })
  const tree = parsed(renderMarkdown(report, { form: 'comment' }))
  for (const node of nodesOf(tree)) {
    if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/github\.com\/ana\/shop\//)
    expect(node.type).not.toBe('image')
  }
  for (const said of searchedTexts(tree)) expect(said).not.toMatch(/@\w|(?<!&)#\d|https?:\/\//)
  expect(renderText(report, { color: false, width: 100 })).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
})
