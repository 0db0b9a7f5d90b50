import { readFileSync } from 'node:fs'
import { parseReport, type Report } from '../../src/report/schema.ts'
import type { Fault } from '../github/faults.ts'
import { type GitHub, type Settings, startGitHub } from '../github/server.ts'
import {
  ADA,
  addIssue,
  addPull,
  addReview,
  BO,
  mergePull,
  type Repository,
  type RepositorySettings,
  repositoryFrom,
} from '../github/state.ts'
import { JOB_TOKEN } from '../github/tokens.ts'
import { checkOut, makeOrigin, type Origin, README } from './pull-checkout.ts'
import { type Finished, type Job, pullRequestEvent, runJob } from './start.ts'

/** So that it is found wherever it were to appear. */
export const TOKEN = 'ghs_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'

const RULES = [
  'import re',
  '',
  "CARD = re.compile(r'^(?P<town>[A-Z]{2})-(?P<number>\\d{4})$')",
  '',
  '',
  'def number_of(card):',
  "    return int(CARD.match(card)['number'])",
  '',
].join('\n')

/** The only regular expression is in a file that both sides change, so that a shallow checkout does not have the head's. */
export const deskOrigin = (): Origin =>
  makeOrigin({
    before: { 'desk/cards.py': RULES },
    onMain: {
      'README.md': README.replace('# Library desk', '# The library desk'),
      'desk/cards.py': `"""Cards."""\n${RULES}`,
    },
    onTopic: {
      'README.md': `${README}\n## Tests\n\n    pytest\n`,
      'desk/cards.py': `${RULES}\n\ndef is_card(text):\n    return CARD.match(text) is not None\n`,
      Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["flask", "--app", "desk", "run"]\n',
    },
  })

/** What people did to it on GitHub raises levels: six issues, each closed by a pull request that somebody else looked at. */
export const deskOnGitHub = ({ path, head, base }: Origin, settings: RepositorySettings = {}): Repository => {
  const repository = repositoryFrom(path, settings)
  addPull(repository, { number: 7, head: { sha: head }, base: { sha: base } })
  for (const number of [10, 12, 14, 16, 18, 20]) {
    const [author, other] = number % 4 === 0 ? [ADA, BO] : [BO, ADA]
    addIssue(repository, { number, author, title: 'Loans are lost after a restart', body: `${SAYS_WHY} ${number}` })
    const pull = addPull(repository, {
      number: number + 1,
      author,
      title: 'Keep loans',
      body: SAYS_WHY,
      closes: [number],
    })
    addReview(pull, { author: other, body: 'Which of the two files wins when both are there?' })
    mergePull(repository, pull, { by: other })
  }
  return repository
}

const SAYS_WHY =
  'When the desk is started again, all loans are gone. They should be written to a file, because readers would keep their books otherwise.'

export interface Ran {
  readonly done: Finished
  readonly report: Report
  readonly github: GitHub
}

export interface Circumstances extends Partial<Omit<Job, 'repository'>> {
  /** What GitHub has; the desk by default. */
  readonly repository?: Repository
  /** Of the event, where it is another than GitHub has by now. */
  readonly name?: string
  /** The body of a comment of ours that is there already. */
  readonly comment?: string
  readonly tokens?: Settings['tokens']
}

/** The run of the pull request on such a GitHub. */
export const runWith = async (
  origin: Origin,
  workspace: string,
  fault: readonly Fault[] = [],
  {
    repository = deskOnGitHub(origin),
    name = 'ada/desk',
    comment,
    tokens = { [TOKEN]: JOB_TOKEN },
    ...job
  }: Circumstances = {},
): Promise<Ran> => {
  const github = await startGitHub({ repositories: [repository], tokens, fault })
  if (comment !== undefined) github.add(comment)
  const done = await runJob({
    workspace,
    eventName: 'pull_request',
    event: pullRequestEvent(origin.head, name, origin.base),
    repository: name,
    apiUrl: github.url,
    runId: 2000,
    ...job,
    inputs: { token: TOKEN, ...job.inputs },
  })
  return { done, report: reportOf(done), github }
}

export const reportOf = ({ outputs, stdout, stderr }: Finished): Report => {
  if (outputs.report === undefined) throw new Error(`no report: ${stdout}\n${stderr}`)
  return parseReport(JSON.parse(readFileSync(outputs.report, 'utf8')))
}

export const wholeCheckout = (origin: Origin): string => checkOut(origin, origin.merge)
export const shallowCheckout = (origin: Origin): string => checkOut(origin, origin.merge, { depth: 1 })
