/** Parts of a tracker, as the query names them. */
export const FIELDS = { issues: 'issues', pulls: 'pullRequests', checks: 'defaultBranchRef' } as const

export type Part = keyof typeof FIELDS

/** Issues or pull requests to a page: the most that GitHub gives, and what it still answers when that takes too long. */
export const PAGE = 100
export const SMALL_PAGE = 25

/** What is asked for. Parts that are left out cost nothing. A type, since Octokit takes variables by any name. */
export type TrackerVariables = {
  readonly owner: string
  readonly name: string
  readonly size: number
  readonly issues: boolean
  readonly issuesAfter: string | null
  readonly pulls: boolean
  readonly pullsAfter: string | null
  readonly checks: boolean
}

/**
 * The newest issues and pull requests with what was said to them, and the checks of the default branch's newest commit.
 * A full page is 5,600 nodes of 500,000 and at most 6 points of the 1,000 that a job's token has in an hour:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api. A check's workflow run is
 * not asked for, since that takes one more permission (`actions: read`): its address names the run.
 */
export const TRACKER_QUERY = `
query Tracker(
  $owner: String!, $name: String!, $size: Int!
  $issues: Boolean!, $issuesAfter: String, $pulls: Boolean!, $pullsAfter: String, $checks: Boolean!
) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    createdAt
    isFork
    parent { nameWithOwner }
    templateRepository { nameWithOwner }
    hasIssuesEnabled
    issues(first: $size, after: $issuesAfter, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $issues) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        number title body createdAt state closedAt
        author { ...account }
        labels(first: 1) { totalCount }
        assignees(first: 1) { totalCount }
        comments(first: 10) { totalCount nodes { body author { ...account } } }
        timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
          nodes { ... on ClosedEvent { createdAt actor { ...account } closer { __typename } } }
        }
      }
    }
    pullRequests(first: $size, after: $pullsAfter, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $pulls) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        number title body createdAt state mergedAt headRefName changedFiles additions deletions
        author { ...account }
        mergedBy { ...account }
        reviews(first: 30) { nodes { state author { ...account } } }
        closingIssuesReferences(first: 10) { nodes { number repository { nameWithOwner } } }
      }
    }
    defaultBranchRef @include(if: $checks) {
      target {
        ... on Commit {
          oid
          statusCheckRollup {
            contexts(first: 100) {
              totalCount
              nodes {
                __typename
                ... on CheckRun { name status conclusion startedAt completedAt detailsUrl }
                ... on StatusContext { context state createdAt }
              }
            }
          }
        }
      }
    }
  }
}
fragment account on Actor { __typename login }
`
