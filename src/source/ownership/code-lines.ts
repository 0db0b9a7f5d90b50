/** A line of Python that does something: no blank line, comment or docstring. Lines count from 1. */
export interface CodeLine {
  readonly line: number
  /** Without indentation, trailing comma and trailing comment; quotes as `'`. */
  readonly text: string
}

const TRIPLE = /^[rRuUbBfF]{0,2}("""|''')/

/** The lines of code of a Python file, made comparable. A rough reading: enough to compare with what a generator writes. */
export const codeLinesOf = (text: string): readonly CodeLine[] => {
  const lines: CodeLine[] = []
  let quote: string | undefined
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim()
    if (quote !== undefined) {
      if (line.includes(quote)) quote = undefined
      continue
    }
    if (line === '' || line.startsWith('#')) continue
    const opening = TRIPLE.exec(line)?.[1]
    if (opening !== undefined) {
      const start = line.indexOf(opening) + 3
      if (!line.includes(opening, start)) quote = opening
      continue
    }
    lines.push({ line: index + 1, text: comparable(line) })
  }
  return lines
}

/** Generators write no longer lines. */
const LONGEST = 2_000

/** Comments after code begin with two spaces or a space and `#`; one inside a string is rare in generated lines. */
export const comparable = (line: string): string =>
  line
    .slice(0, LONGEST)
    .trim()
    .replace(/\s#[^'"]*$/, '')
    .replace(/"/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/,? ?$/, '')
