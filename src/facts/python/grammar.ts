import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type * as TreeSitter from 'web-tree-sitter'
// The CommonJS build by its path: the package's ES build calls createRequire(import.meta.url), which fails inside a CommonJS bundle.
// Its declarations are no module on that path, so they come from the package's name.
// @ts-expect-error no declarations on this path
import * as commonJsBuild from '../../../node_modules/web-tree-sitter/web-tree-sitter.cjs'

import { newWasmMachine } from './wasm-machine.ts'

const loaded = commonJsBuild as typeof TreeSitter & { readonly default?: typeof TreeSitter }
const { Parser, Language } = loaded.Parser ? loaded : (loaded.default ?? loaded)

export type { Tree, TreeCursor } from 'web-tree-sitter'

export interface Grammar {
  readonly parser: TreeSitter.Parser
  /** Node type names by their numeric id; empty for ids that do not exist. */
  readonly types: readonly string[]
  /** Field names by their numeric id. */
  readonly fields: readonly string[]
  readonly isNamed: (typeId: number) => boolean
  /** Puts the parser back to how it was when it was loaded: after a text that broke it. */
  readonly restore: () => void
}

let grammar: Promise<Grammar> | undefined

/** The Python grammar, loaded once in a process (about 30 ms). */
export const loadGrammar = (): Promise<Grammar> => {
  // No `??=` in this file: the bundler does not understand it, and then leaves the .wasm files out (scripts/bundle.mjs checks).
  grammar = grammar ?? load()
  return grammar
}

const load = async (): Promise<Grammar> => {
  const machine = newWasmMachine(runtimeWasm())
  await Parser.init(machine.options)
  const language = await Language.load(pythonWasm())
  const parser = new Parser()
  parser.setLanguage(language)
  return {
    parser,
    types: language.types.map(type => type ?? ''),
    fields: language.fields.map(field => field ?? ''),
    isNamed: typeId => language.nodeTypeIsNamed(typeId),
    restore: machine.snapshot(),
  }
}

// The bundler copies a file that is read through `join(__dirname, …)` beside the bundle. Run from source as an ES module
// (the scripts in src/dev), there is no `__dirname`, and the working directory is the project's root.
const runtimeWasm = (): Uint8Array =>
  typeof __dirname === 'string'
    ? readFileSync(join(__dirname, '../../../node_modules/web-tree-sitter/web-tree-sitter.wasm'))
    : readFileSync(resolve('node_modules/web-tree-sitter/web-tree-sitter.wasm'))

const pythonWasm = (): Uint8Array =>
  typeof __dirname === 'string'
    ? readFileSync(join(__dirname, '../../../node_modules/tree-sitter-python/tree-sitter-python.wasm'))
    : readFileSync(resolve('node_modules/tree-sitter-python/tree-sitter-python.wasm'))
