import { visible } from '../report/escape.ts'
import type { Terminal } from './terminal.ts'

/** Work that is done sooner needs no word about it. In milliseconds. */
const PATIENCE = 500
const ERASE_LINE = '\r\u001B[2K'

export interface Progress {
  readonly step: (name: string) => void
  readonly end: () => void
}

/** One line that names the step in hand, where somebody watches, erased at the end. */
export const startProgress = (stderr: Terminal): Progress => {
  if (!stderr.isTTY) return { step: () => {}, end: () => {} }
  const started = performance.now()
  let current = 'Opening the repository'
  let shown = false
  const show = () => {
    shown = true
    stderr.write(`${ERASE_LINE}${current.slice(0, (stderr.columns ?? 80) - 2)}…`)
  }
  const timer = setTimeout(show, PATIENCE)
  timer.unref()
  return {
    step: name => {
      current = visible(name)
      // Parsing keeps the thread busy, and then no timer runs.
      if (performance.now() - started > PATIENCE) show()
    },
    end: () => {
      clearTimeout(timer)
      if (shown) stderr.write(ERASE_LINE)
    },
  }
}
