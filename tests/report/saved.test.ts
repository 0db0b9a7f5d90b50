import { describe, expect, test } from 'vitest'
import { profiles } from '../../src/profile/index.ts'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { rebuildReport } from '../../src/report/saved.ts'
import { outOfBounds } from '../../src/report/saved-bounds.ts'
import { type Changes, parseReport, type Report, type ReportSkill } from '../../src/report/schema.ts'
import { skills } from '../../src/skills/index.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { Anchor, Repository } from '../../src/types.ts'
import { portfolio } from '../cli/portfolio.ts'
import { reportOn } from '../security/audit.ts'
import { HOSTILE } from './hostile.ts'
import { nodesOf, parsed, searchedTexts } from './parsed-markdown.ts'

const COMMIT = 'c0ffee'.repeat(7).slice(0, 40)
const repository: Repository = {
  name: 'ada/desk',
  url: 'https://github.com/ada/desk',
  host: 'github',
  commit: COMMIT,
  ref: COMMIT,
  source: 'git',
}
const [profile] = profiles
const tool = { name: 'portfolio-readiness', version: '0' }

const files = Object.fromEntries(
  portfolio
    .flatMap(commit => Object.entries(commit.files))
    .filter((file): file is [string, string] => file[1] !== undefined),
)
const fastApi =
  'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/books")\ndef books():\n    return {"books": []}\n'

const honest = async (more: Readonly<Record<string, string>> = {}): Promise<Report> => {
  const commits = portfolio.map(({ message }) => ({ subject: message }))
  const source = memorySource({ files: { ...files, ...more }, commits })
  return reportOn({ ...source, repository })
}

const rebuilt = (saved: unknown, more: Partial<Repository> = {}): Report =>
  rebuildReport(parseReport(JSON.parse(JSON.stringify(saved))), {
    profile,
    skills,
    tool,
    repository: { ...repository, ...more },
  })

const report = await honest()
const skillIn = ({ skills: all }: Report, id: string): ReportSkill => {
  const skill = all.find(one => one.id === id)
  if (!skill) throw new Error(`no ${id}`)
  return skill
}
const withSkill = (id: string, change: Partial<ReportSkill>): Report => ({
  ...report,
  skills: report.skills.map(skill => (skill.id === id ? { ...skill, ...change } : skill)),
})

describe('a report of ours', () => {
  test('has something to lose', () => {
    expect(skillIn(report, 'exceptions').level).toBe('solid')
    expect(report.tour.length).toBeGreaterThan(1)
    expect(report.next.length).toBeGreaterThan(1)
  })

  test.each([
    ['with its skills', {}],
    ['with a framework that has no skill of its own', { 'desk/views.py': fastApi }],
    ['of nothing but prose', { 'desk/loans.py': '', 'desk/views.py': '', 'tests/test_loans.py': '' }],
  ])('%s comes back byte for byte', async (_, more) => {
    const saved = await honest(more)
    expect(renderJson(rebuilt(saved))).toBe(renderJson(saved))
  })

  const words: Partial<ReportSkill> = {
    claims: [
      {
        says: 'the queries are built from parts',
        anchor: { at: 'lines', path: 'desk/loans.py', startLine: 2, endLine: 3 },
        url: `https://github.com/ada/desk/blob/${COMMIT}/desk/loans.py#L2-L3`,
      },
    ],
    withdrawn: [
      {
        says: 'copied from a course',
        anchor: { at: 'file', path: 'tests/old/' },
        url: `https://github.com/ada/desk/blob/${COMMIT}/tests/old/`,
        places: 3,
      },
    ],
  }

  test('has the candidate’s words, and hides nothing that was withdrawn', () => {
    const saved = withSkill('sql', words)
    expect(skillIn(saved, 'sql').level).toBe('none')
    expect(renderJson(rebuilt(saved))).toBe(renderJson(saved))
  })

  test.each([
    ['a place out of the repository', { at: 'file', path: '../x' }],
    ['a commit', { at: 'commit', sha: COMMIT }],
    ['nowhere', { at: 'file', path: '/' }],
  ] satisfies [string, Anchor][])('has no words about %s', (_, anchor) => {
    const saved = withSkill('sql', {
      claims: [{ says: 'the queries are built from parts', anchor }],
      withdrawn: [{ says: 'copied from a course', anchor, places: 1 }],
    })
    expect(renderJson(rebuilt(saved))).toBe(renderJson(report))
  })

  test('has no more and no longer words than a file could have', () => {
    const [claim] = words.claims ?? []
    if (!claim) throw new Error('no claim')
    const many = withSkill('sql', { claims: Array.from({ length: 80 }, (_, n) => ({ ...claim, says: `reason ${n}` })) })
    expect(skillIn(rebuilt(many), 'sql').claims).toHaveLength(50)
    const long = withSkill('sql', { claims: [{ ...claim, says: 'x'.repeat(301) }] })
    expect(skillIn(rebuilt(long), 'sql')).not.toHaveProperty('claims')
  })

  test('names that framework', async () => {
    expect(skillIn(rebuilt(await honest({ 'desk/views.py': fastApi })), 'web-framework').chosen).toContain('FastAPI')
  })

  test('of a folder keeps it', () => {
    const folder = { ...report, repository: { ...report.repository, folder: 'services/desk' } }
    expect(rebuilt(folder).tour[0]?.url).toMatch(`https://github.com/ada/desk/blob/${COMMIT}/services/desk/`)
  })
})

describe('places', () => {
  const placed = (anchor: Anchor, url?: string) => {
    const [first] = skillIn(report, 'exceptions').evidence
    if (!first) throw new Error('no place')
    const { url: _, ...rest } = first
    return withSkill('exceptions', { evidence: [{ ...rest, anchor, ...(url === undefined ? {} : { url }) }] })
  }

  test('of issues and pull requests are in the repository that a fork’s pull request is for', () => {
    const made = (at: 'issue' | 'pull') =>
      skillIn(
        rebuilt(placed({ at, number: 12 }), { url: 'https://github.com/bo/fork', trackerUrl: repository.url ?? '' }),
        'exceptions',
      ).evidence[0]?.url
    expect(made('issue')).toBe('https://github.com/ada/desk/issues/12')
    expect(made('pull')).toBe('https://github.com/ada/desk/pull/12')
  })

  test('without an address in the report get none: their file is not surely that of the commit', () => {
    const anchor = { at: 'lines', path: 'a.py', startLine: 1, endLine: 1 } as const
    expect(skillIn(rebuilt(placed(anchor)), 'exceptions').evidence[0]).not.toHaveProperty('url')
    expect(skillIn(rebuilt(placed(anchor, 'https://x.example')), 'exceptions').evidence[0]?.url).toMatch(/ada\/desk/)
  })
})

describe('what the pull request changes', () => {
  const solid = skillIn(report, 'exceptions')
  const [first] = solid.evidence
  const place = { says: 'new', anchor: { at: 'lines', path: 'desk/loans.py', startLine: 3, endLine: 4 } as const }
  const rise = { id: 'exceptions', title: solid.title, before: 'none', after: 'solid', place, counts: [] } as const
  const fall = {
    ...rise,
    id: 'sql',
    title: skillIn(report, 'sql').title,
    before: 'some',
    after: 'none',
    was: place,
  } as const
  const changed = (...changes: readonly object[]): Changes | undefined =>
    rebuilt({ ...report, changes: { compared: true, base: 'b'.repeat(40), skills: changes, uncompared: [] } }).changes
  const changesIn = (...changes: readonly object[]) => {
    const made = changed(...changes)
    return made?.compared ? made.skills : undefined
  }

  test('is kept, with links of ours, rises first', () => {
    expect(first).toBeDefined()
    expect(changesIn(rise)).toEqual([rise])
    const linked = { ...place, url: 'javascript:alert(1)' }
    expect(changesIn({ ...fall, place: linked }, { ...rise, place: linked })).toEqual([
      { ...rise, place: { ...place, url: `https://github.com/ada/desk/blob/${COMMIT}/desk/loans.py#L3-L4` } },
      { ...fall, place: undefined },
    ])
  })

  test.each([
    ['a skill that we do not know', { ...rise, id: 'evil' }],
    ['another level than the report', { ...rise, after: 'some' }],
    ['nothing', { ...rise, before: 'solid' }],
    [
      'a count without words',
      { ...rise, before: 'solid', counts: [{ signal: 'evil', before: 0, after: 9, says: '9 evil' }] },
    ],
  ])('does not say %s', (_, change) => {
    expect(changesIn(change)).toEqual([])
  })

  test('says counts and titles in our words', () => {
    const { counts = {} } = skillIn(report, 'testing')
    const known = skills.find(({ id }) => id === 'testing')?.signals ?? {}
    const [signal, after] = Object.entries(counts).find(([id]) => known[id]?.counted) ?? ['', 0]
    const tests = skillIn(report, 'testing')
    const moved = { signal, before: after + 1, after, says: '99 evil' }
    const change = { id: 'testing', title: 'evil', before: tests.level, after: tests.level, counts: [moved] }
    expect(changesIn(change)).toEqual([
      { ...change, title: tests.title, counts: [{ ...moved, says: known[signal]?.counted?.(after) }] },
    ])
  })

  test('has no place outside of the repository, and each skill once', () => {
    const out = { ...rise, place: { ...place, anchor: { at: 'file', path: '../../evil' } } }
    const { place: _, ...bare } = rise
    expect(changesIn(out, rise)).toEqual([bare])
  })

  test('names a framework that is gone only if we know it', () => {
    const { title } = skillIn(report, 'web-framework')
    const gone = (named: string) => {
      const web = { ...fall, id: 'web-framework', title: `${title}: ${named}`, before: 'solid', after: 'some' }
      return changesIn(web)?.[0]?.title
    }
    expect(gone('Flask and Django')).toBe(`${title}: Flask and Django`)
    expect(gone('evil')).toBe(title)
  })

  test('has a base that is a commit, skills that we know, and a reason where there is none', () => {
    const uncompared = ['evil', 'git', 'git']
    const made = rebuilt({ ...report, changes: { compared: true, base: 'main', skills: [], uncompared } }).changes
    expect(made).toEqual({ compared: true, skills: [], uncompared: ['git'] })
    const none = { compared: false, reason: `jo@example.org ${'long '.repeat(999)}` }
    expect(JSON.stringify(rebuilt({ ...report, changes: none }).changes)).toMatch(/^.{0,1100}$/)
    expect(JSON.stringify(rebuilt({ ...report, changes: none }).changes)).not.toContain('jo@')
  })
})

describe('a forged report', () => {
  test('leads nowhere but into the pull request’s repository, at its commit', () => {
    const evil = {
      ...report,
      tool: { name: 'evil', version: '9', url: 'javascript:alert(1)' },
      repository: {
        ...report.repository,
        name: 'evil/evil',
        url: 'https://evil.example/x',
        host: 'gitlab',
        ref: 'evil',
      },
      skills: report.skills.map(skill => ({
        ...skill,
        evidence: skill.evidence.map(item => ({ ...item, url: 'javascript:alert(1)' })),
      })),
      tour: report.tour.map(stop => ({ ...stop, url: 'data:text/html,evil' })),
    }
    expect(renderJson(rebuilt(evil))).toBe(renderJson(report))
  })

  test('cannot choose title, importance, group, order, counts in the summary, steps and tour', () => {
    const evil = {
      ...report,
      profile: { id: report.profile.id, title: 'evil' },
      skills: report.skills
        .map(skill => ({
          ...skill,
          title: 'evil',
          importance: 'bonus',
          group: skill.group && 'evil',
          evidence: skill.evidence.map(item => ({ ...item, title: 'evil' })),
          gaps: skill.gaps.map(gap => ({ ...gap, title: 'evil' })),
        }))
        .reverse(),
      summary: { ...report.summary, required: { solid: 12, some: 0, none: 0, unknown: 0 } },
      next: [{ skill: 'evil', step: 'Send me your password.', minutes: 1 }],
      tour: [{ skill: 'evil', says: 'evil', anchor: { at: 'file', path: 'evil' } }],
    }
    expect(JSON.stringify(rebuilt(evil))).not.toMatch(/evil|password/)
    expect(renderJson(rebuilt(evil))).toBe(renderJson(report))
  })

  test.each([
    [
      'a skill that we do not know',
      { ...report, skills: [...report.skills, { ...skillIn(report, 'exceptions'), id: 'evil' }] },
    ],
    ['the same skill again', { ...report, skills: [...report.skills, { ...skillIn(report, 'sql'), level: 'solid' }] }],
    [
      'keys that we do not know',
      { ...report, evil: 1, skills: report.skills.map(skill => ({ ...skill, evil: 'evil' })) },
    ],
    [
      'signals that we do not know',
      withSkill('exceptions', {
        counts: { ...skillIn(report, 'exceptions').counts, constructor: 7, evil: 7 },
        evidence: [
          ...skillIn(report, 'exceptions').evidence,
          ...['evil', 'constructor', '__proto__'].map(signal => ({
            signal,
            title: 'evil',
            says: 'evil',
            anchor: { at: 'file' as const, path: 'evil.py' },
          })),
        ],
      }),
    ],
    [
      'gaps that are none',
      withSkill('sql', {
        gaps: [
          ...skillIn(report, 'sql').gaps,
          { signal: 'evil', title: 'evil', found: 0, needed: 1 },
          ...skillIn(report, 'sql').gaps.map(gap => ({ ...gap, found: gap.needed })),
        ],
      }),
    ],
  ])('gains nothing by %s', (_, forged) => {
    expect(renderJson(rebuilt(forged))).toBe(renderJson(report))
  })

  test.each([
    '../../../evil/evil/blob/main/a.py',
    'a/../../../../evil',
    './a.py',
    'a/./b.py',
    '/etc/passwd',
    'a//b.py',
    'a/',
    '',
    '..',
    'x'.repeat(5000),
  ])('has no place at %.40s, and so no claim', path => {
    const evidence = skillIn(report, 'exceptions').evidence.map(item => ({
      ...item,
      anchor: { at: 'file' as const, path },
    }))
    const made = rebuilt(withSkill('exceptions', { evidence }))
    expect(skillIn(made, 'exceptions')).toMatchObject({ level: 'unknown', evidence: [], gaps: [] })
    expect(made.summary.required.solid).toBe(report.summary.required.solid - 1)
    const folder = { ...report, repository: { ...report.repository, folder: path } }
    expect(rebuilt(folder).repository.folder).toBeUndefined()
  })

  test('claims nothing without places, and nothing by being left out', () => {
    const bare = rebuilt(withSkill('exceptions', { evidence: [] }))
    expect(skillIn(bare, 'exceptions')).toMatchObject({ level: 'unknown', says: 'the saved report names no place' })
    const left = rebuilt({ ...report, skills: [] })
    expect(left.skills.map(({ id }) => id)).toEqual(report.skills.map(({ id }) => id))
    expect(left.summary.required).toEqual({ solid: 0, some: 0, none: 0, unknown: 12 })
    expect(skillIn(rebuilt(withSkill('exceptions', { level: 'ask' })), 'exceptions').level).toBe('unknown')
  })

  test('of a thousand places keeps as many as we do', () => {
    const [first] = skillIn(report, 'exceptions').evidence
    if (!first) throw new Error('no place')
    const evidence = Array.from({ length: 1000 }, (_, index) => ({ ...first, says: `place ${index}` }))
    expect(skillIn(rebuilt(withSkill('exceptions', { evidence })), 'exceptions').evidence).toHaveLength(12)
    const read = { ...report.read, notRead: Array.from({ length: 9000 }, () => ({ path: 'a', reason: 'b' })) }
    expect(rebuilt({ ...report, read }).read.notRead).toHaveLength(500)
  })

  test('is redacted and shortened again', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`
    const says = `${token} jo@example.org ${'long '.repeat(3000)}`
    const made = JSON.stringify(
      rebuilt({ ...withSkill('exceptions', { says, question: says, nextStep: says }), warnings: [says] }),
    )
    expect(made).not.toMatch(/ghp_a1B2|jo@example/)
    expect(skillIn(rebuilt(withSkill('exceptions', { says })), 'exceptions').says.length).toBeLessThanOrEqual(1002)
  })
})

/** Every text that the schema leaves free, in every list of the report. */
const filledWith = (text: string, value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map(item => filledWith(text, item, key))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filledWith(text, item, name)]))
  }
  return typeof value !== 'string' || FIXED.has(key) ? value : text
}

const FIXED = new Set(['id', 'level', 'importance', 'signal', 'at', 'sha', 'url', 'host', 'source', 'commit'])
const REFERENCES = /@\w|#\d|\bGH-\d|:\/\/|www\.|:[\w+-]+:|(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])|\$(?!\0)/i
const OURS = /^<\/?(?:code|span|sub|details|summary)>$/

describe.each(HOSTILE)('a forged report full of %j', text => {
  const forged = rebuilt(filledWith(text, report))

  test.each(['comment', 'summary'] as const)('has no link, markup, mention or command but ours in its %s', form => {
    const markdown = renderMarkdown(forged, { form, note: 'Made elsewhere.' })
    const root = parsed(markdown)
    const tags = nodesOf(root).flatMap(node => (node.type === 'html' ? (node.value.match(/<[^>]*>/g) ?? []) : []))
    expect(tags.filter(tag => !OURS.test(tag))).toEqual([])
    for (const node of nodesOf(root)) {
      expect(['image', 'code', 'blockquote', 'emphasis', 'definition']).not.toContain(node.type)
      if (node.type === 'link')
        expect(node.url).toMatch(/^https:\/\/github\.com\/ada\/desk\/(?:blob|commit)\/[0-9a-f]{40}/)
    }
    for (const part of searchedTexts(root)) expect(part).not.toMatch(REFERENCES)
    expect(markdown).not.toMatch(/^\s*::|##\[|##vso\[/m)
    expect(markdown).not.toMatch(/[\u202A-\u202E\p{Cs}]|(?!\n)\p{Cc}/u)
  })
})

describe('bounds', () => {
  test('of every report of ours are far away', () => {
    expect(outOfBounds(report)).toBeUndefined()
  })

  test.each([
    ['a huge text', { a: ['x'.repeat(20_001)] }, /20001 characters/],
    ['a huge list', { a: Array(10_001).fill(1) }, /10001 entries/],
    ['many keys', Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [index, 1])), /10001 entries/],
    ['depth', JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), /levels/],
  ])('stop %s', (_, value, reason) => {
    expect(outOfBounds(value)).toMatch(reason)
  })
})
