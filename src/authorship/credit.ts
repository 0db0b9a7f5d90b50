import type { People } from '../facts/history/people.ts'
import type { Anchor, Commit, Fact, Facts, FileOrigins, LineOrigin } from '../types.ts'

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
  /** Who wrote a fact of that kind at a place, who wrote most of it first, by their numbers; undefined where nobody knows. */
  readonly writersAt: (kind: Fact['kind'], anchor: Anchor) => readonly number[] | undefined
  /** What of a text is theirs; undefined where nobody looked. */
  readonly partOf: (path: string) => Part | undefined
  /** The files whose lines tell whose a fact is. */
  readonly filesOf: (fact: Fact) => readonly string[]
  readonly isLookedAt: (path: string) => boolean
  /** Why the lines of a file are not known, where they were asked for. */
  readonly reasonFor: (path: string) => string | undefined
}

/** Somebody's part of a file. */
export interface Part {
  /** Of its lines, from 0 to 1; blank ones apart. */
  readonly share: number
  /** Lines count from 1. */
  readonly has: (line: number) => boolean
}

export interface CreditOf {
  readonly facts: Facts
  readonly commits: readonly Commit[]
  readonly people: People
  readonly persons: ReadonlySet<number>
  /** By path, as far as they were asked for. */
  readonly origins: ReadonlyMap<string, FileOrigins>
}

export const creditOf = ({ facts, commits, people, persons, origins }: CreditOf): Credit => {
  const writers = writersIn(commits, people, origins)
  const modulesIn = modulesByFolder(facts)
  const ends = definitionEnds(facts)

  const isTheirs = (line: LineOrigin | undefined): boolean =>
    line !== undefined && writers.ofLine(line).some(writer => persons.has(writer))

  const whoseLines = (lines: readonly LineOrigin[]): Whose => {
    const theirs = lines.filter(isTheirs).length
    // Of a place that two wrote in equal parts, the first line says what is there: `def`, `class`, the route. Who wrote it began
    // the piece; the other one filled in or changed it.
    if (theirs * 2 === lines.length) return isTheirs(lines[0]) ? 'theirs' : 'others'
    return theirs * 2 > lines.length ? 'theirs' : 'others'
  }

  const whoseFiles = (paths: readonly string[]): Whose => {
    const tallies = paths.map(writers.ofFile)
    if (tallies.some(tally => tally === undefined)) return 'unknown'
    const all = new Map<number, number>()
    for (const tally of tallies)
      for (const [writer, lines] of tally ?? []) all.set(writer, (all.get(writer) ?? 0) + lines)
    const most = Math.max(...all.values())
    return [...all].some(([writer, lines]) => lines === most && persons.has(writer)) ? 'theirs' : 'others'
  }

  /** The non-blank lines of a fact; undefined where its file stands for it, or nobody looked. */
  const linesOf = (kind: Fact['kind'], anchor: Anchor): readonly LineOrigin[] | undefined => {
    // A notebook's lines are a cell's, and no lines of its file.
    if (anchor.at !== 'lines' || anchor.cell !== undefined || WHOLE_FILE.has(kind)) return undefined
    const end = DEFINITIONS.has(kind) ? (ends.get(keyOf(anchor.path, anchor.startLine)) ?? 0) : 0
    const lines = writers
      .lines(anchor.path)
      ?.slice(anchor.startLine - 1, Math.max(anchor.endLine, end))
      .filter(line => line !== undefined)
    return lines?.length === 0 ? undefined : lines
  }

  const filesOf = (fact: Fact): readonly string[] => {
    const inside = fact.kind === 'package' ? modulesIn.get(fact.path) : undefined
    return inside ?? ('path' in fact.anchor ? [fact.anchor.path] : [])
  }

  /** Whether a fact that stands for several places, the first of which is somebody else's, may hide one of theirs. */
  const mayHideTheirs = ({ kind }: Fact, path: string): boolean =>
    kind === 'package-import' ||
    (ONCE_A_FILE.has(kind) && [...(writers.ofFile(path)?.keys() ?? [])].some(writer => persons.has(writer)))

  return {
    filesOf,
    isLookedAt: path => origins.has(path),
    partOf: path => {
      const lines = writers.lines(path)
      const written = lines?.filter(line => line !== undefined)
      return (
        lines &&
        written && {
          share: written.filter(isTheirs).length / Math.max(written.length, 1),
          has: line => isTheirs(lines[line - 1]),
        }
      )
    },
    reasonFor: path => {
      const file = origins.get(path)
      return file && 'reason' in file ? file.reason : undefined
    },
    writersAt: (kind, anchor) => {
      if (anchor.at === 'commit') return writers.ofCommit(anchor.sha)
      if (!('path' in anchor)) return undefined
      const lines = linesOf(kind, anchor)
      const tally = lines === undefined ? writers.ofFile(anchor.path) : writers.tally(lines)
      // Of equals the one whose line comes first, and of one line the author.
      return tally && [...tally].sort(([, x], [, y]) => y - x).map(([writer]) => writer)
    },
    whoseFact: fact => {
      // What lies in a repository by accident is counted once for all of it, and what the hosting service has is told apart by
      // accounts that nobody can join with names for certain.
      if (fact.owner !== 'own' || fact.kind === 'junk' || !('path' in fact.anchor)) return 'everyone'
      const lines = linesOf(fact.kind, fact.anchor)
      const whose = lines === undefined ? whoseFiles(filesOf(fact)) : whoseLines(lines)
      return whose === 'others' && mayHideTheirs(fact, fact.anchor.path) ? 'unknown' : whose
    },
  }
}

/** Facts at the first line of a definition that are about all of it. */
const DEFINITIONS: ReadonlySet<Fact['kind']> = new Set([
  'function',
  'class',
  'endpoint',
  'framework',
  'sql-declaration',
])
/** Facts at one line that are about the whole text. */
const WHOLE_FILE: ReadonlySet<Fact['kind']> = new Set(['document', 'package'])
/** Facts that stand for several places of a file, of which the first one is told. */
const ONCE_A_FILE: ReadonlySet<Fact['kind']> = new Set(['type-use', 'standard-library-call'])

const keyOf = (path: string, line: number): string => `${line} ${path}`

/** The last line of each function and class, by the first. */
const definitionEnds = ({ byKind }: Facts): ReadonlyMap<string, number> => {
  const ends = new Map<string, number>()
  for (const kind of ['function', 'class'] as const)
    for (const fact of byKind.get(kind) ?? []) {
      const { anchor } = fact
      if (anchor.at !== 'lines' || (fact.kind !== 'function' && fact.kind !== 'class')) continue
      const key = keyOf(anchor.path, anchor.startLine)
      ends.set(key, Math.max(ends.get(key) ?? 0, anchor.startLine + fact.lines - 1))
    }
  return ends
}

/** What a package is made of. */
const modulesByFolder = ({ byKind }: Facts): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, string[]>()
  for (const { anchor } of byKind.get('module') ?? []) {
    if (!('path' in anchor)) continue
    const folder = anchor.path.slice(0, Math.max(0, anchor.path.lastIndexOf('/')))
    const inside = folders.get(folder)
    if (inside) inside.push(anchor.path)
    else folders.set(folder, [anchor.path])
  }
  return folders
}

/** Lines by their writers' numbers. */
type Tally = ReadonlyMap<number, number>

const writersIn = (commits: readonly Commit[], people: People, origins: ReadonlyMap<string, FileOrigins>) => {
  const bySha = new Map(commits.map(commit => [commit.sha, commit]))
  const ofKnown = memoized((commit: Commit): readonly number[] => [
    ...new Set([commit.author, ...commit.coAuthors].map(people.indexOf).filter(index => index !== undefined)),
  ])
  // A commit that the history does not have, such as one of before a file was moved into the audited folder, has an author.
  const ofLine = ({ commit, author }: LineOrigin): readonly number[] => {
    const known = bySha.get(commit)
    if (known) return ofKnown(known)
    const index = people.indexOf(author)
    return index === undefined ? [] : [index]
  }
  const tally = (lines: readonly (LineOrigin | undefined)[]): Tally => {
    const counts = new Map<number, number>()
    for (const line of lines)
      if (line) for (const writer of ofLine(line)) counts.set(writer, (counts.get(writer) ?? 0) + 1)
    return counts
  }
  const lines = (path: string): readonly (LineOrigin | undefined)[] | undefined => {
    const file = origins.get(path)
    return file && 'lines' in file ? file.lines : undefined
  }
  // An empty file has no lines: whoever brought it in wrote it.
  const beginners = (path: string): readonly number[] => {
    const first = commits.findLast(({ changes }) => changes?.some(change => change.path === path))
    return first === undefined ? [] : ofKnown(first)
  }
  return {
    lines,
    tally,
    ofLine,
    ofCommit: (sha: string): readonly number[] | undefined => {
      const commit = bySha.get(sha)
      return commit && ofKnown(commit)
    },
    /** Undefined where nobody looked, or nobody can tell. */
    ofFile: memoized((path: string): Tally | undefined => {
      const all = lines(path)
      if (all === undefined) return undefined
      if (all.some(line => line !== undefined)) return tally(all)
      const writers = beginners(path)
      return writers.length > 0 ? new Map(writers.map(writer => [writer, 1])) : undefined
    }),
  }
}

const memoized = <K, V>(task: (key: K) => V): ((key: K) => V) => {
  const kept = new Map<K, V>()
  return key => {
    if (kept.has(key)) return kept.get(key) as V
    const value = task(key)
    kept.set(key, value)
    return value
  }
}
