import type { NotRead } from '../types.ts'
import type { Fact } from './kinds.ts'
import type { PythonSource } from './python/sources.ts'
import type { TreeArrays } from './python/syntax.ts'

/** What was made of a text, so that equal texts of two commits are worked on once. For one run: nothing is written anywhere. */
export interface Memory<Made> {
  readonly get: (text: string) => Made | undefined
  readonly keep: (text: string, made: Made) => void
}

/** One memory for each kind of work that needs nothing but the text. What needs the whole repository is done anew. */
export interface Kept {
  /** Python, and the code of notebooks. */
  readonly trees: Memory<TreeArrays>
  /** Of the last commit: where no Python differs, no fact of it does. */
  readonly python: { readonly last: () => PythonFound | undefined; readonly keep: (found: PythonFound) => void }
}

/** All facts of all Python, in which every module may play a part. */
export interface PythonFound {
  readonly sources: readonly PythonSource[]
  /** The audited folder, whose names imports may use. */
  readonly folder: string
  readonly facts: readonly Fact[]
  readonly unread: readonly NotRead[]
}

const MIB = 1024 * 1024
/** About 6 MB of Python. */
const MOST_TREES = 64 * MIB
/** 19 for the tree, the rest for the lists that are made of it. */
const BYTES_PER_NODE = 40
const BYTES_PER_UNIT = 2

/** Holds texts and trees until they come to 64 MiB; later ones are made anew, which costs time and nothing else. */
export const newKept = (most = MOST_TREES): Kept => ({
  trees: newMemory(most, (text, { types }) => types.length * BYTES_PER_NODE + text.length * BYTES_PER_UNIT),
  python: newLast(most),
})

const newLast = (most: number): Kept['python'] => {
  let last: PythonFound | undefined
  return {
    last: () => last,
    keep: found => {
      const bytes = found.sources.reduce((sum, { text }) => sum + text.length * BYTES_PER_UNIT, 0)
      last = bytes > most ? undefined : found
    },
  }
}

const newMemory = <Made>(most: number, bytesOf: (text: string, made: Made) => number): Memory<Made> => {
  const all = new Map<string, Made>()
  let bytes = 0
  return {
    get: text => all.get(text),
    keep: (text, made) => {
      const more = bytesOf(text, made)
      if (all.has(text) || bytes + more > most) return
      all.set(text, made)
      bytes += more
    },
  }
}
