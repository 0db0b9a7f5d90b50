import type { Example, ExampleCommit, ExamplePull, SkillExamples } from '../examples.ts'

const files = { 'app.py': 'print(1)\n' }
const history = (...commits: readonly ExampleCommit[]): Example => ({ files, commits })
const change = (path: string, added: number, removed = 0) => ({ path, added, removed })
const many = (
  count: number,
  subject: (index: number) => string,
  commit: Partial<ExampleCommit> = {},
): ExampleCommit[] => Array.from({ length: count }, (_, index) => ({ ...commit, subject: subject(index) }))

const TOPICS = ['orders', 'invoices', 'customers', 'taxes', 'reports', 'exports'] as const
const topic = (index: number): string => `Add ${TOPICS[index % TOPICS.length]}`
const dump = [change('shop/orders.py', 900), change('shop/invoices.py', 700)]

const mergeOf = (subject: string): Example =>
  history(
    { subject: 'Add orders' },
    { subject: 'Add invoices' },
    { subject: 'Add taxes', parents: [0] },
    { subject, parents: [2, 1] },
  )

const huge = { files: 60, added: 4000 }
const purpose =
  'Orders without items were accepted and broke the invoice. They are refused now, with a message that says why.'
const pulled = (pull: ExamplePull, commits = 3): Example => ({
  files,
  commits: many(commits, topic),
  tracker: { pulls: [pull] },
})

export default {
  'small-commits': {
    found: [
      history({ subject: 'Refuse orders without items' }),
      // Data, lock files and what was moved or taken away weigh nothing.
      history({
        subject: 'Add prices of 2024',
        changes: [change('data/prices.csv', 9000), change('shop/prices.py', 12)],
      }),
      history({ subject: 'Pin Flask', changes: [change('poetry.lock', 4000), change('pyproject.toml', 1)] }),
      history({ subject: 'Remove the old importer', changes: [change('shop/importer.py', 0, 800)] }),
      history({ subject: 'Añade el filtro por fecha' }),
      history({ subject: '添加日期筛选' }),
    ],
    notFound: [
      history({ subject: 'update' }),
      history({ subject: 'Add the whole shop', changes: dump }),
      history({ subject: 'Add orders, invoices and taxes', changes: TOPICS.map(name => change(`${name}.py`, 10)) }),
      history({ subject: 'Add the analysis', changes: [change('analysis.ipynb', 1200)] }),
      history({ subject: 'Bump django', author: { name: 'dependabot[bot]', email: 'x@users.noreply.github.com' } }),
    ],
  },
  'mostly-small': {
    found: [
      history(...many(6, topic)),
      history(...many(4, topic), ...many(2, () => 'update')),
      // The sizes that are known stand for the few that are not.
      history(...many(5, topic), ...many(2, () => 'update'), ...many(3, topic, { changes: undefined })),
      // Without any, nearly all messages have to say something.
      history(...many(5, topic, { changes: undefined }), { subject: 'update', changes: undefined }),
    ],
    notFound: [
      history(...many(4, topic, { changes: undefined }), ...many(2, () => 'update', { changes: undefined })),
      history(
        ...many(4, topic, { changes: dump }),
        ...many(3, () => 'update'),
        ...many(3, topic, { changes: undefined }),
      ),
      history(...many(3, topic)),
      history(...many(3, topic), ...many(3, () => 'fix')),
      history(...many(3, topic), ...many(3, index => topic(index + 3), { changes: dump })),
    ],
  },
  'task-branches': {
    found: [
      mergeOf('Merge pull request #7 from ana/fix-rounding'),
      mergeOf("Merge branch 'feature/invoices' into main"),
      mergeOf("Merge branch 'main' into feature/invoices"),
      history({ subject: 'Add invoices (#7)' }),
    ],
    notFound: [
      mergeOf("Merge branch 'main' of github.com:ana/shop"),
      mergeOf("Merge remote-tracking branch 'origin/master'"),
      mergeOf("Merge branch 'develop'"),
      mergeOf('Merge pull request #7 from ana/dev'),
      mergeOf('Merge pull request #7 from ana/dependabot/pip/django-2.2.8'),
      history({ subject: 'Add invoices, see #7' }),
    ],
  },
  'branches-often': {
    found: [
      mergeOf('Merge pull request #7 from ana/fix-rounding'),
      history(...many(39, topic), { subject: 'Add invoices (#7)' }),
    ],
    notFound: [
      mergeOf("Merge branch 'develop'"),
      // Three branches in a hundred and fifty commits are exceptions.
      history(...many(150, topic), ...many(3, index => `Add ${TOPICS[index]} (#${index})`)),
    ],
  },
  'task-pulls': {
    found: [
      pulled({}),
      pulled({ ...huge, body: purpose }),
      pulled({ ...huge, closes: [12] }),
      pulled({ branch: 'dev', body: purpose }),
      pulled({ author: undefined, title: '`rm -rf` @everyone | task' }),
    ],
    notFound: [
      pulled({ state: 'open' }),
      pulled({ state: 'closed' }),
      pulled(huge),
      pulled({
        ...huge,
        body: `<!-- ${purpose} -->\n\n- [x] ${purpose}\n\n> ${purpose}\n\n\`\`\`\n${purpose}\n\`\`\`\n`,
      }),
      // From one line that lives on to another: a release.
      pulled({ branch: 'dev' }),
      pulled({ ...huge, branch: 'develop', body: purpose }),
      pulled({ author: { login: 'dependabot', bot: true } }),
      mergeOf('Merge pull request #7 from ana/fix-rounding'),
    ],
  },
  'pulls-often': {
    found: [pulled({}), pulled({}, 40)],
    notFound: [
      pulled({}, 41),
      pulled({ branch: 'dev' }),
      // Of how many commits, nobody knows.
      { files, tracker: { pulls: [{}] } },
    ],
  },
} satisfies SkillExamples
