import { AuditError } from '../errors.ts'
import { readingFailure } from '../github/reading-failure.ts'
import type { History, ReadResult, Source, SourceFile } from '../types.ts'
import type { RepositoryApi } from './api.ts'
import { gitSource, type LocalRepository, localContents, submoduleWarning } from './git.ts'
import { renamedPeople, withMappedPeople } from './git-mailmap.ts'
import { presentObjects } from './git-objects.ts'
import { withPrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'
import { parseTree } from './git-tree.ts'
import { isLfsPointer, LFS_POINTER, NOT_LOOKED_AT, TIME_IS_UP, unreadable, unreadTracker } from './reasons.ts'

export interface CommitPlace {
  readonly local: LocalRepository
  /** Where to read what is not local; undefined where nobody may ask. */
  readonly api: RepositoryApi | undefined
  /** 40 or 64 hexadecimal digits. */
  readonly commit: string
  /** See `GitOptions`. */
  readonly trusted?: string
  /** Requests for files that are left to others. */
  readonly reserved: number
}

/**
 * A commit that the local repository need not have: its list of files from one request then, and of the files only those
 * that are not among the local objects, when they are read. A half sentence where the list cannot be had.
 *
 * @throws AuditError NO_GIT
 */
export const commitSource = async (
  place: CommitPlace,
): Promise<{ readonly source: Source } | { readonly reason: string; readonly known: readonly SourceFile[] }> => {
  const { local, api, commit } = place
  const listed = await treeOf(api, commit)
  if ('reason' in listed) return listed
  const files = within(listed.files, local.described.folder)
  const read = (wanted: readonly SourceFile[]) => contents(wanted, place)
  const source: Source = {
    repository: { ...local.described, commit, ref: commit, source: 'git' },
    warnings: [submoduleWarning(files)].filter(warning => warning !== undefined),
    files: async () => files,
    read,
    history: once(() => historyFrom(place, listed.files.find(isMailmap))),
    tracker: async () => unreadTracker(NOT_LOOKED_AT),
  }
  return { source }
}

/**
 * The same source, where GitHub fills in what the clone left out: its history, and files of a partial clone. `as before`
 * takes the history from GitHub where another one came from there: GitHub counts changes in another way than git, and two
 * histories that are compared must not differ in that.
 */
export const completed = (source: Source, place: CommitPlace, preferred: 'git' | 'as before' = 'git'): Source => ({
  ...source,
  read: wanted => contents(wanted, place),
  history: once(async () => {
    if (preferred === 'as before' && place.api?.history.used()) return historyFrom(place, await ownMailmap(place))
    const history = await source.history()
    return history.read || place.api === undefined || isOver(place)
      ? history
      : historyFrom(place, await ownMailmap(place))
  }),
})

/** A commit of the local repository; undefined where it, or one of its folders, is not there. */
export const localSource = async (
  path: string,
  { store: { signal } }: Pick<LocalRepository, 'store'>,
  commit: string,
  trusted?: string,
): Promise<Source | undefined> => {
  try {
    const believed = trusted === undefined ? {} : { trusted }
    return await gitSource({ path, ref: commit, ...believed, ...(signal ? { signal } : {}) })
  } catch (error) {
    if (error instanceof AuditError && error.code !== 'NO_GIT') return undefined
    throw error
  }
}

const once = <T>(task: () => Promise<T>): (() => Promise<T>) => {
  let result: Promise<T> | undefined
  return () => {
    result ??= task()
    return result
  }
}

/** Whether the time for the audit is up. */
const isOver = ({ local }: CommitPlace): boolean => local.store.signal?.aborted === true

// ---- files ----

const treeOf = async (
  api: RepositoryApi | undefined,
  commit: string,
): Promise<
  { readonly files: readonly SourceFile[] } | { readonly reason: string; readonly known: readonly SourceFile[] }
> => {
  if (api === undefined) return { reason: 'there is no token to read it with', known: [] }
  try {
    const { files, complete } = await api.objects.tree(commit)
    return complete ? { files } : { reason: 'it has more files than GitHub lists at once', known: files }
  } catch (error) {
    const reason = readingFailure(error, 'files')
    if (reason === undefined) throw error
    return { reason, known: [] }
  }
}

/** Below a folder, with paths relative to it. */
export const within = (files: readonly SourceFile[], folder = ''): readonly SourceFile[] => {
  if (folder === '') return files
  const prefix = `${folder}/`
  return files.flatMap(file =>
    file.path.startsWith(prefix) ? [{ ...file, path: file.path.slice(prefix.length) }] : [],
  )
}

const OBJECT_ID = /^[0-9a-f]{40,64}$/

/** From the local objects what is there, and from GitHub what is not. */
async function* contents(wanted: readonly SourceFile[], place: CommitPlace): AsyncGenerator<ReadResult> {
  const { local, api, reserved } = place
  const asked = wanted.filter(file => unreadable(file) === undefined && OBJECT_ID.test(file.id))
  const ids = [...new Set(asked.map(({ id }) => id))]
  const present = await withPrivateDirectory(local.store, {}, directory => presentObjects(directory, ids))
  const absent = asked.filter(({ id }) => !present.has(id))
  // A git that was ended says of nothing that it is there: nobody is asked for all of it then.
  const isAsked = api !== undefined && absent.length > 0 && !isOver(place)
  const remote = isAsked ? await api.objects.contents(absent, reserved) : undefined
  const remotely = (file: SourceFile) => (unreadable(file) === undefined ? remote?.get(file.id) : undefined)
  const locally = localContents(
    wanted.filter(file => remotely(file) === undefined),
    local,
  )
  try {
    for (const file of wanted) {
      const content = remotely(file)
      if (content === undefined) {
        const { value } = await locally.next()
        yield value ?? { file, reason: 'missing from the repository', lost: true }
      } else if ('reason' in content) {
        yield { file, reason: isOver(place) ? TIME_IS_UP : content.reason, lost: true }
      } else if (isLfsPointer(content.bytes)) yield { file, reason: LFS_POINTER }
      else yield { file, bytes: content.bytes }
    }
  } finally {
    await locally.return(undefined)
  }
}

// ---- history ----

const isMailmap = ({ path, mode }: SourceFile): boolean => path === '.mailmap' && mode !== 'submodule'

/** In the root of the repository, whatever folder is audited. Undefined where the commit is not among the local objects. */
const localMailmap = ({ local }: CommitPlace, commit: string): Promise<{ readonly file?: SourceFile } | undefined> =>
  withPrivateDirectory(local.store, {}, async directory => {
    const { code, output } = await runGit(directory, ['ls-tree', '-z', '--full-tree', commit, '--', '.mailmap'])
    const file = code === 0 ? parseTree(output.toString(), '').find(isMailmap) : undefined
    return code === 0 ? (file ? { file } : {}) : undefined
  })

const ownMailmap = async (place: CommitPlace): Promise<SourceFile | undefined> =>
  (await localMailmap(place, place.commit))?.file

/** The one that is believed, which is the commit's own but in a pull request. Where that has none, nothing is asked for. */
const trustedMailmap = async (place: CommitPlace, own: SourceFile | undefined): Promise<SourceFile | undefined> => {
  const { trusted, api } = place
  if (trusted === undefined || own === undefined) return own
  if (trusted === '') return undefined
  const found = await localMailmap(place, trusted)
  if (found) return found.file
  const listed = await treeOf(api, trusted)
  return 'files' in listed ? listed.files.find(isMailmap) : undefined
}

/** From GitHub, with people as the commit's own `.mailmap` has them: without it one person would be two. */
const historyFrom = async (place: CommitPlace, own: SourceFile | undefined): Promise<History> => {
  const { local, api, commit } = place
  if (api === undefined) return { read: false, reason: 'the history is not in this checkout: set fetch-depth: 0' }
  const history = await api.history.read(commit, local.described.folder ?? '')
  const mailmap = history.read ? await trustedMailmap(place, own) : undefined
  if (!history.read || mailmap === undefined) return history
  // A link's content is a path, which names nobody: git reads it all the same.
  for await (const result of contents([{ ...mailmap, mode: 'file' }], place)) {
    if ('reason' in result) return { read: false, reason: `the file .mailmap is ${result.reason}` }
    const commits = await withPrivateDirectory(local.store, { mailmap: result.bytes }, directory =>
      withMappedPeople(directory, history.commits),
    )
    const renamed = renamedPeople(history.commits, commits)
    return { ...history, commits, ...(renamed.length > 0 ? { renamed } : {}) }
  }
  return history
}
