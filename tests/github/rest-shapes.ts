import type { components } from '@octokit/openapi-types'
import {
  type Account,
  type CheckRun,
  type Comment,
  fullName,
  type Issue,
  type Pull,
  type Repository,
  type Status,
  type WorkflowRun,
} from './state.ts'

type Schemas = components['schemas']
/** The parts of GitHub's answer that this server gives, with their true names and types. */
export type Shape<K extends keyof Schemas> = Partly<Schemas[K]>
type Partly<T> = T extends readonly (infer Item)[]
  ? Partly<Item>[]
  : T extends object
    ? { [K in keyof T]?: Partly<T[K]> }
    : T

export interface Urls {
  readonly apiUrl: string
  readonly webUrl: string
}

export const userShape = (account: Account | null, { apiUrl, webUrl }: Urls): Shape<'simple-user'> | null =>
  account && {
    login: account.login,
    id: idOf(account.login),
    node_id: nodeId('User', account.login),
    type: account.type,
    url: `${apiUrl}/users/${encodeURIComponent(account.login)}`,
    html_url: `${webUrl}/${account.login.replace(/^(.*)\[bot\]$/, 'apps/$1')}`,
    site_admin: false,
  }

/** The same number for the same name. */
const idOf = (text: string): number => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_000, 7)

export const nodeId = (type: string, key: string | number): string =>
  Buffer.from(`${type}:${key}`).toString('base64url')

const associationOf = (account: Account | null, { owner }: Repository): Schemas['author-association'] =>
  account?.login === owner ? 'OWNER' : account ? 'CONTRIBUTOR' : 'NONE'

export const commentShape = (comment: Comment, repository: Repository, urls: Urls): Shape<'issue-comment'> => ({
  id: comment.id,
  node_id: nodeId('IssueComment', comment.id),
  url: `${urls.apiUrl}/repos/${fullName(repository)}/issues/comments/${comment.id}`,
  issue_url: `${urls.apiUrl}/repos/${fullName(repository)}/issues/${comment.number}`,
  html_url: comment.html_url,
  body: comment.body,
  user: userShape(comment.user, urls),
  created_at: comment.createdAt,
  updated_at: comment.updatedAt,
  author_association: associationOf(comment.user, repository),
})

export const repositoryShape = (repository: Repository, urls: Urls): Shape<'full-repository'> => ({
  id: repository.id,
  node_id: nodeId('Repository', repository.id),
  name: repository.name,
  full_name: fullName(repository),
  owner: userShape({ login: repository.owner, type: 'User' }, urls) ?? {},
  private: repository.visibility === 'private',
  visibility: repository.visibility,
  fork: repository.parent !== undefined,
  html_url: `${urls.webUrl}/${fullName(repository)}`,
  clone_url: `${urls.webUrl}/${fullName(repository)}.git`,
  url: `${urls.apiUrl}/repos/${fullName(repository)}`,
  default_branch: repository.defaultBranch,
  has_issues: repository.hasIssues,
  archived: repository.archived,
  disabled: false,
  open_issues_count:
    repository.issues.filter(({ closed }) => !closed).length +
    repository.pulls.filter(({ state }) => state === 'OPEN').length,
})

/** An issue, or a pull request as one. */
export const issueShape = (item: Issue | Pull, repository: Repository, urls: Urls): Shape<'issue'> => {
  const isPull = 'reviews' in item
  const isOpen = isPull ? item.state === 'OPEN' : !item.closed
  const place = `${fullName(repository)}/${isPull ? 'pull' : 'issues'}/${item.number}`
  return {
    id: repository.id * 1000 + item.number,
    node_id: nodeId(isPull ? 'PullRequest' : 'Issue', item.number),
    number: item.number,
    title: item.title,
    body: item.body,
    state: isOpen ? 'open' : 'closed',
    state_reason: isPull ? null : (item.closed?.reason ?? null),
    user: userShape(item.author, urls),
    labels: item.labels.map(name => ({ name })),
    assignees: item.assignees.map(account => userShape(account, urls) ?? {}),
    comments: repository.comments.filter(({ number }) => number === item.number).length,
    locked: item.locked,
    created_at: item.createdAt,
    closed_at: isPull ? (item.closedAt ?? null) : (item.closed?.at ?? null),
    url: `${urls.apiUrl}/repos/${fullName(repository)}/issues/${item.number}`,
    html_url: `${urls.webUrl}/${place}`,
    author_association: associationOf(item.author, repository),
    ...(isPull
      ? {
          pull_request: {
            url: `${urls.apiUrl}/repos/${fullName(repository)}/pulls/${item.number}`,
            html_url: `${urls.webUrl}/${place}`,
            diff_url: `${urls.webUrl}/${place}.diff`,
            patch_url: `${urls.webUrl}/${place}.patch`,
            merged_at: item.merged?.at ?? null,
          },
        }
      : {}),
  }
}

export const pullShape = (
  pull: Pull,
  repository: Repository,
  repositories: readonly Repository[],
  urls: Urls,
): Shape<'pull-request'> => {
  const headRepository = repositories.find(one => fullName(one) === pull.head.repository)
  const headName = pull.head.repository
  const headOwner = headName?.split('/')[0]
  return {
    id: repository.id * 1000 + pull.number,
    node_id: nodeId('PullRequest', pull.number),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state === 'OPEN' ? 'open' : 'closed',
    draft: pull.draft,
    locked: pull.locked,
    // Null for a deleted account, whatever the description says.
    user: userShape(pull.author, urls) as Shape<'simple-user'>,
    labels: pull.labels.map(name => ({ name })),
    created_at: pull.createdAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merged?.at ?? null,
    merged: pull.merged !== undefined,
    merged_by: userShape(pull.merged?.by ?? null, urls),
    merge_commit_sha: pull.merged?.commit ?? null,
    url: `${urls.apiUrl}/repos/${fullName(repository)}/pulls/${pull.number}`,
    html_url: `${urls.webUrl}/${fullName(repository)}/pull/${pull.number}`,
    additions: pull.size.additions,
    deletions: pull.size.deletions,
    changed_files: pull.size.files,
    commits: pull.commits,
    comments: repository.comments.filter(({ number }) => number === pull.number).length,
    author_association: associationOf(pull.author, repository),
    head: {
      label: `${headOwner ?? 'unknown repository'}:${pull.head.ref}`,
      ref: pull.head.ref,
      sha: pull.head.sha,
      user: userShape(headOwner === undefined ? null : { login: headOwner, type: 'User' }, urls) ?? {},
      // Not typed as null by GitHub's description, and null on GitHub all the same where the fork is gone.
      repo: (headName === null
        ? null
        : headRepository
          ? repositoryShape(headRepository, urls)
          : { full_name: headName, name: headName.split('/')[1] ?? '' }) as Shape<'repository'>,
    },
    base: {
      label: `${repository.owner}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha,
      repo: repositoryShape(repository, urls) as Shape<'repository'>,
    },
  }
}

export const checkRunShape = (run: CheckRun, repository: Repository, urls: Urls): Shape<'check-run'> => ({
  id: run.id,
  node_id: nodeId('CheckRun', run.id),
  name: run.name,
  head_sha: run.sha,
  status: run.status,
  conclusion: run.conclusion,
  started_at: run.startedAt,
  completed_at: run.completedAt ?? null,
  url: `${urls.apiUrl}/repos/${fullName(repository)}/check-runs/${run.id}`,
  html_url: checkRunUrl(run, repository, urls),
  details_url: checkRunUrl(run, repository, urls),
  app: { slug: run.app, name: run.app },
  check_suite: { id: run.runId ?? run.id },
  pull_requests: [],
})

export const checkRunUrl = (run: CheckRun, repository: Repository, { webUrl }: Urls): string =>
  run.runId === undefined
    ? `${webUrl}/${fullName(repository)}/runs/${run.id}`
    : `${webUrl}/${fullName(repository)}/actions/runs/${run.runId}/job/${run.id}`

export const statusShape = (status: Status, repository: Repository, urls: Urls): Shape<'status'> => ({
  id: status.id,
  node_id: nodeId('StatusContext', status.id),
  context: status.context,
  state: status.state,
  description: status.description,
  target_url: status.targetUrl,
  creator: userShape(status.creator, urls),
  created_at: status.createdAt,
  updated_at: status.createdAt,
  url: `${urls.apiUrl}/repos/${fullName(repository)}/statuses/${status.sha}`,
})

export const workflowRunShape = (
  run: WorkflowRun,
  repository: Repository,
  repositories: readonly Repository[],
  urls: Urls,
): Shape<'workflow-run'> => {
  const head = repositories.find(one => fullName(one) === run.headRepository)
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: run.name,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    run_number: 1,
    run_attempt: 1,
    created_at: run.createdAt,
    url: `${urls.apiUrl}/repos/${fullName(repository)}/actions/runs/${run.id}`,
    html_url: `${urls.webUrl}/${fullName(repository)}/actions/runs/${run.id}`,
    pull_requests: run.pulls.map(number => ({ number })),
    repository: repositoryShape(repository, urls) as Shape<'minimal-repository'>,
    // GitHub answers null where the fork is gone.
    head_repository: (run.headRepository === null
      ? null
      : head
        ? repositoryShape(head, urls)
        : { full_name: run.headRepository }) as Shape<'minimal-repository'>,
  }
}
