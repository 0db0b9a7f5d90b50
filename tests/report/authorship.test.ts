import { describe, expect, test } from 'vitest'
import { authorshipTexts, authorshipTitle, candidateNote, writtenByText } from '../../src/report/authorship.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import type { Report, ReportSkill } from '../../src/report/schema.ts'
import type { Authorship } from '../../src/types.ts'
import { compose } from './made-up.ts'

const person = (name: string, candidate = false) => ({ name, commits: 2, coAuthored: 0, candidate })
const authorship = (parts: Partial<Authorship>): Authorship => ({
  people: [person('Ana M.', true), person('Ben')],
  more: 0,
  recognised: true,
  says: ['Ana M. counts as the candidate: `ana` was given (the same name).'],
  merged: [],
  notes: [],
  ...parts,
})
const withAuthors = (parts: Partial<Authorship>): Report => ({ ...compose([]), authorship: authorship(parts) })
const place = (...by: readonly string[]) => ({
  signal: 's',
  title: 't',
  says: 'x',
  anchor: { at: 'file', path: 'a.py' } as const,
  by,
})

describe('written by', () => {
  test.each([
    [[], ''],
    [['Ana'], 'by Ana'],
    [['Ana', 'Ben'], 'by Ana and Ben'],
    [['Ana', 'Ben', 'Coy', 'Dia'], 'by Ana, Ben and 2 more'],
  ])('%j', (by, text) => {
    expect(writtenByText(place(...by))).toBe(text)
  })
})

describe('a row', () => {
  const skill = (level: ReportSkill['level'], candidateLevel?: ReportSkill['candidateLevel']) =>
    ({ level, candidateLevel }) as ReportSkill

  test('says another level, and nothing else', () => {
    const report = withAuthors({})
    expect(candidateNote(skill('solid', 'some'), report)).toBe("of Ana M.'s own work: partly shown")
    expect(candidateNote(skill('some', 'solid'), report)).toBe("of Ana M.'s own work: shown")
    expect(candidateNote(skill('solid', 'solid'), report)).toBe('')
    expect(candidateNote(skill('solid', 'unknown'), report)).toBe('')
    expect(candidateNote(skill('solid'), report)).toBe('')
  })

  test('names one person whose name has room', () => {
    const note = (people: Authorship['people']) => candidateNote(skill('solid', 'none'), withAuthors({ people }))
    expect(note([person('x'.repeat(31), true)])).toBe("of the candidate's own work: not found")
    expect(note([person('Ana', true), person('ana', true)])).toBe("of the candidate's own work: not found")
  })
})

describe('the fold', () => {
  test('counts people who are not listed', () => {
    expect(authorshipTitle(withAuthors({ more: 3 }))).toBe('5 people, one of them the candidate')
    const both = [person('Ana M.', true), person('Ben', true)]
    expect(authorshipTitle(withAuthors({ people: both }))).toBe('2 people, who count as the candidate')
    expect(authorshipTitle(withAuthors({ people: both, more: 1 }))).toBe('3 people, 2 of whom count as the candidate')
    expect(authorshipTexts(withAuthors({ more: 3 }))[0]?.items.at(-1)).toBe('and 3 more')
    expect(authorshipTitle(withAuthors({ recognised: false }))).toBe('2 people')
  })

  test('is left out where one person wrote everything, unless names were merged or somebody else was asked for', () => {
    const people = [person('Ana', true)]
    expect(authorshipTitle(withAuthors({ people }))).toBeUndefined()
    expect(authorshipTexts(withAuthors({ people }))).toEqual([])
    expect(authorshipTitle(withAuthors({ people, merged: ['a and b'] }))).toBe('one person')
    expect(authorshipTitle(withAuthors({ people, recognised: false }))).toBe('one person')
    expect(authorshipTitle(compose([]))).toBeUndefined()
  })

  test('shows every merging where there is room, and fits where there is none', () => {
    const merged = Array.from({ length: 20 }, (_, index) => `a${index} and b${index} are counted as one person`)
    const report = withAuthors({ merged })
    const whole = renderMarkdown(report, { form: 'comment' })
    for (const text of merged) expect(whole).toContain(text)
    expect(renderMarkdown(report, { form: 'comment', maxCharacters: 1_500 }).length).toBeLessThanOrEqual(1_500)
  })
})
