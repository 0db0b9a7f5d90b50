import { mkdirSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import type { GitConfig } from './git-config.ts'
import { temporaryDirectory } from './temporary-directory.ts'

/** Whose objects to read, and how. */
export interface ObjectStore {
  /** Their `objects` folder; its `info/alternates` keep working. */
  readonly objects: string
  readonly objectFormat: GitConfig['objectFormat']
  /** Commits whose parents the repository does not have. */
  readonly shallow: ReadonlySet<string>
}

export interface PrivateDirectory {
  readonly path: string
  readonly environment: NodeJS.ProcessEnv
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
  return { path, environment: environmentFor(path, store), remove }
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
 * What git may know of the surroundings: the person's PATH, proxy and so on, but none of their configuration, tokens or
 * stored passwords.
 */
export const gitEnvironment = (home: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_FOR_GIT.test(name))),
  HOME: home,
  LC_ALL: 'C',
  GIT_DIR: home,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull === '/dev/null' ? devNull : join(home, 'no-config'),
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
})

const NOT_FOR_GIT = /^(?:GIT_.*|XDG_CONFIG_HOME|SSH_ASKPASS|GITHUB_TOKEN|GH_TOKEN)$/i

const environmentFor = (path: string, { objects }: ObjectStore): NodeJS.ProcessEnv => ({
  ...gitEnvironment(path),
  GIT_OBJECT_DIRECTORY: objects,
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
})
