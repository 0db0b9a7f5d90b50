import type { Stop } from '../types.ts'
import type { Kept } from './kept.ts'
import type { Fact } from './kinds.ts'
import { isNotebook, isPython } from './readable.ts'
import { testRunnerFacts } from './test-runners.ts'
import type { Texts } from './texts.ts'

/** What the parsers before this one found, in the order of `PARSERS`. */
export interface ParserInput {
  readonly texts: Texts
  readonly before: readonly Fact[]
  readonly onProgress: (step: string) => void
  /** For a file that turns out to be no such thing: a notebook that is no JSON. */
  readonly onUnreadable: (path: string, reason: string) => void
  /** See `CollectOptions`. */
  readonly parserThread?: string
  /** Where the audited files lie inside of their repository, `/` between names: imports may name its folders. */
  readonly folder?: string
  readonly kept?: Kept
  readonly stop?: Stop
  /** For a whole parser that did not come to its turn, or failed for another reason than one file. */
  readonly onLost: (why: 'stopped' | 'failed', error?: unknown) => void
}

type Parser = (input: ParserInput) => readonly Fact[] | Promise<readonly Fact[]>

interface LazyParser {
  /** There is something for it to read. */
  readonly when: (paths: readonly string[]) => boolean
  readonly load: () => Promise<Parser>
}

const hasPath = (pattern: RegExp) => (paths: readonly string[]) => paths.some(path => pattern.test(path))
const hasAny = (paths: readonly string[]) => paths.length > 0

/**
 * Parsers are loaded when the repository has something for them: their libraries (YAML, TOML, Markdown, languages) cost more
 * to start than a small repository costs to audit. The bundler puts what is imported here into files of their own beside the bundle.
 */
export const PARSERS: readonly LazyParser[] = [
  {
    when: hasPath(/requirements|require.{0,100}\.txt|\.toml$|setup\.(py|cfg)$|pipfile|environment|conda/i),
    load: async () => {
      const { dependencyFacts } = await import('./configuration.ts')
      return ({ texts }) => dependencyFacts(texts)
    },
  },
  {
    when: paths => paths.some(path => isPython(path) || isNotebook(path)),
    load: async () => {
      const { prepareParser, pythonFacts } = await import('./python/index.ts')
      prepareParser()
      return ({ texts, ...rest }) => pythonFacts(texts, rest)
    },
  },
  {
    when: hasPath(/\.html?$|\.ya?ml$|\.jinja2?$|\.j2$/i),
    load: async () => {
      const { webFileFacts } = await import('./configuration.ts')
      return ({ texts, before }) => webFileFacts(texts, before)
    },
  },
  {
    when: hasPath(/pytest|pyproject\.toml$|setup\.cfg$|tox\.ini$|noxfile\.py$/),
    load: async () => {
      return ({ texts }) => testRunnerFacts(texts)
    },
  },
  {
    when: hasPath(/(^|\/)pyproject\.toml$/),
    load: async () => {
      const { packagingFacts } = await import('./configuration.ts')
      return ({ texts }) => packagingFacts(texts)
    },
  },
  {
    when: hasAny,
    load: async () => {
      const { otherLanguageFacts } = await import('./other-languages.ts')
      return ({ texts }) => otherLanguageFacts(texts)
    },
  },
  {
    when: hasPath(/\.ya?ml$|(^|\/)jenkinsfile/i),
    load: async () => {
      const { ciFacts } = await import('./configuration.ts')
      return ({ texts }) => ciFacts(texts)
    },
  },
  {
    when: hasPath(/docker|containerfile|compose|devcontainer/i),
    load: async () => {
      const { containerFacts } = await import('./configuration.ts')
      return ({ texts }) => containerFacts(texts)
    },
  },
  {
    when: hasAny,
    load: async () => {
      const { documentFacts } = await import('./docs.ts')
      return ({ texts, before }) => documentFacts(texts, { needsInstall: needsInstall(before) })
    },
  },
]

const needsInstall = (facts: readonly Fact[]): boolean =>
  facts.some(fact => fact.kind === 'dependency' || fact.kind === 'framework')

/** Starts loading what these paths will need, without waiting for it. */
export const loadParsers = (paths: readonly string[]): void => {
  for (const { when, load } of PARSERS) if (when(paths)) load().catch(() => {})
}

export const parsedFacts = async (input: Omit<ParserInput, 'before'>): Promise<readonly Fact[]> => {
  const facts: Fact[] = []
  const paths = input.texts.files.map(file => file.path)
  for (const { when, load } of PARSERS) {
    if (!when(paths)) continue
    if (input.stop?.isOver()) {
      input.onLost('stopped')
      break
    }
    const parser = await load()
    try {
      for (const fact of await parser({ ...input, before: facts })) facts.push(fact)
    } catch (error) {
      if (!input.texts.onFault) throw error
      input.onLost('failed', error)
    }
  }
  return facts
}
