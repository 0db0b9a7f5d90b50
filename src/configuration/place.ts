/** From the repository's root, whatever folder of it is audited. */
export const CONFIGURATION_FILE = '.github/portfolio-readiness.yml'

/** The other usual ending, which is not read: one place, one file. */
export const MISNAMED_FILE = '.github/portfolio-readiness.yaml'

/** A person writes a few hundred bytes. */
export const LARGEST_CONFIGURATION = 64 * 1024

/** Entries of each list, characters of a path, and lines of mistakes that are shown. */
export const MOST_ENTRIES = 50
export const LONGEST_PATH = 1000
export const MOST_MISTAKES = 20
