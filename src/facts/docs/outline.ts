/** A document as headings with what stands below them, whatever markup it is written in. */
export interface Outline {
  readonly title: string
  /** In order; the first may have no heading. */
  readonly sections: readonly Section[]
}

export interface Section {
  /** Empty before the first heading. */
  readonly heading: string
  /** 1 for the document's title. */
  readonly depth: number
  /** Counted from 1. */
  readonly line: number
  /** Paragraphs, list items, quotes and table rows, without markup, images and link addresses. */
  readonly prose: readonly Passage[]
  /** Code blocks and inline code. */
  readonly code: readonly Passage[]
}

export interface Passage {
  readonly text: string
  /** With its inline code: "run main.py". Left out where it has none. */
  readonly spoken?: string
  readonly line: number
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Collects sections while a parser walks its text. */
export class OutlineBuilder {
  private readonly sections: { heading: string; depth: number; line: number; prose: Passage[]; code: Passage[] }[] = [
    { heading: '', depth: 1, line: 1, prose: [], code: [] },
  ]

  heading(heading: string, depth: number, line: number): void {
    this.sections.push({ heading: heading.trim(), depth, line, prose: [], code: [] })
  }

  prose(text: string, line: number, withCode = text): void {
    const trimmed = spaced(text)
    const spoken = spaced(withCode)
    if (trimmed !== '')
      this.sections.at(-1)?.prose.push({ text: trimmed, line, ...(spoken === trimmed ? {} : { spoken }) })
  }

  code(text: string, line: number): void {
    if (text.trim() !== '') this.sections.at(-1)?.code.push({ text, line })
  }

  build(): Outline {
    const title = this.sections.find(({ heading, depth }) => heading !== '' && depth === 1)?.heading
    const sections = this.sections.filter(
      ({ heading, prose, code }) => heading !== '' || prose.length > 0 || code.length > 0,
    )
    return { title: title ?? sections.find(({ heading }) => heading !== '')?.heading ?? '', sections }
  }
}
