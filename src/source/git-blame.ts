import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileOrigins, Identity, LineOrigin, Origins } from '../types.ts'
import { mailmapOf } from './git-mailmap.ts'
import { objectContents } from './git-objects.ts'
import { type ObjectStore, type PrivateDirectory, withPrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'
import { TIME_IS_UP } from './reasons.ts'

/** Longer files are data; blaming takes time for each line and each change of the file. */
const MAX_LINES = 20_000
const TOO_LONG = `more than ${MAX_LINES.toLocaleString('en')} lines`
/** Half of what git compares line by line at all (`bigFileThreshold`). */
const MAX_BYTES = 4 * 1024 * 1024
/** Each line of the answer has about a hundred bytes before it, and the line itself. */
const MAX_OUTPUT = 64 * 1024 * 1024
/** More keep two cores no busier. */
const AT_ONCE = 2
/**
 * Thousands of versions of one file take a few kilobytes in a repository, and minutes to compare. The rest is given up
 * after a few of them.
 */
const MAX_SECONDS = 30
const MAX_SLOW = 3
const TOO_SLOW = 'git took too long'

/** The file that GitHub reads too: https://docs.github.com/repositories/working-with-files/using-files/viewing-and-understanding-files#ignore-commits-in-the-blame-view */
const IGNORE_REVS = '.git-blame-ignore-revs'
const MAX_IGNORE_REVS_BYTES = 1024 * 1024
const MAX_IGNORED = 1_000
/** Its cleaned copy, in the private directory. */
const IGNORED = 'ignored-revisions'

export interface OriginsOf {
  readonly store: ObjectStore
  readonly commit: string
  /** Whose `.mailmap` and `.git-blame-ignore-revs` are believed; empty for nobody's. */
  readonly trusted: string
  /** What paths are relative to; empty for the root. */
  readonly folder: string
  readonly paths: readonly string[]
}

/**
 * Who wrote each line of some files of a commit, in the eyes of `git blame`: white space apart, lines followed through
 * moves and renames, and reformatting commits passed over. Never fails: a file whose lines nobody can tell has a reason.
 *
 * @throws AuditError NO_GIT
 */
export const lineOrigins = async (asked: OriginsOf): Promise<Origins> => {
  const { store, paths, trusted } = asked
  if (store.shallow.size > 0) return unread(paths, 'the checkout is shallow: set fetch-depth: 0')
  return withPrivateDirectory(store, mailmapOf(trusted), async directory => {
    const lengths = await lengthsOf(directory, asked)
    const ignored = await ignoredCommits(directory, trusted)
    const files: FileOrigins[] = []
    let [next, slow] = [0, 0]
    const work = async (): Promise<void> => {
      for (let at = next++; at < paths.length; at = next++) {
        const path = paths[at] ?? ''
        const reason = slow < MAX_SLOW ? lengths[at] : TOO_SLOW
        const file = reason === undefined ? await blamed(directory, asked, path, ignored) : { path, reason }
        if ('reason' in file && file.reason === TOO_SLOW) slow++
        files[at] = file
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return { files, passedOver: ignored.length }
  })
}

const unread = (paths: readonly string[], reason: string): Origins => ({
  files: paths.map(path => ({ path, reason })),
  passedOver: 0,
})

const within = ({ folder }: OriginsOf, path: string): string => (folder === '' ? path : `${folder}/${path}`)

/** Why a file is not blamed, for each; undefined where it can be. */
const lengthsOf = async (directory: PrivateDirectory, asked: OriginsOf): Promise<readonly (string | undefined)[]> => {
  // A line feed in a name would be two questions to git.
  const named = asked.paths.map(path => (/[\n\r]/.test(path) ? '' : `${asked.commit}:${within(asked, path)}`))
  const reasons: (string | undefined)[] = []
  for await (const content of objectContents(directory, named)) {
    reasons.push('bytes' in content ? lengthReason(content.bytes) : 'not to be found by its name in the repository')
  }
  return reasons
}

const lengthReason = (bytes: Buffer): string | undefined => {
  if (bytes.length > MAX_BYTES) return TOO_LONG
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0 && lines <= MAX_LINES; at = bytes.indexOf(0x0a, at + 1)) lines++
  return lines > MAX_LINES ? TOO_LONG : undefined
}

const blamed = async (
  directory: PrivateDirectory,
  asked: OriginsOf,
  path: string,
  ignored: readonly string[],
): Promise<FileOrigins> => {
  const { code, output } = await runGit(
    directory,
    [
      'blame',
      '--porcelain',
      '-w',
      '-M',
      '-C',
      '--no-textconv',
      '--encoding=UTF-8',
      ...(ignored.length === 0 ? [] : [`--ignore-revs-file=${join(directory.path, IGNORED)}`]),
      asked.commit,
      '--',
      within(asked, path),
    ],
    { maxBytes: MAX_OUTPUT, maxSeconds: MAX_SECONDS },
  )
  if (code === 0) return { path, lines: parseBlame(output.toString()) }
  if (directory.signal?.aborted) return { path, reason: TIME_IS_UP }
  return { path, reason: code === undefined ? TOO_SLOW : 'part of its history is not in this repository' }
}

/**
 * Full ids of commits that are there, from the file that names them with comments, copied for git. Anything else in it would end git with
 * an error, and short ids can be made to mean other commits.
 */
const ignoredCommits = async (directory: PrivateDirectory, trusted: string): Promise<readonly string[]> => {
  if (trusted === '') return []
  for await (const content of objectContents(directory, [`${trusted}:${IGNORE_REVS}`])) {
    if (!('bytes' in content) || content.bytes.length > MAX_IGNORE_REVS_BYTES) return []
    const ids = idsIn(content.bytes.toString('latin1'))
    if (ids.length === 0) return []
    const { output } = await runGit(directory, ['cat-file', '--batch-check'], { input: `${ids.join('\n')}\n` })
    const commits = output.toString().match(/^(?:[0-9a-f]{64}|[0-9a-f]{40})(?= commit \d+$)/gm) ?? []
    writeFileSync(join(directory.path, IGNORED), commits.map(sha => `${sha}\n`).join(''))
    return commits
  }
  return []
}

const idsIn = (text: string): readonly string[] =>
  [...new Set(text.split('\n').map(line => line.replace(/#.*/, '').trim().toLowerCase()))]
    .filter(line => /^(?:[0-9a-f]{64}|[0-9a-f]{40})$/.test(line))
    .slice(0, MAX_IGNORED)

const HEADER = /^((?:[0-9a-f]{64}|[0-9a-f]{40})) \d+ (\d+)(?: \d+)?$/

/**
 * Lines from `git blame --porcelain`: a header for each line, what is known of its commit where that comes first, and the
 * line itself behind a tab. https://git-scm.com/docs/git-blame#_the_porcelain_format
 *
 * @throws Error when the output has another shape
 */
export const parseBlame = (output: string): readonly (LineOrigin | undefined)[] => {
  const origins = new Map<string, LineOrigin>()
  const lines: (LineOrigin | undefined)[] = []
  let sha = ''
  let line = 0
  let [name, email] = ['', '']
  for (const text of output.split('\n')) {
    if (text.startsWith('\t')) {
      if (!origins.has(sha)) origins.set(sha, { commit: sha, author: person(name, email) })
      lines[line - 1] = /\S/.test(text) ? origins.get(sha) : undefined
      sha = ''
      continue
    }
    if (sha !== '') {
      if (text.startsWith('author ')) name = text.slice('author '.length)
      else if (text.startsWith('author-mail ')) email = text.slice('author-mail '.length)
      continue
    }
    if (text === '') continue
    const [, commit = '', final = '0'] = HEADER.exec(text) ?? []
    if (commit === '') throw new Error('git blame answered in an unknown format')
    sha = commit
    line = Number(final)
    ;[name, email] = ['', '']
  }
  return lines
}

const MAX_IDENTITY = 254

const person = (name: string, email: string): Identity => ({
  name: name.slice(0, MAX_IDENTITY).trim(),
  email: email.replace(/^<|>$/g, '').slice(0, MAX_IDENTITY).trim().toLowerCase(),
})
