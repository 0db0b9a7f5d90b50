import { spawnSync } from 'node:child_process'

/** A commit for `git fast-import`; files that stay as they were are left out. */
export interface ScratchCommit {
  readonly author: string
  /** Seconds since 1970. */
  readonly at: number
  readonly message: string
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Index of the second parent among the commits, for a merge. */
  readonly merges?: number
  /** Index of the first parent; the commit before by default. */
  readonly after?: number
}

/**
 * Makes a bare repository in `folder` whose branch `main` ends at the last commit. Without a work tree or the machine's git
 * configuration, so that every run makes the same objects: https://git-scm.com/docs/git-fast-import
 */
export const createRepository = (folder: string, commits: readonly ScratchCommit[]): void => {
  runGit(['init', '--quiet', '--bare', '--initial-branch=main', folder])
  runGit(
    ['-C', folder, 'fast-import', '--quiet', '--done'],
    Buffer.concat([...importStream(commits), Buffer.from('done\n')]),
  )
}

function* importStream(commits: readonly ScratchCommit[]): Generator<Buffer> {
  for (const [index, commit] of commits.entries()) {
    const parent = commit.after ?? index - 1
    const person = `${commit.author} <${commit.author.toLowerCase()}@example.org> ${commit.at} +0000`
    yield Buffer.from(`commit refs/heads/main\nmark :${index + 1}\nauthor ${person}\ncommitter ${person}\n`)
    yield data(commit.message)
    if (parent >= 0) yield Buffer.from(`from :${parent + 1}\n`)
    if (commit.merges !== undefined) yield Buffer.from(`merge :${commit.merges + 1}\n`)
    for (const [path, content] of commit.files) {
      yield Buffer.from(`M 100644 inline ${path}\n`)
      yield data(content)
    }
    yield Buffer.from('\n')
  }
}

const data = (content: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(content)
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])
}

const runGit = (args: readonly string[], input?: Buffer): void => {
  const result = spawnSync('git', args, { input, stdio: ['pipe', 'ignore', 'pipe'] })
  if (result.error) throw result.error
  if (result.status !== 0) throw new Error(`git ${args[0]} failed: ${result.stderr}`)
}
