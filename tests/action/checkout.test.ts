import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report/schema.ts'
import { git } from '../cli/repository.ts'
import { missingPermission, on, partialData, primaryLimit, serverError } from '../github/faults.ts'
import type { GitHub } from '../github/server.ts'
import { repositoryFrom } from '../github/state.ts'
import { commitsOf, contentsOf } from '../source/scratch.ts'
import {
  baseOf,
  checkOut,
  commitFiles,
  levelsOf,
  makeOrigin,
  open,
  pullOf,
  README,
  report,
  serve,
} from './pull-checkout.ts'

const TREES = 'GET /repos/ada/desk/git/trees/'
const COMPARE = 'GET /repos/ada/desk/compare/'

/** Which of the requests that this tool knows were sent, in order. */
const requestsTo = ({ calls }: GitHub): readonly string[] =>
  calls.map(({ method, path, operation }) => operation ?? `${method} ${path.replace(/[0-9a-f]{40}.*/, '')}`)

/** How many files a query asked for. */
const askedFiles = ({ calls }: GitHub): readonly number[] =>
  calls
    .filter(({ operation }) => operation === 'Files')
    .map(({ sent }) => [...`${sent.query}`.matchAll(/oid: "/g)].length)

/** Without what depends on the sizes of commits, which GitHub knows less about: sentences, and the order of examples. */
const withoutSizes = (one: Report): unknown => ({
  ...one,
  tour: [],
  skills: one.skills.map(skill => ({
    ...skill,
    evidence: skill.evidence.filter(({ signal }) => signal !== 'small-commits'),
  })),
})

const expectSame = async (one: Report, other: Report) => {
  expect(levelsOf(one)).toEqual(levelsOf(other))
  expect(withoutSizes(one)).toEqual(withoutSizes(other))
}

describe('a checkout of depth 1, as actions/checkout makes it', () => {
  test('gives the reports of a whole one, with six requests', async () => {
    const origin = makeOrigin()
    const github = await serve(origin)
    const whole = await open(checkOut(origin, origin.merge), pullOf(origin), github)
    const wholeReports = [await report(whole.source), await report(await baseOf(whole))] as const
    expect(github.requests).toEqual([])

    const shallow = await open(checkOut(origin, origin.merge, { depth: 1 }), pullOf(origin), github)
    const head = await report(shallow.source)
    expect(shallow.warning).toBeUndefined()
    expect(head.repository).toMatchObject({ commit: origin.head, url: 'https://github.com/ada/desk' })
    await expectSame(head, wholeReports[0])
    expect([...requestsTo(github)].sort()).toEqual(['Files', TREES, 'History', 'Tracker'])
    expect(askedFiles(github)).toEqual([1])

    const base = await report(await baseOf(shallow))
    expect(base.repository.commit).toBe(origin.mergeBase)
    await expectSame(base, wholeReports[1])
    expect(requestsTo(github).slice(3)).toEqual([COMPARE, TREES, 'Files'])
    expect(askedFiles(github)).toEqual([1, 1])
  })
})
