import type { Client } from './client.ts'

export interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
  readonly author: { readonly login: string; readonly isBot: boolean } | undefined
}

/** A pull request as somewhere to comment. Every function may throw what `failure.ts` explains. */
export interface PullRequestClient {
  /** All comments, the oldest first. */
  readonly comments: () => Promise<readonly Comment[]>
  /** Sent once: whoever sees it fail must look before sending it again. */
  readonly create: (body: string) => Promise<Comment>
  readonly update: (id: number, body: string) => Promise<Comment>
  readonly remove: (id: number) => Promise<void>
  /** The pull request's last commit now. */
  readonly head: () => Promise<string>
  /** Who the token writes as. REST's `/user` is refused to the token of a job, GraphQL's viewer is not. */
  readonly viewer: () => Promise<string>
}

export interface PullRequestPlace {
  /** `owner/name`. */
  readonly repository: string
  readonly number: number
}

export const pullRequestClient = (client: Client, { repository, number }: PullRequestPlace): PullRequestClient => {
  const [owner = '', repo = ''] = repository.split('/')
  const place = { owner, repo }
  const { issues, pulls } = client.rest
  return {
    comments: async () => {
      const all = await client.paginate(issues.listComments, { ...place, issue_number: number, per_page: 100 })
      return all.map(commentOf)
    },
    create: async body => {
      const { data } = await issues.createComment({ ...place, issue_number: number, body, request: { retries: 0 } })
      return commentOf(data)
    },
    update: async (id, body) => {
      const { data } = await issues.updateComment({ ...place, comment_id: id, body })
      return commentOf(data)
    },
    remove: async id => {
      await issues.deleteComment({ ...place, comment_id: id })
    },
    head: async () => {
      const { data } = await pulls.get({ ...place, pull_number: number })
      return data.head.sha
    },
    viewer: async () => {
      const answer = await client.graphql<{ viewer: { login: string } }>({
        query: 'query { viewer { login } }',
        request: { retries: 0 },
      })
      return answer.viewer.login
    },
  }
}

/** The parts of an answer that are used; the rest is not trusted to be there. */
interface Answer {
  readonly id: number
  readonly body?: string | null
  readonly html_url: string
  readonly user?: { readonly login: string; readonly type?: string } | null
}

const commentOf = ({ id, body, html_url, user }: Answer): Comment => ({
  id,
  body: body ?? '',
  url: html_url,
  author: user ? { login: user.login, isBot: user.type === 'Bot' } : undefined,
})
