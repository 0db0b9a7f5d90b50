import type { Example, ExampleCommit, ExamplePull, SkillExamples } from '../examples.ts'

const files = { 'app.py': 'print(1)\n' }
const history = (...commits: readonly ExampleCommit[]): Example => ({ files, commits })

const ana = { name: 'Ana Lima', email: 'ana.lima@example.org' }
const ben = { name: 'Ben Okafor', email: 'ben@example.net' }
const bot = { name: 'dependabot[bot]', email: '49699333+dependabot[bot]@users.noreply.github.com' }

/** A branch of one commit by `author`, merged by Ana. */
const merged = (author: typeof ana, subject: string): Example =>
  history(
    { subject: 'Add orders', author: ana },
    { subject: 'Add invoices', author },
    { subject: 'Add customers', author: ana, parents: [0] },
    { subject, author: ana, parents: [2, 1] },
  )

const squashedBy = (...authors: readonly (typeof ana)[]): Example =>
  history(...authors.map((author, index) => ({ subject: `Add part ${index} (#${index + 7})`, author })))

const anaThere = { login: 'ana', bot: false }
const benThere = { login: 'ben', bot: false }
const botThere = { login: 'dependabot', bot: true }
const copilot = { login: 'copilot-pull-request-reviewer', bot: false }
const pulled = (pull: ExamplePull, ...commits: readonly ExampleCommit[]): Example => ({
  files,
  commits: [{ subject: 'Add orders', author: ana }, ...commits],
  tracker: { pulls: [{ number: 7, author: anaThere, ...pull }] },
})

export default {
  'merged-work': {
    found: [
      merged(ben, 'Merge pull request #7 from ben/invoices'),
      merged(ben, "Merge branch 'invoices'"),
      // Somebody else's commits in a pull of the shared branch are work with others as well.
      merged(ben, "Merge branch 'main' of github.com:team/shop"),
      merged(ben, 'Take in the invoices'),
    ],
    notFound: [
      merged(ana, 'Merge pull request #7 from ana/invoices'),
      merged(ana, "Merge branch 'main' of github.com:ana/shop"),
      // The same person under a host's address.
      merged({ name: 'Ana Lima', email: '12345+analima@users.noreply.github.com' }, "Merge branch 'invoices'"),
      merged({ name: 'ana.lima', email: 'ana@work.example' }, "Merge branch 'invoices'"),
      merged({ name: 'root', email: 'root@localhost' }, "Merge remote-tracking branch 'origin/main'"),
      merged(bot, 'Merge pull request #7 from ana/dependabot/pip/django-2.2.8'),
    ],
  },
  'squashed-work': {
    found: [squashedBy(ana, ben)],
    notFound: [
      squashedBy(ana, ana),
      squashedBy(ana, bot),
      history({ subject: 'Add invoices', author: ana }, { subject: 'See (#7) first', author: ben }),
    ],
  },
  'applied-work': {
    found: [history({ subject: 'Add orders', author: ana }, { subject: 'Add invoices', author: ben, committer: ana })],
    notFound: [
      history({ subject: 'Add orders', author: ana }, { subject: 'Add invoices', author: ben }),
      history({ subject: 'Add orders', author: ana, committer: { name: 'GitHub', email: 'noreply@github.com' } }),
    ],
  },
  'reviewed-pulls': {
    found: [
      pulled({ reviews: [benThere] }),
      pulled({ mergedBy: benThere }),
      pulled({ author: benThere, title: '`code` @everyone | branch', mergedBy: anaThere }),
    ],
    notFound: [
      pulled({ reviews: [anaThere, { login: 'Ana', bot: false }] }),
      pulled({ reviews: [botThere, copilot] }),
      pulled({ mergedBy: { login: 'mergify', bot: true } }),
      pulled({ author: botThere, reviews: [anaThere] }),
      // It may have been Ana's first account.
      pulled({ author: undefined, mergedBy: anaThere }),
      pulled({ reviews: [undefined] }),
      pulled({ state: 'closed', reviews: [benThere] }),
      pulled({ state: 'open', reviews: [benThere] }),
      merged(ben, 'Merge pull request #7 from ben/invoices'),
    ],
  },
  'several-commits-each': {
    found: [
      history(
        { subject: 'Add orders', author: ana },
        { subject: 'Add invoices', author: ana },
        { subject: 'Add tax', author: ana },
      ),
    ],
    notFound: [
      history({ subject: 'Add orders', author: ana }, { subject: 'Add invoices', author: ben }),
      // What the host made with the repository is nobody's work.
      history(
        { subject: 'Initial commit', author: ana },
        { subject: 'Add invoices', author: ana },
        { subject: 'Add tax', author: ana },
      ),
    ],
  },
  'second-person': {
    found: [
      history({ subject: 'Add orders', author: ana }, { subject: 'Add invoices', author: ben }),
      history({ subject: 'Add orders', author: ana, coAuthors: [ben] }),
      // Siblings.
      history(
        { subject: 'Add orders', author: ana },
        { subject: 'Add tax', author: { name: 'Anna Lima', email: 'anna@example.net' } },
      ),
    ],
    notFound: [
      history({ subject: 'Add orders', author: ana }, { subject: 'Bump requests', author: bot }),
      history(
        { subject: 'Add orders', author: ana },
        { subject: 'Add tax', author: { ...ana, email: 'ana@home.example' } },
      ),
      // The same letters, read from another one on.
      history(
        { subject: 'Add orders', author: { name: 'limaana', email: 'limaana@work.example' } },
        { subject: 'Add tax', author: { name: 'analima94', email: '80402@home.example' } },
      ),
      history(
        { subject: 'Add orders', author: { name: 'Иван Петров', email: 'ivan@work.example' } },
        { subject: 'Add tax', author: { name: 'Ivan Petrov', email: 'petrov@home.example' } },
      ),
      history(
        { subject: 'Add orders', author: ana },
        { subject: 'Add tax', author: { name: 'Ubuntu', email: 'ubuntu@ip-10-0-0-1.ec2.internal' } },
      ),
      history({
        subject: 'Add orders',
        author: ana,
        coAuthors: [{ name: 'Copilot', email: '198982749+Copilot@users.noreply.github.com' }],
      }),
    ],
  },
  'pull-requests': {
    found: [
      merged(ana, 'Merge pull request #7 from ana/invoices'),
      merged(ana, 'Merged in invoices (pull request #7)'),
      squashedBy(ana),
    ],
    notFound: [
      merged(ana, "Merge branch 'invoices'"),
      merged(bot, 'Merge pull request #7 from ana/dependabot/pip/django-2.2.8'),
      history({ subject: 'Add invoices, see #7', author: ana }),
    ],
  },
  'hosted-pulls': {
    found: [
      pulled({}),
      pulled({ author: undefined }),
      pulled({ state: 'open', reviews: [benThere] }),
      pulled({ state: 'closed', reviews: [benThere] }),
    ],
    notFound: [
      pulled({ state: 'open' }),
      pulled({ author: botThere }),
      pulled({ state: 'closed', reviews: [anaThere] }),
      // The history shows the same one.
      pulled({}, { subject: 'Add invoices (#7)', author: ana }),
    ],
  },
} satisfies SkillExamples
