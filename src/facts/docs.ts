import { contentOf } from './docs/content.ts'
import { languageOf } from './docs/language.ts'
import { markdownOutline } from './docs/markdown.ts'
import type { Outline } from './docs/outline.ts'
import { restructuredOutline } from './docs/restructured.ts'
import type { DocumentFact, Fact } from './kinds.ts'
import { inEachFile, type TextFile, type Texts } from './texts.ts'

const README =
  /(?:^|\/)readme(?:(?:[._-][\w-]{1,20})?\.(?:md|markdown|mdown|mkd|rst|rest|txt|adoc|asciidoc|org)|[_-][\w-]{1,20})?$/i
const MARKUP = /\.(?:md|markdown|mdown|mkd|rst|rest|adoc|asciidoc)$/i
/** Texts that every project may have and that say nothing of this one. */
const NO_PAGE =
  /(?:^|\/)(?:license|licence|copying|changelog|changes|history|news|code_of_conduct|contributing|security|authors|contributors|to-?do|pull_request_template|issue_template|support)[^/]*$|(?:^|\/)\.github\//i

/** A manual of hundreds of pages says what its first ones say; reading all of them would cost more than the code. */
const MAX_OF_ROLE = 30

/** What a repository's READMEs and pages say. Notebooks and docstrings are read elsewhere. */
export const documentFacts = (texts: Texts, context: { readonly needsInstall: boolean }): readonly Fact[] => {
  const read = new Map<DocumentFact['role'], number>()
  return inEachFile(texts, (file): DocumentFact[] => {
    const role = roleOf(file)
    if (role === undefined) return []
    const count = (read.get(role) ?? 0) + 1
    read.set(role, count)
    if (count > MAX_OF_ROLE) return []
    const outline = outlineOf(file)
    if (!outline || outline.sections.length === 0) return []
    const { words, what, install, use, template, prose } = contentOf(outline)
    // A generator's one line about itself ("Generic single-database configuration.") is nobody's writing.
    if (role !== 'readme' && template && words === 0) return []
    const line = what ?? install ?? use ?? 1
    return [
      {
        kind: 'document',
        anchor: { at: 'lines', path: file.path, startLine: line, endLine: line },
        owner: file.owner,
        role,
        language: languageOf(prose),
        words,
        what: what !== undefined,
        install: install !== undefined,
        use: use !== undefined,
        template,
        title: outline.title.slice(0, 200),
        needsInstall: context.needsInstall,
        lines: {
          ...(what === undefined ? {} : { what }),
          ...(install === undefined ? {} : { install }),
          ...(use === undefined ? {} : { use }),
        },
      },
    ]
  })
}

const roleOf = ({ path }: TextFile): DocumentFact['role'] | undefined => {
  if (README.test(path)) return /^(?:\.github\/|docs?\/)?[^/]+$/i.test(path) ? 'readme' : 'part-readme'
  return MARKUP.test(path) && !NO_PAGE.test(path) ? 'page' : undefined
}

const outlineOf = ({ path, text }: TextFile): Outline | undefined => {
  // Rich text saved under a text's name: marks, not words.
  if (text.startsWith('{\\rtf')) return undefined
  if (/\.(?:rst|rest)$/i.test(path)) return restructuredOutline(text)
  if (/\.(?:adoc|asciidoc|org)$/i.test(path)) return markdownOutline(asMarkdown(text))
  return markdownOutline(text)
}

/** AsciiDoc's `== Usage` and Org's `** Usage` are headings as in Markdown; the rest reads alike. */
const asMarkdown = (text: string): string =>
  text
    .replace(/^(={1,6}|\*{1,6}) (?=\S)/gm, (_, marks: string) => `${'#'.repeat(marks.length)} `)
    .replace(/^(?:-{4,}|#\+(?:begin|end)_src.*)$/gim, '```')
