import { git, makeRepository } from '../cli/repository.ts'
import { type GitHub, type Settings, startGitHub } from './server.ts'
import { ADA, repositoryFrom } from './state.ts'

/** An answer. */
export interface Got {
  readonly status: number
  // What came is compared as a whole, or picked apart by matchers.
  readonly body: never
  readonly headers: Headers
}

export interface Ask {
  readonly method?: string
  readonly token?: string
  readonly body?: object
}

/** Asks the server itself, without a client that would mend anything. */
export const ask = async (github: GitHub, path: string, { method = 'GET', token, body }: Ask = {}): Promise<Got> => {
  const response = await fetch(github.url + path, {
    method,
    redirect: 'manual',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: (text === '' ? undefined : JSON.parse(text)) as never,
    headers: response.headers,
  }
}

export const query = (github: GitHub, text: string, variables: object = {}, token = 'job-token'): Promise<Got> =>
  ask(github, '/graphql', { method: 'POST', token, body: { query: text, variables } })

/** A repository with three commits, the last on a branch, and its GitHub. */
export const withObjects = async (settings: Settings = {}) => {
  const path = makeRepository([
    { message: 'First', files: { 'README.md': '# Desk\n', 'src/a.py': 'a = 1\n', 'logo.png': '\0\x01' } },
    {
      message: `${'Long '.repeat(20)}\n\nWhy.\n\nCo-authored-by: Bo <bo@example.org>`,
      files: { 'src/a.py': 'a = 2\nb = 3\n' },
    },
  ])
  const base = git(path, ['rev-parse', 'HEAD'])
  const ada = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  const next = git(path, [...ada, 'commit-tree', 'HEAD^{tree}', '-p', 'HEAD~1', '-m', 'Third'])
  git(path, ['update-ref', 'refs/heads/next', next])
  const repository = repositoryFrom(path, { accounts: { 'ada@example.org': ADA } })
  const github = await startGitHub({ repositories: [repository], ...settings })
  return { path, base, next, repository, github }
}
