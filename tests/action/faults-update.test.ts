import { expect, test } from 'vitest'
import { markerLine } from '../../src/publish/marker.ts'
import { deskOrigin, runWith, shallowCheckout, wholeCheckout } from './fault-desk.ts'
import { differences, noComment, problemsOf, unsaid, wrongOf } from './fault-judgement.ts'
import { type FaultKind, faultsOf, KINDS, onViewer, queryKinds } from './fault-kinds.ts'

const MINUTES = { timeout: 300_000 }
const CALLS = [
  'GET /repos/ada/desk/git/trees/*',
  'GET /repos/ada/desk/pulls/7',
  'PATCH /repos/ada/desk/issues/comments/*',
]

test(
  'the files of the head, who we are, the pull request and an older comment, whatever GitHub does',
  MINUTES,
  async () => {
    const origin = deskOrigin()
    const workspace = shallowCheckout(origin)
    const marker = { profile: 'junior-python-backend', path: '.', head: origin.mergeBase, run: 1, attempt: 1 }
    const comment = `${markerLine(marker)}\n## An older report`
    const usual = await runWith(origin, workspace, [], { comment })
    expect(usual.done.stdout).toContain('The comment was updated.')
    const alone = await runWith(origin, wholeCheckout(origin), [], { inputs: { token: '' } })
    const expected = { usual: usual.report, alone: alone.report }

    const judge = async (kind: FaultKind) => {
      const ran = await runWith(origin, workspace, [...faultsOf(kind, CALLS), onViewer(kind)], { comment })
      const [written] = ran.github.comments
      return [
        ...problemsOf(ran, expected),
        ...unsaid('files', ran.report.warnings.join(' '), kind.reads),
        ...unsaid('comment', noComment(ran), kind.writes),
        ...(kind.reads === undefined ? differences(ran, expected) : []),
        ...(ran.github.comments.length === 1 ? [] : [`${ran.github.comments.length} comments`]),
        ...(written?.body.includes(`head=${origin.head}`) === (kind.writes === undefined) ? [] : ['the other comment']),
      ]
    }
    expect(await wrongOf(KINDS, judge)).toEqual({})
    expect(
      await wrongOf(queryKinds('viewer').slice(0, 2), async kind => {
        const ran = await runWith(origin, workspace, [onViewer(kind)], { comment })
        return [
          ...problemsOf(ran, expected),
          ...differences(ran, expected),
          ...unsaid('comment', noComment(ran), undefined),
        ]
      }),
    ).toEqual({})
  },
)
