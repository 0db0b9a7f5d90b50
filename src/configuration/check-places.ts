import { decodeText } from '../source/decode.ts'
import type { Anchor, CandidatesSay, Ignored, Said, Source, SourceFile } from '../types.ts'
import { CONFIGURATION_FILE, MOST_MISTAKES } from './place.ts'
import type { Entry, Mistake, Written } from './read.ts'
import { shown } from './words.ts'

/** Larger files are data; lines of them are not counted. In bytes. */
const LARGEST_COUNTED = 1024 * 1024

/** The entries whose places are in the audited commit. Where a folder is audited, those of other folders are left out without a word. */
export const checkPlaces = async ({ claims, ignore, mistakes }: Written, audited: Source): Promise<CandidatesSay> => {
  const tree = treeOf(await audited.files(), audited.repository.folder ?? '')
  const lineCounts = await countLines(claims, tree, audited)
  const checkedClaims = claims.map(entry => claimOf(entry, tree, lineCounts))
  const checkedIgnore = ignore.map(entry => ignoreOf(entry, tree))
  const found = [...mistakes, ...[...checkedClaims, ...checkedIgnore].flatMap(one => one.mistake ?? [])]
  return {
    claims: checkedClaims.flatMap(one => one.said ?? []),
    ignore: checkedIgnore.flatMap(one => one.said ?? []),
    warnings: warningsOf(found),
  }
}

const warningsOf = (mistakes: readonly Mistake[]): string[] => {
  const sorted = [...mistakes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const hidden = sorted.length - MOST_MISTAKES
  return [
    ...sorted
      .slice(0, MOST_MISTAKES)
      .map(({ line, says }) => `\`${CONFIGURATION_FILE}${line === undefined ? '' : `:${line}`}\`: ${says}.`),
    ...(hidden > 0 ? [`\`${CONFIGURATION_FILE}\`: ${hidden} more entries are wrong and were left out.`] : []),
  ]
}

/** What is wrong, or what was said; neither for a place that this audit does not look at. */
interface Checked<S extends Said> {
  readonly mistake?: Mistake
  readonly said?: S
}

interface Tree {
  readonly files: ReadonlyMap<string, SourceFile>
  readonly folders: ReadonlySet<string>
  /** What is there under almost this path: in other capitals, or in another folder. Asked for mistakes alone. */
  readonly similar: (path: string) => string | undefined
  /** The audited folder with a `/` behind it, or nothing. */
  readonly prefix: string
}

const treeOf = (files: readonly SourceFile[], folder: string): Tree => {
  const folders = new Set<string>()
  for (const { path } of files) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const parent = path.slice(0, end)
      if (folders.has(parent)) break
      folders.add(parent)
    }
  }
  return {
    files: new Map(files.map(file => [file.path, file])),
    folders,
    similar: similarIn(() => [...files.map(({ path }) => path), ...folders]),
    prefix: folder === '' ? '' : `${folder}/`,
  }
}

/** From the repository's root to the audited folder; undefined outside of it. */
const auditedPath = (path: string, { prefix }: Tree): string | undefined =>
  path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : undefined

const claimOf = (
  { lineOf, skill, path, lines, reason: text }: Entry,
  tree: Tree,
  counts: LineCounts,
): Checked<Said> => {
  const wrong = (says: string, line = lineOf.path) => ({ mistake: { line, says } })
  const place = auditedPath(path, tree)
  if (place === undefined) return {}
  const file = tree.files.get(place)
  if (file === undefined) {
    const isFolder = tree.folders.has(withoutSlash(place))
    return wrong(isFolder ? `${shown(path)} is a folder: name a file in it` : noSuchFile(path, place, tree))
  }
  if (file.mode === 'symlink' || file.mode === 'submodule')
    return wrong(`${shown(path)} is a link: name the file itself`)
  const said = (anchor: Anchor) => ({ said: { skill, anchor, reason: onOneLine(text) } })
  if (lines === undefined) return said({ at: 'file', path: place })
  const count = counts.get(place)
  if (typeof count !== 'number')
    return wrong(`${shown(path)} ${count ?? 'could not be read'}: leave \`lines\` out`, lineOf.lines)
  if (lines.end > count)
    return wrong(
      `${shown(path)} has ${count} ${count === 1 ? 'line' : 'lines'}: \`lines\` ends behind them`,
      lineOf.lines,
    )
  return said({ at: 'lines', path: place, startLine: lines.start, endLine: lines.end })
}

const ignoreOf = ({ lineOf: { path: line }, skill, path, reason }: Entry, tree: Tree): Checked<Ignored> => {
  if (`${withoutSlash(path)}/` === tree.prefix || tree.prefix.startsWith(`${withoutSlash(path)}/`)) {
    return { mistake: { line, says: `${shown(path)} is all that is audited: name a file or folder in it` } }
  }
  const place = auditedPath(path, tree)
  if (place === undefined) return {}
  const bare = withoutSlash(place)
  const isFolder = tree.folders.has(bare)
  const isFile = !isFolder && bare === place && tree.files.has(place)
  const said = {
    skill,
    anchor: { at: 'file' as const, path: isFolder ? `${bare}/` : place },
    reason: onOneLine(reason),
  }
  if (isFolder || isFile) return { said }
  return { said: { ...said, gone: true }, mistake: { line, says: noSuchFile(path, bare, tree) } }
}

const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

const withoutSlash = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path)

const noSuchFile = (path: string, place: string, { similar, prefix }: Tree): string => {
  const there = similar(place)
  const guess = there === undefined ? '' : ` (did you mean ${shown(prefix + there)}?)`
  return `${shown(path)} is not in the audited commit${guess}: name what is there, from the root of the repository`
}

/** The index is made once, for the first who asks: a repository may have a million files. */
const similarIn = (paths: () => readonly string[]): Tree['similar'] => {
  let index: ReadonlyMap<string, string> | undefined
  return path => {
    index ??= new Map(
      paths()
        .flatMap((one): [string, string][] => [
          [nameOf(one), one],
          [one.toLowerCase(), one],
        ])
        .reverse(),
    )
    return index.get(path.toLowerCase()) ?? index.get(nameOf(path))
  }
}

/** A name begins with a slash, so that it is no path. */
const nameOf = (path: string): string => `/${path.slice(path.lastIndexOf('/') + 1).toLowerCase()}`

/** By path: how many lines, or why nobody can say: "is no text". */
type LineCounts = ReadonlyMap<string, number | string>

const countLines = async (claims: readonly Entry[], tree: Tree, audited: Source): Promise<LineCounts> => {
  const counts = new Map<string, number | string>()
  const wanted = new Map<string, SourceFile>()
  for (const { path, lines } of claims) {
    const file = lines && tree.files.get(auditedPath(path, tree) ?? '')
    if (!file || (file.mode !== 'file' && file.mode !== 'executable')) continue
    if (/\.ipynb$/i.test(path)) counts.set(file.path, 'is a notebook, which has no lines for readers')
    else if (file.size !== undefined && file.size > LARGEST_COUNTED) counts.set(file.path, TOO_LARGE)
    else wanted.set(file.path, file)
  }
  if (wanted.size === 0) return counts
  for await (const result of audited.read([...wanted.values()])) {
    counts.set(result.file.path, 'reason' in result ? `could not be read (${result.reason})` : linesIn(result.bytes))
  }
  return counts
}

const TOO_LARGE = `is larger than ${LARGEST_COUNTED / 1024 / 1024} MiB`

const linesIn = (bytes: Uint8Array): number | string => {
  if (bytes.length > LARGEST_COUNTED) return TOO_LARGE
  const text = decodeText(bytes, 'text')
  if (text === undefined) return 'is no text'
  const lines = text.split(/\r\n?|\n/)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}
