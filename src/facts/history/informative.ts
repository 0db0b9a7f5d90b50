import type { Commit } from '../../types.ts'
import { plain } from '../words/spelling.ts'
import { firstContent, isInformative } from './messages.ts'

/** Commits whose message says what changed, seen beside the other messages of the history. Commits newest first. */
export const informativeMessages = (commits: readonly Commit[]): ReadonlySet<Commit> => {
  const repeated = repeatedMessages(commits)
  const labels = labelsOf(commits)
  return new Set(
    commits.filter(commit => {
      if (repeated.has(commit)) return false
      const label = labels.get(authorOf(commit))
      const subject = label === undefined ? commit.subject : withoutLabel(commit.subject, label)
      return isInformative(
        subject,
        commit.message,
        commit.changes?.map(({ path }) => path),
      )
    }),
  )
}

/** So often the same words may stand for a change and its afterthought. */
const MAX_SAME = 2

/** What a host writes for each file that is taken away on its web page: ten of them are one change. */
const TAKEN_AWAY = /^delete .{1,200}\.\w{1,8}$/

/**
 * Commits whose message was used more than twice before, but for a number at its end: "test the server (3)" does not tell one
 * commit from the other. Commits newest first.
 */
export const repeatedMessages = (commits: readonly Commit[]): ReadonlySet<Commit> => {
  const seen = new Map<string, number>()
  const repeated = new Set<Commit>()
  for (const commit of commits.toReversed()) {
    if (commit.parents.length > 1) continue
    const key = plain(commit.message.slice(0, 2000))
      .replace(/[\s([#]*\d+[\])]*\s*$/, '')
      .trim()
      .replace(TAKEN_AWAY, 'delete')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    if (count > MAX_SAME) repeated.add(commit)
  }
  return repeated
}

const authorOf = ({ author }: Commit): string => `${author.name}\n${author.email}`

/** With fewer commits a word that comes often may be what they are all about. */
const MIN_LABELLED = 6

/**
 * By author, the word that begins at least half of the messages, such as the author's own name ("Ana 15/11 basket"): it tells none of
 * them from another.
 */
const labelsOf = (commits: readonly Commit[]): ReadonlyMap<string, string> => {
  const byAuthor = new Map<string, { total: number; words: Map<string, number> }>()
  for (const commit of commits) {
    if (commit.parents.length > 1) continue
    const known = byAuthor.get(authorOf(commit)) ?? { total: 0, words: new Map<string, number>() }
    const word = firstContent(commit.subject)
    known.total++
    if (word !== undefined) known.words.set(word, (known.words.get(word) ?? 0) + 1)
    byAuthor.set(authorOf(commit), known)
  }
  return new Map(
    [...byAuthor].flatMap(([author, { total, words }]) => {
      const [word, count = 0] = [...words].sort(([, a], [, b]) => b - a)[0] ?? []
      return word !== undefined && total >= MIN_LABELLED && count * 2 >= total ? [[author, word] as const] : []
    }),
  )
}

const withoutLabel = (subject: string, label: string): string => {
  const text = subject.trim()
  return plain(text.slice(0, label.length)) === label ? text.slice(label.length) : subject
}
