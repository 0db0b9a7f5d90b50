import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/report/schema.ts'
import { memorySource } from '../../src/source/memory.ts'
import { portfolio } from '../cli/portfolio.ts'
import { makeFolder } from '../cli/repository.ts'
import type { GitHub } from '../github/server.ts'
import { addPull, makeGitHubRepository, type Pull } from '../github/state.ts'
import { reportOn } from '../security/audit.ts'
import { type Finished, type Job, runJob } from './start.ts'

export const HEAD = 'c0ffee'.repeat(7).slice(0, 40)
export const FORK = 'bo/desk-fork'
export const BRANCH = 'late-fees'

const files = Object.fromEntries(
  portfolio
    .flatMap(commit => Object.entries(commit.files))
    .filter((file): file is [string, string] => file[1] !== undefined),
)

/** What the first workflow saves for the pull request of a fork. */
export const savedReport = (): Promise<Report> => {
  const commits = portfolio.map(({ message }) => ({ subject: message }))
  const repository = { name: FORK, url: `https://github.com/${FORK}`, host: 'github', commit: HEAD, ref: HEAD } as const
  return reportOn({ ...memorySource({ files, commits }), repository: { ...repository, source: 'git' } })
}

/** A GitHub's repository with one pull request, 7, from that fork. */
export const deskWithFork = (settings: Parameters<typeof addPull>[1] = {}) => {
  const repository = makeGitHubRepository({ fullName: 'ada/desk' })
  const pull = addForkPull(repository, { number: 7, ...settings })
  return { repository, pull }
}

export const addForkPull = (
  repository: ReturnType<typeof makeGitHubRepository>,
  { head, ...settings }: NonNullable<Parameters<typeof addPull>[1]>,
): Pull => addPull(repository, { head: { repository: FORK, ref: BRANCH, sha: HEAD, ...head }, ...settings })

/** The event of the second workflow, as far as it is read. */
export const workflowRunEvent = (run: Readonly<Record<string, unknown>> = {}) => ({
  action: 'completed',
  workflow_run: {
    id: 99,
    event: 'pull_request',
    conclusion: 'success',
    head_sha: HEAD,
    head_branch: BRANCH,
    head_repository: { full_name: FORK, owner: { login: 'bo' } },
    pull_requests: [],
    ...run,
  },
  repository: { full_name: 'ada/desk' },
})

/** A workspace without a checkout, with what the first workflow saved: text, or a value for JSON. */
export const workspaceWith = (saved: unknown, name = 'report.json'): string => {
  const workspace = makeFolder()
  writeFileSync(join(workspace, name), typeof saved === 'string' ? saved : JSON.stringify(saved))
  return workspace
}

/** The second workflow's run in that workspace. */
export const runSaved = (
  github: Pick<GitHub, 'url'>,
  workspace: string,
  { inputs, ...job }: Partial<Job> = {},
): Promise<Finished> =>
  runJob({
    workspace,
    apiUrl: github.url,
    eventName: 'workflow_run',
    event: workflowRunEvent(),
    inputs: { 'report-file': 'report.json', ...inputs },
    ...job,
  })
