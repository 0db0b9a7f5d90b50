import type { Commit, FileChange, Identity, Renamed } from '../types.ts'

/** NUL ends every field; git itself ends a message at a NUL, so that none can hold one. */
const FIELDS = ['%H', '%P', '%aN', '%aE', '%ad', '%cN', '%cE', '%cd', '%s', '%B'] as const

export const LOG_FORMAT = ['-z', '--date=raw', `--format=${FIELDS.map(field => `${field}%x00`).join('')}`] as const

/**
 * Renames are followed, so that moving a file is no large change. Beyond the limit git looks for moved files with equal
 * content alone.
 */
export const LOG_CHANGES = ['--numstat', '-M', '-l200', '--no-textconv', '--no-ext-diff'] as const

const HEADER = /^[0-9a-f]{40,64}$/
const CHANGE = /^\n?(\d+|-)\t(\d+|-)\t/
/** Between records. The line feed belongs to changes and stands alone where git stopped at an absent file. */
const SEPARATORS: readonly string[] = ['', '\n']
const DATE = /^(\d+) ([+-]\d{4})$/

/**
 * Commits from the output of `git log` with LOG_FORMAT, and with LOG_CHANGES where `withChanges` says so. Paths of
 * changes become relative to `folder`. Pure.
 *
 * @throws Error when the output has another shape
 */
export const parseLog = (output: string, withChanges: boolean, folder: string): readonly Commit[] => {
  const tokens = output.split('\0')
  const commits: Commit[] = []
  let at = 0
  const next = () => tokens[at++] ?? ''
  while (at < tokens.length) {
    if (SEPARATORS.includes(tokens[at] ?? '')) {
      at++
      continue
    }
    const header = FIELDS.map(next)
    if (!HEADER.test(header[0] ?? '')) throw new Error('git log answered in an unknown format')
    if (tokens[at] === '') at++
    const changes: FileChange[] = []
    for (let change = CHANGE.exec(tokens[at] ?? ''); change; change = CHANGE.exec(tokens[at] ?? '')) {
      const direct = next().slice(change[0].length)
      // A renamed file: the old path and the new one follow.
      const paths = direct === '' ? [next(), next()] : [direct]
      const path = withoutFolder(paths.at(-1) ?? '', folder).slice(0, MAX_PATH)
      changes.push({ path, added: lines(change[1]), removed: lines(change[2]) })
    }
    commits.push(commitOf(header, withChanges ? changes : undefined))
  }
  return commits
}

const commitOf = (header: readonly string[], changes: readonly FileChange[] | undefined): Commit => {
  const [sha = '', parents = '', name = '', email = '', authored = '', byName = '', byEmail = '', committed = ''] =
    header
  const [, , , , , , , , subject = '', message = ''] = header
  return boundedCommit({
    sha,
    parents: parents.split(' ').filter(id => id !== ''),
    author: { name, email, ...moment(authored) },
    committer: { name: byName, email: byEmail, ...moment(committed) },
    subject,
    message,
    changes,
  })
}

/** Who did it and when: seconds since 1970, minutes from UTC. */
export interface Signed extends Identity {
  readonly at: number
  readonly offset: number
}

export interface WrittenCommit extends Pick<Commit, 'sha' | 'parents' | 'subject' | 'message' | 'changes' | 'total'> {
  readonly author: Signed
  readonly committer: Signed
}

/** A commit as every source gives it: texts and numbers within bounds, co-authors from its message, no changes of a merge. */
export const boundedCommit = ({ sha, parents, author, committer, total, ...written }: WrittenCommit): Commit => {
  const { offset } = author
  const merge = parents.length > 1
  return {
    sha,
    parents,
    author: identity(author.name, author.email),
    committer: identity(committer.name, committer.email),
    authoredAt: Math.min(author.at, MAX_SECONDS),
    authoredOffset: Math.abs(offset) > MAX_OFFSET ? 0 : offset,
    committedAt: Math.min(committer.at, MAX_SECONDS),
    subject: written.subject.slice(0, MAX_SUBJECT),
    message: written.message.slice(0, MAX_MESSAGE).trimEnd(),
    coAuthors: coAuthors(written.message),
    changes: merge ? undefined : written.changes,
    ...(merge || total === undefined ? {} : { total }),
  }
}

/** Nobody's name or address is longer: https://www.rfc-editor.org/errata/eid1690 */
const MAX_IDENTITY = 254

const identity = (name: string, email: string): Identity => ({
  name: name.slice(0, MAX_IDENTITY).trim(),
  email: email.slice(0, MAX_IDENTITY).trim().toLowerCase(),
})

/** Nobody reads more of them. */
export const MAX_RENAMED = 1_000

/**
 * Each pair of identities that differ, once, from the NUL-separated names and addresses of authors before and after
 * `.mailmap`: four fields a commit. Pure.
 */
export const parseRenamed = (output: string): readonly Renamed[] => {
  const fields = output.split('\0')
  const pairs = new Map<string, Renamed>()
  for (let at = 0; at + 3 < fields.length && pairs.size < MAX_RENAMED; at += 4) {
    const [name = '', email = '', mappedName = '', mappedEmail = ''] = fields.slice(at, at + 4)
    const [from, to] = [identity(name, email), identity(mappedName, mappedEmail)]
    if (from.name !== to.name || from.email !== to.email) pairs.set(JSON.stringify([from, to]), { from, to })
  }
  return [...pairs.values()]
}
/** In UTF-16 code units; a tree may hold a name of megabytes, and no system checks that out. */
const MAX_PATH = 1_024

/** `-` stands for a binary file. */
const lines = (count: string | undefined): number | undefined => (count === '-' ? undefined : Number(count))

const withoutFolder = (path: string, folder: string): string =>
  folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path

/** No clock on earth is further from UTC; a larger offset is made up. */
const MAX_OFFSET = 14 * 60
/** Dates beyond this cannot be written by JavaScript: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const MAX_SECONDS = 8.64e12

/** Seconds and minutes from `1712000000 +0530`; a malformed date is 0, as git has it. */
const moment = (raw: string): Pick<Signed, 'at' | 'offset'> => {
  const [, seconds = '0', zone = '+0000'] = DATE.exec(raw) ?? []
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))
  return { at: Number(seconds), offset: zone.startsWith('-') && minutes > 0 ? -minutes : minutes }
}

/**
 * The first paragraph as one line, as git writes `%s`: format_subject in https://github.com/git/git/blob/master/pretty.c
 * Blanks are those that git knows: no other ones end a line or make it empty.
 */
export const subjectOf = (message: string): string => {
  const lines: string[] = []
  for (const line of message.split('\n', MAX_MESSAGE_LINES)) {
    const text = withoutEndBlanks(line)
    if (text !== '') lines.push(text)
    else if (lines.length > 0) break
  }
  return lines.join(' ')
}

const withoutEndBlanks = (line: string): string => {
  let end = line.length
  while (end > 0 && BLANKS.includes(line[end - 1] ?? '')) end--
  return line.slice(0, end)
}

const BLANKS = ' \t\r\n'

/** More than anybody reads; a message can be megabytes. In UTF-16 code units. */
const MAX_SUBJECT = 1_000
const MAX_MESSAGE = 20_000
const MAX_MESSAGE_LINES = 1_000

/** https://docs.github.com/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors */
const coAuthors = (message: string): readonly Identity[] =>
  message.split('\n', MAX_MESSAGE_LINES).flatMap(line => {
    if (!/^co-authored-by:/i.test(line)) return []
    const start = line.lastIndexOf('<')
    const end = line.indexOf('>', start)
    return start > 0 && end > start
      ? [identity(line.slice('co-authored-by:'.length, start), line.slice(start + 1, end))]
      : []
  })
