import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../types.ts'
import { diskText } from './disk.ts'
import type { GitConfig } from './git-config.ts'
import type { GitLayout } from './git-layout.ts'
import { type ObjectStore, withPrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'

/**
 * Looking at a larger work tree takes longer than the answer is worth. Bytes count too: git compares the content of files
 * that were written in the same second as its index, which is every file of a fresh clone.
 */
const MAX_FILES = 5_000
const MAX_BYTES = 8 * 1024 * 1024
const MAX_OUTPUT = 1024 * 1024
const MAX_SECONDS = 5

export interface EditsOf {
  readonly layout: GitLayout
  readonly config: GitConfig
  readonly store: ObjectStore
  readonly commit: string
  /** The audited files: of those that the repository does not have there is nothing to compare with. */
  readonly files: readonly SourceFile[]
}

/**
 * A sentence about edits in the work tree that the audit of a commit does not see, or undefined when there are none, or
 * when nobody can tell. Their configuration plays no part, so neither do their filters: where the work tree asks for some,
 * nothing is said, because every filtered file would look edited.
 */
export const localEdits = async ({ layout, config, store, commit, files }: EditsOf): Promise<string | undefined> => {
  const { workTree, gitDirectory, folder } = layout
  if (workTree === undefined) return undefined
  const index = join(gitDirectory, 'index')
  const entries = entryCount(index)
  const bytes = files.reduce((sum, { size = 0 }) => sum + size, 0)
  if (entries === undefined || entries > MAX_FILES || bytes > MAX_BYTES) return undefined
  if (/\bfilter=/.test(diskText(join(workTree, '.gitattributes')) ?? '')) return undefined
  return withPrivateDirectory(store, { head: commit, config: comparison(config) }, async directory => {
    const { code, output } = await runGit(
      directory,
      // A submodule is another repository, whose configuration git would heed.
      [
        'status',
        '--porcelain',
        '-z',
        '--no-renames',
        '--ignore-submodules=all',
        ...(folder === '' ? [] : ['--', folder]),
      ],
      {
        maxBytes: MAX_OUTPUT,
        maxSeconds: MAX_SECONDS,
        environment: { GIT_WORK_TREE: workTree, GIT_INDEX_FILE: index },
      },
    )
    if (code !== 0) return undefined
    const prefix = folder === '' ? '' : `${folder}/`
    const absent = new Set(files.filter(({ size }) => size === undefined).map(({ path }) => `${prefix}${path}`))
    return sentence(output.toString().split('\0'), absent, commit)
  })
}

/** Line endings and permissions alone are no edit: systems differ in them. */
const comparison = ({ symlinks, ignoreCase }: GitConfig): readonly string[] => [
  '[core]',
  'autocrlf = input',
  'safecrlf = false',
  'fileMode = false',
  `symlinks = ${symlinks}`,
  `ignoreCase = ${ignoreCase}`,
]

/** From the head of the index: https://git-scm.com/docs/index-format */
const entryCount = (index: string): number | undefined => {
  let file: number | undefined
  try {
    file = openSync(index, 'r')
    const head = Buffer.alloc(12)
    return readSync(file, head) === 12 && head.toString('latin1', 0, 4) === 'DIRC' ? head.readUInt32BE(8) : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Names that begin with a dot are editors' and systems' files, which people ignore in a configuration of their own. */
const HIDDEN = /^(?:.*\/)?\.[^/]+\/?$/

const sentence = (records: readonly string[], absent: ReadonlySet<string>, commit: string): string | undefined => {
  const untracked = records.filter(record => record.startsWith('?? ') && !HIDDEN.test(record.slice(3))).length
  const changed = records.filter(record => /^[^?!]. ./.test(record) && !absent.has(record.slice(3))).length
  if (untracked + changed === 0) return undefined
  const parts = [
    ...(changed > 0 ? [`${changed} changed ${changed === 1 ? 'file' : 'files'}`] : []),
    ...(untracked > 0 ? [`${untracked} not yet in git`] : []),
  ]
  return `Local edits play no part: ${parts.join(' and ')}. This is about commit ${commit.slice(0, 12)}.`
}
