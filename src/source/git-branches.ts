import type { Commit } from '../types.ts'
import type { PrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'

/** A branch and the objects that its refs (local, remote) name; they need not exist. */
export interface BranchRefs {
  readonly name: string
  readonly commits: readonly string[]
}

/** Of a server's list, whose branches are there. */
export const listedBranches = (branches: readonly BranchRefs[]): ReadonlyMap<string, string> =>
  new Map(branches.flatMap(({ name, commits: [commit] }) => (commit === undefined ? [] : [[name, commit] as const])))

/** Of more branches none is looked up that the history does not reach. */
const MAX_LOOKED_UP = 5_000

/** A ref is a line in a file: it may name what is not there, and no commit. */
export const branchCommits = async (
  directory: PrivateDirectory,
  branches: readonly BranchRefs[],
  commits: readonly Commit[],
): Promise<ReadonlyMap<string, string>> => {
  const existing = new Set(commits.map(({ sha }) => sha))
  const others = [...new Set(branches.flatMap(branch => branch.commits))].filter(sha => !existing.has(sha))
  if (others.length > 0) {
    const input = others
      .slice(0, MAX_LOOKED_UP)
      .map(sha => `${sha}\n`)
      .join('')
    const { output } = await runGit(directory, ['cat-file', '--batch-check'], { input })
    for (const [, sha = ''] of output.toString().matchAll(/^([0-9a-f]{40,64}) commit /gm)) existing.add(sha)
  }
  return new Map(
    branches.flatMap(({ name, commits }) => {
      const commit = commits.find(sha => existing.has(sha))
      return commit === undefined ? [] : [[name, commit] as const]
    }),
  )
}
