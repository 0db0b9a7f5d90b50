import type { People } from '../facts/history/people.ts'
import type { Anchor, Commit, Fact, FileOrigins, LineOrigin } from '../types.ts'

/** Whose a place is, in the eyes of who asks for some people's work. */
export type Whose =
  | 'theirs'
  | 'others'
  /** What nobody is known to have written: everyone's, as things stand. */
  | 'everyone'
  /** Nobody could look. */
  | 'unknown'

/** Who wrote what, as far as it was looked at. */
export interface Credit {
  readonly whoseFact: (fact: Fact) => Whose
  /** Who wrote a place, who wrote most of it first, by their numbers; undefined where nobody knows. */
  readonly writersAt: (anchor: Anchor) => readonly number[] | undefined
  /** The files whose lines tell whose a fact is. */
  readonly filesOf: (fact: Fact) => readonly string[]
  readonly isLookedAt: (path: string) => boolean
  /** Why the lines of a file are not known, where they were asked for. */
  readonly reasonFor: (path: string) => string | undefined
}

export interface CreditOf {
  readonly commits: readonly Commit[]
  readonly people: People
  readonly persons: ReadonlySet<number>
  /** By path, as far as they were asked for. */
  readonly origins: ReadonlyMap<string, FileOrigins>
  /** Files with Python in them: what a package is made of. */
  readonly modules: readonly string[]
}

export const creditOf = ({ commits, people, persons, origins, modules }: CreditOf): Credit => {
  const bySha = new Map(commits.map(commit => [commit.sha, commit]))
  const modulesIn = new Map<string, string[]>()
  for (const path of modules) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const inside = modulesIn.get(folder)
    if (inside) inside.push(path)
    else modulesIn.set(folder, [path])
  }
  const writersOf = memoized((commit: Commit): readonly number[] => [
    ...new Set([commit.author, ...commit.coAuthors].map(people.indexOf).filter(index => index !== undefined)),
  ])
  // A commit that the history does not have, such as one of before a folder was moved into the audited one, has an author.
  const writersOfLine = ({ commit, author }: LineOrigin): readonly number[] => {
    const known = bySha.get(commit)
    const index = known === undefined ? people.indexOf(author) : undefined
    return known === undefined ? (index === undefined ? [] : [index]) : writersOf(known)
  }
  const linesOf = (path: string): readonly (LineOrigin | undefined)[] | undefined => {
    const file = origins.get(path)
    return file && 'lines' in file ? file.lines : undefined
  }
  // An empty file has no lines: whoever first brought it in wrote it.
  const beginners = memoized((path: string): readonly number[] => {
    const first = commits.findLast(({ changes }) => changes?.some(change => change.path === path))
    return first === undefined ? [] : writersOf(first)
  })
  const tallyOf = (lines: readonly (LineOrigin | undefined)[]): Tally => {
    const tally = new Map<number, number>()
    for (const line of lines)
      if (line) for (const writer of writersOfLine(line)) tally.set(writer, (tally.get(writer) ?? 0) + 1)
    return tally
  }
  const tallyOfFile = memoized((path: string): Tally | undefined => {
    const lines = linesOf(path)
    if (lines === undefined) return undefined
    if (lines.some(line => line !== undefined)) return tallyOf(lines)
    const writers = beginners(path)
    return writers.length > 0 ? new Map(writers.map(writer => [writer, 1])) : undefined
  })
  const filesOf = (fact: Fact): readonly string[] => {
    if (fact.kind === 'package') {
      const own = modulesIn.get(fact.path) ?? []
      if (own.length > 0) return own
    }
    return 'path' in fact.anchor ? [fact.anchor.path] : []
  }
  const whoseFiles = (paths: readonly string[]): Whose => {
    const tallies = paths.map(tallyOfFile)
    if (tallies.some(tally => tally === undefined)) return 'unknown'
    const all = new Map<number, number>()
    for (const tally of tallies)
      for (const [writer, lines] of tally ?? []) all.set(writer, (all.get(writer) ?? 0) + lines)
    if (all.size === 0) return 'others'
    const most = Math.max(...all.values())
    return [...all].some(([writer, lines]) => lines === most && persons.has(writer)) ? 'theirs' : 'others'
  }
  const whoseLines = (lines: readonly LineOrigin[]): Whose => {
    const isTheirs = (line: LineOrigin | undefined): boolean =>
      line !== undefined && writersOfLine(line).some(writer => persons.has(writer))
    const theirs = lines.filter(isTheirs).length
    // Of a place that two wrote in equal parts, the first line says what is there: `def`, `class`, the route. Who wrote it began
    // the piece; the other one filled in or changed it.
    if (theirs * 2 === lines.length) return isTheirs(lines[0]) ? 'theirs' : 'others'
    return theirs * 2 > lines.length ? 'theirs' : 'others'
  }
  const mayStandForTheirs = ({ kind }: Fact, path: string): boolean =>
    ONCE_A_REPOSITORY.has(kind) ||
    (ONCE_A_FILE.has(kind) && [...(tallyOfFile(path)?.keys() ?? [])].some(writer => persons.has(writer)))
  const linesAt = (anchor: Anchor): readonly LineOrigin[] | undefined => {
    if (anchor.at !== 'lines' || anchor.cell !== undefined) return undefined
    return linesOf(anchor.path)
      ?.slice(anchor.startLine - 1, anchor.endLine)
      .filter(line => line !== undefined)
  }
  return {
    filesOf,
    isLookedAt: path => origins.has(path),
    reasonFor: path => {
      const file = origins.get(path)
      return file && 'reason' in file ? file.reason : undefined
    },
    writersAt: anchor => {
      if (anchor.at === 'commit') {
        const commit = bySha.get(anchor.sha)
        return commit && writersOf(commit)
      }
      if (!('path' in anchor)) return undefined
      const lines = linesAt(anchor)
      const tally = lines === undefined || lines.length === 0 ? tallyOfFile(anchor.path) : tallyOf(lines)
      return tally && [...tally].sort(([a, x], [b, y]) => y - x || a - b).map(([writer]) => writer)
    },
    whoseFact: fact => {
      // What lies in a repository by accident is counted once for all of it, and what the hosting service has is told apart by
      // accounts that nobody can join with names for certain.
      if (fact.owner !== 'own' || fact.kind === 'junk' || !('path' in fact.anchor)) return 'everyone'
      if (fact.kind === 'package') return whoseFiles(filesOf(fact))
      const lines = linesAt(fact.anchor)
      const whose = lines === undefined || lines.length === 0 ? whoseFiles([fact.anchor.path]) : whoseLines(lines)
      return whose === 'others' && mayStandForTheirs(fact, fact.anchor.path) ? 'unknown' : whose
    },
  }
}

/** Facts that stand for several places, of which only the first is known: somebody else's first place hides one of theirs. */
const ONCE_A_FILE: ReadonlySet<Fact['kind']> = new Set(['type-use', 'standard-library-call'])
const ONCE_A_REPOSITORY: ReadonlySet<Fact['kind']> = new Set(['package-import', 'docstrings'])

type Tally = ReadonlyMap<number, number>

const memoized = <K, V>(task: (key: K) => V): ((key: K) => V) => {
  const kept = new Map<K, V>()
  return key => {
    if (kept.has(key)) return kept.get(key) as V
    const value = task(key)
    kept.set(key, value)
    return value
  }
}
