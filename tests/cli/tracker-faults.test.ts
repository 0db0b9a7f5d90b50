import { expect, test } from 'vitest'
import { parseReport, type Report } from '../../src/report/schema.ts'
import { deskOnGitHub, deskOrigin, TOKEN } from '../action/fault-desk.ts'
import { unreadIn, unsaid, wrongOf } from '../action/fault-judgement.ts'
import { type FaultKind, faultsOf, KINDS, queryKinds } from '../action/fault-kinds.ts'
import { levelsOf, type Origin } from '../action/pull-checkout.ts'
import type { Fault } from '../github/faults.ts'
import { startGitHub } from '../github/server.ts'
import { JOB_TOKEN } from '../github/tokens.ts'
import { git, makeFolder } from './repository.ts'
import { start } from './start.ts'

/** An audit of the repository on such a GitHub: by its name, or of a clone with `--tracker`. */
const auditOf = async (origin: Origin, clone: string | undefined, fault: readonly Fault[] = [], token = TOKEN) => {
  const repositories = [deskOnGitHub(origin)]
  const github = await startGitHub({ repositories, tokens: { [TOKEN]: JOB_TOKEN }, fault })
  const env = { GITHUB_SERVER_URL: github.serverUrl, GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: token }
  const own = clone === undefined ? undefined : makeFolder()
  if (own !== undefined && clone !== undefined) {
    git(own, ['clone', '--quiet', clone, 'desk'])
    git(`${own}/desk`, ['remote', 'set-url', 'origin', `${github.serverUrl}/ada/desk`])
  }
  const place = own === undefined ? ['ada/desk'] : [`${own}/desk`, '--tracker']
  return start([...place, '--format', 'json'], { env, cwd: makeFolder() })
}

const read = ({ stdout }: { readonly stdout: string }): Report => parseReport(JSON.parse(stdout))

test.each([
  ['of an address', false],
  ['of a clone, with --tracker', true],
])('the tracker %s, whatever GitHub does to it', { timeout: 300_000 }, async (_, isClone) => {
  const origin = deskOrigin()
  const clone = isClone ? origin.path : undefined
  const usual = read(await auditOf(origin, clone))
  const alone = read(await auditOf(origin, clone, [], ''))
  expect([usual, alone].map(report => levelsOf(report)['issue-tracking'])).toEqual(['solid', 'some'])

  // What lasts, of an address; what passes or comes with status 200, of a clone.
  const all = [...KINDS, ...queryKinds('repository.issues')]
  const kinds = all.filter((kind, index) => (index < KINDS.length && kind.reads !== undefined) !== isClone)
  const judge = async (kind: FaultKind): Promise<readonly string[]> => {
    const done = await auditOf(origin, clone, faultsOf(kind, ['graphql Tracker']))
    if (done.status !== 0) return [`status ${done.status}: ${done.stderr}`]
    const report = read(done)
    const [levels, best, least] = [report, usual, alone].map(levelsOf)
    return [
      ...(done.stderr === '' ? [] : [done.stderr]),
      ...(done.stdout.includes(TOKEN) ? ['the token is shown'] : []),
      ...unsaid('tracker', unreadIn(report), kind.reads),
      ...Object.entries(levels ?? {}).flatMap(([id, level]) =>
        level === best?.[id] || (kind.reads !== undefined && level === least?.[id]) ? [] : [`${id}: ${level}`],
      ),
    ]
  }
  expect(kinds.length).toBeGreaterThan(8)
  expect(await wrongOf(kinds, judge)).toEqual({})
})
