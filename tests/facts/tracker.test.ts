import { describe, expect, test } from 'vitest'
import type { IssueFact, LastRunFact, PullFact } from '../../src/facts/kinds.ts'
import { trackerFacts } from '../../src/facts/tracker.ts'
import { type ExampleTracker, exampleTracker } from '../../src/source/example-tracker.ts'
import type { Fact } from '../../src/types.ts'

const SHA = 'a'.repeat(40)
const read = (example: ExampleTracker, templates: readonly string[] = []): Promise<readonly Fact[]> =>
  trackerFacts(exampleTracker(example, SHA), templates)
const issueOf = async (example: ExampleTracker, templates?: readonly string[]): Promise<IssueFact> =>
  (await read(example, templates)).find(fact => fact.kind === 'issue') as IssueFact
const pullOf = async (example: ExampleTracker): Promise<PullFact> =>
  (await read(example)).find(fact => fact.kind === 'pull') as PullFact
const runOf = async (example: ExampleTracker): Promise<LastRunFact | undefined> =>
  (await read(example)).find(fact => fact.kind === 'last-run') as LastRunFact | undefined

const ana = { login: 'ana', bot: false }
const ben = { login: 'ben', bot: false }
const bot = { login: 'dependabot', bot: true }

describe('an issue', () => {
  test('says how it ended, where to look, and by which of the accounts, and names nobody', async () => {
    const facts = await read({
      issues: [
        { author: ana, openedAt: 100, closed: { at: 200, by: ben, through: 'commit' }, labels: 2, assignees: 1 },
        { author: ben, title: 'Count the stock' },
      ],
    })
    expect(facts).toEqual([
      expect.objectContaining({ number: 2, title: 'Count the stock', openedBy: 0, open: true }),
      {
        kind: 'issue',
        anchor: { at: 'issue', number: 1 },
        owner: 'own',
        number: 1,
        title: 'Refuse orders without items',
        openedBy: 1,
        closedBy: 0,
        bot: false,
        open: false,
        endedBy: 'commit',
        openedAt: 100,
        closedAt: 200,
        labels: 2,
        assignees: 1,
        comments: 0,
        words: 0,
        commentWords: 0,
      },
    ])
    expect(JSON.stringify(facts)).not.toMatch(/\b(?:ana|ben)\b/)
  })

  test('of a deleted account is a person’s whom nobody can tell, of a bot is a bot’s', async () => {
    const deleted = await issueOf({ issues: [{ author: undefined }] })
    expect(deleted).toMatchObject({ bot: false })
    expect(deleted).not.toHaveProperty('openedBy')
    const bots = await issueOf({ issues: [{ author: bot, body: 'Bumps Django from one version to another.' }] })
    expect(bots).toMatchObject({ bot: true, words: 0 })
    expect(bots).not.toHaveProperty('openedBy')
    expect(await issueOf({ issues: [{ author: { login: 'pyup-bot', bot: false } }] })).toMatchObject({ bot: true })
  })

  test('counts what people said below it, not what bots did', async () => {
    const comments = [
      { author: ana, body: 'It happens on Mondays only.' },
      { author: bot, body: 'This issue is stale and will be closed soon.' },
      { author: undefined, body: 'Same here.' },
    ]
    expect(await issueOf({ issues: [{ comments }] })).toMatchObject({ comments: 2, commentWords: 7 })
  })
})

describe('words of prose', () => {
  const wordsOf = async (body: string, templates?: readonly string[]): Promise<number> =>
    (await issueOf({ issues: [{ body }] }, templates)).words

  test.each([
    ['Orders without items are accepted.', 5],
    ['Orders without *items* are **accepted** in [the form](https://example.org/a/b/c).', 8],
    ['- Orders without items\n- are accepted\n', 5],
    ['1. Open the form\n2. Send it\n', 5],
    ['Fixes #12, closes acme/shop#13 and refuses them.', 3],
    ['@ana @acme/team please look at this, or write to ana@example.org', 7],
    ['# Orders without items\n\nare accepted', 2],
    ['**Describe the bug**\nOrders without items are accepted.', 5],
    ['**Orders** without items are accepted.', 5],
    ['> Orders without items\n\nare accepted', 2],
    ['`orders.py` without\n\n```\nitems are accepted\n```\n', 1],
    ['<!-- Say what happens. -->\n\nOrders are accepted.', 3],
    ['<!-- Orders without items', 0],
    ['- [x] Orders without items\n- [ ] are accepted\n- by the form\n', 3],
    ['![Orders without items](https://example.org/a.png) see above', 2],
    ['| Orders | items |\n| --- | --- |\n| are | accepted |\n', 0],
    ['_No response_', 0],
    ['A clear and concise description of what the bug is. Orders without items are accepted.', 5],
    ['\uE000\uE000\uE000', 0],
    ['', 0],
  ])('%j has %i', async (body, words) => {
    expect(await wordsOf(body)).toBe(words)
  })

  test('are not those of the repository’s own template', async () => {
    const template = '## What happens\n\nTell us what you saw.\n\nAnd what you expected.\n'
    expect(await wordsOf(template, [template])).toBe(0)
    expect(await wordsOf('Tell us  what you saw.\n\nThe form takes an empty order.', [template])).toBe(6)
  })

  test('are not those that stand in one text after another', async () => {
    const bodies = [
      'I have searched the issues.',
      'I have searched the issues.\nAn empty order',
      'I have searched the issues.',
    ]
    const facts = await read({ issues: bodies.map(body => ({ body })) })
    expect(facts.map(fact => (fact as IssueFact).words)).toEqual([0, 3, 0])
  })

  test('of hostile texts are counted in bounded time, and of the first part of long ones', async () => {
    const nests = [
      '>'.repeat(60_000),
      '['.repeat(60_000),
      '- '.repeat(30_000),
      '*a_'.repeat(20_000),
      '# '.repeat(30_000),
    ]
    const facts = await read({ issues: [...nests, 'word '.repeat(13_000)].map(body => ({ body })) })
    const [long] = facts as IssueFact[]
    expect(facts).toHaveLength(6)
    expect(long?.words).toBe(800)
  })

  test('are counted for descriptions before comments, up to a limit of all', async () => {
    const body = 'an order of items '.repeat(250)
    const comments = (of: string) =>
      Array.from({ length: 120 }, (_, index) => ({ author: ana, body: `${of} ${index} ${body}` }))
    const facts = (await read({
      issues: [
        { body: `first ${body}`, comments: comments('a') },
        { body: `second ${body}`, comments: comments('b') },
      ],
    })) as IssueFact[]
    expect(facts.map(({ words }) => words > 800)).toEqual([true, true])
    expect(facts.map(({ commentWords }) => commentWords > 90_000)).toEqual([true, false])
  })
})

describe('a pull request', () => {
  test('has its size, its branch, what it closes, and who besides its author had a say', async () => {
    const reviews = [ben, { login: 'Ana', bot: false }, ben, bot, undefined]
    const pull = {
      author: ana,
      mergedBy: ben,
      reviews,
      branch: 'orders',
      files: 3,
      added: 10,
      removed: 40,
      closes: [1],
    }
    expect(await pullOf({ pulls: [{ ...pull, body: 'Empty orders are refused.' }] })).toEqual({
      kind: 'pull',
      anchor: { at: 'pull', number: 1 },
      owner: 'own',
      number: 1,
      title: 'Refuse orders without items',
      author: 0,
      mergedBy: 1,
      bot: false,
      state: 'merged',
      openedAt: 1_704_099_600,
      mergedAt: 1_704_186_000,
      branch: 'orders',
      lasting: false,
      files: 3,
      lines: 40,
      small: true,
      reviewers: [1],
      closes: [1],
      words: 4,
    })
  })

  test.each([
    { files: 10, added: 400 },
    { files: 1, added: 0, removed: 0 },
  ])('is small with %o', async pull => {
    expect(await pullOf({ pulls: [pull] })).toMatchObject({ small: true })
  })

  test.each([{ files: 11 }, { added: 401 }, { removed: 401 }])('is not with %o', async pull => {
    expect(await pullOf({ pulls: [pull] })).toMatchObject({ small: false })
  })

  test.each(['main', 'dev', 'release/2.1', 'v3', 'dependabot/pip/django-5'])('from %s is of no task', async branch => {
    expect(await pullOf({ pulls: [{ branch }] })).toMatchObject({ lasting: true })
  })

  test('merged by a bot or a deleted account was merged by no person', async () => {
    expect(await pullOf({ pulls: [{ mergedBy: bot }] })).not.toHaveProperty('mergedBy')
    const merged = { at: 1, by: undefined }
    expect(await pullOf({ pulls: [{ merged }] })).not.toHaveProperty('mergedBy')
  })
})

describe('the last run', () => {
  test('is what all checks of one commit come to', async () => {
    expect(
      await runOf({
        checks: [{ name: 'tests', outcome: 'red' }, { name: 'lint' }, { name: 'deploy', outcome: 'running' }],
      }),
    ).toEqual({
      kind: 'last-run',
      anchor: { at: 'commit', sha: SHA },
      owner: 'own',
      outcome: 'red',
      checks: 3,
      names: ['deploy', 'lint', 'tests'],
      red: ['tests'],
    })
  })

  test.each([
    [['green', 'other'], 'green'],
    [['green', 'running'], 'running'],
    [['other'], 'other'],
  ] as const)('%o is %s', async (outcomes, outcome) => {
    expect(await runOf({ checks: outcomes.map(one => ({ outcome: one })) })).toMatchObject({ outcome })
  })

  test('is none where no check ran, or nobody looked', async () => {
    expect(await runOf({ checks: [] })).toBeUndefined()
    expect(await runOf({ checks: { read: false, reason: 'no token' } })).toBeUndefined()
  })
})
