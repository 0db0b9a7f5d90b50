import { collectFacts } from '../../../src/facts/collect.ts'
import { loadGrammar } from '../../../src/facts/python/grammar.ts'
import { PythonModule } from '../../../src/facts/python/module.ts'
import { type Node, SyntaxTree } from '../../../src/facts/python/node.ts'
import { programOf } from '../../../src/facts/python/program.ts'
import { projectOf } from '../../../src/facts/python/project.ts'
import { parse } from '../../../src/facts/python/syntax.ts'
import { type FactOf, factsOf } from '../../../src/facts/query.ts'
import { memorySource } from '../../../src/source/memory.ts'
import type { Fact } from '../../../src/types.ts'

/** By path; a string alone is the module `main.py`. */
export type Files = string | Readonly<Record<string, string>>

const filesOf = (files: Files): Readonly<Record<string, string>> =>
  typeof files === 'string' ? { 'main.py': files } : files

/** The facts of one kind, the way a real audit finds them. */
export const factsIn = async <K extends Fact['kind']>(kind: K, files: Files): Promise<readonly FactOf<K>[]> =>
  factsOf(await collectFacts(memorySource({ files: filesOf(files) })), kind)

/** Where a fact stands: `main.py:3`, `notes.ipynb[2]:1`. */
export const place = ({ anchor }: Fact): string => {
  if (anchor.at === 'file') return anchor.path
  if (anchor.at === 'commit') return anchor.sha
  if (anchor.at !== 'lines') return `${anchor.at} ${anchor.number}`
  const cell = anchor.cell === undefined ? '' : `[${anchor.cell}]`
  return `${anchor.path}${cell}:${anchor.startLine}`
}

export const modulesIn = async (files: Files): Promise<ReadonlyMap<string, PythonModule>> => {
  const entries = Object.entries(filesOf(files))
  const grammar = await loadGrammar()
  const trees = entries.map(([, text]) => parse(grammar, text))
  const modules = new Map<string, PythonModule>()
  const program = programOf(projectOf(entries.map(([path]) => path)), modules)
  entries.forEach(([path, text], index) => {
    const arrays = trees[index]
    if (arrays)
      modules.set(path, new PythonModule({ path, owner: 'own' }, new SyntaxTree(text, arrays, grammar), program))
  })
  return modules
}

export const moduleIn = async (files: Files, path = 'main.py'): Promise<PythonModule> => {
  const module = (await modulesIn(files)).get(path)
  if (!module) throw new Error(`no module ${path}`)
  return module
}

/** What the last place with this text in a module names. */
export const resolvedIn = async (files: Files, expression: string, path = 'main.py'): Promise<string | undefined> => {
  const module = await moduleIn(files, path)
  const node = lastWith(module.root, expression)
  if (!node) throw new Error(`no ${expression} in ${path}`)
  return module.resolve(node)
}

const lastWith = (root: Node, text: string): Node | undefined => {
  let found: Node | undefined
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.text === text && (!found || node.start >= found.start)) found = node
    open.push(...node.children)
  }
  return found
}
