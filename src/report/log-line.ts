import { escapeTerminal, withoutCommands } from './escape.ts'
import { redact } from './redact.ts'
import { shortenSentence } from './sentence.ts'

const MAX_LINE = 1000

/** A sentence that holds somebody's words, for a log or a terminal: one line without secrets and without commands. */
export const logLine = (text: string): string =>
  withoutCommands(escapeTerminal(shortenSentence(redact(text.slice(0, 20 * MAX_LINE)), MAX_LINE)))
