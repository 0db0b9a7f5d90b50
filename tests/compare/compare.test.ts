import { describe, expect, test } from 'vitest'
import { compareReports } from '../../src/compare/compare.ts'
import type { Report } from '../../src/report/schema.ts'
import type { Assessment, Repository } from '../../src/types.ts'
import { assessment, COMMIT, commit, compose, factsWith, lines, place, repository } from '../report/made-up.ts'

const BASE = 'c'.repeat(40)
const words = (skill: string, signal: string, count: number) =>
  skill === 'testing' && signal === 'real' ? `${count} that check your code` : undefined

const reportOf = (assessments: readonly Assessment[], parts: Partial<Repository> = {}): Report =>
  compose(assessments, factsWith({ repository: { ...repository, ...parts } }))

const compared = (head: readonly Assessment[], base: readonly Assessment[]) => {
  const changes = compareReports(reportOf(head), reportOf(base, { commit: BASE }), words)
  if (!changes.compared) throw new Error(changes.reason)
  return changes
}

const tests = (level: Assessment['level'], real: number, parts: Partial<Assessment> = {}) =>
  assessment('testing', 'Tests', {
    level,
    counts: { real, weak: 0 },
    evidence: real > 0 ? [place('real', 'checks `total`', lines('tests/test_shop.py', 4))] : [],
    ...parts,
  })
const containers = (level: Assessment['level'], parts: Partial<Assessment> = {}) =>
  assessment('containers', 'Containers', {
    level,
    counts: { dockerfile: level === 'none' ? 0 : 1 },
    evidence: level === 'none' ? [] : [place('dockerfile', 'starts `app.py`', lines('Dockerfile', 1))],
    ...parts,
  })

test('a level that rose has the place that tells, and the base says what it was compared with', () => {
  expect(compared([containers('solid')], [containers('none')])).toEqual({
    compared: true,
    base: BASE,
    skills: [
      {
        id: 'containers',
        title: 'Containers',
        before: 'none',
        after: 'solid',
        place: { says: 'starts `app.py`', anchor: lines('Dockerfile', 1) },
        counts: [],
      },
    ],
    uncompared: [],
  })
})

test('a level that fell has what was there before, and no place of now', () => {
  const [fall] = compared([containers('none')], [containers('solid')]).skills
  expect(fall).toMatchObject({ before: 'solid', after: 'none', was: { anchor: lines('Dockerfile', 1) } })
  expect(fall).not.toHaveProperty('place')
})

test('counts that have words are told where the level stays; others are not', () => {
  expect(compared([tests('solid', 9, { counts: { real: 9, weak: 4 } })], [tests('solid', 3)]).skills).toMatchObject([
    { id: 'testing', before: 'solid', after: 'solid', counts: [{ signal: 'real', before: 3, after: 9 }] },
  ])
  const fewer = compared([tests('solid', 3)], [tests('solid', 9)]).skills
  expect(fewer).toMatchObject([{ counts: [{ before: 9, after: 3, says: '3 that check your code' }] }])
  expect(fewer[0]).not.toHaveProperty('place')
})

describe('no change', () => {
  test.each([
    ['files that were renamed', lines('spec/test_store.py', 40), 'checks `total`'],
    ['other evidence in equal numbers', lines('tests/test_shop.py', 4), 'checks `discount`'],
    ['evidence of another kind', commit(), 'mentions #3'],
  ])('%s', (_, anchor, says) => {
    const moved = tests('solid', 3, { evidence: [place('real', says, anchor)] })
    expect(compared([moved], [tests('solid', 3)])).toMatchObject({ skills: [], uncompared: [] })
  })

  test('questions are never compared, nor is a skill that only one side knows', () => {
    expect(compared([containers('solid')], [])).toMatchObject({ skills: [], uncompared: [] })
  })
})

describe('what could not be looked at', () => {
  const unread = { unchecked: [{ what: 'Python files', reason: 'not in this partial clone' }] }

  test.each([
    ['head', tests('unknown', 0, unread), tests('solid', 3)],
    ['base', tests('solid', 3), tests('unknown', 0, unread)],
    ['head and base', tests('unknown', 0, unread), tests('unknown', 0, unread)],
  ])('in the %s neither rises nor falls', (_, head, base) => {
    expect(compared([head], [base])).toMatchObject({ skills: [], uncompared: ['testing'] })
  })

  const shallow = { unchecked: [{ what: 'history', reason: 'the checkout is shallow' }] }

  test('in the base may have hidden what seems to have risen', () => {
    expect(compared([tests('solid', 3)], [tests('some', 1, shallow)])).toMatchObject({
      skills: [],
      uncompared: ['testing'],
    })
    expect(compared([tests('solid', 9)], [tests('solid', 3, shallow)]).skills).toEqual([])
  })

  test('in the head may hide what seems to have gone', () => {
    expect(compared([tests('none', 0, shallow)], [tests('solid', 3)])).toMatchObject({
      skills: [],
      uncompared: ['testing'],
    })
  })

  test('in the head only makes a rise more of one', () => {
    expect(compared([tests('solid', 3, shallow)], [tests('some', 1)]).skills).toHaveLength(1)
  })

  test.each([
    ['shallow', 'the checkout is shallow', 'the checkout is shallow'],
    ['one of more files', '1 of 10 not read: over 1 MiB of Python', '1 of 9 not read: over 1 MiB of Python'],
  ])('on both sides alike plays no part: %s', (_, now, before) => {
    const head = tests('solid', 3, { unchecked: [{ what: 'Python files', reason: now }] })
    const base = tests('none', 0, { unchecked: [{ what: 'Python files', reason: before }] })
    expect(compared([head], [base]).skills).toHaveLength(1)
  })
})

describe('the place that tells', () => {
  const gained = (evidence: Assessment['evidence'], counts: Assessment['counts']) =>
    compared(
      [tests('solid', 0, { evidence, counts })],
      [
        tests('some', 0, {
          evidence: [place('real', 'checks `total`', lines('tests/a.py', 1))],
          counts: { real: 1, weak: 0 },
        }),
      ],
    ).skills[0]?.place?.says

  test('is of a signal that the base lacks', () => {
    const evidence = [
      place('real', 'checks `total`', lines('tests/a.py', 1)),
      place('weak', 'checks `x`', lines('tests/b.py', 1)),
    ]
    expect(gained(evidence, { real: 2, weak: 1 })).toBe('checks `x`')
  })

  test('else what the base does not say, wherever it lies', () => {
    const evidence = [
      place('real', 'checks `total`', lines('tests/moved.py', 9)),
      place('real', 'checks `discount`', lines('tests/moved.py', 19)),
    ]
    expect(gained(evidence, { real: 3, weak: 0 })).toBe('checks `discount`')
  })
})

test('rises come first, then counts, then falls, each in the profile’s order', () => {
  const oop = (level: Assessment['level']) => assessment('oop', 'Classes', { level, counts: { class: 1 } })
  const ci = (level: Assessment['level']) => assessment('ci', 'CI', { level, counts: { configured: 1 } })
  const { skills } = compared(
    [containers('solid'), ci('solid'), oop('none'), tests('solid', 9)],
    [containers('some'), ci('none'), oop('solid'), tests('solid', 3)],
  )
  expect(skills.map(({ id }) => id)).toEqual(['ci', 'containers', 'testing', 'oop'])
})

test('a group is one change, titled by what is or was used', () => {
  const group = (level: Assessment['level']) => [
    assessment('web-framework', 'Web framework', { level, counts: { plain: level === 'none' ? 0 : 4 } }),
    assessment('flask', 'Flask', { level, counts: { plain: level === 'none' ? 0 : 4 } }),
    assessment('django', 'Django', {}),
  ]
  expect(compared(group('solid'), group('none')).skills).toMatchObject([
    { id: 'web-framework', title: 'Web framework: Flask', before: 'none', after: 'solid' },
  ])
  expect(compared(group('none'), group('solid')).skills).toMatchObject([
    { title: 'Web framework: Flask', before: 'solid', after: 'none' },
  ])
})

test('a base without a commit is compared all the same', () => {
  const { commit: _, ...rest } = repository
  const base = compose([containers('none')], factsWith({ repository: rest }))
  expect(compareReports(reportOf([containers('none')], { commit: COMMIT }), base, words)).toEqual({
    compared: true,
    skills: [],
    uncompared: [],
  })
})
