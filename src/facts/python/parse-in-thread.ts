import { parentPort, workerData } from 'node:worker_threads'
import { loadGrammar } from './grammar.ts'
import type { ThreadAnswer, ThreadWork } from './parse-all.ts'
import { parse, type TreeArrays } from './syntax.ts'

/** The whole life of a parser thread: parse what it was started with, hand the trees over without a copy, end. */
export const parseInThread = async (): Promise<void> => {
  const { parse: texts } = workerData as ThreadWork
  const grammar = await loadGrammar()
  const trees = texts.map(text => parse(grammar, text))
  const answer: ThreadAnswer = { trees }
  parentPort?.postMessage(answer, trees.flatMap(buffersOf))
}

const buffersOf = ({ types, fields, starts, ends, parents, nexts }: TreeArrays): ArrayBuffer[] =>
  [types, fields, starts, ends, parents, nexts].map(array => array.buffer as ArrayBuffer)
