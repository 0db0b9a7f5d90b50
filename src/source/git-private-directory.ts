import { mkdirSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { delimiter, join } from 'node:path'
import type { GitConfig } from './git-config.ts'
import { type GitProgram, gitProgram, trustedFolders, type Untrusted } from './git-program.ts'
import { temporaryDirectory } from './temporary-directory.ts'

/** Whose objects to read, and how. */
export interface ObjectStore {
  /** Their `objects` folder; its `info/alternates` keep working. */
  readonly objects: string
  readonly objectFormat: GitConfig['objectFormat']
  /** Commits whose parents the repository does not have. */
  readonly shallow: ReadonlySet<string>
  /** The folder of the audited repository: no program is started from it. */
  readonly root?: string
  /** Ends what git is doing. */
  readonly signal?: AbortSignal
}

export interface PrivateDirectory {
  readonly path: string
  /** The program git by its absolute path; undefined when there is none that may be started. */
  readonly program: string | undefined
  readonly environment: NodeJS.ProcessEnv
  /** See `ObjectStore`. */
  readonly signal?: AbortSignal
  remove(): void
}

export interface Extras {
  /** The commit that HEAD is to be, for comparing with a work tree. */
  readonly head?: string
  /** The audited commit, whose `.mailmap` says who is who. */
  readonly mailmapOf?: string
  /** The content of a `.mailmap` whose commit is not among the objects. */
  readonly mailmap?: Uint8Array
  /** How the refs are kept that somebody will put into it; it has none of its own. */
  readonly refStorage?: GitConfig['refStorage']
  /** Further lines of the configuration. */
  readonly config?: readonly string[]
}

/**
 * An empty git directory that borrows the objects of the audited repository and none of its configuration, so that its
 * hooks, filters, aliases, monitors, replacements and owner play no part. Remove it after use; the end of the process
 * does so too.
 */
export const createPrivateDirectory = (store: ObjectStore, extras: Extras = {}): PrivateDirectory => {
  const { path, remove } = temporaryDirectory()
  try {
    mkdirSync(join(path, 'refs'))
    writeFileSync(join(path, 'HEAD'), `${extras.head ?? 'ref: refs/heads/none'}\n`)
    writeFileSync(join(path, 'config'), configuration(store, extras))
    if (extras.mailmap !== undefined) writeFileSync(join(path, MAILMAP), extras.mailmap)
    if (store.shallow.size > 0) writeFileSync(join(path, 'shallow'), [...store.shallow, ''].join('\n'))
  } catch (error) {
    remove()
    throw error
  }
  const { root, signal } = store
  const program = gitProgram(root)
  return {
    path,
    program: program.path,
    environment: environmentFor(path, store, program),
    ...(signal ? { signal } : {}),
    remove,
  }
}

/** Runs a task with such a directory and removes it, whatever happens. */
export const withPrivateDirectory = async <T>(
  store: ObjectStore,
  extras: Extras,
  task: (directory: PrivateDirectory) => Promise<T>,
): Promise<T> => {
  const directory = createPrivateDirectory(store, extras)
  try {
    return await task(directory)
  } finally {
    directory.remove()
  }
}

/** Beside the configuration that names it: git looks for it from its working directory, which is the same. */
const MAILMAP = 'mailmap'

const configuration = (
  { objectFormat }: ObjectStore,
  { mailmapOf, mailmap, refStorage = 'files', config = [] }: Extras,
): string => {
  const extensions = [
    ...(objectFormat === 'sha1' ? [] : [`objectFormat = ${objectFormat}`]),
    ...(refStorage === 'files' ? [] : [`refStorage = ${refStorage}`]),
  ]
  return [
    '[core]',
    `repositoryformatversion = ${extensions.length === 0 ? 0 : 1}`,
    'bare = true',
    'quotePath = false',
    // A graph file may say other things than the commits that it stands for.
    'commitGraph = false',
    // Larger files count as binary: comparing them line by line is slow and tells nothing about a person's work.
    'bigFileThreshold = 8m',
    '[protocol]',
    'allow = never',
    ...(extensions.length === 0 ? [] : ['[extensions]', ...extensions]),
    ...(mailmapOf === undefined ? [] : ['[mailmap]', `blob = ${mailmapOf}:.mailmap`]),
    ...(mailmap === undefined ? [] : ['[mailmap]', `file = ${MAILMAP}`]),
    ...config,
    '',
  ].join('\n')
}

/**
 * All that git is told of the environment: what a program needs to start and to find a place for its own files. Tokens,
 * proxies, agents and whatever else a job holds stay with us; `SystemRoot` is for Windows, `DEVELOPER_DIR` for macOS, the
 * library paths are for installations without a system's own.
 */
const PASSED_ON = ['TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'windir', 'DEVELOPER_DIR'] as const
const LIBRARIES = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'DYLD_FALLBACK_LIBRARY_PATH'] as const

/** What every git is told, in a folder of ours that is its home and its repository. */
export const gitEnvironment = (home: string, { folders, untrusted }: GitProgram): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(PASSED_ON.flatMap(name => entry(name, process.env[name]))),
  ...Object.fromEntries(LIBRARIES.flatMap(name => entry(name, trustedPath(process.env[name], untrusted)))),
  PATH: folders.join(delimiter),
  HOME: home,
  LC_ALL: 'C',
  GIT_DIR: home,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull === '/dev/null' ? devNull : join(home, 'no-config'),
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
})

const environmentFor = (path: string, { objects }: ObjectStore, program: GitProgram): NodeJS.ProcessEnv => ({
  ...gitEnvironment(path, program),
  GIT_OBJECT_DIRECTORY: objects,
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
})

const entry = (name: string, value: string | undefined): [string, string][] => (value ? [[name, value]] : [])

const trustedPath = (searchPath: string | undefined, untrusted: Untrusted): string | undefined =>
  searchPath && trustedFolders(searchPath, untrusted).join(delimiter)
