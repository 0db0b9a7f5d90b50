import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import type { Connect } from '../../src/action/checkout.ts'
import { lazyConnection } from '../../src/action/connection.ts'
import type { PullRequest, Run } from '../../src/action/event.ts'
import { type Checkout, openCheckout } from '../../src/action/source.ts'
import { audit } from '../../src/audit.ts'
import { profiles } from '../../src/profile/index.ts'
import type { Report } from '../../src/report/schema.ts'
import type { Source } from '../../src/types.ts'
import { portfolio } from '../cli/portfolio.ts'
import { git, makeFiles, makeFolder, makeRepository } from '../cli/repository.ts'
import { type GitHub, type Settings, startGitHub } from '../github/server.ts'
import { repositoryFrom } from '../github/state.ts'

export interface Origin {
  /** The repository as GitHub has it. */
  readonly path: string
  /** The branch's last commit, the pull request's, GitHub's merge of both, and where they went apart. */
  readonly base: string
  readonly head: string
  readonly merge: string
  readonly mergeBase: string
}

export type Files = Readonly<Record<string, string>>

interface Changes {
  /** On the branch before the pull request left it. */
  readonly before?: Files
  readonly onMain?: Files
  readonly onTopic?: Files
}

const MORE_VIEWS = [
  '',
  "@app.route('/loans/<book>')",
  'def loan(book):',
  "    return jsonify(desk.load().get(book, {'reader': None}))",
  '',
].join('\n')

export const README = portfolio[0]?.files['README.md'] ?? ''

/** Both sides change the README, so that the head's is in no other commit. */
const USUAL: Required<Changes> = {
  before: {},
  onMain: { 'README.md': README.replace('# Library desk', '# The library desk'), 'setup.cfg': '[flake8]\n' },
  onTopic: {
    'README.md': `${README}\n## Tests\n\n    pytest\n`,
    'desk/more.py': `from desk.views import app, desk, jsonify\n${MORE_VIEWS}`,
    Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["flask", "--app", "desk", "run"]\n',
  },
}

/** A repository with pull request 7. */
export const makeOrigin = (changes: Changes = {}): Origin => {
  const path = makeRepository(portfolio, { checkout: true })
  const { before, onMain, onTopic } = { ...USUAL, ...changes }
  for (const [key, value] of Object.entries({
    'user.name': 'Ada',
    'user.email': 'ada@example.org',
    'uploadpack.allowAnySHA1InWant': 'true',
    'uploadpack.allowFilter': 'true',
  })) {
    git(path, ['config', key, value])
  }
  const mergeBase = commitFiles(path, before, 'Prepare the shelves')
  git(path, ['switch', '--quiet', '-c', 'topic'])
  const head = commitFiles(path, onTopic, 'Show one loan\nat a time\n\nCo-authored-by: Bo <bo@example.org>')
  git(path, ['switch', '--quiet', 'main'])
  const base = commitFiles(path, onMain, 'Name the desk')
  git(path, ['merge', '--quiet', '--no-ff', '-m', `Merge ${head} into ${base}`, 'topic'])
  const merge = git(path, ['rev-parse', 'HEAD'])
  git(path, ['update-ref', 'refs/pull/7/merge', merge])
  git(path, ['update-ref', 'refs/pull/7/head', head])
  git(path, ['reset', '--quiet', '--hard', base])
  return { path, base, head, merge, mergeBase }
}

export const commitFiles = (path: string, files: Files, message: string): string => {
  makeFiles(files, path)
  git(path, ['add', '--all'])
  git(path, ['commit', '--quiet', '--allow-empty', '-m', message])
  return git(path, ['rev-parse', 'HEAD'])
}

/** What actions/checkout leaves: https://github.com/actions/checkout/blob/main/src/ref-helper.ts */
export const checkOut = (
  { path }: Origin,
  commit: string,
  { depth, filter, ref = 'refs/remotes/pull/7/merge' }: { depth?: number; filter?: string; ref?: string } = {},
): string => {
  const folder = makeFolder()
  git(folder, ['init', '--quiet'])
  git(folder, ['remote', 'add', 'origin', pathToFileURL(path).href])
  const all = depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : []
  const little = depth === undefined ? [] : [`--depth=${depth}`]
  const some = filter === undefined ? [] : [`--filter=${filter}`]
  git(folder, ['fetch', '--quiet', '--no-tags', ...little, ...some, 'origin', ...all, `+${commit}:${ref}`])
  git(folder, ['checkout', '--quiet', '--force', '--detach', commit])
  git(folder, ['remote', 'set-url', 'origin', 'https://github.com/ada/desk'])
  return folder
}

/** GitHub with that repository on it. */
export const serve = ({ path }: Origin, settings: Settings = {}): Promise<GitHub> =>
  startGitHub({ repositories: [repositoryFrom(path)], ...settings })

export const pullOf = ({ base, head }: Origin): PullRequest => ({ number: 7, head, base, headRepository: 'ada/desk' })

export const runIn = (workspace: string, pullRequest?: PullRequest, apiUrl = 'http://127.0.0.1:9'): Run => ({
  repository: 'ada/desk',
  ...(pullRequest ? { pullRequest } : {}),
  id: 1,
  attempt: 1,
  serverUrl: 'https://github.com',
  apiUrl,
  workspace,
  temporaryFolder: workspace,
})

/** The checkout of a run, with a token unless there is no GitHub to give it to. */
export const open = (
  workspace: string,
  pullRequest: PullRequest | undefined,
  github?: GitHub,
  path = '.',
  signal?: AbortSignal,
): Promise<Checkout> => {
  const run = runIn(workspace, pullRequest, github?.apiUrl)
  const connect: Connect = lazyConnection(github === undefined ? undefined : 'job-token', run, signal)
  return openCheckout(path, run, connect, signal)
}

export const baseOf = async ({ base }: Checkout): Promise<Source> => {
  const found = await base?.()
  if (found === undefined || 'reason' in found) throw new Error(`no base: ${found?.reason}`)
  return found.source
}

export const report = (source: Source): Promise<Report> => {
  const [profile] = profiles
  if (!profile) throw new Error('there is no profile')
  return audit(source, { profile, tool: { name: 'test', version: '0' } })
}

export const openWithoutToken = (workspace: string, pullRequest?: PullRequest): Promise<Checkout> =>
  open(workspace, pullRequest)

/** Each skill's level. */
export const levelsOf = ({ skills }: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(skills.map(({ id, level }) => [id, level]))

/**
 * Without what depends on the sizes of commits, which GitHub knows less about: those examples, and the tour of them. Nor does
 * GitHub say who wrote which line.
 */
const withoutSizes = ({ skills, ...rest }: Report): unknown => ({
  ...rest,
  tour: [],
  skills: skills.map(({ candidateLevel: _, candidateReason: __, ...skill }) => ({
    ...skill,
    evidence: skill.evidence.filter(({ signal }) => signal !== 'small-commits').map(({ by: ___, ...place }) => place),
  })),
})

export const expectSame = (one: Report, other: Report): void => {
  expect(levelsOf(one)).toEqual(levelsOf(other))
  expect(withoutSizes(one)).toEqual(withoutSizes(other))
}

export const TREES = 'GET /repos/ada/desk/git/trees/'
export const COMPARE = 'GET /repos/ada/desk/compare/'

/** What was asked for, in order: a query's name, or a path without its commit. */
export const requestsTo = ({ calls }: GitHub): readonly string[] =>
  calls.map(({ method, path, operation }) => operation ?? `${method} ${path.replace(/[0-9a-f]{40}.*/, '')}`)

/** How many files each query asked for. */
export const askedFiles = ({ calls }: GitHub): readonly number[] =>
  calls.filter(({ operation }) => operation === 'Files').map(({ sent }) => `${sent.query}`.split('oid: "').length - 1)
