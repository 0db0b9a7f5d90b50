import { TIME_IS_UP } from '../../source/reasons.ts'
import type { Stop } from '../../types.ts'
import type { Kept, PythonFound } from '../kept.ts'
import type { Fact } from '../kinds.ts'
import type { Texts } from '../texts.ts'
import { docstringsFact } from './docstrings.ts'
import { isOwnWork } from './find-facts.ts'
import { folderNames } from './folder-names.ts'
import { loadGrammar } from './grammar.ts'
import { packageFacts, packagingFacts } from './imports.ts'
import { areSame, type PythonSource, pythonSources } from './sources.ts'
import { factsOfSources } from './threads.ts'

/** Starts loading the grammar; a failure comes out where it is needed. */
export const prepareParser = (): void => {
  loadGrammar().catch(() => {})
}

export interface PythonOptions {
  readonly onProgress: (step: string) => void
  readonly onUnreadable: (path: string, reason: string) => void
  /** See `CollectOptions`. */
  readonly parserThread?: string
  /** See `ParserInput`. */
  readonly folder?: string
  readonly kept?: Kept
  readonly stop?: Stop
}

/** All facts of all own Python: modules and notebooks, in the order of their paths. */
export const pythonFacts = async (texts: Texts, options: PythonOptions): Promise<readonly Fact[]> => {
  const { onUnreadable, kept, folder = '' } = options
  const sources = pythonSources(texts, onUnreadable)
  if (sources.length === 0) return []
  const last = kept?.python.last()
  const isSame = last !== undefined && last.folder === folder && areSame(last.sources, sources)
  const { isWhole, ...found } = isSame ? { ...last, isWhole: true } : await findFacts(sources, texts, options)
  if (isWhole) kept?.python.keep(found)
  for (const { path, reason } of found.unread) onUnreadable(path, reason)
  return found.facts
}

/** Not whole where the time was up or something of ours failed: another commit may have more luck with the same text. */
interface Found extends PythonFound {
  readonly isWhole: boolean
}

const findFacts = async (
  sources: readonly PythonSource[],
  { onFault }: Texts,
  { onProgress, parserThread, folder = '', stop, kept }: PythonOptions,
): Promise<Found> => {
  let hasFailed = false
  const fault = (path: string, error: unknown): void => {
    hasFailed = true
    onFault?.(path, error)
  }
  const { modules, facts, unread } = await factsOfSources(sources, {
    onProgress,
    folder,
    ...(parserThread === undefined ? {} : { script: parserThread }),
    ...(stop ? { stop } : {}),
    ...(onFault ? { onFault: fault } : {}),
    ...(kept ? { kept } : {}),
  })
  const own = modules.filter(isOwnWork)
  const imports = facts.filter(fact => fact.kind === 'own-import')
  const idle = idleModules(facts)
  const all = [
    ...facts.map(fact =>
      fact.kind === 'nosql' && fact.anchor.at === 'lines' && idle.has(fact.anchor.path)
        ? { ...fact, used: false }
        : fact,
    ),
    ...packageFacts(own, imports, folderNames(folder).isNamed),
    ...own.flatMap(module => packagingFacts(module, own)),
    ...docstringsFact(facts),
  ]
  const isLate = unread.some(({ reason }) => reason === TIME_IS_UP)
  return { sources, folder, facts: all, unread, isWhole: !hasFailed && !isLate }
}

/** Where a web application is elsewhere in the repository: modules that it never imports. */
const idleModules = (facts: readonly Fact[]): ReadonlySet<string> => {
  const routed = new Set(
    facts.flatMap(fact => (fact.kind === 'endpoint' && fact.anchor.at === 'lines' ? [fact.anchor.path] : [])),
  )
  const imported = new Set(facts.flatMap(fact => (fact.kind === 'own-import' ? [fact.to] : [])))
  const importing = new Set(facts.flatMap(fact => (fact.kind === 'own-import' ? [fact.from] : [])))
  if (routed.size === 0) return new Set()
  return new Set(
    facts.flatMap(fact =>
      fact.kind === 'module' && ![routed, imported, importing].some(set => set.has(fact.path)) ? [fact.path] : [],
    ),
  )
}
