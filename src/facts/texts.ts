import type { Owner } from '../types.ts'

/** A decoded file. Line ends are as in the file; a byte-order mark is gone. */
export interface TextFile {
  readonly path: string
  readonly owner: Owner
  readonly text: string
  /** Lines of an edited scaffold file that its generator did not write, from 1. */
  readonly ownLines?: ReadonlySet<number>
}

/** Every text that was read, and the paths of everything else. What a parser of facts is given. */
export interface Texts {
  /** In the order of their paths. Vendored files and virtualenvs are not among them. */
  readonly files: readonly TextFile[]
  readonly get: (path: string) => TextFile | undefined
  /** Paths of all files of the repository, whoever's they are, read or not. */
  readonly paths: readonly string[]
  /** Hears of a file over which a parser failed, which is a bug; without it the error is thrown. */
  readonly onFault?: (path: string, error: unknown) => void
}

/** Said of a file over which a parser failed. */
export const FAILED = 'this program failed over it, which is a bug'

/** What a task gives, or `otherwise` when it fails over a file and somebody listens to that. */
export const attempt = <T>({ onFault }: Pick<Texts, 'onFault'>, path: string, task: () => T, otherwise: T): T => {
  if (!onFault) return task()
  try {
    return task()
  } catch (error) {
    onFault(path, error)
    return otherwise
  }
}

/** What is found in each file; one that a parser fails over loses its own facts and no others. */
export const inEachFile = <T>(texts: Texts, read: (file: TextFile) => readonly T[]): readonly T[] =>
  texts.files.flatMap(file => attempt(texts, file.path, () => read(file), []))

export const textsOf = (
  files: readonly TextFile[],
  paths: readonly string[] = files.map(file => file.path),
  onFault?: Texts['onFault'],
): Texts => {
  const byPath = new Map(files.map(file => [file.path, file]))
  return { files, get: path => byPath.get(path), paths, ...(onFault ? { onFault } : {}) }
}

const byName = new WeakMap<Texts, ReadonlyMap<string, readonly TextFile[]>>()
/** Of more files of one name, none can be told to be meant. */
const MOST_OF_NAME = 500

/** Files whose path is `tail` or ends in `/tail`, in their order: looked up by name, since every import of every test asks. */
export const filesEndingIn = (texts: Texts, tail: string): readonly TextFile[] => {
  const index = byName.get(texts) ?? indexedByName(texts)
  byName.set(texts, index)
  const named = index.get(tail.slice(tail.lastIndexOf('/') + 1)) ?? []
  return named.filter(({ path }) => path === tail || path.endsWith(`/${tail}`))
}

const indexedByName = ({ files }: Texts): ReadonlyMap<string, readonly TextFile[]> => {
  const index = new Map<string, TextFile[]>()
  for (const file of files) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    const named = index.get(name)
    if (named === undefined) index.set(name, [file])
    else if (named.length < MOST_OF_NAME) named.push(file)
  }
  return index
}
