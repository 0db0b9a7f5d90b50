import type { GitHub } from '../github/client.ts'
import { readTracker } from '../github/tracker.ts'
import type { Source, Tracker } from '../types.ts'
import { unreadTracker } from './reasons.ts'

export interface GitHubTrackerOptions {
  readonly github: GitHub
  readonly repository: { readonly owner: string; readonly name: string }
  /** The workflow run that this is, where it is one (`GITHUB_RUN_ID`): its own checks are left out. */
  readonly currentRunId?: number
  /** What to do about a missing token, in the words of whoever calls: "no token: set GITHUB_TOKEN". */
  readonly noTokenHint?: string
}

/**
 * What GitHub tells about a repository, in at most ten requests. It never fails for anything that GitHub does: what could
 * not be read says why. Without a token nothing is asked, since GraphQL answers nobody without one.
 */
export const githubTracker =
  ({ github, repository, currentRunId, noTokenHint = NO_TOKEN }: GitHubTrackerOptions) =>
  async (): Promise<Tracker> => {
    if (!github.hasToken) return unreadTracker(noTokenHint)
    return readTracker(github.for('tracker'), {
      ...repository,
      ...(currentRunId === undefined ? {} : { currentRunId }),
    })
  }

const NO_TOKEN = 'no token: set GITHUB_TOKEN'

/** The same source with another tracker, which is asked once, when somebody first wants it. */
export const withTracker = (source: Source, read: () => Promise<Tracker>): Source => {
  let tracker: Promise<Tracker> | undefined
  return {
    ...source,
    tracker: () => {
      tracker = tracker ?? read()
      return tracker
    },
  }
}
