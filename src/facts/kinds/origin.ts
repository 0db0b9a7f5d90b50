import type { At } from './at.ts'

// Where the code came from: see facts/origin/. No level changes by any of it.

type Origin<What extends string> = At<'origin'> & { readonly what: What }

/** The hosting service calls the repository a fork. */
export type ForkFact = Origin<'fork'> & {
  /** `owner/name`; undefined when it cannot be seen. */
  readonly of?: string
  /** Commits since the fork was made, of all; undefined where the day or the history is not known. */
  readonly since?: { readonly day: string; readonly commits: number; readonly all: number }
}

/** The hosting service names the template that the repository was made from. */
export type TemplateFact = Origin<'template'> & { readonly of: string }

/** A generator left a file that names its template: `.cruft.json`, `.copier-answers.yml`. */
export type GeneratedFromFact = Origin<'generated-from'> & {
  readonly tool: 'cookiecutter' | 'copier'
  /** `owner/name`, where the file names a public address. */
  readonly of?: string
}

/** Files that are as the first commit left them, which came from somewhere else. */
export type StarterFact = Origin<'starter'> & {
  /** The hosting service made the commit from a template, a program made it, or its author's name comes up in no later one. */
  readonly by: 'host' | 'program' | 'other-name'
  readonly unchanged: number
  /** Text files that are there now. */
  readonly files: number
}

/** Tests and CI among these files; placed at the first of them. */
export type StarterChecksFact = Origin<'starter-checks'> & { readonly tests: number; readonly workflows: number }

/** A good part of the Python files is as a generator made it; placed at the first of them. `all` are own ones and these. */
export type ScaffoldFact = Origin<'scaffold'> & { readonly tool: string; readonly files: number; readonly all: number }

/** A tutorial's well-known application, by the names that are found together; placed at the most telling one. */
export type TutorialFact = Origin<'tutorial'> & {
  readonly title: string
  readonly found: number
  readonly names: number
  /** What there is in the repository that the tutorial does not have. */
  readonly beyond: { readonly models: number; readonly routes: number }
}

/** Most of the lines came in one commit, or through the form for uploads. */
export type UploadFact = Origin<'upload'> & {
  /** Of the lines of own files, in percent. */
  readonly percent: number
  readonly lines: number
  readonly files: number
  /** No commit before it. */
  readonly isFirst: boolean
  /** More than one where a browser's form made them, which takes a hundred files at a time. */
  readonly commits: number
  /** Commits with changes beside them. */
  readonly others: number
  /** A browser's form made it: "Add files via upload". */
  readonly throughBrowser: boolean
}

export type OriginFact =
  | ForkFact
  | TemplateFact
  | GeneratedFromFact
  | StarterFact
  | StarterChecksFact
  | ScaffoldFact
  | TutorialFact
  | UploadFact
