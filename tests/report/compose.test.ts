import { describe, expect, it, test } from 'vitest'
import { renderJson } from '../../src/report/json.ts'
import type { Fact } from '../../src/types.ts'
import { assessment, compose, factsWith, goodReport, lines, place, repository } from './made-up.ts'

const shown = (id: string, title: string, path = 'app/a.py') =>
  assessment(id, title, { level: 'solid', says: '', evidence: [place('use', `shows ${title}`, lines(path, 1))] })
const partly = (id: string, title: string) => ({ ...shown(id, title), level: 'some' as const })
const absent = (id: string, title: string) => assessment(id, title, {})

const endpoint = (framework: string): Fact => ({
  kind: 'endpoint',
  framework,
  route: '/',
  methods: ['GET'],
  handler: 'index',
  json: true,
  template: false,
  usesData: true,
  substantial: true,
  language: 'python',
  anchor: lines('app/a.py', 1),
  owner: 'own',
})

it('gives the same bytes for the same input, in whatever order assessments and keys come', () => {
  const json = renderJson(goodReport())
  expect(renderJson(goodReport())).toBe(json)

  const one = [shown('testing', 'Tests'), absent('oop', 'Classes')]
  const other = [...one]
    .reverse()
    .map(item => Object.fromEntries(Object.entries(item).reverse()) as unknown as typeof item)
  expect(renderJson(compose(other))).toBe(renderJson(compose(one)))
})

it('ends JSON with a newline, leaves out what is not known and hides old workflow commands', () => {
  const report = compose(
    [assessment('oop', 'Classes', { says: 'no ##[error]' })],
    factsWith({ repository: { source: 'memory' } }),
  )
  const json = renderJson(report)
  expect(json.endsWith('}\n')).toBe(true)
  expect(json).not.toContain('##[')
  expect(JSON.parse(json)).toEqual(report)
  expect(Object.keys(report.repository)).toEqual(['source'])
})

it('orders skills as the profile does and asks what no repository shows', () => {
  const report = compose([absent('containers', 'Containers'), absent('ci', 'CI'), absent('testing', 'Tests')])
  expect(report.skills.map(({ id }) => id)).toEqual(['testing', 'ci', 'containers', 'verbal-communication'])
  expect(report.skills.at(-1)).toMatchObject({ level: 'ask', importance: 'ask', evidence: [] })
})

describe('a group', () => {
  const framework = (level: 'solid' | 'some') => ({ ...shown('web-framework', 'Web framework'), level })
  const chosen = (...parts: Parameters<typeof compose>) =>
    compose(...parts).skills.find(({ id }) => id === 'web-framework')?.chosen

  it('is one count and keeps all its skills', () => {
    const report = compose([
      framework('solid'),
      shown('flask', 'Flask'),
      absent('django', 'Django'),
      absent('ci', 'CI'),
    ])
    expect(report.summary.valuable).toEqual({ solid: 1, some: 0, none: 1, unknown: 0 })
    expect(report.skills.map(({ id }) => id)).toContain('django')
  })

  it('counts its best skill where the one that stands for all is not there', () => {
    const report = compose([absent('flask', 'Flask'), shown('django', 'Django')])
    expect(report.summary.valuable).toEqual({ solid: 1, some: 0, none: 0, unknown: 0 })
  })

  it('is named after what is used', () => {
    expect(chosen([framework('solid'), shown('flask', 'Flask'), absent('django', 'Django')])).toBe('Flask')
    expect(chosen([framework('solid'), shown('flask', 'Flask'), shown('django', 'Django')])).toBe('Flask and Django')
    expect(chosen([framework('solid'), partly('flask', 'Flask'), shown('django', 'Django')])).toBe('Django')
  })

  it('is named after a framework without a skill of its own by the facts', () => {
    const facts = factsWith({ byKind: new Map([['endpoint', ['flask', 'fastapi', 'fastapi'].map(endpoint)]]) })
    expect(chosen([framework('solid'), partly('flask', 'Flask')], facts)).toBe('FastAPI')
    expect(chosen([framework('solid')], factsWith({ byKind: new Map([['endpoint', [endpoint('aiohttp')]]]) }))).toBe(
      'aiohttp',
    )
  })

  it('has no name where nothing is used or known', () => {
    expect(chosen([absent('web-framework', 'Web framework'), absent('flask', 'Flask')])).toBeUndefined()
    expect(chosen([framework('some')])).toBeUndefined()
  })
})

describe('next', () => {
  const step = (id: string, level: 'none' | 'some' | 'solid' | 'unknown', minutes: number) =>
    assessment(id, id, { level, nextStep: `Do ${id}.`, minutes, evidence: [place('use', 'x', lines('a.py', 1))] })
  const order = (...steps: readonly ReturnType<typeof step>[]) => compose(steps).next.map(({ skill }) => skill)

  it('has required skills before valuable before bonus', () => {
    expect(order(step('containers', 'some', 5), step('ci', 'some', 10), step('oop', 'none', 240))).toEqual([
      'oop',
      'ci',
      'containers',
    ])
  })

  it('prefers what ends at shown, and little work', () => {
    expect(order(step('oop', 'none', 40), step('testing', 'some', 60), step('git', 'some', 10))).toEqual([
      'git',
      'testing',
      'oop',
    ])
  })

  it('prefers what is nearly there, and says how little is left', () => {
    const gap = (found: number, needed: number) => [{ signal: 'test', title: 'Has tests', found, needed }]
    const begun = { ...step('testing', 'some', 45), gaps: gap(2, 3) }
    const open = { ...step('oop', 'some', 40), gaps: gap(0, 2) }
    expect(compose([open, begun]).next).toEqual([
      { skill: 'testing', step: 'Do testing.', minutes: 23 },
      { skill: 'oop', step: 'Do oop.', minutes: 40 },
    ])
  })

  it('takes three at most, and none for what is shown, not assessed or one of a group', () => {
    const group = [step('web-framework', 'none', 30), step('flask', 'none', 5), step('django', 'none', 5)]
    expect(order(step('git', 'unknown', 1), step('oop', 'solid', 1), ...group)).toEqual(['web-framework'])
    expect(order(...['oop', 'testing', 'git', 'functions'].map(id => step(id, 'none', 9)))).toHaveLength(3)
  })
})

describe('tour', () => {
  const stops = (...skills: Parameters<typeof compose>[0]) =>
    compose(skills).tour.map(({ anchor }) => 'path' in anchor && anchor.path)

  it('visits a test, own code and writing', () => {
    expect(
      stops(
        shown('written-communication', 'Writing', 'README.md'),
        shown('oop', 'Classes', 'app/cart.py'),
        shown('testing', 'Tests', 'tests/test_a.py'),
      ),
    ).toEqual(['tests/test_a.py', 'app/cart.py', 'README.md'])
  })

  it('reads own code outside the tests, and documents for writing', () => {
    const classes = assessment('oop', 'Classes', {
      level: 'solid',
      evidence: [place('class', 'x', lines('tests/test_b.py', 1)), place('class', 'x', lines('app/cart.py', 1))],
    })
    const writing = assessment('written-communication', 'Writing', {
      level: 'solid',
      evidence: [place('docstrings', 'x', lines('app/money.py', 1)), place('readme', 'x', lines('README.md', 1))],
    })
    expect(stops(writing, classes, shown('testing', 'Tests', 'tests/test_a.py'))).toEqual([
      'tests/test_a.py',
      'app/cart.py',
      'README.md',
    ])
  })

  it('leaves out a stub of a README while there is something else', () => {
    const stub = {
      ...partly('written-communication', 'Writing'),
      evidence: [place('readme', 'x', lines('README.md', 1))],
    }
    expect(
      stops(stub, shown('oop', 'Classes', 'a.py'), partly('sql', 'SQL'), shown('ci', 'CI', 'ci.yml')),
    ).not.toContain('README.md')
    expect(stops(stub)).toEqual(['README.md'])
  })

  it('reads the file in which most skills show, not two of one kind', () => {
    const places = (id: string, ...paths: readonly string[]) =>
      assessment(id, id, { level: 'solid', evidence: paths.map(path => place('x', `${id} at work`, lines(path, 1))) })
    expect(
      compose([
        places('oop', 'app/a.py', 'app/heart.py', 'app/b.py'),
        places('exceptions', 'app/heart.py'),
        places('sql', 'app/heart.py', 'app/c.py'),
      ]).tour.map(({ skill, anchor }) => [skill, 'path' in anchor && anchor.path]),
    ).toEqual([
      ['exceptions', 'app/heart.py'],
      ['oop', 'app/a.py'],
      ['sql', 'app/c.py'],
    ])
  })

  it('does not begin with tests that say nothing of the project', () => {
    const gaps = [{ signal: 'real', title: 'Has tests', found: 0, needed: 3 }]
    const weak = { ...shown('testing', 'Tests', 'tests/test_a.py'), level: 'some' as const, gaps }
    expect(stops(weak, shown('oop', 'Classes', 'app/cart.py'))[0]).toBe('app/cart.py')
  })

  it('prefers what is shown to what is partly shown', () => {
    expect(stops(partly('oop', 'Classes'), shown('functions', 'Functions', 'app/b.py'))[0]).toBe('app/b.py')
  })

  it('visits no file twice, fills up with other skills, leaves out commits and what is not found', () => {
    const refs = assessment('issue-tracking', 'Issues', {
      level: 'solid',
      evidence: [place('ref', 'x', { at: 'commit', sha: 'a'.repeat(40) })],
    })
    expect(stops(shown('oop', 'Classes'), shown('exceptions', 'Exceptions'), refs, absent('testing', 'Tests'))).toEqual(
      ['app/a.py'],
    )
    expect(
      stops(shown('oop', 'Classes'), shown('ci', 'CI', '.github/workflows/ci.yml'), shown('sql', 'SQL', 'app/db.py')),
    ).toEqual(['app/a.py', 'app/db.py', '.github/workflows/ci.yml'])
  })
})

describe('no e-mail address or secret', () => {
  const secret = ['ghp', '_', 'a1B2'.repeat(9)].join('')
  const bad = `jo@acme.example ${secret}`

  it('is anywhere in a report', () => {
    const report = compose(
      [
        assessment('testing', 'Tests', {
          level: 'some',
          says: bad,
          evidence: [{ ...place('test', bad, lines(`notes/${bad}.md`, 1)), title: bad }],
          gaps: [{ signal: 'test', title: 'Has tests', found: 1, needed: 3 }],
          unchecked: [{ what: bad, reason: bad }],
          nextStep: bad,
          question: bad,
        }),
      ],
      factsWith({
        repository: { ...repository, name: bad, ref: bad, folder: bad, url: `https://github.com/${bad}` },
        read: {
          files: 1,
          bytes: 1,
          leftOut: [{ reason: bad, count: 1, examples: [bad] }],
          notRead: [{ path: bad, reason: bad }],
        },
      }),
      [bad],
    )
    const json = renderJson(report)
    expect(json).not.toContain('acme.example')
    expect(json).not.toContain(secret)
    expect(json).not.toContain('jo%40')
  })

  it('leaves a link behind for a path without them', () => {
    const [skill] = compose([shown('testing', 'Tests')]).skills
    expect(skill?.evidence[0]?.url).toMatch(/app\/a\.py#L1$/)
    const [blanked] = compose([shown('testing', 'Tests', 'jo@acme.example.py')]).skills
    expect(blanked?.evidence[0]).not.toHaveProperty('url')
  })

  it('is hidden at the edge where a long sentence is cut', () => {
    for (let start = 930; start <= 1000; start += 7) {
      const says = `${'word '.repeat(start / 5)}${secret}`
      expect(renderJson(compose([assessment('oop', 'Classes', { says })]))).not.toContain('ghp_')
    }
  })
})

test('anchors lose what is not theirs', () => {
  const anchor = { ...lines('a.py', 1, 2), column: 4 }
  const [skill] = compose([
    assessment('oop', 'Classes', { level: 'solid', evidence: [place('class', 'x', anchor)] }),
  ]).skills
  expect(skill?.evidence[0]?.anchor).toEqual(lines('a.py', 1, 2))
})

it('links no file that is not what the commit holds, and everything else', () => {
  const unlinked = (path: string) => path === 'app/a.py'
  const report = compose(
    [shown('testing', 'Tests'), shown('oop', 'Classes', 'app/b.py')],
    factsWith({ repository: { ...repository, unlinked } }),
  )
  const urls = report.skills.flatMap(({ evidence }) => evidence.map(({ url }) => url))
  expect(urls).toEqual([expect.stringMatching(/app\/b\.py#L1$/), undefined])
  expect(renderJson(report)).not.toContain('unlinked')
})
