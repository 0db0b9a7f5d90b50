import ignore, { type Ignore } from 'ignore'

/** One `.gitignore` and where it lies, as a path from the root with `/` at its end (empty for the root itself). */
export interface IgnoreFile {
  readonly folder: string
  readonly rules: Ignore
}

/** Longer ones are no longer written by people; reading on would let a hostile file cost time. */
const MAX_PATTERNS = 2_000
const MAX_PATTERN_LENGTH = 256
/**
 * The rules become regular expressions, in which every star of one path segment multiplies the work.
 * git's own matcher has no such limit; a pattern over it is left out, so that its files are read.
 */
const MAX_STARS_IN_SEGMENT = 3
const MAX_DOUBLE_STARS = 3

/** Rules of a `.gitignore`'s text. Pure. */
export const ignoreFile = (folder: string, text: string): IgnoreFile => ({
  folder,
  rules: ignore({ ignorecase: false }).add(text.split(/\r?\n/, MAX_PATTERNS).filter(isCheap)),
})

const isCheap = (pattern: string): boolean => {
  if (pattern.length > MAX_PATTERN_LENGTH) return false
  const segments = pattern.split('/')
  return (
    segments.filter(segment => segment === '**').length <= MAX_DOUBLE_STARS &&
    segments.every(segment => segment === '**' || (segment.match(/\*+/g) ?? []).length <= MAX_STARS_IN_SEGMENT)
  )
}

/**
 * Whether a path from the root is ignored, given the `.gitignore` files of the folders above it, outermost first: the
 * innermost that says anything decides (https://git-scm.com/docs/gitignore). A folder's path ends in `/`.
 */
export const isIgnored = (path: string, files: readonly IgnoreFile[]): boolean => {
  for (const { folder, rules } of files.toReversed()) {
    const { ignored, unignored } = rules.test(path.slice(folder.length))
    if (ignored) return true
    if (unignored) return false
  }
  return false
}
