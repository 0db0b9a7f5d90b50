import { AuditError } from '../errors.ts'
import type { SourceFile } from '../types.ts'
import type { PrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'

/**
 * The files of a commit below a folder, in git's order, with paths relative to it. Files whose content the repository
 * does not have come without a size.
 *
 * @throws AuditError BAD_INPUT for too many files, UNREADABLE when the commit or one of its folders is absent, NOT_FOUND for a folder it does not have
 */
export const listTree = async (
  directory: PrivateDirectory,
  commit: string,
  folder: string,
): Promise<readonly SourceFile[]> => {
  const args = ['-r', '-z', '--full-tree', commit, ...(folder === '' ? [] : ['--', `${folder}/`])]
  const limit = { maxBytes: MAX_OUTPUT }
  let { code, output, complaint } = await runGit(directory, ['ls-tree', '-l', ...args], limit)
  if (directory.signal?.aborted) throw outOfTime()
  if (code === undefined) throw tooManyFiles(commit)
  // Some versions of git stop at an absent object instead of saying BAD for its size.
  if (code !== 0) ({ code, output, complaint } = await runGit(directory, ['ls-tree', ...args], limit))
  if (code !== 0) {
    throw new AuditError(
      'UNREADABLE',
      `The files of commit ${commit.slice(0, 12)} cannot be listed: ${complaint || 'git gave no reason'}.`,
      'Fetch the repository anew, without a --filter, or use --folder to read the files without git.',
    )
  }
  if (folder !== '' && output.length === 0) {
    throw new AuditError(
      'NOT_FOUND',
      `The folder ${folder} is not in commit ${commit.slice(0, 12)}.`,
      'Commit it first, or use --folder to read the files as they lie.',
    )
  }
  return parseTree(output.toString(), folder)
}

/** A million files. A few trees of one kilobyte, each holding the next ten times, would be billions. */
const MAX_OUTPUT = 128 * 1024 * 1024

const outOfTime = (): AuditError =>
  new AuditError(
    'UNREADABLE',
    'The time for the audit was up before its files were listed.',
    'Give it more seconds (max-seconds), or name the folder of one project.',
  )

const tooManyFiles = (commit: string): AuditError =>
  new AuditError(
    'BAD_INPUT',
    `Commit ${commit.slice(0, 12)} holds more files than can be looked at.`,
    'Name the folder of one project.',
  )

const ENTRY = /^(\d{6}) (blob|commit) ([0-9a-f]{40,64})(?: +(\d+|-|BAD))?\t/

/** Reads `<mode> <type> <id> <size>\t<path>` records, each ended by NUL. Pure. */
export const parseTree = (output: string, folder: string): readonly SourceFile[] => {
  const skipped = folder === '' ? 0 : folder.length + 1
  const files: SourceFile[] = []
  // Split at once, a million records would be there twice.
  for (let start = 0, end = 0; start < output.length; start = end + 1) {
    end = output.indexOf('\0', start)
    if (end < 0) end = output.length
    const record = output.slice(start, end)
    const [head = '', mode = '', type, id = '', size = ''] = ENTRY.exec(record) ?? []
    if (head === '') continue
    files.push({
      path: record.slice(head.length + skipped),
      id,
      size: /^\d+$/.test(size) ? Number(size) : undefined,
      mode: type === 'commit' ? 'submodule' : (MODES.get(mode) ?? 'file'),
    })
  }
  return files
}

const MODES: ReadonlyMap<string, SourceFile['mode']> = new Map([
  ['100755', 'executable'],
  ['120000', 'symlink'],
])
