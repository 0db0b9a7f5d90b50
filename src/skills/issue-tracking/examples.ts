import type { Example, ExampleCommit, ExampleIssue, SkillExamples } from '../examples.ts'

const files = { 'app.py': 'print(1)\n' }
const history = (...commits: readonly ExampleCommit[]): Example => ({ files, commits })
const says = (subject: string, body = ''): Example => history({ subject, message: `${subject}\n\n${body}` })
const mergeOf = (subject: string, body = ''): Example =>
  history(
    { subject: 'Add orders' },
    { subject: 'Add invoices' },
    { subject: 'Add taxes', parents: [0] },
    { subject, message: `${subject}\n\n${body}`, parents: [2, 1] },
  )

const renovate = { login: 'renovate', bot: true }
/** A day of January 2024. */
const day = (day: number): number => Date.UTC(2024, 0, day) / 1000
const tracked = (...issues: readonly ExampleIssue[]): Example => ({
  files,
  tracker: { issues },
})
const switchedOff: Example = {
  files,
  tracker: { issues: { read: true, items: [], older: 0, off: true } },
}

export default {
  'issue-references': {
    found: [
      says('Refuse orders without items, fixes #12'),
      says('#12 refuse orders without items'),
      says('#12対応'),
      says('#12'),
      says('[#12] Refuse empty orders'),
      says('Refuse (#12) empty orders'),
      says('Add login #12'),
      says('Closes gh-12'),
      says('修复 #12 的问题'),
      says('Refuse empty orders', 'Closes #12'),
      says('GH-12: refuse empty orders'),
      says('SHOP-7 refuse empty orders'),
      says('[SHOP-7] refuse empty orders'),
      says('Refuse empty orders', 'See https://github.com/ana/shop/issues/12'),
      mergeOf('Merge pull request #7 from ana/orders', 'Refuse empty orders (Issue #8)'),
      mergeOf('Merge pull request #7 from ana/issue-8-orders'),
    ],
    notFound: [
      says('Refuse orders without items'),
      says('Refuse orders without items (#12)'),
      mergeOf('Merge pull request #7 from ana/orders', 'Refuse empty orders'),
      mergeOf("Merge branch 'orders' into 'main'", 'See merge request ana/shop!7'),
      mergeOf('Merged in orders (pull request #7)'),
      says('Read files as UTF-8, hash with SHA-256, dates as ISO-8601, style as PEP-8'),
      says('Use #336699 for links and #fff for text'),
      says('feat(2022:11): add solution'),
      says('Day #3 done'),
      says('web scraping #7'),
      says('attempt #2'),
      says('Exercise #12'),
      says('Ejercicio #4 terminado'),
      says('課題#3'),
      history({ subject: '#1' }, { subject: '#2' }, { subject: '#3' }),
      history({ subject: '#7 lists', changes: [{ path: 'ex07.py', added: 9, removed: 0 }] }),
      history({ subject: 'Fixes a bug' }, { subject: 'web scraping #7' }, { subject: 'web scraping #8' }),
      says('Lab 5'),
      says('Follow up on PR #7'),
      says('Take in !7'),
      says('Use C# 8'),
      history({
        subject: 'Bump django, fixes #12',
        author: { name: 'dependabot[bot]', email: 'x@users.noreply.github.com' },
      }),
    ],
  },
  'linked-issues': {
    found: [
      tracked({ closed: 'pull-request' }),
      tracked({ title: 'Refuse orders without items', closed: 'commit' }),
      tracked({ title: '@ana said `rm -rf` | or so', closed: 'commit' }),
      // Whoever deleted an account was a person.
      tracked({ author: undefined, closed: 'commit' }),
    ],
    notFound: [
      tracked({ closed: 'hand' }),
      tracked({ author: renovate, closed: 'pull-request' }),
      tracked({}),
      tracked({ closed: 'hand' }, { closed: 'hand' }, { closed: 'hand' }),
      switchedOff,
      says('Refuse orders without items, fixes #12'),
    ],
  },
  issues: {
    found: [tracked({}), tracked({ closed: 'hand' }), tracked({ author: undefined })],
    notFound: [
      tracked({ author: renovate, title: 'Dependency Dashboard' }),
      tracked({ author: { login: 'snyk-bot', bot: false } }),
      switchedOff,
      { files, tracker: { issues: { read: false, reason: 'the rate limit is used up' } } },
      { files, tracker: { pulls: [{ title: 'Refuse orders without items' }] } },
      says('Refuse orders without items, fixes #12'),
    ],
  },
  'over-a-week': {
    found: [
      tracked({ openedAt: day(1) }, { openedAt: day(9) }),
      tracked({}, {}, {}, {}),
      // The last one closed, not opened, ends it.
      tracked({ openedAt: day(1), closed: { at: day(9), by: undefined, through: 'commit' } }),
    ],
    notFound: [
      tracked({ openedAt: day(1) }, { openedAt: day(8) }),
      tracked({ openedAt: day(1) }, { openedAt: day(30), author: renovate }),
      tracked(...Array.from({ length: 5 }, () => ({ openedAt: day(1), closed: 'commit' as const }))),
    ],
  },
  templates: {
    found: [
      {
        files: {
          ...files,
          '.github/ISSUE_TEMPLATE/bug.md': '---\nname: Bug\nabout: Something is wrong\n---\nWhat did you expect?\n',
        },
      },
      { files: { ...files, '.github/pull_request_template.md': 'What changes, and why?\n' } },
    ],
    notFound: [{ files: { ...files, 'issues.md': 'Open issues: none\n' } }],
  },
  'request-numbers': {
    found: [
      mergeOf('Merge pull request #7 from ana/orders'),
      mergeOf("Merge branch 'orders' into 'main'", 'See merge request ana/shop!7'),
      says('Refuse orders without items (#12)'),
    ],
    notFound: [
      mergeOf("Merge branch 'orders'"),
      says('Refuse orders without items, fixes #12'),
      says('Merge pull requests #7 and #8 by hand'),
    ],
  },
} satisfies SkillExamples
