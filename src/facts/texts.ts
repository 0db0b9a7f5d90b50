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
}

export const textsOf = (files: readonly TextFile[], paths: readonly string[] = files.map(file => file.path)): Texts => {
  const byPath = new Map(files.map(file => [file.path, file]))
  return { files, get: path => byPath.get(path), paths }
}
