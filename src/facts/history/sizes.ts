import type { Commit, FileChange } from '../../types.ts'

/**
 * What fits one purpose and one sitting of a reviewer: five files and 150 lines. Google's guide to reviews calls 100 lines
 * "usually a reasonable size" and 1000 "usually too large"; a first version of one module with its test lies in between.
 * https://google.github.io/eng-practices/review/developer/small-cls.html
 */
const MAX_FILES = 5
const MAX_LINES = 150
/** Hundreds of images or migrations at once are no small step either. */
const MAX_ALL_FILES = 50

/** Written by tools or put there as they are: their lines say nothing about how much was done. */
const WEIGHTLESS =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pipfile\.lock|go\.sum)$|(?:^|\/)(?:node_modules|vendor|venv|\.venv|site-packages|migrations|__pycache__|\.idea|\.vscode|\.ipynb_checkpoints)\/|\.(?:csv|tsv|json|xml|svg|png|jpe?g|gif|ico|webp|pdf|docx?|xlsx?|lock|min\.js|min\.css|map|pyc|db|sqlite3?|po|mo|woff2?|ttf|eot|mp[34]|zip)$|(?:^|\/)\.ds_store$/i
/** Text files are mostly data; these are written. */
const TEXT_DATA = /^(?!(?:.*\/)?(?:requirements|readme|cmakelists)[^/]*$).*\.txt$/i
/** A notebook's file holds about so many lines of JSON and output for a line that was written. */
const NOTEBOOK_LINES = 4

export interface Size {
  readonly files: number
  /** For each file the larger of the lines added and removed, so that a changed line counts once. */
  readonly lines: number
  readonly small: boolean
}

/** What was moved, or only taken away, is seen at a glance: it weighs nothing. */
export const sizeOf = (changes: readonly FileChange[]): Size => {
  const written = changes.filter(({ path, added }) => added !== 0 && !WEIGHTLESS.test(path) && !TEXT_DATA.test(path))
  const lines = written.reduce((sum, change) => sum + linesOf(change), 0)
  return {
    files: written.length,
    lines,
    small: written.length <= MAX_FILES && lines <= MAX_LINES && changes.length <= MAX_ALL_FILES,
  }
}

/**
 * Whether a commit is surely small, from its sums alone. With more than one file the larger of two sums could be smaller
 * than the sum of the larger ones, so that all lines count. Undefined where it may be large, or hold a lock file.
 */
export const isSurelySmall = ({ files, added, removed }: NonNullable<Commit['total']>): true | undefined => {
  const lines = files === 1 ? Math.max(added, removed) : added + removed
  return files <= MAX_FILES && lines <= MAX_LINES ? true : undefined
}

const linesOf = ({ path, added = 0, removed = 0 }: FileChange): number => {
  const lines = Math.max(added, removed)
  return /\.ipynb$/i.test(path) ? Math.ceil(lines / NOTEBOOK_LINES) : lines
}
