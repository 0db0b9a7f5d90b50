/** The code cells of a notebook as one Python text, and where each line came from. */
export interface NotebookCode {
  readonly text: string
  /** For each line of `text` (index 0 is line 1): the code cell, counted from 1 over all cells, and the line in it, from 1. */
  readonly places: readonly { readonly cell: number; readonly line: number }[]
}

interface Cell {
  readonly cell_type?: unknown
  readonly source?: unknown
}

/**
 * Reads `.ipynb` JSON (https://nbformat.readthedocs.io). Outputs and Markdown are left out; lines that are IPython's own
 * (`%magic`, `!shell`, `?help`) become empty, so that line numbers stay. Undefined when its language is another one, 'broken' when it is no notebook.
 */
export const readNotebook = (json: string): NotebookCode | 'broken' | undefined => {
  const cells = cellsOf(json)
  if (cells === undefined || cells === 'broken') return cells
  const lines: string[] = []
  const places: { cell: number; line: number }[] = []
  cells.forEach((cell, index) => {
    if (cell?.cell_type !== 'code' && cell?.cell_type !== undefined) return
    const source = sourceOf(cell?.source)
    if (source.trimStart().startsWith('%%') && !/^%%(time|timeit|capture)\b/.test(source.trimStart())) return
    source.split('\n').forEach((line, at) => {
      lines.push(IPYTHON.test(line) ? '' : line.replace(/\r$/, ''))
      places.push({ cell: index + 1, line: at + 1 })
    })
    lines.push('')
    places.push({ cell: index + 1, line: source.split('\n').length })
  })
  return { text: lines.join('\n'), places }
}

/** Not `% (a, b)` or `!= other`, with which a longer expression goes on. */
const IPYTHON = /^\s*(?:%%?[A-Za-z]|!(?!=)|\?)|^%/

const cellsOf = (json: string): readonly Cell[] | 'broken' | undefined => {
  let notebook: unknown
  try {
    notebook = JSON.parse(json)
  } catch {
    return 'broken'
  }
  if (!isRecord(notebook)) return 'broken'
  const { metadata, cells, worksheets } = notebook
  if (!isPythonKernel(metadata)) return undefined
  if (Array.isArray(cells)) return cells.filter(isRecord)
  // nbformat 3 kept its cells in worksheets, and code under `input`.
  if (!Array.isArray(worksheets)) return undefined
  return worksheets
    .filter(isRecord)
    .flatMap(sheet => (Array.isArray(sheet.cells) ? sheet.cells : []))
    .filter(isRecord)
    .map(cell => ({ cell_type: cell.cell_type, source: cell.input ?? cell.source }))
}

const isPythonKernel = (metadata: unknown): boolean => {
  if (!isRecord(metadata)) return true
  const info = isRecord(metadata.language_info) ? metadata.language_info.name : undefined
  const kernel = isRecord(metadata.kernelspec) ? metadata.kernelspec.language : undefined
  const language = info ?? kernel
  return typeof language !== 'string' || /python/i.test(language)
}

const sourceOf = (source: unknown): string => {
  if (typeof source === 'string') return source
  if (Array.isArray(source)) return source.filter(line => typeof line === 'string').join('')
  return ''
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
