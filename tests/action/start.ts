import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder } from '../cli/repository.ts'
import { cleanEnvironment, type Ended, startNode } from '../cli/start.ts'

/** The bundle as it is shipped: `npm test` has made sure that it is what the source builds to. */
export const action = fileURLToPath(new URL('../../dist/action/index.js', import.meta.url))

/** action.yml's defaults, which the runner fills in. */
export const DEFAULTS = {
  token: 'job-token',
  path: '.',
  profile: 'junior-python-backend',
  comment: 'auto',
  'fail-on': 'never',
  'output-file': '',
  candidate: '',
  'report-file': '',
  'max-files': '',
  'max-bytes': '',
  'max-commits': '',
  'max-seconds': '300',
}

export interface Job {
  readonly workspace: string
  readonly inputs?: Partial<typeof DEFAULTS>
  /** The event's name and payload; a push by default. */
  readonly eventName?: string
  readonly event?: unknown
  readonly apiUrl?: string
  /** Where people look at the repository; links lead there, and git fetches from there. */
  readonly serverUrl?: string
  /** `owner/name` of the workflow's repository. */
  readonly repository?: string
  readonly runId?: number
  readonly attempt?: number
  readonly env?: Readonly<Record<string, string>>
}

export interface Finished extends Ended {
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly temporaryFolder: string
}

/** Starts the Action as the runner does: inputs and event in the environment, results in files. */
export const runJob = async (job: Job): Promise<Finished> => {
  const folder = makeFolder()
  const file = (name: string, text = '') => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const temporaryFolder = join(folder, 'temp')
  mkdirSync(temporaryFolder)
  const inputs = Object.entries({ ...DEFAULTS, ...job.inputs })
  const files = { summary: file('summary'), output: file('output') }
  const ended = await startNode([action], {
    cwd: job.workspace,
    env: {
      ...cleanEnvironment(),
      ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: job.apiUrl ?? 'http://127.0.0.1:9',
      GITHUB_GRAPHQL_URL: `${job.apiUrl ?? 'http://127.0.0.1:9'}/graphql`,
      GITHUB_EVENT_NAME: job.eventName ?? 'push',
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(job.event ?? {})),
      GITHUB_OUTPUT: files.output,
      GITHUB_REPOSITORY: job.repository ?? 'ada/desk',
      GITHUB_RUN_ATTEMPT: String(job.attempt ?? 1),
      GITHUB_RUN_ID: String(job.runId ?? 1000),
      GITHUB_SERVER_URL: job.serverUrl ?? 'https://github.com',
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_WORKSPACE: job.workspace,
      RUNNER_TEMP: temporaryFolder,
      ...job.env,
    },
  })
  return {
    ...ended,
    summary: readFileSync(files.summary, 'utf8'),
    outputs: outputsIn(readFileSync(files.output, 'utf8')),
    temporaryFolder,
  }
}

/** `name<<delimiter`, lines, delimiter: what the runner reads back. */
const outputsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]),
  )

/** A pull request's event, as far as it is read. */
export const pullRequestEvent = (sha: string, headRepository: string | null = 'ada/desk', base?: string) => ({
  action: 'synchronize',
  number: 7,
  pull_request: {
    number: 7,
    head: { sha, repo: headRepository === null ? null : { full_name: headRepository } },
    ...(base === undefined ? {} : { base: { sha: base } }),
  },
  repository: { full_name: 'ada/desk' },
})
