import { describe, expect, it } from 'vitest'
import { type AuditOptions, audit } from '../../src/audit.ts'
import { juniorPythonBackend } from '../../src/profile/junior-python-backend.ts'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { renderText } from '../../src/report/text.ts'
import { type GitOptions, gitSource } from '../../src/source/git.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { Source } from '../../src/types.ts'
import { ANA, BEN, commitAs } from '../source/people.ts'
import { git, newRepository } from '../source/scratch.ts'

const OPTIONS: AuditOptions = { profile: juniorPythonBackend, tool: { name: 'portfolio-readiness', version: '0' } }

const reportOf = (source: Source, ...candidates: readonly string[]): Promise<Report> =>
  audit(source, { ...OPTIONS, candidates })

const auditAt = async (path: string, candidates: readonly string[], options: Partial<GitOptions> = {}) =>
  reportOf(await gitSource({ path, ...options }), ...candidates)

const skillOf = (report: Report, id: string) => {
  const skill = report.skills.find(one => one.id === id)
  if (!skill) throw new Error(`no skill ${id}`)
  return skill
}
const levels = (report: Report, id: string) => {
  const { level, candidateLevel } = skillOf(report, id)
  return [level, candidateLevel]
}

const FUNCTIONS = `def total(prices, discount):
    cheaper = [price - discount for price in prices]
    return sum(cheaper)


def delivery(weight, distance):
    if weight > 20:
        return distance * 3
    return distance


def bill(prices, weight):
    return total(prices, 1) + delivery(weight, 5)


print(bill([1, 2], 3))
`
const TESTS = `from shop import bill, delivery, total


def test_total():
    assert total([3, 4], 1) == 5


def test_delivery_of_heavy_parcels():
    assert delivery(30, 2) == 6


def test_bill():
    assert bill([3], 1) == 7
`

/** Ana writes the code, Ben its tests. */
const twoPeople = (): string => {
  const path = newRepository()
  commitAs(path, ANA, { 'shop.py': FUNCTIONS }, 'Add the total of an order and its delivery')
  commitAs(path, BEN, { 'test_shop.py': TESTS }, 'Test totals and delivery')
  commitAs(path, ANA, { 'README.md': '# Shop\n\nReckons what an order costs.\n' }, 'Say what the shop is for')
  return path
}

describe('with several people and a candidate', () => {
  it('each skill says what the candidate’s own lines give, and the level stays', async () => {
    const path = twoPeople()
    const [everyone, ana, ben] = [
      await auditAt(path, []),
      await auditAt(path, ['Ana Lima']),
      await auditAt(path, ['ben@example.org']),
    ]
    expect(levels(everyone, 'functions')).toEqual(['solid', undefined])
    expect(levels(ana, 'functions')).toEqual(['solid', 'solid'])
    expect(levels(ben, 'functions')).toEqual(['solid', 'none'])
    expect(levels(ana, 'testing')).toEqual(['solid', 'none'])
    expect(levels(ben, 'testing')).toEqual(['solid', 'solid'])
    expect(skillOf(ben, 'oop').candidateLevel).toBeUndefined()
    for (const report of [ana, ben]) expect(report.summary).toEqual(everyone.summary)
  })

  it('each place says by whom, and a figure over all of the history does not', async () => {
    const report = await auditAt(twoPeople(), ['Ana Lima'])
    expect(skillOf(report, 'functions').evidence.every(({ by }) => by?.join() === 'Ana Lima')).toBe(true)
    expect(skillOf(report, 'testing').evidence.every(({ by }) => by?.join() === 'Ben Okafor')).toBe(true)
    const commits = skillOf(report, 'git').evidence.filter(({ signal }) => signal === 'commits')
    expect(commits.map(({ by }) => by?.join()).sort()).toEqual(['Ana Lima', 'Ana Lima', 'Ben Okafor'])
    const persons = skillOf(report, 'teamwork').evidence.filter(({ signal }) => signal === 'second-person')
    expect(persons.map(({ by }) => by)).toEqual([undefined])
  })

  it('the renderings say it where it differs', async () => {
    const report = await auditAt(twoPeople(), ['Ana Lima'])
    const markdown = renderMarkdown(report, { form: 'comment' })
    expect(markdown).toMatch(/\*\*Tests\*\* \|.*of Ana Lima's own work: not found/)
    expect(markdown).not.toMatch(/\*\*Functions\*\* \|.*own work/)
    expect(markdown).toMatch(/shop\.py:\d+`? .* · by Ana Lima$/m)
    expect(markdown).toContain('<summary>Who wrote it: 2 people, one of them the candidate</summary>')
    const text = renderText(report, { color: false, width: 140 })
    expect(text).toMatch(/^ {2}Ana Lima: 2 commits, counts as the candidate$/m)
    expect(text).toMatch(/^ {2}Ana Lima counts as the candidate: /m)
    expect(text).toContain("of Ana Lima's own work: not found")
  })

  it('the same commit gives the same report', async () => {
    const path = twoPeople()
    expect(renderJson(await auditAt(path, ['Ana Lima']))).toBe(renderJson(await auditAt(path, ['Ana Lima'])))
  })

  it('the report comes back from its JSON, and has no address in it', async () => {
    const report = await auditAt(twoPeople(), ['ana@example.org'])
    expect(parseReport(JSON.parse(renderJson(report)))).toEqual(report)
    expect(renderJson(report)).not.toMatch(/@example/)
  })

  it('readers are led through the candidate’s own places, and asked about nothing else', async () => {
    const path = twoPeople()
    const own = `def refund(orders, number):
    if number not in orders:
        raise KeyError(f'no order {number}')
    return orders[number] * 2


print(refund({1: 2}, 1))
`
    commitAs(path, BEN, { 'zz_refunds.py': own }, 'Pay orders back that came too late')
    const [ana, ben] = [await auditAt(path, ['Ana Lima']), await auditAt(path, ['Ben Okafor'])]
    const toured = ({ tour }: Report) => tour.map(({ anchor }) => 'path' in anchor && anchor.path)
    expect(toured(ana).sort()).toEqual(['README.md', 'shop.py'])
    expect(toured(ben).sort()).toEqual(['test_shop.py', 'zz_refunds.py'])
    const asked = ({ skills }: Report) => skills.flatMap(({ id, question }) => (question === undefined ? [] : [id]))
    expect(asked(ben)).toContain('testing')
    expect(asked(ana)).not.toContain('testing')
    expect(asked(await auditAt(path, []))).toContain('testing')
    for (const report of [ana, ben]) {
      const { level, candidateLevel, evidence } = skillOf(report, 'data-structures')
      expect(candidateLevel).toBe(level)
      expect(evidence[0]?.by).toEqual([report === ana ? 'Ana Lima' : 'Ben Okafor'])
    }
    // Ben's one function is less than the level rests on: its row says so, and keeps the best place.
    expect(levels(ben, 'functions')).toEqual(['solid', 'some'])
    expect(skillOf(ben, 'functions').evidence[0]?.by).toEqual(['Ana Lima'])
  })

  it('some of the candidate’s places are shown where everyone’s best are all of others', async () => {
    const path = newRepository()
    const many = Array.from({ length: 60 }, (_, n) => `def price_${n}(a, b):\n    return a + b + ${n}\n`).join('\n\n')
    const calls = Array.from({ length: 60 }, (_, n) => `price_${n}(1, 2)`).join('\n')
    commitAs(path, ANA, { 'a.py': `${many}\n\n${calls}\n` }, 'Add prices')
    commitAs(path, BEN, { 'z/tax.py': 'def tax(a):\n    return a * 2\n\n\nprint(tax(1))\n' }, 'Add taxes')
    const { evidence } = skillOf(await auditAt(path, ['Ben Okafor']), 'functions')
    expect(evidence.some(({ by }) => by?.includes('Ben Okafor'))).toBe(true)
  })

  it('history is the candidate’s own', async () => {
    const path = newRepository()
    const things = 'orders prices parcels invoices discounts taxes customers addresses carts payments refunds stock'
    for (const [index, thing] of things.split(' ').entries()) {
      commitAs(path, ANA, { [`${thing}.py`]: `count = ${index}\n` }, `Add the table of ${thing} and their totals`)
      git(path, ['commit', '--quiet', '--amend', '--no-edit', `--date=${1_700_000_000 + index * 50_000} +0000`])
    }
    commitAs(path, BEN, { 'b.py': 'price = 1\n' }, 'Add a price')
    expect(levels(await auditAt(path, ['Ana Lima']), 'git')).toEqual(['solid', 'solid'])
    expect(levels(await auditAt(path, ['Ben Okafor']), 'git')).toEqual(['solid', 'some'])
  })
})

describe('a place is the candidate’s', () => {
  const functionsOf = async (path: string, candidate: string) =>
    skillOf(await auditAt(path, [candidate]), 'functions').candidateLevel

  it('as a co-author', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'shop.py': FUNCTIONS }, `Add totals\n\nCo-authored-by: ${BEN}`)
    commitAs(path, BEN, { 'more.txt': 'more' }, 'Add more')
    const report = await auditAt(path, ['Ben Okafor'])
    expect(levels(report, 'functions')).toEqual(['solid', 'solid'])
    expect(skillOf(report, 'functions').evidence[0]?.by).toEqual(['Ana Lima', 'Ben Okafor'])
    expect(await functionsOf(path, 'Ana Lima')).toBe('solid')
    expect(report.authorship?.people).toEqual([
      { name: 'Ben Okafor', commits: 1, coAuthored: 1, candidate: true },
      { name: 'Ana Lima', commits: 1, coAuthored: 0, candidate: false },
    ])
  })

  it('not as a bot that is a co-author, nor with one', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'shop.py': FUNCTIONS }, 'Add totals\n\nCo-authored-by: Claude <noreply@anthropic.com>')
    commitAs(path, 'dependabot[bot] <1+dependabot[bot]@users.noreply.github.com>', { 'a.txt': 'a' }, 'Bump a')
    const report = await auditAt(path, ['Ana Lima'])
    expect(report.authorship?.people.map(({ name }) => name)).toEqual(['Ana Lima'])
    expect(skillOf(report, 'functions')).not.toHaveProperty('candidateLevel')
  })

  it('when all of a function that two wrote in equal parts begins with them', async () => {
    const path = newRepository()
    const [first, second] = ['def total(prices, discount):', '    return sum(prices) - discount']
    commitAs(path, ANA, { 'shop.py': `${first}\n    return 0\n`, 'run.py': 'import shop\nprint(shop.total([1], 2))\n' })
    commitAs(path, BEN, { 'shop.py': `${first}\n${second}\n` })
    expect(await functionsOf(path, 'Ana Lima')).toBe('some')
    expect(await functionsOf(path, 'Ben Okafor')).toBe('none')
  })

  it('when they rewrote all but its first line', async () => {
    const path = newRepository()
    const run = { 'run.py': 'import shop\nprint(shop.total([1], 2))\n' }
    const first = 'def total(prices, discount):'
    commitAs(path, ANA, { 'shop.py': `${first}\n    return 0\n`, ...run })
    commitAs(path, BEN, { 'shop.py': `${first}\n    cheaper = sum(prices) - discount\n    return cheaper * 2\n` })
    expect(await functionsOf(path, 'Ben Okafor')).toBe('some')
    expect(await functionsOf(path, 'Ana Lima')).toBe('none')
  })

  it('after somebody else moved and indented it', async () => {
    const path = newRepository()
    commitAs(path, ANA, { 'shop.py': FUNCTIONS })
    const indented = `if True:\n${FUNCTIONS.replace(/^(?=.)/gm, '    ')}`
    commitAs(path, BEN, { 'shop.py': undefined, 'shop/orders.py': indented }, 'Tidy up')
    expect(await functionsOf(path, 'Ana Lima')).toBe('solid')
    expect(await functionsOf(path, 'Ben Okafor')).toBe('none')
  })

  it('under another name and address of theirs', async () => {
    const path = twoPeople()
    commitAs(path, 'ana-m <ana@example.org>', { 'more.py': FUNCTIONS.replaceAll('total', 'sum_of') }, 'Add more')
    commitAs(path, 'Ana Lima <lima@work.example>', { 'other.txt': 'x' }, 'Add another')
    const report = await auditAt(path, ['lima@work.example'])
    expect(levels(report, 'functions')).toEqual(['solid', 'solid'])
    expect(report.authorship?.merged).toEqual([
      'Ana Lima and ana-m are counted as one person: the same e-mail address',
      'Ana Lima, with two e-mail addresses, is counted as one person: the same name',
    ])
  })

  it('of a text by the sections that they began', async () => {
    const path = newRepository()
    const about = `# Shop\n\nReckons what an order costs, with its delivery and its discount.\n${'It does so in euros.\n'.repeat(6)}`
    commitAs(path, ANA, { 'README.md': about, 'requirements.txt': 'flask\n' })
    commitAs(path, BEN, { 'README.md': `${about}\n## Install\n\n\`\`\`sh\npip install -r requirements.txt\n\`\`\`\n` })
    const report = await auditAt(path, ['Ben Okafor'])
    expect(skillOf(report, 'written-communication').candidateLevel).toBe('some')
  })
})

describe('the owner', () => {
  const owned = (owner: string): string => {
    const path = newRepository()
    git(path, ['remote', 'add', 'origin', `https://github.com/${owner}/shop.git`])
    commitAs(path, 'A L <12345+lila94@users.noreply.github.com>', { 'shop.py': FUNCTIONS })
    commitAs(path, BEN, { 'test_shop.py': TESTS })
    return path
  }

  it('is the candidate where an account says so', async () => {
    const report = await auditAt(owned('Lila94'), [])
    expect(report.authorship?.says[0]).toMatch(/^A L counts as the candidate: the owner is `Lila94`/)
    expect(levels(report, 'testing')).toEqual(['solid', 'none'])
  })

  it('of an organisation, or of a fork with nothing of theirs, is not, and the report is of everyone', async () => {
    const report = await auditAt(owned('acme'), [])
    expect(report.authorship).toMatchObject({
      recognised: false,
      says: ['The owner `acme` was not recognised among 2 authors: set `candidate`.'],
    })
    expect(report.warnings).toEqual([])
    expect(report.skills.some(skill => 'candidateLevel' in skill)).toBe(false)
    expect(report.skills.flatMap(({ evidence }) => evidence).some(place => 'by' in place)).toBe(false)
  })
})

it('of one person nothing of it is seen', async () => {
  const path = newRepository()
  commitAs(path, ANA, { 'shop.py': FUNCTIONS, 'test_shop.py': TESTS })
  const report = await auditAt(path, ['Ana Lima'])
  expect(report.skills.some(skill => 'candidateLevel' in skill)).toBe(false)
  expect(report.skills.flatMap(({ evidence }) => evidence).some(place => 'by' in place)).toBe(false)
  for (const form of ['comment', 'summary'] as const)
    expect(renderMarkdown(report, { form })).not.toMatch(/Who wrote it|Ana Lima|own work/)
  expect(renderText(report, { color: false, width: 100 })).not.toMatch(/Who wrote it|Ana Lima|own work/)
})

it('of one person in a repository without an owner nobody asks who that is', async () => {
  const path = newRepository()
  commitAs(path, ANA, { 'shop.py': FUNCTIONS })
  expect(renderText(await auditAt(path, []), { color: false, width: 100 })).not.toMatch(/Who wrote it|candidate/)
})

it('a candidate who wrote nothing here is said once, and changes nothing else', async () => {
  const path = twoPeople()
  const [report, everyone] = [await auditAt(path, ['Zoe Park']), await auditAt(path, [])]
  expect(report.warnings).toEqual([
    'The candidate that was named, `Zoe Park`, was not recognised among 2 authors: give another name, e-mail address or login.',
  ])
  expect(report.skills).toEqual(everyone.skills)
  const markdown = renderMarkdown(report, { form: 'summary' })
  const text = renderText(report, { color: false, width: 300 })
  for (const rendered of [markdown, text]) expect(rendered.match(/was not recognised/g)).toHaveLength(1)
  const source = memorySource({ files: { 'a.py': 'a = 1\n' } })
  expect((await reportOf(source, 'Zoe')).warnings.join()).toMatch(
    /^The candidate was not looked for, since the history/,
  )
})

describe('a pull request that takes over somebody’s work', () => {
  it('by .mailmap is not believed, and outside of one it is shown', async () => {
    const path = twoPeople()
    const base = git(path, ['rev-parse', 'HEAD'])
    commitAs(path, BEN, { '.mailmap': 'Ben Okafor <ben@example.org> Ana Lima <ana@example.org>\n' }, 'Add a mailmap')
    const careful = await auditAt(path, ['Ben Okafor'], { trusted: base })
    expect(levels(careful, 'functions')).toEqual(['solid', 'none'])
    expect(careful.authorship?.people.map(({ name }) => name).sort()).toEqual(['Ana Lima', 'Ben Okafor'])
    const shown = await auditAt(path, ['Ben Okafor'])
    expect(shown.authorship?.merged).toEqual(['Ana Lima and Ben Okafor are counted as one person: `.mailmap`'])
    expect(renderMarkdown(shown, { form: 'comment' })).toContain('Ana Lima and Ben Okafor are counted as one person')
  })

  it('by ignored revisions is not believed, and outside of one it is shown', async () => {
    const path = newRepository()
    const worse = FUNCTIONS.replace('* 3', '* 4').replace('> 20', '> 30')
    commitAs(path, BEN, { 'shop.py': worse })
    const fixed = commitAs(path, ANA, { 'shop.py': FUNCTIONS })
    commitAs(path, BEN, { '.git-blame-ignore-revs': `${fixed}\n` }, 'Ignore')
    const by = (report: Report) => skillOf(report, 'functions').evidence.map(place => place.by?.join(' and '))
    expect(by(await auditAt(path, ['Ben Okafor'], { trusted: fixed }))).toContain('Ben Okafor and Ana Lima')
    const shown = await auditAt(path, ['Ben Okafor'])
    expect(by(shown)).not.toContain('Ben Okafor and Ana Lima')
    expect(shown.authorship?.notes.join()).toMatch(/^One commit that `.git-blame-ignore-revs` names is passed over/)
  })
})

it.each([
  ['markdown', '[x](https://evil.example) **b** | `c` <img src=x onerror=y> @everyone #1'],
  ['a turned name', '\u202eanA\u2066'],
  ['a command', '::set-output name=x::y ##[error]'],
  ['an address', 'eve@evil.example'],
  ['an escape', '\u001b[31mred'],
  ['a long name', 'Eve '.repeat(60)],
])('a name that is %s stays a name', async (_, name) => {
  const path = twoPeople()
  // git itself takes the angle brackets away.
  commitAs(path, `${name.replace(/[<>]/g, '')} <eve@evil.example>`, { 'eve.py': FUNCTIONS.replaceAll('total', 'eve') })
  const report = await auditAt(path, ['eve@evil.example'])
  expect(report.authorship?.recognised).toBe(true)
  const markdown = renderMarkdown(report, { form: 'comment' })
  const text = renderText(report, { color: false, width: 100 })
  for (const output of [markdown, text, renderJson(report)]) {
    expect(output).not.toMatch(/eve@|evil\.example>|^::|##\[/m)
    for (const sign of ['\u202e', '\u2066', '\u001b']) expect(output).not.toContain(sign)
  }
  expect(markdown).not.toMatch(/@everyone|\]\(https:\/\/evil|<img|\*\*b\*\*/)
})

describe('what could not be looked at', () => {
  const commits = [
    { subject: 'Add totals', author: { name: 'Ana Lima', email: 'ana@example.org' } },
    { subject: 'Add tests', author: { name: 'Ben Okafor', email: 'ben@example.org' } },
  ]
  const files = { 'shop.py': FUNCTIONS, 'test_shop.py': TESTS }

  it('is not assessed, with the reason, and never "not found"', async () => {
    const report = await reportOf(memorySource({ files, commits }), 'Ana Lima')
    expect(levels(report, 'functions')).toEqual(['solid', 'unknown'])
    expect(skillOf(report, 'functions').candidateReason).toMatch(/set fetch-depth: 0$/)
    expect(levels(report, 'git')).toEqual(['some', 'some'])
    const markdown = renderMarkdown(report, { form: 'comment' })
    expect(markdown).toMatch(/Not assessed for their own work:\n\n- .*Functions.*set fetch-depth: 0/)
    expect(markdown).not.toMatch(/own work: not/)
  })

  it('leaves a level that does not hang on it', async () => {
    const lineCommits = { 'shop.py': Array.from({ length: FUNCTIONS.split('\n').length }, () => 0) }
    const report = await reportOf(memorySource({ files, commits, lineCommits }), 'Ana Lima')
    expect(levels(report, 'functions')).toEqual(['solid', 'solid'])
    expect(levels(report, 'testing')).toEqual(['solid', 'unknown'])
  })

  it('is more than 150 files, and no file is asked for twice or in vain', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`part_${index}.py`, `def f_${index}(a, b):\n    return a + b\n`]),
    )
    const lineCommits = Object.fromEntries(Object.keys(many).map(path => [path, [1, 1]]))
    const asked: string[] = []
    const watched = (given: Source): Source => ({
      ...given,
      authors: async paths => {
        asked.push(...paths)
        return given.authors?.(paths) ?? { files: [], passedOver: 0 }
      },
    })
    const report = await reportOf(watched(memorySource({ files: many, commits, lineCommits })), 'Ana Lima')
    expect(asked).toHaveLength(150)
    expect(new Set(asked).size).toBe(150)
    expect(levels(report, 'functions')[1]).toBe('unknown')
    expect(skillOf(report, 'functions').candidateReason).toBe('more than 150 files hold places of it')

    asked.length = 0
    await reportOf(watched(memorySource({ files: many, commits, lineCommits })), 'Ben Okafor')
    expect(asked.length).toBeLessThan(50)
  })
})
