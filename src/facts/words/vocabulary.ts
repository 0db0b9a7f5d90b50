/**
 * What one language calls the things that READMEs and commit messages speak of. All words in lower case and without accents
 * (`plain` in `spelling.ts` brings text to that form); of words in headings the beginning is enough.
 */
export interface Vocabulary {
  /** English name: what a reader of the report sees. */
  readonly language: string
  /** ISO 639-3, as franc says it. */
  readonly code: string
  /** Written without spaces between words: words are then looked for anywhere in the text. */
  readonly spaceless?: boolean
  /** Frequent little words, which tell languages apart in short texts. */
  readonly functionWords: readonly string[]
  readonly message: {
    /** Alone or together they do not say what changed: "small update", "fix bugs", "first commit". */
    readonly vague: readonly string[]
    /** Things that every project has: they say something only with an action ("add tests", not "update tests"). */
    readonly common: readonly string[]
    /** Verbs that say what was done, in the forms that messages use. */
    readonly actions: readonly string[]
    /** Words that a number alone follows: "lab 5", "day 3". */
    readonly counted: readonly string[]
  }
  readonly headings: {
    readonly what: readonly string[]
    readonly install: readonly string[]
    readonly use: readonly string[]
    /** Sections that say nothing about what the project is: licence, authors, thanks. */
    readonly aside: readonly string[]
  }
}
