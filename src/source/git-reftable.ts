import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AuditError } from '../errors.ts'
import type { GitLayout } from './git-layout.ts'
import { type ObjectStore, withPrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'
import type { Refs } from './git-refs.ts'

/**
 * Refs kept in the binary format of git 2.45 and later, read by git itself from a copy of the tables: their HEAD is
 * theirs, the configuration is ours.
 *
 * @throws AuditError UNREADABLE when the git at hand does not know the format
 */
export const tableRefs = async (store: ObjectStore, layout: GitLayout): Promise<Refs> => {
  const shared = await readTables(store, layout.commonDirectory)
  // A linked work tree's own tables hold its HEAD, which most often names a branch in the shared ones.
  const { headName, headId } =
    layout.gitDirectory === layout.commonDirectory ? shared : await readTables(store, layout.gitDirectory)
  const head = headName === undefined ? headId : shared.refs.get(headName)
  return {
    names: [...shared.refs.keys()].sort(),
    objectOf: name => (name === 'HEAD' ? head : shared.refs.get(name)),
  }
}

interface Tables {
  readonly refs: ReadonlyMap<string, string>
  /** The branch that HEAD names. */
  readonly headName: string | undefined
  /** The commit of a detached HEAD. */
  readonly headId: string | undefined
}

const readTables = (store: ObjectStore, gitDirectory: string): Promise<Tables> =>
  withPrivateDirectory(store, { refStorage: 'reftable', head: 'ref: refs/heads/.invalid' }, async directory => {
    copyFiles(join(gitDirectory, 'reftable'), join(directory.path, 'reftable'))
    const [all, name, id] = await Promise.all([
      runGit(directory, ['for-each-ref', '--format=%(objectname) %(refname)']),
      runGit(directory, ['symbolic-ref', '--quiet', 'HEAD']),
      runGit(directory, ['rev-parse', '--verify', '--quiet', 'HEAD']),
    ])
    if (all.code !== 0) throw unknownFormat(new Error(all.complaint))
    const lines = all.output
      .toString()
      .split('\n')
      .filter(line => line.includes(' '))
    return {
      refs: new Map(lines.map(line => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))])),
      headName: name.output.toString().trim() || undefined,
      headId: id.output.toString().trim() || undefined,
    }
  })

const copyFiles = (from: string, to: string): void => {
  try {
    mkdirSync(to)
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      if (entry.isFile()) copyFileSync(join(from, entry.name), join(to, entry.name))
    }
  } catch (error) {
    throw unknownFormat(error)
  }
}

const unknownFormat = (cause: unknown): AuditError =>
  new AuditError(
    'UNREADABLE',
    'The repository keeps its refs in a format (reftable) that this git cannot read.',
    'Use git 2.45 or later, or --folder to read the files without git.',
    { cause },
  )
