import type { ExampleCommit, ExampleTracker } from '../source/memory.ts'

export type { ExampleCommit, ExampleIssue, ExamplePull, ExampleTracker } from '../source/memory.ts'

/** A Python module's text, or a small repository: files by path, commits where the history matters, and its hosting service. */
export type Example =
  | string
  | {
      readonly files: Readonly<Record<string, string>>
      readonly commits?: readonly ExampleCommit[]
      readonly tracker?: ExampleTracker
    }

/** At least one on each side for every signal; near misses are the specification. */
export type SkillExamples = Readonly<
  Record<
    string,
    { readonly found: readonly [Example, ...Example[]]; readonly notFound: readonly [Example, ...Example[]] }
  >
>
