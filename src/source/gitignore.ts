import ignore, { type Ignore } from 'ignore'

/** One `.gitignore` and where it lies, as a path from the root with `/` at its end (empty for the root itself). */
export interface IgnoreFile {
  readonly folder: string
  readonly rules: Ignore
}

/** Longer ones are no longer written by people; reading on would let a hostile file cost time. */
const MAX_PATTERNS = 1_000
const MAX_PATTERN_LENGTH = 256
/**
 * The rules become regular expressions, in which every `**` that stands for folders multiplies the work by the depth of a
 * path: three of them took 0.4 s on 200 folders. A pattern over the limit is left out, so that its files are read.
 */
const MAX_DOUBLE_STARS = 2
const MAX_DEPTH = 40

/** Rules of a `.gitignore`'s text. Pure. */
export const ignoreFile = (folder: string, text: string): IgnoreFile => ({
  folder,
  rules: ignore({ ignorecase: false }).add(text.split(/\r?\n/, MAX_PATTERNS).filter(isCheap)),
})

const isCheap = (pattern: string): boolean =>
  pattern.length <= MAX_PATTERN_LENGTH && (pattern.match(/\*\*\//g) ?? []).length <= MAX_DOUBLE_STARS

/**
 * Whether a path from the root is ignored, given the `.gitignore` files of the folders above it, outermost first: the
 * innermost that says anything decides (https://git-scm.com/docs/gitignore). A folder's path ends in `/`.
 */
export const isIgnored = (path: string, files: readonly IgnoreFile[]): boolean => {
  if (path.split('/').length > MAX_DEPTH) return false
  for (const { folder, rules } of files.toReversed()) {
    const { ignored, unignored } = rules.test(path.slice(folder.length))
    if (ignored) return true
    if (unignored) return false
  }
  return false
}
