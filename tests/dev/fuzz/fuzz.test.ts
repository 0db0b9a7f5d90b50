import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { exampleFiles, filesFor } from '../../../src/dev/fuzz/files.ts'
import { changesArbitrary, changesOf, mutated } from '../../../src/dev/fuzz/mutate.ts'
import { fuzz } from '../../../src/dev/fuzz/run.ts'
import { seedReport, TARGETS } from '../../../src/dev/fuzz/targets.ts'
import { projectRoot } from '../../../src/dev/project.ts'

/** Fixed, so that this test says the same every time; `npm run fuzz` goes on with other ones. */
const SEED = 20_260_101
const RUNS = 25

const examples = await exampleFiles(projectRoot)
const report = await seedReport()

test.each(TARGETS)('$name reads whatever it is given', async target => {
  const files = [
    ...filesFor(target, examples),
    ...(target.name === 'saved report' ? [{ path: 'report.json', text: report }] : []),
  ]
  expect(files.length).toBeGreaterThan(0)
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length - 1), changesArbitrary, async (index, changes) => {
      const { path = '', text = '' } = files[index] ?? {}
      await target.read(mutated(text, changes), path)
    }),
    { seed: SEED, numRuns: RUNS },
  )
})

it('makes the same input of the same numbers, and another one of others', () => {
  const text = 'class A:\n    def f(self):\n        return [1, 2]\n'
  expect(mutated(text, changesOf(7, 3))).toBe(mutated(text, changesOf(7, 3)))
  const made = new Set(Array.from({ length: 200 }, (_, index) => mutated(text, changesOf(7, index))))
  expect(made.size).toBeGreaterThan(150)
})

it('takes every kind of file that it has a reader for from the examples', () => {
  const without = TARGETS.filter(target => filesFor(target, examples).length === 0)
  expect(without.map(({ name }) => name)).toEqual(['saved report'])
})

it('has a finding for a reader that fails, and for none that does not', async () => {
  const [target] = TARGETS
  const files = [{ path: 'a.py', text: 'x = 1\n' }]
  expect(target && (await fuzz(target, { seed: SEED, count: 3, files }))).toEqual([])
  const unknown = { name: 'nothing', takes: /x/, seeds: [], read: () => {} }
  const findings = await fuzz(unknown, { seed: SEED, count: 1, files })
  expect(findings).toMatchObject([{ target: 'nothing', what: 'failed' }])
})
