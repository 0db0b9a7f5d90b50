import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface MadeCommit {
  readonly message: string
  /** `Name <address>`. */
  readonly author?: string
  /** Contents by path; undefined removes the file. Paths may hold any character but NUL. */
  readonly files: Readonly<Record<string, string | undefined>>
}

/** A new empty folder, removed after the test. */
export const makeFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'portfolio-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A folder with these files and no git, removed after the test. */
export const makeFiles = (files: Readonly<Record<string, string>>, folder = makeFolder()): string => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Runs real git without anybody's configuration. */
export const git = (folder: string, args: readonly string[], input = ''): string =>
  execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: ['pipe', 'pipe', 'pipe'],
  }).trim()

/**
 * A repository with these commits, the oldest first, an hour apart. fast-import writes no work tree, so that hostile names
 * work on every system; `checkout` asks for one.
 */
export const makeRepository = (commits: readonly MadeCommit[], { checkout = false } = {}): string => {
  const folder = makeFolder()
  git(folder, ['init', '--quiet', '--initial-branch=main'])
  git(folder, ['fast-import', '--quiet'], commits.map(streamOf).join(''))
  if (checkout) git(folder, ['reset', '--quiet', '--hard'])
  return folder
}

const FIRST_COMMIT = 1_700_000_000

const streamOf = ({ message, author = 'Ada <ada@example.org>', files }: MadeCommit, index: number): string => {
  const who = `${author} ${FIRST_COMMIT + index * 3600} +0000`
  const changes = Object.entries(files).map(([path, text]) =>
    text === undefined ? `D ${quoted(path)}\n` : `M 100644 inline ${quoted(path)}\n${data(text)}`,
  )
  return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(message)}${changes.join('')}\n`
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

/** As C writes strings: https://git-scm.com/docs/git-fast-import#_filemodify */
const quoted = (path: string): string =>
  `"${path.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, char => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`
