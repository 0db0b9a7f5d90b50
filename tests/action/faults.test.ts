import { expect, test } from 'vitest'
import { deskOrigin, runWith, TOKEN, wholeCheckout } from './fault-desk.ts'
import { differences, noComment, problemsOf, unreadIn, unsaid, wrongOf } from './fault-judgement.ts'
import { type FaultKind, faultsOf, KINDS, queryKinds } from './fault-kinds.ts'
import { CREATE } from './pull-request.ts'

// Each kind of fault meets several calls of one run that do not hang on each other: a process for each would take minutes.
const MINUTES = { timeout: 300_000 }

/** A whole checkout, and what it shows: with GitHub, and with no token for it. */
const desk = async () => {
  const origin = deskOrigin()
  const workspace = wholeCheckout(origin)
  const usual = await runWith(origin, workspace)
  const alone = await runWith(origin, workspace, [], { inputs: { token: '' } })
  return { origin, workspace, expected: { usual: usual.report, alone: alone.report } }
}

test('the tracker and a new comment, whatever GitHub does to them', MINUTES, async () => {
  const { origin, workspace, expected } = await desk()
  expect(expected.usual.skills.find(({ id }) => id === 'issue-tracking')?.level).toBe('solid')
  expect(expected.alone.skills.find(({ id }) => id === 'issue-tracking')?.level).toBe('some')

  const judge = async (kind: FaultKind, isQuery = false) => {
    const { trouble, hasCreated } = kind
    const create = { ...kind, trouble: hasCreated ? { ...trouble, after: true } : trouble }
    const onCreate = isQuery ? [] : faultsOf(create, [CREATE])
    const ran = await runWith(origin, workspace, [...faultsOf(kind, ['graphql Tracker']), ...onCreate])
    const refused = isQuery || hasCreated ? undefined : kind.writes
    return [
      ...problemsOf(ran, expected),
      ...unsaid('tracker', unreadIn(ran.report), kind.reads),
      ...unsaid('comment', noComment(ran), refused),
      ...(kind.reads === undefined ? differences(ran, expected) : []),
      ...(ran.github.comments.length === (refused ? 0 : 1) ? [] : [`${ran.github.comments.length} comments`]),
      ...(ran.report.skills.some(({ level }) => level === 'unknown')
        ? ['a whole checkout leaves nothing unknown']
        : []),
    ]
  }
  expect(await wrongOf(KINDS, kind => judge(kind))).toEqual({})
  expect(await wrongOf(queryKinds('repository.issues'), kind => judge(kind, true))).toEqual({})
})

test('comment: always ends with one error, after everything else was written', MINUTES, async () => {
  const { origin, workspace, expected } = await desk()
  const kinds = KINDS.filter(({ name }) => ['401', '403, primary limit', '422', '502'].includes(name))
  expect(kinds).toHaveLength(4)
  const judge = async (kind: FaultKind) => {
    const inputs = { token: TOKEN, comment: 'always' }
    const ran = await runWith(origin, workspace, faultsOf(kind, [CREATE]), { inputs })
    return [...problemsOf(ran, expected, 1), ...unsaid('comment', noComment(ran), kind.writes)]
  }
  expect(await wrongOf(kinds, judge)).toEqual({})
})
