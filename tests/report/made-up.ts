import { juniorPythonBackend } from '../../src/profile/junior-python-backend.ts'
import { composeReport } from '../../src/report/compose.ts'
import type { Report } from '../../src/report/schema.ts'
import type { Anchor, Assessment, Evidence, Facts, Repository } from '../../src/types.ts'

export const COMMIT = '3f1c0de5a7b94d0c8e21f6aa54b0c9d7e8f01234'
const OLDER = 'b7e4d2c19a8f6053e1d7c2b4a6980f1e3d5c7b9a'

export const repository: Repository = {
  name: 'acme/orders',
  url: 'https://github.com/acme/orders',
  host: 'github',
  commit: COMMIT,
  ref: 'HEAD',
  source: 'git',
}

export const lines = (path: string, startLine: number, endLine = startLine): Anchor => ({
  at: 'lines',
  path,
  startLine,
  endLine,
})
export const commit = (sha = OLDER): Anchor => ({ at: 'commit', sha })

export const place = (signal: string, says: string, anchor: Anchor, title = `Has a ${signal}`): Evidence => ({
  signal,
  title,
  says,
  anchor,
})

const entryOf = (id: string) => {
  const entry = juniorPythonBackend.skills.find(skill => skill.id === id)
  if (entry === undefined) throw new Error(`no such skill: ${id}`)
  return entry
}

export const assessment = (id: string, title: string, parts: Partial<Assessment>): Assessment => ({
  ...entryOf(id),
  title,
  level: 'none',
  says: 'nothing of it in 14 modules',
  evidence: [],
  counts: {},
  gaps: [],
  unchecked: [],
  ...parts,
})

export const factsWith = (parts: Partial<Facts> = {}): Facts => ({
  byKind: new Map(),
  missing: new Map(),
  incomplete: new Map(),
  repository,
  warnings: [],
  read: {
    files: 61,
    bytes: 184_220,
    commits: 48,
    people: 2,
    leftOut: [
      { reason: 'migrations', count: 8, examples: ['migrations/0001_first.py', 'migrations/0002_totals.py'] },
      { reason: 'a virtualenv (pyvenv.cfg)', count: 4, examples: ['env/pyvenv.cfg'] },
    ],
    notRead: [{ path: 'data/dump.py', reason: 'over 1 MiB' }],
  },
  ...parts,
})

export const compose = (
  assessments: readonly Assessment[],
  facts: Facts = factsWith(),
  warnings: readonly string[] = [],
): Report =>
  composeReport({
    assessments,
    facts,
    profile: juniorPythonBackend,
    tool: { name: 'portfolio-readiness', version: '0.1.0' },
    warnings,
  })

const solid = (id: string, title: string, says: string, evidence: readonly Evidence[]): Assessment =>
  assessment(id, title, {
    level: 'solid',
    says,
    evidence,
    counts: Object.fromEntries(evidence.map(({ signal }) => [signal, 1])),
  })

const required = (): Assessment[] => [
  solid('data-types', 'Data types', '', [
    place('conversion', 'turns `int(cents) / 100` into a price', lines('app/money.py', 12)),
  ]),
  solid('data-structures', 'Data structures', 'list, dict and tuple', [
    place('iteration', 'goes through `order.items`', lines('app/orders.py', 22, 25)),
  ]),
  solid('testing', 'Tests', '9 tests call your code', [
    place('test', 'checks that an order without items is refused', lines('tests/test_orders.py', 14, 19)),
    place('test', 'checks `total` with a discount', lines('tests/test_orders.py', 22, 30)),
  ]),
  solid('exceptions', 'Exceptions', '', [
    place('handler', 'catches `TimeoutError` and retries', lines('app/payment.py', 52, 58)),
    place('own-exception', 'own exception class `OrderRefused`', lines('app/errors.py', 8)),
  ]),
  assessment('oop', 'Classes', {
    says: 'no class of its own in 14 modules',
    nextStep: 'Turn the functions around `cart` in `app/orders.py` into a class.',
    minutes: 60,
  }),
  assessment('issue-tracking', 'Issue tracker', {
    level: 'some',
    says: '',
    evidence: [place('reference', 'mentions #12 in “Refuse orders without items”', commit())],
    counts: { reference: 2 },
    gaps: [{ signal: 'reference', title: 'Mentions an issue in a commit', found: 2, needed: 3 }],
    unchecked: [
      { what: 'issues', reason: 'not looked at' },
      { what: 'pull requests', reason: 'not looked at' },
    ],
    nextStep: 'Open an issue for the next change and name it in the commit: `Refs #13`.',
    minutes: 10,
    question: 'How did you decide what to work on next?',
  }),
  assessment('git', 'Git', {
    level: 'unknown',
    says: 'the checkout is shallow: set `fetch-depth: 0`',
    unchecked: [{ what: 'history', reason: 'the checkout is shallow: set `fetch-depth: 0`' }],
  }),
  solid('written-communication', 'Writing', 'in English', [
    place('readme', 'says what it is, how to install and how to use it', lines('README.md', 1, 40)),
  ]),
]

const valuable = (): Assessment[] => [
  solid('web-framework', 'Web framework', '', [
    place('route', '12 routes, with forms and JSON', lines('app/views.py', 31, 44)),
  ]),
  solid('flask', 'Flask', '', [place('route', '12 routes, with forms and JSON', lines('app/views.py', 31, 44))]),
  assessment('django', 'Django', { says: 'no Django in 14 modules' }),
  assessment('ci', 'Continuous integration', {
    says: 'no configuration for any of the ten services it knows',
    nextStep: 'Let GitHub run the tests you already have: add `.github/workflows/tests.yml` with `pytest` in it.',
    minutes: 15,
  }),
]

const bonus = (): Assessment[] => [
  solid('regular-expressions', 'Regular expressions', '', [
    place('pattern', 'reads postcodes with `^\\d{5}|[A-Z]{2}$`', lines('app/address.py', 9)),
  ]),
  assessment('containers', 'Containers', {
    says: 'no Dockerfile or compose file',
    nextStep: 'Add a `Dockerfile`.',
    minutes: 30,
  }),
]

/** A middling to good portfolio with one of every level. */
export const goodReport = (): Report =>
  compose([...bonus(), ...valuable(), ...required()], factsWith(), ['2 files have local edits that play no part'])

/** A first repository: three scripts, no tests. */
export const weakReport = (): Report =>
  compose(
    [
      assessment('data-types', 'Data types', {
        level: 'some',
        says: '',
        evidence: [place('constant', 'names `price = 3`', lines('main.py', 1))],
        gaps: [
          { signal: 'conversion', title: 'Converts or formats values', found: 0, needed: 3 },
          { signal: 'logic', title: 'Uses values in a condition', found: 0, needed: 1 },
        ],
        nextStep: 'Ask for the price with `input()` and convert it.',
        minutes: 20,
      }),
      assessment('testing', 'Tests', {
        says: 'no test in 3 files',
        nextStep: 'Write three tests for `total`.',
        minutes: 45,
      }),
      assessment('ci', 'Continuous integration', { says: 'no configuration' }),
    ],
    factsWith({
      repository: { name: 'first-steps', source: 'folder' },
      read: { files: 3, bytes: 912, leftOut: [], notRead: [] },
    }),
  )

/** Nothing could be read but a list of files. */
export const emptyReport = (): Report =>
  compose([], factsWith({ repository: { source: 'memory' }, read: { files: 0, bytes: 0, leftOut: [], notRead: [] } }))
