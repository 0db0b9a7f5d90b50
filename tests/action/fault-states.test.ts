import { expect, test } from 'vitest'
import { addComment, addIssue, addPull, day } from '../github/state.ts'
import { deskOnGitHub, deskOrigin, runWith, shallowCheckout, wholeCheckout } from './fault-desk.ts'
import { differences, problemsOf } from './fault-judgement.ts'
import { requestsTo } from './pull-checkout.ts'

test('a repository that was renamed since the run began: everything is found, and one comment written', async () => {
  const origin = deskOrigin()
  const usual = await runWith(origin, shallowCheckout(origin), [], {
    name: 'ada/old-desk',
    repository: deskOnGitHub(origin, { fullName: 'ada/old-desk' }),
  })
  const expected = { usual: usual.report, alone: usual.report }
  const repository = deskOnGitHub(origin, { formerNames: ['ada/old-desk'] })
  const renamed = { name: 'ada/old-desk', repository }
  const ran = await runWith(origin, shallowCheckout(origin), [], renamed)
  expect([...problemsOf(ran, expected), ...differences(ran, expected)]).toEqual([])
  expect(ran.done.stdout).not.toContain('::warning::')
  expect(ran.github.comments).toHaveLength(1)
})

test('pages of issues, pull requests and comments of people who have deleted their accounts', async () => {
  const origin = deskOrigin()
  const workspace = wholeCheckout(origin)
  const usual = await runWith(origin, workspace)
  const repository = deskOnGitHub(origin)
  for (let index = 0; index < 150; index += 1) {
    addIssue(repository, { author: null, createdAt: day(1) })
    addPull(repository, { author: null, createdAt: day(1), head: { repository: null } })
    addComment(repository, { number: 7, body: `Comment ${index}`, user: null })
  }
  const expected = { usual: usual.report, alone: usual.report }
  const first = await runWith(origin, workspace, [], { repository })
  const second = await runWith(origin, workspace, [], { repository })
  expect([first, second].flatMap(ran => problemsOf(ran, expected))).toEqual([])
  expect(first.done.stdout).toContain('The comment was created.')
  expect(second.done.stdout).toContain('The comment says the same already.')
  expect(requestsTo(second.github).filter(name => name === 'Tracker')).toHaveLength(2)
  expect(repository.comments).toHaveLength(151)
})
