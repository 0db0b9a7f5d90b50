import type { Commit, History, Repository } from '../types.ts'
import { languageOf } from './docs/language.ts'
import { isBot } from './history/bots.ts'
import { hurriedCommits } from './history/hurried.ts'
import { informativeMessages } from './history/informative.ts'
import { issuesOf } from './history/issues.ts'
import { isBotsBranch, isTaskBranch, type MergeLine, mergeLineOf } from './history/merges.ts'
import { type People, peopleOf } from './history/people.ts'
import { type Mentions, mentionsOf } from './history/references.ts'
import { broughtIn } from './history/sides.ts'
import { isSurelySmall, sizeOf } from './history/sizes.ts'
import type { CommitFact, Fact, HistoryFact, MergeFact, PersonFact, TaskBranchFact } from './kinds.ts'

/**
 * What the history says: its commits, people, merges and task branches, newest first, and figures over all of it.
 * An unread history gives no facts: the caller says why it is missing.
 */
export const historyFacts = (history: History, _repository: Repository): readonly Fact[] => {
  if (!history.read || history.commits.length === 0) return []
  const { people, lines, commits, merges } = readOff(history.commits)
  return [
    ...commits,
    ...personFacts(history.commits, commits, people),
    ...merges,
    ...taskBranchFacts(commits, merges, lines, branchesWithWork(history)),
    ...summary(commits, people),
  ]
}

/**
 * The same of the work of some people alone, numbered as in `peopleOf`: the commits that they wrote or are co-authors of, and
 * the merges that they made or that brought their work in. Other people stay, with no more commits than these have: who works
 * with others has done so no more often than they have worked.
 */
export const historyFactsOf = (history: History, persons: ReadonlySet<number>): readonly Fact[] => {
  if (!history.read) return []
  const { people, lines, commits, merges } = readOff(history.commits)
  const isTheirs = ({ author, coAuthors }: Commit): boolean =>
    [author, ...coAuthors].some(identity => persons.has(people.indexOf(identity) ?? -1))
  const theirs = history.commits.map(isTheirs)
  const positions = new Map(history.commits.map(({ sha }, index) => [sha, index]))
  const ownCommits = commits.filter((_, index) => theirs[index])
  const ownMerges = merges.filter(({ anchor }) => {
    const position = anchor.at === 'commit' ? (positions.get(anchor.sha) ?? -1) : -1
    return theirs[position] || broughtIn(history.commits, positions, position).some(isTheirs)
  })
  const everybody = personFacts(history.commits, commits, people)
  const merged = new Set(ownMerges.map(({ anchor }) => anchor))
  const isOwn = (commit: CommitFact | undefined, index: number): boolean =>
    theirs[index] === true || (commit !== undefined && merged.has(commit.anchor))
  const most = Math.max(0, ...everybody.filter(({ index }) => persons.has(index)).map(one => one.commits))
  return [
    ...ownCommits,
    ...everybody.map(one => (persons.has(one.index) ? one : { ...one, commits: Math.min(one.commits, most) })),
    ...ownMerges,
    ...taskBranchFacts(
      commits.filter(isOwn),
      ownMerges,
      lines.filter((_, index) => isOwn(commits[index], index)),
      branchesWithWork(history),
    ),
    ...summary(ownCommits, people),
  ]
}

const readOff = (commits: readonly Commit[]) => {
  const people = peopleOf(commits)
  const lines = commits.map(commit =>
    commit.parents.length > 1 ? mergeLineOf(commit.subject, commit.message) : undefined,
  )
  const facts = commitFacts(commits, lines, people)
  return { people, lines, commits: facts, merges: mergeFacts(commits, lines, facts, people) }
}

const at = (sha: string) => ({ anchor: { at: 'commit', sha }, owner: 'own' }) as const

const NO_MENTIONS: Mentions = { mentions: [] }

const commitFacts = (
  commits: readonly Commit[],
  lines: readonly (MergeLine | undefined)[],
  people: People,
): readonly CommitFact[] => {
  const informative = informativeMessages(commits)
  const mentions = commits.map((commit, index) => mentionsOf(commit, lines[index]?.branch))
  const issues = issuesOf(
    commits,
    // Bots quote the issues of other projects.
    mentions.map((found, index) => (commits[index] && isBot(commits[index].author) ? NO_MENTIONS : found)),
  )
  const hurried = hurriedCommits(commits, ({ author }) => people.indexOf(author))
  return commits.map((commit, index) => ({
    ...commitFact(commit, people),
    ...(isEmpty(commit) ? { empty: true as const } : {}),
    ...(hurried.has(commit) ? { hurried: hurried.get(commit) } : {}),
    informative: informative.has(commit),
    issues: issues[index] ?? [],
    ...(mentions[index]?.pullRequest === undefined ? {} : { pullRequest: mentions[index].pullRequest }),
  }))
}

const commitFact = (commit: Commit, people: People): Omit<CommitFact, 'informative' | 'issues' | 'pullRequest'> => {
  const merge = commit.parents.length > 1
  const size = !merge && commit.changes ? sizeOf(commit.changes) : undefined
  const total = commit.changes === undefined ? commit.total : undefined
  const small = total && isSurelySmall(total)
  const applier = people.indexOf(commit.committer)
  const person = people.indexOf(commit.author)
  return {
    kind: 'commit',
    ...at(commit.sha),
    subject: commit.subject,
    person: person ?? -1,
    authoredAt: commit.authoredAt,
    day: dayOf(commit),
    merge,
    small: size?.small ?? small,
    files: size?.files ?? (small ? undefined : total?.files),
    lines: size?.lines,
    bot: isBot(commit.author),
    applied: !merge && applier !== undefined && person !== undefined && applier !== person,
    generated: isGenerated(commit),
  }
}

/** A commit whose changes are known and none. */
const isEmpty = ({ parents, changes, total }: Commit): boolean =>
  parents.length < 2 && (changes === undefined ? total?.files === 0 : changes.length === 0)

/** The author's calendar day. Clocks may be set to anything: what no date can hold is the day of 1970. */
const dayOf = ({ authoredAt, authoredOffset }: Commit): string => {
  const date = new Date((authoredAt + authoredOffset * 60) * 1000)
  return Number.isNaN(date.getTime()) ? '1970-01-01' : date.toISOString().slice(0, 10)
}

/** The commit that a hosting service makes with a new repository. */
const isGenerated = (commit: Commit): boolean =>
  commit.parents.length === 0 &&
  /^initial commit$/i.test(commit.subject.trim()) &&
  (commit.changes?.length ?? commit.total?.files ?? 0) <= 3

const personFacts = (commits: readonly Commit[], facts: readonly CommitFact[], people: People): PersonFact[] => {
  const persons = Array.from({ length: people.count }, () => ({ newest: '', commits: 0, coAuthored: 0 }))
  facts.forEach((fact, index) => {
    const author = persons[fact.person]
    const { sha = '', coAuthors = [] } = commits[index] ?? {}
    if (author) author.newest ||= sha
    if (author && !fact.merge && !fact.generated) author.commits++
    for (const person of new Set(coAuthors.map(people.indexOf)))
      if (person !== undefined && person !== fact.person) {
        const coAuthor = persons[person]
        if (!coAuthor) continue
        coAuthor.newest ||= sha
        coAuthor.coAuthored++
      }
  })
  return persons.flatMap(({ newest, ...counts }, index): PersonFact[] =>
    newest === '' ? [] : [{ kind: 'person', ...at(newest), index, ...counts }],
  )
}

const mergeFacts = (
  commits: readonly Commit[],
  lines: readonly (MergeLine | undefined)[],
  facts: readonly CommitFact[],
  people: People,
): MergeFact[] => {
  const positions = new Map(commits.map(({ sha }, index) => [sha, index]))
  return facts.flatMap((fact, index): MergeFact[] => {
    if (!fact.merge || fact.bot) return []
    const line = lines[index]
    if (isBotsBranch(line?.branch ?? '')) return []
    const brought = broughtIn(commits, positions, index).filter(({ parents }) => parents.length < 2)
    const authors = brought.map(({ author }) => people.indexOf(author)).filter(person => person !== undefined)
    return [
      {
        kind: 'merge',
        anchor: fact.anchor,
        owner: 'own',
        via: fact.pullRequest === undefined ? (line?.via ?? 'branch') : 'pull-request',
        branch: line?.branch ?? '',
        betweenPeople: authors.some(author => author !== fact.person),
        ...(fact.pullRequest === undefined ? {} : { pullRequest: fact.pullRequest }),
        ...(brought.length > 0 && brought.every(isEmpty) ? { hollow: true as const } : {}),
      },
    ]
  })
}

/** Names that stand for a commit, where the source knows it; of several task branches at one commit the first. */
const branchesWithWork = ({ branches, branchCommits }: Extract<History, { read: true }>): readonly string[] => {
  if (branchCommits === undefined) return branches
  const seen = new Set<string>()
  return branches.filter(branch => {
    const commit = branchCommits.get(branch)
    if (commit === undefined || seen.has(commit)) return false
    if (isTaskBranch(branch)) seen.add(commit)
    return true
  })
}

/** One for each branch or squashed request, at the newest commit that shows it. */
const taskBranchFacts = (
  commits: readonly CommitFact[],
  merges: readonly MergeFact[],
  lines: readonly (MergeLine | undefined)[],
  branches: readonly string[],
): TaskBranchFact[] => {
  const found = new Map<string, TaskBranchFact>()
  const add = (name: string, anchor: TaskBranchFact['anchor']): void => {
    if (!found.has(name)) found.set(name, { kind: 'task-branch', anchor, owner: 'own', name })
  }
  const byAnchor = new Set(merges.filter(({ hollow }) => !hollow).map(({ anchor }) => anchor))
  commits.forEach((commit, index) => {
    if (commit.bot) return
    const line = lines[index]
    if (line && byAnchor.has(commit.anchor)) {
      if (line.via !== 'own-remote' && isTaskBranch(line.branch)) add(line.branch, commit.anchor)
      if (line.into !== undefined && isTaskBranch(line.into)) add(line.into, commit.anchor)
    }
    if (!commit.merge && commit.pullRequest !== undefined) add(`pull request ${commit.pullRequest}`, commit.anchor)
  })
  const newest = commits[0]?.anchor
  if (newest) for (const branch of branches) if (isTaskBranch(branch)) add(branch, newest)
  return [...found.values()]
}

const summary = (commits: readonly CommitFact[], people: People): HistoryFact[] => {
  const own = commits.filter(fact => !fact.merge && !fact.bot)
  const newest = commits[0]
  if (!newest) return []
  const days = [...new Set((own.length > 0 ? own : commits).map(({ day }) => day))].sort()
  return [
    {
      kind: 'history',
      anchor: newest.anchor,
      owner: 'own',
      commits: commits.length,
      days: days.length,
      people: people.count,
      merges: commits.filter(({ merge }) => merge).length,
      firstDay: days[0] ?? newest.day,
      lastDay: days.at(-1) ?? newest.day,
      informative: own.filter(({ informative }) => informative).length,
      own: own.length,
      language: languageOf(own.map(({ subject }) => subject).join('\n')),
    },
  ]
}
