import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Text of at most `width` columns a line; words that are longer are broken. */
export const wrapped = (text: string, width: number): string[] =>
  wrapAnsi(text, Math.max(width, 1), { hard: true, trim: true }).split('\n')

export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(width - stringWidth(text), 0))

export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(text => stringWidth(text)))

/** Cells side by side, each wrapped to its column; the last line of the tallest cell ends the row. */
export const columns = (cells: readonly { readonly text: string; readonly width: number }[], gap = 2): string[] => {
  const wrappedCells = cells.map(({ text, width }) => ({ width, lines: wrapped(text, width) }))
  const height = Math.max(...wrappedCells.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    wrappedCells
      .map(({ width, lines }) => padded(lines[row] ?? '', width))
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

/** A paragraph behind a label or a sign: the following lines stand under its text. */
export const hanging = (label: string, text: string, width: number): string[] => {
  const indent = stringWidth(label)
  return wrapped(text, width - indent).map((line, index) => (index === 0 ? label : ' '.repeat(indent)) + line)
}
