import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { collectFacts } from '../src/facts/collect.ts'
import type { Example, SkillExamples } from '../src/skills/examples.ts'
import { skills } from '../src/skills/index.ts'
import { memorySource } from '../src/source/memory.ts'
import type { Fact, Facts, Signal, Skill } from '../src/types.ts'

const folder = path.resolve(import.meta.dirname, '../src/skills')

/** The path that a real audit takes, from a source that lies in memory. */
const factsIn = (example: Example): Promise<Facts> =>
  collectFacts(memorySource(typeof example === 'string' ? { files: { 'example.py': example } } : example))

const signalsOf = (skill: Skill): [string, Signal][] => Object.entries(skill.signals)
const countedBy = (skill: Skill): Set<string> =>
  new Set(Object.values(skill.levels).flatMap(ways => ways.flatMap(needs => Object.keys(needs))))

/** For a test's name: the example on one line, not so long that a report of failures cannot be read. */
const nameOf = (example: Example): string => JSON.stringify(example).slice(0, 160)

/** The half sentence that a reader sees beside the place. */
const sentence = (signal: Signal, fact: Fact): string => (signal.says as (fact: Fact) => string)(fact)

test('every skill folder is registered, in alphabetical order', () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(entry => entry.name)
  expect(skills.map(skill => skill.id)).toEqual(folders.sort())
})

test('no two skills have the same title', () => {
  const titles = skills.map(skill => skill.title)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})

test('every skill has an examples file', () => {
  expect(skills.map(skill => skill.id).filter(id => !existsSync(path.join(folder, id, 'examples.ts')))).toEqual([])
})

const withExamples = await Promise.all(
  skills.map(async skill => {
    const { default: examples }: { default: SkillExamples } = await import(`../src/skills/${skill.id}/examples.ts`)
    return { id: skill.id, skill, examples }
  }),
)

describe.each(withExamples)('$id', ({ skill, examples }) => {
  test('has examples for every signal, in the same order', () => {
    expect(Object.keys(examples)).toEqual(Object.keys(skill.signals))
  })

  test('has no two signals with the same title', () => {
    const titles = signalsOf(skill).map(([, signal]) => signal.title)
    expect(titles).toEqual([...new Set(titles)])
  })

  test('counts every signal for a level, unless it is declared as evidence only', () => {
    const counted = countedBy(skill)
    const mistaken = signalsOf(skill).filter(([id, signal]) => counted.has(id) === (signal.evidenceOnly ?? false))
    expect(mistaken.map(([id]) => id)).toEqual([])
  })

  test('reaches solid in no way that is enough for some', () => {
    const some = skill.levels.some.map(needs => JSON.stringify(needs))
    expect(skill.levels.solid.filter(needs => some.includes(JSON.stringify(needs)))).toEqual([])
  })

  for (const [id, { found, notFound }] of Object.entries(examples)) {
    const signal = skill.signals[id]
    if (!signal) continue

    test.each(found.map(example => [nameOf(example), example] as const))(`${id} is found in %s`, async (_, example) => {
      const facts = signal.find(await factsIn(example))
      expect(facts).not.toEqual([])
      for (const fact of facts) expect(sentence(signal, fact)).toMatch(/\S/)
    })

    test.each(
      notFound.map(example => [nameOf(example), example] as const),
    )(`${id} is not found in %s`, async (_, example) => {
      expect(signal.find(await factsIn(example))).toEqual([])
    })
  }
})
