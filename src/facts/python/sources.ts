import type { Owner } from '../../types.ts'
import { isNotebook, isPython } from '../readable.ts'
import { inEachFile, type TextFile, type Texts } from '../texts.ts'
import { type NotebookCode, readNotebook } from './notebook.ts'

/** One Python text: a module, or the code cells of a notebook. Plain data, so that it can be handed to a thread. */
export interface PythonSource {
  readonly path: string
  readonly owner: Owner
  readonly text: string
  readonly notebook?: NotebookCode
  /** See `TextFile`. */
  readonly ownLines?: ReadonlySet<number>
}

/** Labels whose Python is parsed: a generated Django project is evidence of its own kind. */
const PARSED: readonly Owner[] = ['own', 'scaffold']

/** `onUnreadable` hears of files that turn out to be no such thing. */
export const pythonSources = (
  texts: Texts,
  onUnreadable: (path: string, reason: string) => void,
): readonly PythonSource[] =>
  inEachFile(texts, file => (PARSED.includes(file.owner) ? sourceOf(file, onUnreadable) : []))

const sourceOf = (file: TextFile, onUnreadable: (path: string, reason: string) => void): PythonSource[] => {
  if (isPython(file.path)) return [file]
  if (!isNotebook(file.path)) return []
  const notebook = readNotebook(file.text)
  if (notebook === 'broken') {
    if (file.text.trim() !== '') onUnreadable(file.path, 'a notebook that is no valid JSON')
    return []
  }
  return notebook ? [{ path: file.path, owner: file.owner, text: notebook.text, notebook }] : []
}

/** Whether two commits have the same Python at the same places, of the same owners. */
export const areSame = (some: readonly PythonSource[], others: readonly PythonSource[]): boolean =>
  some.length === others.length && some.every((one, index) => isSame(one, others[index]))

const isSame = (one: PythonSource, other: PythonSource | undefined): boolean =>
  other !== undefined &&
  one.path === other.path &&
  one.owner === other.owner &&
  one.text === other.text &&
  placesOf(one) === placesOf(other) &&
  linesOf(one) === linesOf(other)

const placesOf = ({ notebook }: PythonSource): string | undefined => notebook && JSON.stringify(notebook.places)
const linesOf = ({ ownLines }: PythonSource): string | undefined => ownLines && [...ownLines].join()
