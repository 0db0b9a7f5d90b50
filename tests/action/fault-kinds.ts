import * as faults from '../github/faults.ts'
import { type Fault, on, type Trouble, type When } from '../github/faults.ts'

/** One way in which GitHub fails, and what readers see of it. */
export interface FaultKind {
  readonly name: string
  readonly trouble: Trouble
  readonly when?: When
  /** The reason beside what could not be read; undefined where another attempt mends it. */
  readonly reads?: RegExp
  /** The reason why no comment was written; undefined where another attempt mends it. */
  readonly writes?: RegExp
  /** The comment was created all the same, and GitHub's answer is what is wrong. */
  readonly hasCreated?: true
}

const ONCE: When = { times: 1 }
const LIMIT = {
  reads: /rate limit: resets at \d\d:\d\d UTC/,
  writes: /rate limit is used up\. It resets at \d\d:\d\d UTC/,
}

/** Those that any call can meet. Where one lasts for an hour, nobody waits for it. */
export const KINDS: readonly FaultKind[] = [
  {
    name: '401',
    trouble: faults.badCredentials,
    reads: /GitHub does not know the token \(401\)/,
    writes: /GitHub does not know the token\. Leave out/,
  },
  {
    name: '403, no permission',
    trouble: faults.missingPermission(),
    reads: /the token may not read .*: give the job `[a-z-]+: read`/i,
    writes: /Give the job `permissions: pull-requests: write`/,
  },
  { name: '403, primary limit', trouble: faults.primaryLimit(), ...LIMIT },
  { name: '403, secondary limit', trouble: faults.secondaryLimit({ retryAfter: 3600 }), ...LIMIT },
  { name: '403, secondary limit of a second', trouble: faults.secondaryLimit({ retryAfter: 1 }), when: ONCE },
  { name: '429 of a second', trouble: faults.tooManyRequests(1), when: ONCE },
  {
    name: '404',
    trouble: faults.notFound,
    reads: /no such repository, or the token may not see it/,
    writes: /GitHub does not show this pull request to the token \(404\)/,
  },
  {
    name: '410',
    trouble: faults.gone,
    reads: /switched off in this repository \(410\)/,
    writes: /switched off .*\(410\)/,
  },
  {
    name: '422',
    trouble: faults.bodyTooLong,
    reads: /GitHub did not answer as it should \(422\)/,
    writes: /GitHub did not take the comment \(422\)/,
  },
  { name: '500, once', trouble: faults.serverError(500), when: ONCE },
  {
    name: '502',
    trouble: faults.serverError(502),
    reads: /GitHub did not answer as it should \(502\)/,
    writes: /GitHub did not answer as it should \(502\)/,
  },
  { name: 'cut off before the answer, once', trouble: faults.cutOff('before'), when: ONCE },
  { name: 'cut off within the answer, once', trouble: faults.cutOff('body'), when: ONCE, hasCreated: true },
  { name: 'half of an answer, once', trouble: faults.invalidJson, when: ONCE, hasCreated: true },
  {
    name: 'a page for people',
    trouble: faults.html,
    reads: /GitHub did not answer as it should \(no JSON\)/,
    writes: /GitHub did not answer as it should/,
    hasCreated: true,
  },
  { name: 'slow', trouble: faults.slow(1500) },
  {
    name: 'redirect to another host',
    trouble: faults.redirect('https://example.org/', 307),
    reads: /GitHub pointed to another host, where this tool does not go/i,
    writes: /GitHub pointed to another host, where this tool does not go/,
  },
]

/** Those of a query, which come with status 200. `path` is what the query asks for first. */
export const queryKinds = (path: string): readonly FaultKind[] => [
  { name: 'RATE_LIMITED', trouble: faults.graphqlLimit(), reads: LIMIT.reads },
  {
    name: 'a query that takes too long',
    trouble: faults.graphqlTimeout,
    reads: /GitHub did not answer (?:in time|as it should)/,
  },
  {
    name: 'FORBIDDEN',
    trouble: faults.otherShape({
      data: { repository: null },
      errors: [{ type: 'FORBIDDEN', path: ['repository'], message: 'Resource not accessible by integration' }],
    }),
    reads: /the token may not read .*: give the job `[a-z-]+: read`/i,
  },
  {
    name: 'NOT_FOUND',
    trouble: faults.otherShape({
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve to a Repository.' }],
    }),
    reads: /no such repository, or the token may not see it/,
  },
  {
    name: 'a part that is missing',
    trouble: faults.partialData([path]),
    reads: /the token may not read .*: give the job|GitHub answered with errors|GitHub gave no/i,
  },
]

export const faultsOf = ({ trouble, when }: FaultKind, patterns: readonly string[]): readonly Fault[] =>
  patterns.map(pattern => on(pattern, trouble, when))

/** The viewer's query has no name. */
export const onViewer =
  ({ trouble }: FaultKind): Fault =>
  ({ operation }) =>
    operation === '' ? trouble : undefined
