import { expect, test } from 'vitest'
import { makeRepository } from './repository.ts'
import { start } from './start.ts'

const repository = (): string =>
  makeRepository([
    {
      message: 'Add totals',
      author: 'Ada <ada@example.org>',
      files: {
        'shop.py': 'def total(prices, discount):\n    return sum(prices) - discount\n\n\nprint(total([1], 2))\n',
      },
    },
    { message: 'Add a note', author: 'Ben <ben@example.org>', files: { 'note.txt': 'x' } },
  ])

test('--candidate names whose work is looked for, several times for several', async () => {
  const path = repository()
  const one = await start([path, '--candidate', 'ben@example.org'])
  expect(one).toMatchObject({ status: 0, stderr: '' })
  expect(one.stdout).toContain("of Ben's own work: not found")
  expect(one.stdout).not.toContain('@example')
  const both = await start([path, '--candidate', 'Ada', '--candidate', 'Ben'])
  expect(both.stdout).not.toContain('own work')
  expect((both.stdout.match(/counts as the candidate/g) ?? []).length).toBeGreaterThanOrEqual(2)
})

test('--explain says what the candidate’s own work gives, and who wrote a place', async () => {
  const path = repository()
  const { stdout } = await start([path, '--candidate', 'Ben', '--explain', 'functions'])
  expect(stdout).toContain("\nOf Ben's own work: not found\n")
  expect(stdout).toMatch(/ {2}shop\.py:1 `total` .* · by Ada$/m)
  expect((await start([path, '--candidate', 'Zoe', '--explain', 'functions'])).stdout).toMatch(/was not recognised/)
  expect((await start([path, '--explain', 'functions'])).stdout).not.toMatch(/own work|by Ada/)
})

test.each([['--candidate='], ['--candidate= ']])('%j is a mistake', async option => {
  expect(await start([repository(), option])).toMatchObject({ status: 2, stdout: '' })
})
