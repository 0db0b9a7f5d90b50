import { expect, test } from 'vitest'
import { startGitHub } from '../github/server.ts'
import { unsaid, wrongOf } from './fault-judgement.ts'
import { type FaultKind, faultsOf, KINDS } from './fault-kinds.ts'
import { deskWithFork, runSaved, savedReport, workspaceWith } from './saved-run.ts'

test('the pull request of a saved report is looked for, whatever GitHub does', { timeout: 120_000 }, async () => {
  const workspace = workspaceWith(await savedReport())
  const judge = async (kind: FaultKind) => {
    const { repository } = deskWithFork()
    const github = await startGitHub({
      repositories: [repository],
      fault: faultsOf(kind, ['GET /repos/ada/desk/pulls']),
    })
    const { status, stderr, stdout, summary } = await runSaved(github, workspace)
    const lines = stdout.split('\n').filter(line => line.startsWith('::'))
    return [
      ...(status === 0 && stderr === '' ? [] : [`status ${status}: ${stderr}`]),
      ...(/^## Portfolio readiness/.test(summary) ? [] : ['no summary']),
      ...(lines.length === (kind.writes ? 1 : 0) ? [] : lines),
      ...unsaid('comment', /^::warning::No comment was written\. (.*)$/m.exec(stdout)?.[1], kind.writes),
      ...(github.comments.length === (kind.writes ? 0 : 1) ? [] : [`${github.comments.length} comments`]),
    ]
  }
  // Each of the others is the same to this call as one of these.
  const kinds = KINDS.filter(({ name }) => /^40[134]|^422|^502|once$|^redirect/.test(name))
  expect(kinds.length).toBeGreaterThan(8)
  expect(await wrongOf(kinds, judge)).toEqual({})
})
