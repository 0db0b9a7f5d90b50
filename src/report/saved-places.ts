import type { Anchor } from '../types.ts'

/** Whether an address made from a place stays inside of the repository. Numbers and commits have their form in the schema. */
export const leadsSomewhere = (anchor: Anchor): boolean => !('path' in anchor) || isPath(anchor.path)

/**
 * As git lists them: names with `/` between. Browsers resolve `..` in an address, so that such a path would lead out of the
 * repository. https://git-scm.com/docs/git-fast-import#_filemodify
 */
export const isPath = (path: string): boolean =>
  path.length <= 4096 && path.split('/').every(part => part !== '' && part !== '.' && part !== '..')
