import { expect, it } from 'vitest'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { parseReport } from '../../src/report/schema.ts'
import { renderText } from '../../src/report/text.ts'
import type { Fact, Facts } from '../../src/types.ts'
import { assessment, COMMIT, commit, compose, factsWith, lines } from './made-up.ts'

type OriginFact = Extract<Fact, { readonly kind: 'origin' }>

const origin = <F extends Omit<OriginFact, 'kind' | 'owner'>>(fact: F) => ({ kind: 'origin', owner: 'own', ...fact })

const FACTS = [
  origin({ what: 'fork', anchor: commit(), of: 'acme/orders', since: { day: '2024-05-01', commits: 1, all: 340 } }),
  origin({ what: 'starter', anchor: commit(), by: 'other-name', unchanged: 12, files: 30 }),
  origin({ what: 'starter-checks', anchor: { at: 'file', path: 'tests/test_a.py' }, tests: 1, workflows: 2 }),
  origin({
    what: 'tutorial',
    anchor: lines('polls/models.py', 17),
    title: 'the Django tutorial’s polls application',
    found: 9,
    names: 11,
    beyond: { models: 0, routes: 0 },
  }),
  origin({
    what: 'upload',
    anchor: commit(COMMIT),
    percent: 97,
    lines: 3100,
    files: 150,
    isFirst: true,
    commits: 1,
    others: 1,
    throughBrowser: true,
  }),
] as unknown as readonly OriginFact[]

const withOrigins = (origins: readonly OriginFact[]): Facts => factsWith({ byKind: new Map([['origin', origins]]) })

const WORDS = [
  'a fork of `acme/orders`; 1 of 340 commits is from after 2024-05-01, when it was forked',
  '12 of 30 text files are as the first commit left them, whose author’s name is on no later one',
  'came with the first commit and did not change since: 1 file with tests and 2 CI configurations',
  '9 of the 11 names by which the Django tutorial’s polls application is known; no model and no route of another name beside them',
  '97% of the lines of code (3100 in 150 files) came in one commit through GitHub’s upload form, the first one, the rest in one other',
]

it('says where the code came from, with a place to click, and takes it back from its JSON', () => {
  const report = compose([], withOrigins(FACTS))
  expect(report.origins?.map(({ says }) => says)).toEqual(WORDS)
  expect(report.origins?.every(({ url }) => url?.startsWith('https://github.com/acme/orders/'))).toBe(true)
  expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report)
})

it('has no such key where nothing shows', () => {
  expect(compose([])).not.toHaveProperty('origins')
})

it.each([
  ['the comment', (report: ReturnType<typeof compose>) => renderMarkdown(report, { form: 'comment' })],
  ['the summary', (report: ReturnType<typeof compose>) => renderMarkdown(report, { form: 'summary' })],
  ['the terminal', (report: ReturnType<typeof compose>) => renderText(report, { color: false, width: 400 })],
])('%s shows each line with what to ask', (_, render) => {
  const text = render(compose([], withOrigins(FACTS))).replace(/\s+/g, ' ')
  expect(text).toContain('Where the code comes from')
  for (const words of WORDS) expect(text).toContain(words.slice(words.lastIndexOf('`') + 1).trim())
  expect(text).toContain('What did you add to the tutorial’s application, and what did you change in it?')
  expect(render(compose([]))).not.toContain('Where the code comes from')
})

const discounted = [{ signal: 'real', says: '`test_a` asserts nothing', anchor: lines('tests/test_a.py', 3) }]
const gaps = [{ signal: 'real', title: 'Has tests', found: 0, needed: 3 }]

it('says in the row why a place does not count, where it is what is missing', () => {
  const skill = assessment('testing', 'Tests', { level: 'none', says: 'no test', gaps, discounted })
  const told = 'not counted: `tests/test_a.py:3` `test_a` asserts nothing'
  expect(renderText(compose([skill]), { color: false, width: 400 })).toContain('not counted: `tests/test_a.py:3`')
  expect(renderMarkdown(compose([skill]), { form: 'comment' })).toContain(told)
  const shown = assessment('testing', 'Tests', { level: 'solid', says: '', discounted })
  expect(renderMarkdown(compose([shown]), { form: 'comment' })).not.toContain('not counted')
  const other = assessment('testing', 'Tests', { level: 'none', says: 'no test', discounted })
  expect(renderMarkdown(compose([other]), { form: 'comment' })).not.toContain('not counted')
})

it('lists it under the evidence, unless the evidence says so already', () => {
  const evidence = [{ signal: 'weak', title: 'Weak', says: 'asserts nothing', anchor: lines('tests/test_a.py', 3) }]
  const seen = assessment('testing', 'Tests', { level: 'some', says: '', evidence, discounted })
  expect(renderMarkdown(compose([seen]), { form: 'comment' })).not.toContain('does not count:')
  const unseen = assessment('testing', 'Tests', { level: 'solid', says: '', discounted })
  expect(renderMarkdown(compose([unseen]), { form: 'comment' })).toContain('does not count: [tests/test_a.py:3](')
})
