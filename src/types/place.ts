/** What a reader can click. Lines count from 1; `cell` is a notebook's code cell, counted from 1 over all its cells. */
export type Anchor =
  | {
      readonly at: 'lines'
      readonly path: string
      readonly startLine: number
      readonly endLine: number
      readonly cell?: number
    }
  | { readonly at: 'file'; readonly path: string }
  | { readonly at: 'commit'; readonly sha: string }
  /** By number, on the hosting service. */
  | { readonly at: 'issue'; readonly number: number }
  | { readonly at: 'pull'; readonly number: number }

/**
 * Whose a file is, decided once in `source/ownership.ts`.
 * own: written for this repository. scaffold: made by a framework or IDE and left as it was. vendored: somebody's library.
 * virtualenv: an installed environment. generated: written by a program. copied: a message, header or place says so.
 */
export type Owner = 'own' | 'scaffold' | 'vendored' | 'virtualenv' | 'generated' | 'copied'
