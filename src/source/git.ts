import { basename, dirname, join } from 'node:path'
import { AuditError } from '../errors.ts'
import type { History, ReadResult, Repository, Source, SourceFile } from '../types.ts'
import { diskText } from './disk.ts'
import { folderAt } from './folder.ts'
import { lineOrigins } from './git-blame.ts'
import { commitOf, headCommit } from './git-commit.ts'
import { type GitConfig, readGitConfig } from './git-config.ts'
import { localEdits } from './git-edits.ts'
import { readHistory } from './git-history.ts'
import { findGit, type GitLayout } from './git-layout.ts'
import { objectContents } from './git-objects.ts'
import { createPrivateDirectory, type ObjectStore, withPrivateDirectory } from './git-private-directory.ts'
import { fileRefs, fullNamesByBranch, type Refs } from './git-refs.ts'
import { tableRefs } from './git-reftable.ts'
import { listTree } from './git-tree.ts'
import {
  isLfsPointer,
  LFS_POINTER,
  NOT_LOOKED_AT,
  TIME_IS_UP,
  TOO_LARGE,
  unreadable,
  unreadTracker,
} from './reasons.ts'
import { parseRemote } from './remote.ts'

export interface GitOptions {
  /** A work tree, a folder in one, a bare repository or a `.git`. */
  readonly path: string
  /** A branch, a tag or a commit; HEAD when left out. */
  readonly ref?: string
  /**
   * The commit whose `.mailmap` and `.git-blame-ignore-revs` are believed: of a pull request its base, since they could take
   * over somebody's work. The audited one when left out; empty for nobody's.
   */
  readonly trusted?: string
  /** For a bare repository, which has no folders on the disk: the one to audit. */
  readonly folder?: string
  /** Its branches are a server's list: what they name is there, though it was not fetched. */
  readonly listed?: boolean
  /** Ends what git is doing: what was not read by then comes out as not read. */
  readonly signal?: AbortSignal
}

/** A repository on this machine: what is needed to read any of its commits. */
export interface LocalRepository {
  readonly layout: GitLayout
  readonly config: GitConfig
  readonly store: ObjectStore
  readonly refs: Refs
  /** What its remote or its folder says about it, without a commit. */
  readonly described: Pick<Repository, 'name' | 'url' | 'host' | 'folder'>
}

/** @throws AuditError NOT_FOUND, NOT_A_REPOSITORY, UNREADABLE */
export const openRepository = async ({ path, folder, signal }: Omit<GitOptions, 'ref'>): Promise<LocalRepository> => {
  const found = findGit(await folderAt(path))
  if (!found)
    throw new AuditError('NOT_A_REPOSITORY', `${path} is in no git repository.`, 'Use --folder to read its files.')
  const layout = folder === undefined ? found : { ...found, folder }
  const config = readGitConfig(layout.commonDirectory)
  const store = objectStore(layout, config, signal)
  const refs = config.refStorage === 'files' ? fileRefs(layout) : await tableRefs(store, layout)
  return { layout, config, store, refs, described: described(layout, config) }
}

/**
 * A repository at a commit, read from its objects and never through its work tree or its configuration. A folder inside
 * of a work tree audits that part: its files, and the commits that touch it.
 *
 * @throws AuditError NOT_FOUND, NOT_A_REPOSITORY, NO_COMMITS, BAD_INPUT (the ref), UNREADABLE, NO_GIT
 */
export const gitSource = async ({ ref, listed = false, trusted: believed, ...place }: GitOptions): Promise<Source> => {
  const { layout, config, store, refs, described } = await openRepository(place)
  const commit = ref === undefined ? headCommit(refs, layout) : await commitOf(ref, refs, store)
  const trusted = believed ?? commit
  const branches = [
    ...fullNamesByBranch(
      refs.names,
      config.remotes.map(({ name }) => name),
    ),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, full]) => ({ name, commits: full.flatMap(one => refs.objectOf(one) ?? []) }))
  let history: Promise<History> | undefined
  const files = await withPrivateDirectory(store, {}, directory => listTree(directory, commit, layout.folder))
  const edits = ref === undefined ? await localEdits({ layout, config, store, commit, files }) : undefined
  return {
    repository: { ...described, commit, ref: ref ?? 'HEAD', source: 'git' },
    warnings: [edits, submoduleWarning(files)].filter(warning => warning !== undefined),
    files: async () => files,
    read: wanted => localContents(wanted, { store, config }),
    history: () => (history ??= readHistory({ store, commit, trusted, folder: layout.folder, branches, listed })),
    tracker: async () => unreadTracker(NOT_LOOKED_AT),
    authors: paths => lineOrigins({ store, commit, trusted, folder: layout.folder, paths }),
  }
}

const objectStore = (
  { commonDirectory, workTree }: GitLayout,
  { objectFormat }: GitConfig,
  signal: AbortSignal | undefined,
): ObjectStore => ({
  root: workTree ?? commonDirectory,
  ...(signal ? { signal } : {}),
  objects: join(commonDirectory, 'objects'),
  objectFormat,
  shallow: new Set((diskText(join(commonDirectory, 'shallow')) ?? '').match(/^[0-9a-f]{40,64}$/gm) ?? []),
})

/** The remote's own words where there are some, else the name of the folder. */
const described = (layout: GitLayout, { remotes }: GitConfig): Pick<Repository, 'name' | 'url' | 'host' | 'folder'> => {
  const remote = remotes[0] === undefined ? {} : parseRemote(remotes[0].url)
  const place = layout.workTree ?? layout.commonDirectory
  const name = remote.name ?? (basename(place) || basename(dirname(place))).replace(/\.git$/, '')
  return { ...(name ? { name } : {}), ...remote, ...(layout.folder === '' ? {} : { folder: layout.folder }) }
}

/** A sentence for the report. */
export const submoduleWarning = (files: readonly SourceFile[]): string | undefined => {
  const submodules = files.filter(({ mode }) => mode === 'submodule')
  const [first] = submodules
  if (first === undefined) return undefined
  const more = submodules.length > 1 ? ` and ${submodules.length - 1} more` : ''
  return `A submodule is another repository and was not read: ${first.path}${more}.`
}

const OBJECT_ID = /^[0-9a-f]{40,64}$/

/** The contents of files that lie among a repository's objects, or why there is none, in their order. */
export async function* localContents(
  wanted: readonly SourceFile[],
  { store, config }: Pick<LocalRepository, 'store' | 'config'>,
): AsyncGenerator<ReadResult> {
  const asked = wanted.filter(file => unreadable(file) === undefined && OBJECT_ID.test(file.id))
  const { signal } = store
  const directory = createPrivateDirectory(store)
  const objects = objectContents(
    directory,
    asked.map(({ id }) => id),
  )
  try {
    for (const file of wanted) {
      const reason = unreadable(file)
      if (reason !== undefined) yield { file, reason }
      else if (!OBJECT_ID.test(file.id)) yield { file, reason: 'not in this repository' }
      else {
        const { value } = signal?.aborted ? { value: undefined } : await objects.next()
        if (signal?.aborted && !(value && 'bytes' in value)) yield { file, reason: TIME_IS_UP }
        else if (!value || 'absent' in value) yield { file, reason: absence(value?.absent, config), lost: true }
        else if (isLfsPointer(value.bytes)) yield { file, reason: LFS_POINTER }
        else yield { file, bytes: value.bytes }
      }
    }
  } finally {
    await objects.return(undefined)
    directory.remove()
  }
}

const absence = (kind: 'missing' | 'damaged' | 'slow' | 'large' | undefined, { partialClone }: GitConfig): string => {
  if (kind === 'large') return TOO_LARGE
  if (kind === 'slow') return 'git took too long to read it'
  if (kind !== 'missing') return 'damaged in the repository'
  return partialClone ? 'not in this partial clone' : 'missing from the repository'
}
