import { expect, test } from 'vitest'
import { audit } from '../../src/audit.ts'
import { juniorPythonBackend } from '../../src/profile/junior-python-backend.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { rebuildReport } from '../../src/report/saved.ts'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { skills } from '../../src/skills/index.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { Repository } from '../../src/types.ts'

const repository: Repository = {
  name: 'ana/shop',
  url: 'https://github.com/ana/shop',
  host: 'github',
  commit: 'c0ffee'.repeat(7).slice(0, 40),
  source: 'memory',
}
const tool = { name: 'portfolio-readiness', version: '0' }

const honest = (): Promise<Report> => {
  const code = 'def total(prices, discount):\n    return sum(prices) - discount\n\n\nprint(total([1], 2))\n'
  const source = memorySource({
    files: { 'shop.py': code, 'more.py': code.replaceAll('total', 'rest') },
    commits: [
      { subject: 'Add totals', author: { name: 'Ana Lima', email: 'ana@example.org' } },
      { subject: 'Add more', author: { name: 'Ben Okafor', email: 'ben@example.org' } },
    ],
    lineCommits: { 'shop.py': [0, 0, undefined, undefined, 0], 'more.py': [1, 1, undefined, undefined, 1] },
  })
  return audit({ ...source, repository }, { profile: juniorPythonBackend, tool, candidates: ['Ana Lima'] })
}

const rebuilt = (saved: unknown): Report =>
  rebuildReport(parseReport(JSON.parse(JSON.stringify(saved))), {
    profile: juniorPythonBackend,
    skills,
    tool,
    repository,
  })

test('who wrote what comes back as it was', async () => {
  const report = await honest()
  expect(report.skills.some(({ candidateLevel }) => candidateLevel !== undefined)).toBe(true)
  expect(rebuilt(report)).toEqual(report)
})

test('what was tampered with is words, cut short, and no address', async () => {
  const report = await honest()
  const evil = '[x](https://evil.example) <img src=x> eve@evil.example @everyone'
  const person = { name: evil, commits: 1, coAuthored: 0, candidate: true }
  const forged = rebuilt({
    ...report,
    skills: report.skills.map(skill => ({
      ...skill,
      candidateLevel: 'some',
      candidateReason: evil,
      evidence: skill.evidence.map(place => ({ ...place, by: Array.from({ length: 1_000 }, () => evil) })),
    })),
    authorship: {
      ...report.authorship,
      people: Array.from({ length: 1_000 }, () => person),
      says: ['x'.repeat(100_000), evil],
    },
  })
  expect(forged.authorship?.people).toHaveLength(100)
  expect(forged.authorship?.says).toHaveLength(1)
  expect(forged.skills.every(({ evidence }) => evidence.every(({ by = [] }) => by.length <= 10))).toBe(true)
  expect(forged.skills.filter(({ level }) => level === 'none').every(skill => !('candidateLevel' in skill))).toBe(true)
  const markdown = renderMarkdown(forged, { form: 'comment' })
  expect(markdown).not.toMatch(/\]\(https:\/\/evil|<img|eve@|@everyone/)
  expect(renderMarkdown(report, { form: 'comment' })).toContain('Ana Lima')
})
