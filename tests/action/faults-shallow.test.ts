import { expect, test } from 'vitest'
import { deskOrigin, type Ran, runWith, shallowCheckout, wholeCheckout } from './fault-desk.ts'
import { differences, noComment, problemsOf, unsaid, wrongOf } from './fault-judgement.ts'
import { type FaultKind, faultsOf, KINDS, queryKinds } from './fault-kinds.ts'

const MINUTES = { timeout: 300_000 }
const CALLS = [
  'graphql History',
  'graphql Files',
  'GET /repos/ada/desk/compare/**',
  'GET /repos/ada/desk/issues/7/comments',
]

const unreadHistory = ({ report }: Ran): string | undefined => {
  const git = report.skills.find(({ id }) => id === 'git')
  return git?.level === 'unknown' ? git.says : undefined
}
const unreadFile = ({ report }: Ran): string | undefined => report.read.notRead[0]?.reason
const uncompared = ({ changes }: Ran['report']): string | undefined =>
  changes?.compared === false ? changes.reason : undefined

test('history, files, the base and the list of comments, whatever GitHub does to them', MINUTES, async () => {
  const origin = deskOrigin()
  const workspace = shallowCheckout(origin)
  const usual = await runWith(origin, workspace)
  const alone = await runWith(origin, wholeCheckout(origin), [], { inputs: { token: '' } })
  const expected = { usual: usual.report, alone: alone.report }
  expect(usual.report.skills.find(({ id }) => id === 'regular-expressions')?.level).toBe('some')

  const judge = async (kind: FaultKind) => {
    const ran = await runWith(origin, workspace, faultsOf(kind, CALLS))
    return [
      ...problemsOf(ran, expected),
      ...unsaid('history', unreadHistory(ran), kind.reads),
      ...unsaid('files', unreadFile(ran), kind.reads),
      ...unsaid('base', uncompared(ran.report), kind.reads),
      ...unsaid('comment', noComment(ran), kind.writes),
      ...(kind.reads === undefined ? differences(ran, expected) : []),
      ...(ran.github.comments.length === (kind.writes ? 0 : 1) ? [] : [`${ran.github.comments.length} comments`]),
    ]
  }
  expect(await wrongOf(KINDS, judge)).toEqual({})

  const judgeQuery = async (kind: FaultKind) => {
    const [history = kind] = queryKinds('repository.object.history').filter(({ name }) => name === kind.name)
    const ran = await runWith(origin, workspace, [
      ...faultsOf(history, ['graphql History']),
      ...faultsOf(kind, ['graphql Files']),
    ])
    return [
      ...problemsOf(ran, expected),
      ...unsaid('history', unreadHistory(ran), kind.reads),
      ...unsaid('files', unreadFile(ran), kind.reads),
      ...unsaid('comment', noComment(ran), undefined),
    ]
  }
  expect(await wrongOf(queryKinds('repository.blob0'), judgeQuery)).toEqual({})
})
