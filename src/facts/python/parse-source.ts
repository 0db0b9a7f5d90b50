import type { Grammar } from './grammar.ts'
import type { NotebookCode } from './notebook.ts'
import type { Patience } from './patience.ts'
import type { PythonSource } from './sources.ts'
import { parse, type TreeArrays, treeOf } from './syntax.ts'

/**
 * The tree of one source. A notebook's cells are one text, so that names are followed from cell to cell; where that text has an
 * error, each cell is parsed by itself, so that a bracket that is never closed does not swallow the cells below it.
 */
export const parseSource = (grammar: Grammar, source: PythonSource | undefined, patience: Patience): TreeArrays => {
  const text = source?.text ?? ''
  const whole = parse(grammar, text, patience)
  if (!source?.notebook || !(whole.hasError || whole.unread)) return whole
  return joined(
    cellsOf(text, source.notebook).map(({ start, end }) => ({
      start,
      tree: parse(grammar, text.slice(start, end), patience),
    })),
  )
}

interface Range {
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
}

const cellsOf = (text: string, notebook: NotebookCode): readonly Range[] => {
  const cells: { start: number; end: number; cell: number }[] = []
  let start = 0
  text.split('\n').forEach((line, index) => {
    const end = start + line.length
    const cell = notebook.places[index]?.cell ?? 0
    const last = cells.at(-1)
    if (last?.cell === cell) last.end = end
    else cells.push({ start, end, cell })
    start = end + 1
  })
  return cells
}

/** One root over the children of all parts' roots. */
const joined = (parts: readonly { readonly start: number; readonly tree: TreeArrays }[]): TreeArrays => {
  const count = parts.reduce((sum, { tree }) => sum + tree.types.length - 1, 1)
  const whole = treeOf(count, true)
  const { types, fields, starts, ends, parents, nexts } = whole
  types[0] = parts[0]?.tree.types[0] ?? 0
  parents[0] = -1
  nexts[0] = count
  let shift = 0
  for (const { start, tree } of parts) {
    for (let slot = 1; slot < tree.types.length; slot++) {
      const to = slot + shift
      types[to] = tree.types[slot] ?? 0
      fields[to] = tree.fields[slot] ?? 0
      starts[to] = (tree.starts[slot] ?? 0) + start
      ends[to] = (tree.ends[slot] ?? 0) + start
      parents[to] = tree.parents[slot] === 0 ? 0 : (tree.parents[slot] ?? 0) + shift
      nexts[to] = (tree.nexts[slot] ?? 0) + shift
    }
    shift += tree.types.length - 1
    ends[0] = start + (tree.ends[0] ?? 0)
  }
  const unread = parts.find(({ tree }) => tree.unread !== undefined)?.tree.unread
  return unread === undefined ? whole : { ...whole, unread }
}
