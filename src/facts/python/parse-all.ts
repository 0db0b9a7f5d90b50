import { loadGrammar } from './grammar.ts'
import { type NodeNames, parse, type TreeArrays } from './syntax.ts'

export interface Parsed {
  /** One for each text, in the same order. */
  readonly trees: readonly TreeArrays[]
  readonly names: NodeNames
}

/** Parses texts in this thread. */
export const parseAll = async (texts: readonly string[]): Promise<Parsed> => {
  const grammar = await loadGrammar()
  return { trees: texts.map(text => parse(grammar, text)), names: { types: grammar.types, fields: grammar.fields } }
}
