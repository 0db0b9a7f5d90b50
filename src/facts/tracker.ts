import type { Check, Issue, Pull, Tracker, TrackerPart } from '../types.ts'
import { isBotsBranch, isTrunk } from './history/merges.ts'
import type { Fact, IssueFact, LastRunFact, PullFact } from './kinds.ts'
import { type Accounts, isProgram, numberedAccounts } from './tracker/accounts.ts'

/**
 * What the hosting service says: its issues, pull requests and check results, newest first. Parts that were not read give no
 * facts: the caller says why they are missing. `templates` are the repository's own for issues and pull requests, in Markdown.
 */
export const trackerFacts = async (tracker: Tracker, templates: readonly string[]): Promise<readonly Fact[]> => {
  const issues = itemsOf(tracker.issues)
  const pulls = itemsOf(tracker.pulls)
  const wordsOf = await wordCounter([...issues, ...pulls], issues.flatMap(peoplesComments), templates)
  const accounts = numberedAccounts()
  return [
    ...issues.map(issue => issueFact(issue, accounts, wordsOf)),
    ...pulls.map(pull => pullFact(pull, accounts, wordsOf)),
    ...lastRunFacts(itemsOf(tracker.checks)),
  ]
}

const itemsOf = <T>(part: TrackerPart<T>): readonly T[] => (part.read ? part.items : [])

interface Written {
  readonly author: Issue['author']
  readonly body: string
}

/** Who deleted an account was a person: programs keep theirs. */
const isPeoples = ({ author }: Written): boolean => author === undefined || !isProgram(author)

const peoplesComments = ({ comments }: Issue): readonly Written[] => comments.filter(isPeoples)

/** Markdown is parsed only where somebody wrote something; descriptions before comments, since there is a limit to all of it. */
const wordCounter = async (
  described: readonly Written[],
  comments: readonly Written[],
  templates: readonly string[],
): Promise<(text: Written) => number> => {
  const written = [...described.filter(isPeoples), ...comments].filter(({ body }) => body.trim() !== '')
  if (written.length === 0) return () => 0
  const { proseWords } = await import('./tracker/prose.ts')
  const words = proseWords(
    written.map(({ body }) => body),
    templates,
  )
  const counts = new Map(written.map((text, index) => [text, words[index] ?? 0]))
  return text => counts.get(text) ?? 0
}

const issueFact = (issue: Issue, { personOf }: Accounts, wordsOf: (text: Written) => number): IssueFact => {
  const { number, title, author, openedAt, closed, labels, assignees } = issue
  const comments = peoplesComments(issue)
  const openedBy = personOf(author)
  const closedBy = personOf(closed?.by)
  return {
    kind: 'issue',
    anchor: { at: 'issue', number },
    owner: 'own',
    number,
    title,
    ...(openedBy === undefined ? {} : { openedBy }),
    ...(closedBy === undefined ? {} : { closedBy }),
    bot: !isPeoples(issue),
    open: closed === undefined,
    ...(closed === undefined ? {} : { endedBy: closed.through, closedAt: closed.at }),
    openedAt,
    labels,
    assignees,
    comments: comments.length,
    words: wordsOf(issue),
    commentWords: comments.reduce((sum, comment) => sum + wordsOf(comment), 0),
  }
}

/**
 * A reviewer's sitting: the sum of a few small commits. Google's guide calls 100 lines "usually a reasonable size" for one
 * change and 1000 "usually too large"; lock files and data cannot be told apart here.
 * https://google.github.io/eng-practices/review/developer/small-cls.html
 */
const MAX_FILES = 10
const MAX_LINES = 400

const pullFact = (pull: Pull, { personOf }: Accounts, wordsOf: (text: Written) => number): PullFact => {
  const { number, title, openedAt, state, merged, branch, files, closes } = pull
  const author = personOf(pull.author)
  const mergedBy = personOf(merged?.by)
  const lines = Math.max(pull.added, pull.removed)
  const reviewers = pull.reviews.map(personOf).filter(person => person !== undefined)
  return {
    kind: 'pull',
    anchor: { at: 'pull', number },
    owner: 'own',
    number,
    title,
    ...(author === undefined ? {} : { author }),
    ...(mergedBy === undefined ? {} : { mergedBy }),
    bot: !isPeoples(pull),
    state,
    openedAt,
    ...(merged === undefined ? {} : { mergedAt: merged.at }),
    branch,
    lasting: isTrunk(branch) || isBotsBranch(branch),
    files,
    lines,
    small: files <= MAX_FILES && lines <= MAX_LINES,
    reviewers: [...new Set(reviewers)].filter(reviewer => reviewer !== author),
    closes,
    words: wordsOf(pull),
  }
}

const namesOf = (checks: readonly Check[]): string[] => [...new Set(checks.map(({ name }) => name))]

/** Checks of one commit, which a source gives; of several, the first one's. */
const lastRunFacts = (checks: readonly Check[]): LastRunFact[] => {
  const [first] = checks
  if (first === undefined) return []
  const run = checks.filter(({ commit }) => commit === first.commit)
  const outcome = (['red', 'running', 'green'] as const).find(one => run.some(check => check.outcome === one))
  return [
    {
      kind: 'last-run',
      anchor: { at: 'commit', sha: first.commit },
      owner: 'own',
      outcome: outcome ?? 'other',
      checks: run.length,
      names: namesOf(run),
      red: namesOf(run.filter(check => check.outcome === 'red')),
    },
  ]
}
