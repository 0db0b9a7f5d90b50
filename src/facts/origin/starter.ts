import type { Commit, OwnedFile } from '../../types.ts'
import type { CommitFact, StarterChecksFact, StarterFact } from '../kinds.ts'
import type { Texts } from '../texts.ts'

/** Fewer unchanged files may be a licence and a list of what to ignore. */
const FEWEST_FILES = 5
/** Of the text files that are there now. */
const LEAST_SHARE = 0.25
/** What GitHub's form for a new repository puts into its first commit: README, `.gitignore`, licence. */
const FILES_OF_THE_FORM = 3

/**
 * Files that are as the first commit left them, where that commit is not the work of those who made the others: the hosting
 * service made it from a template, a program did, or its author's name comes up in no later commit.
 */
export const starterFacts = (
  commits: readonly Commit[],
  facts: readonly CommitFact[],
  files: readonly OwnedFile[],
  texts: Texts,
): readonly (StarterFact | StarterChecksFact)[] => {
  const root = commits.at(-1)
  const rootFact = facts.at(-1)
  if (!root?.changes || !rootFact || root.parents.length > 0 || facts.length !== commits.length) return []
  const by = makerOf(root, facts)
  const later = changedLater(commits.slice(0, -1))
  if (by === undefined || later === undefined) return []
  const present = new Set(
    files.filter(({ owner, path }) => isWritten(owner) && texts.get(path)).map(({ path }) => path),
  )
  const unchanged = root.changes.map(({ path }) => path).filter(path => present.has(path) && !later.has(path))
  if (unchanged.length < FEWEST_FILES || unchanged.length < present.size * LEAST_SHARE) return []
  const tests = unchanged.filter(path => TEST.test(path))
  const workflows = unchanged.filter(path => WORKFLOW.test(path))
  const [first] = [...tests, ...workflows]
  return [
    {
      kind: 'origin',
      what: 'starter',
      anchor: { at: 'commit', sha: root.sha },
      owner: 'own',
      by,
      unchanged: unchanged.length,
      files: present.size,
    },
    ...(first === undefined
      ? []
      : [
          {
            kind: 'origin' as const,
            what: 'starter-checks' as const,
            anchor: { at: 'file' as const, path: first },
            owner: 'own' as const,
            tests: tests.length,
            workflows: workflows.length,
          },
        ]),
  ]
}

const isWritten = (owner: OwnedFile['owner']): boolean => owner === 'own' || owner === 'scaffold' || owner === 'copied'

const TEST = /(?:^|\/)(?:tests?\/.*|test_[^/]*|[^/]*_tests?|tests|conftest)\.py$|\.(?:test|spec)\.[jt]sx?$/
const WORKFLOW =
  /^\.github\/workflows\/[^/]+\.ya?ml$|^\.(?:gitlab-ci|travis)\.yml$|^\.circleci\/config\.yml$|^(?:azure|bitbucket)-pipelines\.yml$|^Jenkinsfile$/

const makerOf = (root: Commit, facts: readonly CommitFact[]): StarterFact['by'] | undefined => {
  const [rootFact, ...others] = [...facts].reverse()
  if (!rootFact) return undefined
  const later = others.filter(({ bot }) => !bot)
  if (later.length === 0) return undefined
  if (rootFact.bot) return 'program'
  if (isFromTemplate(root)) return 'host'
  return later.some(({ person }) => person === rootFact.person) ? undefined : 'other-name'
}

/** GitHub commits in the name of who pressed the button, and signs as itself. */
const isFromTemplate = ({ subject, committer, changes = [] }: Commit): boolean =>
  /^initial commit$/i.test(subject.trim()) &&
  committer.email === 'noreply@github.com' &&
  changes.length > FILES_OF_THE_FORM

/** Undefined where it is not known of every commit; merges bring in what other commits changed. */
const changedLater = (commits: readonly Commit[]): ReadonlySet<string> | undefined => {
  const paths = new Set<string>()
  for (const { changes, parents } of commits) {
    if (parents.length > 1) continue
    if (changes === undefined) return undefined
    for (const { path } of changes) paths.add(path)
  }
  return paths
}
