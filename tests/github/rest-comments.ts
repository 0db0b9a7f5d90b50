import type { Answer } from './faults.ts'
import { bodyTooLong } from './faults.ts'
import { page } from './rest-paging.ts'
import { message, NOT_FOUND, type Request, type Route } from './rest-route.ts'
import { commentShape } from './rest-shapes.ts'
import { addComment } from './state.ts'

/** Unwritten by GitHub's documentation: the message of its 422 says so. */
const BODY_CHARACTERS = 65_536

const SCOPES = ['issues', 'pull-requests'] as const

const numbered = ({ repository, parts: [number] }: Request) =>
  [...repository.issues, ...repository.pulls].find(item => item.number === Number(number))

const found = ({ repository, parts: [id] }: Request) => repository.comments.find(comment => comment.id === Number(id))

/** A text, or the answer that refuses it. */
const bodyOf = ({ sent: { body } }: Request): string | Answer => {
  if (typeof body !== 'string' || body.trim() === '') {
    return message(422, 'Validation Failed', {
      errors: [{ resource: 'IssueComment', code: 'missing_field', field: 'body' }],
    })
  }
  return [...body].length > BODY_CHARACTERS ? { status: 422, body: bodyTooLong.body } : body
}

export const commentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/issues\/(\d+)\/comments$/,
    scopes: SCOPES,
    needs: 'read',
    answer: request => {
      const { repository, apiUrl } = request
      const item = numbered(request)
      if (!item) return NOT_FOUND
      const comments = repository.comments.filter(({ number }) => number === item.number)
      const shapes = comments.map(comment => commentShape(comment, repository, request))
      return page(shapes, request, `${apiUrl}/repositories/${repository.id}/issues/${item.number}/comments`)
    },
  },
  {
    method: 'POST',
    path: /^\/issues\/(\d+)\/comments$/,
    scopes: SCOPES,
    needs: 'write',
    answer: request => {
      const { repository, asker, webUrl } = request
      const item = numbered(request)
      if (!item) return NOT_FOUND
      if (!repository.hasIssues && !('reviews' in item)) return message(410, 'Issues are disabled for this repo')
      if (item.locked) return message(403, 'Unable to create comment because issue is locked.')
      const body = bodyOf(request)
      if (typeof body !== 'string') return body
      const at = request.now()
      const user = asker?.viewer ?? null
      const comment = addComment(repository, { number: item.number, body, user, createdAt: at, updatedAt: at }, webUrl)
      const shape = commentShape(comment, repository, request)
      return { status: 201, body: shape, headers: { location: shape.url ?? '' } }
    },
  },
  {
    method: 'GET',
    path: /^\/issues\/comments\/(\d+)$/,
    scopes: SCOPES,
    needs: 'read',
    answer: request => {
      const comment = found(request)
      return comment ? { status: 200, body: commentShape(comment, request.repository, request) } : NOT_FOUND
    },
  },
  {
    method: 'PATCH',
    path: /^\/issues\/comments\/(\d+)$/,
    scopes: SCOPES,
    needs: 'write',
    answer: request => {
      const comment = found(request)
      if (!comment) return NOT_FOUND
      const body = bodyOf(request)
      if (typeof body !== 'string') return body
      comment.body = body
      comment.updatedAt = request.now()
      return { status: 200, body: commentShape(comment, request.repository, request) }
    },
  },
  {
    method: 'DELETE',
    path: /^\/issues\/comments\/(\d+)$/,
    scopes: SCOPES,
    needs: 'write',
    answer: request => {
      const { comments } = request.repository
      const comment = found(request)
      if (!comment) return NOT_FOUND
      comments.splice(comments.indexOf(comment), 1)
      return { status: 204 }
    },
  },
]
